"""`legalpath case`: the counselor's casebook.

Nothing that a client said, no note and no code name may stand in what goes to standard error,
so errors about a sheet lose what was found in it.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from legalpath.cli.complete import case_codes
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    KeepKnownOption,
    OutputOption,
    RolesOption,
    age_months,
    chosen,
)
from legalpath.cli.output import emit, note, put, write
from legalpath.errors import DataError, ExitCode, UsageError
from legalpath.text import printable
from legalpath.wording import CASE

if TYPE_CHECKING:
    from legalpath.answers.sheet import Sheet
    from legalpath.casebook.record import Case
    from legalpath.casebook.store import Casebook
    from legalpath.catalogue.model import Catalogue

EXAMPLES = "Examples:  legalpath case new --consent  |  legalpath case list"
app = typer.Typer(
    help="The counselor's casebook: records under code names, with consent and an end date.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    epilog=EXAMPLES,
)

FolderOption = Annotated[
    Optional[Path],  # noqa: UP045  typer reads the annotation at run time
    typer.Option(
        metavar="FOLDER",
        envvar="LEGALPATH_CASES",
        show_envvar=True,
        help="The casebook; without it a folder in your data folder.",
    ),
]
CodeArgument = Annotated[
    str, typer.Argument(metavar="CODE", help="A code name.", autocompletion=case_codes)
]
KeepOption = Annotated[
    str, typer.Option(metavar="AGE", help="How long the record may be kept, like 24m or 2y.")
]
DateOption = Annotated[
    Optional[datetime],  # noqa: UP045
    typer.Option("--date", formats=["%Y-%m-%d"], metavar="DAY", help="Another day than today."),
]
ConfirmOption = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option(metavar="CODE", help="The code name again, to delete without being asked."),
]


@contextmanager
def _casebook(folder: Path | None) -> Iterator[Casebook]:
    from legalpath.casebook.store import default_folder, opened

    with opened(folder or default_folder()) as book:
        yield book


def _day(given: datetime | None) -> date:
    return given.date() if given else datetime.now().astimezone().date()


def _asks() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


@app.command(
    epilog="Examples:  legalpath case new --consent  |  legalpath case new --consent --keep 24m"
)
def new(
    consent: Annotated[
        bool, typer.Option("--consent", help="The client has read the text and agrees.")
    ] = False,
    text: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--consent-text",
            metavar="FILE",
            help="Your office's own text; its first line is its version.",
        ),
    ] = None,
    keep: KeepOption = "12m",
    day: DateOption = None,
    folder: FolderOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
) -> int:
    """Show what the client agrees to, and begin a record under a code name."""
    from legalpath.casebook.pages import stamp_of
    from legalpath.casebook.record import Case, Consent, months_after

    today = _day(day)
    until = months_after(today, age_months(keep, "--keep"))
    version, words = _consent_text(text, until)
    _show(words)
    if not consent and not _agreed():
        note(CASE["not_agreed"])
        return ExitCode.NO
    with _casebook(folder) as book:
        agreed = Consent(version=version, date=today, text=words)
        case = Case(code=book.new_code(), made=today, keep_until=until, consent=agreed)
        book.write(case)
    emit([stamp_of(case)], chosen(format, json))
    return ExitCode.DONE


def _consent_text(path: Path | None, until: date) -> tuple[str, str]:
    """The version of the text that a client agrees to, and the text."""
    if path is None:
        return CASE["consent_version"], CASE["consent"].format(until=until.isoformat())
    from legalpath.catalogue.toml_file import read_text

    words = read_text(path).strip()
    version = words.partition("\n")[0].strip()
    if not version:
        raise DataError(CASE["empty_consent"].format(file=path))
    return version, words


def _show(words: str) -> None:
    """Shows the text to the client, however quiet the program shall be."""
    width = min(shutil.get_terminal_size().columns, 80)
    for line in words.splitlines():
        print(textwrap.fill(printable(line), width), file=sys.stderr)
    print(file=sys.stderr, flush=True)


def _agreed() -> bool:
    """Whether the client agrees. Raises UsageError where nobody can be asked."""
    if not _asks():
        raise UsageError(CASE["needs_consent"], code="no-consent")
    return _typed(CASE["agree"]).lower() in CASE["yes"].split()


def _typed(question: str) -> str:
    print(question, end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


@app.command(
    epilog="Examples:  legalpath case add CODE answers.toml  |  "
    "legalpath case add CODE answers.toml --move"
)
def add(
    code: CodeArgument,
    sheet: Annotated[Path, typer.Argument(help="An answer sheet; - reads one from stdin.")],
    move: Annotated[
        bool, typer.Option("--move", help="Delete the sheet once it is in the casebook.")
    ] = False,
    day: DateOption = None,
    keep_known: KeepKnownOption = False,
    folder: FolderOption = None,
    own: RolesOption = None,
) -> None:
    """Put an answer sheet and its result into a record, as a meeting."""
    import msgspec

    from legalpath.casebook.record import Meeting, with_meeting
    from legalpath.catalogue.read import load_catalogue
    from legalpath.fit.ranking import rank
    from legalpath.results import document

    catalogue = load_catalogue(own)
    given = _sheet(sheet, catalogue, keep_known=keep_known)
    result = msgspec.Raw(document(rank(catalogue, given), indent=0))
    with _casebook(folder) as book:
        case = book.read(code)
        book.write(with_meeting(case, Meeting(date=_day(day), sheet=given, result=result)))
    is_file = str(sheet) != "-"
    if move and is_file:
        sheet.unlink()
    note(CASE["added" if move or not is_file else "added_copy"])


def _sheet(path: Path, catalogue: Catalogue, *, keep_known: bool) -> Sheet:
    """A sheet from a file. Raises DataError that says where a fault is, not what stands there."""
    from legalpath.answers.sheet import parse_sheet
    from legalpath.catalogue.toml_file import read_bytes

    data = read_bytes(path)
    try:
        return parse_sheet(data, str(path), catalogue, keep_known=keep_known)
    except DataError as error:
        problems = [one._replace(key=None, found=None, suggestion=None) for one in error.problems]
        count = len(problems)
        key = "faulty_sheet" if count == 1 else "faulty_sheets"
        raise DataError(CASE[key].format(count=count), problems, code=error.code) from None


@app.command(
    "note",
    epilog="Examples:  legalpath case note CODE  |  legalpath case note CODE --file talk.txt",
)
def add_note(
    code: CodeArgument,
    words: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Argument(
            metavar="TEXT", help="The note. Left out, it is read; then no shell remembers it."
        ),
    ] = None,
    file: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="FILE", help="A text file with the note."),
    ] = None,
    day: DateOption = None,
    folder: FolderOption = None,
) -> None:
    """Add a note to a record."""
    from legalpath.casebook.record import Note, with_note

    with _casebook(folder) as book:
        book.read(code)
    text = _note_text(words or [], file)
    if not text:
        raise UsageError(CASE["empty_note"])
    with _casebook(folder) as book:
        book.write(with_note(book.read(code), Note(date=_day(day), text=text)))
    note(CASE["noted"])


def _note_text(words: list[str], file: Path | None) -> str:
    """The note from the command line, a file, or what is typed until Ctrl-D."""
    from legalpath.catalogue.toml_file import read_text

    if words and file:
        raise UsageError(CASE["one_note"])
    if words:
        return " ".join(words).strip()
    if file is None and _asks():
        note(CASE["type_note"])
        return sys.stdin.read().strip()
    try:
        return read_text(file or Path("-")).strip()
    except DataError as error:
        problems = [one._replace(found=None) for one in error.problems]
        raise DataError(error.message, problems, code=error.code) from None


@app.command(epilog="Examples:  legalpath case keep CODE 12m  |  legalpath case keep CODE 2y")
def keep(
    code: CodeArgument,
    age: Annotated[str, typer.Argument(metavar="AGE", help="From today on, like 12m or 2y.")],
    day: DateOption = None,
    folder: FolderOption = None,
) -> None:
    """Say anew how long a record may be kept."""
    import msgspec

    from legalpath.casebook.record import months_after

    until = months_after(_day(day), age_months(age, "AGE"))
    with _casebook(folder) as book:
        book.write(msgspec.structs.replace(book.read(code), keep_until=until))
    note(CASE["keep"].format(until=until.isoformat()))


@app.command("list", epilog="Examples:  legalpath case list  |  legalpath case list --json")
def list_cases(
    day: DateOption = None,
    folder: FolderOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """List all records, those due for deletion first."""
    from legalpath.casebook.pages import case_list

    with _casebook(folder) as book:
        result = case_list(book, _day(day))
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
    from legalpath.casebook.pages import case_page
    from legalpath.catalogue.read import load_catalogue

    with _casebook(folder) as book:
        case = book.read(code)
    emit([case_page(case, load_catalogue(own))], chosen(format, json), output)


@app.command(epilog="Examples:  legalpath case group  |  legalpath case group --format csv")
def group(
    folder: FolderOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Count clients by first path and by status; counts below 5 are hidden."""
    from legalpath.casebook.pages import case_group
    from legalpath.catalogue.read import load_catalogue

    with _casebook(folder) as book:
        cases = [case for _, case in book.readable() if case]
    emit([case_group(cases, load_catalogue(own))], chosen(format, json), output)


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
    from legalpath.catalogue.read import load_catalogue

    if every == bool(code):
        raise UsageError(CASE["one_or_all"])
    if every and output is None:
        raise UsageError(CASE["all_where"])
    if output is None and sys.stdout.isatty():
        raise UsageError(CASE["where"])
    with _casebook(folder) as book:
        cases = [case for _, case in book.readable() if case] if every else [book.read(code or "")]
    met = [case for case in cases if case.meetings]
    catalogue = load_catalogue(own)
    for case in met:
        place = output / f"{case.code}.html" if every and output else output
        put(_page(case, catalogue, notes=notes), place, private=True)
    if not met and not every:
        raise UsageError(CASE["no_meeting"], code="no-meeting")
    if output:
        note(CASE["reported_one" if len(met) == 1 else "reported"].format(count=len(met)))
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
    from legalpath.catalogue.read import load_catalogue

    with _casebook(folder) as book:
        meetings = book.read(code).meetings
    count = len(meetings)
    newer = end or count
    older = start or newer - 1
    if not 1 <= older <= count or not 1 <= newer <= count or older == newer:
        raise UsageError(CASE["two_meetings"].format(count=count), code="no-meeting")
    old, new = (bytes(meetings[number - 1].result) for number in (older, newer))
    result = api.diff(old, new, catalogue=load_catalogue(own))
    emit([result], chosen(format, json), output)


@app.command(
    epilog="Examples:  legalpath case export CODE -o record.json  |  legalpath case export CODE"
)
def export(code: CodeArgument, output: OutputOption = None, folder: FolderOption = None) -> None:
    """Give out everything that is kept about a client."""
    from legalpath.casebook.record import encode

    with _casebook(folder) as book:
        data = encode(book.read(code)).decode()
    put(data, output, private=True)
    if output and str(output) != "-":
        note(CASE["exported"])


@app.command(
    epilog="Examples:  legalpath case purge CODE  |  legalpath case purge CODE --confirm CODE"
)
def purge(
    code: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(metavar="CODE", help="A code name.", autocompletion=case_codes),
    ] = None,
    due: Annotated[
        bool, typer.Option("--due", help="Every record whose time is over, one by one.")
    ] = False,
    confirm: ConfirmOption = None,
    day: DateOption = None,
    folder: FolderOption = None,
) -> int:
    """Delete a record for good; the code name has to be typed again."""
    from legalpath.casebook.pages import is_due

    if due == bool(code):
        raise UsageError(CASE["one_or_due"])
    with _casebook(folder) as book:
        if due:
            known = [(one, case) for one, case in book.readable() if case]
            names = [one for one, case in known if is_due(case, _day(day))]
        else:
            names = [book.known(code or "")]
    wanted = [name for name in names if _confirmed(name, confirm)]
    with _casebook(folder) as book:
        for name in wanted:
            book.remove(name)
    note(CASE["purged_one" if len(wanted) == 1 else "purged"].format(count=len(wanted)))
    return ExitCode.DONE if len(wanted) == len(names) else ExitCode.NO


def _confirmed(name: str, given: list[str] | None) -> bool:
    """Whether the code name was typed again. Raises UsageError where nobody can be asked."""
    if given is not None:
        return name in given
    if not _asks():
        raise UsageError(CASE["confirm"], code="no-terminal")
    write(f"{name}\n")
    return _typed(CASE["type_code"]) == name


COMMANDS = {one.name or getattr(one.callback, "__name__", "") for one in app.registered_commands}
"""The names of the commands on cases."""
