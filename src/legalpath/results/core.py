"""What every document is made of: cells with their source, stamps, and how it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import msgspec
from msgspec import Struct

from legalpath import __version__
from legalpath.catalogue.model import Catalogue, Fact, Source
from legalpath.errors import Problem

DECIMALS = 10

Status = Literal["unanswered", "flat", "contradictory", "all-ruled-out", "tied", "close", "clear"]
Weight = Literal["most", "usual", "least"]
"""Where a person put a dimension when asked what matters; usual without a pick."""
Kind = Literal["official", "trade", "vendor", "person", "generated", "own", "unknown"]


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
    when: str | None = None
    word: str | None = None


class CatalogueStamp(Struct, frozen=True):
    """Which data a result rests on."""

    version: str
    fingerprint: str


class Document(Struct, frozen=True, kw_only=True):
    """What every document starts with."""

    format: str
    legalpath: str


class Result(Document, frozen=True, kw_only=True):
    """A document that rests on a catalogue."""

    catalogue: CatalogueStamp


def opening(name: str) -> dict[str, Any]:
    """The first fields of a document that may rest on no catalogue."""
    return {"format": f"legalpath.{name}/1", "legalpath": __version__}


def stamp(name: str, catalogue: Catalogue) -> dict[str, Any]:
    """The first fields of a document in format `legalpath.<name>/1`."""
    return opening(name) | {"catalogue": CatalogueStamp(catalogue.version, catalogue.fingerprint)}


def cell(fact: Fact, catalogue: Catalogue, value: Any = None) -> Cell:
    """A fact of the catalogue as a cell."""
    return sourced(fact.text, fact.source, catalogue, value=value, also=fact.also, date=fact.date)


def sourced(
    text: str,
    source: str | None,
    catalogue: Catalogue,
    *,
    value: Any = None,
    also: Sequence[str] = (),
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
        also=[id for id in dict.fromkeys(also) if id != source],
        date=dated,
        kind=known.kind,
        stale=is_stale(dated, catalogue),
    )


def cited(value: Any, catalogue: Catalogue) -> dict[str, Source]:
    """Every source that a cell inside a result cites, by id."""
    ids: set[str] = set()

    def walk(part: Any) -> None:
        if isinstance(part, Cell):
            ids.update(id for id in (part.source, *part.also) if id)
        elif isinstance(part, Struct):
            walk([getattr(part, name) for name in part.__struct_fields__])
        elif isinstance(part, dict):
            walk(list(part.values()))
        elif isinstance(part, list | tuple):
            for inner in part:
                walk(inner)

    walk(value)
    return {id: catalogue.sources[id] for id in sorted(ids)}


def is_stale(date: str, catalogue: Catalogue) -> bool:
    """Whether a date lies too long before the catalogue's version; undated never does."""
    age = age_in_months(date, catalogue.version)
    return age is not None and age > catalogue.stale_after_months


def age_in_months(date: str, version: str) -> int | None:
    """How long before the catalogue's version a date lies; None if it is undated.

    A year without a month counts as its December. A date after the version is 0 old.
    """
    if date == "undated":
        return None
    return max(0, _months(version.replace(".", "-")) - _months(date))


def _months(date: str) -> int:
    year, _, month = date.partition("-")
    return int(year) * 12 + int(month or 12)


class Standing(Struct, frozen=True, kw_only=True):
    """How a role fits the person, and which needs rule it out."""

    fit: float
    rank: int
    chance_best: float
    chance_if_random: float | None
    ruled_out_by: list[str]


class ProblemLine(Struct, frozen=True, kw_only=True):
    """One fault in a file: where it is, what was found, what was expected."""

    file: str | None
    line: int | None
    key: str | None
    found: str | None
    expected: str | None
    suggestion: str | None


class ErrorDocument(Struct, frozen=True, kw_only=True):
    """An error as scripts read it, on standard error."""

    format: str = "legalpath.error/1"
    code: str
    message: str
    problems: list[ProblemLine]


def problem_lines(problems: Iterable[Problem]) -> list[ProblemLine]:
    """Problems as a document holds them."""
    return [ProblemLine(**problem._asdict()) for problem in problems]


def document(result: Struct, *, indent: int = 2) -> bytes:
    """A result as JSON; with `indent` 0 on one line."""
    data = msgspec.json.encode(_rounded(msgspec.to_builtins(result)))
    return (msgspec.json.format(data, indent=indent) if indent else data) + b"\n"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DECIMALS) + 0.0  # no minus zero
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rounded(inner) for inner in value]
    return value
