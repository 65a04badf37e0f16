"""Draws blocks on a terminal with rich: tables where the columns fit, else stacked cards."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich import text as rich_text
from rich.console import Console
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
    Spans,
    Text,
    in_text,
)
from legalpath.formats.text import (
    column_widths,
    entry_lines,
    fits,
    link_lines,
    readable,
    span_lines,
    with_bars,
)
from legalpath.text import printable

EDGES = 3
"""What rich puts around a table's columns: a blank on either side, and one behind the last."""


def draw(blocks: Iterable[Block]) -> None:
    """Writes blocks to the terminal; color only where it has it."""
    console = Console(markup=False, emoji=False, highlight=False)
    console.width = readable(console.width)
    for block in map(in_text, blocks):
        if isinstance(block, Heading):
            _heading(console, block)
        elif isinstance(block, Paragraph):
            _lines(console, [block.text])
        elif isinstance(block, Quote):
            _lines(console, block.text.splitlines())
        elif isinstance(block, Bullets):
            width = console.width
            _lines(console, (line for item in block.items for line in entry_lines(item, width)))
        elif isinstance(block, Chain):
            _chain(console, block)
        elif isinstance(block, Spans):
            _lines(console, span_lines(block, console.width))
        else:
            _grid(console, with_bars(block))


def _text(words: Text, style: str = "") -> rich_text.Text:
    """Text in which neither markup nor escape sequences act."""
    return rich_text.Text(printable(str(words)), style=style, overflow="fold")


def _heading(console: Console, block: Heading) -> None:
    if block.level == 1:
        console.print(_text(block.text, "bold"))
        console.print(Rule(style="dim", characters="═"))
    else:
        console.print(_text(block.text, "bold cyan"))
    console.print()


def _lines(console: Console, lines: Iterable[Text]) -> None:
    console.print(_text("\n".join(map(str, lines))))
    console.print()


def _chain(console: Console, block: Chain) -> None:
    for stop, told in block.stops:
        console.print(_text(stop, "bold"))
        for line in link_lines(told, console.width):
            console.print(_text(line))
    console.print()


def _grid(console: Console, block: Grid) -> None:
    if fits(block, console.width - 1):
        console.print(_table(block, column_widths(block, console.width - EDGES)))
        console.print()
    else:
        _cards(console, block)


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
        table.add_row(*(_text(words) for words in row))
    return table


def _cards(console: Console, block: Grid) -> None:
    """One card a row: its label, then each column's name with what stands there."""
    for row in block.rows:
        if block.labelled and row[0]:
            console.print(_text(row[0], "bold"))
        for column, words in block.told(row):
            line = rich_text.Text.assemble((printable(column) + ": ", "dim"), printable(str(words)))
            line.overflow = "fold"
            console.print(Padding(line, (0, 0, 0, 2 if block.labelled else 0)))
        console.print()
