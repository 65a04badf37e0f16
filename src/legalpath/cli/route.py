"""`legalpath route`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import legalpath
from legalpath.cli.command import Catalogue, Document
from legalpath.cli.complete import role_ids, starts
from legalpath.cli.options import KeepKnownOption, file_option, role_option


def route(
    catalogue: Catalogue,
    start: Annotated[
        str,
        typer.Argument(
            metavar="FROM",
            help='The path you are on, or "none" for no start yet.',
            autocompletion=starts,
        ),
    ],
    goal: Annotated[
        str, typer.Argument(metavar="TO", help="The path to reach.", autocompletion=role_ids)
    ],
    via: Annotated[str | None, role_option("Only ways through this path.")] = None,
    most: Annotated[int, typer.Option(min=1, max=50, help="How many ways to show.")] = 3,
    answers: Annotated[
        Path | None, file_option("SHEET", "Your answers: how each stop fits you.")
    ] = None,
    keep_known: KeepKnownOption = False,
) -> Document:
    """Find known ways from one path to another, with their times.

    Examples:  legalpath route none legal-ops  |
    legalpath route legal-assistant legal-ops --via paralegal --answers answers.toml
    """
    from legalpath.answers.sheet import read_sheet

    sheet = read_sheet(answers, catalogue, keep_known=keep_known) if answers else None
    return legalpath.route(start, goal, via=via, most=most, answers=sheet, catalogue=catalogue)
