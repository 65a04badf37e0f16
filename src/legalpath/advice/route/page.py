"""Arranges routes into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.route.result import Route, Routes, RouteStep
from legalpath.documents.cell import Cell
from legalpath.formats.blocks import (
    Block,
    Bullets,
    Chain,
    Heading,
    Paragraph,
    Text,
    data_line,
    filled,
)
from legalpath.formats.notes import Notes
from legalpath.text import signed
from legalpath.words.sentences import Words, counted, in_100, listed, months, tables

COMMON = Words("common")
HARD = Words("show", "hard")
HOW_COMMON, STOP, WAY = tables("route", "common", "stop", "way")
ROUTE = Words("route")
SPAN = Words("common", "span")


def route(result: Routes) -> Iterator[Block]:
    """Each route as a drawing, then what its steps need."""
    notes = Notes(result.sources)
    titles = result.titles
    yield Heading(ROUTE["route"].format(here=titles[result.from_], there=titles[result.to]), 1)
    yield from ways(result, notes)
    if result.found > len(result.routes):
        yield Paragraph(ROUTE["more"].format(count=result.found - len(result.routes)))
    if result.advice:
        yield Heading(ROUTE["advice"])
        yield Bullets([notes.marked(one) for one in result.advice])
    yield from _steps(result, notes)
    yield from notes.blocks()
    yield Paragraph(data_line(result))


def ways(result: Routes, notes: Notes, level: int = 2) -> Iterator[Block]:
    """Each route as a drawing."""
    if not result.routes:
        yield Paragraph(ROUTE["no_route"])
    for number, route in enumerate(result.routes, 1):
        yield Heading(WAY[route.picked].format(number=number, length=_length(route)), level)
        yield Chain(_stops(route, result, notes))


def _length(route: Route) -> str:
    """How long a way takes in all; what is not known stays not known."""
    known = _span(route.known_months, open_ended=route.open_ended)
    if not route.unknown_steps:
        return known
    unknown = counted(WAY, "unknown", route.unknown_steps)
    return WAY["plus"].format(known=known, unknown=unknown) if route.known_months else unknown


def _span(span: list[float] | None, *, open_ended: bool) -> str:
    if span is None:
        return COMMON["not_known"]
    words = months(span)
    return SPAN["open_end"].format(span=words) if open_ended and len(span) == 2 else words


def _stops(route: Route, result: Routes, notes: Notes) -> list[tuple[str, list[Text]]]:
    stops = [(_stop(step.from_, result), _link(step, notes)) for step in route.steps]
    return [*stops, (_stop(route.steps[-1].to, result), [])]


def _stop(id: str, result: Routes) -> str:
    """A role on the way, and how it fits where answers were given."""
    title = result.titles[id]
    standing = (result.standings or {}).get(id)
    if standing is None:
        return title
    return STOP["ruled_out" if standing.ruled_out_by else "standing"].format(
        title=title,
        fit=signed(standing.fit),
        rank=standing.rank,
        best=in_100(standing.chance_best),
        needs=listed(standing.ruled_out_by),
    )


def _link(step: RouteStep, notes: Notes) -> list[Text]:
    span = _span(step.months, open_ended=False)
    lines: list[Text] = [
        SPAN["estimate"].format(span=span) if step.months_source == "own" else span
    ]
    if _known(step.common):
        words = notes.marked(step.common)
        lines.append(filled(HOW_COMMON[str(step.common.value)], words=words))
    return lines


def _known(cell: Cell) -> bool:
    return cell.source is not None


def _steps(result: Routes, notes: Notes) -> Iterator[Block]:
    """What each step that stands in a route needs, once."""
    steps = {(step.from_, step.to): step for route in result.routes for step in route.steps}
    for step in steps.values():
        here, there = result.titles[step.from_], result.titles[step.to]
        yield Heading(ROUTE["step"].format(here=here, there=there))
        told = [notes.marked(step.how)]
        if _known(step.hard):
            hard, words = HARD[str(step.hard.value)], notes.marked(step.hard)
            told.append(filled(ROUTE["hard"], hard=hard, words=words))
        if step.missing:
            skills = listed(result.skills[id] for id in step.missing)
            told.append(ROUTE["missing"].format(skills=skills))
        yield Bullets(told)
