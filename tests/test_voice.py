"""A page says what is known; how well it is known is a mark behind it, not a clause in it."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from legalpath.advice.show.sections import sections
from legalpath.catalogue.model import Role
from legalpath.catalogue.read import load_catalogue
from tests.conftest import Run

SHIPPED = load_catalogue()
WHO = (
    r"(?:persons?|people|writers?|authors?|workers?|practitioners?|freelancers?|bloggers?|blogs?|"
    r"agency|agencies|recruiters?|vendors?|makers?|managers?|paralegals?|lawyers?|researchers?|"
    r"guides?|articles?|papers?|accounts?|profiles?|answers?|"
    r"(?:\w+ )?(?:pages?|sites?|posts?|texts?|data|handbook|forecasters|analysts))"
)
SAYS = (
    r"(?:says?|said|writes?|wrote|reports?|reported|names?|calls?|counts?|puts?|advises?|expects?|"
    r"warns?|finds?|found|sees?|tells?|notes?|lists?|holds?|thinks?|felt|meets?)"
)
HEDGE = re.compile(
    r"\b(?:one|an?|another|two|some|the same|three|several) (?:\w+ ){0,2}"
    rf"{WHO}(?:'s|s')?(?: (?!to\b)\w+| that (?:\w+ ){{0,3}}\w+)? {SAYS}\b"
    rf"|\b(?:by|in) (?:one|an?|two|three) (?:\w+ )?(?:{WHO})'s? (?:count|account|view|words)"
    r"|\bfederal (?:data|forecasters|analysts) (?:say|mark)"
    r"|\bour (?:own )?(?:reading|judgment|view|estimate)\b"
    r"|\bwe (?:think|judge|read|believe|understand)\b"
    r"|\bas (?:quoted|told|read|we understand)\b",
    re.IGNORECASE,
)
"""A clause that says who says so, where the number behind the sentence tells it already."""
WORDS_A_HEDGE = 400
NO_CLAIMS = {"terms", "day", "interview"}
"""Sections that claim nothing: glosses, a day as a story, questions to practice."""


def texts(role: Role) -> dict[str, list[str]]:
    """What each section of a role's page says."""
    return {
        name: [cell.text for row in section.rows for cell in row.cells.values() if cell]
        for name, section in sections([role], SHIPPED).items()
        if name not in NO_CLAIMS
    }


def hedges(told: list[str]) -> list[str]:
    """The hedging clauses of some texts, each with what stands around it."""
    return [
        text[max(0, found.start() - 30) : found.end() + 30]
        for text in told
        for found in HEDGE.finditer(text)
    ]


@pytest.mark.parametrize(
    "clause",
    ["one career page says", "A trade site names", "our reading", "we judge", "as quoted",
     "one agency that sells such help says", "two people say", "One paralegal counted: we think"],
)  # fmt: skip
def test_a_clause_that_hedges_is_known_as_one(clause: str) -> None:
    assert HEDGE.search(clause)


def test_the_pages_hedge_at_most_once_in_400_words() -> None:
    told = [chain.from_iterable(texts(role).values()) for role in SHIPPED.roles]
    every = [text for page in told for text in page]
    count = sum(len(text.split()) for text in every)
    found = hedges(every)
    assert len(found) <= count / WORDS_A_HEDGE, "\n".join(found)


@pytest.mark.parametrize("role", SHIPPED.roles, ids=lambda role: role.id)
def test_no_section_hedges_twice(role: Role) -> None:
    often = {name: found for name, told in texts(role).items() if len(found := hedges(told)) > 1}
    assert not often


@pytest.mark.parametrize("role", SHIPPED.roles, ids=lambda role: role.id)
def test_a_page_marks_our_own_judgment_once_a_section(run: Run, role: Role) -> None:
    marks = run("show", role.id).stdout.count("[own]")
    assert 0 < marks <= (18 if role.id == "paralegal" else 25)
