"""Which part of a changed fit comes from the answers, the data and the engine."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import msgspec
import numpy as np

from legalpath.answers.days import Days
from legalpath.answers.sheet import Matters, Sheet, in_order
from legalpath.fit.person import score_sheet
from legalpath.fit.positions import Floats, Positions
from legalpath.fit.posterior import Model

Row = dict[str, float]
Table = dict[str, Row]
DUST = 1e-9
"""A stored model is rounded, so fits computed from it are off by less than this."""


class Parts(NamedTuple):
    """What a change of fit comes from; the three add up to it."""

    answers: float
    data: float
    engine: float


def rebuilt(
    positions: Table, errors: Table, loadings: Table, reference: Row, statements: Collection[str]
) -> Model:
    """The model that was written down so: roles, questions and dimensions by id.

    Questions that are not among the `statements` are duels.
    """
    dimensions, questions, roles = sorted(reference), sorted(loadings), sorted(positions)
    return Model(
        Positions(
            roles,
            dimensions,
            _array(positions, roles, dimensions),
            _array(errors, roles, dimensions),
            np.array([reference[id] for id in dimensions], dtype=float),
        ),
        questions,
        _array(loadings, questions, dimensions),
        np.array([id in statements for id in questions], dtype=float),
    )


def _array(rows: Table, ids: list[str], dimensions: list[str]) -> Floats:
    cells = [rows[id].get(dimension, 0.0) for id in ids for dimension in dimensions]
    return np.array(cells, dtype=float).reshape(len(ids), len(dimensions))


def same(one: Model, other: Model) -> bool:
    """Whether two models hold the same data, but for rounding."""
    named = [(model.roles, model.dimensions, model.questions) for model in (one, other)]
    arrays = [
        (placed.at, placed.error, placed.reference, model.loadings, model.statement)
        for model, placed in ((model, model.positions) for model in (one, other))
    ]
    return named[0] == named[1] and all(
        np.allclose(ours, theirs, rtol=0, atol=DUST) for ours, theirs in zip(*arrays, strict=True)
    )


def fits(model: Model, sheet: Sheet) -> Row:
    """The fit of each role by today's engine; what the model does not know is left out."""
    known = msgspec.structs.replace(
        sheet,
        answers={id: step for id, step in sheet.answers.items() if id in model.questions},
        days={
            pair: step
            for pair, step in sheet.days.items()
            if set(Days.parse(pair).roles) <= set(model.roles)
        },
        matters=Matters(
            [id for id in sheet.matters.most if id in model.dimensions],
            [id for id in sheet.matters.least if id in model.dimensions],
        ),
    )
    return dict(zip(model.roles, score_sheet(model, in_order(known)).fits.tolist(), strict=True))


def attributed(
    sheets: tuple[Sheet, Sheet],
    models: tuple[Model, Model],
    stored: tuple[Row, Row],
    decimals: int,
) -> dict[str, Parts]:
    """For each role on both sides, what the change of its stored fit comes from.

    Answers and data share what they changed as the Shapley value of two factors shares it
    (Shapley 1953, A Value for n-Person Games): each gets the mean of its effect before and
    after the other has changed. All four fits are today's engine's; what the stored fits
    say beyond them is the engine's part. Swapping the sides turns every sign.
    Rounded to the decimals in which results are written, so that written parts add up.
    """
    corners = [[fits(model, sheet) for model in models] for sheet in sheets]
    shared = sorted(set(models[0].roles).intersection(models[1].roles))
    return {role: _parts(role, corners, stored, decimals) for role in shared}


def _parts(role: str, corners: list[list[Row]], stored: tuple[Row, Row], decimals: int) -> Parts:
    (old, old_after_data), (old_after_answers, new) = (
        [fit[role] for fit in row] for row in corners
    )
    answers = ((old_after_answers - old) + (new - old_after_data)) / 2
    data = ((old_after_data - old) + (new - old_after_answers)) / 2
    was, now = (round(fits[role], decimals) for fits in stored)
    change = round(now - was, decimals) + 0.0  # which makes 0.0 of -0.0
    if abs(change - answers - data) < DUST:
        # Rounding is no change of the engine: it goes where there is a change.
        answers, data = (change - data, data) if answers else (answers, change - answers)
    answers, data = round(answers, decimals), round(data, decimals)
    return Parts(answers, data, round(change - answers - data, decimals))
