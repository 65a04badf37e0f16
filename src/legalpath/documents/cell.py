"""Cells, one sourced fact each, and the rows and sections that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import msgspec
from msgspec import Struct

from legalpath.catalogue.facts import Fact
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.sources import Source, age_in_months
from legalpath.documents.document import Table, scalar

Kind = Literal["official", "trade", "vendor", "person", "generated", "own", "unknown"]

ONET = (
    "This page includes information from the O*NET 30.2 Database by the U.S. Department of Labor, "
    "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. "
    "O*NET® is a trademark of USDOL/ETA. legalpath has modified all or some of this information. "
    "USDOL/ETA has not approved, endorsed or tested these modifications."
)
"""What the license of O*NET wants to be said."""
ONET_OLDER = "Skills, knowledge and work styles are from the O*NET 29.3 Database."
"""What is added where these are shown: the newer release does not have them."""
GLOSSARY = "terms"
"""The section of words and what they mean. It states no fact, so its cells have no source."""


class Cell(Struct, frozen=True, kw_only=True):
    """One fact with its source, the source's date and kind."""

    text: str
    value: Any = None
    source: str | None = None
    also: list[str] = msgspec.field(default_factory=list)
    date: str | None = None
    kind: Kind = "unknown"
    stale: bool = False


class SkillCell(Cell, frozen=True, kw_only=True):
    """How much a role asks for a skill; `text` is the source's own word where it has one."""

    level: str | None = None
    later: str | None = None
    special: str | None = None
    word: str | None = None
    basis: str | None = None
    """What of its source the level rests on."""


def cell(fact: Fact, catalogue: Catalogue, value: Any = None) -> Cell:
    """A fact of the catalogue as a cell."""
    return sourced(fact.text, fact.source, catalogue, value=value, also=fact.also, date=fact.date)


def sourced(
    text: str,
    source: str | None,
    catalogue: Catalogue,
    *,
    value: Any = None,
    also: Sequence[str | None] = (),
    date: str | None = None,
) -> Cell:
    """A cell that carries its source's date and kind; without a source it is unknown."""
    if source is None:
        return Cell(text=text)
    known = catalogue.sources[source]
    dated = date or known.date
    return Cell(
        text=text,
        value=value,
        source=source,
        also=[id for id in dict.fromkeys(also) if id and id != source],
        date=dated,
        kind=known.kind,
        stale=is_stale(dated, known, catalogue),
    )


def cited(value: Any, catalogue: Catalogue) -> dict[str, Source]:
    """Every source that a cell inside a result cites, by id."""
    ids: set[str] = set()

    def walk(part: Any) -> None:
        if isinstance(part, Cell):
            ids.update(id for id in (part.source, *part.also) if id)
        elif isinstance(part, Struct):
            walk(msgspec.structs.astuple(part))
        elif isinstance(part, dict | list | tuple):
            for inner in part.values() if isinstance(part, dict) else part:
                walk(inner)

    walk(value)
    return {id: catalogue.sources[id] for id in sorted(ids)}


def notices(sources: dict[str, Source]) -> list[str]:
    """What the publishers of these sources want to be said, each once."""
    onet = [source for source in sources.values() if source.publisher.startswith("O*NET")]
    older = [ONET_OLDER] if any("29.3" in (source.edition or "") for source in onet) else []
    return [" ".join([ONET, *older])] if onet else []


def is_stale(date: str, source: Source, catalogue: Catalogue) -> bool:
    """Whether a source is replaced or, being no edition of a series, too old on the day.

    An undated one is never stale by age, and never fresh.
    """
    if source.edition or source.successor:
        return source.successor is not None
    age = age_in_months(date, catalogue.day())
    return age is not None and age > catalogue.stale_after_months


# --- rows of cells, one cell a role


class Row(Struct, frozen=True, kw_only=True):
    """One line of a comparison: a cell for each role, null where a role has none."""

    key: str
    """What the row is about, in no language: the id of a skill, "degree", "to-paralegal"."""
    part: str | None = None
    """Which part of it, where it goes on from the row before: "fee" of "certification-1"."""
    label: str
    """The same for people, only to be shown."""
    cells: dict[str, Cell | None]
    said: str | None = None
    """What the person said that bears on this row, where answers were given."""


class SkillRow(Row, frozen=True, kw_only=True):
    """The line of one skill; its cells are SkillCells."""

    skill: str


class Section(Struct, frozen=True, kw_only=True):
    """One part of a comparison."""

    rows: list[Row]


CELL = ("text", "value", "source", "date", "kind", "stale")


def cell_table(
    sections: dict[str, Section], notices: list[str], more: Iterable[list[Any]] = ()
) -> Table:
    """One row a cell with its section, its row's label and its role; then notices and `more`."""
    header = ["section", "label", "role", *CELL]
    rows: list[list[Any]] = [
        [name, row.label, role, *(scalar(getattr(cell, part)) for part in CELL)]
        for name, section in sections.items()
        for row in section.rows
        for role, cell in row.cells.items()
        if cell
    ]
    told = [*(["notices", "", "", notice] for notice in notices), *more]
    return Table(header, rows + [[*line, *[""] * (len(header) - len(line))] for line in told])
