"""Where answer sheets are kept when the person names no file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from legalpath.catalogue.places import user_folder
from legalpath.errors import SaveError, UsageError, unknown


def sheets_folder() -> Path:
    """The folder of saved sheets in the user's data folder. Raises SaveError without a home."""
    folder = user_folder()
    if folder is None:
        raise SaveError("there is no home folder to keep answers in; use --save FILE")
    return folder / "sheets"


def new_place() -> Path:
    """A file for a new sheet, named by the time."""
    return sheets_folder() / f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.toml"


def last_sheet() -> Path:
    """The sheet that was saved last. Raises UsageError where there is none."""
    folder = sheets_folder()
    saved = sorted(folder.glob("*.toml"), key=lambda path: (path.stat().st_mtime, path.name))
    if not saved:
        raise UsageError(
            f"no saved answers in {folder}; take the quiz first, or name a file: --answers SHEET",
            code="no-sheet",
        )
    return saved[-1]


def named_sheets(folder: Path, names: list[str]) -> list[Path]:
    """The saved sheets with these names, or all of them. Raises UsageError for an unknown one."""
    saved = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    for name in names:
        if name not in saved:
            there = "see them all with: legalpath sheet list"
            raise unknown("saved sheet", name, saved, there, code="no-sheet")
    return [saved[name] for name in dict.fromkeys(names)] if names else list(saved.values())
