"""Which part of a comparison is wanted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from legalpath.catalogue.model import FREQUENCIES
from legalpath.documents.cell import Row, Section
from legalpath.errors import unknown

BRIEF = "pay"
"""The section of which a brief comparison keeps the first row beside the short answer."""


class Cut(NamedTuple):
    """The sections to keep (all if empty) and to leave out, and how much of them."""

    only: Sequence[str] = ()
    without: Sequence[str] = ()
    differences: bool = False
    """Leave out the rows that say the same of every role."""
    brief: bool = False
    """What fits one screen."""

    def of(self, sections: dict[str, Section]) -> dict[str, Section]:
        """These parts of the sections. Raises UsageError for one that there is not."""
        for name in (*self.only, *self.without):
            _known(name, sections)
        wanted = self.only or ([BRIEF] if self.brief else sections)
        kept = {
            name: section.rows
            for name, section in sections.items()
            if name in wanted and name not in self.without
        }
        if self.differences:
            kept = {name: [row for row in rows if differs(row)] for name, rows in kept.items()}
        if self.brief and BRIEF in kept:
            kept[BRIEF] = kept[BRIEF][:1]
        return {name: Section(rows=rows) for name, rows in kept.items()}


def differs(row: Row) -> bool:
    """Whether a row says different things of the roles; a gap is a difference too."""
    cells = list(row.cells.values())
    if None in cells:
        return True
    values = [cell.value for cell in cells if cell]
    graded = all(isinstance(value, str) for value in values) and not _tasks(values)
    told = values if graded else [cell.text for cell in cells if cell]
    return any(one != told[0] for one in told)


def _tasks(values: Sequence[object]) -> bool:
    """Whether these are frequencies, which say how often and not what is done."""
    return bool(set(FREQUENCIES).intersection(map(str, values)))


def _known(name: str, sections: Collection[str]) -> None:
    if name not in sections:
        raise unknown("section", name, sections)
