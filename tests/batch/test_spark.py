"""The Spark example gives what a batch gives; runs where pyspark and Java are.

pip install pyspark pandas && python -m pytest -m spark
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest

from legalpath.catalogue.read import load_catalogue
from tests.conftest import ROOT, Run

ROWS = 10_000


@pytest.mark.spark
@pytest.mark.skipif(
    not (importlib.util.find_spec("pyspark") and shutil.which("java")), reason="no pyspark or Java"
)
def test_spark_and_a_batch_say_the_same_of_ten_thousand_rows(run: Run, tmp_path: Path) -> None:
    random = np.random.default_rng(2)
    questions = [question.id for question in load_catalogue().questions.questions]
    columns = {"person": pa.array([f"p{row:05d}" for row in range(ROWS)])}
    for id in questions:
        steps = random.integers(-2, 3, ROWS)
        columns[id] = pa.array(steps, pa.int32(), mask=random.random(ROWS) < 0.3)
    source, ours, theirs = tmp_path / "in.parquet", tmp_path / "ours.parquet", tmp_path / "spark"
    pa.parquet.write_table(pa.table(columns), source)
    assert run("batch", source, "-o", ours).returncode == 0
    subprocess.run([sys.executable, ROOT / "examples/spark_batch.py", source, theirs], check=True)
    one, other = (pa.parquet.read_table(path).sort_by("person") for path in (ours, theirs))
    assert one.column_names == other.column_names
    for name in one.column_names:
        if name.startswith(("fit_", "chance_")):
            here, there = (np.nan_to_num(table[name].to_numpy()) for table in (one, other))
            assert np.abs(here - there).max() < 1e-12
        else:
            assert one[name].to_pylist() == other[name].to_pylist()
