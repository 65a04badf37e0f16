"""`legalpath why`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import legalpath
from legalpath.answers.folder import last_sheet
from legalpath.cli.command import Answer, Catalogue
from legalpath.cli.complete import role_ids
from legalpath.cli.options import KeepKnownOption, file_option, role_option
from legalpath.cli.score import exit_code


def why(
    catalogue: Catalogue,
    role: Annotated[
        str | None,
        typer.Argument(
            help="The path to explain; without one, the leader.", autocompletion=role_ids
        ),
    ] = None,
    over: Annotated[str | None, role_option("The path to hold it against.")] = None,
    answers: Annotated[
        Path | None, file_option("SHEET", "The answers; without it, the last saved sheet.")
    ] = None,
    keep_known: KeepKnownOption = False,
) -> Answer:
    """Explain a fit: why, why not another path, what would flip it.

    Examples:  legalpath why  |  legalpath why legal-ops --over paralegal --answers answers.toml
    """
    from legalpath.answers.sheet import read_sheet

    sheet = read_sheet(answers or last_sheet(), catalogue, keep_known=keep_known)
    result = legalpath.why(sheet, role, over=over, catalogue=catalogue)
    return Answer([result], exit_code(result.status))
