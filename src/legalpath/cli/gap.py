"""`legalpath gap`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import legalpath
from legalpath.cli.command import Catalogue, Document
from legalpath.cli.complete import role_ids
from legalpath.cli.options import file_option, role_option


def gap(
    catalogue: Catalogue,
    target: Annotated[
        str,
        typer.Argument(help="The path to reach: id, title or alias.", autocompletion=role_ids),
    ],
    start: Annotated[str | None, role_option("The path you are on.", "--from")] = None,
    cv: Annotated[
        Path | None, file_option("FILE", "Your CV as JSON Resume; it is only read here.")
    ] = None,
) -> Document:
    """Show what is missing for a path and how to learn it.

    Examples:  legalpath gap legal-ops --from paralegal  |  legalpath gap paralegal --cv cv.json
    """
    return legalpath.gap(target, start=start, cv=cv, catalogue=catalogue)
