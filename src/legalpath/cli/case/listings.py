"""Shows what is kept: the list, one record, the group, reports, differences, a copy of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import legalpath
from legalpath.cli.case.shared import (
    AnyCodeArgument,
    CodeArgument,
    DateOption,
    FolderOption,
    casebook,
    day_of,
)
from legalpath.cli.command import Catalogue, Document, Text
from legalpath.cli.options import file_option
from legalpath.cli.output import note, put
from legalpath.cli.report import Form, drawn
from legalpath.errors import ExitCode, UsageError
from legalpath.words.sentences import Words, counted

if TYPE_CHECKING:
    from legalpath.casebook.record import Case

CASE = Words("case")


def list_cases(
    day: DateOption = None, folder: FolderOption = None, *, output: Path | None
) -> Document:
    """List all records, those due for deletion first.

    Examples:  legalpath case list  |  legalpath case list --json
    """
    from legalpath.casebook.build import case_list

    with casebook(folder, output) as book:
        return case_list(book, day_of(day))


def show(
    catalogue: Catalogue,
    output: Path | None,
    code: CodeArgument,
    folder: FolderOption = None,
) -> Document:
    """Show a record: meetings, results, notes.

    Examples:  legalpath case show CODE  |  legalpath case show CODE --json
    """
    from legalpath.casebook.build import case_page

    with casebook(folder, output) as book:
        return case_page(book.read(code), catalogue)


def group(folder: FolderOption = None, *, catalogue: Catalogue, output: Path | None) -> Document:
    """Count clients by first path and by status; counts below 5 are hidden.

    Examples:  legalpath case group  |  legalpath case group --format csv
    """
    from legalpath.casebook.build import case_group

    with casebook(folder, output) as book:
        cases = [case for _, case in book.readable() if case]
    return case_group(cases, catalogue)


def report(
    catalogue: Catalogue,
    code: AnyCodeArgument = None,
    every: Annotated[bool, typer.Option("--all", help="A report for every client.")] = False,
    notes: Annotated[bool, typer.Option("--notes", help="Print the notes as well.")] = False,
    output: Annotated[
        Path | None, file_option("PLACE", "A file, or with --all a folder.", "--output", "-o")
    ] = None,
    folder: FolderOption = None,
) -> ExitCode:
    """Make the page to keep for a client's last meeting.

    Examples:  legalpath case report CODE -o report.html  |
    legalpath case report --all -o reports
    """
    if every == bool(code):
        raise UsageError(CASE["one_or_all"])
    if every and output is None:
        raise UsageError(CASE["all_where"])
    if output is None and sys.stdout.isatty():
        raise UsageError(CASE["where"])
    with casebook(folder, output) as book:
        cases = [case for _, case in book.readable() if case] if every else [book.read(code or "")]
    met = [case for case in cases if case.meetings]
    for case in met:
        place = output / f"{case.code}.html" if every and output else output
        put(_page(case, catalogue, notes=notes), place, private=True)
    if not met and not every:
        raise UsageError(CASE["no_meeting"], code="no-meeting")
    if output:
        note(counted(CASE, "reported", len(met)))
    return ExitCode.DONE if met else ExitCode.NO


def _page(case: Case, catalogue: Catalogue, *, notes: bool) -> str:
    """The page for a case's last meeting; what the catalogue no longer has is left out."""
    from legalpath.answers.sheet import parse_sheet, sheet_toml

    last = case.meetings[-1]
    told = "\n\n".join(f"{one.date.isoformat()}\n{one.text}" for one in case.notes)
    return drawn(
        legalpath.report(
            parse_sheet(sheet_toml(last.sheet), "", catalogue, keep_known=True),
            client=case.code,
            notes=told if notes else "",
            made=last.date.isoformat(),
            catalogue=catalogue,
        ),
        Form.html,
    )


def diff(
    catalogue: Catalogue,
    output: Path | None,
    code: CodeArgument,
    start: Annotated[
        int | None,
        typer.Option("--from", metavar="NUMBER", min=1, help="The older one; the last but one."),
    ] = None,
    end: Annotated[
        int | None,
        typer.Option("--to", metavar="NUMBER", min=1, help="The newer meeting; the last."),
    ] = None,
    folder: FolderOption = None,
) -> Document:
    """Say what changed between two meetings, and because of what.

    Examples:  legalpath case diff CODE  |  legalpath case diff CODE --from 1 --to 3
    """
    with casebook(folder, output) as book:
        meetings = book.read(code).meetings
    count = len(meetings)
    newer = end or count
    older = start or newer - 1
    if not 1 <= older <= count or not 1 <= newer <= count or older == newer:
        raise UsageError(CASE["two_meetings"].format(count=count), code="no-meeting")
    old, new = (bytes(meetings[number - 1].result) for number in (older, newer))
    return legalpath.diff(old, new, catalogue=catalogue)


def export(code: CodeArgument, folder: FolderOption = None, *, output: Path | None) -> Text:
    """Give out everything that is kept about a client.

    Examples:  legalpath case export CODE -o record.json  |  legalpath case export CODE
    """
    from legalpath.casebook.record import encode

    with casebook(folder, output) as book:
        data = encode(book.read(code)).decode()
    return Text(
        data, notes=[CASE["exported"]] if output and str(output) != "-" else [], private=True
    )
