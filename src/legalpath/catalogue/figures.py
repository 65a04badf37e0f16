"""The figures on pay and outlook: one row of a CSV file for each occupation, area and source.

A figure stands as its source gives it. What a source does not publish is an empty cell;
nothing is ever worked out from the cells beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct

from legalpath.catalogue.basics import Address, Date, Id, Shape, Text
from legalpath.errors import DataError, Problem
from legalpath.files.faults import unlisted
from legalpath.text import HOSTILE, nearest, printable

if TYPE_CHECKING:
    from legalpath.catalogue.model import Catalogue, Source

NATION = "US"
"""The area of a figure for the whole country."""
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
BAND = ("low", "mid", "high")
"""What a source that gives no percentiles calls the ends and the middle of its range."""

Dollars = Annotated[int, Meta(ge=1)]
Jobs = Annotated[int, Meta(ge=0)]
Year = Annotated[int, Meta(ge=1900, le=2200)]
SocCode = Annotated[str, Meta(pattern=r"^[0-9]{2}-[0-9]{4}$")]
AreaCode = Annotated[str, Meta(pattern=r"^([A-Z]{2}|[0-9]{5})$")]
"""US, a state's two letters, or the five digits of a metropolitan area (CBSA)."""


class Figure(Shape, frozen=True, kw_only=True):
    """Whom a figure counts and where it was published; `table` is the publisher's own name."""

    of: Id
    label: Text
    soc: SocCode | None = None
    population: Text
    source: Id
    table: Text
    url: Address | None = None
    date: Date


class Pay(Figure, frozen=True, kw_only=True):
    """What an occupation or a rung earns in an area, in dollars a year before tax."""

    area: AreaCode
    place: Text
    p10: Dollars | None = None
    p25: Dollars | None = None
    p50: Dollars | None = None
    p75: Dollars | None = None
    p90: Dollars | None = None
    low: Dollars | None = None
    mid: Dollars | None = None
    high: Dollars | None = None
    or_more: Annotated[str, Meta(pattern=r"^(p90|high)$")] | None = None
    """The column whose figure is published as "this or more"."""
    note: Text | None = None


class Projection(Figure, frozen=True, kw_only=True):
    """How many jobs an agency expects in an occupation, in the whole country."""

    from_year: Year
    to_year: Year
    jobs_from: Jobs
    jobs_to: Jobs
    change_percent: Annotated[float, Meta(ge=-100, le=1000)]
    openings_year: Jobs | None = None


class Figures(Struct, frozen=True):
    """All rows of the two tables, in an order that no file decides."""

    pay: list[Pay]
    outlook: list[Projection]

    def pay_of(self, of: str, area: str = NATION) -> list[Pay]:
        """What each source says of an occupation or a rung in an area."""
        return [row for row in self.pay if (row.of, row.area) == (of, area)]

    def outlook_of(self, of: str) -> list[Projection]:
        """What each source expects for an occupation."""
        return [row for row in self.outlook if row.of == of]


def figures(catalogue: Catalogue) -> Figures:
    """The figures of a catalogue, decoded once."""
    return _decoded(bytes(catalogue.figures))


@lru_cache(maxsize=2)
def _decoded(data: bytes) -> Figures:
    return msgspec.msgpack.decode(data, type=Figures)


Row = TypeVar("Row", Pay, Projection)


def read_figures(
    data: bytes, file: str, shape: type[Row], sources: dict[str, Source] | None
) -> list[Row]:
    """The rows of a CSV file of figures. Raises DataError with all its faults.

    `sources` are the known ones by id, None where their file cannot be read; a row's address
    must be that of its source.
    """
    table = _filled(*_split(data, file, shape))
    _raise((fault for line, cells in table for fault in _cell_faults(line, cells, shape)), file)
    rows = [(line, msgspec.convert(cells, shape, strict=False)) for line, cells in table]
    faults = [fault for line, row in rows for fault in _row_faults(line, row, sources)]
    _raise(chain(faults, _together_faults(rows)), file)
    return [row for _, row in rows]


def counted_in(data: bytes) -> set[str]:
    """The occupations and rungs that a CSV file of figures names; empty where it is none."""
    import csv
    import io

    try:
        rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        return {row["of"] for row in rows if row.get("of")}
    except (UnicodeDecodeError, csv.Error):
        return set()


def key_of(row: Pay | Projection) -> tuple[str, ...]:
    """What only one row of a table may have."""
    return (row.of, row.area, row.source) if isinstance(row, Pay) else (row.of, row.source)


def _split(
    data: bytes, file: str, shape: type[Row]
) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The header, and every other row with its line."""
    import csv  # only where the catalogue does not come from the cache
    import io

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


def _filled(
    header: list[str], rows: list[tuple[int, list[str]]]
) -> list[tuple[int, dict[str, str]]]:
    """Each row's line and its filled cells by column."""
    return [
        (line, {column: cell for column, cell in zip(header, row, strict=True) if cell})
        for line, row in rows
    ]


def _header_faults(header: list[str], shape: type[Row]) -> Iterator[Problem]:
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


def _cell_faults(line: int, cells: dict[str, str], shape: type[Row]) -> Iterator[Problem]:
    """Every cell that is empty and must not be, hostile, or of the wrong kind."""
    for field in msgspec.structs.fields(shape):
        if field.name in cells:
            yield from _value_faults(line, field.name, cells[field.name], field.type)
        elif field.required:
            yield Problem(line=line, key=field.name, found="nothing", expected="a value")


def _value_faults(line: int, column: str, cell: str, kind: Any) -> Iterator[Problem]:
    found = printable(repr(cell))[:80]
    if HOSTILE.search(cell):
        expected = "text without control characters"
        yield Problem(line=line, key=column, found=found, expected=expected)
    try:
        msgspec.convert(cell, kind, strict=False)
    except msgspec.ValidationError as error:
        yield Problem(line=line, key=column, found=found, expected=_wanted(str(error)))


def _wanted(message: str) -> str:
    """What msgspec expected, in words: "a whole number" for "Expected `int`, got `str`"."""
    wanted = message.partition(", got")[0].removeprefix("Expected ").replace("`", "")
    kind, _, rest = wanted.replace(" | null", "").partition(" ")
    words = {"int": "a whole number", "float": "a number", "str": "text"}
    return f"{words.get(kind, kind)} {rest}".strip()


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
    problems = [problem._replace(file=file) for problem in faults]
    if problems:
        count = f"{len(problems)} faults" if len(problems) > 1 else "1 fault"
        raise DataError(f"{count} in {file}", problems)
