"""`legalpath report`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import legalpath
from legalpath.cli.command import Catalogue, Text
from legalpath.cli.options import (
    Format,
    JsonOption,
    KeepKnownOption,
    StateOption,
    file_argument,
    file_option,
    names,
    role_option,
)
from legalpath.cli.output import in_form
from legalpath.cli.score import exit_code
from legalpath.errors import UsageError
from legalpath.files.read import read_text
from legalpath.words.sentences import Words, language

if TYPE_CHECKING:
    from legalpath.advice.report.result import Report

REPORT = Words("report")


class Form(StrEnum):
    """The forms in which a report can be had."""

    html = "html"
    markdown = "markdown"
    json = "json"


CompareOption = Annotated[
    str,
    typer.Option(
        metavar="ROLES",
        help="Set these two to four roles side by side, with commas between; "
        "without it the first ones by fit.",
    ),
]


def report(
    catalogue: Catalogue,
    output: Path | None,
    sheet: Annotated[Path, file_argument("An answer sheet; - reads one from stdin.")],
    compare: CompareOption = "",
    goal: Annotated[
        str | None, role_option("Show the way to this role; without it to the first one by fit.")
    ] = None,
    start: Annotated[
        str | None,
        role_option("Where you work now; without it the way starts outside of law.", "--from"),
    ] = None,
    cv: Annotated[
        Path | None, file_option("FILE", "A CV as JSON Resume, to see what you can do already.")
    ] = None,
    client: Annotated[
        str | None,
        typer.Option("--client-name", metavar="NAME", help="A name to print on the page."),
    ] = None,
    notes: Annotated[
        Path | None, file_option("FILE", "A text file with what you wrote down in the talk.")
    ] = None,
    state: StateOption = None,
    keep_known: KeepKnownOption = False,
    form: Annotated[
        Form, typer.Option("--format", help="The form of the report.", show_default=True)
    ] = Form.html,
    json: JsonOption = False,
) -> Text:
    """Make one page to keep: what your answers say, what each path is like, what to do next.

    Examples:  legalpath report answers.toml -o report.html  |
    legalpath report answers.toml --compare paralegal,legal-ops --notes talk.txt -o report.html
    """
    from legalpath.answers.sheet import read_sheet

    form = Form.json if json else form
    if form is Form.html and output is None and sys.stdout.isatty():
        raise UsageError(REPORT["no_place"])
    result = legalpath.report(
        read_sheet(sheet, catalogue, keep_known=keep_known),
        compare=names(compare),
        goal=goal,
        start=start,
        cv=cv,
        client=client,
        notes=read_text(notes) if notes else "",
        state=state,
        catalogue=catalogue,
    )
    return Text(
        drawn(result, form),
        exit_code(result.ranking.status),
        [REPORT["saved"].format(place=output)] if output else [],
        private=True,
    )


def drawn(result: Report, form: Form) -> str:
    """A report in a form, as text. HTML is ASCII, so that no locale can spoil it."""
    if form is not Form.html:
        return in_form([result], Format(form))
    from legalpath.formats.html import html

    return html(result.page(), language()).encode("ascii", "xmlcharrefreplace").decode()
