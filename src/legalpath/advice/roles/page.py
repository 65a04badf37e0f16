"""Arranges the list of roles into blocks, and into plain lines for a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.reach.page import reach_line
from legalpath.advice.roles.result import RoleList
from legalpath.documents.cell import notices
from legalpath.fit.reach import REACHES
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph, filled, part
from legalpath.formats.notes import Notes, data_line
from legalpath.text import printable
from legalpath.words.sentences import Words, counted, tables

REACH = Words("reach")
ROLES, FAMILIES = tables("roles", "", "families")


def role_list(result: RoleList) -> Iterator[Block]:
    """The roles by family, and what stands in the way of those that are not open."""
    yield Heading(ROLES["title"], 1)
    if result.filters:
        yield Paragraph(
            ROLES["only"].format(conditions="; ".join(one.said for one in result.filters))
        )
    for family in dict.fromkeys([*FAMILIES, *sorted(line.family for line in result.roles)]):
        lines = [
            ROLES["line" if line.ranked else "line_unranked"].format(
                title=line.title, role=line.role, summary=line.summary
            )
            for line in result.roles
            if line.family == family
        ]
        yield from part(FAMILIES.get(family, family), Bullets(lines))
    if not result.roles:
        first, *others = ways_out(result)
        yield from (Paragraph(first), Bullets(others))
    notes = Notes(result.sources)
    ordered = sorted(result.left_out, key=lambda one: REACHES.index(one.reach.is_))
    left_out = [
        filled(REACH["line"], title=one.title, reach=reach_line(one.reach, notes))
        for one in ordered
    ]
    yield from part(ROLES["left_out"], Bullets(left_out))
    yield Paragraph(ROLES["see"])
    yield from (
        notes.ending(result, notices(result.sources))
        if notes.cited
        else [Paragraph(data_line(result))]
    )


def role_lines(result: RoleList) -> str:
    """The list of roles, one line each with tabs between: id, title, family, summary."""
    told = ((line.role, line.title, line.family, line.summary) for line in result.roles)
    return "".join("\t".join(map(printable, parts)) + "\n" for parts in told)


def ways_out(result: RoleList) -> Iterator[str]:
    """For a list without roles: that it is empty, and which condition alone empties it."""
    yield ROLES["none"]
    alone = [one for one in result.filters if one.without]
    for one in alone:
        yield counted(ROLES, "without", one.without, option=one.option, said=one.said)
    if not alone:
        yield ROLES["drop_two"]
