"""`legalpath questions`."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from legalpath.cli.complete import question_ids
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    OutputOption,
    RolesOption,
    chosen,
)
from legalpath.cli.output import emit

EXAMPLES = "Examples:  legalpath questions --json  |  legalpath questions pay remote"


def questions(
    ids: Annotated[
        Optional[list[str]],  # noqa: UP045  typer reads the annotation at run time
        typer.Argument(
            metavar="[ID]...", help="Only these; without one, all.", autocompletion=question_ids
        ),
    ] = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """List what the quiz asks, for a script or for paper."""
    from legalpath.advice.questions.build import question_set
    from legalpath.catalogue.read import catalogue_in_use

    emit([question_set(catalogue_in_use(own), ids or ())], chosen(format, json), output)
