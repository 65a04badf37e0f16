"""Shows what is kept: the list, one record, the group, reports, differences, a copy of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from legalpath.cli.case.shared import CodeArgument, DateOption, FolderOption, app, casebook, day_of
from legalpath.cli.complete import case_codes
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    OutputOption,
    RolesOption,
    chosen,
)
from legalpath.cli.output import emit, note, put
from legalpath.errors import ExitCode, UsageError
from legalpath.words.phrases import counted
from legalpath.words.sentences import CASE

if TYPE_CHECKING:
    from legalpath.casebook.record import Case
    from legalpath.catalogue.model import Catalogue


@app.command("list", epilog="Examples:  legalpath case list  |  legalpath case list --json")
def list_cases(
    day: DateOption = None,
    folder: FolderOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """List all records, those due for deletion first."""
    from legalpath.casebook.build import case_list

    with casebook(folder, output) as book:
        result = case_list(book, day_of(day))
    emit([result], chosen(format, json), output)


@app.command(epilog="Examples:  legalpath case show CODE  |  legalpath case show CODE --json")
def show(
    code: CodeArgument,
    folder: FolderOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Show a record: meetings, results, notes."""
    from legalpath.casebook.build import case_page
    from legalpath.catalogue.read import catalogue_in_use

    with casebook(folder, output) as book:
        case = book.read(code)
    emit([case_page(case, catalogue_in_use(own))], chosen(format, json), output)


@app.command(epilog="Examples:  legalpath case group  |  legalpath case group --format csv")
def group(
    folder: FolderOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Count clients by first path and by status; counts below 5 are hidden."""
    from legalpath.casebook.build import case_group
    from legalpath.catalogue.read import catalogue_in_use

    with casebook(folder, output) as book:
        cases = [case for _, case in book.readable() if case]
    emit([case_group(cases, catalogue_in_use(own))], chosen(format, json), output)


@app.command(
    epilog="Examples:  legalpath case report CODE -o report.html  |  "
    "legalpath case report --all -o reports"
)
def report(
    code: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(metavar="CODE", help="A code name.", autocompletion=case_codes),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="A report for every client.")] = False,
    notes: Annotated[bool, typer.Option("--notes", help="Print the notes as well.")] = False,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--output", "-o", metavar="PLACE", help="A file, or with --all a folder."),
    ] = None,
    folder: FolderOption = None,
    own: RolesOption = None,
) -> int:
    """Make the page to keep for a client's last meeting."""
    from legalpath.catalogue.read import catalogue_in_use

    if every == bool(code):
        raise UsageError(CASE["one_or_all"])
    if every and output is None:
        raise UsageError(CASE["all_where"])
    if output is None and sys.stdout.isatty():
        raise UsageError(CASE["where"])
    with casebook(folder, output) as book:
        cases = [case for _, case in book.readable() if case] if every else [book.read(code or "")]
    met = [case for case in cases if case.meetings]
    catalogue = catalogue_in_use(own)
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
    from legalpath import api
    from legalpath.answers.sheet import parse_sheet, sheet_toml
    from legalpath.cli.report import Form, drawn

    last = case.meetings[-1]
    told = "\n\n".join(f"{one.date.isoformat()}\n{one.text}" for one in case.notes)
    result = api.report(
        parse_sheet(sheet_toml(last.sheet), "", catalogue, keep_known=True),
        client=case.code,
        notes=told if notes else "",
        made=last.date.isoformat(),
        catalogue=catalogue,
    )
    return drawn(result, Form.html)


@app.command(
    epilog="Examples:  legalpath case diff CODE  |  legalpath case diff CODE --from 1 --to 3"
)
def diff(
    code: CodeArgument,
    start: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--from", metavar="NUMBER", min=1, help="The older one; the last but one."),
    ] = None,
    end: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--to", metavar="NUMBER", min=1, help="The newer meeting; the last."),
    ] = None,
    folder: FolderOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Say what changed between two meetings, and because of what."""
    from legalpath import api
    from legalpath.catalogue.read import catalogue_in_use

    with casebook(folder, output) as book:
        meetings = book.read(code).meetings
    count = len(meetings)
    newer = end or count
    older = start or newer - 1
    if not 1 <= older <= count or not 1 <= newer <= count or older == newer:
        raise UsageError(CASE["two_meetings"].format(count=count), code="no-meeting")
    old, new = (bytes(meetings[number - 1].result) for number in (older, newer))
    result = api.diff(old, new, catalogue=catalogue_in_use(own))
    emit([result], chosen(format, json), output)


@app.command(
    epilog="Examples:  legalpath case export CODE -o record.json  |  legalpath case export CODE"
)
def export(code: CodeArgument, output: OutputOption = None, folder: FolderOption = None) -> None:
    """Give out everything that is kept about a client."""
    from legalpath.casebook.record import encode

    with casebook(folder, output) as book:
        data = encode(book.read(code)).decode()
    put(data, output, private=True)
    if output and str(output) != "-":
        note(CASE["exported"])
