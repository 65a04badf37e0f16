"""`legalpath diff`: words first, numbers after; exit code 0 whatever changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

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


def test_answers_data_and_engine_all_changed(
    run: Run, golden: Callable[[str, str], None], tmp_path: Path
) -> None:
    """A result of an older version: other positions, another engine, a role and a question less."""
    whole = json.loads(run("score", OLD, "--json").stdout)
    for role, at in whole["model"]["positions"].items():
        at["writing"] = round(at["writing"] * 0.9, 4)
        whole["model"]["errors"][role]["writing"] = 0.2
    for part in ("positions", "errors"):
        del whole["model"][part]["legal-data-analyst"]
    whole["ranking"] = [row for row in whole["ranking"] if row["role"] != "legal-data-analyst"]
    for row in whole["ranking"]:
        row["fit"] = round(row["fit"] * 0.8, 4)
    whole["model"]["loadings"]["q99"] = whole["model"]["loadings"]["q01"]
    whole["model"] |= {"engine": "direction-fit/0"}
    whole["catalogue"] |= {"version": "2026.01", "fingerprint": "sha256:" + "0" * 64}
    (tmp_path / "work/old.json").write_text(json.dumps(whole), "utf-8")
    golden("diff-all.md", run("diff", "old.json", NEW, "--format", "markdown").stdout)


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
