"""A wrong call with --json: nothing on standard output, one error object on standard error."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest

from legalpath.upkeep.schemas import schema
from tests.conftest import PROGRAM, ROOT, Run

ERROR = json.loads(schema("error"))
ANSWERS = str(ROOT / "examples/answers.toml")
BROKEN = {
    "empty.toml": b"",
    "half.toml": b'format = "legalpath.sheet/1"\n[answers',
    "bytes.toml": b"\xff\xfe\x00",
    "list.toml": b"answers = []\n",
    "kind.toml": b'format = "legalpath.ranking/1"\nquestions = "x"\n[answers]\n',
    "step.toml": b'format = "legalpath.sheet/1"\nquestions = "x"\n[answers]\nr-why = 9\n',
    "word.toml": b'format = "legalpath.sheet/1"\nquestions = "x"\n[answers]\nr-why = "yes"\n',
    "id.toml": b'format = "legalpath.sheet/1"\nquestions = "x"\n[answers]\nnobody = 1\n',
    "need.toml": b'format = "legalpath.sheet/1"\nquestions = "x"\n[answers]\n[needs]\nremote = 3\n',
    "days.toml": b'format = "legalpath.sheet/1"\nquestions = "x"\n[answers]\n[days]\n"a|b" = 1\n',
    "roles.toml": b"[[roles]]\nid = 1\n",
    "cv.json": b"{",
    "cvlist.json": b"[]",
    "cvkind.json": b'{"work": 3}',
    "form.txt": b"nothing to see",
}
GOOD = "SHEET"
CALLS: list[tuple[list[str], int]] = [
    *(([name, "--nonsense"], 2) for name in (
        "quiz", "score", "why", "compare", "interview", "gap", "route", "roles", "show",
        "questions", "terms", "state",
    )),
    *((["data", name, "--nonsense"], 2) for name in ("check", "audit", "sources", "where")),
    *((["sheet", name, "--nonsense"], 2) for name in ("show", "list")),
    (["nonsense"], 2),
    (["data", "nonsense"], 2),
    (["sheet", "nonsense"], 2),
    (["show"], 2),
    (["show", "paralegl"], 2),
    (["show", ""], 2),
    (["show", "paralegal", "legal-ops"], 2),
    (["show", "paralegal", "--state", "Atlantis"], 2),
    (["show", "paralegal", "--max-age", "soon"], 2),
    (["show", "paralegal", "--format", "xml"], 2),
    (["show", "\x1b[31mred"], 2),
    (["compare"], 2),
    (["compare", "paralegal"], 2),
    (["compare", "paralegal", "paralegal"], 2),
    (["compare", "paralegal", "Nobody"], 2),
    (["compare", "paralegal", "legal-ops", "lawyer", "vendor-manager", "legal-assistant"], 2),
    (["compare", "paralegal", "legal-ops", "--only", "shoes"], 2),
    (["compare", "paralegal", "legal-ops", "--without", "shoes"], 2),
    (["compare", "paralegal", "legal-ops", "--answers", "absent.toml"], 3),
    (["compare", "paralegal", "legal-ops", "--roles", "absent.toml"], 3),
    (["compare", "paralegal", "legal-ops", "--roles", "roles.toml"], 3),
    (["state", "Atlantis"], 2),
    (["state", "TX", "CA"], 2),
    (["state", ""], 2),
    (["terms"], 2),
    (["terms", "paralegl"], 2),
    (["terms", "paralegal", "legal-ops"], 2),
    (["interview"], 2),
    (["interview", "paralegl"], 2),
    (["interview", "paralegal", "--count", "none"], 2),
    (["interview", "paralegal", "--count", "-1"], 2),
    (["gap"], 2),
    (["gap", "paralegal"], 2),
    (["gap", "paralegal", "--from", "paralegal"], 2),
    (["gap", "paralegal", "--from", "legal-ops", "--cv", "cv.json"], 2),
    (["gap", "paralegal", "--cv", "absent.json"], 3),
    (["gap", "paralegal", "--cv", "cv.json"], 3),
    (["gap", "paralegal", "--cv", "cvlist.json"], 3),
    (["gap", "paralegal", "--cv", "cvkind.json"], 3),
    (["route", "none"], 2),
    (["route", "none", "none"], 2),
    (["route", "paralegal", "paralegal"], 2),
    (["route", "none", "paralegal", "--via", "paralegal"], 2),
    (["route", "none", "paralegal", "--most", "0"], 2),
    (["route", "none", "paralegal", "--answers", "half.toml"], 3),
    (["roles", "--family", "circus"], 2),
    (["roles", "--need", "sun=must"], 2),
    (["roles", "--need", "remote=perhaps"], 2),
    (["roles", "--entry", "ladder"], 2),
    (["roles", "--roles", "bytes.toml"], 3),
    (["questions", "nobody"], 2),
    (["why", "paralegl", "--answers", GOOD], 2),
    (["why", "lawyer", "--answers", GOOD], 2),
    (["why", "paralegal", "--over", "paralegal", "--answers", GOOD], 2),
    (["why", "paralegal"], 2),
    (["quiz"], 2),
    (["quiz", "--length", "endless"], 2),
    (["quiz", "--answers", "absent.toml"], 3),
    (["quiz", "--resume"], 2),
    (["score"], 2),
    (["score", "absent.toml"], 3),
    (["score", "."], 3),
    *((["score", name], 3) for name in BROKEN if name.endswith(".toml")),
    (["score", GOOD, "half.toml"], 3),
    (["sheet", "delete", "nobody"], 2),
    (["score", GOOD, "-o", "."], 3),
    (["score", GOOD, "--roles", "list.toml"], 3),
    (["sheet", "show", "absent.toml"], 3),
    (["sheet", "show", "word.toml"], 3),
    (["data", "audit", "--roles", "roles.toml"], 3),
    (["data", "sources", "--older-than", "soon"], 2),
    (["data", "check", "roles.toml", "--roles", "roles.toml"], 2),
]  # fmt: skip


def told(done: subprocess.CompletedProcess[str], code: int) -> dict[str, object]:
    """The one error object of a call that failed."""
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    [line] = done.stderr.splitlines()
    error: dict[str, object] = json.loads(line)
    jsonschema.validate(error, ERROR)
    assert error["message"]
    return error


def test_there_are_at_least_sixty() -> None:
    assert len(CALLS) >= 60


@pytest.mark.parametrize(("call", "code"), CALLS, ids=lambda part: str(part)[:60])
def test_prints_nothing_and_one_valid_error(
    run: Run, tmp_path: Path, call: list[str], code: int
) -> None:
    for name, content in BROKEN.items():
        (tmp_path / "work" / name).write_bytes(content)
    words = [ANSWERS if word == GOOD else word for word in call]
    told(run(*words, "--json"), code)


def test_a_sheet_from_standard_input_is_taken_by_every_command_that_takes_one(run: Run) -> None:
    text = (ROOT / "examples/answers.toml").read_text("utf-8")
    for call in (["score"], ["why", "--answers"], ["sheet", "show"], ["quiz", "--answers"],
                 ["compare", "paralegal", "legal-ops", "--answers"],
                 ["route", "none", "paralegal", "--answers"]):  # fmt: skip
        assert (
            run(*call, "-", "--json", stdin=text).stdout
            == run(*call, ROOT / "examples/answers.toml", "--json").stdout
        )


def test_a_faulty_sheet_from_standard_input_is_told_the_same_way(run: Run) -> None:
    error = told(run("score", "-", "--json", stdin="answers = 3"), 3)
    assert error["problems"]


def test_a_closed_standard_input_is_told_the_same_way(environment: dict[str, str]) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" <&-', "sh", *PROGRAM, "score", "-", "--json"],
        env=environment, cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    told(done, 3)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told_the_same_way(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "closed.toml"
    path.write_text("")
    path.chmod(0)
    told(run("score", path, "--json"), 3)
