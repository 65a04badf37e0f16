"""Answer sheets on the command line: blank, read, check, show, list, delete."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from tests.terminal import Terminal

ANSWERS = ROOT / "examples/answers.toml"


@pytest.fixture(name="folder")
def _folder(environment: dict[str, str]) -> Path:
    """The folder of saved sheets, with two of them and one that is none."""
    folder = Path(environment["HOME"]) / ".local/share/legalpath/sheets"
    folder.mkdir(parents=True)
    for name in ("2026-11-01-100000", "2026-11-02-100000"):
        (folder / f"{name}.toml").write_bytes(ANSWERS.read_bytes())
    (folder / "broken.toml").write_text("not a sheet")
    return folder


def test_a_blank_sheet_goes_through_check_and_scores_as_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "blank.toml"
    assert run("sheet", "blank", "-o", path).returncode == 0
    assert run("sheet", "check", path).stdout == f"{path} is sound: 0 answers, 0 days, 0 needs.\n"
    assert run("score", path).returncode == 1


def test_a_form_is_read_from_a_file_and_from_standard_input(run: Run, tmp_path: Path) -> None:
    form = run("sheet", "blank", "--format", "text").stdout.replace("q01 [  ]", "q01 [5]")
    (tmp_path / "form.txt").write_text(form, "utf-8")
    from_file = run("sheet", "read", tmp_path / "form.txt").stdout
    assert tomllib.loads(from_file)["answers"] == {"q01": 2}
    assert run("sheet", "read", "-", stdin=form).stdout == from_file


def test_a_form_with_faults_ends_with_3_and_names_their_lines(run: Run) -> None:
    form = run("sheet", "blank", "--format", "text").stdout.replace("q01 [  ]", "q01 [9]")
    done = run("sheet", "read", "-", stdin=form)
    assert (done.returncode, done.stdout) == (3, "")
    line = form.splitlines().index(next(row for row in form.splitlines() if "q01" in row)) + 1
    assert f"-:{line}: q01: found '9', expected a number from 1 to 5" in done.stderr


def test_check_tells_every_fault_of_a_sheet(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(
        'format = "legalpath.sheet/1"\nquestions = "x"\n[answers]\nq01 = 9\nq02 = "a"\n'
    )
    done = run("sheet", "check", path)
    assert (done.returncode, done.stdout) == (3, "")
    assert f"{path}:4: answers.q01" in done.stderr
    assert f"{path}:5: answers.q02" in done.stderr


def test_show_says_in_words_what_was_said(run: Run) -> None:
    told = json.loads(run("sheet", "show", ANSWERS, "--json").stdout)
    lines = {line["id"]: line["said"] for line in told["lines"]}
    assert told["format"] == "legalpath.told/1"
    assert (lines["q01"], lines["q29"], lines["degree"]) == (
        "Yes, very much",
        "The first, clearly",
        "No",
    )
    assert told["open"] == 42 - 15


def test_list_shows_saved_sheets_and_marks_one_that_cannot_be_read(run: Run, folder: Path) -> None:
    sheets = json.loads(run("sheet", "list", "--json").stdout)["sheets"]
    assert {sheet["name"]: sheet["answered"] for sheet in sheets} == {
        "2026-11-01-100000": 15,
        "2026-11-02-100000": 15,
        "broken": None,
    }
    assert "not readable" in run("sheet", "list").stdout
    assert str(folder) in run("sheet", "list").stdout.replace("\n", "")


def test_list_without_saved_sheets_says_how_to_make_one(run: Run) -> None:
    done = run("sheet", "list")
    assert done.returncode == 0
    assert "legalpath quiz" in done.stdout


def test_delete_takes_only_what_is_named(run: Run, folder: Path) -> None:
    assert run("sheet", "delete", "2026-11-01-100000", "--yes").returncode == 0
    assert sorted(path.stem for path in folder.iterdir()) == ["2026-11-02-100000", "broken"]
    assert run("sheet", "delete", "--all", "--yes").returncode == 0
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2026-11-01-10000", "--yes"], "did you mean '2026-11-01-100000'?"),
        ([], "name the sheets to delete, or give --all"),
        (["2026-11-01-100000", "--all"], "name the sheets to delete, or give --all"),
        (["2026-11-01-100000"], "--yes"),
    ],
)
def test_delete_in_doubt_deletes_nothing(
    run: Run, folder: Path, arguments: list[str], said: str
) -> None:
    done = run("sheet", "delete", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(list(folder.iterdir())) == 3


@pytest.mark.parametrize(("word", "left"), [("yes", 2), ("no", 3), ("", 3)])
def test_delete_asks_first_in_a_terminal(
    environment: dict[str, str], folder: Path, tmp_path: Path, word: str, left: int
) -> None:
    asked = Terminal(["sheet", "delete", "broken"], environment, tmp_path)
    asked.wait("Type yes:")
    asked.press(f"{word}\n")
    assert asked.finish() == (0 if word == "yes" else 1)
    assert len(list(folder.iterdir())) == left


def test_why_without_a_sheet_explains_the_one_saved_last(run: Run, folder: Path) -> None:
    (folder / "broken.toml").unlink()
    assert "Why Virtual Legal Assistant" in run("why").stdout


def test_why_without_any_saved_sheet_says_what_to_do(run: Run) -> None:
    done = run("why")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "take the quiz first" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["lawyer"], "not-ranked"),
        (["paralegal", "--over", "Paralegal"], "usage"),
        (["paralegl"], "unknown-role"),
    ],
)
def test_why_of_what_cannot_be_explained_is_a_wrong_call(
    run: Run, arguments: list[str], code: str
) -> None:
    done = run("why", *arguments, "--answers", ANSWERS, "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert json.loads(done.stderr)["code"] == code
