"""From an answer sheet to a ranking with its reasons, chances and status."""

from __future__ import annotations

from typing import NamedTuple

import msgspec
import numpy as np

from legalpath.answers.sheet import Sheet, in_order
from legalpath.catalogue.model import Catalogue
from legalpath.fit import draws, posterior
from legalpath.fit.needs import Verdict, verdict
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens, Model, Posterior
from legalpath.results import EngineModel, RankedRole, Ranking, Status, stamp
from legalpath.wording import ADVICE, LIMITS, ORDER_DIFFERS

ENGINE = "direction-fit/1"
TIE = 1e-9
"""Fits closer than this share a rank."""
CLEAR = 0.8
"""The leader is clear when it beats the runner-up in this share of draws."""
FLAT_STATEMENTS = 8
"""So many statements, all on one step, say nothing about the person."""
CONTRADICTORY = 0.65
"""The share of what was answered that the model cannot explain, from which on answers
pull against each other..."""
CONTRADICTORY_FROM = 30
"""...once this many answers are in; below that the share says nothing useful."""
TWINS = 0.8
"""Roles whose directions have at least this cosine are listed as a family."""


class Scored(NamedTuple):
    """What the engine found for one sheet; arrays over roles by id."""

    view: Lens
    known: Posterior
    answers: Floats
    fits: Floats
    likes: Floats
    """mu, the posterior mean of x."""
    by_answer: Floats
    """Shape (R, n): what each answer adds to each fit."""
    spread: float
    """s, at least 1."""
    draws: Floats


def rank(catalogue: Catalogue, sheet: Sheet) -> Ranking:
    """The ranking of all ranked roles for a sheet; see `legalpath.results.Ranking`.

    The order of answers in the sheet and of roles in the file changes nothing.
    """
    sheet = in_order(sheet)
    model = posterior.build(catalogue)
    columns = draws.columns(model.roles, catalogue.shipped)
    scored = _score(model, sheet, columns)
    needs = {
        role.id: {
            need.id: verdict(need, sheet.needs[need.id], role, catalogue)
            for need in catalogue.questions.needs
            if need.id in sheet.needs
        }
        for role in catalogue.ranked()
    }
    running = np.array(
        [id not in sheet.set_aside and "out" not in needs[id].values() for id in model.roles]
    )
    chances = draws.chances(scored.draws, running)
    status, leaders = _status(model, sheet, scored, running)
    return Ranking(
        **stamp("ranking", catalogue),
        status=status,
        advice=_advice(status, scored.fits, chances.best, running),
        answered=len(scored.answers),
        consistency=scored.spread**2,
        leaders=leaders,
        ranking=_rows(catalogue, model, sheet, scored, needs, running, chances),
        flip=None,
        limits=LIMITS,
        labels={part.id: part.title for part in catalogue.questions.dimensions}
        | {need.id: need.title for need in catalogue.questions.needs},
        ends={part.id: [part.low, part.high] for part in catalogue.questions.dimensions},
        answers=_plain(sheet),
        model=_described(model, scored.view),
    )


def _score(model: Model, sheet: Sheet, columns: list[int]) -> Scored:
    weights = posterior.importance(model.dimensions, sheet.matters.most, sheet.matters.least)
    view = posterior.lens(model.positions, weights)
    rows, noise = posterior.answer_rows(model, list(sheet.answers))
    day_rows, day_noise = posterior.day_rows(model, view, list(sheet.days))
    known = posterior.observe(view, np.vstack([rows, day_rows]), np.append(noise, day_noise))
    answers = np.array([*sheet.answers.values(), *sheet.days.values()], dtype=float) / 2
    by_answer = (view.fits @ known.gain) * answers
    squared = posterior.consistency(known, view.prior, answers[None, :])
    spread = float(np.sqrt(squared[0]))
    fits = by_answer.sum(axis=1)
    covariance = view.fits @ known.covariance @ view.fits.T
    drawn = draws.fit_draws(fits, covariance, spread, columns)
    return Scored(view, known, answers, fits, known.gain @ answers, by_answer, spread, drawn)


def _status(
    model: Model, sheet: Sheet, scored: Scored, running: np.ndarray
) -> tuple[Status, list[str]]:
    """The status and the leaders; a sheet that says nothing has none."""
    if not len(scored.answers):
        return "unanswered", []
    if not running.any():
        return "all-ruled-out", []
    if _is_flat(model, sheet):
        return "flat", []
    order = np.argsort(np.where(running, -scored.fits, np.inf), kind="stable")
    order = order[: int(running.sum())]
    top = scored.fits[order[0]]
    leaders = [model.roles[at] for at in order if scored.fits[at] >= top - TIE]
    if len(scored.answers) >= CONTRADICTORY_FROM and _unexplained(scored) > CONTRADICTORY:
        return "contradictory", leaders
    if len(leaders) > 1:
        return "tied", leaders
    ahead = (
        1.0 if len(order) == 1 else np.mean(scored.draws[:, order[0]] > scored.draws[:, order[1]])
    )
    return ("clear" if ahead >= CLEAR else "close"), leaders


def _is_flat(model: Model, sheet: Sheet) -> bool:
    """All neutral, or at least eight statements and all of them on one step."""
    if not any([*sheet.answers.values(), *sheet.days.values()]):
        return True
    statements = [
        step for id, step in sheet.answers.items() if model.statement[model.questions.index(id)]
    ]
    return len(statements) >= FLAT_STATEMENTS and len(set(statements)) == 1


def _unexplained(scored: Scored) -> float:
    """The share of the answers' sum of squares that the posterior mean leaves over."""
    residual = scored.answers - scored.known.design @ scored.likes
    return float((residual**2).sum() / (scored.answers**2).sum())


def _advice(status: str, fits: Floats, best: Floats, running: np.ndarray) -> str:
    advice = ADVICE[status]
    if status in ("clear", "close"):
        first = np.where(running, fits, -np.inf).argmax()
        if best[first] < best.max():
            advice += " " + ORDER_DIFFERS
    return advice


def _rows(
    catalogue: Catalogue,
    model: Model,
    sheet: Sheet,
    scored: Scored,
    needs: dict[str, dict[str, Verdict]],
    running: np.ndarray,
    chances: draws.Chances,
) -> list[RankedRole]:
    columns = draws.columns(model.roles, catalogue.shipped)
    prior = (scored.view.fits * scored.view.prior) @ scored.view.fits.T
    unasked = draws.fit_draws(np.zeros(len(model.roles)), prior, 1.0, columns)
    if_random = draws.chances(unasked, running)
    titles = catalogue.titles()
    names = [*sheet.answers, *sheet.days]
    by_dimension = (
        scored.view.importance * scored.view.directions * scored.likes[: len(model.dimensions)]
    )
    alike = (scored.view.importance * scored.view.directions) @ scored.view.directions.T
    rows = [
        RankedRole(
            role=id,
            title=titles[id],
            rank=1 + int((scored.fits > scored.fits[at] + TIE).sum()),
            fit=float(scored.fits[at]),
            chance_best=float(chances.best[at]),
            chance_top3=float(chances.top3[at]),
            chance_if_random=float(if_random.best[at]),
            regret=float(chances.regret[at]),
            eligible=bool(running[at]),
            set_aside=id in sheet.set_aside,
            ruled_out_by=[need for need, says in needs[id].items() if says == "out"],
            ask_employer=[need for need, says in needs[id].items() if says == "ask"],
            family=[
                other
                for near, other in enumerate(model.roles)
                if other != id and alike[at, near] > TWINS
            ],
            by_dimension=_named(model.dimensions, by_dimension[at]),
            remainder=float(scored.likes[len(model.dimensions) + 1 + at]),
            by_answer=_named(names, scored.by_answer[at]),
        )
        for at, id in enumerate(model.roles)
    ]
    return sorted(rows, key=lambda row: (row.rank, row.role))


def _named(names: list[str], values: Floats) -> dict[str, float]:
    return dict(zip(names, values.tolist(), strict=True))


def _plain(sheet: Sheet) -> dict[str, object]:
    """The sheet without its time, so that the same answers give the same bytes."""
    plain: dict[str, object] = msgspec.to_builtins(sheet)
    del plain["created"]
    return plain


def _described(model: Model, view: Lens) -> EngineModel:
    placed, dimensions = model.positions, model.dimensions
    return EngineModel(
        engine=ENGINE,
        draws=draws.VERSION,
        constants=posterior.CONSTANTS,
        importance=_named(dimensions, view.importance),
        reference=_named(dimensions, placed.reference),
        positions={
            id: _named(dimensions, row) for id, row in zip(placed.roles, placed.at, strict=True)
        },
        errors={
            id: _named(dimensions, row) for id, row in zip(placed.roles, placed.error, strict=True)
        },
        loadings={
            id: _named(dimensions, row)
            for id, row in zip(model.questions, model.loadings, strict=True)
        },
    )
