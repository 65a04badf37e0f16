"""Draws blocks on a terminal with rich: tables where the columns fit, else stacked cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich import text as rich_text
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table

from legalpath.formats.blocks import (
    Block,
    Bullets,
    Chain,
    Grid,
    Heading,
    Paragraph,
    Quote,
    Shown,
    Spans,
    Text,
    in_text,
)
from legalpath.formats.text import column_widths, fits, lines_of, link_lines, readable, with_bars
from legalpath.text import printable

EDGES = 3
"""What rich puts around a table's columns: a blank on either side, and one behind the last."""


def draw(blocks: Iterable[Block]) -> None:
    """Writes blocks to the terminal; color only where it has it."""
    console = Console(markup=False, emoji=False, highlight=False)
    console.width = readable(console.width)
    for block in map(in_text, blocks):
        for drawn in _drawn(block, console.width):
            console.print(drawn)
        console.print()


def _drawn(block: Shown, width: int) -> Iterator[RenderableType]:
    match block:
        case Heading(level=1):
            yield _text(block.text, "bold")
            yield Rule(style="dim", characters="═")
        case Heading():
            yield _text(block.text, "bold cyan")
        case Paragraph():
            yield _text(block.text)
        case Quote():
            yield _text("\n".join(block.text.splitlines()))
        case Bullets() | Spans():
            yield _text("\n".join(lines_of(block, width)))
        case Chain():
            for stop, told in block.stops:
                yield _text(stop, "bold")
                yield from map(_text, link_lines(told, width))
        case Grid():
            yield from _grid(with_bars(block), width)


def _text(words: Text, style: str = "") -> rich_text.Text:
    """Text in which neither markup nor escape sequences act."""
    return rich_text.Text(printable(str(words)), style=style, overflow="fold")


def _grid(block: Grid, width: int) -> Iterable[RenderableType]:
    if fits(block, width - 1):
        return [_table(block, column_widths(block, width - EDGES))]
    return _cards(block)


def _table(block: Grid, widths: list[int]) -> Table:
    """A table of columns so wide: left alone, rich takes room from words that need it."""
    table = Table(
        box=box.HORIZONTALS if block.ruled else box.SIMPLE_HEAD,
        show_lines=block.ruled,
        header_style="bold",
        border_style="dim",
        padding=(0, 1, 0, 0),
        pad_edge=False,
    )
    for at, (column, width) in enumerate(zip(block.columns, widths, strict=True)):
        style = "bold" if block.labelled and at == 0 else ""
        table.add_column(_text(column), overflow="fold", style=style, width=width)
    for row in block.rows:
        table.add_row(*map(_text, row))
    return table


def _cards(block: Grid) -> Iterator[RenderableType]:
    """One card a row: its label, then each column's name with what stands there."""
    for at, row in enumerate(block.rows):
        if at:
            yield ""
        if block.labelled and row[0]:
            yield _text(row[0], "bold")
        for column, words in block.told(row):
            named = (printable(column) + ": ", "dim")
            line = rich_text.Text.assemble(named, printable(str(words)), overflow="fold")
            yield Padding(line, (0, 0, 0, 2 if block.labelled else 0))
