"""What the docs show is what the program prints, and what they name is there."""

from __future__ import annotations

import ast
import importlib
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from legalpath.catalogue.read import load_catalogue
from tests.conftest import ROOT

DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [*DOCS, *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md"))]
HOUSE = (ROOT / "docs/architecture.md").read_text("utf-8")
SOURCE = ROOT / "src/legalpath"
SVG = "{http://www.w3.org/2000/svg}"
RUN_AS_ONE = "counselor.md"
"""Its blocks rest on each other; tests/test_counselor.py runs them."""
BLOCK = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<output>[\s\S]*?)```")
PAGES = [path for path in DOCS if path.name != RUN_AS_ONE and BLOCK.search(path.read_text("utf-8"))]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_commands_on_a_page_print_what_it_shows(
    environment: dict[str, str], request: pytest.FixtureRequest, path: Path
) -> None:
    """In the shell in which a reader types them."""
    bin = str(Path(sys.executable).parent)
    env = environment | {"PATH": f"{bin}{os.pathsep}{environment['PATH']}", "COLUMNS": "80"}

    def printed(block: re.Match[str]) -> str:
        done = subprocess.run(
            ["/bin/sh", "-c", block["command"]], cwd=ROOT, env=env, capture_output=True,
            encoding="utf-8", timeout=60, check=False,
        )  # fmt: skip
        assert done.stderr == ""
        return f"```console\n$ {block['command']}\n{done.stdout}```"

    page = path.read_text("utf-8")
    true = BLOCK.sub(printed, page)
    if request.config.getoption("--update-golden"):
        path.write_text(true, "utf-8")
    assert page == true


def test_every_link_inside_the_docs_leads_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def paths_in(text: str) -> set[str]:
    """The files and folders of ours that a page names; `NEW` ones of an example are none."""
    named = re.findall(r"\b(?:src|tests|scripts|benchmarks)(?:/[\w.-]*\w)+", text)
    return {*named, *re.findall(r"`((?:\w+/)*\w+\.py)`", text)}


def modules_in(text: str) -> set[str]:
    """The dotted names below legalpath and the modules run with -m that a page names."""
    below = re.findall(r"\blegalpath\.[a-z_]+(?:\.[a-z_]+)*\b(?![\w/-])", text)
    return {*below, *re.findall(r"-m ((?:scripts|benchmarks)\.\w+)", text)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    """As a path from the top, or as one below `src/legalpath` in backquotes."""
    text = page.read_text("utf-8").replace("glance", "gap")  # the command of an example
    missing = [name for name in paths_in(text) if not _is_there(name)]
    assert missing == []


def _is_there(name: str) -> bool:
    """A file without a folder may be anywhere in the source."""
    alone = name.endswith(".py") and "/" not in name
    return any((top / name).exists() for top in (ROOT, SOURCE)) or (
        alone and any(SOURCE.rglob(name))
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_module_that_a_page_names_is_there(page: Path) -> None:
    for name in modules_in(page.read_text("utf-8").replace("glance", "gap")):
        assert _found(name), name


def _found(name: str) -> bool:
    """Whether a dotted name is a module, or something in one."""
    try:
        importlib.import_module(name)
    except ModuleNotFoundError:
        module, _, last = name.rpartition(".")
        return bool(module) and _found(module) and hasattr(sys.modules.get(module), last)
    return True


def test_a_name_that_is_not_there_is_seen() -> None:
    text = "`fit/ranking.py`, src/legalpath/render, `legalpath.results.Ranking`, tests/golden."
    assert paths_in(text) == {"fit/ranking.py", "src/legalpath/render", "tests/golden"}
    assert [name for name in sorted(paths_in(text)) if _is_there(name)] == ["tests/golden"]
    assert modules_in(text) == {"legalpath.results"}
    assert not _found("legalpath.results")
    assert _found("legalpath.api.score")


def test_the_page_of_the_data_counts_what_is_our_own() -> None:
    page = (ROOT / "docs/data.md").read_text("utf-8")
    roles = load_catalogue().roles
    levels = [level for role in roles for level in role.skills.values()]
    grades = [grade for role in roles for grade in role.conditions.values()]
    for word, rows in (("skill levels", levels), ("working conditions", grades)):
        ours = sum(row.source == "own" for row in rows)
        assert f"{word} ({ours} of {len(rows)})" in page


def test_the_page_of_the_house_has_every_room() -> None:
    """One line of its tables for each package and module, and for each folder of a question."""
    modules = {path.name for path in SOURCE.glob("*.py") if not path.name.startswith("_")}
    packages = [*SOURCE.glob("*/__init__.py"), *SOURCE.glob("advice/*/__init__.py")]
    rooms = {f"{path.parent.relative_to(SOURCE).as_posix()}/" for path in packages}
    named = re.findall(r"^\| `([\w/.]+)` \| [^|]+ \|$", HOUSE, re.MULTILINE)
    assert sorted(named) == sorted(modules | rooms)


def test_the_picture_of_the_house_is_what_imports_are_held_to() -> None:
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = {rule["name"]: rule["layers"] for rule in rules["contracts"] if "layers" in rule}
    picture = ET.parse(ROOT / "docs/images/house.svg").getroot()  # noqa: S314  our own
    for kind, name in (
        ("floor", "each floor imports only those below it"),
        ("part", "questions that build on others"),
    ):
        drawn = [
            [text.text for text in floor.iter(f"{SVG}text") if text.get("class") == "room"]
            for floor in picture.iter(f"{SVG}g")
            if floor.get("class") == kind
        ]
        assert drawn == [layer.replace("legalpath.", "").split(" : ") for layer in layers[name]]


@pytest.mark.parametrize("name", ["house", "model"])
def test_a_picture_says_in_words_what_it_shows(name: str) -> None:
    picture = ET.parse(ROOT / f"docs/images/{name}.svg").getroot()  # noqa: S314  our own
    assert picture.get("role") == "img"
    assert all(picture.find(f"{SVG}{part}").text for part in ("title", "desc"))  # type: ignore[union-attr]


def test_every_step_on_the_way_of_a_sheet_is_a_function_or_a_class() -> None:
    way = HOUSE.partition("## The way of one sheet")[2].partition("\n## ")[0]
    steps = re.findall(r"^\| `([\w/]+\.py)` \| `(\w+)` \|", way, re.MULTILINE)
    assert len(steps) > 10
    for file, name in steps:
        nodes = ast.walk(ast.parse((SOURCE / file).read_text("utf-8")))
        assert name in {getattr(node, "name", "") for node in nodes}, f"{file}: {name}"
