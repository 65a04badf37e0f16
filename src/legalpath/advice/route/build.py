"""Ways from one role to another through known moves, with honest times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legalpath.advice.route.result import Picked, Route, Routes, RouteStep
from legalpath.advice.score.result import Ranking, standings
from legalpath.catalogue.model import UNKNOWN, Catalogue, Role
from legalpath.catalogue.names import NONE
from legalpath.catalogue.skills import levels, missing_skills
from legalpath.documents.cell import Cell, cell, cited, sourced
from legalpath.words.sentences import Words

ROUTE = Words("route")

MOST_STEPS = 4
"""Longer ways are no plan that a person can make."""
UNUSUAL = {"common": 1, "some": 2, "disputed": 2, "unknown": 3, "rare": 4}
"""How far a step takes a person from what people usually do."""


class Stage(NamedTuple):
    """One known move, or a way in from outside."""

    start: str
    to: str
    months: Sequence[float] | None
    months_source: str | None = None
    common: str = "some"
    """How common the move is; of ways in from outside no source gives that."""


def find_routes(
    catalogue: Catalogue,
    start: str,
    goal: str,
    *,
    via: str | None = None,
    most: int = 3,
    ranking: Ranking | None = None,
) -> Routes:
    """The best routes from one role id (or "none") to another.

    First comes the shortest, then the direct one, then the one of the most usual steps, then
    the next shortest. A route repeats no role and has at most four steps. Shortest: fewest
    unknown times, then the middle of its months, then fewest steps. Ranges add as ranges;
    an unknown time makes the sum unknown.
    """
    ways = [
        way
        for way in sorted(_ways(known_steps(catalogue), start, goal), key=cost)
        if via is None or via in {step.to for step in way[:-1]}
    ]
    routes = [_route(way, picked, catalogue) for way, picked in _picked(ways)[:most]]
    last = [move for role in catalogue.roles for move in role.moves if move.to == goal]
    advice = [cell(move.advice, catalogue) for move in last if move.advice]
    return Routes(
        **Routes.stamp(catalogue),
        from_=start,
        to=goal,
        titles=catalogue.titles() | {NONE: ROUTE["none"]},
        routes=routes,
        found=len(ways),
        advice=advice,
        skills={skill.id: skill.label for skill in catalogue.questions.skills},
        standings=standings(ranking) if ranking else None,
        sources=cited([routes, advice], catalogue),
    )


def known_steps(catalogue: Catalogue) -> dict[str, list[Stage]]:
    """Every known step by its start; ways in start at "none"."""
    graph: dict[str, list[Stage]] = {NONE: []}
    for role in catalogue.roles:
        graph[role.id] = [
            Stage(role.id, move.to, move.months, move.months_source, move.common.value)
            for move in role.moves
        ]
        if role.ways_in:
            graph[NONE].append(_way_in(role))
    return graph


def _way_in(role: Role) -> Stage:
    """The way in that is quickest by its middle; else the time to qualify; else unknown."""
    timed = [(way.months, way.months_source) for way in role.ways_in if way.months]
    qualify = role.entry.qualify
    known = (qualify.months, qualify.source if qualify.months else None)
    return Stage(NONE, role.id, *min(timed, key=lambda way: _middle(way[0]), default=known))


def _ways(graph: dict[str, list[Stage]], start: str, goal: str) -> Iterator[list[Stage]]:
    """Every way of at most four steps that repeats no role."""

    def onward(way: list[Stage], seen: frozenset[str]) -> Iterator[list[Stage]]:
        for step in graph.get(way[-1].to if way else start, []):
            if step.to == goal:
                yield [*way, step]
            elif step.to not in seen and len(way) + 1 < MOST_STEPS:
                yield from onward([*way, step], seen | {step.to})

    yield from onward([], frozenset({start}))


def _picked(ways: list[list[Stage]]) -> list[tuple[list[Stage], Picked]]:
    """Ways, sorted by cost, each with what it was picked for; the picks come first."""
    usual = sorted(ways, key=lambda way: sum(UNUSUAL[step.common] for step in way))
    picks: dict[Picked, list[list[Stage]]] = {
        "shortest": ways[:1],
        "direct": [way for way in ways if len(way) == 1],
        "usual": usual[:1],
        "next": ways,
    }
    kept: list[tuple[list[Stage], Picked]] = []
    for picked, found in picks.items():
        kept += [(way, picked) for way in found if all(way != other for other, _ in kept)]
    return kept


def cost(way: Sequence[Stage]) -> tuple[int, float, int, tuple[str, ...]]:
    """What routes are ordered by: unknown times, months, steps, and ids so that it is stable."""
    known = [step.months for step in way if step.months]
    unknown = len(way) - len(known)
    return unknown, sum(map(_middle, known)), len(way), tuple(step.to for step in way)


def _middle(span: Sequence[float]) -> float:
    return (span[0] + span[-1]) / 2


def _route(way: Sequence[Stage], picked: Picked, catalogue: Catalogue) -> Route:
    steps = [_step(step, catalogue) for step in way]
    spans = [step.months for step in steps if step.months]
    unknown = len(steps) - len(spans)
    total = [sum(span[0] for span in spans), sum(span[-1] for span in spans)]
    return Route(
        picked=picked,
        steps=steps,
        months=None if unknown else total,
        known_months=total if spans else None,
        open_ended=any(len(span) == 1 for span in spans),
        unknown_steps=unknown,
    )


def _step(step: Stage, catalogue: Catalogue) -> RouteStep:
    there = catalogue.role(step.to)
    if step.start == NONE:
        return _from_outside(step, there, catalogue)
    here = catalogue.role(step.start)
    move = next(move for move in here.moves if move.to == step.to)
    return RouteStep(
        from_=here.id,
        to=there.id,
        common=cell(move.common, catalogue, move.common.value),
        hard=cell(move.hard, catalogue, move.hard.value),
        months=move.months,
        months_source=move.months_source,
        missing=missing_skills(levels(here), there, catalogue),
        how=sourced(move.text, move.source, catalogue),
        source=move.source,
    )


def _from_outside(step: Stage, there: Role, catalogue: Catalogue) -> RouteStep:
    """The step from outside, with every known way in."""
    told = " ".join(ROUTE["who"].format(who=way.who, words=way.text) for way in there.ways_in)
    first, *others = dict.fromkeys(way.source for way in there.ways_in)
    return RouteStep(
        from_=NONE,
        to=there.id,
        common=Cell(text=UNKNOWN),
        hard=Cell(text=UNKNOWN),
        months=list(step.months) if step.months else None,
        months_source=step.months_source,
        missing=missing_skills({}, there, catalogue),
        how=sourced(told, first, catalogue, also=others),
        source=first,
    )
