"""Arranges gaps and routes into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.phrases import counted, in_100, inside, listed, months
from legalpath.render.blocks import Block, Bullets, Chain, Grid, Heading, Paragraph, data_line
from legalpath.render.notes import Notes
from legalpath.results import Cell, GapPage, Matched, MissingSkill, Route, Routes, RouteStep
from legalpath.text import signed
from legalpath.wording import (
    COMMON,
    GAP,
    GAP_TABLE,
    HARD,
    HOW_COMMON,
    LEVEL,
    ROUTE,
    SPAN,
    STOP,
    WAY,
)


def gap_blocks(result: GapPage) -> Iterator[Block]:
    """What is missing, how to learn it, how to show it, which exams help, how long it takes."""
    notes = Notes(result.sources)
    here, there = result.titles[result.from_], result.titles[result.to]
    yield Heading(GAP["gap"].format(here=here, there=there), 1)
    if not result.gaps:
        yield Paragraph(GAP["no_gap"].format(there=there))
    for missing in result.gaps:
        yield Heading(missing.label)
        yield Paragraph(from_to(missing))
        yield Bullets(
            [
                GAP["learn"].format(words=notes.marked(missing.how_to_learn)),
                GAP["show"].format(words=notes.marked(missing.how_to_show)),
            ]
        )
    if result.certifications:
        yield Heading(GAP["certifications"].format(there=there))
        yield Bullets([notes.marked(exam) for exam in result.certifications])
    yield Heading(GAP["time"])
    yield Paragraph(_time(result, notes))
    if result.from_ == "cv":
        yield from _matched(result)
    yield from notes.blocks()
    yield Paragraph(data_line(result))


def from_to(missing: MissingSkill) -> str:
    """From which level to which a skill has to grow."""
    have = GAP["nothing"] if missing.have == "none" else inside(LEVEL[missing.have])
    need = inside(LEVEL[missing.need]).format(when=missing.when)
    return GAP["from_to"].format(have=have, need=need)


def asked(missing: MissingSkill) -> str:
    """How much of a skill is asked for."""
    return LEVEL[missing.need].format(when=missing.when)


def _time(result: GapPage, notes: Notes) -> str:
    if result.time.value is None:
        return GAP["no_time"]
    return GAP["typical"].format(words=notes.marked(result.time))


def _matched(result: GapPage) -> Iterator[Block]:
    yield Heading(GAP["matched"])
    rows = [[one.word, one.where, one.certificate or _level(one)] for one in result.matched]
    if rows:
        columns = [GAP_TABLE[key] for key in ("word", "where", "shows")]
        yield Grid(columns, rows, ruled=False)
    else:
        yield Paragraph(GAP["no_match"])


def _level(one: Matched) -> str:
    return GAP_TABLE["level"].format(skill=one.skill, level=one.level)


def route_blocks(result: Routes) -> Iterator[Block]:
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


def _stops(route: Route, result: Routes, notes: Notes) -> list[tuple[str, list[str]]]:
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


def _link(step: RouteStep, notes: Notes) -> list[str]:
    span = _span(step.months, open_ended=False)
    lines = [SPAN["estimate"].format(span=span) if step.months_source == "own" else span]
    if _known(step.common):
        words = notes.marked(step.common)
        lines.append(HOW_COMMON[str(step.common.value)].format(words=words))
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
            told.append(ROUTE["hard"].format(hard=hard, words=words))
        if step.missing:
            skills = listed(result.skills[id] for id in step.missing)
            told.append(ROUTE["missing"].format(skills=skills))
        yield Bullets(told)
