"""Arranges one role whole into blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from legalpath.advice.show.result import RolePage, Stance
from legalpath.advice.state.result import InState
from legalpath.catalogue.vocabulary import FREQUENCIES, RANKS
from legalpath.documents.cell import Cell, Row, SkillCell
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph, Text, filled, joined, part
from legalpath.formats.notes import OWN, Notes
from legalpath.words.sentences import Words, inside, listed, tables

SHOW, LABEL, STRENGTH, TITLES = tables("show", "", "labels", "strength", "titles")
STATE = Words("state")

SECTIONS = ("summary", "day", "pick_if", "not_if", "who", "sits", "tasks", "skills", "conditions",
            "tools", "varies", "government", "trade_offs", "entry", "getting_in", "ways_in",
            "certifications", "limits", "state", "ladder", "pay", "outlook", "moves",
            "moves_elsewhere", "myths", "terms", "interview", "next_steps",
            "occupation")  # fmt: skip
"""The sections in the order in which a role's page shows them."""


RATED = " of 5, "
"""What the basis of a level holds where it is a rating."""


class ToldRow(NamedTuple):
    """A row, and what its cells say, a role each."""

    row: Row
    words: list[Text]


# --- one role


def role(result: RolePage) -> Iterator[Block]:
    """A role whole, in the order in which a person would read it on paper."""
    yield Heading(result.role["title"], 1)
    if result.role["aliases"]:
        yield Paragraph(SHOW["also_called"].format(aliases=", ".join(result.role["aliases"])))
    notes = Notes(result.sources)
    for name in SECTIONS:
        rows, own = _own_once(name, result.sections[name].rows, result.role["id"])
        shown = _section(name, rows, result.role["id"], notes)
        said: list[Block] = [Paragraph(filled(SHOW[own], own=notes.own()))] if own else []
        said += _bases(rows, result.role["id"])
        title, behind = framed(name, result.in_state)
        yield from part(title, shown, *said, *behind)
        if name == "day":
            yield from _stances(result.stances)
    yield from notes.ending(result, result.notices)


def framed(name: str, here: InState | None) -> tuple[str, list[Block]]:
    """A section's title and what stands behind it: a state's name, and where the rest of it is."""
    if name != "state" or not here:
        return TITLES[name], []
    more = STATE["more"].format(state=here.state)
    said = [STATE["metro"], more] if here.metro else [more]
    return STATE["rules"].format(place=here.place), [Paragraph(" ".join(said))]


def _own_once(name: str, rows: list[Row], role: str) -> tuple[list[Row], str | None]:
    """The rows of a section that rests on our own judgment more than once, without its mark.

    With them the sentence that carries the mark instead, for the whole section.
    """
    cells = [cell for row in rows if (cell := row.cells[role])]
    ours = [cell for cell in cells if OWN in (cell.source, *cell.also)]
    if len(ours) < 2:
        return rows, None
    alone = [cell for cell in ours if cell.source == OWN and not cell.also]
    if name == "tasks" and not alone:
        said = "own_often"
    elif len(alone) == len(ours):
        said = "own_all" if len(ours) == len(cells) else "own_some"
    else:
        said = "own_times" if name == "moves" else "own_part"
    unmarked = [
        msgspec.structs.replace(row, cells={role: cell and _unmarked(cell)})
        for row in rows
        for cell in [row.cells[role]]
    ]
    return unmarked, said


def _unmarked(cell: Cell) -> Cell:
    """A cell without the mark of our own judgment."""
    others = [id for id in (cell.source, *cell.also) if id and id != OWN]
    return msgspec.structs.replace(cell, source=next(iter(others), None), also=others[1:])


def _section(name: str, rows: list[Row], role: str, notes: Notes) -> Block:
    """A section of one role: a sentence or two as they are, anything more as a list."""
    if name == "skills":
        return Bullets(_by_level(rows, role, notes))
    if name == "tasks":  # the most frequent first: no other role's are to stand beside them
        often = {frequency: at for at, frequency in enumerate(FREQUENCIES)}
        rows = sorted(rows, key=lambda row: often[cell.value] if (cell := row.cells[role]) else 0)
    told = tell(rows, [role], notes)
    if name != "tasks" and is_labelled(name, told):
        return Bullets([joined((row.label, words), ": ") for row, [words] in told])
    texts = [words for _, [words] in told]
    return Paragraph(texts[0]) if len(texts) == 1 else Bullets(texts)


def is_labelled(name: str, told: list[ToldRow]) -> bool:
    """Whether the labels of a section say more than its title does."""
    several = len({line.row.key for line in told}) > 1
    return name != "certifications" and (several or name in {"moves", "occupation", "terms"})


def tell(rows: list[Row], roles: list[str], notes: Notes) -> list[ToldRow]:
    """What rows say, with footnotes; a part of a row goes on in it: the fee of an exam."""
    told: list[ToldRow] = []
    for row in rows:
        words = [notes.marked(row.cells[role]) for role in roles]
        if row.part:
            pairs = zip(told[-1].words, words, strict=True)
            told[-1].words[:] = [_goes_on(*pair, row.part) for pair in pairs]
        else:
            told.append(ToldRow(row, words))
    return told


def _goes_on(before: Text, words: Text, part: str) -> Text:
    if words == "-":
        return before
    label = LABEL[part]
    end = "" if str(words)[-1] in ".])" else "."
    return joined((before, " ", label[:1].upper() + label[1:], ": ", words, end))


def _by_level(rows: list[Row], role: str, notes: Notes) -> list[Text]:
    """Skills by what is asked of them in the source's own words, the most first."""
    known = [
        (row.label, cell)
        for row in rows
        if isinstance(cell := row.cells[role], SkillCell) and cell.level
    ]
    known.sort(key=lambda pair: -RANKS[pair[1].level or "none"])
    groups: dict[str, list[Text]] = {}
    for label, cell in known:
        skill = notes.marked(msgspec.structs.replace(cell, text=label))
        groups.setdefault(cell.text, []).append(skill)
    return [joined((word, ": ", joined(skills, "; "))) for word, skills in groups.items()]


def _bases(rows: list[Row], role: str) -> list[Block]:
    """The ratings that levels rest on, each with our skill, and once whose they are."""
    groups: dict[str, list[str]] = {}
    for row in rows:
        if isinstance(cell := row.cells[role], SkillCell) and RATED in (cell.basis or ""):
            rating, _, whose = str(cell.basis).partition(RATED)
            words = SHOW["basis"].format(rating=rating, skill=row.label.partition(" (")[0])
            groups.setdefault(whose, []).append(words)
    found = [f"{whose}: {'; '.join(ratings)}." for whose, ratings in groups.items()]
    return [Paragraph(SHOW["bases"].format(found=" ".join(found)))] if found else []


def _stances(stances: list[Stance]) -> list[Block]:
    lines = []
    for strength, line in STRENGTH.items():
        if group := [stance for stance in stances if stance.strength == strength]:
            ends = "; ".join(stance.words for stance in group)
            lines.append(line.format(ends=ends, titles=listed(inside(one.title) for one in group)))
    return part(SHOW["stands"], Bullets(lines), Paragraph(SHOW["stands_legend"]))
