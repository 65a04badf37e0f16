"""Every fact of the three pages that legalpath began with is still in what it prints."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest

from tests.conftest import ROOT, Run

PAGES = {"Hire Legal Ops", "Latino Pro", "Truest"}


class Row(NamedTuple):
    """One fact of a page, and where our words for it stand."""

    page: str
    fact: str
    role: str
    part: str
    command: str
    term: str
    """The trade's own words for it, with commas between, that must be printed; "-" for none."""
    words: str


def rows() -> list[Row]:
    """The rows of the table in docs/coverage.md."""
    _, _, table = (ROOT / "docs/coverage.md").read_text("utf-8").partition("## The facts")
    lines = [line for line in table.splitlines() if line.startswith("| ")][1:]
    return [Row(*(part.strip() for part in line.strip("|").split("|"))) for line in lines]


ROWS = rows()


PRINTED: dict[str, dict[str, Any]] = {}
"""What each command of the table gives as JSON, once it has run."""


def said(run: Run, row: Row) -> list[str]:
    """What the part of a row says of its role, each cell with its label before it."""
    if row.command not in PRINTED:
        program, *arguments = row.command.strip("`").split()
        assert program == "legalpath"
        PRINTED[row.command] = json.loads(run(*arguments, "--json").stdout)
    result = PRINTED[row.command]
    if row.part == "aliases":
        aliases: list[str] = result["role"]["aliases"]
        return aliases
    section, _, skill = row.part.partition(".")
    lines = [line for line in result["sections"][section]["rows"] if line["cells"][row.role]]
    if skill:
        return [line["cells"][row.role]["text"] for line in lines if line["skill"] == skill]
    return [f"{line['label']}: {line['cells'][row.role]['text']}" for line in lines]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.fact} ({row.role})")
def test_a_fact_of_the_pages_is_told(run: Run, row: Row) -> None:
    told = said(run, row)
    if row.part.startswith("skills."):
        assert told == [row.words]
    else:
        words = row.words.casefold()  # a fact may begin a sentence
        found = any(words in line.casefold() for line in told)
        assert found, "\n".join([row.words, "is not in:", *told])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.fact} ({row.role})")
def test_the_trades_words_for_a_fact_are_printed(run: Run, row: Row) -> None:
    """Each stands somewhere in the part, so that a person can search by it."""
    terms = [] if row.term == "-" else row.term.split(", ")
    section, _, skill = row.part.partition(".")
    whole = said(run, row._replace(part=section))
    result = PRINTED[row.command]
    if skill:
        lines = result["sections"]["skills"]["rows"]
        whole = [line["label"] for line in lines if line["skill"] == skill]
    missing = [term for term in terms if not any(term.casefold() in x.casefold() for x in whole)]
    assert not missing, "\n".join([f"{missing} not in:", *whole])


def test_the_table_covers_the_three_pages_once_each_fact() -> None:
    assert {row.page for row in ROWS} == PAGES
    assert len(ROWS) >= 145
    assert len({(row.page, row.fact, row.role, row.words) for row in ROWS}) == len(ROWS)


def test_the_skill_matrix_is_in_the_table_whole() -> None:
    matrix = {(row.role, row.part) for row in ROWS if row.part.startswith("skills.")}
    skills = {part for role, part in matrix if role == "paralegal"}
    assert len(skills) == 9
    assert matrix == {(role, part) for role in ("paralegal", "legal-ops") for part in skills}
