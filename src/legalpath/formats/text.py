"""Sets blocks as text for a pipe or a file, and says what fits a width; needs no rich.

Importing rich and measuring some 600 cells with it took a third of a comparison's time,
for colors that a pipe does not have.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from legalpath.formats.blocks import (
    FULL,
    Block,
    Bullets,
    Chain,
    Grid,
    Heading,
    Paragraph,
    Quote,
    Shown,
    Span,
    Spans,
    Text,
    in_text,
    joined,
)
from legalpath.text import printable

NARROWEST = 17
"""A column of prose thinner than this reads worse than stacked cards."""
WIDEST = 132
"""Lines longer than this are hard to follow."""
GAP = "  "
"""What stands between two columns."""


def typeset(blocks: Iterable[Block], width: int) -> str:
    """The blocks as plain lines of at most `width` characters, nothing cut off."""
    within = readable(width)
    return "\n\n".join("\n".join(lines_of(in_text(block), within)) for block in blocks) + "\n"


def readable(width: int) -> int:
    """How wide lines are set on a screen of so many columns: what has no room stands out."""
    return max(8, min(width, WIDEST))


def link_lines(told: Sequence[Text], width: int) -> list[str]:
    """The lines between two stops of a chain: a bar down to an arrow's head."""
    lines = [f"  | {line}" for words in told for line in _wrapped(words, width - 4)]
    return [*lines, "  v"] if told else []


def fits(block: Grid, width: int) -> bool:
    """Whether every column gets its longest word, and prose gets a readable width."""
    return sum(_least_widths(block)) + len(GAP) * len(block.columns) <= width


def lines_of(block: Shown, width: int) -> Iterator[str]:
    """The lines of one block."""
    match block:
        case Heading(level=1):
            yield from [*_wrapped(block.text, width), "═" * width]
        case Heading() | Paragraph():
            yield from _wrapped(block.text, width)
        case Quote():
            for line in block.text.splitlines():
                yield from _wrapped(line, width) or [""]
        case Bullets():
            yield from (line for item in block.items for line in _wrapped(item, width, "- "))
        case Chain():
            for stop, told in block.stops:
                yield from [*_wrapped(stop, width), *link_lines(told, width)]
        case Spans():
            yield from _spans(block, width)
        case Grid():
            drawn = with_bars(block)
            yield from _table(drawn, width) if fits(drawn, width) else _cards(drawn, width)


def with_bars(block: Grid) -> Grid:
    """The table with its bars drawn in front of the words."""
    if block.bars is None:
        return block
    rows = [
        [joined(filter(None, (_bar(full), cell)), " ") for full, cell in zip(*pair, strict=True)]
        for pair in zip(block.bars, block.rows, strict=True)
    ]
    return block._replace(rows=rows, bars=None)


def _bar(full: int | None) -> str:
    return "" if full is None else "■" * full + "□" * (FULL - full)


def _spans(block: Spans, width: int) -> Iterator[str]:
    """Each range in words with its drawing below, and the ends of the scale at last."""
    within = width - 2
    for span in block.spans:
        yield from _wrapped(f"{span.name()}: {span.said}", width)
        if span.low is not None:
            yield f"  {_drawn(span, block, within)}"
    low, high = map(printable, block.ends)
    yield f"  {low}{high.rjust(within - len(low))}"


def _drawn(span: Span, scale: Spans, width: int) -> str:
    """The scale as a row of dots with the range upon it; an open range ends in an arrow."""

    def place(value: float) -> int:
        share = (value - scale.low) / ((scale.high - scale.low) or 1)
        return max(0, min(width - 1, round(share * (width - 1))))

    line, low = ["·"] * width, place(span.low or 0)
    high = width - 1 if span.high is None else max(place(span.high), min(low + 1, width - 1))
    line[low:high] = ["─"] * (high - low)
    line[low], line[high] = "├", ">" if span.high is None else "┤"
    if span.middle is not None:
        line[place(span.middle)] = "●"
    return "".join(line)


def _wrapped(words: Text, width: int, begin: str = "") -> list[str]:
    """Lines in which nothing acts; a word wider than the screen, an address, starts a line."""
    width = max(1, width - len(begin))  # 1 for a column in which nothing stands
    lines = textwrap.wrap(
        printable(str(words)), width, break_long_words=False, break_on_hyphens=False
    )
    parts = [line[at : at + width] for line in lines for at in range(0, len(line), width)]
    return [(" " * len(begin) if at else begin) + part for at, part in enumerate(parts)]


def _table(block: Grid, width: int) -> Iterator[str]:
    widths = column_widths(block, width)
    rule = "─" * (sum(widths) + len(GAP) * (len(widths) - 1))
    between = [rule] if block.ruled else []
    yield from [*between, *_row(block.columns, widths), rule]
    for at, row in enumerate(block.rows):
        yield from [*(between if at else []), *_row(row, widths)]
    yield from between


def _row(cells: Sequence[Text], widths: list[int]) -> Iterator[str]:
    columns = [_wrapped(words, width) for words, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        padded = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
        yield GAP.join(padded).rstrip()


def column_widths(block: Grid, width: int) -> list[int]:
    """Each column at its least, and what is left shared out, none beyond its longest cell."""
    widths = _least_widths(block)
    lacks = {at: max(map(len, cells)) - widths[at] for at, cells in enumerate(_columns(block))}
    left = width - sum(widths) - len(GAP) * (len(widths) - 1)
    for done, at in enumerate(sorted(lacks, key=lacks.__getitem__)):
        more = min(lacks[at], left // (len(widths) - done))
        widths[at] += more
        left -= more
    return widths


def _least_widths(block: Grid) -> list[int]:
    """For each column its longest word, or what its longest cell needs to be readable."""
    return [
        max([min(NARROWEST, max(map(len, cells))), *map(len, " ".join(cells).split())])
        for cells in _columns(block)
    ]


def _columns(block: Grid) -> list[list[str]]:
    columns = zip(block.columns, *block.rows, strict=True)
    return [[printable(str(cell)) for cell in column] for column in columns]


def _cards(block: Grid, width: int) -> Iterator[str]:
    """One card a row: its label, then each column's name with what stands there."""
    indent = GAP if block.labelled else ""
    for at, row in enumerate(block.rows):
        if at:
            yield ""
        yield from _wrapped(row[0], width) if block.labelled else ()
        for column, words in block.told(row):
            for line in _wrapped(f"{column}: {words}", width - len(indent)):
                yield indent + line
