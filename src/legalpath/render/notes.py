"""Footnotes: the sources of a page, numbered in the order in which it cites them."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.catalogue.model import Source
from legalpath.render.blocks import Block, Heading, Paragraph, References
from legalpath.results import Cell
from legalpath.wording import NO_MARKS

OWN = "own"


class Notes:
    """Numbers the sources in the order in which a page cites them."""

    def __init__(self, sources: dict[str, Source], *, marks: bool = True) -> None:
        self.sources = sources
        self.marks = marks
        self.cited: list[str] = []
        self.any_stale = False

    def marked(self, cell: Cell | None) -> str:
        """A cell's text with the numbers of its sources behind it, and "stale" if it is."""
        if cell is None:
            return "-"
        ids = [id for id in (cell.source, *cell.also) if id and self.marks]
        marks = "".join("[own]" if id == OWN else f"[{self._number(id)}]" for id in ids)
        stale = f"(stale, {cell.date})" if cell.stale else ""
        self.any_stale |= cell.stale
        return " ".join(part for part in (cell.text, marks, stale) if part)

    def _number(self, id: str) -> int:
        if id not in self.cited:
            self.cited.append(id)
        return self.cited.index(id) + 1

    def blocks(self) -> Iterator[Block]:
        """The list of sources, and what the marks mean; without marks, how to see them."""
        if not self.marks:
            yield Paragraph(NO_MARKS)
            return
        yield Heading("Sources")
        yield References([(_source(source := self.sources[id]), source.url) for id in self.cited])
        yield Paragraph(
            "[own] is our own judgment, as of this version of the data. So is how often a task "
            "comes up, unless its source says it."
        )
        if self.any_stale:
            yield Paragraph(
                '"stale" marks a fact whose source is old: check it before you rely on it.'
            )


def _source(source: Source) -> str:
    parts = [f"{source.publisher}: {source.title}", source.date, source.kind]
    if source.note:
        parts.append(source.note.rstrip("."))
    return ", ".join(parts)
