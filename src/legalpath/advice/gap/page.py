"""Arranges a gap into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.gap.result import GapPage, Matched, MissingSkill
from legalpath.formats.blocks import (
    Block,
    Bullets,
    Grid,
    Heading,
    Paragraph,
    Text,
    data_line,
    filled,
)
from legalpath.formats.notes import Notes
from legalpath.words.sentences import Words, inside

GAP = Words("gap")
GAP_TABLE = Words("gap", "table")
LEVEL = Words("show", "levels")


def gap(result: GapPage) -> Iterator[Block]:
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
                filled(GAP["learn"], words=notes.marked(missing.how_to_learn)),
                filled(GAP["show"], words=notes.marked(missing.how_to_show)),
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


def _time(result: GapPage, notes: Notes) -> Text:
    if result.time.value is None:
        return GAP["no_time"]
    return filled(GAP["typical"], words=notes.marked(result.time))


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
