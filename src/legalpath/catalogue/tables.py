"""Reads the tables of figures, or says every fault with its line and column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

import msgspec

from legalpath.catalogue.figures import BAND, PERCENTILES, Figure, Pay, Projection, key_of
from legalpath.catalogue.shape import shape_faults
from legalpath.errors import DataError, Problem
from legalpath.files.faults import dotted, refuse, text_faults, unlisted
from legalpath.text import nearest, printable

if TYPE_CHECKING:
    from legalpath.catalogue.model import Source

_TOML = re.compile(",? (?:in|without) quotes")
"""What is asked of a value in TOML and not of a cell."""
FigureRow = TypeVar("FigureRow", Pay, Projection)


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
    _raise((fault for line, row in table for fault in _cell_faults(line, row, shape)), file)
    rows = [(line, msgspec.convert(row, shape)) for line, row in table]
    faults = [fault for line, row in rows for fault in _row_faults(line, row, sources)]
    _raise(chain(faults, _together_faults(rows)), file)
    return [row for _, row in rows]


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
    long = [(line, row) for line, row in rows if len(row) != len(header)]
    faults = [Problem(line=line, found=f"{len(row)} cells", expected=width) for line, row in long]
    _raise(chain(_header_faults(header, shape), faults), file)
    return header, rows


def _filled(header: list[str], cells: list[str], kinds: dict[str, Any]) -> dict[str, Any]:
    """A row's filled cells by column, those in columns of numbers as numbers where they are."""
    filled: dict[str, Any] = {}
    for column, cell in zip(header, cells, strict=True):
        if cell:
            try:
                filled[column] = msgspec.convert(cell, kinds[column], strict=False)
            except msgspec.ValidationError:
                filled[column] = cell
    return filled


def _header_faults(header: list[str], shape: type[FigureRow]) -> Iterator[Problem]:
    """Every column that is not known, stands twice, or is needed and absent."""
    fields = msgspec.structs.fields(shape)
    names = [field.name for field in fields]
    for at, column in enumerate(header):
        if column not in names or column in header[:at]:
            found = f"the column {printable(column)!r}" + (" again" if column in names else "")
            expected = f"columns from {', '.join(names)}"
            suggestion = None if column in names else nearest(column, names)
            yield Problem(line=1, found=found, expected=expected, suggestion=suggestion)
    for field in fields:
        if field.required and field.name not in header:
            yield Problem(line=1, found="nothing", expected=f"a column {field.name!r}")


def _cell_faults(line: int, row: dict[str, Any], shape: type[FigureRow]) -> Iterator[Problem]:
    """Every cell that is empty and must not be, hostile, or of the wrong kind."""
    for path, problem, _ in (*text_faults(row, ""), *shape_faults(row, shape)):
        expected = _TOML.sub("", problem.expected or "").replace("a key ", "a cell under ")
        yield problem._replace(line=line, key=dotted(path, row) or None, expected=expected)


def _row_faults(line: int, row: Figure, sources: dict[str, Source] | None) -> Iterator[Problem]:
    """Every figure of a row out of order, and a source that is not known or lies elsewhere."""
    if sources is not None:
        yield from _source_faults(line, row, sources)
    if isinstance(row, Pay):
        yield from _pay_faults(line, row)
    elif isinstance(row, Projection) and row.to_year <= row.from_year:
        expected = f"a year after {row.from_year}"
        yield Problem(line=line, key="to_year", found=str(row.to_year), expected=expected)


def _source_faults(line: int, row: Figure, sources: dict[str, Source]) -> Iterator[Problem]:
    source = sources.get(row.source)
    if source is None:
        yield unlisted(row.source, sources, "a source")._replace(line=line, key="source")
    elif source.url != row.url:
        expected = f"the address of source {row.source!r}, {source.url}"
        yield Problem(line=line, key="url", found=str(row.url), expected=expected)


def _pay_faults(line: int, row: Pay) -> Iterator[Problem]:
    """Percentiles or ends of a range that are out of order, and a row without any."""
    if not any(getattr(row, column) for column in (*PERCENTILES, *BAND)):
        expected = f"one of {', '.join((*PERCENTILES, *BAND))}"
        yield Problem(line=line, found="no figure", expected=expected)
    for columns in (PERCENTILES, BAND):
        known = [(name, at) for name in columns if (at := getattr(row, name)) is not None]
        for (lower, least), (name, at) in pairwise(known):
            if at < least:
                expected = f"at least {lower}, {least}"
                yield Problem(line=line, key=name, found=str(at), expected=expected)


def _together_faults(placed: Sequence[tuple[int, Pay | Projection]]) -> Iterator[Problem]:
    """A row that stands twice, and an area that goes by two names."""
    seen: dict[tuple[str, ...], int] = {}
    names: dict[str, tuple[str, int]] = {}
    for line, row in placed:
        if (first := seen.setdefault(key_of(row), line)) != line:
            found = f"{' '.join(key_of(row))} a second time, after line {first}"
            yield Problem(line=line, key="of", found=found, expected="one row")
        if isinstance(row, Pay):
            place, first = names.setdefault(row.area, (row.place, line))
            if place != row.place:
                expected = f"{place!r}, as {row.area} is called on line {first}"
                yield Problem(line=line, key="place", found=repr(row.place), expected=expected)


def _raise(faults: Iterable[Problem], file: str) -> None:
    refuse([problem._replace(file=file) for problem in faults])
