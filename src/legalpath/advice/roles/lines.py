"""Results as plain lines, for a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.roles.result import RoleLine, RoleList
from legalpath.text import printable
from legalpath.words.sentences import Words, counted, inside, listed

ROLES = Words("roles")


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
    asked = needs(line.ask_employer, result)
    return ROLES["ask"].format(summary=line.summary, needs=asked)


def needs(ids: list[str], result: RoleList) -> str:
    """Needs in words, in the middle of a sentence."""
    return listed(inside(result.labels[id]) for id in ids)


def ways_out(result: RoleList) -> Iterator[str]:
    """For a list without roles: that it is empty, and which condition alone empties it."""
    yield ROLES["none"]
    alone = [one for one in result.filters if one.without]
    for one in alone:
        yield counted(ROLES, "without", one.without, option=one.option, said=one.said)
    if not alone:
        yield ROLES["drop_two"]
