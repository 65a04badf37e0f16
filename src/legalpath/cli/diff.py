"""`legalpath diff`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import legalpath
from legalpath.cli.command import Catalogue, Document
from legalpath.cli.options import KeepKnownOption, file_argument
from legalpath.errors import UsageError
from legalpath.files.read import read_bytes


def _side(which: str) -> Any:
    return file_argument(
        f"The {which} answer sheet, or a result as score --json gives it; - for stdin."
    )


def diff(
    catalogue: Catalogue,
    old: Annotated[Path, _side("older")],
    new: Annotated[Path, _side("newer")],
    keep_known: KeepKnownOption = False,
) -> Document:
    """Say what changed since last time: because of answers, of role data, of the engine.

    Examples:  legalpath diff march.toml may.toml  |  legalpath diff march.json may.toml --json
    """
    from legalpath.advice.diff.sides import parse_side

    if str(old) == str(new) == "-":
        raise UsageError("only one of the two can come from standard input")
    sides = (
        parse_side(read_bytes(path), str(path), catalogue, keep_known=keep_known)
        for path in (old, new)
    )
    return legalpath.diff(*sides, catalogue=catalogue)
