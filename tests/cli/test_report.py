"""`legalpath report`: a file for its owner alone, and clear words when it cannot be made."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from tests.terminal import Terminal

ANSWERS = str(ROOT / "examples/answers.toml")

EMPTY = 'format = "legalpath.sheet/1"\nquestions = ""\n[answers]\n'


def test_the_file_is_for_its_owner_alone_and_the_note_names_it(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "work/report.html"
    done = run("report", ANSWERS, "-o", "report.html")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "Saved: report.html. Open it in a browser, or print it from there.\n"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert place.read_text("ascii").startswith("<!DOCTYPE html>")


def test_a_pipe_gets_the_page(run: Run) -> None:
    assert run("report", ANSWERS).stdout.startswith("<!DOCTYPE html>")


def test_a_terminal_is_told_to_name_a_file(environment: dict[str, str], tmp_path: Path) -> None:
    shown = Terminal(["report", ANSWERS], environment, tmp_path)
    assert shown.finish() == 2
    assert "name a file: -o report.html" in " ".join(shown.everything.split())


def test_an_ascii_locale_gets_the_same_page(run: Run, process: Run) -> None:
    ascii = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert process("report", ANSWERS, env=ascii).stdout == run("report", ANSWERS).stdout


def test_a_name_and_notes_are_printed_only_if_given(run: Run, tmp_path: Path) -> None:
    notes = tmp_path / "work/talk.txt"
    notes.write_text("Has two job ads to show.\n\nNext talk in May.\n", "utf-8")
    done = run(
        "report", ANSWERS, "--client-name", "Client 7", "--notes", "talk.txt",
        "--format", "markdown",
    ).stdout  # fmt: skip
    assert done.startswith("# Paths in law for Client 7\n")
    assert "> Has two job ads to show." in done
    bare = run("report", ANSWERS, "--format", "markdown").stdout
    assert bare.startswith("# Your paths in law\n")
    assert "Notes from the talk" not in bare


def test_json_holds_every_part(run: Run) -> None:
    told = json.loads(run("report", ANSWERS, "--json").stdout)
    assert told["format"] == "legalpath.report/1"
    assert set(told["guided"]) == {"why", "comparison", "routes", "gap"}


def test_the_environments_form_is_for_other_commands(run: Run) -> None:
    done = run("report", ANSWERS, env={"LEGALPATH_FORMAT": "csv"})
    assert done.stdout.startswith("<!DOCTYPE html>")


def test_nothing_answered_exits_1_with_a_page(run: Run) -> None:
    done = run("report", "-", stdin=EMPTY)
    assert done.returncode == 1
    assert "You have not answered anything yet" in done.stdout


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--compare", "paralegal"], 2, "two to four different roles"),
        (["--compare", "paralegal,paralegl"], 2, "did you mean 'paralegal'?"),
        (["--compare", "paralegal,paralegal"], 2, "two to four different roles"),
        (["--goal", "paralegl"], 2, "did you mean 'paralegal'?"),
        (["--from", "paralegal", "--goal", "paralegal"], 2, "a goal other than its start"),
        (["--state", "Calfornia"], 2, "did you mean"),
        (["--notes", "nowhere.txt"], 3, "cannot read nowhere.txt"),
        (["--notes", "bytes.txt"], 3, "bytes.txt is not plain text"),
        (["--cv", "nowhere.json"], 3, "cannot read nowhere.json"),
        (["-o", "no/such/file/below/a.txt/b"], 3, "cannot write"),
        (["--format", "csv"], 2, "'csv' is not one of"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_call_gets_one_clear_message_and_no_page(
    run: Run, tmp_path: Path, options: list[str], code: int, said: str
) -> None:
    (tmp_path / "work/bytes.txt").write_bytes(b"Good\nbad \xff byte")
    (tmp_path / "work/no").write_text("a file where a folder is wanted")
    before = sorted((tmp_path / "work").iterdir())
    done = run("report", ANSWERS, *options)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert sorted((tmp_path / "work").iterdir()) == before


def test_a_faulty_byte_in_the_notes_is_shown_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "work/bytes.txt").write_bytes(b"Good\nbad \xff byte")
    done = run("report", ANSWERS, "--notes", "bytes.txt")
    assert "bytes.txt:2: found" in done.stderr
