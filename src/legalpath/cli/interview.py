"""`legalpath interview`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from legalpath.cli.complete import role_ids
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    OutputOption,
    RolesOption,
    chosen,
)
from legalpath.cli.output import emit, note

if TYPE_CHECKING:
    from legalpath.advice.interview.result import Interview

EXAMPLES = "Examples:  legalpath interview paralegal  |  legalpath interview legal-ops --count 3"


def interview(
    role: Annotated[
        str,
        typer.Argument(help="An id, a title or an alias, in any case.", autocompletion=role_ids),
    ],
    count: Annotated[int, typer.Option(min=1, max=50, help="How many questions.")] = 5,
    plain: Annotated[
        bool, typer.Option("--plain", help="Print all at once instead of asking one by one.")
    ] = False,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Practice for an interview, one question at a time."""
    from legalpath import api
    from legalpath.catalogue.read import catalogue_in_use

    result = api.interview(role, count=count, catalogue=catalogue_in_use(own))
    form = chosen(format, json)
    there = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    if there and not plain and form is Format.table and output is None:
        _practice(result)
    else:
        emit([result], form, output)


def _practice(result: Interview) -> None:
    """Shows a question, waits for Enter, shows what a good answer shows. Ctrl-C leaves with 130."""
    from legalpath.text import wrapped
    from legalpath.words.sentences import INTERVIEW

    count = len(result.questions)
    print(INTERVIEW["practice"].format(title=result.title, count=count) + "\n")
    for at, line in enumerate(result.questions, 1):
        print(wrapped(INTERVIEW["question"].format(at=at, count=count, question=line.question)))
        print(INTERVIEW["enter"], end="", flush=True)
        if not sys.stdin.readline():
            raise KeyboardInterrupt
        print(wrapped(INTERVIEW["good"].format(good=line.good.text)))
    note(INTERVIEW["end"].format(role=result.role))
