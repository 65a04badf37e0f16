"""Arranges routes into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.route.result import Route, Routes, RouteStep
from legalpath.advice.score.page import stood
from legalpath.formats.blocks import Block, Bullets, Chain, Heading, Paragraph, Text, filled, part
from legalpath.formats.notes import Notes
from legalpath.words.sentences import Words, counted, listed, tables, taking

OWN = "own"
SUCH_AS = 3
"""So many stops are named that --via can pick."""
HARD, SPAN = Words("show", "hard"), Words("common", "span")
ROUTE, HOW_COMMON, STOP, WAY = tables("route", "", "common", "stop", "way")


def route(result: Routes) -> Iterator[Block]:
    """Each route as a drawing, then what its steps need."""
    notes = Notes(result.sources)
    titles = result.titles
    yield Heading(ROUTE["route"].format(here=titles[result.from_], there=titles[result.to]), 1)
    yield from ways(result, notes)
    if result.found > len(result.routes):
        yield Paragraph(counted(ROUTE, "more", result.found - len(result.routes)))
    if result.left_out:
        yield Paragraph(counted(ROUTE, "left_out", result.left_out))
    if result.stops:
        stops = listed(titles[id] for id in result.stops[:SUCH_AS])
        yield Paragraph(ROUTE["stops"].format(stops=stops))
    yield from part(ROUTE["advice"], Bullets([notes.marked(one) for one in result.advice]))
    yield from _steps(result, notes)
    yield from notes.ending(result)


def ways(result: Routes, notes: Notes, level: int = 2) -> Iterator[Block]:
    """Each route as a drawing."""
    if not result.routes:
        yield Paragraph(ROUTE["no_route"])
    for number, route in enumerate(result.routes, 1):
        title = WAY["title"].format(number=number, length=_length(route))
        stops = [(_stop(step.from_, result), _link(step, notes)) for step in route.steps]
        chain = Chain([*stops, (_stop(route.steps[-1].to, result), [])])
        yield from part(title, chain, level=level)


def _length(route: Route) -> str:
    """How long a way takes in all; what is not known stays not known."""
    months, source = route.known_months, OWN if route.estimated else None
    known = taking(months[:1] if months and route.open_ended else months, source)
    if not route.unknown_steps:
        return known
    unknown = counted(WAY, "unknown", route.unknown_steps)
    return WAY["plus"].format(known=known, unknown=unknown) if route.known_months else unknown


def _stop(id: str, result: Routes) -> str:
    """A role on the way, and how it fits where answers were given."""
    title, standing = result.titles[id], (result.standings or {}).get(id)
    if standing is None:
        return title
    return stood(STOP, title, standing)


def _link(step: RouteStep, notes: Notes) -> list[Text]:
    """How long a step takes, how common it is, and what it does to the pay."""
    timed = [way.value for way in step.ways_in if way.value["months"]]
    told: list[Text] = [
        ROUTE["who"].format(who=way["who"], words=taking(way["months"], way["months_source"]))
        for way in timed
    ] or [taking(step.months, step.months_source)]
    if step.common.source:
        words = notes.marked(step.common)
        told.append(filled(HOW_COMMON[str(step.common.value)], words=words))
    return [*told, *([notes.marked(step.pay)] if step.pay else [])]


def _steps(result: Routes, notes: Notes) -> Iterator[Block]:
    """What each step that stands in a route needs, once."""
    steps = {(step.from_, step.to): step for route in result.routes for step in route.steps}
    for step in steps.values():
        here, there = result.titles[step.from_], result.titles[step.to]
        told = [notes.marked(one) for one in step.ways_in or [step.how]]
        if step.hard.source:
            hard, words = HARD[str(step.hard.value)], notes.marked(step.hard)
            told.append(filled(ROUTE["hard"], hard=hard, words=words))
        if step.missing:
            skills = listed(result.skills[id] for id in step.missing)
            told.append(ROUTE["missing"].format(skills=skills))
        yield from part(ROUTE["step"].format(here=here, there=there), Bullets(told))
