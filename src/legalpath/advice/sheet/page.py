"""Arranges answer sheets into blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legalpath.advice.sheet.result import SheetList, Told, ToldLine
from legalpath.formats.blocks import Block, Grid, Heading, Paragraph, grid, part
from legalpath.words.sentences import tables

SHEET_LIST, TOLD = tables("sheet", "list", "told")

PARTS = ("answers", "days", "needs", "matters", "set_aside")


def told(result: Told) -> Iterator[Block]:
    """What a sheet holds, part by part."""
    yield Heading(TOLD["title"], 1)
    yield from told_parts(result.lines)
    if not result.lines:
        yield Paragraph(TOLD["nothing"])
    yield Paragraph(TOLD["open"].format(count=result.open))


def told_parts(
    lines: Sequence[ToldLine], parts: Sequence[str] = PARTS, level: int = 2
) -> Iterator[Block]:
    """A table for each of these parts in which something was said."""
    for name in parts:
        yield from part(
            TOLD[name], told_grid([line for line in lines if line.part == name]), level=level
        )


def told_grid(lines: Sequence[ToldLine]) -> Grid:
    """What was asked and what was said."""
    return Grid(["", TOLD["said"]], [[line.text, line.said] for line in lines])


def sheet_list(result: SheetList) -> Iterator[Block]:
    """Every saved sheet."""
    yield Heading(SHEET_LIST["title"], 1)
    rows = [
        [one.name, SHEET_LIST["not_readable"] if one.answered is None else str(one.answered)]
        for one in result.sheets
    ]
    if rows:
        yield grid(SHEET_LIST, "name answers", rows, ruled=False)
    yield Paragraph(SHEET_LIST["folder" if rows else "none"].format(folder=result.folder))
