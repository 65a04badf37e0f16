"""Arranges the list of roles into blocks, and into plain lines for a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.roles.result import RoleLine, RoleList
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph, part
from legalpath.formats.notes import data_line
from legalpath.text import printable
from legalpath.words.sentences import counted, inside, listed, tables

ROLES, FAMILIES = tables("roles", "", "families")


def role_list(result: RoleList) -> Iterator[Block]:
    """The roles by family, and those that needs leave out."""
    yield Heading(ROLES["title"], 1)
    if result.filters:
        yield Paragraph(
            ROLES["only"].format(conditions="; ".join(one.said for one in result.filters))
        )
    for family in dict.fromkeys([*FAMILIES, *sorted(line.family for line in result.roles)]):
        lines = [
            ROLES["line" if line.ranked else "line_unranked"].format(
                title=line.title, role=line.role, summary=_described(line, result)
            )
            for line in result.roles
            if line.family == family
        ]
        yield from part(FAMILIES.get(family, family), Bullets(lines))
    if not result.roles:
        first, *others = ways_out(result)
        yield from (Paragraph(first), Bullets(others))
    left_out = [
        ROLES["left_out_line"].format(title=one.title, needs=_needs(one.ruled_out_by, result))
        for one in result.left_out
    ]
    yield from part(ROLES["left_out"], Bullets(left_out))
    yield Paragraph(ROLES["see"])
    yield Paragraph(data_line(result))


def role_lines(result: RoleList) -> str:
    """The list of roles, one line each with tabs between: id, title, family, summary."""
    told = ((line.role, line.title, line.family, _described(line, result)) for line in result.roles)
    return "".join("\t".join(map(printable, parts)) + "\n" for parts in told)


def _described(line: RoleLine, result: RoleList) -> str:
    """What a role is, and what an employer must be asked where needs were given."""
    needs = _needs(line.ask_employer, result)
    return ROLES["ask"].format(summary=line.summary, needs=needs) if needs else line.summary


def _needs(ids: list[str], result: RoleList) -> str:
    return listed(inside(result.labels[id]) for id in ids)


def ways_out(result: RoleList) -> Iterator[str]:
    """For a list without roles: that it is empty, and which condition alone empties it."""
    yield ROLES["none"]
    alone = [one for one in result.filters if one.without]
    for one in alone:
        yield counted(ROLES, "without", one.without, option=one.option, said=one.said)
    if not alone:
        yield ROLES["drop_two"]
