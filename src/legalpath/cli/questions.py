"""`legalpath questions`."""

from __future__ import annotations

from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    OutputOption,
    RolesOption,
    chosen,
)
from legalpath.cli.output import emit

EXAMPLES = "Examples:  legalpath questions  |  legalpath questions --json"


def questions(
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """List what the quiz asks, for a script or for paper."""
    from legalpath.catalogue.read import load_catalogue
    from legalpath.guidance.lists import question_set

    emit([question_set(load_catalogue(own))], chosen(format, json), output)
