"""Arranges a gap into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.gap.result import GapPage, MissingSkill
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph, filled, grid, part
from legalpath.formats.notes import Notes
from legalpath.words.sentences import Words, inside, tables

GAP, GAP_TABLE = tables("gap", "", "table")
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
        learn, show = notes.marked(missing.how_to_learn), notes.marked(missing.how_to_show)
        yield Bullets([filled(GAP["learn"], words=learn), filled(GAP["show"], words=show)])
    exams = Bullets([notes.marked(exam) for exam in result.certifications])
    yield from part(GAP["certifications"].format(there=there), exams)
    known = result.time.value is not None
    time = filled(GAP["typical"], words=notes.marked(result.time)) if known else GAP["no_time"]
    yield from part(GAP["time"], Paragraph(time))
    if result.from_ == "cv":
        level = GAP_TABLE["level"].format
        rows = [
            [one.word, one.where, one.certificate or level(skill=one.skill, level=one.level)]
            for one in result.matched
        ]
        table = grid(GAP_TABLE, "word where shows", rows, ruled=False)
        yield from part(GAP["matched"], table if rows else Paragraph(GAP["no_match"]))
    yield from notes.ending(result)


def from_to(missing: MissingSkill) -> str:
    """From which level to which a skill has to grow."""
    have = GAP["nothing"] if missing.have == "none" else inside(LEVEL[missing.have])
    need = inside(LEVEL[missing.need])
    return GAP["from_to"].format(have=have, need=need)


def asked(missing: MissingSkill) -> str:
    """How much of a skill is asked for."""
    return LEVEL[missing.need]
