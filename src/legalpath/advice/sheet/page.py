"""Arranges answer sheets into blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legalpath.advice.sheet.result import SheetList, Told, ToldLine
from legalpath.formats.blocks import Block, Grid, Heading, Paragraph
from legalpath.words.sentences import tables

SHEET_LIST, TOLD = tables("sheet", "list", "told")

PARTS = ("answers", "days", "needs", "matters", "set_aside")


def told(result: Told) -> Iterator[Block]:
    """What a sheet holds, part by part."""
    yield Heading(TOLD["title"], 1)
    for part in PARTS:
        lines = [line for line in result.lines if line.part == part]
        if lines:
            yield Heading(TOLD[part])
            yield told_grid(lines)
    if not result.lines:
        yield Paragraph(TOLD["nothing"])
    yield Paragraph(TOLD["open"].format(count=result.open))


def told_grid(lines: Sequence[ToldLine]) -> Grid:
    """What was asked and what was said."""
    return Grid(["", TOLD["said"]], [[line.text, line.said] for line in lines])


def sheet_list(result: SheetList) -> Iterator[Block]:
    """Every saved sheet."""
    yield Heading(SHEET_LIST["title"], 1)
    if not result.sheets:
        yield Paragraph(SHEET_LIST["none"].format(folder=result.folder))
        return
    rows = [
        [one.name, SHEET_LIST["not_readable"] if one.answered is None else str(one.answered)]
        for one in result.sheets
    ]
    yield Grid([SHEET_LIST["name"], SHEET_LIST["answers"]], rows, ruled=False)
    yield Paragraph(SHEET_LIST["folder"].format(folder=result.folder))
