"""Scores a Parquet file on Spark: the same columns as `legalpath batch`, on many machines.

    pip install 'legalpath[batch]' pyspark pandas
    python examples/spark_batch.py people.parquet scored.parquet

Every worker needs legalpath; it makes its engine once, and nothing is shared between rows.
"""

from __future__ import annotations

import sys

from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

from legalpath.batch import score_batches, score_table


def main(source: str, target: str) -> None:
    """Reads, scores and writes."""
    spark = SparkSession.builder.appName("legalpath").getOrCreate()
    people = spark.read.parquet(source)
    # which columns come out is found by scoring no rows at all
    schema = from_arrow_schema(score_table(to_arrow_schema(people.schema).empty_table()).schema)
    people.mapInArrow(score_batches, schema).write.mode("overwrite").parquet(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:3])
