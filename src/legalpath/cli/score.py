"""`legalpath score`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from legalpath.cli.output import emit
from legalpath.errors import ExitCode

if TYPE_CHECKING:
    from legalpath.advice.score.result import Ranking
    from legalpath.advice.why.result import Why

EXAMPLES = "Examples:  legalpath score answers.toml  |  legalpath score - --json < answers.toml"


def score(
    sheets: Annotated[
        list[Path],
        typer.Argument(metavar="SHEET...", help="Answer sheets; - reads one from stdin."),
    ],
    keep_known: KeepKnownOption = False,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> int:
    """Rank the paths for answer sheets, without asking anything."""
    from legalpath.advice.score.build import rank
    from legalpath.answers.sheet import parse_sheet
    from legalpath.catalogue.read import catalogue_in_use
    from legalpath.files.read import read_bytes

    catalogue = catalogue_in_use(own)
    results = []
    for path in sheets:
        data = read_bytes(path)
        sheet = parse_sheet(data, str(path), catalogue, keep_known=keep_known)
        results.append(rank(catalogue, sheet))
    emit(results, chosen(format, json), output)
    return max(exit_code(result) for result in results)


def exit_code(result: Ranking | Why) -> ExitCode:
    """1 where the answer is "no": nothing answered, or every path ruled out."""
    return ExitCode.NO if result.status in ("unanswered", "all-ruled-out") else ExitCode.DONE
