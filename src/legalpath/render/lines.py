"""Results as plain lines, for a pipe."""

from __future__ import annotations

from legalpath.results import RoleList
from legalpath.text import printable


def role_lines(result: RoleList) -> str:
    """The list of roles, one line each with tabs between: id, title, family, summary."""
    return "".join(
        "\t".join(map(printable, (line.role, line.title, line.family, line.summary))) + "\n"
        for line in result.roles
    )
