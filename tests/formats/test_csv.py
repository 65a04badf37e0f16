"""The CSV form: a header, rows of as many cells, numbers as numbers, and nothing that runs."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath import api
from legalpath.documents.document import Table
from legalpath.formats.csv import delimited
from tests.formats import made
from tests.small import small_catalogue


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_a_comparison_looks_like_this(golden: made.Golden) -> None:
    small = small_catalogue()
    compared = api.compare(["clerk", "planner"], only=["skills", "entry", "pay"], catalogue=small)
    golden("compare.csv", delimited(compared.table()))


@given(st.lists(st.lists(st.integers() | st.text("ab,\"\n '"), min_size=2, max_size=2)))
def test_it_reads_back_as_what_was_written(rows: list[list[Any]]) -> None:
    told = read(delimited(Table(["one", "two"], rows)))
    assert told == [["one", "two"], *([str(cell) for cell in row] for row in rows)]


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\0"])
def test_text_that_a_spreadsheet_would_run_gets_a_quote(begins: str) -> None:
    _, [cell] = read(delimited(Table(["one"], [[f"{begins}HYPERLINK(1)"]])))
    assert cell.startswith("'")


@pytest.mark.parametrize("number", [-3, -0.5, 12, None])
def test_a_number_stays_one_and_nothing_stays_empty(number: float | None) -> None:
    _, [cell, _] = read(delimited(Table(["one", "two"], [[number, "x"]])))
    assert cell == ("" if number is None else str(number))


def test_numbers_are_rounded_as_in_json() -> None:
    """The last digits of a mean differ from one build of numpy to the next."""
    told = [
        delimited(Table(["one"], [[number]])) for number in (0.751000434197509, 0.7510004341975091)
    ]
    assert told == ["one\n0.7510004342\n"] * 2


def test_nothing_that_is_said_acts() -> None:
    shown = delimited(Table(["one"], [[made.HOSTILE]]))
    assert not made.ACTS.search(shown)
    assert r"\x1b[31mred" in shown


def test_a_table_without_rows_has_its_header() -> None:
    assert delimited(Table(["one", "two"], [])) == "one,two\n"
