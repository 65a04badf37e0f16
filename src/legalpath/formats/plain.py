"""Sets blocks as plain lines that a screen reader speaks well: no columns, rules or drawings.

Every line makes sense alone, since a listener cannot look up at a column's head. Lines are
not folded: readers and editors fold them better.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
from legalpath.text import printable
from legalpath.words.sentences import Words

SPOKEN = Words("common", "plain")


def plain(blocks: Iterable[Block]) -> str:
    """The blocks as lines, a blank one between two blocks."""
    told = ("\n".join(printable(str(line)) for line in _lines(in_text(block))) for block in blocks)
    return "\n\n".join(lines for lines in told if lines) + "\n"


def _lines(block: Shown) -> Iterator[Text]:
    match block:
        case Heading():
            yield f"{block.text}:" if block.level > 1 else block.text
        case Paragraph():
            yield block.text
        case Quote():
            yield from block.text.splitlines()
        case Bullets():
            yield from block.items
        case Chain():
            yield from _stops(block)
        case Spans():
            yield from (f"{span.name()}: {span.said}" for span in block.spans)
        case Grid():
            yield from _cells(block)


def _stops(block: Chain) -> Iterator[str]:
    for number, (stop, told) in enumerate(block.stops, 1):
        yield SPOKEN["stop"].format(number=number, stop=stop)
        yield from (SPOKEN["to_stop"].format(number=number + 1, words=words) for words in told)


def _cells(block: Grid) -> Iterator[str]:
    """A line for each cell that says something, with the names of its row and column."""
    label = ""
    for row in block.rows:
        if block.labelled:
            label = f"{row[0] or label.removesuffix(', ')}, "
        for column, words in block.told(row):
            yield f"{label}{column}: {words}" if column else f"{label.strip(', ')}: {words}"
