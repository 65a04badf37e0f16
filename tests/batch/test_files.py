"""Files in and out: three forms, hostile ones, streams, and a process that is killed."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from legalpath.batch import score_batches, score_table
from legalpath.batch.rows import BLOCK_ROWS, READERS
from tests.conftest import PROGRAM, Run

MORE = [f"q{number}" for number in range(11, 19)]
HEADER = ["person", "q01", "q02", "q10", "need_degree", *MORE]


def row(*cells: str) -> list[str]:
    """A row with nothing in the cells that are not given."""
    return [*cells, *[""] * (len(HEADER) - len(cells))]


ROWS = [row("ann", "2", "-1", "", "no", *"21012012"), row("bob"), row("cy", "-2", "1", "2", "yes")]
"""Ann has said enough to have a leader, Bob nothing, Cy too little."""


def csv_text(rows: list[list[str]], header: list[str] = HEADER) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue()


def table() -> pa.Table:
    columns = [[cell or None for cell in column] for column in zip(*ROWS, strict=True)]
    made = {}
    for name, column in zip(HEADER, columns, strict=True):
        steps = [None if cell is None else int(cell) for cell in column] if name[0] == "q" else None
        made[name] = pa.array(steps, pa.int8()) if steps else pa.array(column, pa.string())
    return pa.table(made)


@pytest.fixture
def people(tmp_path: Path) -> dict[str, Path]:
    """The same three people in every form."""
    paths = {form: tmp_path / f"people.{form}" for form in ("csv", "ndjson", "parquet")}
    paths["csv"].write_text(csv_text(ROWS), "utf-8")
    lines = [json.dumps({name: value for name, value in row.items() if value is not None})
             for row in table().to_pylist()]  # fmt: skip
    paths["ndjson"].write_text("\n".join(lines) + "\n", "utf-8")
    pa.parquet.write_table(table(), paths["parquet"])
    return paths


def read_csv(path: Path) -> list[dict[str, str]]:
    csv.field_size_limit(10_000_000)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def numbers(path: Path) -> list[dict[str, object]]:
    """The rows of an output in any form, as text with numbers read."""
    if path.suffix == ".parquet":
        rows = pa.parquet.read_table(path).to_pylist()
    elif path.suffix == ".ndjson":
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    else:
        rows = read_csv(path)
    return [
        {name: (float(value) if value not in ("", None) else None)
         if name.startswith(("fit_", "chance_")) else value or None
         for name, value in row.items()
         if name in {"person", "status", "leader"} or name.startswith(("fit_", "chance_"))}
        for row in rows
    ]  # fmt: skip


@pytest.mark.parametrize("to", ["csv", "ndjson", "parquet"])
@pytest.mark.parametrize("form", ["csv", "ndjson", "parquet"])
def test_every_form_goes_into_every_form_with_the_same_results(
    run: Run, people: dict[str, Path], tmp_path: Path, form: str, to: str
) -> None:
    out, same = tmp_path / f"out.{to}", tmp_path / "same.csv"
    done = run("batch", people[form], "-o", out)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    run("batch", people["csv"], "-o", same)
    assert numbers(out) == numbers(same)
    assert "3 rows" in done.stderr


def test_results_are_those_of_score(run: Run, people: dict[str, Path], tmp_path: Path) -> None:
    out, sheet = tmp_path / "out.csv", tmp_path / "ann.toml"
    run("batch", people["csv"], "-o", out)
    said = [
        f"{id} = {step}" for id, step in zip(HEADER, ROWS[0], strict=True) if id[0] == "q" and step
    ]
    head = ['format = "legalpath.sheet/1"', 'questions = "x"', "[answers]"]
    sheet.write_text("\n".join([*head, *said, '[needs]\ndegree = "no"\n']))
    ranking = json.loads(run("score", sheet, "--json").stdout)
    ann = numbers(out)[0]
    assert (ann["status"], [ann["leader"]]) == (ranking["status"], ranking["leaders"])
    for each in ranking["ranking"]:
        assert ann[f"fit_{each['role']}"] == pytest.approx(each["fit"], abs=1e-9)


def test_too_few_answers_name_no_leader_in_any_form(
    run: Run, people: dict[str, Path], tmp_path: Path
) -> None:
    for form, source in people.items():
        out = tmp_path / f"out.{form}"
        assert run("batch", source, "-o", out).returncode == 0
        ann, bob, cy = numbers(out)
        assert ann["leader"]
        assert (bob["status"], bob["leader"]) == ("unanswered", None)
        assert (cy["status"], cy["leader"], bool(cy["fit_paralegal"])) == ("too-few", None, True)


def test_streams_go_through(run: Run) -> None:
    done = run("batch", "-", "-o", "-", stdin=csv_text(ROWS))
    assert done.returncode == 0
    assert [row["person"] for row in csv.DictReader(io.StringIO(done.stdout))] == [
        "ann",
        "bob",
        "cy",
    ]


GOOD = row("good", "2", "1")
HOSTILE = {
    "quotes": csv_text([row('"a" ""b', "1", "1"), GOOD]),
    "newlines": csv_text([row("two\nlines\r\nthree", "1", "1"), GOOD]),
    "carriage returns": csv_text([GOOD]).replace("\n", "\r\n"),
    "byte order mark": "\ufeff" + csv_text([GOOD]),
    "NUL": csv_text([row("a\0b", "\0", "1"), GOOD]),
    "a field of a megabyte": csv_text([row("x" * 1_000_000, "y" * 1_000_000, "1"), GOOD]),
    "formulas": csv_text([row("=cmd()", "=1+1", "@x"), GOOD]),
    "ragged rows": csv_text([["short", "1"], ["long", *["1"] * 19], [], GOOD]),
    "unknown headers": csv_text([[*GOOD, "x"]], [*HEADER, "=q99"]),
    "empty header": csv_text([[*GOOD, "x"]], [*HEADER, ""]),
    "bidi": csv_text([row("\u202egnp", "\u202e1", "1"), GOOD]),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_csv_never_crashes_and_loses_no_good_row(
    run: Run, tmp_path: Path, name: str
) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(HOSTILE[name].encode())
    done = run("batch", source, "-o", out)
    assert done.returncode in (0, 1), done.stderr
    rows = read_csv(out)
    [good] = [row for row in rows if row["person"] == "good"]
    assert good["status"] == "too-few"
    assert (done.returncode == 1) == any(row["status"] == "error" for row in rows)
    put_in = [row for row in csv.reader(io.StringIO(HOSTILE[name].lstrip("\ufeff"), "")) if row]
    assert [row["person"] for row in rows] == [row[0] for row in put_in[1:]]


@pytest.mark.parametrize("before", [0, 3, 25_000])
def test_a_quotation_mark_that_never_closes_spoils_its_own_row_alone(
    run: Run, tmp_path: Path, before: int
) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    good = ",".join(GOOD) + "\n"
    source.write_text(csv_text([]) + good * before + 'bad,"1,1,,\n' + good * 25_000)
    assert run("batch", source, "-o", out).returncode == 1
    rows = read_csv(out)
    assert [row["status"] for row in rows].count("too-few") == before + 25_000
    assert [row["person"] for row in rows if row["status"] == "error"] == ["bad"]


def test_bytes_that_are_no_utf_8_pass_through_and_spoil_no_row(run: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(b"person,q01\nJos\xe9,2\nx,\xff\ngood,1\n")
    assert run("batch", source, "-o", out).returncode == 1
    lines = out.read_bytes().splitlines()
    assert lines[1].startswith(b"Jos\xe9,2,too-few")
    assert lines[2].startswith(b"x,\xff,error")
    assert lines[3].startswith(b"good,1,too-few")


@pytest.mark.parametrize("content", [b"", b"\n", b"a,a,q01\n1,1,1\n", b"name\nx\n",
                                     "person,q01\nx,1\n".encode("utf-16")])  # fmt: skip
def test_a_file_that_cannot_be_scored_ends_with_3_and_writes_nothing(
    run: Run, tmp_path: Path, content: bytes
) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(content)
    done = run("batch", source, "-o", out)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("legalpath: error: ")
    assert sorted(tmp_path.glob("*out*")) == []
    assert sorted(tmp_path.glob(".legalpath*")) == []


def test_a_line_that_is_no_json_object_is_kept_as_a_bad_row(run: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "in.ndjson", tmp_path / "out.ndjson"
    source.write_text('{"q01": 2}\n[1]\n{"q01"\n{"q01": -2, "extra": {"a": [1]}}\n')
    assert run("batch", source, "-o", out).returncode == 1
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert [row["status"] for row in rows] == ["too-few", "error", "error", "too-few"]
    assert rows[3]["extra"] == {"a": [1]}
    assert "extra" not in rows[0]


def test_a_killed_run_leaves_the_old_file(environment: dict[str, str], tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(csv_text(ROWS * 40_000))
    out.write_text("old")
    for wait in (0.05, 0.2, 0.4, 0.6, 0.8):
        done = subprocess.Popen([*PROGRAM, "batch", source, "-o", out], env=environment,
                                stderr=subprocess.DEVNULL)  # fmt: skip
        time.sleep(wait)
        os.kill(done.pid, signal.SIGKILL)
        done.wait()
        kept = out.read_text()
        assert kept == "old" or len(kept.splitlines()) == 3 * 40_000 + 1


def test_ctrl_c_ends_with_130_and_leaves_nothing(
    environment: dict[str, str], tmp_path: Path
) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(csv_text(ROWS * 100_000))
    done = subprocess.Popen([*PROGRAM, "batch", source, "-o", out], env=environment,
                            stderr=subprocess.DEVNULL)  # fmt: skip
    time.sleep(1)
    done.send_signal(signal.SIGINT)
    assert done.wait() == 130
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["in.csv"]


def test_a_closed_pipe_is_no_error(environment: dict[str, str], tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text(csv_text(ROWS * 10_000))
    command = " ".join([*PROGRAM, f"batch {source} -o - -q; echo $? >&2"])
    done = subprocess.run(["/bin/bash", "-c", f"({command}) | head -1"], env=environment,
                          capture_output=True, encoding="utf-8", check=True)  # fmt: skip
    assert done.stdout.startswith("person,q01")
    assert done.stderr == "0\n"


def test_a_device_is_written_to_and_never_replaced(process: Run, people: dict[str, Path]) -> None:
    done = process("batch", people["csv"], "-o", "/dev/full")
    assert (done.returncode, done.stderr) == (
        3, "legalpath: error: cannot write /dev/full: No space left on device\n"
    )  # fmt: skip
    assert Path("/dev/full").is_char_device()
    done = process("batch", people["csv"], "-o", "/dev/stdout", "-q")
    assert done.stdout.startswith("person,q01")


def test_blocks_are_small_whatever_the_file_is(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text(csv_text(ROWS * (BLOCK_ROWS // 3 + 1) * 2))
    with source.open("rb") as file:
        sizes = [block.rows for block in READERS["csv"](file)]
    assert sizes[1:] == [BLOCK_ROWS, BLOCK_ROWS, sum(sizes) - 2 * BLOCK_ROWS]


class TestArrow:
    def test_two_columns_of_one_name_are_refused(self, run: Run, tmp_path: Path) -> None:
        twice = pa.table([[1], [2]], names=["q01", "q01"])
        pa.parquet.write_table(twice, tmp_path / "in.parquet")
        done = run("batch", tmp_path / "in.parquet", "-o", tmp_path / "out.parquet")
        assert done.returncode == 3
        assert "'q01' stands there twice" in done.stderr

    def test_a_table_gets_the_columns_of_a_batch(self, people: dict[str, Path], run: Run,
                                                 tmp_path: Path) -> None:  # fmt: skip
        out = tmp_path / "out.parquet"
        run("batch", people["parquet"], "-o", out)
        assert score_table(table()).equals(pa.parquet.read_table(out))

    def test_batches_are_scored_one_by_one(self) -> None:
        batches = table().to_batches(max_chunksize=1)
        whole = pa.Table.from_batches(list(score_batches(iter(batches))))
        assert (
            whole.column("status").to_pylist() == score_table(table()).column("status").to_pylist()
        )

    def test_the_functions_can_be_pickled(self) -> None:
        import pickle

        assert pickle.loads(pickle.dumps(score_batches)) is score_batches  # noqa: S301


def test_a_file_without_rows_gives_one_with_all_columns(run: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("person,q01\n")
    assert run("batch", source, "-o", out).returncode == 0
    [header] = out.read_text().splitlines()
    assert header.startswith("person,q01,status,leader,chance_best,error,fit_")
