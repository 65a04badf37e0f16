"""`legalpath roles`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

import legalpath
from legalpath.cli.command import Answer, Catalogue, Text
from legalpath.cli.options import Format
from legalpath.cli.strict import MaxAgeOption, StrictOption, aged, judged
from legalpath.errors import ExitCode


def roles(
    catalogue: Catalogue,
    form: Format,
    output: Path | None,
    family: Annotated[
        str | None,
        typer.Option(metavar="FAMILY", help="Only this family, such as legal-support."),
    ] = None,
    need: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NEED=ANSWER",
            help="Only paths whose first post meets this need of the quiz; a need alone takes "
            "its strictest answer. May be given several times.",
        ),
    ] = None,
    entry: Annotated[
        str | None, typer.Option(metavar="WAY", help="Only what is open so: no-degree.")
    ] = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
) -> Answer | Text:
    """List the paths; in a pipe one line each, with tabs.

    Exit code 1 means that no path meets all that was asked.

    Examples:  legalpath roles  |  legalpath roles --entry no-degree --need remote
    """
    catalogue = aged(catalogue, max_age)
    if family is None and not need and entry is None:
        from legalpath.advice.roles.build import role_list  # without what a need is read with

        result = role_list(catalogue)
    else:
        result = legalpath.roles(family=family, needs=need or (), entry=entry, catalogue=catalogue)
    answer = judged(result, max_age, strict=strict)
    code = answer.code if result.roles else ExitCode.NO
    if form is not Format.table or output or sys.stdout.isatty():
        return answer._replace(code=code)
    from legalpath.advice.roles.page import role_lines, ways_out

    empty = [] if result.roles else ways_out(result)
    return Text(role_lines(result), code, [*empty, *answer.notes])
