"""`legalpath roles`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    OutputOption,
    RolesOption,
    chosen,
)
from legalpath.cli.output import emit, note, write
from legalpath.cli.strict import MaxAgeOption, StrictOption, aged, judged
from legalpath.errors import ExitCode

if TYPE_CHECKING:
    from legalpath.advice.roles.narrow import Condition
    from legalpath.advice.roles.result import RoleList

ROLES_EXAMPLES = "Examples:  legalpath roles  |  legalpath roles --entry no-degree --need remote"


def roles(
    family: Annotated[
        Optional[str],  # noqa: UP045  typer reads the annotation at run time
        typer.Option(metavar="FAMILY", help="Only this family, such as legal-support."),
    ] = None,
    need: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            metavar="NEED=ANSWER",
            help="Only what can meet this need of the quiz; a need alone takes its strictest "
            "answer. May be given several times.",
        ),
    ] = None,
    entry: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="WAY", help="Only what can be entered so: no-degree."),
    ] = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> int:
    """List the paths; in a pipe one line each, with tabs.

    Exit code 1 means that no path meets all that was asked.
    """
    from legalpath.advice.roles.build import role_list
    from legalpath.catalogue.read import load_catalogue

    catalogue = aged(load_catalogue(own), max_age)
    asked: list[Condition] = []
    if family is not None or need or entry is not None:
        from legalpath.advice.roles.narrow import conditions

        asked = conditions(catalogue, family, need or [], entry)
    result = role_list(catalogue, asked)
    _put(result, chosen(format, json), output)
    code = judged(result, strict=strict or max_age is not None)
    return code if result.roles else ExitCode.NO


def _put(result: RoleList, form: Format, output: Path | None) -> None:
    """The list where it was asked for: plain lines in a pipe, where it is no table."""
    if form is Format.table and output is None and not sys.stdout.isatty():
        from legalpath.advice.roles.page import role_lines, ways_out

        write(role_lines(result))
        for line in [] if result.roles else ways_out(result):
            note(line)
    else:
        emit([result], form, output)
