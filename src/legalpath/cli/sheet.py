"""`legalpath sheet`: answer sheets as files and on paper."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from legalpath.answers.folder import named_sheets, sheets_folder
from legalpath.cli.command import Catalogue, Document, Text
from legalpath.cli.options import KeepKnownOption, file_argument
from legalpath.cli.output import at_terminal, note, write
from legalpath.errors import ExitCode, UsageError
from legalpath.files.read import read_text
from legalpath.words.sentences import Words, counted

SHEET = Words("sheet")


class Blank(StrEnum):
    """The forms of a blank sheet."""

    toml = "toml"
    text = "text"


FileArgument = Annotated[Path, file_argument("An answer sheet.", "FILE")]


def blank(
    catalogue: Catalogue,
    format: Annotated[
        Blank, typer.Option(help="TOML for a program, text for paper, mail or phone.")
    ] = Blank.toml,
) -> Text:
    """Print an empty sheet to fill in.

    Examples:  legalpath sheet blank  |  legalpath sheet blank --format text
    """
    from legalpath.answers.form import blank_form, blank_toml

    return Text(blank_form(catalogue) if format is Blank.text else blank_toml(catalogue))


def read(
    catalogue: Catalogue,
    form: Annotated[Path, file_argument("A filled-in form; - is stdin.", "FORM")],
) -> Text:
    """Turn a filled-in text form into an answer sheet.

    Examples:  legalpath sheet read form.txt  |  legalpath sheet read - < form.txt
    """
    from legalpath.answers.form import read_form
    from legalpath.answers.sheet import sheet_toml

    filled = read_form(read_text(form), str(form), catalogue)
    return Text(sheet_toml(filled).decode(), private=True)


def check(sheet: FileArgument, catalogue: Catalogue) -> None:
    """Say whether a sheet is sound; every fault with its line.

    Examples:  legalpath sheet check answers.toml  |  legalpath sheet check -
    """
    from legalpath.answers.sheet import read_sheet

    found = read_sheet(sheet, catalogue)
    counts = {name: len(getattr(found, name)) for name in ("answers", "days", "needs")}
    write(SHEET["sound"].format(sheet=sheet, **counts) + "\n")


def show(
    sheet: FileArgument, keep_known: KeepKnownOption = False, *, catalogue: Catalogue
) -> Document:
    """Show what a sheet says, in words.

    Examples:  legalpath sheet show answers.toml  |  legalpath sheet show - --json
    """
    from legalpath.advice.sheet.build import told
    from legalpath.answers.sheet import read_sheet

    return told(catalogue, read_sheet(sheet, catalogue, keep_known=keep_known))


def list_sheets(catalogue: Catalogue) -> Document:
    """List the saved sheets, the newest first.

    Examples:  legalpath sheet list  |  legalpath sheet list --json
    """
    from legalpath.advice.sheet.build import saved_sheets

    return saved_sheets(catalogue, sheets_folder())


def delete(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME...", help="Names as `sheet list` shows them."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Delete every saved sheet.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
) -> ExitCode:
    """Delete saved sheets for good.

    Examples:  legalpath sheet delete 2026-11-22-100000  |  legalpath sheet delete --all
    """
    if every == bool(names):
        raise UsageError("name the sheets to delete, or give --all")
    paths = named_sheets(sheets_folder(), names or [])
    if not paths:
        note(SHEET["none"])
        return ExitCode.DONE
    if not yes and not _confirmed(paths):
        note(SHEET["kept"])
        return ExitCode.NO
    for path in paths:
        path.unlink(missing_ok=True)
    note(counted(SHEET, "deleted", len(paths)))
    return ExitCode.DONE


def _confirmed(paths: list[Path]) -> bool:
    """Whether the person says yes. Raises UsageError where nobody can be asked."""
    if not at_terminal(sys.stdin):
        raise UsageError("deleting asks first; without a terminal add --yes", code="no-terminal")
    for path in paths:
        note(str(path))
    print(SHEET["confirm"], end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() == SHEET["yes"]
