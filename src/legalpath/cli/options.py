"""The options that commands share, and what is read from them."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from legalpath.cli.complete import role_ids
from legalpath.errors import UsageError


class Format(StrEnum):
    """The forms in which a result can be had."""

    table = "table"
    plain = "plain"
    json = "json"
    markdown = "markdown"
    csv = "csv"


def file_argument(help: str, metavar: str | None = None) -> Any:
    """A file that has to be named; that it cannot be read is told by who reads it."""
    return typer.Argument(metavar=metavar, readable=False, help=help)


def file_option(metavar: str, help: str, *names: str) -> Any:
    """A file that may be named."""
    return typer.Option(*names, metavar=metavar, readable=False, help=help)


def role_option(help: str, *names: str) -> Any:
    """A role that may be named: by its id, its title or an alias."""
    return typer.Option(*names, metavar="ROLE", help=help, autocompletion=role_ids)


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
    Path | None, file_option("FILE", "Write the result here instead.", "--output", "-o")
]
QuietOption = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        envvar="LEGALPATH_QUIET",
        help="Say nothing beside the result but errors.",
    ),
]
VerboseOption = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        envvar="LEGALPATH_VERBOSE",
        help="Say which files are in use and how long it took.",
    ),
]
RolesOption = Annotated[
    Path | None,
    file_option(
        "FILE",
        "Your own roles, laid over the shipped ones; without it LEGALPATH_ROLES.",
        "--roles",
    ),
]
TodayOption = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DAY",
        envvar="LEGALPATH_TODAY",
        help="Judge what is stale by this day, 2026-11-25 for one, not by the clock's.",
    ),
]
RoleArgument = Annotated[
    str, typer.Argument(help="An id, a title or an alias, in any case.", autocompletion=role_ids)
]
StateOption = Annotated[
    str | None,
    typer.Option(
        "--state",
        metavar="AREA",
        envvar="LEGALPATH_STATE",
        help="Show pay in this state or metro area too, and a state's rules.",
    ),
]
KeepKnownOption = Annotated[
    bool, typer.Option("--keep-known", help="Leave out ids that the catalogue does not have.")
]


def age_months(age: str, option: str, *, repeat: bool = True) -> int:
    """An age like 24m or 2y in months; a number alone counts months.

    Raises UsageError, which repeats what was typed only where that cannot be private.
    """
    found = re.fullmatch(r"(\d{1,4}) *(m|y|)", age.strip().lower(), re.ASCII)
    if not found:
        typed = f", not {age!r}" if repeat else ""
        raise UsageError(f"{option} takes an age like 24m or 2y{typed}")
    return int(found[1]) * (12 if found[2] == "y" else 1)


def today_of(typed: str) -> date:
    """The day that is given for today. Raises UsageError, without what may be private."""
    with suppress(ValueError):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", typed.strip(), re.ASCII):
            return date.fromisoformat(typed.strip())
    raise UsageError("--today (or LEGALPATH_TODAY) takes a day like 2026-11-25")


def names(words: str) -> list[str]:
    """The names in a list with commas between."""
    return [name.strip() for name in words.split(",") if name.strip()]


def chosen(form: Format, *, json: bool) -> Format:
    """The form asked for; --json wins, and ACCESSIBLE turns tables into plain lines."""
    if json:
        return Format.json
    return Format.plain if form is Format.table and os.environ.get("ACCESSIBLE") else form
