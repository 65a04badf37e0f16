"""The longest pages of the shipped catalogue: whole in every form, whatever the width."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from markdown_it import MarkdownIt

from legalpath import api
from legalpath.api import load_catalogue
from legalpath.formats.blocks import Block, Grid
from legalpath.formats.markdown import markdown
from legalpath.formats.plain import plain
from legalpath.formats.text import WIDEST, typeset
from tests.conftest import ROOT, TODAY
from tests.formats.made import on_terminal, squeezed

ANSWERS = ROOT / "examples/answers.toml"
Form = Callable[[list[Block], int], str]
PAGES = ["two", "three with answers", "pay"]


@cache
def page(name: str) -> list[Block]:
    """A comparison as blocks."""
    shipped = load_catalogue(today=TODAY)
    if name == "pay":
        shown = api.compare(
            ["paralegal", "legal-ops"], only=["pay", "outlook"], state="CA", catalogue=shipped
        )
    elif name == "brief":
        shown = api.compare(["paralegal", "legal-ops"], brief=True, catalogue=shipped)
    elif name == "two":
        shown = api.compare(["paralegal", "legal-ops"], catalogue=shipped)
    else:
        three = ["paralegal", "legal-ops", "lawyer"]
        shown = api.compare(three, differences=True, answers=ANSWERS, catalogue=shipped)
    return shown.page()


@pytest.mark.parametrize("form", [typeset, on_terminal], ids=["text", "terminal"])
@pytest.mark.parametrize("columns", [40, 80, 120, 200])
def test_no_word_of_a_comparison_is_lost_and_no_line_too_long(form: Form, columns: int) -> None:
    told = page("three with answers")
    shown = form(told, columns)
    assert max(map(len, shown.splitlines())) <= min(columns, WIDEST)
    whole = squeezed(shown)
    assert [word for word in set(plain(told).split()) if word.rstrip(":,") not in whole] == []


@pytest.mark.parametrize("form", [typeset, on_terminal], ids=["text", "terminal"])
def test_a_brief_comparison_fits_one_screen(form: Form) -> None:
    assert len(form(page("brief"), 80).rstrip().splitlines()) <= 23  # the last is for the prompt


@pytest.mark.parametrize("name", PAGES)
def test_markdown_reads_as_tables_with_every_column_in_every_row(name: str) -> None:
    """What a Markdown reader with tables makes of it: as many as there are, none torn."""
    grids = [block for block in page(name) if isinstance(block, Grid)]
    rows: list[int] = []
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown(page(name)))
    for token in tokens:
        if token.type == "tr_open":
            rows.append(0)
        elif token.type in {"th_open", "td_open"}:
            rows[-1] += 1
    assert rows == [len(grid.columns) for grid in grids for _ in range(len(grid.rows) + 1)]
    assert sum(token.type == "table_open" for token in tokens) == len(grids) > 1
    assert not [token for token in tokens if token.type == "html_block"]
