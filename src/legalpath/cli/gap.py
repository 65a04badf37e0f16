"""`legalpath gap`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from legalpath.cli.complete import role_ids
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    OutputOption,
    RolesOption,
    chosen,
)
from legalpath.cli.output import emit

GAP_EXAMPLES = (
    "Examples:  legalpath gap legal-ops --from paralegal  |  legalpath gap paralegal --cv cv.json"
)


def gap(
    target: Annotated[
        str,
        typer.Argument(help="The path to reach: id, title or alias.", autocompletion=role_ids),
    ],
    start: Annotated[
        Optional[str],  # noqa: UP045  typer reads the annotation at run time
        typer.Option(
            "--from", metavar="ROLE", help="The path you are on.", autocompletion=role_ids
        ),
    ] = None,
    cv: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="FILE", help="Your CV as JSON Resume; it is only read here."),
    ] = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Show what is missing for a path and how to learn it."""
    from legalpath import api
    from legalpath.catalogue.read import catalogue_in_use

    result = api.gap(target, start=start, cv=cv, catalogue=catalogue_in_use(own))
    emit([result], chosen(format, json), output)
