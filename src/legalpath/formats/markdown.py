"""Blocks as Markdown that pastes into a document: pipe tables and nothing unusual."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

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
from legalpath.text import printable

_ACTIVE = re.compile(r"([\\`*_\[\]<>|#~]|&(?=#?\w+;))")
_BEGINS = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|[-=]+$))")
"""What makes a list, a rule or a heading of a line that begins with it."""


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks as Markdown; every character that could act is escaped."""
    return "\n\n".join("\n".join(_lines(block)) for block in blocks) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match shown := in_text(block):
        case Heading():
            yield f"{'#' * shown.level} {_inert(shown.text)}"
        case Paragraph():
            yield _line(shown.text)
        case Quote():
            yield from (f"> {_line(line)}  " for line in shown.text.splitlines())
        case Bullets():
            yield from (f"- {_line(item)}" for item in shown.items)
        case Chain():
            for number, (stop, told) in enumerate(shown.stops, 1):
                yield f"{number}. **{_inert(stop)}**"
                yield from (f"   - {_line(words)}" for words in told)
        case Spans():
            yield from (f"- {_line(f'{span.name()}: {span.said}')}" for span in shown.spans)
        case Grid():
            rule = ["---"] * len(shown.columns)
            yield from (_row(row) for row in (shown.columns, rule, *shown.rows))


def _row(cells: Sequence[Text]) -> str:
    return f"| {' | '.join(_inert(cell) for cell in cells)} |"


def _line(words: Text) -> str:
    return _BEGINS.sub(r"\1\\", _inert(words))


def _inert(words: Text) -> str:
    line = " ".join(printable(str(words)).split())
    return _ACTIVE.sub(r"\\\1", line)
