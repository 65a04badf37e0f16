"""`legalpath report`."""

from __future__ import annotations

import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legalpath.cli.command import Catalogue, Text
from legalpath.cli.options import (
    JsonOption,
    KeepKnownOption,
    StateOption,
    file_argument,
    file_option,
    names,
    role_option,
)
from legalpath.cli.score import exit_code
from legalpath.errors import UsageError

if TYPE_CHECKING:
    from legalpath.advice.report.result import Report


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
    from legalpath import api
    from legalpath.answers.sheet import read_sheet
    from legalpath.files.read import read_text
    from legalpath.words.sentences import REPORT

    form = Form.json if json else form
    if form is Form.html and output is None and sys.stdout.isatty():
        raise UsageError(REPORT["no_place"])
    result = api.report(
        read_sheet(sheet, catalogue, keep_known=keep_known),
        compare=names(compare),
        goal=goal,
        start=start,
        cv=cv,
        client=client,
        notes=read_text(notes) if notes else "",
        made=f"{datetime.now().astimezone():%Y-%m-%d}",
        state=state,
        catalogue=catalogue,
    )
    saved = [REPORT["saved"].format(place=output)] if output else []
    return Text(drawn(result, form), exit_code(result.ranking), saved, private=True)


def drawn(result: Report, form: Form) -> str:
    """A report in a form, as text. HTML is ASCII, so that no locale can spoil it."""
    if form is Form.json:
        from legalpath.documents.document import document

        return document(result).decode()
    from legalpath.cli.layout import blocks

    if form is Form.markdown:
        from legalpath.formats.markdown import markdown

        return markdown(blocks(result))
    from legalpath.formats.html import html
    from legalpath.words.sentences import language

    return html(blocks(result), language()).encode("ascii", "xmlcharrefreplace").decode()
