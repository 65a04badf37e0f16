"""`legalpath report`."""

from __future__ import annotations

import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from legalpath.cli.complete import role_ids
from legalpath.cli.options import (
    JsonOption,
    KeepKnownOption,
    OutputOption,
    RolesOption,
    StateOption,
    names,
)
from legalpath.cli.output import note, put
from legalpath.cli.score import exit_code
from legalpath.errors import UsageError

if TYPE_CHECKING:
    from legalpath.advice.report.result import Report

EXAMPLES = (
    "Examples:  legalpath report answers.toml -o report.html  |  "
    "legalpath report answers.toml --compare paralegal,legal-ops --notes talk.txt -o report.html"
)


class Form(StrEnum):
    """The forms in which a report can be had."""

    html = "html"
    markdown = "markdown"
    json = "json"


def _role(option: str, help: str) -> Any:
    return typer.Option(option, metavar="ROLE", help=help, autocompletion=role_ids)


CompareOption = Annotated[
    str,
    typer.Option(
        metavar="ROLES",
        help="Set these two to four roles side by side, with commas between; "
        "without it the first ones by fit.",
    ),
]
GoalOption = Annotated[
    Optional[str],  # noqa: UP045  typer reads the annotation at run time
    _role("--goal", "Show the way to this role; without it to the first one by fit."),
]
StartOption = Annotated[
    Optional[str],  # noqa: UP045
    _role("--from", "Where you work now; without it the way starts outside of law."),
]
CvOption = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option(metavar="FILE", help="A CV as JSON Resume, to see what you can do already."),
]
ClientOption = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--client-name", metavar="NAME", help="A name to print on the page."),
]
NotesOption = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option(metavar="FILE", help="A text file with what you wrote down in the talk."),
]
FormOption = Annotated[
    Form, typer.Option("--format", help="The form of the report.", show_default=True)
]


def report(
    sheet: Annotated[Path, typer.Argument(help="An answer sheet; - reads one from stdin.")],
    compare: CompareOption = "",
    goal: GoalOption = None,
    start: StartOption = None,
    cv: CvOption = None,
    client: ClientOption = None,
    notes: NotesOption = None,
    state: StateOption = None,
    keep_known: KeepKnownOption = False,
    form: FormOption = Form.html,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> int:
    """Make one page to keep: what your answers say, what each path is like, what to do next."""
    from legalpath import api
    from legalpath.answers.sheet import read_sheet
    from legalpath.catalogue.read import catalogue_in_use
    from legalpath.files.read import read_text
    from legalpath.words.sentences import REPORT

    form = Form.json if json else form
    if form is Form.html and output is None and sys.stdout.isatty():
        raise UsageError(REPORT["no_place"])
    catalogue = catalogue_in_use(own)
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
    put(drawn(result, form), output, private=True)
    if output:
        note(REPORT["saved"].format(place=output))
    return exit_code(result.ranking)


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
