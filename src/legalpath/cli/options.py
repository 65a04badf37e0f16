"""The options that several commands share."""

from __future__ import annotations

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from legalpath.errors import UsageError


class Format(StrEnum):
    """The forms in which a result can be had."""

    table = "table"
    plain = "plain"
    json = "json"
    markdown = "markdown"
    csv = "csv"


FormatOption = Annotated[
    Format,
    typer.Option(
        "--format",
        envvar="LEGALPATH_FORMAT",
        help="The form of the result; plain is for screen readers.",
        show_default=True,
    ),
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
    typer.Option(
        "--state",
        metavar="AREA",
        envvar="LEGALPATH_STATE",
        help="Show pay in this state or metro area too.",
    ),
]
KeepKnownOption = Annotated[
    bool, typer.Option("--keep-known", help="Leave out ids that the catalogue does not have.")
]


def age_months(age: str, option: str) -> int:
    """An age like 24m or 2y in months; a number alone counts months. Raises UsageError."""
    found = re.fullmatch(r"(\d{1,4}) *(m|y|)", age.strip().lower(), re.ASCII)
    if not found:
        raise UsageError(f"{option} takes an age like 24m or 2y, not {age!r}")
    return int(found[1]) * (12 if found[2] == "y" else 1)


def names(words: str) -> list[str]:
    """The names in a list with commas between."""
    return [name.strip() for name in words.split(",") if name.strip()]


def chosen(format: Format, json: bool) -> Format:
    """The form asked for; --json wins, and ACCESSIBLE turns tables into plain lines."""
    if json:
        return Format.json
    accessible = format is Format.table and os.environ.get("ACCESSIBLE")
    return Format.plain if accessible else format
