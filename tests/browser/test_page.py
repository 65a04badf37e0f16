"""The page in a real browser: offline, silent, inert, accessible, never wider than the screen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import legalpath
from legalpath.answers.sheet import read_sheet
from legalpath.catalogue.model import Catalogue
from legalpath.formats.html import html
from tests.conftest import ROOT
from tests.fit.sheets import archetype
from tests.hostile import NAUGHTY, SCRIPTS, poisoned

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run",
]  # fmt: skip
VIEWS = {
    "desktop": {"viewport": {"width": 1100, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1100, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "zoomed": {"viewport": {"width": 320, "height": 256}, "color_scheme": "light"},
}
"""How the page is looked at; a screen of 1,280 zoomed to 400 % is one of 320."""
NARROW = [320, 390, 704, 705, 800, 1100, 1600]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as found:
        started = found.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


@pytest.fixture(scope="module")
def files(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The example's page, one of a clear result with four roles, one without answers."""
    folder = tmp_path_factory.mktemp("pages")
    four = ["paralegal", "legal-ops", "legal-assistant", "lawyer"]
    reports = {
        "close": legalpath.report(
            read_sheet(ROOT / "examples/answers.toml", catalogue), notes="One.\nTwo.",
            client="Client 7", catalogue=catalogue,
        ),
        "clear": legalpath.report(
            archetype(catalogue, "legal-ops"), compare=four, state="CA", catalogue=catalogue
        ),
        "empty": legalpath.report({}, catalogue=catalogue),
    }  # fmt: skip
    for name, report in reports.items():
        (folder / f"{name}.html").write_text(html(report.page()), "utf-8")
    return {name: folder / f"{name}.html" for name in reports}


def opened(browser: Any, path: Path, view: dict[str, Any]) -> Any:
    """A page opened from a file with the network off; `page.asked` holds its requests."""
    page = browser.new_context(**view, offline=True).new_page()
    page.asked, page.said = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.said.append(message.text))
    page.on("dialog", lambda dialog: page.said.append(dialog.message))
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ["close", "clear", "empty"])
def test_axe_finds_nothing_and_the_page_asks_for_nothing(
    browser: Any, files: dict[str, Path], name: str, view: str
) -> None:
    page = opened(browser, files[name], VIEWS[view])
    assert page.asked == [files[name].as_uri()]
    for details in page.query_selector_all("summary"):
        details.click()
    found = axe.Axe().run(page).response
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    assert len(found["passes"]) > 15
    assert page.asked == [files[name].as_uri()]
    assert page.said == []
    if folder := os.environ.get("LEGALPATH_SCREENSHOTS"):
        page.screenshot(path=f"{folder}/{name}-{view}.png", full_page=True)
    page.context.close()


@pytest.mark.parametrize("name", ["close", "clear", "empty"])
def test_nobody_has_to_scroll_sideways(browser: Any, files: dict[str, Path], name: str) -> None:
    page = opened(browser, files[name], VIEWS["desktop"])
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_on_paper_drawings_and_rows_are_whole_and_links_are_left_out(
    browser: Any, files: dict[str, Path]
) -> None:
    page = opened(browser, files["close"], VIEWS["desktop"])
    page.emulate_media(media="print", color_scheme="dark")
    style = "getComputedStyle(document.querySelector('{}')).{}"
    assert page.evaluate(style.format("tbody tr", "breakInside")) == "avoid"
    assert page.evaluate(style.format("thead", "display")) == "table-header-group"
    assert page.evaluate(style.format("nav", "display")) == "none"
    assert page.evaluate(style.format("html", "backgroundColor")) == "rgb(255, 255, 255)"
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    assert 5 < paper.count(b"/Type /Page\n") < 20
    page.context.close()


@pytest.mark.parametrize("payload", [*SCRIPTS, *NAUGHTY])
def test_no_text_can_act(browser: Any, catalogue: Catalogue, tmp_path: Path, payload: str) -> None:
    hostile = poisoned(catalogue, payload)
    report = legalpath.report(
        read_sheet(ROOT / "examples/answers.toml", hostile), client=payload, notes=payload,
        catalogue=hostile,
    )  # fmt: skip
    path = tmp_path / "page.html"
    path.write_bytes(html(report.page()).encode("ascii", "xmlcharrefreplace"))
    page = opened(browser, path, VIEWS["phone"])
    page.wait_for_timeout(50)
    assert page.evaluate("window.hit") is None
    assert page.asked == [path.as_uri()]
    assert page.said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.context.close()
