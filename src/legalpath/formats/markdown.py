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

_ACTIVE = re.compile(r"([\\`*_\[\]<>|#])")


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks as Markdown; every character that could act is escaped."""
    return "\n\n".join(_block(block) for block in blocks) + "\n"


def _block(block: Block) -> str:
    return "\n".join(_lines(block))


def _lines(block: Block) -> Iterator[str]:
    match shown := in_text(block):
        case Heading():
            yield f"{'#' * shown.level} {_inert(shown.text)}"
        case Paragraph():
            yield _inert(shown.text)
        case Quote():
            yield from (f"> {_inert(line)}  " for line in shown.text.splitlines())
        case Bullets():
            yield from (f"- {_inert(item)}" for item in shown.items)
        case Chain():
            for number, stop in enumerate(shown.stops, 1):
                yield from _stop(number, *stop)
        case Spans():
            yield from (f"- {_inert(f'{span.name()}: {span.said}')}" for span in shown.spans)
        case Grid():
            yield from _grid(shown)


def _stop(number: int, stop: str, told: Sequence[Text]) -> list[str]:
    return [f"{number}. **{_inert(stop)}**", *(f"   - {_inert(words)}" for words in told)]


def _grid(block: Grid) -> Iterator[str]:
    yield _row(block.columns)
    yield _row(["---"] * len(block.columns), raw=True)
    yield from (_row(row) for row in block.rows)


def _row(cells: Sequence[Text], *, raw: bool = False) -> str:
    return f"| {' | '.join(str(cell) if raw else _inert(cell) for cell in cells)} |"


def _inert(words: Text) -> str:
    line = " ".join(printable(str(words)).split())
    return _ACTIVE.sub(r"\\\1", line)
