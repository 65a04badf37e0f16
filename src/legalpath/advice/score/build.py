"""Ranks the roles for one answer sheet."""

from __future__ import annotations

from typing import Literal

import msgspec
import numpy as np

from legalpath.advice.score.compromise import compromises
from legalpath.advice.score.flip import answer_flip
from legalpath.advice.score.result import (
    EngineModel,
    Lean,
    RankedRole,
    Ranking,
    Separates,
    Standing,
)
from legalpath.advice.score.texts import choice_texts, texts
from legalpath.answers.sheet import Sheet, in_order
from legalpath.catalogue.model import Catalogue
from legalpath.documents.cell import cell
from legalpath.fit import draws, posterior
from legalpath.fit.needs import verdicts
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens, Model
from legalpath.fit.scored import (
    TIE,
    TWINS,
    Scored,
    in_the_running,
    leaders,
    sample,
    sample_unanswered,
    score_sheet,
)
from legalpath.fit.status import CLEAR, CONTRADICTORY, CONTRADICTORY_FROM, FLAT_ANSWERS, Status
from legalpath.words.sentences import Lines, Words

ADVICE = Words("score", "advice")
LIMITS = Lines("common", "limits")

ENGINE = "direction-fit/1"


def rank(catalogue: Catalogue, sheet: Sheet) -> Ranking:
    """The ranking of all ranked roles for a sheet; see `Ranking`.

    The order of answers in the sheet and of roles in the file changes nothing.
    """
    scored = score_sheet(posterior.build(catalogue), in_order(sheet))
    drawn = sample(scored, catalogue)
    running = in_the_running(catalogue, scored.sheet)
    chances = draws.chances(drawn, running)
    status, leading = _status(scored, drawn, running)
    return Ranking(
        **Ranking.stamp(catalogue),
        status=status,
        advice=_advice(status, scored.fits, chances.best, running),
        answered=len(scored.answers),
        consistency=scored.squared_spread,
        leaders=leading,
        ranking=_rows(catalogue, scored, running, chances),
        flip=answer_flip(scored, running) if leading else None,
        separates=_separates(scored, running) if leading else None,
        next_steps=[cell(step, catalogue) for step in catalogue.role(leading[0]).next_steps]
        if leading
        else [],
        compromises=compromises(catalogue, scored, drawn),
        limits=list(LIMITS),
        labels=texts(catalogue, scored.sheet),
        ends={part.id: [part.low, part.high] for part in catalogue.questions.dimensions},
        choices=choice_texts(catalogue),
        answers=_plain(scored.sheet),
        model=_described(scored.model, scored.view),
    )


def _status(scored: Scored, drawn: Floats, running: np.ndarray) -> tuple[Status, list[str]]:
    """The status and the leaders; a sheet that says nothing has none."""
    if not len(scored.answers):
        return "unanswered", []
    if not running.any():
        return "all-ruled-out", []
    if _is_flat(scored):
        return "flat", []
    leading = leaders(scored.fits, running)
    ids = [scored.model.roles[at] for at in leading]
    if len(scored.answers) >= CONTRADICTORY_FROM and _unexplained(scored) > CONTRADICTORY:
        return "contradictory", ids
    if len(leading) > 1:
        return "tied", ids
    ahead = _ahead(scored.fits, drawn, running)
    return ("clear" if ahead >= CLEAR else "close"), ids


def _ahead(fits: Floats, drawn: Floats, running: np.ndarray) -> float:
    """The share of draws in which the leader beats the runner-up; 1 where there is none."""
    order = np.argsort(np.where(running, -fits, np.inf), kind="stable")[: int(running.sum())]
    return float(np.mean(drawn[:, order[0]] > drawn[:, order[1]])) if len(order) > 1 else 1.0


def _separates(scored: Scored, running: np.ndarray) -> Separates | None:
    """What puts the first by fit ahead of the second, and what speaks for the second."""
    order = np.argsort(np.where(running, -scored.fits, np.inf), kind="stable")[:2]
    if running.sum() < 2:
        return None
    first, second = order
    apart = scored.by_dimension[first] - scored.by_dimension[second]
    most, least = int(apart.argmax()), int(apart.argmin())
    return Separates(
        first=scored.model.roles[first],
        second=scored.model.roles[second],
        ahead=_lean(scored, most) if apart[most] > TIE else None,
        behind=_lean(scored, least) if apart[least] < -TIE else None,
    )


def _lean(scored: Scored, at: int) -> Lean:
    end: Literal["low", "high"] = "high" if scored.likes[at] > 0 else "low"
    return Lean(dimension=scored.model.dimensions[at], end=end)


def _is_flat(scored: Scored) -> bool:
    """All neutral, or at least eight statements, or eight duels, and all of them on one step."""
    if not scored.answers.any():
        return True
    model, answers = scored.model, scored.sheet.answers
    kinds: dict[float, list[int]] = {0.0: [], 1.0: []}
    for id, step in answers.items():
        kinds[float(model.statement[model.questions.index(id)])].append(step)
    said = list(kinds.values())
    return all(len(set(steps)) <= 1 for steps in said) and max(map(len, said)) >= FLAT_ANSWERS


def _unexplained(scored: Scored) -> float:
    """The share of the answers' sum of squares that the posterior mean leaves over."""
    residual = scored.answers - scored.known.design @ scored.likes
    return float((residual**2).sum() / (scored.answers**2).sum())


def _advice(status: str, fits: Floats, best: Floats, running: np.ndarray) -> str:
    advice = ADVICE[status]
    if status in ("clear", "close"):
        first = np.where(running, fits, -np.inf).argmax()
        if best[first] < best.max():
            advice += " " + ADVICE["order_differs"]
    return advice


def _rows(
    catalogue: Catalogue, scored: Scored, running: np.ndarray, chances: draws.Chances
) -> list[RankedRole]:
    if_random = draws.chances(sample_unanswered(scored, catalogue), running)
    by_answer, by_dimension, remainder = scored.by_answer, scored.by_dimension, scored.remainder
    alike = (scored.view.importance * scored.view.directions) @ scored.view.directions.T
    twins = (alike > TWINS) & ~np.eye(len(alike), dtype=bool)
    rows = []
    for at, role in enumerate(catalogue.ranked()):
        said = verdicts(catalogue, scored.sheet, role)
        row = RankedRole(
            role=role.id,
            title=role.title,
            rank=1 + int((scored.fits > scored.fits[at] + TIE).sum()),
            fit=float(scored.fits[at]),
            chance_best=float(chances.best[at]),
            chance_top3=float(chances.top3[at]),
            chance_if_random=float(if_random.best[at]),
            regret=float(chances.regret[at]),
            eligible=bool(running[at]),
            set_aside=role.id in scored.sheet.set_aside,
            ruled_out_by=[need for need, says in said.items() if says == "out"],
            ask_employer=[need for need, says in said.items() if says == "ask"],
            family=[scored.model.roles[other] for other in np.flatnonzero(twins[at])],
            family_chance=float(chances.best[at] + chances.best[twins[at]].sum()),
            by_dimension=_named(scored.model.dimensions, by_dimension[at]),
            remainder=float(remainder[at]),
            by_answer=_named(scored.names, by_answer[at]),
        )
        rows.append(row)
    return sorted(rows, key=lambda row: (row.rank, row.role))


def _named(names: list[str], values: Floats) -> dict[str, float]:
    return dict(zip(names, values.tolist(), strict=True))


def _plain(sheet: Sheet) -> dict[str, object]:
    """What was scored of a sheet, so that the same answers give the same bytes.

    When it was filled in, what was skipped and the thumbs say nothing about a fit.
    """
    plain: dict[str, object] = msgspec.to_builtins(sheet)
    for name in ("created", "skipped", "thumbs"):
        del plain[name]
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
        statements=[
            id for id, is_one in zip(model.questions, model.statement, strict=True) if is_one
        ],
    )


def standings(ranking: Ranking) -> dict[str, Standing]:
    """How each ranked role fits the person, by id."""
    return {
        row.role: Standing(
            fit=row.fit,
            rank=row.rank,
            chance_best=row.chance_best,
            chance_if_random=row.chance_if_random,
            ruled_out_by=row.ruled_out_by,
        )
        for row in ranking.ranking
    }
