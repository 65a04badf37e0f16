"""What the commands on cases share: options, the open casebook, questions."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legalpath.cli.complete import case_codes

if TYPE_CHECKING:
    from legalpath.casebook.store import Casebook

FolderOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        readable=False,
        envvar="LEGALPATH_CASES",
        show_envvar=True,
        help="The casebook; without it a folder in your data folder.",
    ),
]
_CODE = typer.Argument(metavar="CODE", help="A code name.", autocompletion=case_codes)
CodeArgument = Annotated[str, _CODE]
AnyCodeArgument = Annotated[str | None, _CODE]
DateOption = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], metavar="DAY", help="Another day than today."),
]


@contextmanager
def casebook(folder: Path | None, output: Path | None = None) -> Iterator[Casebook]:
    """The casebook in a folder, or in the usual one, for this program alone.

    Raises UsageError for an `output` in it, which could take the place of a record.
    """
    from legalpath.casebook.store import default_folder, keep_out, opened

    place = folder or default_folder()
    keep_out(output, place)
    with opened(place) as book:
        yield book


def day_of(given: datetime | None) -> date:
    """The day that was given, or today."""
    return given.date() if given else datetime.now().astimezone().date()


def typed(question: str) -> str:
    """What is typed as an answer, asked on standard error so that a result stays whole."""
    print(question, end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()
