"""Makes a record, adds to it and deletes it: consent, meetings, notes, how long it is kept.

Nothing that a client said may stand in what goes to standard error, so errors about a sheet
lose what was found in it.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from contextlib import suppress
from datetime import date
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
    typed,
)
from legalpath.cli.command import Catalogue
from legalpath.cli.options import (
    Format,
    KeepKnownOption,
    age_months,
    file_argument,
    file_option,
)
from legalpath.cli.output import at_terminal, emit, note, write
from legalpath.errors import DataError, ExitCode, UsageError
from legalpath.files.read import read_bytes, read_text
from legalpath.text import printable
from legalpath.words.sentences import Words, counted

if TYPE_CHECKING:
    from legalpath.answers.sheet import Sheet

CASE = Words("case")


def new(
    form: Format,
    consent: Annotated[
        bool, typer.Option("--consent", help="The client has read the text and agrees.")
    ] = False,
    text: Annotated[
        Path | None,
        file_option(
            "FILE", "Your office's own text; its first line is its version.", "--consent-text"
        ),
    ] = None,
    keep: Annotated[
        str, typer.Option(metavar="AGE", help="How long the record may be kept, like 24m or 2y.")
    ] = "12m",
    day: DateOption = None,
    folder: FolderOption = None,
) -> ExitCode:
    """Show what the client agrees to, and begin a record under a code name.

    Examples:  legalpath case new --consent  |  legalpath case new --consent --keep 24m
    """
    from legalpath.casebook.build import stamp_of
    from legalpath.casebook.record import Case, Consent, months_after

    today = day_of(day)
    until = months_after(today, age_months(keep, "--keep", repeat=False))
    version, words = _consent_text(text, until)
    _show(words)
    if not consent and not _agreed():
        note(CASE["not_agreed"])
        return ExitCode.NO
    with casebook(folder) as book:
        case = Case(
            code=book.new_code(),
            made=today,
            keep_until=until,
            consent=Consent(version=version, date=today, text=words),
        )
        book.write(case)
    emit([stamp_of(case)], form)
    return ExitCode.DONE


def _consent_text(path: Path | None, until: date) -> tuple[str, str]:
    """The version of the text that a client agrees to, and the text."""
    if path is None:
        return CASE["consent_version"], CASE["consent"].format(until=until.isoformat())
    words = read_text(path).strip()
    version = words.partition("\n")[0].strip()
    if not version:
        raise DataError(CASE["empty_consent"].format(file=path))
    return version, words


def _show(words: str) -> None:
    """Shows the text to the client, however quiet the program shall be."""
    width = min(shutil.get_terminal_size().columns, 80)
    folded = [textwrap.fill(printable(line), width) for line in words.splitlines()]
    print(*folded, "", sep="\n", file=sys.stderr, flush=True)


def _agreed() -> bool:
    """Whether the client agrees. Raises UsageError where nobody can be asked."""
    if not at_terminal(sys.stdin):
        raise UsageError(CASE["needs_consent"], code="no-consent")
    return typed(CASE["agree"]).lower() in CASE["yes"].split()


def add(
    catalogue: Catalogue,
    code: CodeArgument,
    sheet: Annotated[Path, file_argument("An answer sheet; - reads one from stdin.")],
    move: Annotated[
        bool, typer.Option("--move", help="Delete the sheet once it is in the casebook.")
    ] = False,
    day: DateOption = None,
    keep_known: KeepKnownOption = False,
    folder: FolderOption = None,
) -> ExitCode:
    """Put an answer sheet and its result into a record, as a meeting.

    Examples:  legalpath case add CODE answers.toml  |
    legalpath case add CODE answers.toml --move
    """
    import msgspec

    from legalpath.casebook.record import Meeting, with_meeting

    given = _sheet(sheet, catalogue, keep_known=keep_known)
    result = msgspec.Raw(legalpath.document(legalpath.score(given, catalogue=catalogue), indent=0))
    with casebook(folder) as book:
        case = book.read(code)
        book.write(with_meeting(case, Meeting(date=day_of(day), sheet=given, result=result)))
    stays = str(sheet) != "-" and not (move and _moved(sheet))
    note(CASE[("added_stays" if move else "added_copy") if stays else "added"])
    return ExitCode.NO if stays and move else ExitCode.DONE


def _moved(sheet: Path) -> bool:
    """Deletes a sheet, and says whether its answers are gone; behind a link they would not be."""
    with suppress(OSError):
        if not sheet.is_symlink():
            sheet.unlink()
            return True
    return False


def _sheet(path: Path, catalogue: Catalogue, *, keep_known: bool) -> Sheet:
    """A sheet from a file. Raises DataError that says where a fault is, not what stands there."""
    from legalpath.answers.sheet import parse_sheet

    data = read_bytes(path)
    try:
        return parse_sheet(data, str(path), catalogue, keep_known=keep_known)
    except DataError as error:
        problems = [one._replace(key=None, found=None, suggestion=None) for one in error.problems]
        raise DataError(counted(CASE, "faulty", len(problems)), problems, code=error.code) from None


def add_note(
    code: CodeArgument,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TEXT", help="The note. Left out, it is read; then no shell remembers it."
        ),
    ] = None,
    file: Annotated[Path | None, file_option("FILE", "A text file with the note.")] = None,
    day: DateOption = None,
    folder: FolderOption = None,
) -> None:
    """Add a note to a record.

    Examples:  legalpath case note CODE  |  legalpath case note CODE --file talk.txt
    """
    from legalpath.casebook.record import Note, with_note

    with casebook(folder) as book:
        book.read(code)
    text = _note_text(words or [], file)
    if not text:
        raise UsageError(CASE["empty_note"])
    with casebook(folder) as book:
        book.write(with_note(book.read(code), Note(date=day_of(day), text=text)))
    note(CASE["noted"])


def _note_text(words: list[str], file: Path | None) -> str:
    """The note from the command line, a file, or what is typed until Ctrl-D."""
    if words and file:
        raise UsageError(CASE["one_note"])
    if words:
        return " ".join(words).strip()
    if file is None and at_terminal(sys.stdin):
        note(CASE["type_note"])
        return sys.stdin.read().strip()
    try:
        return read_text(file or Path("-")).strip()
    except DataError as error:
        problems = [one._replace(found=None) for one in error.problems]
        raise DataError(error.message, problems, code=error.code) from None


def keep(
    code: CodeArgument,
    age: Annotated[str, typer.Argument(metavar="AGE", help="From today on, like 12m or 2y.")],
    day: DateOption = None,
    folder: FolderOption = None,
) -> None:
    """Say anew how long a record may be kept.

    Examples:  legalpath case keep CODE 12m  |  legalpath case keep CODE 2y
    """
    import msgspec

    from legalpath.casebook.record import months_after

    until = months_after(day_of(day), age_months(age, "AGE", repeat=False))
    with casebook(folder) as book:
        book.write(msgspec.structs.replace(book.read(code), keep_until=until))
    note(CASE["keep"].format(until=until.isoformat()))


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
            today = day_of(day)
            names = [one for one, case in book.readable() if case and is_due(case, today)]
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
    if not at_terminal(sys.stdin):
        raise UsageError(CASE["confirm"], code="no-terminal")
    write(f"{name}\n")
    return typed(CASE["type_code"]) == name
