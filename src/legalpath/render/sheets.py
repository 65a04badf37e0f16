"""Arranges answer sheets into blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legalpath.render.blocks import Block, Grid, Heading, Paragraph
from legalpath.results import SheetList, Told, ToldLine

PARTS = {
    "answers": "What kind of work you like",
    "days": "Days at work",
    "needs": "What must hold",
    "matters": "What matters",
    "set_aside": "Set aside",
}


def told(result: Told) -> Iterator[Block]:
    """What a sheet holds, part by part."""
    yield Heading("What you told us", 1)
    for part, title in PARTS.items():
        lines = [line for line in result.lines if line.part == part]
        if lines:
            yield Heading(title)
            yield told_grid(lines)
    if not result.lines:
        yield Paragraph("Nothing yet.")
    yield Paragraph(f"Questions still open: {result.open}.")


def told_grid(lines: Sequence[ToldLine]) -> Grid:
    """What was asked and what was said."""
    return Grid(["", "You said"], [[line.text, line.said] for line in lines])


def sheet_list(result: SheetList) -> Iterator[Block]:
    """Every saved sheet."""
    yield Heading("Saved answer sheets", 1)
    if not result.sheets:
        yield Paragraph(f"There are none in {result.folder} yet. Take the quiz: legalpath quiz")
        return
    rows = [
        [one.name, "not readable" if one.answered is None else str(one.answered)]
        for one in result.sheets
    ]
    yield Grid(["Name", "Answers"], rows, ruled=False)
    yield Paragraph(f"Each is a file NAME.toml in {result.folder}")
