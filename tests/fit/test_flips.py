"""What would change the result: every stated change does, and a smaller one does not."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import assume, given

from legalpath.advice.score.build import rank
from legalpath.answers.sheet import MOST_MATTERS, Matters, Sheet, in_order
from legalpath.fit import posterior
from legalpath.fit.flips import answer_flip, matter_flips, need_flips, swap, with_need
from legalpath.fit.person import reach_of, score_sheet
from legalpath.fit.reach import FirstPosts
from legalpath.fit.score import first_group, leaders
from tests.fit.sheets import RANKED, SHIPPED, archetype, sheets

MODEL = posterior.build(SHIPPED)
FIRST_POSTS = FirstPosts(SHIPPED)


def group(sheet: Sheet) -> Any:
    return first_group(reach_of(FIRST_POSTS, sheet, MODEL.roles))


def leading(sheet: Sheet) -> list[str]:
    mask = leaders(score_sheet(MODEL, in_order(sheet)).fits, group(sheet))
    return [id for id, leads in zip(MODEL.roles, mask, strict=True) if leads]


def answered(sheet: Sheet, id: str, to: int) -> Sheet:
    part = "days" if "|" in id else "answers"
    return msgspec.structs.replace(sheet, **{part: getattr(sheet, part) | {id: to}})


@given(sheets)
def test_a_stated_answer_flips_the_leader_and_one_step_less_does_not(sheet: Sheet) -> None:
    scored = score_sheet(MODEL, in_order(sheet))
    flip = answer_flip(scored, group(sheet))
    assume(flip)
    assert flip
    before = leading(sheet)
    assert flip.role in leading(answered(sheet, flip.id, flip.to))
    assert flip.role not in before
    less = flip.to - 1 if flip.to > flip.was else flip.to + 1
    assert leading(answered(sheet, flip.id, less)) == before


@given(sheets)
def test_no_smaller_step_of_any_other_answer_flips_the_leader(sheet: Sheet) -> None:
    scored = score_sheet(MODEL, in_order(sheet))
    flip = answer_flip(scored, group(sheet))
    before = leading(sheet)
    assume(len(before) == 1)
    size = abs(flip.to - flip.was) if flip else 5
    for id, step in [*sheet.answers.items(), *sheet.days.items()]:
        for to in range(max(-2, step - size + 1), min(2, step + size - 1) + 1):
            assert leading(answered(sheet, id, to)) == before


@given(sheets)
def test_a_stated_need_flips_the_leader(sheet: Sheet) -> None:
    for flip in need_flips(SHIPPED, score_sheet(MODEL, in_order(sheet))):
        after = leading(with_need(sheet, flip.id, flip.to))
        assert flip.role in after
        assert flip.role not in leading(sheet)


@given(sheets)
def test_a_stated_pick_of_what_matters_flips_the_leader(sheet: Sheet) -> None:
    for flip in matter_flips(SHIPPED, score_sheet(MODEL, in_order(sheet))):
        most = [id for id in sheet.matters.most if id != flip.id]
        least = [id for id in sheet.matters.least if id != flip.id]
        most += [flip.id] * (flip.to == "most")
        least += [flip.id] * (flip.to == "least")
        assert max(len(most), len(least)) <= MOST_MATTERS
        changed = msgspec.structs.replace(sheet, matters=Matters(most, least))
        assert flip.role in leading(changed)


@given(sheets)
def test_a_stated_swap_puts_the_second_role_level_or_ahead(sheet: Sheet) -> None:
    scored = score_sheet(MODEL, in_order(sheet))
    found = swap(scored, *RANKED[:2])
    assume(found)
    assert found
    moved = score_sheet(MODEL, in_order(answered(sheet, found.id, found.to))).fits
    between = scored.fits[0] - scored.fits[1]
    assert between * (moved[0] - moved[1]) <= 1e-9


@given(sheets)
def test_a_stated_bending_of_needs_restores_the_role(sheet: Sheet) -> None:
    for one in rank(SHIPPED, sheet).compromises:
        bent = sheet
        for change in one.changes:
            bent = with_need(bent, change.need, change.to)
        rows = rank(SHIPPED, bent).ranking
        row = next(row for row in rows if row.role == one.role)
        ahead = [other for other in rows if other.running and other.rank < row.rank]
        assert row.running
        assert one.rank_then == 1 + len(ahead)
        assert one.chance_then == pytest.approx(row.chance_best)


@given(sheets)
def test_every_role_that_needs_close_has_a_bending_that_leaves_out_nothing(
    sheet: Sheet,
) -> None:
    result = rank(SHIPPED, sheet)
    out = {
        row.role: {one.need for one in row.reach.deciding}
        for row in result.ranking
        if row.reach.is_ == "closed"
    }
    bent = {one.role: {change.need for change in one.changes} for one in result.compromises}
    assert bent == {role: needs for role, needs in out.items() if role not in sheet.set_aside}


@pytest.mark.parametrize("role", RANKED)
def test_a_wholehearted_sheet_leads_alone(role: str) -> None:
    assert leading(archetype(SHIPPED, role)) == [role]


def test_nothing_answered_has_no_flip() -> None:
    result = rank(SHIPPED, Sheet(questions="test", answers={}))
    assert result.flip is None
