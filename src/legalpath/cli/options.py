"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer


class Format(StrEnum):
    """The forms in which a result can be had."""

    table = "table"
    json = "json"
    markdown = "markdown"
    csv = "csv"


FormatOption = Annotated[
    Format, typer.Option("--format", help="The form of the result.", show_default=True)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
OutputOption = Annotated[
    Optional[Path],  # noqa: UP045  typer reads the annotation at run time
    typer.Option("--output", "-o", metavar="FILE", help="Write the result here instead."),
]
RolesOption = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option(
        "--roles",
        metavar="FILE",
        help="Your own roles, laid over the shipped ones; without it LEGALPATH_ROLES.",
    ),
]
StateOption = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--state", metavar="AREA", help="Show pay in this state or metro area too."),
]
KeepKnownOption = Annotated[
    bool, typer.Option("--keep-known", help="Leave out ids that the catalogue does not have.")
]


def chosen(format: Format, json: bool) -> Format:
    """The form asked for; --json wins."""
    return Format.json if json else format
