"""The quiz in a real pseudo-terminal, from the first question to the result."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from legalpath.catalogue.read import load_catalogue
from tests.conftest import PROGRAM, Run

QUESTIONS = len(load_catalogue().questions.questions)
Spawn = Callable[..., "pexpect.spawn[str]"]


@pytest.fixture
def spawn(environment: dict[str, str], tmp_path: Path) -> Spawn:
    def go(*arguments: str, **env: str) -> pexpect.spawn[str]:
        return pexpect.spawn(
            PROGRAM[0], [*PROGRAM[1:], *arguments], env=environment | env, cwd=str(tmp_path),
            encoding="utf-8", timeout=30, dimensions=(40, 100),
        )  # fmt: skip

    return go


def answer(quiz: pexpect.spawn[str], first: int, last: int) -> None:
    """Answers questions with number keys, two steps up and down in turn."""
    for at in range(first, last + 1):
        quiz.expect(rf"\({at} of {QUESTIONS}\)")
        quiz.expect("Skip this one")
        quiz.send("4" if at % 2 else "2")
        quiz.send("\r")


def test_menus_lead_from_the_first_question_to_the_result(spawn: Spawn, tmp_path: Path) -> None:
    sheet = tmp_path / "mine.toml"
    quiz = spawn("quiz", "--save", str(sheet))
    answer(quiz, 1, QUESTIONS)
    for _ in load_catalogue().questions.needs:
        quiz.expect(r"\?")
        quiz.expect(r"Skip this one|skip\)")
        quiz.send("\r")
    for _ in range(2):
        quiz.expect("space marks one")
        quiz.send("\r")
    quiz.expect("What your answers say")
    quiz.expect("Keep in mind")
    quiz.expect("Skills")
    quiz.expect(f"legalpath score {re.escape(str(sheet))}")
    quiz.expect(pexpect.EOF)
    quiz.close()
    assert quiz.exitstatus == 0
    assert len(re.findall(r"(?m)^q\d\d = ", sheet.read_text())) == QUESTIONS
    assert stat.S_IMODE(sheet.stat().st_mode) == 0o600


def test_ctrl_c_loses_nothing_and_the_quiz_goes_on_from_there(
    spawn: Spawn, run: Run, tmp_path: Path
) -> None:
    quiz = spawn("quiz", "--save", "mine.toml")
    answer(quiz, 1, 3)
    quiz.expect("4 of")
    quiz.expect("Skip this one")
    quiz.sendintr()
    quiz.expect("Stopped. Your 3 answers so far: mine.toml")
    quiz.expect("legalpath quiz --answers mine.toml")
    quiz.expect(pexpect.EOF)
    quiz.close()
    assert quiz.exitstatus == 130
    again = spawn("quiz", "--answers", "mine.toml")
    again.expect(f"4 of {QUESTIONS}")
    again.close(force=True)
    result = json.loads(run("score", tmp_path / "mine.toml", "--json").stdout)
    assert result["answered"] == 3


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_plain_lines_hold_no_escape_byte(spawn: Spawn, env: dict[str, str]) -> None:
    quiz = spawn("quiz", "--save", "mine.toml", **env)
    quiz.logfile_read = seen = _Seen()
    for at in range(1, QUESTIONS + 1):
        quiz.expect(rf"\({at} of {QUESTIONS}\)")
        quiz.expect("Number, or Enter to skip: ")
        quiz.sendline("5" if at % 2 else "1")
    for _ in range(len(load_catalogue().questions.needs) + 2):
        quiz.expect("Enter to skip: ")
        quiz.sendline("")
    quiz.expect(pexpect.EOF)
    quiz.close()
    assert quiz.exitstatus == 0
    if env.get("TERM") == "dumb":
        assert "\x1b" not in seen.text


def test_three_lines_that_are_no_answer_skip_the_question(spawn: Spawn) -> None:
    quiz = spawn("quiz", "--plain", "--save", "mine.toml")
    for words in ("what", "9", "-1"):
        quiz.expect("Number, or Enter to skip: ")
        quiz.sendline(words)
    quiz.expect("Skipped, after three tries.")
    quiz.expect(f"2 of {QUESTIONS}")
    quiz.close(force=True)


def test_json_in_a_terminal_is_the_result_alone(
    environment: dict[str, str], tmp_path: Path
) -> None:
    words = f"{' '.join(PROGRAM)} quiz --plain --json --save mine.toml > result.json"
    quiz = pexpect.spawn("/bin/sh", ["-c", words], env=environment, cwd=str(tmp_path),
                         encoding="utf-8", timeout=30)  # fmt: skip
    for _ in range(QUESTIONS + len(load_catalogue().questions.needs) + 2):
        quiz.expect("Enter to skip: ")
        quiz.sendline("")
    quiz.expect(pexpect.EOF)
    assert json.loads((tmp_path / "result.json").read_bytes())["status"] == "unanswered"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_home_gives_one_clear_line(spawn: Spawn, tmp_path: Path) -> None:
    (tmp_path / "home").chmod(0o500)
    quiz = spawn("quiz")
    quiz.expect("legalpath: error: cannot write .*denied")
    quiz.expect(pexpect.EOF)
    quiz.close()
    assert quiz.exitstatus == 3


def test_a_home_that_is_no_folder_gives_one_clear_line(spawn: Spawn) -> None:
    quiz = spawn("quiz", HOME="/dev/null", XDG_DATA_HOME="/dev/null/x")
    quiz.expect("legalpath: error: cannot write")
    quiz.expect(pexpect.EOF)
    quiz.close()
    assert quiz.exitstatus == 3


class _Seen:
    """Keeps what a terminal was sent."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass
