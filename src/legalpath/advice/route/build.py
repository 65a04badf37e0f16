"""Ways from one role to another through known moves, the most usual steps first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from legalpath.advice.route.result import Route, Routes, RouteStep
from legalpath.advice.score.result import Ranking, standings
from legalpath.catalogue.facts import UNKNOWN, CommonFact
from legalpath.catalogue.figures import figures
from legalpath.catalogue.model import Catalogue, Counterpart, Role
from legalpath.catalogue.names import NONE
from legalpath.catalogue.skills import levels, missing_skills
from legalpath.catalogue.vocabulary import SourceKind
from legalpath.documents.cell import Cell, cell, cited, sourced
from legalpath.words.sentences import Words

ROUTE, PAY = Words("route"), Words("route", "pay")

OWN: SourceKind = "own"
MOST_STEPS = 4
"""Longer ways are no plan that a person can make."""
UNUSUAL = {"common": 1, "some": 2, "disputed": 2, "unknown": 3, "rare": 4}
"""How far a step takes a person from what people usually do."""
KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
"""The kinds of evidence, the strongest first."""


class Stage(NamedTuple):
    """One known move, or the ways in from outside."""

    start: str
    to: str
    months: list[float] | None
    months_source: str | None
    unusual: int = UNUSUAL["unknown"]
    """Of ways in from outside no source says how common they are."""
    evidence: SourceKind = OWN
    """The kind of source that tells of the step."""


def find_routes(
    catalogue: Catalogue,
    start: str,
    goal: str,
    *,
    via: str | None = None,
    most: int = 3,
    ranking: Ranking | None = None,
) -> Routes:
    """The best routes from one role id (or "none") to another, ranked by `cost`.

    A route repeats no role, has at most four steps, and leads through no role that is never
    ranked, such as lawyer. Left out is a route that is a better one with stops put in.
    Ranges of months add as ranges; an unknown time makes the sum unknown.
    """
    ends = {role.id for role in catalogue.roles if not role.ranked} - {goal}
    every = sorted(_ways(known_steps(catalogue), start, goal, ends), key=cost)
    known = [way for way in every if via is None or via in {step.to for step in way[:-1]}]
    ways = _apart(known)
    routes = [_route(way, catalogue) for way in ways[:most]]
    last = [move for role in catalogue.roles for move in role.moves if move.to == goal]
    advice = [cell(move.advice, catalogue) for move in last if move.advice]
    return Routes(
        **Routes.stamp(catalogue),
        from_=start,
        to=goal,
        titles=catalogue.titles() | {NONE: ROUTE["none"]},
        routes=routes,
        found=len(ways),
        left_out=len(known) - len(ways),
        stops=_other_stops(known, ways[:most]),
        advice=advice,
        skills={skill.id: skill.label for skill in catalogue.questions.skills},
        standings=standings(ranking) if ranking else None,
        sources=cited([routes, advice], catalogue),
    )


# --- the steps that are known


def known_steps(catalogue: Catalogue) -> dict[str, list[Stage]]:
    """Every known step by its start; ways in start at "none"."""
    graph: dict[str, list[Stage]] = {NONE: []}
    for role in catalogue.roles:
        graph[role.id] = [
            Stage(
                role.id,
                move.to,
                move.months,
                move.months_source,
                *_weighed(move.common, catalogue),
            )
            for move in role.moves
        ]
        if role.ways_in:
            graph[NONE].append(_ways_in(role, catalogue))
    return graph


def _weighed(common: CommonFact, catalogue: Catalogue) -> tuple[int, SourceKind]:
    """How unusual a step is and what kind of source says so.

    What only our own judgment or single persons say counts as unknown, and where a source
    names the step but we say how common it is, as no better than "some". Rare stays rare.
    """
    kinds = [catalogue.sources[id].kind for id in (common.source, *common.also) if id]
    evidence = kinds[0] if kinds else OWN
    told = common.value
    if evidence == OWN or set(kinds) == {"person"}:
        told = "unknown"
    elif OWN in kinds:
        told = "some"
    return max(UNUSUAL[common.value], UNUSUAL[told]), evidence


def _ways_in(role: Role, catalogue: Catalogue) -> Stage:
    """The step from outside: as long as its ways in with a time, else as the time to qualify."""
    evidence = min((catalogue.sources[way.source].kind for way in role.ways_in), key=KINDS.index)
    known = [way.months for way in role.ways_in if way.months]
    if not known:
        qualify = role.entry.qualify
        source = qualify.source if qualify.months else None
        return Stage(NONE, role.id, qualify.months, source, evidence=evidence)
    low, open_ended = min(span[0] for span in known), any(len(span) == 1 for span in known)
    months = [low] if open_ended else [low, max(span[-1] for span in known)]
    sources = [way.months_source or way.source for way in role.ways_in if way.months]
    source = OWN if OWN in sources else sources[0]
    return Stage(NONE, role.id, months, source, evidence=evidence)


# --- the ways that they make


def _ways(
    graph: dict[str, list[Stage]], start: str, goal: str, ends: set[str]
) -> Iterator[list[Stage]]:
    """Every way of at most four steps that repeats no role and leads through none of `ends`."""

    def onward(way: list[Stage], seen: frozenset[str]) -> Iterator[list[Stage]]:
        for step in graph.get(way[-1].to if way else start, []):
            if step.to == goal:
                yield [*way, step]
            elif step.to not in seen and len(way) + 1 < MOST_STEPS:
                yield from onward([*way, step], seen | {step.to})

    yield from onward([], frozenset({start, *ends}))


def cost(way: Sequence[Stage]) -> tuple[bool, int, int, int, float, int, tuple[str, ...]]:
    """What ways are ranked by, the best first.

    Whether a step is rare; how unusual the steps are in all; the weakest evidence of a step;
    time: steps whose time no source gives, the middle of the months that sources give; the
    number of steps; and ids, so that it is stable.
    """
    timed = [step.months for step in way if step.months and step.months_source != OWN]
    return (
        any(step.unusual == UNUSUAL["rare"] for step in way),
        sum(step.unusual for step in way),
        max(KINDS.index(step.evidence) for step in way),
        len(way) - len(timed),
        sum((span[0] + span[-1]) / 2 for span in timed),
        len(way),
        tuple(step.to for step in way),
    )


def _apart(ways: list[list[Stage]]) -> list[list[Stage]]:
    """Ways, the best first, without those that are a better one with stops put in."""
    kept: list[list[Stage]] = []
    for way in ways:
        if not any(_put_into(way, other) for other in kept):
            kept.append(way)
    return kept


def _other_stops(ways: list[list[Stage]], shown: list[list[Stage]]) -> list[str]:
    """The stops of these ways that none of those shown has, the best ways' first."""
    named = {step.to for way in shown for step in way}
    return list(dict.fromkeys(step.to for way in ways for step in way if step.to not in named))


def _put_into(way: Sequence[Stage], other: Sequence[Stage]) -> bool:
    """Whether a way has every stop of another in the same order."""
    stops = iter([step.to for step in way])
    return all(step.to in stops for step in other)


# --- what is said of them


def _route(way: Sequence[Stage], catalogue: Catalogue) -> Route:
    steps = [_step(step, catalogue) for step in way]
    spans = [step.months for step in steps if step.months]
    unknown = len(steps) - len(spans)
    total = [sum(span[0] for span in spans), sum(span[-1] for span in spans)]
    return Route(
        steps=steps,
        unusual=sum(step.unusual for step in way),
        evidence=max((step.evidence for step in way), key=KINDS.index),
        months=None if unknown else total,
        known_months=total if spans else None,
        estimated=any(step.months_source == OWN for step in steps),
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
        ways_in=[],
        pay=pay_apart(here, there, catalogue),
        missing=missing_skills(levels(here), there, catalogue),
        how=sourced(move.text, move.source, catalogue),
        source=move.source,
    )


def _from_outside(step: Stage, there: Role, catalogue: Catalogue) -> RouteStep:
    """The step from outside, with every known way in."""
    ways = [
        sourced(
            ROUTE["who"].format(who=way.who, words=way.text),
            way.source,
            catalogue,
            value={"who": way.who, "months": way.months, "months_source": way.months_source},
        )
        for way in there.ways_in
    ]
    first, *others = dict.fromkeys(way.source for way in there.ways_in)
    return RouteStep(
        from_=NONE,
        to=there.id,
        common=Cell(text=UNKNOWN),
        hard=Cell(text=UNKNOWN),
        months=step.months,
        months_source=step.months_source,
        ways_in=ways,
        pay=None,
        missing=missing_skills({}, there, catalogue),
        how=sourced(" ".join(way.text for way in ways), first, catalogue, also=others),
        source=first,
    )


def pay_apart(here: Role, there: Role, catalogue: Catalogue) -> Cell | None:
    """The middle pay of two roles in the whole country, where one table counts both directly."""
    known = figures(catalogue)

    def direct(role: Role) -> Iterator[tuple[tuple[str, str], int]]:
        for pay in filter(_counts_the_role, role.pay):
            for row in known.pay_of(pay.of):
                if row.p50:
                    yield (row.source, row.table), row.p50

    before, after = dict(direct(here)), dict(direct(there))
    for at in (table for table in before if table in after):
        low, high = before[at], after[at]
        words = PAY["more" if high >= low else "less"].format(
            here=f"${low:,}", there=f"${high:,}", apart=f"${abs(high - low):,}"
        )
        value = {"from": low, "to": high, "apart": high - low}
        return sourced(words, at[0], catalogue, value=value)
    return None


def _counts_the_role(pay: Counterpart) -> bool:
    return pay.match == "direct" and not pay.rung
