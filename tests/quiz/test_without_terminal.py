"""The quiz where nobody can be asked: never a hang, a traceback or an answer by accident."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import PROGRAM, ROOT

QUIZ = " ".join([*PROGRAM, "quiz"])
STREAMS = {
    "stdin closed": "<&-",
    "stdin empty": "< empty",
    "stdin a pipe of keys": "< keys",
    "stdin /dev/null": "< /dev/null",
    "stdout redirected too": "< /dev/null > out",
    "all closed but stderr": "<&- >&-",
}


def shell(line: str, environment: dict[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "empty").touch()
    (folder / "keys").write_text("1\n2\n3\n" * 30)
    return subprocess.run(
        ["/bin/sh", "-c", line], env=environment, cwd=folder, capture_output=True,
        encoding="utf-8", timeout=20, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("streams", STREAMS.values(), ids=STREAMS.keys())
@pytest.mark.parametrize("options", ["", "--plain", "--save mine.toml", "--resume --save m.toml"])
def test_asks_nobody_and_says_what_helps(
    environment: dict[str, str], tmp_path: Path, streams: str, options: str
) -> None:
    done = shell(f"{QUIZ} {options} {streams}", environment, tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "--answers" in done.stderr
    assert not list(tmp_path.rglob("*.toml"))


@pytest.mark.parametrize("streams", ["<&-", "< keys", "< /dev/null"])
def test_ranks_a_sheet_without_taking_a_key_for_an_answer(
    environment: dict[str, str], tmp_path: Path, streams: str
) -> None:
    answers = ROOT / "examples/answers.toml"
    done = shell(f"{QUIZ} --answers {answers} --json {streams}", environment, tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["answered"] == 15
