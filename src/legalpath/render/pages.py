"""Arranges role pages and the list of roles into blocks."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from legalpath.catalogue.model import FREQUENCIES, LEVELS
from legalpath.catalogue.names import FAMILIES
from legalpath.phrases import listed
from legalpath.render.blocks import Block, Bullets, Heading, Paragraph, data_line
from legalpath.render.lines import described, needs, ways_out
from legalpath.render.notes import Notes
from legalpath.results import (
    Comparison,
    RoleLine,
    RoleList,
    RolePage,
    Row,
    SkillCell,
    Stance,
)

TITLES = {
    "summary": "In short",
    "day": "A day in this work",
    "pick_if": "Pick this if",
    "not_if": "Not this if",
    "who": "Who does well",
    "sits": "Where it sits",
    "tasks": "Tasks",
    "skills": "Skills",
    "conditions": "Working conditions",
    "tools": "Tools",
    "varies": "What varies by employer",
    "trade_offs": "Trade-offs",
    "entry": "Getting in",
    "ways_in": "Ways in from outside",
    "certifications": "Certifications",
    "limits": "Limits of practice",
    "ladder": "Ladder",
    "pay": "Pay",
    "outlook": "Outlook",
    "ai": "What AI is changing",
    "moves": "Moves to other paths",
    "moves_elsewhere": "Moves out of these paths",
    "myths": "What people say, and what is known",
    "interview": "Interview questions",
    "next_steps": "Three steps for this month",
    "occupation": "Nearest official occupation",
}
"""The sections in the order in which a role's page shows them."""
STRENGTH = {
    "clear": "Clearly: {ends}.",
    "slight": "Somewhat: {ends}.",
    "average": "About as the average path in: {titles}.",
}
Told = list[tuple[str, list[str]]]
"""Each row's label and what its cells say."""


# --- one role


def role_page(result: RolePage) -> Iterator[Block]:
    """A role whole, in the order in which a person would read it on paper."""
    yield Heading(result.role["title"], 1)
    if result.role["aliases"]:
        yield Paragraph(f"Also called: {', '.join(result.role['aliases'])}.")
    notes = Notes(result.sources)
    for name, title in TITLES.items():
        rows = result.sections[name].rows
        if rows:
            yield Heading(title)
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
    yield Heading("Where it stands")
    lines = []
    for strength, line in STRENGTH.items():
        group = [stance for stance in stances if stance.strength == strength]
        if group:
            ends = "; ".join(stance.words for stance in group)
            lines.append(line.format(ends=ends, titles=listed(one.title.lower() for one in group)))
    yield Bullets(lines)
    yield Paragraph(
        "Held against the average of all ranked paths, the farthest from it first; worked out "
        "from the skills and working conditions below."
    )


def ending(result: RolePage | Comparison, notes: Notes) -> Iterator[Block]:
    """The sources, what publishers want to be said, and the data's version."""
    yield from notes.blocks()
    yield from (Paragraph(notice) for notice in result.notices)
    yield Paragraph(data_line(result))


# --- the list of roles


def role_list(result: RoleList) -> Iterator[Block]:
    """The roles by family, and those that needs leave out."""
    yield Heading("Paths in law", 1)
    if result.filters:
        yield Paragraph(f"Only: {'; '.join(one.said for one in result.filters)}.")
    shown = {line.family for line in result.roles}
    for family in dict.fromkeys([*FAMILIES, *sorted(shown)]):
        if family not in shown:
            continue
        yield Heading(FAMILIES.get(family, family))
        lines = [line for line in result.roles if line.family == family]
        yield Bullets([_line(line, result) for line in lines])
    if not result.roles:
        first, *others = ways_out(result)
        yield Paragraph(first)
        yield Bullets(others)
    if result.left_out:
        yield Heading("Left out by your needs")
        yield Bullets(
            [f"{one.title}: {needs(one.ruled_out_by, result)}" for one in result.left_out]
        )
    yield Paragraph("See one whole: legalpath show ROLE. Two or more: legalpath compare ROLE ROLE.")
    yield Paragraph(data_line(result))


def _line(line: RoleLine, result: RoleList) -> str:
    unranked = "" if line.ranked else " The quiz does not rank it."
    return f"{line.title} ({line.role}): {described(line, result)}{unranked}"
