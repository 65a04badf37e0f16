"""`legalpath questions`."""

from __future__ import annotations

from typing import Annotated

import typer

from legalpath.cli.command import Catalogue, Document
from legalpath.cli.complete import question_ids


def questions(
    catalogue: Catalogue,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...", help="Only these; without one, all.", autocompletion=question_ids
        ),
    ] = None,
) -> Document:
    """List what the quiz asks, for a script or for paper.

    Examples:  legalpath questions --json  |  legalpath questions pay remote
    """
    from legalpath.advice.questions.build import question_set

    return question_set(catalogue, ids or ())
