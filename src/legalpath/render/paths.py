"""Arranges gaps and routes into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.render.blocks import Block, Bullets, Chain, Grid, Heading, Paragraph, data_line
from legalpath.render.notes import Notes
from legalpath.results import Cell, GapPage, MissingSkill, Route, Routes, RouteStep
from legalpath.text import in_100, listed, months, signed
from legalpath.wording import LEVEL, PATHS


def gap_blocks(result: GapPage) -> Iterator[Block]:
    """What is missing, how to learn it, how to show it, which exams help, how long it takes."""
    notes = Notes(result.sources)
    here, there = result.titles[result.from_], result.titles[result.to]
    yield Heading(PATHS["gap"].format(here=here, there=there), 1)
    if not result.gaps:
        yield Paragraph(PATHS["no_gap"].format(there=there))
    for missing in result.gaps:
        yield Heading(missing.label)
        yield Paragraph(from_to(missing))
        yield Bullets(
            [
                PATHS["learn"].format(words=notes.marked(missing.how_to_learn)),
                PATHS["show"].format(words=notes.marked(missing.how_to_show)),
            ]
        )
    if result.certifications:
        yield Heading(PATHS["certifications"].format(there=there))
        yield Bullets([notes.marked(exam) for exam in result.certifications])
    yield Heading(PATHS["time"])
    yield Paragraph(_time(result, notes))
    if result.from_ == "cv":
        yield from _matched(result)
    yield from notes.blocks()
    yield Paragraph(data_line(result))


def from_to(missing: MissingSkill) -> str:
    """From which level to which a skill has to grow."""
    have = PATHS["nothing"] if missing.have == "none" else LEVEL[missing.have].lower()
    need = asked(missing)
    return PATHS["from_to"].format(have=have, need=need[:1].lower() + need[1:])


def asked(missing: MissingSkill) -> str:
    """How much of a skill is asked for."""
    return LEVEL[missing.need].format(when=missing.when)


def _time(result: GapPage, notes: Notes) -> str:
    if result.time.value is None:
        return PATHS["no_time"]
    return PATHS["typical"].format(words=notes.marked(result.time))


def _matched(result: GapPage) -> Iterator[Block]:
    yield Heading(PATHS["matched"])
    rows = [
        [one.word, one.where, one.certificate or f"{one.skill}: {one.level}"]
        for one in result.matched
    ]
    if rows:
        yield Grid(["Word in your CV", "Where", "What it shows"], rows, ruled=False)
    else:
        yield Paragraph(PATHS["no_match"])


def route_blocks(result: Routes) -> Iterator[Block]:
    """Each route as a drawing, then what its steps need."""
    notes = Notes(result.sources)
    titles = result.titles
    yield Heading(PATHS["route"].format(here=titles[result.from_], there=titles[result.to]), 1)
    yield from ways(result, notes)
    if result.found > len(result.routes):
        yield Paragraph(PATHS["more"].format(count=result.found - len(result.routes)))
    if result.advice:
        yield Heading(PATHS["advice"])
        yield Bullets([notes.marked(one) for one in result.advice])
    yield from _steps(result, notes)
    yield from notes.blocks()
    yield Paragraph(data_line(result))


def ways(result: Routes, notes: Notes, level: int = 2) -> Iterator[Block]:
    """Each route as a drawing."""
    if not result.routes:
        yield Paragraph(PATHS["no_route"])
    for number, route in enumerate(result.routes, 1):
        yield Heading(f"Way {number}{PATHS[route.picked]}: {_length(route)}", level)
        yield Chain(_stops(route, result, notes))


def _length(route: Route) -> str:
    """How long a way takes in all; what is not known stays not known."""
    known = _span(route.known_months, open_ended=route.open_ended)
    if not route.unknown_steps:
        return known
    steps = PATHS["unknown_one" if route.unknown_steps == 1 else "unknown_many"]
    words = steps.format(count=route.unknown_steps)
    return f"{known}, plus {words}" if route.known_months else words


def _span(span: list[float] | None, *, open_ended: bool) -> str:
    if span is None:
        return "not known"
    return months(span) + (" or more" if open_ended and len(span) == 2 else "")


def _stops(route: Route, result: Routes, notes: Notes) -> list[tuple[str, list[str]]]:
    stops = [(_stop(step.from_, result), _link(step, notes)) for step in route.steps]
    return [*stops, (_stop(route.steps[-1].to, result), [])]


def _stop(id: str, result: Routes) -> str:
    """A role on the way, and how it fits where answers were given."""
    title = result.titles[id]
    standing = (result.standings or {}).get(id)
    if standing is None:
        return title
    words = PATHS["standing"].format(
        fit=signed(standing.fit), rank=standing.rank, best=in_100(standing.chance_best)
    )
    out = (
        f"; {PATHS['ruled_out']}: {listed(standing.ruled_out_by)}" if standing.ruled_out_by else ""
    )
    return f"{title} ({words}{out})"


def _link(step: RouteStep, notes: Notes) -> list[str]:
    own = " (our estimate)" if step.months_source == "own" else ""
    lines = [f"{_span(step.months, open_ended=False)}{own}"]
    if _known(step.common):
        lines.append(f"{PATHS[str(step.common.value)]}: {notes.marked(step.common)}")
    return lines


def _known(cell: Cell) -> bool:
    return cell.source is not None


def _steps(result: Routes, notes: Notes) -> Iterator[Block]:
    """What each step that stands in a route needs, once."""
    steps = {(step.from_, step.to): step for route in result.routes for step in route.steps}
    for step in steps.values():
        here, there = result.titles[step.from_], result.titles[step.to]
        yield Heading(f"{here} to {there}")
        told = [notes.marked(step.how)]
        if _known(step.hard):
            told.append(f"How hard: {step.hard.value}. {notes.marked(step.hard)}")
        if step.missing:
            told.append(f"Skills to add: {listed(result.skills[id] for id in step.missing)}.")
        yield Bullets(told)
