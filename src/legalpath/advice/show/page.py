"""Arranges one role whole into blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from legalpath.advice.show.result import RolePage, Stance
from legalpath.catalogue.model import FREQUENCIES, LEVELS
from legalpath.documents.cell import SkillCell
from legalpath.documents.row import Row
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph, data_line
from legalpath.formats.notes import Notes
from legalpath.words.phrases import inside, listed
from legalpath.words.sentences import Words

if TYPE_CHECKING:
    from legalpath.advice.compare.result import Comparison

SHOW = Words("show")
STRENGTH = Words("show", "strength")
TITLES = Words("show", "titles")

SECTIONS = (
    "summary",
    "day",
    "pick_if",
    "not_if",
    "who",
    "sits",
    "tasks",
    "skills",
    "conditions",
    "tools",
    "varies",
    "trade_offs",
    "entry",
    "ways_in",
    "certifications",
    "limits",
    "ladder",
    "pay",
    "outlook",
    "ai",
    "moves",
    "moves_elsewhere",
    "myths",
    "interview",
    "next_steps",
    "occupation",
)
"""The sections in the order in which a role's page shows them."""
Told = list[tuple[str, list[str]]]
"""Each row's label and what its cells say."""


# --- one role


def role(result: RolePage) -> Iterator[Block]:
    """A role whole, in the order in which a person would read it on paper."""
    yield Heading(result.role["title"], 1)
    if result.role["aliases"]:
        yield Paragraph(SHOW["also_called"].format(aliases=", ".join(result.role["aliases"])))
    notes = Notes(result.sources)
    for name in SECTIONS:
        rows = result.sections[name].rows
        if rows:
            yield Heading(TITLES[name])
            yield _part(name, rows, result.role["id"], notes)
        if name == "day" and result.stances:
            yield from _stances(result.stances)
    yield from ending(result, notes)


def _part(name: str, rows: list[Row], role: str, notes: Notes) -> Block:
    """A section of one role: a sentence or two as they are, anything more as a list."""
    if name == "skills":
        return Bullets(_by_level(rows, role, notes))
    told = tell(_in_page_order(name, rows, role), [role], notes)
    if name != "tasks" and is_labelled(name, told):
        return Bullets([f"{label}: {words}" for label, [words] in told])
    if len(told) == 1:
        return Paragraph(told[0][1][0])
    return Bullets([words for _, [words] in told])


def _in_page_order(name: str, rows: list[Row], role: str) -> list[Row]:
    """The most frequent tasks first, where there is no other role's to stand beside."""
    if name != "tasks":
        return rows
    often = {frequency: at for at, frequency in enumerate(FREQUENCIES)}
    return sorted(rows, key=lambda row: often[cell.value] if (cell := row.cells[role]) else 0)


def is_labelled(name: str, told: Told) -> bool:
    """Whether the labels of a section say more than its title does."""
    if name == "certifications":
        return False
    return name in {"moves", "occupation"} or len({label for label, _ in told}) > 1


def tell(rows: list[Row], roles: list[str], notes: Notes) -> Told:
    """What rows say, with footnotes; a row like "Exam 1: fee" goes on from the row "Exam 1"."""
    told: Told = []
    for row in rows:
        words = [notes.marked(row.cells[role]) for role in roles]
        whole, _, part = row.label.partition(": ")
        if part and told and told[-1][0] == whole:
            told[-1] = (
                whole,
                [_joined(*pair, part) for pair in zip(told[-1][1], words, strict=True)],
            )
        else:
            told.append((row.label, words))
    return told


def _joined(before: str, words: str, part: str) -> str:
    if words == "-":
        return before
    return f"{before} {part[:1].upper()}{part[1:]}: {words}{'' if words[-1] in '.])' else '.'}"


def _by_level(rows: list[Row], role: str, notes: Notes) -> list[str]:
    """Skills by what is asked of them in the source's own words, the most first."""
    cells = [(row.label, row.cells[role]) for row in rows]
    known = [(label, cell) for label, cell in cells if isinstance(cell, SkillCell) and cell.level]
    known.sort(key=lambda pair: -LEVELS.index(pair[1].level or "none"))
    groups: dict[str, list[str]] = {}
    for label, cell in known:
        skill = notes.marked(msgspec.structs.replace(cell, text=label))
        groups.setdefault(cell.text, []).append(skill)
    return [f"{word}: {'; '.join(skills)}" for word, skills in groups.items()]


def _stances(stances: list[Stance]) -> Iterator[Block]:
    yield Heading(SHOW["stands"])
    lines = []
    for strength, line in STRENGTH.items():
        group = [stance for stance in stances if stance.strength == strength]
        if group:
            ends = "; ".join(stance.words for stance in group)
            lines.append(line.format(ends=ends, titles=listed(inside(one.title) for one in group)))
    yield Bullets(lines)
    yield Paragraph(SHOW["stands_legend"])


def ending(result: RolePage | Comparison, notes: Notes) -> Iterator[Block]:
    """The sources, what publishers want to be said, and the data's version."""
    yield from notes.blocks()
    yield from (Paragraph(notice) for notice in result.notices)
    yield Paragraph(data_line(result))
