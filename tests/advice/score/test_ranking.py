"""A ranking: what its numbers add up to, and what a sheet that says nothing comes to."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given

from legalpath.advice.score.build import rank
from legalpath.answers.sheet import Sheet
from legalpath.fit import draws, posterior
from legalpath.fit.person import sample, score_sheet
from legalpath.fit.positions import positions
from tests.fit.sheets import QUESTIONS, RANKED, SHIPPED, archetype, sheets


@pytest.mark.parametrize("role", RANKED)
def test_each_roles_archetype_ranks_it_first(role: str) -> None:
    assert rank(SHIPPED, archetype(SHIPPED, role)).ranking[0].role == role


@given(sheets)
def test_contributions_by_answer_add_up_to_the_fit(sheet: Sheet) -> None:
    for row in rank(SHIPPED, sheet).ranking:
        assert sum(row.by_answer.values()) == pytest.approx(row.fit, abs=1e-9)


@given(sheets)
def test_contributions_by_dimension_and_the_remainder_add_up_to_the_fit(sheet: Sheet) -> None:
    for row in rank(SHIPPED, sheet).ranking:
        assert sum(row.by_dimension.values()) + row.remainder == pytest.approx(row.fit, abs=1e-9)


@given(sheets)
def test_chances_of_the_roles_in_the_running_add_up_to_one_and_three(sheet: Sheet) -> None:
    rows = rank(SHIPPED, sheet).ranking
    running = [row for row in rows if row.running]
    assert sum(row.chance_best for row in rows) == pytest.approx(1)
    assert sum(row.chance_top3 for row in rows) == pytest.approx(min(3, len(running)))
    assert all(row.chance_best == 0 for row in rows if not row.running)


def test_no_role_is_unreachable_before_anything_is_answered() -> None:
    rows = rank(SHIPPED, Sheet(questions="test", answers={})).ranking
    assert min(row.chance_best for row in rows) >= 1 / (4 * len(rows))


def test_directions_have_length_one_in_the_weighted_scale() -> None:
    model = posterior.build(SHIPPED)
    weights = posterior.importance(model.dimensions, ["writing"], ["tempo"])
    view = posterior.lens(model.positions, weights)
    lengths = (view.importance * view.directions**2).sum(axis=1)
    assert lengths == pytest.approx(np.ones(len(RANKED)))


@pytest.mark.parametrize("step", [None, -2, -1, 0, 1, 2])
def test_the_same_answer_to_everything_fits_nothing_and_has_no_leader(step: int | None) -> None:
    """No answer and "in between" say exactly nothing, not almost."""
    answered = {} if step is None else dict.fromkeys(QUESTIONS, step)
    result = rank(SHIPPED, Sheet(questions="test", answers=answered))
    assert (result.status, result.leaders) == ("flat" if answered else "unanswered", [])
    assert max(abs(row.fit) for row in result.ranking) <= (1e-12 if step else 0)


def test_a_role_set_aside_keeps_its_fit_and_leaves_the_running() -> None:
    sheet = archetype(SHIPPED, "paralegal")
    aside = rank(SHIPPED, msgspec.structs.replace(sheet, set_aside=["paralegal"]))
    row = next(row for row in aside.ranking if row.role == "paralegal")
    assert (row.rank, row.place, row.set_aside, row.running) == (1, len(RANKED), True, False)
    assert "paralegal" not in aside.leaders


def test_setting_every_role_aside_is_all_ruled_out() -> None:
    sheet = archetype(SHIPPED, "paralegal")
    result = rank(SHIPPED, msgspec.structs.replace(sheet, set_aside=RANKED))
    assert (result.status, result.leaders) == ("all-ruled-out", [])


def test_the_frozen_reference_is_the_mean_position_of_the_shipped_ranked_roles() -> None:
    placed = positions(SHIPPED)
    assert placed.at.mean(axis=0) == pytest.approx(placed.reference, abs=1e-4)


def test_the_draws_are_standard_normals_and_frozen() -> None:
    """A new table changes every stated chance: it needs a new version."""
    table = draws.table()
    assert table.shape == (1024, 64)
    assert np.abs(table.mean(axis=0)).max() < 0.01
    assert np.abs(table.std(axis=0) - 1).max() < 0.01
    assert draws.VERSION == "sobol-1024x64/1"
    assert float(table.sum()) == pytest.approx(0.4665017880488449)
    drawn = sample(score_sheet(posterior.build(SHIPPED), archetype(SHIPPED, "paralegal")), SHIPPED)
    assert drawn.shape == (len(RANKED), 1024)
