"""Many people at once: files in blocks, and Arrow tables for other engines.

`score_table` and `score_batches` hold no state and can be pickled, so that Spark, Dask, Ray,
Polars or DuckDB can call them on their own workers. They need pyarrow (`legalpath[batch]`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from legalpath.batch.engine import DRAWS, Engine
from legalpath.batch.rows import arrow, table_block, with_added

if TYPE_CHECKING:
    import pyarrow as pa


def score_table(table: pa.Table, draws: int = DRAWS) -> pa.Table:
    """The table with status, leader, chances and fits behind its own columns.

    Columns as `legalpath batch` reads them: one a question id with -2..2 or null, `need_*`,
    `most`, `least`. A bad row has the status "error". Raises DataError for columns that
    cannot be scored, and UsageError without pyarrow.
    """
    engine = _engine(draws)
    engine.check(table.column_names)
    block = table_block(table)
    outcome = engine.score(block.columns, block.faults, block.rows)
    return with_added(block, outcome.columns(engine.roles))


def score_batches(
    batches: Iterable[pa.RecordBatch], draws: int = DRAWS
) -> Iterator[pa.RecordBatch]:
    """Each batch as `score_table` gives it, one at a time."""
    pyarrow = arrow()
    for batch in batches:
        yield from score_table(pyarrow.Table.from_batches([batch]), draws).to_batches()


@lru_cache(maxsize=4)
def _engine(draws: int) -> Engine:
    """The engine of a worker, made once."""
    from legalpath.catalogue.read import load_catalogue

    return Engine(load_catalogue(), draws)
