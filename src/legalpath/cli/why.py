"""`legalpath why`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from legalpath.cli.complete import role_ids
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
from legalpath.cli.score import exit_code

EXAMPLES = (
    "Examples:  legalpath why  |  legalpath why legal-ops --over paralegal --answers answers.toml"
)


def why(
    role: Annotated[
        Optional[str],  # noqa: UP045  typer reads the annotation at run time
        typer.Argument(
            help="The path to explain; without one, the leader.", autocompletion=role_ids
        ),
    ] = None,
    over: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="ROLE", help="The path to hold it against.", autocompletion=role_ids),
    ] = None,
    answers: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="SHEET", help="The answers; without it, the last saved sheet."),
    ] = None,
    keep_known: KeepKnownOption = False,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> int:
    """Explain a fit: why, why not another path, what would flip it."""
    from legalpath import api
    from legalpath.answers.folder import last_sheet
    from legalpath.answers.sheet import read_sheet
    from legalpath.catalogue.read import catalogue_in_use

    catalogue = catalogue_in_use(own)
    sheet = read_sheet(answers or last_sheet(), catalogue, keep_known=keep_known)
    result = api.why(sheet, role, over=over, catalogue=catalogue)
    emit([result], chosen(format, json), output)
    return exit_code(result)
