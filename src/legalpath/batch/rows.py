"""Rows in and out, a block at a time: CSV, NDJSON, Parquet."""

from __future__ import annotations

import csv
import io
import sys
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from typing import IO, Any, NamedTuple

import msgspec

from legalpath.batch.engine import Column, once
from legalpath.errors import DataError, UsageError

BLOCK_ROWS = 16_384
"""So many rows are held at once."""
MOST_LINES = 10_000
"""A record of a CSV file goes over so many lines at most."""
FORMATS = ("csv", "ndjson", "parquet")
ENDINGS = {".csv": "csv", ".ndjson": "ndjson", ".jsonl": "ndjson", ".parquet": "parquet"}


class RowBlock(NamedTuple):
    """Some rows as columns; `faults` says by row what could not be read at all."""

    columns: dict[str, Column]
    rows: int
    faults: dict[int, str]
    table: Any = None
    """The same as an Arrow table, where it came as one."""


class Writer(ABC):
    """Takes blocks with the columns that were added to them; the first says which there are."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    @abstractmethod
    def write(self, block: RowBlock, added: Mapping[str, Column]) -> None:
        """Writes the rows of a block, and before the first ones what the file begins with."""

    def close(self) -> None:  # noqa: B027  most have nothing to end
        """Ends what is written; the file stays open for whoever opened it."""


# --- CSV


def read_csv(file: IO[bytes]) -> Iterator[RowBlock]:
    """Blocks of a CSV file with a header; bytes that are no UTF-8 come out as they went in."""
    csv.field_size_limit(sys.maxsize)
    text = io.TextIOWrapper(file, "utf-8-sig", errors="surrogateescape", newline="")
    try:
        records = _records(text)
        if not (header := next(records, None)):
            raise DataError("there is no header", [])
        once(header)
        yield _block(header, [])  # so that a file without rows is checked and written too
        while rows := list(islice(records, BLOCK_ROWS)):
            yield _block(header, rows)
    finally:
        with suppress(ValueError):  # closed by whoever opened it
            text.detach()


class _Lines:
    """Lines of a file that can be put back; ends for once when a record takes too many."""

    def __init__(self, file: Iterator[str]) -> None:
        self._file = file
        self._back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= MOST_LINES:
            raise StopIteration
        line = self._back.popleft() if self._back else next(self._file)
        self.taken.append(line)
        return line

    def put_back(self) -> str:
        """Keeps the first line of this record and gives the others back."""
        first, *others = self.taken
        self._back.extendleft(reversed(others))
        return first


def _records(file: Iterator[str]) -> Iterator[list[str]]:
    """The rows of a CSV file without the empty ones.

    A quotation mark that never closes would make one field of all that follows. So a record
    over several lines with a wrong number of cells is read as its first line alone.
    """
    lines, cells = _Lines(file), 0
    reader = csv.reader(lines)
    while True:
        lines.taken.clear()
        row = next(reader, None)
        if row is None and not lines.taken:
            return
        if row and len(row) != (cells or len(row)) and len(lines.taken) > 1:
            row = next(csv.reader([lines.put_back()]))
        if row:
            cells = cells or len(row)
            yield row


def _block(header: list[str], rows: list[list[str]]) -> RowBlock:
    faults = {
        at: f"found {len(row)} cells, expected {len(header)}"
        for at, row in enumerate(rows)
        if len(row) != len(header)
    }
    for at in faults:
        rows[at] = (rows[at] + [""] * len(header))[: len(header)]
    columns = zip(*rows, strict=True) if rows else [()] * len(header)
    return RowBlock(dict(zip(header, columns, strict=True)), len(rows), faults)


class CsvWriter(Writer):
    """Writes CSV; cells of the input are written as they came."""

    _begun = False

    def write(self, block: RowBlock, added: Mapping[str, Column]) -> None:
        """Writes the rows, and the header before the first ones."""
        text = io.StringIO(newline="")
        out = csv.writer(text, lineterminator="\n")
        if not self._begun:
            out.writerow([*block.columns, *added])
            self._begun = True
        columns = [*block.columns.values(), *map(_cells, added.values())]
        out.writerows(zip(*columns, strict=True))
        self._file.write(text.getvalue().encode("utf-8", "surrogateescape"))


def _listed(column: Column) -> list[Any]:
    return column.tolist() if hasattr(column, "tolist") else list(column)


def _cells(column: Column) -> list[Any]:
    """A column as cells; None stands where there is no number."""
    return [None if value != value else value for value in _listed(column)]  # noqa: PLR0124


# --- NDJSON


def read_ndjson(file: IO[bytes]) -> Iterator[RowBlock]:
    """Blocks of a file with one JSON object a line; other lines become bad rows."""
    lines = (line for line in file if line.strip())
    while block := list(islice(lines, BLOCK_ROWS)):
        objects: list[dict[str, Any]] = []
        faults: dict[int, str] = {}
        for at, line in enumerate(block):
            try:
                objects.append(msgspec.json.decode(line, type=dict[str, Any]))
            except (msgspec.MsgspecError, UnicodeDecodeError):
                objects.append({})
                faults[at] = "no JSON object"
        columns: dict[str, Column] = {
            name: [row.get(name, msgspec.UNSET) for row in objects]
            for name in dict.fromkeys(name for row in objects for name in row)
        }
        yield RowBlock(columns, len(objects), faults)


class NdjsonWriter(Writer):
    """Writes one JSON object a line; a key that a row did not have stays away."""

    def write(self, block: RowBlock, added: Mapping[str, Column]) -> None:
        """Writes the rows."""
        whole = {name: _listed(column) for name, column in block.columns.items()}
        whole |= {name: _cells(column) for name, column in added.items()}
        lines = (
            {name: value for name, value in zip(whole, row, strict=True)
             if value is not msgspec.UNSET}
            for row in zip(*whole.values(), strict=True)
        )  # fmt: skip
        self._file.write(b"".join(_json(line) + b"\n" for line in lines))


def _json(line: dict[str, Any]) -> bytes:
    try:
        return msgspec.json.encode(line)
    except UnicodeEncodeError:  # bytes of a CSV file that are no UTF-8
        return msgspec.json.encode(
            {name: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
             for name, value in line.items()}
        )  # fmt: skip


# --- Parquet


def arrow() -> Any:
    """Pyarrow with its Parquet part. Raises UsageError where it is not installed."""
    try:
        import pyarrow as pa
        import pyarrow.parquet
    except ImportError:
        message = "Parquet needs pyarrow: pip install 'legalpath[batch]'"
        raise UsageError(message, code="no-pyarrow") from None
    return pa


def read_parquet(file: IO[bytes]) -> Iterator[RowBlock]:
    """Blocks of a Parquet file."""
    pa = arrow()
    try:
        whole = pa.parquet.ParquetFile(file)
    except pa.ArrowInvalid as error:
        raise DataError(f"no Parquet file: {error}", []) from None
    for batch in whole.iter_batches(batch_size=BLOCK_ROWS):
        yield table_block(pa.Table.from_batches([batch]))


def table_block(table: Any) -> RowBlock:
    """An Arrow table as a block; whole columns of numbers stay arrays."""
    pa = arrow()
    once(table.column_names)
    columns: dict[str, Column] = {
        name: column.cast(pa.float64(), safe=False).to_numpy()
        if pa.types.is_integer(column.type) or pa.types.is_floating(column.type)
        else column.to_pylist()
        for name, column in zip(table.column_names, table.columns, strict=True)
    }
    return RowBlock(columns, table.num_rows, {}, table)


def with_added(block: RowBlock, added: Mapping[str, Column]) -> Any:
    """A block as an Arrow table with columns behind its own: text, and numbers."""
    pa = arrow()
    table = block.table
    if table is None:
        table = pa.table({name: pa.array([_text(value) for value in _listed(column)], pa.string())
                          for name, column in block.columns.items()})  # fmt: skip
    for name, column in added.items():
        kind = pa.float64() if hasattr(column, "dtype") else pa.string()
        table = table.append_column(name, pa.array(column, kind, from_pandas=True))
    return table


def _text(value: Any) -> str | None:
    if value is None or value is msgspec.UNSET:
        return None
    words = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return words.encode("utf-8", "replace").decode()


class ParquetWriter(Writer):
    """Writes Parquet."""

    _out: Any = None

    def write(self, block: RowBlock, added: Mapping[str, Column]) -> None:
        """Writes the rows."""
        table = with_added(block, added)
        if self._out is None:
            pa = arrow()
            repeat = [one.name for one in table.schema if not pa.types.is_floating(one.type)]
            self._out = pa.parquet.ParquetWriter(self._file, table.schema, use_dictionary=repeat)
        self._out.write_table(table)

    def close(self) -> None:
        """Writes the end of the file."""
        if self._out is not None:
            self._out.close()


READERS = {"csv": read_csv, "ndjson": read_ndjson, "parquet": read_parquet}
WRITERS: dict[str, Any] = {"csv": CsvWriter, "ndjson": NdjsonWriter, "parquet": ParquetWriter}
