"""How much first places rest on judgment: what is counted is what the engine itself would say."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.vocabulary import GRADES, LEVELS
from legalpath.fit import posterior
from legalpath.fit.fairness import all_answered
from legalpath.fit.robustness import (
    JUDGED,
    STRONGEST,
    Graded,
    Trial,
    graded,
    powerful,
    shaken,
    simulated,
    with_level,
)
from tests.fit.sheets import SHIPPED

replace: Any = msgspec.structs.replace
LONGER = replace(
    SHIPPED,
    roles=sorted(
        [*SHIPPED.roles, replace(SHIPPED.role("paralegal"), id="zz-own", conditions={})],
        key=lambda role: role.id,
    ),
)
"""With a role of a user's own, which stands apart and does not make the average path."""


def trial_of(catalogue: Catalogue) -> Trial:
    model = posterior.build(catalogue)
    return Trial(catalogue, model, posterior.lens(model.positions, np.ones(len(model.dimensions))))


TRIALS = {"shipped": (SHIPPED, trial_of(SHIPPED)), "own": (LONGER, trial_of(LONGER))}
CELLS = graded(SHIPPED)
TRIAL = TRIALS["shipped"][1]
some_cells = st.lists(st.integers(0, len(CELLS) - 1), min_size=1, max_size=20, unique=True).map(
    lambda places: [CELLS[at] for at in places]
)


def firsts(catalogue: Catalogue) -> np.ndarray:
    """Who comes first for each simulated person, by the whole engine, the reference made anew."""
    placed = posterior.build(catalogue).positions
    shipped = [at for at, id in enumerate(placed.roles) if id in catalogue.shipped]
    means = dict(zip(placed.dimensions, placed.at[shipped].mean(axis=0).tolist(), strict=True))
    model = posterior.build(replace(catalogue, reference=means))
    view = posterior.lens(model.positions, np.ones(len(model.dimensions)))
    first: np.ndarray = (simulated(model) @ all_answered(model, view).T).argmax(axis=1)
    return first


@pytest.mark.parametrize("name", TRIALS)
@settings(max_examples=10)
@given(cells=some_cells, data=st.data())
def test_as_many_first_places_change_as_in_a_catalogue_with_these_levels(
    name: str, cells: list[Graded], data: st.DataObject
) -> None:
    catalogue, trial = TRIALS[name]
    moves = [(cell, data.draw(st.sampled_from(cell.others))) for cell in cells]
    roles = {role.id: role for role in catalogue.roles}
    for cell, level in moves:
        roles[cell.role] = with_level(roles[cell.role], cell, level)
    moved = firsts(replace(catalogue, roles=list(roles.values())))
    assert trial.changed(moves) == pytest.approx((moved != firsts(catalogue)).mean(), abs=1e-9)


@given(some_cells)
def test_levels_that_stay_change_nothing(cells: list[Graded]) -> None:
    assert TRIAL.changed((cell, cell.level) for cell in cells) == 0


def test_every_cell_that_makes_a_position_is_there_and_no_other() -> None:
    read = [one.reads for one in SHIPPED.questions.dimensions]
    rows = {id for reads in read for id in (*reads.skills, *reads.conditions)}
    known = {
        (role.id, id)
        for role in SHIPPED.ranked()
        for id in rows
        if id in role.skills or (id in role.conditions and role.conditions[id].value)
    }
    assert {(cell.role, cell.row) for cell in CELLS} == known
    assert len(CELLS) == len(known)


def test_a_cell_goes_one_rung_of_its_own_ladder_and_at_an_end_one_way() -> None:
    ladders = {one.id: [*map(str, one.levels or LEVELS)] for one in SHIPPED.questions.skills}
    for cell in CELLS:
        ladder = list(GRADES) if cell.kind == "condition" else ladders[cell.row]
        at = ladder.index(cell.level)
        assert cell.others == [ladder[to] for to in (at - 1, at + 1) if 0 <= to < len(ladder)]


def test_judged_cells_alone_are_moved_row_by_row_and_then_all_at_once() -> None:
    *rows, every = shaken(TRIAL, CELLS)
    judged = [cell.row for cell in CELLS if cell.source == JUDGED]
    assert {one.row: one.cells for one in rows} == {row: judged.count(row) for row in judged}
    assert (every.row, every.kind, every.cells) == ("all", "all", len(judged))
    assert [one.share_mean for one in rows] == sorted(
        (one.share_mean for one in rows), reverse=True
    )
    assert all(0 <= one.share_mean <= one.share_max <= 1 for one in (*rows, every))


def test_without_judgment_nothing_is_moved() -> None:
    sourced = [cell._replace(source="survey") for cell in CELLS]
    assert [(one.row, one.cells, one.share_max) for one in shaken(TRIAL, sourced)] == [
        ("all", 0, 0.0)
    ]


def test_the_most_powerful_cells_come_first_each_with_the_mean_of_both_ways() -> None:
    found = powerful(TRIAL, CELLS)
    shares = [share for _, share in found]
    assert shares == sorted(shares, reverse=True)
    cell, share = found[0]
    ways = [TRIAL.changed([(cell, level)]) for level in cell.others]
    assert share == pytest.approx(sum(ways) / len(ways))
    assert len({one[:3] for one, _ in found}) == STRONGEST
