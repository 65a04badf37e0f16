"""Sets blocks as text for a pipe or a file, and says what fits a width; needs no rich.

Importing rich and measuring some 600 cells with it took a third of a comparison's time,
for colours that a pipe does not have.
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
    within = min(width, WIDEST)
    return "\n\n".join("\n".join(_lines(in_text(block), within)) for block in blocks) + "\n"


def entry_lines(words: Text, width: int) -> Iterator[str]:
    """The lines of a list entry."""
    for at, line in enumerate(_wrapped(words, width - 2)):
        yield ("  " if at else "- ") + line


def _chain(block: Chain, width: int) -> Iterator[str]:
    for stop, told in block.stops:
        yield from _wrapped(stop, width)
        yield from link_lines(told, width)


def link_lines(told: Sequence[Text], width: int) -> Iterator[str]:
    """The lines between two stops of a chain: a bar down to an arrow's head."""
    for words in told:
        for line in _wrapped(words, width - 4):
            yield f"  | {line}"
    if told:
        yield "  v"


def fits(block: Grid, width: int) -> bool:
    """Whether every column gets its longest word, and prose gets a readable width."""
    return sum(_least_widths(block)) + len(GAP) * len(block.columns) <= width


def _lines(block: Shown, width: int) -> Iterable[str]:
    lines: Iterable[str]
    match block:
        case Heading():
            rule = ["═" * width] if block.level == 1 else []
            lines = _wrapped(block.text, width) + rule
        case Paragraph():
            lines = _wrapped(block.text, width)
        case Quote():
            lines = (line for part in block.text.splitlines() for line in _wrapped(part, width))
        case Bullets():
            lines = (line for item in block.items for line in entry_lines(item, width))
        case Chain():
            lines = _chain(block, width)
        case Spans():
            lines = span_lines(block, width)
        case Grid():
            drawn = with_bars(block)
            lines = _table(drawn, width) if fits(drawn, width) else _cards(drawn, width)
    return lines


def with_bars(block: Grid) -> Grid:
    """The table with its bars drawn in front of the words."""
    if block.bars is None:
        return block
    rows = []
    for row, bars in zip(block.rows, block.bars, strict=True):
        filled = ["" if bar is None else "■" * bar + "□" * (FULL - bar) for bar in bars]
        rows.append([joined(filter(None, pair), " ") for pair in zip(filled, row, strict=True)])
    return block._replace(rows=rows, bars=None)


def span_lines(block: Spans, width: int) -> Iterator[str]:
    """Each range in words with its drawing below, and the ends of the scale at last."""
    within = width - 2
    for span in block.spans:
        yield from _wrapped(f"{span.name()}: {span.said}", width)
        if span.low is not None:
            yield f"  {_drawn(span, block, within)}"
    low, high = block.ends
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


def _wrapped(words: Text, width: int) -> list[str]:
    """Lines in which nothing acts; a word wider than the screen, an address, starts a line."""
    lines = textwrap.wrap(
        printable(str(words)), width, break_long_words=False, break_on_hyphens=False
    )
    return [line[at : at + width] for line in lines for at in range(0, len(line), width)]


def _table(block: Grid, width: int) -> Iterator[str]:
    widths = _widths(block, width)
    rule = "─" * (sum(widths) + len(GAP) * (len(widths) - 1))
    if block.ruled:
        yield rule
    yield from _row(block.columns, widths)
    yield rule
    for at, row in enumerate(block.rows):
        if at and block.ruled:
            yield rule
        yield from _row(row, widths)
    if block.ruled:
        yield rule


def _row(cells: Sequence[Text], widths: list[int]) -> Iterator[str]:
    columns = [_wrapped(words, width) for words, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        padded = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
        yield GAP.join(padded).rstrip()


def _widths(block: Grid, width: int) -> list[int]:
    """Each column at its least, and what is left shared out, none beyond its longest cell."""
    widths = _least_widths(block)
    lacks = {at: max(map(len, _column(block, at))) - least for at, least in enumerate(widths)}
    left = width - sum(widths) - len(GAP) * (len(widths) - 1)
    for done, at in enumerate(sorted(lacks, key=lacks.__getitem__)):
        more = min(lacks[at], left // (len(widths) - done))
        widths[at] += more
        left -= more
    return widths


def _least_widths(block: Grid) -> list[int]:
    least = []
    for at in range(len(block.columns)):
        cells = _column(block, at)
        longest_word = max((len(word) for cell in cells for word in cell.split()), default=0)
        least.append(max(longest_word, min(NARROWEST, max(map(len, cells)))))
    return least


def _column(block: Grid, at: int) -> list[str]:
    return [printable(str(row[at])) for row in [block.columns, *block.rows]]


def _cards(block: Grid, width: int) -> Iterator[str]:
    """One card a row: its label, then each column's name with what stands there."""
    indent = GAP if block.labelled else ""
    for at, row in enumerate(block.rows):
        if at:
            yield ""
        named = list(zip(block.columns, row, strict=True))
        if block.labelled:
            yield from _wrapped(row[0], width)
            named = named[1:]
        for column, words in named:
            if words not in {"", "-"}:
                yield from (
                    indent + line for line in _wrapped(f"{column}: {words}", width - len(indent))
                )
