"""Reads the tables of figures, or says every fault with its line and column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

import msgspec

from legalpath.catalogue.figures import (
    BAND,
    PERCENTILES,
    STANDING,
    STATES,
    Figure,
    Figures,
    Pay,
    Projection,
    StateFact,
    group_of,
    key_of,
)
from legalpath.catalogue.shape import shape_faults
from legalpath.errors import DataError
from legalpath.files.faults import Fault, dotted, fault, refuse, text_faults, unlisted
from legalpath.text import nearest, printable

if TYPE_CHECKING:
    from legalpath.catalogue.sources import Source

_TOML = re.compile(",? (?:in|without) quotes")
"""What is asked of a value in TOML and not of a cell."""
FigureRow = TypeVar("FigureRow", Pay, Projection, StateFact)
SHAPES: dict[str, Any] = {"pay.csv": Pay, "outlook.csv": Projection, "states.csv": StateFact}
"""The shape of a row in each table."""


def read_figures(
    data: bytes, file: str, shape: type[FigureRow], sources: dict[str, Source] | None
) -> list[FigureRow]:
    """The rows of a CSV file of figures. Raises DataError with all its faults.

    `sources` are the known ones by id, None where their file cannot be read; a row's address
    must be that of its source.
    """
    header, lines = _split(data, file, shape)
    kinds = get_type_hints(shape)
    table = [(line, _filled(header, cells, kinds)) for line, cells in lines]
    _raise(file, *((line, _cell_faults(row, shape)) for line, row in table))
    rows = [(line, msgspec.convert(row, shape)) for line, row in table]
    _raise(file, *((line, _row_faults(row, sources)) for line, row in rows), *_together(rows))
    return [row for _, row in rows]


def read_tables(texts: dict[Path, bytes], sources: dict[str, Source]) -> Figures:
    """The rows of these files, by key and later files over earlier ones. Raises DataError."""

    def rows(name: str, shape: type[FigureRow]) -> list[FigureRow]:
        found: dict[tuple[str, ...], list[FigureRow]] = {}
        for path, data in texts.items():
            layer: dict[tuple[str, ...], list[FigureRow]] = {}
            for row in read_figures(data, str(path), shape, sources) if path.name == name else ():
                layer.setdefault(group_of(row), []).append(row)
            found |= layer
        return sorted((row for rows in found.values() for row in rows), key=key_of)

    return Figures(
        rows("pay.csv", Pay), rows("outlook.csv", Projection), rows("states.csv", StateFact)
    )


def counted_in(data: bytes) -> set[str]:
    """The occupations and rungs that a CSV file of figures names; empty where it is none."""
    try:
        rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        return {row["of"] for row in rows if row.get("of")}
    except (UnicodeDecodeError, csv.Error):
        return set()


def _split(
    data: bytes, file: str, shape: type[FigureRow]
) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The header, and every other row with its line."""
    try:
        reader = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        header = next(reader, [])
        rows = [(reader.line_num, row) for row in reader if row]
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{file} is not a CSV file in UTF-8: {error}", code="invalid-csv") from None
    width = f"{len(header)} cells, as in the header"
    counts = (
        (line, [fault((), f"{len(row)} cells", width)])
        for line, row in rows
        if len(row) != len(header)
    )
    _raise(file, (1, _header_faults(header, shape)), *counts)
    return header, rows


def _filled(header: list[str], cells: list[str], kinds: dict[str, Any]) -> dict[str, Any]:
    """A row's filled cells by column, those in columns of numbers as numbers where they are."""
    filled: dict[str, Any] = {
        column: cell for column, cell in zip(header, cells, strict=True) if cell
    }
    for column, cell in filled.items():
        with suppress(msgspec.ValidationError):
            filled[column] = msgspec.convert(cell, kinds[column], strict=False)
    return filled


def _header_faults(header: list[str], shape: type[FigureRow]) -> Iterator[Fault]:
    """Every column that is not known, stands twice, or is needed and absent."""
    fields = msgspec.structs.fields(shape)
    names = [field.name for field in fields]
    for at, column in enumerate(header):
        if column not in names or column in header[:at]:
            found = f"the column {printable(column)!r}" + (" again" if column in names else "")
            suggestion = None if column in names else nearest(column, names)
            yield fault((), found, f"columns from {', '.join(names)}", suggestion)
    for field in fields:
        if field.required and field.name not in header:
            yield fault((), "nothing", f"a column {field.name!r}")


def _cell_faults(row: dict[str, Any], shape: type[FigureRow]) -> Iterator[Fault]:
    """Every cell that is empty and must not be, hostile, or of the wrong kind."""
    for path, problem, _ in (*text_faults(row, ""), *shape_faults(row, shape)):
        expected = _TOML.sub("", problem.expected or "").replace("a key ", "a cell under ")
        yield Fault(path, problem._replace(expected=expected))


def _row_faults(row: Figure | StateFact, sources: dict[str, Source] | None) -> Iterator[Fault]:
    """Every figure of a row out of order, and a source that is not known or lies elsewhere."""
    source = (sources or {}).get(row.source)
    if sources is not None and source is None:
        yield unlisted(("source",), row.source, sources, "a source")
    elif source and isinstance(row, Figure) and source.url != row.url:
        yield fault(("url",), str(row.url), f"the address of source {row.source!r}, {source.url}")
    if isinstance(row, Pay):
        yield from _pay_faults(row)
    elif isinstance(row, StateFact):
        yield from _state_faults(row, sources)
    elif isinstance(row, Projection):
        yield from _outlook_faults(row, sources)


def _outlook_faults(row: Projection, sources: dict[str, Source] | None) -> Iterator[Fault]:
    """Years out of order, and experience and training from a source that is not known."""
    if row.to_year <= row.from_year:
        yield fault(("to_year",), str(row.to_year), f"a year after {row.from_year}")
    if sources is not None and row.experience_source not in (None, *sources):
        yield unlisted(("experience_source",), row.experience_source, sources, "a source")


def _state_faults(row: StateFact, sources: dict[str, Source] | None) -> Iterator[Fault]:
    """A state that there is not or that is called otherwise, a status out of place, a source."""
    if row.state not in STATES:
        yield unlisted(("state",), row.state, STATES, "a state's two letters")
    elif row.place != STATES[row.state]:
        yield fault(("place",), repr(row.place), repr(STATES[row.state]))
    standing = STANDING.get(row.topic, ())
    if standing and row.status not in standing:
        expected = f"the status of a {row.topic}, one of {', '.join(standing)}"
        yield fault(("status",), repr(row.status) if row.status else "nothing", expected)
    elif row.status and not standing:
        yield fault(("status",), repr(row.status), "no status but of a title or a license")
    unknown = [id for id in row.cites()[1:] if sources is not None and id not in sources]
    yield from (unlisted(("also",), id, sources or (), "a source") for id in unknown)


def _pay_faults(row: Pay) -> Iterator[Fault]:
    """A state that there is not, percentiles or a range out of order, and a row without any."""
    if row.state and row.state not in STATES:
        yield unlisted(("state",), row.state, STATES, "a state's two letters")
    if not any(getattr(row, column) for column in (*PERCENTILES, *BAND)):
        yield fault((), "no figure", f"one of {', '.join((*PERCENTILES, *BAND))}")
    for columns in (PERCENTILES, BAND):
        known = [(name, at) for name in columns if (at := getattr(row, name)) is not None]
        for (lower, least), (name, at) in pairwise(known):
            if at < least:
                yield fault((name,), str(at), f"at least {lower}, {least}")


def _together(
    placed: Sequence[tuple[int, Pay | Projection | StateFact]],
) -> Iterator[tuple[int, list[Fault]]]:
    """The lines of a row that stands twice, and of an area that goes by two names."""
    seen: dict[tuple[str, ...], int] = {}
    names: dict[str, tuple[str, int]] = {}
    for line, row in placed:
        if (first := seen.setdefault(key_of(row), line)) != line:
            found = f"{' '.join(key_of(row))} a second time, after line {first}"
            column = "state" if isinstance(row, StateFact) else "of"
            yield line, [fault((column,), found, "one row")]
        if isinstance(row, Pay):
            place, first = names.setdefault(row.area, (row.place, line))
            if place != row.place:
                expected = f"{place!r}, as {row.area} is called on line {first}"
                yield line, [fault(("place",), repr(row.place), expected)]


def _raise(file: str, *lines: tuple[int, Iterable[Fault]]) -> None:
    refuse(
        [
            problem._replace(file=file, line=line, key=dotted(path, {}) or None)
            for line, faults in lines
            for path, problem, _ in faults
        ]
    )
