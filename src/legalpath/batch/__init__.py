"""Many people at once: files in blocks, and Arrow tables for other engines.

`score_table` and `score_batches` hold no state and can be pickled, so that Spark, Dask, Ray,
Polars or DuckDB can call them on their own workers. They need pyarrow (`legalpath[batch]`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from legalpath.batch.engine import DRAWS, Engine
from legalpath.batch.rows import arrow, table_block, with_added
from legalpath.catalogue.read import load_catalogue

if TYPE_CHECKING:
    import pyarrow as pa


def score_table(table: pa.Table, draws: int = DRAWS, roles: Path | None = None) -> pa.Table:
    """The table with status, leader, fits, chances and reach behind its own columns.

    Columns as `legalpath batch` reads them: one a question id with -2..2 or null, `need_*`,
    `most`, `least`. A bad row has the status "error". `roles` is a file of your own, laid over
    the shipped ones. Raises DataError for columns that cannot be scored, and UsageError
    without pyarrow.
    """
    engine = _engine(draws, roles)
    engine.check(table.column_names)
    block = table_block(table)
    outcome = engine.score(block.columns, block.faults, block.rows)
    return with_added(block, outcome.columns(engine.roles))


def score_batches(
    batches: Iterable[pa.RecordBatch], draws: int = DRAWS, roles: Path | None = None
) -> Iterator[pa.RecordBatch]:
    """Each batch as `score_table` gives it, one at a time."""
    pyarrow = arrow()
    for batch in batches:
        yield from score_table(pyarrow.Table.from_batches([batch]), draws, roles).to_batches()


@lru_cache(maxsize=4)
def _engine(draws: int, roles: Path | None) -> Engine:
    """The engine of a worker, made once."""
    return Engine(load_catalogue(roles), draws)
