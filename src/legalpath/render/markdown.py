"""Blocks as Markdown that pastes into a document: pipe tables and nothing unusual."""

from __future__ import annotations

import re
from collections.abc import Iterable

from legalpath.render.blocks import Block, Bullets, Chain, Grid, Heading, Paragraph, Spans
from legalpath.text import printable

_ACTIVE = re.compile(r"([\\`*_\[\]<>|#])")


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks as Markdown; every character that could act is escaped."""
    return "\n\n".join(_block(block) for block in blocks) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_inert(block.text)}"
    if isinstance(block, Paragraph):
        return _inert(block.text)
    if isinstance(block, Bullets):
        return "\n".join(f"- {_inert(item)}" for item in block.items)
    if isinstance(block, Chain):
        return "\n".join(line for number, stop in enumerate(block.stops, 1)
                         for line in _stop(number, *stop))  # fmt: skip
    if isinstance(block, Spans):
        return "\n".join(f"- {_inert(f'{span.label}: {span.said}')}" for span in block.spans)
    return _grid(block)


def _stop(number: int, stop: str, told: list[str]) -> list[str]:
    return [f"{number}. **{_inert(stop)}**", *(f"   - {_inert(words)}" for words in told)]


def _grid(block: Grid) -> str:
    lines = [_row(block.columns), _row(["---"] * len(block.columns), raw=True)]
    return "\n".join([*lines, *(_row(row) for row in block.rows)])


def _row(cells: list[str], *, raw: bool = False) -> str:
    return f"| {' | '.join(cell if raw else _inert(cell) for cell in cells)} |"


def _inert(words: str) -> str:
    line = " ".join(printable(words).split())
    return _ACTIVE.sub(r"\\\1", line)
