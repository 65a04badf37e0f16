"""Ranks the roles for one answer sheet."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from legalpath.advice.reach.build import reaches, resting_on
from legalpath.advice.reach.page import reasons
from legalpath.advice.score.result import (
    Compromise,
    EngineModel,
    Flip,
    Lean,
    NeedChange,
    RankedRole,
    Ranking,
    Separates,
)
from legalpath.answers.days import Days
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.sources import month_of
from legalpath.documents.cell import Cell, cell
from legalpath.fit import draws, posterior
from legalpath.fit.flips import Change, answer_flip, bendings
from legalpath.fit.person import Judged, Scored, judge, sample_unanswered, twins
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens, Model
from legalpath.fit.score import TIE, ranks
from legalpath.fit.status import ENOUGH
from legalpath.words.sentences import Lines, counted, listed, step_said, tables

ADVICE, VERDICT = tables("score", "advice", "verdict")
LIMITS = Lines("common", "limits")

ENGINE = "direction-fit/1"


def rank(catalogue: Catalogue, sheet: Sheet) -> Ranking:
    """The ranking of all ranked roles for a sheet; see `Ranking`.

    The order of answers in the sheet and of roles in the file changes nothing.
    """
    return ranking(catalogue, judge(catalogue, sheet))


def ranking(catalogue: Catalogue, judged: Judged) -> Ranking:
    """A sheet that is scored, as a ranking."""
    scored, leading = judged.scored, judged.leaders
    rows = _rows(catalogue, judged)
    flip = answer_flip(scored, judged.group) if leading else None
    best = _best_by_fit(judged, rows)
    return Ranking(
        **Ranking.stamp(catalogue),
        status=judged.status,
        advice=_advice(judged, rows, best),
        answered=len(scored.answers),
        scatter=judged.scatter,
        leaders=leading,
        best_by_fit=best.role if best else None,
        ranking=rows,
        flip=Flip(**change_in_words(scored.model, flip), leader_becomes=flip.role)
        if flip
        else None,
        separates=_separates(scored, rows) if leading else None,
        next_steps=_next_steps(catalogue, leading[0]) if leading else [],
        compromises=[
            Compromise(
                role=bent.role,
                title=catalogue.role(bent.role).title,
                changes=[NeedChange(need=one.id, from_=one.was, to=one.to) for one in bent.changes],
                rank_then=bent.rank,
                chance_then=bent.best,
            )
            for bent in bendings(judged)
        ],
        limits=list(LIMITS),
        labels=texts(catalogue, scored.sheet),
        ends={part.id: [part.low, part.high] for part in catalogue.questions.dimensions},
        choices={
            need.id: {choice.id: choice.text for choice in need.choices}
            for need in catalogue.questions.needs
        },
        answers=_plain(scored.sheet),
        model=_described(scored.model, scored.view),
        sources=resting_on((row.reach for row in rows), catalogue),
    )


def _next_steps(catalogue: Catalogue, role: str) -> list[Cell]:
    """What a role's page advises; its marks are those of the day of the data, not of today.

    So the same answers give the same ranking on any day.
    """
    day = date.fromisoformat(f"{month_of(catalogue.version)}-01")
    made = msgspec.structs.replace(catalogue, today=day)
    return [cell(step, made) for step in catalogue.role(role).next_steps]


def _best_by_fit(judged: Judged, rows: list[RankedRole]) -> RankedRole | None:
    """Who fits best of all that are not set aside; nobody where answers point nowhere."""
    if judged.status == "flat" or judged.scored.sheet.counting < ENOUGH:
        return None
    asked = (row for row in rows if not row.set_aside)
    return min(asked, key=lambda row: (row.rank, row.role), default=None)


def _advice(judged: Judged, rows: list[RankedRole], best: RankedRole | None) -> str:
    """What the status means, and who fits best where that is not who fits best within reach.

    Fit leads, and where chances are otherwise a sentence says so.
    """
    if judged.status == "too-few":
        return counted(ADVICE, judged.status, ENOUGH - judged.scored.sheet.counting)
    group = _group(rows)
    status, told = judged.status, _verdict(judged, group, best)
    key = "alone" if status == "clear" and len(group) == 1 else status
    told.append(ADVICE[f"{key}_there" if told and status in ("clear", "close") else key])
    first = [row.chance_best for row in group if row.role in judged.leaders]
    if status in ("clear", "close") and first[0] < max(row.chance_best for row in group):
        told.append(ADVICE["order_differs"])
    return " ".join(told)


def _group(rows: list[RankedRole]) -> list[RankedRole]:
    """The roles of the first group that is not empty, of rows in their order."""
    running = [row for row in rows if row.running]
    return [row for row in running if row.reach.is_ == running[0].reach.is_]


def _verdict(judged: Judged, group: list[RankedRole], best: RankedRole | None) -> list[str]:
    """Which path fits best and what stands in its way, and which fits best within reach."""
    leading = [row for row in group if row.role in judged.leaders]
    if not leading or best is None:
        return []
    first, told = leading[0], []
    reach = first.reach.is_
    if best not in leading:
        because = reasons(best.reach.deciding)
        told.append(VERDICT[f"best {best.reach.is_}"].format(best=best.title, because=because))
    if told or reach != "open":
        leaders = listed(row.title for row in leading)
        because = reasons(first.reach.deciding)
        key = f"{reach} alone" if len(group) == 1 else reach
        told.append(VERDICT[key].format(leader=leaders, because=because))
    if first.fit < -TIE and reach == "open":
        told.append(VERDICT["away"].format(leader=first.title))
    return told


def change_in_words(model: Model, change: Change[int]) -> dict[str, Any]:
    """The fields of a document that tell of one answer changed."""
    return {
        "question": change.id,
        "from_": change.was,
        "to": change.to,
        "from_words": said(model, change.id, change.was),
        "to_words": said(model, change.id, change.to),
    }


def _separates(scored: Scored, rows: list[RankedRole]) -> Separates | None:
    """What puts the leader ahead of the runner-up of its group, and what speaks for that one."""
    group = _group(rows)
    if len(group) < 2:
        return None
    first, second = group[:2]
    apart = {id: adds - second.by_dimension[id] for id, adds in first.by_dimension.items()}
    most, least = max(apart, key=apart.__getitem__), min(apart, key=apart.__getitem__)
    return Separates(
        first=first.role,
        second=second.role,
        ahead=_lean(scored, most) if apart[most] > TIE else None,
        behind=_lean(scored, least) if apart[least] < -TIE else None,
    )


def _lean(scored: Scored, dimension: str) -> Lean:
    like = scored.likes[scored.model.dimensions.index(dimension)]
    return Lean(dimension=dimension, end="high" if like > 0 else "low")


def _rows(catalogue: Catalogue, judged: Judged) -> list[RankedRole]:
    scored, running = judged.scored, judged.running
    top3 = draws.top3(draws.in_running(judged.drawn, running))
    regret = draws.regret(judged.drawn, judged.group)
    nothing = sample_unanswered(scored.view, catalogue)
    unanswered = draws.best(draws.in_running(nothing, running))
    by_answer, by_dimension, remainder = scored.by_answer, scored.by_dimension, scored.remainder
    rank, alike, reach = ranks(scored.fits), twins(scored.view), reaches(catalogue, judged)
    place = judged.places
    rows = [
        RankedRole(
            role=role.id,
            title=role.title,
            rank=int(rank[at]),
            place=int(place[at]),
            fit=float(scored.fits[at]),
            chance_best=float(judged.best[at]),
            chance_top3=float(top3[at]),
            chance_unanswered=float(unanswered[at]),
            regret=float(regret[at]),
            reach=reach[at],
            set_aside=role.id in scored.sheet.set_aside,
            twins=[id for id, is_one in zip(scored.model.roles, alike[at], strict=True) if is_one],
            twins_chance=float(judged.best[at] + judged.best[alike[at]].sum()),
            by_dimension=_named(scored.model.dimensions, by_dimension[at]),
            remainder=float(remainder[at]),
            by_answer=_named(scored.names, by_answer[at]),
        )
        for at, role in enumerate(catalogue.ranked())
    ]
    return sorted(rows, key=lambda row: (row.place, row.role))


def _named(names: list[str], values: Floats) -> dict[str, float]:
    return dict(zip(names, values.tolist(), strict=True))


def _plain(sheet: Sheet) -> dict[str, object]:
    """What was scored of a sheet, so that the same answers give the same bytes.

    When it was filled in, what was skipped and the thumbs say nothing about a fit.
    """
    silent = ("created", "skipped", "thumbs")
    return {name: said for name, said in msgspec.to_builtins(sheet).items() if name not in silent}


def _described(model: Model, view: Lens) -> EngineModel:
    placed, dimensions = model.positions, model.dimensions

    def table(ids: list[str], rows: Floats) -> dict[str, dict[str, float]]:
        return {id: _named(dimensions, row) for id, row in zip(ids, rows, strict=True)}

    return EngineModel(
        engine=ENGINE,
        draws=draws.VERSION,
        constants=posterior.CONSTANTS,
        importance=_named(dimensions, view.importance),
        reference=_named(dimensions, placed.reference),
        positions=table(placed.roles, placed.at),
        errors=table(placed.roles, placed.error),
        loadings=table(model.questions, model.loadings),
        statements=model.statements(),
    )


# --- what was asked and answered, in words


def texts(catalogue: Catalogue, sheet: Sheet) -> dict[str, str]:
    """Roles, dimensions, needs and what was answered, in words, by id.

    Days are told by the titles that the quiz hides.
    """
    questions, titles = catalogue.questions, catalogue.titles()
    asked = {line.id: line.words() for line in questions.questions if line.id in sheet.answers}
    days = {pair: Days.parse(pair).words(titles) for pair in sheet.days}
    dimensions = {part.id: part.title for part in questions.dimensions}
    needs = {need.id: need.title for need in questions.needs}
    return {**titles, **dimensions, **needs, **asked, **days}


def said(model: Model, id: str, step: int) -> str:
    """An answer in words: to a statement how far one agrees, else which side one leans to."""
    agrees = id in model.questions and bool(model.statement[model.questions.index(id)])
    return step_said(step, agrees=agrees)
