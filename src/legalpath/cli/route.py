"""`legalpath route`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from legalpath.cli.complete import role_ids, starts
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    KeepKnownOption,
    OutputOption,
    RolesOption,
    chosen,
)
from legalpath.cli.output import emit

ROUTE_EXAMPLES = (
    "Examples:  legalpath route none legal-ops  |  "
    "legalpath route legal-assistant legal-ops --via paralegal --answers answers.toml"
)


def route(
    start: Annotated[
        str,
        typer.Argument(
            metavar="FROM",
            help='The path you are on, or "none" for no start yet.',
            autocompletion=starts,
        ),
    ],
    goal: Annotated[
        str, typer.Argument(metavar="TO", help="The path to reach.", autocompletion=role_ids)
    ],
    via: Annotated[
        Optional[str],  # noqa: UP045  typer reads the annotation at run time
        typer.Option(metavar="ROLE", help="Only ways through this path.", autocompletion=role_ids),
    ] = None,
    most: Annotated[int, typer.Option(min=1, max=50, help="How many ways to show.")] = 3,
    answers: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="SHEET", help="Your answers: how each stop fits you."),
    ] = None,
    keep_known: KeepKnownOption = False,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Find known ways from one path to another, with their times."""
    from legalpath import api
    from legalpath.answers.sheet import read_sheet
    from legalpath.catalogue.read import catalogue_in_use

    catalogue = catalogue_in_use(own)
    sheet = read_sheet(answers, catalogue, keep_known=keep_known) if answers else None
    found = api.route(start, goal, via=via, most=most, answers=sheet, catalogue=catalogue)
    emit([found], chosen(format, json), output)
