"""`legalpath diff`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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
from legalpath.errors import UsageError

EXAMPLES = (
    "Examples:  legalpath diff march.toml may.toml  |  legalpath diff march.json may.toml --json"
)


def _side(which: str) -> typer.models.ArgumentInfo:
    said = f"The {which} answer sheet, or a result as score --json gives it; - for stdin."
    argument: typer.models.ArgumentInfo = typer.Argument(help=said)
    return argument


def diff(
    old: Annotated[Path, _side("older")],
    new: Annotated[Path, _side("newer")],
    keep_known: KeepKnownOption = False,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Say what changed since last time: because of answers, of role data, of the engine."""
    from legalpath import api
    from legalpath.advice.diff.sides import parse_side
    from legalpath.catalogue.read import catalogue_in_use
    from legalpath.files.read import read_bytes

    if str(old) == str(new) == "-":
        raise UsageError("only one of the two can come from standard input")
    catalogue = catalogue_in_use(own)
    sides = [
        parse_side(read_bytes(path), str(path), catalogue, keep_known=keep_known)
        for path in (old, new)
    ]
    emit([api.diff(*sides, catalogue=catalogue)], chosen(format, json), output)
