"""What a page rests on: its sources as footnotes, in the order in which it cites them, its data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from legalpath.catalogue.facts import UNKNOWN
from legalpath.catalogue.sources import Source, age_in_months, month_of
from legalpath.documents.cell import Cell
from legalpath.documents.document import Result
from legalpath.formats.blocks import (
    Block,
    Heading,
    Mark,
    Marked,
    Paragraph,
    References,
    Text,
    filled,
    joined,
)
from legalpath.words.sentences import tables

COMMON, NOTES = tables("common", "", "notes")

OWN = "own"
LASTING = 12
"""How many months old the whole data may be before a page says so."""


class Notes:
    """Numbers the sources in the order in which a page cites them."""

    def __init__(self, sources: dict[str, Source], *, marks: bool = True) -> None:
        self.sources = sources
        self.marks = marks
        self.cited: list[str] = []
        self.any_stale = self.any_own = False

    def marked(self, cell: Cell | None) -> Text:
        """A cell's text with the numbers of its sources behind it, and "stale" if it is."""
        if cell is None:
            return "-"
        marks = [self._mark(id) for id in (cell.source, *cell.also) if id and self.marks]
        self.any_stale |= cell.stale
        stale = [Mark("stale", NOTES["stale"].format(date=cell.date))] if cell.stale else []
        text = COMMON["not_known"] if cell.text == UNKNOWN else cell.text
        groups = [Marked((text,)), Marked(tuple(marks)), Marked(tuple(stale))]
        return joined((group for group in groups if group.parts), " ")

    def _mark(self, id: str) -> Mark:
        if id == OWN:
            self.any_own = True
            return Mark("own", NOTES["own"])
        if id not in self.cited:
            self.cited.append(id)
        at = self.cited.index(id) + 1
        return Mark("source", f"[{at}]", at)

    def own(self) -> Marked:
        """The mark of our own judgment, for a sentence about a whole section."""
        return Marked((self._mark(OWN),))

    def ending(self, result: Result, notices: Iterable[str] = ()) -> list[Block]:
        """The end of a page: its sources, what publishers want to be said, and the data."""
        return [*self._list(), *map(Paragraph, notices), Paragraph(data_line(result))]

    def _list(self) -> Iterator[Block]:
        """The list of sources, and what the marks mean; without marks, how to see them."""
        if not self.marks:
            yield Paragraph(NOTES["no_marks"])
            return
        yield Heading(NOTES["title"])
        yield References([(_source(source := self.sources[id]), source.url) for id in self.cited])
        if self.any_own:
            yield Paragraph(filled(NOTES["own_legend"], own=self.own()))
        if self.any_stale:
            yield Paragraph(NOTES["stale_legend"])


def _source(source: Source) -> str:
    told = [f"{source.publisher}: {source.title}", source.date, source.kind]
    told += [NOTES["edition"].format(edition=source.edition)] if source.edition else []
    told += [NOTES["replaced"]] if source.successor else []
    told += [source.note.rstrip(".")] if source.note else []
    return ", ".join(told)


def data_line(result: Result) -> str:
    """Which program and which data a page rests on, and whether these are old by its day."""
    version, today = result.catalogue.version, result.today
    line = COMMON["data_line"].format(
        program=result.legalpath,
        version=version,
        fingerprint=result.catalogue.fingerprint[7:19],
    )
    age = age_in_months(month_of(version), date.fromisoformat(today)) if today else None
    old = age is not None and age > LASTING
    return f"{line} {COMMON['data_old'].format(today=today)}" if old else line
