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
from legalpath.formats.text import WIDEST, entry_lines, fits, link_lines, span_lines, with_bars
from legalpath.text import printable


def draw(blocks: Iterable[Block]) -> None:
    """Writes blocks to the terminal; colour only where it has it."""
    console = Console(markup=False, emoji=False, highlight=False)
    console.width = min(console.width, WIDEST)
    for block in map(in_text, blocks):
        if isinstance(block, Heading):
            _heading(console, block)
        elif isinstance(block, Paragraph | Quote):
            console.print(_text(block.text))
            console.print()
        elif isinstance(block, Bullets):
            _bullets(console, block)
        elif isinstance(block, Chain):
            _chain(console, block)
        elif isinstance(block, Spans):
            console.print(_text("\n".join(span_lines(block, console.width))))
            console.print()
        else:
            _grid(console, with_bars(block))


def _text(words: Text, style: str = "") -> rich_text.Text:
    """Text in which neither markup nor escape sequences act."""
    return rich_text.Text(printable(str(words)), style=style, overflow="fold")


def _heading(console: Console, block: Heading) -> None:
    if block.level == 1:
        console.print(_text(block.text, "bold"))
        console.print(Rule(style="dim", characters="=" if console.encoding == "ascii" else "═"))
    else:
        console.print(_text(block.text, "bold cyan"))
    console.print()


def _bullets(console: Console, block: Bullets) -> None:
    lines = [line for item in block.items for line in entry_lines(item, console.width)]
    console.print(_text("\n".join(lines)))
    console.print()


def _chain(console: Console, block: Chain) -> None:
    for stop, told in block.stops:
        console.print(_text(stop, "bold"))
        for line in link_lines(told, console.width):
            console.print(_text(line))
    console.print()


def _grid(console: Console, block: Grid) -> None:
    if fits(block, console.width):
        console.print(_table(block))
        console.print()
    else:
        _cards(console, block)


def _table(block: Grid) -> Table:
    table = Table(
        box=box.HORIZONTALS if block.ruled else box.SIMPLE_HEAD,
        show_lines=block.ruled,
        header_style="bold",
        border_style="dim",
        pad_edge=False,
    )
    for at, column in enumerate(block.columns):
        style = "bold" if block.labelled and at == 0 else ""
        table.add_column(_text(column), overflow="fold", style=style)
    for row in block.rows:
        table.add_row(*(_text(words) for words in row))
    return table


def _cards(console: Console, block: Grid) -> None:
    """One card a row: its label, then each column's name with what stands there."""
    for row in block.rows:
        named = list(zip(block.columns, row, strict=True))
        if block.labelled:
            if row[0]:
                console.print(_text(row[0], "bold"))
            named = named[1:]
        for column, words in named:
            if words not in {"", "-"}:
                line = rich_text.Text.assemble(
                    (printable(column) + ": ", "dim"), printable(str(words))
                )
                line.overflow = "fold"
                console.print(Padding(line, (0, 0, 0, 2 if block.labelled else 0)))
        console.print()
