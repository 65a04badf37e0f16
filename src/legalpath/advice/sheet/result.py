"""What an answer sheet holds, and which sheets are saved."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from legalpath.documents.document import Result, Table, table_of


class ToldLine(Struct, frozen=True, kw_only=True):
    """One thing that a person said, in words."""

    part: Literal["answers", "days", "needs", "matters", "set_aside"]
    id: str
    text: str
    said: str


class Told(Result, frozen=True, kw_only=True):
    """What an answer sheet holds, in words."""

    name = "told"
    lines: list[ToldLine]
    open: int
    """How many questions are not answered."""

    def table(self) -> Table:
        """One row a thing that was said."""
        return table_of(ToldLine.__struct_fields__, self.lines)


class SavedSheet(Struct, frozen=True, kw_only=True):
    """One saved sheet; `answered` is null where the file cannot be read as a sheet."""

    name: str
    path: str
    saved: str
    answered: int | None


class SheetList(Result, frozen=True, kw_only=True):
    """Every saved sheet, the newest first."""

    name = "sheet-list"
    folder: str
    sheets: list[SavedSheet]

    def table(self) -> Table:
        """One row a sheet."""
        return table_of(SavedSheet.__struct_fields__, self.sheets)
