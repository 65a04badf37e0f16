"""The page: well formed, alone, and nothing in it acts."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest

import legalpath
from legalpath.advice.report.result import Report
from legalpath.answers.sheet import read_sheet
from legalpath.catalogue.model import Catalogue
from legalpath.formats.html import html
from legalpath.formats.markdown import markdown
from legalpath.text import printable
from tests.conftest import ROOT
from tests.hostile import NAUGHTY, SCRIPTS, poisoned

ANSWERS = ROOT / "examples/answers.toml"
KNOWN = {
    "html", "head", "meta", "title", "link", "style", "body", "header", "nav", "main", "section",
    "h1", "h2", "h3", "p", "ul", "ol", "li", "a", "span", "strong", "blockquote", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "details", "summary",
    "svg", "rect", "line",
}  # fmt: skip
ALONE = {"meta", "link", "rect", "line"}
"""Elements without an end tag, and drawings that end in themselves."""


class Page(HTMLParser):
    """What a browser would find: elements, attributes, text; fails where tags do not match."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in ALONE:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data + " "

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]


def made(catalogue: Catalogue, client: str | None = None, notes: str = "") -> Report:
    sheet = read_sheet(ANSWERS, catalogue)
    return legalpath.report(
        sheet, client=client, notes=notes, made="2026-11-25", catalogue=catalogue
    )


@pytest.fixture(scope="module")
def text(catalogue: Catalogue) -> str:
    return html(made(catalogue, "Client 7", "First talk.\n\nWants to ask a paralegal.").page())


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_the_page_is_what_it_was(text: str, golden: Callable[[str, str], None]) -> None:
    golden("report.html", text + "\n")


def test_the_markdown_is_what_it_was(
    catalogue: Catalogue, golden: Callable[[str, str], None]
) -> None:
    golden("report.md", markdown(made(catalogue, notes="First talk.").page()))


def test_it_holds_no_script_and_loads_nothing(page: Page) -> None:
    assert {tag for tag, _ in page.elements} <= KNOWN
    assert not [name for _, attributes in page.elements for name in attributes if name[:2] == "on"]
    assert not [attributes for _, attributes in page.elements if "src" in attributes]
    assert [link["href"] for link in page.all("link")] == ["data:,"]


def test_its_policy_allows_its_own_style_alone(page: Page) -> None:
    policy = next(m["content"] for m in page.all("meta") if "http-equiv" in m)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert len(page.all("style")) == 1
    assert not [attributes for _, attributes in page.elements if "style" in attributes]


def test_it_stays_far_under_400_kilobytes(text: str) -> None:
    assert len(text.encode()) < 400_000


def test_it_says_its_language_and_its_title(page: Page) -> None:
    assert page.all("html")[0]["lang"] == "en"
    assert "Paths in law for Client 7" in page.text


def test_headings_go_down_one_level_at_a_time(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if tag in ("h1", "h2", "h3")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_every_head_a_scope(page: Page) -> None:
    assert len(page.all("table")) == len(page.all("caption")) > 10
    assert {head["scope"] for head in page.all("th")} == {"col", "row"}


def test_every_drawing_has_its_figures_as_a_table(page: Page) -> None:
    tags = [tag for tag, _ in page.elements]
    assert tags.count("figure") == tags.count("details") == tags.count("figcaption") == 4


def test_every_link_leads_to_a_part_of_the_page_or_to_a_source(page: Page) -> None:
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for link in page.all("a"):
        assert link["href"].startswith("https://" if "rel" in link else "#") or link[
            "href"
        ].startswith("http://")
        if link["href"].startswith("#"):
            assert link["href"][1:] in ids


def test_every_number_of_a_source_leads_to_it(page: Page) -> None:
    cited = {link["href"] for link in page.all("a") if link.get("class") == "mark"}
    listed = {f"#{li['id']}" for li in page.all("li") if li.get("id", "").startswith("source-")}
    assert cited == listed


def test_what_the_page_says_the_markdown_says_too(catalogue: Catalogue, page: Page) -> None:
    """Every word, in whatever order; the page alone has words for its own parts."""
    told = markdown(made(catalogue, "Client 7").page())
    words = set(re.findall(r"[A-Za-z]{3,}", told.replace("\\", "")))
    assert words - set(re.findall(r"[A-Za-z]{3,}", page.text)) == set()


@pytest.mark.parametrize("payload", SCRIPTS)
def test_a_script_in_any_text_is_only_text(catalogue: Catalogue, payload: str) -> None:
    hostile = poisoned(catalogue, payload)
    shown = Page(html(made(hostile, payload, payload).page()))
    assert {tag for tag, _ in shown.elements} <= KNOWN
    for _, attributes in shown.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "src"]
        assert attributes.get("href", "#").partition(":")[0].startswith(("#", "http", "data"))
    assert [link["href"] for link in shown.all("link")] == ["data:,"]
    assert shown.text.count(printable(payload)) > 100


@pytest.mark.parametrize("payload", NAUGHTY)
def test_naughty_text_does_no_harm(catalogue: Catalogue, payload: str) -> None:
    hostile = poisoned(catalogue, payload)
    written = html(made(hostile, payload, payload).page())
    assert written.encode("ascii", "xmlcharrefreplace")
    shown = Page(written)
    assert printable(payload).split("\n")[0] in shown.text
    assert {tag for tag, _ in shown.elements} <= KNOWN


@pytest.mark.parametrize("payload", [*SCRIPTS, *NAUGHTY])
def test_in_markdown_it_is_only_text_too(catalogue: Catalogue, payload: str) -> None:
    from markdown_it import MarkdownIt

    told = markdown(made(poisoned(catalogue, payload), payload, payload).page())
    tokens = MarkdownIt("commonmark").enable("table").parse(told)
    kinds = {inner.type for token in tokens for inner in [token, *(token.children or [])]}
    assert not kinds & {"html_block", "html_inline", "image", "link_open", "fence", "code_block"}


def test_a_sheet_without_answers_is_a_short_page(catalogue: Catalogue) -> None:
    report = legalpath.report({}, made="2026-11-25", catalogue=catalogue)
    shown = Page(html(report.page()))
    assert "You have not answered anything yet" in shown.text
    assert "Side by side" not in shown.text
    assert not shown.all("figure")
