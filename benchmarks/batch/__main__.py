"""What many sheets cost: ours, bare numpy, and two libraries that rank by criteria.

    python -m benchmarks.batch [SHEETS]

All in one run, on one core. Needs `pip install pymcdm scikit-criteria` for the rows of these
two; they score fewer sheets, one at a time as their interface asks, and the cost of a sheet is
compared. What they are given are the roles as alternatives, the dimensions as criteria, and
the person's likings as weights.
"""

from __future__ import annotations

import os

os.environ |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # before numpy

import importlib.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from legalpath.batch.engine import DRAWS
from legalpath.catalogue.read import shipped_catalogue
from legalpath.fit import draws, posterior, score
from legalpath.fit.draws import Sampling

SHEETS = 200_000
QUESTIONS = 24
SLOW = 300
"""So many sheets are enough for what takes a thousandth of a second each."""
PROGRAM = """
import sys
from pathlib import Path
from legalpath.cli import main
try:
    sys.exit(main())
finally:
    print(next(line for line in Path("/proc/self/status").open() if line.startswith("VmHWM")))
"""
"""The program, which says at its end how much memory it had at most."""
CATALOGUE = shipped_catalogue()
MODEL = posterior.build(CATALOGUE)
VIEW = posterior.lens(MODEL.positions, np.ones(len(MODEL.dimensions)))
COLUMNS = draws.columns(MODEL.roles, CATALOGUE.shipped)


def people(count: int, *, alike: bool = True) -> np.ndarray:
    """Random answers: all to the same 24 questions, or each to 24 of their own."""
    random = np.random.default_rng(1)
    answers = random.integers(-2, 3, (count, len(MODEL.questions))) / 2
    if alike:
        answers[:, QUESTIONS:] = np.nan
    else:
        order = random.random(answers.shape).argsort(axis=1)
        answers[order >= QUESTIONS] = np.nan
    return answers


def cost(work: Callable[[], object], count: int, repeats: int = 3) -> float:
    """Microseconds a sheet, the best of a few."""
    taken = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken) / count * 1e6


def bare(answers: np.ndarray) -> np.ndarray:
    """The least that numpy could do: one product of the same arrays with the same matrix."""
    given = answers[:, :QUESTIONS]
    rows = posterior.answer_rows(MODEL, MODEL.questions[:QUESTIONS])
    gain: np.ndarray = VIEW.fits @ posterior.observe(VIEW, *rows).gain
    return np.asarray(given @ gain.T)


def ours(
    answers: np.ndarray,
    count: int = DRAWS,
    model: posterior.Model = MODEL,
    view: posterior.Lens = VIEW,
    columns: list[int] = COLUMNS,
) -> None:
    """Fits, chances, leaders and statuses, a block at a time as `legalpath batch` does."""
    for start in range(0, len(answers), 16_384):
        part = answers[start : start + 16_384]
        reach = np.zeros((len(part), len(model.roles)), dtype=np.int8)
        known = score.estimate(model, view, part)
        score.score_crowd(known, reach, Sampling(columns, count, np.float32))


def known(answers: np.ndarray) -> None:
    """Fits, how sure they are and how much they leave unexplained, a block at a time."""
    for start in range(0, len(answers), 16_384):
        score.estimate(MODEL, VIEW, answers[start : start + 16_384])


def rivals(answers: np.ndarray) -> dict[str, float]:
    """Microseconds a sheet of the libraries that are installed."""
    some = answers[:SLOW, :QUESTIONS]
    likes = np.abs(some @ MODEL.loadings[:QUESTIONS]) + 0.01
    weights = likes / likes.sum(axis=1, keepdims=True)
    matrix, found = MODEL.positions.at + 0.01, {}
    if importlib.util.find_spec("pymcdm"):
        from pymcdm import methods, normalizations

        kinds = np.ones(matrix.shape[1])

        def ranked(rule: Any) -> list[Any]:
            return [rule(matrix, one, kinds) for one in weights]

        wsm = methods.WSM(normalization_function=normalizations.minmax_normalization)
        for name, rule in (("pymcdm weighted sum", wsm), ("pymcdm TOPSIS", methods.TOPSIS())):
            found[name] = cost(partial(ranked, rule), SLOW)
    if importlib.util.find_spec("skcriteria"):
        import skcriteria
        from skcriteria.agg.simple import WeightedSumModel

        rule = WeightedSumModel()
        goals = [max] * matrix.shape[1]
        found["scikit-criteria weighted sum"] = cost(
            lambda: [rule.evaluate(skcriteria.mkdm(matrix, goals, weights=one)) for one in weights],
            SLOW,
            1,
        )
    return found


def by_size(count: int) -> None:
    """Microseconds a sheet with chances, by how many questions and roles there are."""
    for asked in (6, 12, 24, 42):
        answers = people(count)
        answers[:, :asked] = np.nan_to_num(answers[:, :asked])
        answers[:, asked:] = np.nan
        print(f"{asked:3} questions: {cost(partial(ours, answers), count, 1):6.2f} us")
    answers = people(count)
    for roles in (4, 8, 15):
        some = msgspec.structs.replace(CATALOGUE, roles=CATALOGUE.ranked()[:roles])
        model = posterior.build(some)
        view = posterior.lens(model.positions, np.ones(len(model.dimensions)))
        scored = partial(ours, answers, DRAWS, model, view, list(range(roles)))
        taken = cost(scored, count, 1)
        print(f"{roles:3} roles: {taken:6.2f} us")


def growth(*options: str) -> None:
    """Parquet to Parquet as a program of its own: seconds and memory by the number of rows."""
    import pyarrow as pa
    import pyarrow.parquet

    for count in (10_000, 100_000, 1_000_000):
        with tempfile.TemporaryDirectory() as folder:
            source, out = Path(folder) / "in.parquet", Path(folder) / "out.parquet"
            answers = (people(count)[:, :QUESTIONS] * 2).astype(np.int8)
            columns = dict(zip(MODEL.questions[:QUESTIONS], answers.T, strict=True))
            pa.parquet.write_table(pa.table(columns), source)
            start = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-c", PROGRAM, "batch", "-q", source, "-o", out, *options],
                check=True, capture_output=True,
            )  # fmt: skip
            taken = time.perf_counter() - start
        peak = int(done.stdout.split()[1]) / 1024
        print(f"Parquet to Parquet, {count:>9,} rows: {taken:6.2f} s, peak {peak:4.0f} MiB")


def main(count: int = SHEETS) -> None:
    """Prints microseconds a sheet and how often that is in pymcdm's weighted sum."""
    alike, mixed = people(count), people(count // 10, alike=False)
    rows = {
        "bare numpy, one product": cost(lambda: bare(alike), count),
        "ours, with scatter": cost(lambda: known(alike), count),
        "ours, with chances": cost(lambda: ours(alike), count, 1),
        "ours, other questions each": cost(lambda: ours(mixed), len(mixed), 1),
        **rivals(alike),
    }
    against = rows.get("pymcdm weighted sum")
    for name, taken in rows.items():
        ratio = f"{against / taken:9.0f} times pymcdm" if against else ""
        print(f"{name:30} {taken:10.3f} us{ratio}")
    by_size(count // 10)
    growth()
    print("The same without chances (--draws 0):")
    growth("--draws", "0")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
