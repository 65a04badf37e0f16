"""What an answer sheet holds, and which sheets are saved."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from legalpath.documents.document import Result


class ToldLine(Struct, frozen=True, kw_only=True):
    """One thing that a person said, in words."""

    part: Literal["answers", "days", "needs", "matters", "set_aside"]
    id: str
    text: str
    said: str


class Told(Result, frozen=True, kw_only=True):
    """What an answer sheet holds, in words."""

    lines: list[ToldLine]
    open: int
    """How many questions are not answered."""


class SavedSheet(Struct, frozen=True, kw_only=True):
    """One saved sheet; `answered` is null where the file cannot be read as a sheet."""

    name: str
    path: str
    saved: str
    answered: int | None


class SheetList(Result, frozen=True, kw_only=True):
    """Every saved sheet, the newest first."""

    folder: str
    sheets: list[SavedSheet]
