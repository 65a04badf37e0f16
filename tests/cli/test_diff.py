"""`legalpath diff`: words first, numbers after; exit code 0 whatever changed."""

from __future__ import annotations

import json

import pytest

from tests.conftest import ROOT, Run

OLD, NEW = (str(ROOT / f"examples/{name}.toml") for name in ("answers", "later"))


def test_a_sheet_and_itself(run: Run) -> None:
    done = run("diff", OLD, OLD)
    assert done.returncode == 0
    assert "\nNothing changed.\n" in done.stdout


def test_a_stored_result_from_standard_input_says_what_the_sheet_says(run: Run) -> None:
    stored = run("score", OLD, "--json").stdout
    piped = json.loads(run("diff", "-", NEW, "--json", stdin=stored).stdout)
    sheet = json.loads(run("diff", OLD, NEW, "--json").stdout)
    assert piped["roles"] == sheet["roles"]
    assert (piped["old"]["kind"], sheet["old"]["kind"]) == ("result", "sheet")


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "said"),
    [
        (["-", "-"], "", 2, "only one of the two can come from standard input"),
        (["nowhere.toml", NEW], "", 3, "cannot read nowhere.toml"),
        (["-", NEW], "{", 3, "no JSON"),
        (["-", NEW], '{"format": "legalpath.why/1"}', 3, "as legalpath score --json gives it"),
        (["-", NEW], "[answers]\nq01 = 7\n", 3, "expected"),
        (["-", NEW], "", 3, "a key 'answers'"),
    ],
)
def test_a_wrong_call_says_what_is_wanted(
    run: Run, arguments: list[str], stdin: str, code: int, said: str
) -> None:
    done = run("diff", *arguments, stdin=stdin)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in " ".join(done.stderr.split())


def test_several_results_in_one_file_are_refused(run: Run) -> None:
    two = run("score", OLD, NEW, "--json").stdout
    done = run("diff", "-", NEW, stdin=two)
    assert done.returncode == 3
    assert "found several documents, expected one result in a file" in done.stderr
