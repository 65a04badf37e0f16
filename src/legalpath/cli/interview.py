"""`legalpath interview`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import legalpath
from legalpath.cli.command import Catalogue, Document
from legalpath.cli.options import Format, RoleArgument
from legalpath.cli.output import at_terminal, note
from legalpath.text import wrapped
from legalpath.words.sentences import Words

if TYPE_CHECKING:
    from legalpath.advice.interview.result import Interview

INTERVIEW = Words("interview")


def interview(
    catalogue: Catalogue,
    form: Format,
    output: Path | None,
    role: RoleArgument,
    count: Annotated[int, typer.Option(min=1, max=50, help="How many questions.")] = 5,
    plain: Annotated[
        bool, typer.Option("--plain", help="Print all at once instead of asking one by one.")
    ] = False,
) -> Document | None:
    """Practice for an interview, one question at a time.

    Examples:  legalpath interview paralegal  |  legalpath interview legal-ops --count 3
    """
    result = legalpath.interview(role, count=count, catalogue=catalogue)
    if not at_terminal(sys.stdin, sys.stdout) or plain or form is not Format.table or output:
        return result
    _practice(result)
    return None


def _practice(result: Interview) -> None:
    """Shows a question, waits for Enter, shows what a good answer shows. Ctrl-C leaves with 130."""
    count = len(result.questions)
    print(INTERVIEW["practice"].format(title=result.title, count=count) + "\n")
    for at, line in enumerate(result.questions, 1):
        print(wrapped(INTERVIEW["question"].format(at=at, count=count, question=line.question)))
        print(INTERVIEW["enter"], end="", flush=True)
        if not sys.stdin.readline():
            raise KeyboardInterrupt
        print(wrapped(INTERVIEW["good"].format(good=line.good.text)) + "\n")
    note(INTERVIEW["end"].format(role=result.role))
