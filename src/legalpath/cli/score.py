"""`legalpath score`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import legalpath
from legalpath.cli.command import Answer, Catalogue
from legalpath.cli.options import KeepKnownOption, file_argument
from legalpath.errors import ExitCode

NO = ("unanswered", "too-few", "all-ruled-out")
"""The statuses that end with 1."""


def score(
    catalogue: Catalogue,
    sheets: Annotated[
        list[Path],
        file_argument("Answer sheets; - reads one from stdin.", "SHEET..."),
    ],
    keep_known: KeepKnownOption = False,
) -> Answer:
    """Rank the paths for answer sheets, without asking anything.

    Examples:  legalpath score answers.toml  |  legalpath score - --json < answers.toml
    """
    from legalpath.answers.sheet import read_sheet

    results = [
        legalpath.score(read_sheet(path, catalogue, keep_known=keep_known), catalogue=catalogue)
        for path in sheets
    ]
    return Answer(results, max(exit_code(result.status) for result in results))


def exit_code(status: str) -> ExitCode:
    """1 where the answer is "no": nothing or too little answered, or every path ruled out."""
    return ExitCode.NO if status in NO else ExitCode.DONE
