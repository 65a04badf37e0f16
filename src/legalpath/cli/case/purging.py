"""Deletes records for good."""

from __future__ import annotations

from typing import Annotated

import typer

from legalpath.cli.case.shared import (
    AnyCodeArgument,
    DateOption,
    FolderOption,
    asks,
    casebook,
    day_of,
    typed,
)
from legalpath.cli.output import note, write
from legalpath.errors import ExitCode, UsageError
from legalpath.words.sentences import Words, counted

CASE = Words("case")


def purge(
    code: AnyCodeArgument = None,
    due: Annotated[
        bool, typer.Option("--due", help="Every record whose time is over, one by one.")
    ] = False,
    confirm: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="The code name again, to delete without being asked."),
    ] = None,
    day: DateOption = None,
    folder: FolderOption = None,
) -> ExitCode:
    """Delete a record for good; the code name has to be typed again.

    Examples:  legalpath case purge CODE  |  legalpath case purge CODE --confirm CODE
    """
    from legalpath.casebook.build import is_due

    if due == bool(code):
        raise UsageError(CASE["one_or_due"])
    with casebook(folder) as book:
        if due:
            known = [(one, case) for one, case in book.readable() if case]
            names = [one for one, case in known if is_due(case, day_of(day))]
        else:
            names = [book.known(code or "")]
    if not names:
        note(CASE["nothing_due"])
        return ExitCode.DONE
    wanted = [name for name in names if _confirmed(name, confirm)]
    with casebook(folder) as book:
        for name in wanted:
            book.remove(name)
    note(counted(CASE, "purged", len(wanted)))
    return ExitCode.DONE if len(wanted) == len(names) else ExitCode.NO


def _confirmed(name: str, given: list[str] | None) -> bool:
    """Whether the code name was typed again. Raises UsageError where nobody can be asked."""
    if given is not None:
        return name in given
    if not asks():
        raise UsageError(CASE["confirm"], code="no-terminal")
    write(f"{name}\n")
    return typed(CASE["type_code"]) == name
