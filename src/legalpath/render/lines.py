"""Results as plain lines, for a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.phrases import listed
from legalpath.results import RoleLine, RoleList
from legalpath.text import counted, printable


def role_lines(result: RoleList) -> str:
    """The list of roles, one line each with tabs between: id, title, family, summary."""
    return "".join(
        "\t".join(map(printable, (line.role, line.title, line.family, described(line, result))))
        + "\n"
        for line in result.roles
    )


def described(line: RoleLine, result: RoleList) -> str:
    """What a role is, and what an employer must be asked where needs were given."""
    if not line.ask_employer:
        return line.summary
    return f"{line.summary} Ask the employer: {needs(line.ask_employer, result)}."


def needs(ids: list[str], result: RoleList) -> str:
    """Needs in words, in the middle of a sentence."""
    return listed(result.labels[id].lower() for id in ids)


def ways_out(result: RoleList) -> Iterator[str]:
    """For a list without roles: that it is empty, and which condition alone empties it."""
    yield "No path meets all of that."
    alone = [one for one in result.filters if one.without]
    for one in alone:
        yield f"Without {one.option} ({one.said}): {counted(one.without, 'path')}."
    if not alone:
        yield "To drop one condition is not enough; drop two, or see all: legalpath roles"
