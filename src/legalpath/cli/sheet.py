"""`legalpath sheet`: answer sheets as files and on paper."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

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
from legalpath.cli.output import emit, note, put
from legalpath.errors import ExitCode, UsageError
from legalpath.words.phrases import counted
from legalpath.words.sentences import SHEET

EXAMPLES = (
    "Examples:  legalpath sheet blank --format text -o form.txt  |  "
    "legalpath sheet read form.txt -o answers.toml"
)


class Blank(StrEnum):
    """The forms of a blank sheet."""

    toml = "toml"
    text = "text"


app = typer.Typer(
    help="Answer sheets: blank ones, paper forms, saved ones.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    epilog=EXAMPLES,
)

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="An answer sheet.")]


@app.command(epilog="Examples:  legalpath sheet blank  |  legalpath sheet blank --format text")
def blank(
    format: Annotated[
        Blank, typer.Option(help="TOML for a program, text for paper, mail or phone.")
    ] = Blank.toml,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Print an empty sheet to fill in."""
    from legalpath.answers.form import blank_form, blank_toml
    from legalpath.catalogue.read import catalogue_in_use

    make = blank_form if format is Blank.text else blank_toml
    put(make(catalogue_in_use(own)), output)


@app.command(
    epilog="Examples:  legalpath sheet read form.txt  |  legalpath sheet read - < form.txt"
)
def read(
    form: Annotated[Path, typer.Argument(metavar="FORM", help="A filled-in form; - is stdin.")],
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Turn a filled-in text form into an answer sheet."""
    from legalpath.answers.form import read_form
    from legalpath.answers.sheet import sheet_toml, write_sheet
    from legalpath.catalogue.read import catalogue_in_use
    from legalpath.files.read import read_text

    catalogue = catalogue_in_use(own)
    sheet = read_form(read_text(form), str(form), catalogue)
    if output and str(output) != "-":
        write_sheet(output, sheet)
    else:
        put(sheet_toml(sheet).decode())


@app.command(epilog="Examples:  legalpath sheet check answers.toml  |  legalpath sheet check -")
def check(sheet: FileArgument, own: RolesOption = None) -> None:
    """Say whether a sheet is sound; every fault with its line."""
    from legalpath.answers.sheet import read_sheet
    from legalpath.catalogue.read import catalogue_in_use

    found = read_sheet(sheet, catalogue_in_use(own))
    counts = {name: len(getattr(found, name)) for name in ("answers", "days", "needs")}
    put(SHEET["sound"].format(sheet=sheet, **counts) + "\n")


@app.command(
    epilog="Examples:  legalpath sheet show answers.toml  |  legalpath sheet show - --json"
)
def show(
    sheet: FileArgument,
    keep_known: KeepKnownOption = False,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Show what a sheet says, in words."""
    from legalpath.advice.sheet.build import told
    from legalpath.answers.sheet import read_sheet
    from legalpath.catalogue.read import catalogue_in_use

    catalogue = catalogue_in_use(own)
    read_one = read_sheet(sheet, catalogue, keep_known=keep_known)
    emit([told(catalogue, read_one)], chosen(format, json), output)


@app.command("list", epilog="Examples:  legalpath sheet list  |  legalpath sheet list --json")
def list_sheets(
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """List the saved sheets, the newest first."""
    from legalpath.advice.sheet.build import saved_sheets
    from legalpath.answers.folder import sheets_folder
    from legalpath.catalogue.read import catalogue_in_use

    emit([saved_sheets(catalogue_in_use(own), sheets_folder())], chosen(format, json), output)


@app.command(
    epilog="Examples:  legalpath sheet delete 2026-11-22-100000  |  legalpath sheet delete --all"
)
def delete(
    names: Annotated[
        Optional[list[str]],  # noqa: UP045  typer reads the annotation at run time
        typer.Argument(metavar="NAME...", help="Names as `sheet list` shows them."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Delete every saved sheet.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
) -> int:
    """Delete saved sheets for good."""
    from legalpath.answers.folder import named_sheets, sheets_folder

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
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("deleting asks first; without a terminal add --yes", code="no-terminal")
    for path in paths:
        note(str(path))
    print(SHEET["confirm"], end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() == SHEET["yes"]
