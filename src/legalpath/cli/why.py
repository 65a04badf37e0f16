"""`legalpath why`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

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
from legalpath.cli.score import exit_code
from legalpath.errors import UsageError

if TYPE_CHECKING:
    from legalpath.catalogue.model import Catalogue

EXAMPLES = (
    "Examples:  legalpath why  |  legalpath why legal-ops --over paralegal --answers answers.toml"
)


def why(
    role: Annotated[
        Optional[str],  # noqa: UP045  typer reads the annotation at run time
        typer.Argument(help="The path to explain; without one, the leader."),
    ] = None,
    over: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="ROLE", help="The path to hold it against."),
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
    """Explain a fit: what adds to it, why not another path, what would change it."""
    from legalpath.answers.folder import last_sheet
    from legalpath.answers.sheet import read_sheet
    from legalpath.catalogue.read import load_catalogue
    from legalpath.fit import explain

    catalogue = load_catalogue(own)
    here, there = (_ranked(name, catalogue) for name in (role, over))
    if here and here == there:
        raise UsageError(f"why needs two different roles, not {here!r} twice")
    sheet = read_sheet(answers or last_sheet(), catalogue, keep_known=keep_known)
    result = explain.why(catalogue, sheet, here, there)
    emit([result], chosen(format, json), output)
    return exit_code(result)


def _ranked(name: str | None, catalogue: Catalogue) -> str | None:
    """The id of the role meant. Raises UsageError for one that the quiz does not rank."""
    from legalpath.catalogue.names import find_role

    if name is None:
        return None
    role = find_role(name, catalogue)
    if not role.ranked:
        raise UsageError(f"{role.title} is not ranked by the quiz", code="not-ranked")
    return role.id
