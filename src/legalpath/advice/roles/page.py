"""Arranges the list of roles into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.roles.lines import described, needs, ways_out
from legalpath.advice.roles.result import RoleLine, RoleList
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph, data_line
from legalpath.words.sentences import Words

FAMILIES = Words("roles", "families")
ROLES = Words("roles")

# --- the list of roles


def role_list(result: RoleList) -> Iterator[Block]:
    """The roles by family, and those that needs leave out."""
    yield Heading(ROLES["title"], 1)
    if result.filters:
        yield Paragraph(
            ROLES["only"].format(conditions="; ".join(one.said for one in result.filters))
        )
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
        yield Heading(ROLES["left_out"])
        yield Bullets(
            [
                ROLES["left_out_line"].format(
                    title=one.title, needs=needs(one.ruled_out_by, result)
                )
                for one in result.left_out
            ]
        )
    yield Paragraph(ROLES["see"])
    yield Paragraph(data_line(result))


def _line(line: RoleLine, result: RoleList) -> str:
    words = ROLES["line"] if line.ranked else ROLES["line_unranked"]
    return words.format(title=line.title, role=line.role, summary=described(line, result))
