"""Why a path fits: the parts that are shown add up to the fit that is shown."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from legalpath.advice.score.build import rank
from legalpath.advice.why.build import why
from legalpath.advice.why.result import Flips
from legalpath.answers.sheet import Sheet
from legalpath.formats.text import typeset
from tests.fit.sheets import RANKED, SHIPPED, archetype, sheets

two_roles = st.lists(st.sampled_from(RANKED), min_size=2, max_size=2, unique=True)


@given(sheets, two_roles)
def test_both_columns_add_up_to_both_fits(sheet: Sheet, two: list[str]) -> None:
    told = why(SHIPPED, sheet, *two)
    assert told.over
    by_answer = [sum(share.adds for share in told.by_answer)]
    by_answer.append(sum(share.adds_over for share in told.by_answer))
    by_dimension = [sum(share.adds for share in told.by_dimension) + told.remainder]
    by_dimension.append(sum(share.adds_over for share in told.by_dimension) + told.remainder_over)
    fits = [told.role.fit, told.over.fit]
    assert by_answer == pytest.approx(fits, abs=1e-9)
    assert by_dimension == pytest.approx(fits, abs=1e-9)


@given(sheets)
def test_without_names_it_holds_the_leader_against_the_runner_up(sheet: Sheet) -> None:
    running = [row.role for row in rank(SHIPPED, sheet).running]
    assume(len(running) > 1)
    told = why(SHIPPED, sheet)
    assert told.over
    assert [told.role.role, told.over.role] == running[:2]


def test_a_role_that_does_not_lead_is_held_against_the_leader() -> None:
    told = why(SHIPPED, archetype(SHIPPED, "paralegal"), "legal-ops")
    assert told.over
    assert (told.role.role, told.over.role) == ("legal-ops", "paralegal")


def test_turning_the_two_roles_around_turns_the_differences_around() -> None:
    sheet = archetype(SHIPPED, "legal-ops")
    one, other = (
        why(SHIPPED, sheet, "legal-ops", "paralegal"),
        why(SHIPPED, sheet, "paralegal", "legal-ops"),
    )
    apart = {share.id: share.apart for share in one.by_answer}
    assert {share.id: -share.apart for share in other.by_answer} == pytest.approx(apart)
    assert one.beats is not None
    assert other.beats == pytest.approx(1 - one.beats)


def test_too_few_answers_are_explained_without_a_leader() -> None:
    """The parts are there, and two paths may change places; nobody leads whom one could replace."""
    told = why(SHIPPED, Sheet(questions="test", answers={"q01": 2, "q21": 1}))
    page = " ".join(typeset(told.page(), 80).split())
    assert (told.status, told.leaders) == ("too-few", [])
    assert told.flips == Flips(answer=None, need=None, matter=None)
    assert page.startswith("What your answers say of")
    assert "Give 8 more" in page
    assert not any(words in page for words in ("would lead", "Why ", "No single answer"))


def test_a_sheet_that_says_nothing_explains_nothing_and_names_no_flip() -> None:
    told = why(SHIPPED, Sheet(questions="test", answers={}))
    assert (told.status, told.by_answer, told.swap) == ("unanswered", [], None)
    assert told.flips == Flips(answer=None, need=None, matter=None)
