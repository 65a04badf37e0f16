"""The quiz in a real pseudo-terminal, from the first question to the result."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import stat
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legalpath.catalogue.read import load_catalogue
from tests.conftest import Run
from tests.terminal import Terminal

SHIPPED = load_catalogue()
ORDER = [
    question.id
    for question in sorted(SHIPPED.questions.questions, key=lambda question: question.order)
]
NEEDS = [need.id for need in SHIPPED.questions.needs]
CLOSING = len(NEEDS) + 2
SHORT = 10 + CLOSING
CTRL_C, CTRL_D = "\x03", "\x04"
PLAIN = [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}, {"TERM": ""}]
Open = Callable[..., Terminal]


@pytest.fixture
def terminal(environment: dict[str, str], tmp_path: Path) -> Open:
    def go(*arguments: str, columns: int = 80, rows: int = 24, **env: str) -> Terminal:
        return Terminal(list(arguments), environment | env, tmp_path, columns, rows)

    return go


ENDS = r"(Stop here and\s+see the result|b goes back\)|x\s+stops\))"
"""What the last line of each kind of prompt ends with."""


def ask(quiz: Terminal, number: int) -> None:
    """Waits until a question is the last thing on the screen, reading what comes before it."""
    here = rf"Question {number}, (?![\s\S]*Question \d+,)[\s\S]*{ENDS}"
    more = r"Press any key to read on\s*$"
    while quiz.wait(f"{here}|{more}").group().startswith("Press"):
        shown = quiz.text
        quiz.press("\r")
        while quiz.text == shown:
            quiz.read()


def answer(quiz: Terminal, first: int, last: int, key: str = "") -> None:
    """Answers with one key, or with 4 and 2 in turn: one step all the way says nothing."""
    for number in range(first, last + 1):
        ask(quiz, number)
        quiz.press(key or "24"[number % 2])


def close_with_skips(quiz: Terminal, first: int) -> None:
    """Skips the needs and picks that start with this number."""
    for number in range(first, first + CLOSING):
        ask(quiz, number)
        quiz.press("\r")


def sheet(folder: Path, name: str = "mine.toml") -> dict[str, Any]:
    return tomllib.loads((folder / name).read_text("utf-8"))


class TestMenus:
    def test_number_keys_lead_from_the_first_question_to_the_end(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml")
        answer(quiz, 1, 10)
        close_with_skips(quiz, 11)
        quiz.wait("What next")
        quiz.press("\r")
        quiz.wait("1  Nothing more")
        quiz.press("\r")
        assert quiz.finish() == 0
        for words in ("What your answers say", "What separates the first two", "Three steps",
                      "Keep in mind", "Skills", "legalpath score mine.toml"):  # fmt: skip
            assert words in quiz.everything
        assert sheet(tmp_path)["answers"] == {
            id: 1 if number % 2 else -1 for number, id in enumerate(ORDER[:10], 1)
        }
        assert stat.S_IMODE((tmp_path / "mine.toml").stat().st_mode) == 0o600

    def test_arrows_and_enter_choose_from_the_middle_on_and_stopping_shows_the_result_so_far(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml")
        for number, keys in enumerate(("\r", "\x1b[B\r", "\x1b[A\x1b[A\r"), 1):
            ask(quiz, number)
            quiz.press(keys)
        ask(quiz, 4)
        quiz.press("x")
        quiz.wait(r"With 7 more answers a first path is named[\s\S]*2  Stop and see")
        quiz.press("1")
        ask(quiz, 4)
        quiz.press("x")
        quiz.wait(r"Stop all the same\?[\s\S]*2  Stop and see")
        quiz.press("2")
        assert quiz.finish() == 1
        assert "What your answers say" in quiz.everything
        assert "Give 7 more" in quiz.everything
        assert "Go on with: legalpath quiz --answers mine.toml" in quiz.everything
        assert sheet(tmp_path)["answers"] == dict(zip(ORDER[:3], (0, 1, -2), strict=True))

    def test_a_whole_quiz_can_be_held_with_arrows_and_enter_alone(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml")
        for number in range(1, 11):
            ask(quiz, number)
            quiz.press("\x1b[B\r" if number % 2 else "\x1b[A\r")
        close_with_skips(quiz, 11)
        quiz.wait(r"What next[\s\S]*4  Nothing more")
        quiz.press("\x1b[B\x1b[B\x1b[B\r")
        assert quiz.finish() == 0
        assert list(sheet(tmp_path)["answers"].values()).count(1) == 5

    def test_a_terminal_that_changes_its_size_goes_on(self, terminal: Open, tmp_path: Path) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml")
        for number, (rows, columns) in enumerate([(24, 80), (20, 40), (60, 200), (24, 80)], 1):
            ask(quiz, number)
            quiz.resize(rows, columns)
            quiz.press("5")
        ask(quiz, 5)
        quiz.press("x")
        quiz.wait("With 6 more answers")
        quiz.process.close(force=True)
        assert sheet(tmp_path)["answers"] == dict.fromkeys(sorted(ORDER[:4]), 2)

    def test_the_standard_quiz_asks_days_without_a_title_and_ends(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        quiz = terminal("quiz", "--save", "mine.toml", rows=60)
        number = 1
        while "Now what must hold" not in quiz.text:
            ask(quiz, number)
            quiz.press("2" if number % 2 else "5")
            number += 1
            quiz.wait(rf"Question {number}, |Press any key to read on")
        close_with_skips(quiz, number)
        quiz.wait("What next")
        assert "Two days at work, titles hidden." in quiz.everything
        said = sheet(tmp_path)
        assert 4 <= len(said["days"]) <= 6
        quiz.press("4")
        quiz.process.close(force=True)

    def test_back_leads_across_ten_questions_with_the_old_answers_marked(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        quiz = terminal("quiz", "--length", "full", "--save", "mine.toml")
        answer(quiz, 1, 10, key="5")
        for number in range(11, 1, -1):
            ask(quiz, number)
            quiz.press("b")
        ask(quiz, 1)
        marked = quiz.wait(r"» 5  .*\(your answer\s+so far\)")
        assert marked
        quiz.press("1")
        ask(quiz, 2)
        quiz.press("\r")
        ask(quiz, 3)
        quiz.process.close(force=True)
        said = sheet(tmp_path)["answers"]
        assert said == dict.fromkeys(ORDER[:10], 2) | {ORDER[0]: -2}

    def test_the_share_that_is_done_never_falls(self, terminal: Open) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml")
        answer(quiz, 1, 6)
        for number in (7, 6, 5):
            ask(quiz, number)
            quiz.press("b")
        answer(quiz, 4, 10)
        ask(quiz, 11)
        shares = [int(share) for share in re.findall(r"about (\d+)% done", quiz.everything)]
        quiz.process.close(force=True)
        assert shares == sorted(shares)
        assert shares[-1] > shares[0]

    def test_why_says_why_without_a_role_and_asks_again(self, terminal: Open) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml", rows=50)
        ask(quiz, 1)
        quiz.press("w")
        quiz.wait(r"Some of these paths are about[\s\S]*Question 1, [\s\S]*Stop here")
        told = re.findall(r"Some of these paths[\s\S]*?than\s+another", quiz.text)[-1]
        quiz.process.close(force=True)
        assert not any(role.title.lower() in told.lower() for role in SHIPPED.roles)

    def test_skipping_everything_says_nothing_and_exits_1(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml")
        answer(quiz, 1, len(ORDER), key="s")
        close_with_skips(quiz, len(ORDER) + 1)
        assert quiz.finish() == 1
        assert "You have not answered anything yet" in quiz.everything
        assert sheet(tmp_path)["answers"] == {}

    def test_a_path_set_aside_leaves_the_lead_to_the_next(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml", rows=60)
        answer(quiz, 1, 10)
        ask(quiz, 11)
        quiz.press("x")
        first = quiz.wait(r"Set (.*) aside").group(1)
        quiz.press("2")
        second = quiz.wait(rf"Set (?!{first})(.*) aside").group(1)
        quiz.press("4")
        assert quiz.finish() == 0
        assert second != first
        titles = SHIPPED.titles()
        assert [titles[id] for id in sheet(tmp_path)["set_aside"]] == [first]

    def test_thumbs_are_held_against_the_scores_and_kept(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml", rows=60)
        answer(quiz, 1, 10)
        ask(quiz, 11)
        quiz.press("x")
        quiz.wait("Does this sound like you")
        quiz.press("3")
        for at in range(1, 6):
            quiz.wait(rf"Sketch {at} of 5[\s\S]*Skip this one")
            quiz.press("1")
        quiz.wait("Your thumbs agree with the scores on 4 of 5")
        quiz.process.close(force=True)
        assert list(sheet(tmp_path)["thumbs"].values()) == [1] * 5


class TestInterrupted:
    @pytest.mark.parametrize(
        ("at", "key"), [(1, CTRL_C), (8, CTRL_D), (SHORT, CTRL_C), (SHORT, CTRL_D)]
    )
    def test_nothing_is_lost_and_the_quiz_goes_on_at_the_same_question(
        self, terminal: Open, at: int, key: str
    ) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "mine.toml")
        answer(quiz, 1, min(at - 1, 10))
        for number in range(11, at):
            ask(quiz, number)
            quiz.press("\r")
        ask(quiz, at)
        asked = _asked(quiz, at)
        quiz.press(key)
        assert quiz.finish() == 130
        count = min(at - 1, 10)
        assert f"Stopped. Your {count} answer{'' if count == 1 else 's'} so far" in quiz.everything
        assert "legalpath quiz --answers mine.toml" in quiz.everything
        again = terminal("quiz", "--length", "short", "--answers", "mine.toml")
        ask(again, at)
        assert _asked(again, at) == asked
        again.process.close(force=True)

    def test_resume_takes_the_sheet_that_was_saved_last(self, terminal: Open) -> None:
        quiz = terminal("quiz")
        answer(quiz, 1, 2)
        ask(quiz, 3)
        quiz.press("\x03")
        assert quiz.finish() == 130
        again = terminal("quiz", "--resume")
        ask(again, 3)
        again.process.close(force=True)

    def test_a_terminal_that_vanishes_loses_at_most_the_question_on_screen(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        quiz = terminal("quiz", "--save", "mine.toml")
        answer(quiz, 1, 5)
        ask(quiz, 6)
        quiz.process.kill(signal.SIGHUP)
        quiz.process.close(force=True)
        assert len(sheet(tmp_path)["answers"]) == 5

    @pytest.mark.storm
    def test_ten_kills_never_leave_a_half_written_sheet(
        self, terminal: Open, tmp_path: Path
    ) -> None:
        for at in range(10):
            quiz = terminal("quiz", "--plain", "--length", "full", "--save", f"{at}.toml")
            quiz.wait("Question")
            quiz.press("4\n" * 12)
            time.sleep(random.uniform(0, 0.04))  # noqa: S311  when to kill is no secret
            quiz.process.kill(signal.SIGKILL)
            quiz.process.close(force=True)
            said = sheet(tmp_path, f"{at}.toml")
            assert set(said["answers"].values()) <= {1}
            assert len(said["answers"]) <= 12


def _asked(quiz: Terminal, number: int) -> str:
    """The words of a question on the screen, without its progress."""
    found = re.search(rf"Question {number}, .*\n([\s\S]*)", quiz.text)
    assert found
    return found.group(1).strip()


class TestPlainLines:
    @pytest.mark.parametrize("env", PLAIN, ids=["TERM=dumb", "ACCESSIBLE=1", "TERM unset"])
    def test_hold_no_escape_byte(self, terminal: Open, tmp_path: Path, env: dict[str, str]) -> None:
        quiz = terminal(
            "quiz", "--length", "short", "--json", "-o", "r.json", "--save", "m.toml", **env
        )
        for number in range(1, SHORT + 1):
            ask(quiz, number)
            quiz.press("5\n" if number <= 10 else "\n")
        assert quiz.finish() == 0
        assert "\x1b" not in quiz.raw
        assert json.loads((tmp_path / "r.json").read_bytes())["answered"] == 10

    def test_three_lines_that_are_no_answer_skip_the_question(self, terminal: Open) -> None:
        quiz = terminal("quiz", "--plain", "--save", "mine.toml")
        for at, words in enumerate(("what", "9", "-1"), 1):
            ask(quiz, 1)
            quiz.press(f"{words}\n")
            if at < 3:
                quiz.wait(r"number from 1 to 5\.[\s\S]*stops\):[\s\S]*" * at)
        quiz.wait("Skipped, after three tries")
        ask(quiz, 2)
        quiz.process.close(force=True)

    def test_back_keeps_the_answer_on_an_empty_line(self, terminal: Open, tmp_path: Path) -> None:
        quiz = terminal("quiz", "--plain", "--save", "mine.toml")
        ask(quiz, 1)
        quiz.press("5\n")
        ask(quiz, 2)
        quiz.press("b\n")
        quiz.wait(r"your answer so far[\s\S]*keep your answer")
        quiz.press("\n")
        quiz.wait(r"keep your answer[\s\S]*Question 2, ")
        quiz.process.close(force=True)
        assert sheet(tmp_path)["answers"] == {ORDER[0]: 2}


class TestTheSameAnswers:
    def test_give_the_same_bytes_by_menu_by_lines_by_sheet_and_by_form(
        self, terminal: Open, run: Run, tmp_path: Path
    ) -> None:
        for asker in ([], ["--plain"]):
            quiz = terminal("quiz", "--length", "short", "--json", "-o", f"r{len(asker)}.json",
                            "--save", f"s{len(asker)}.toml", *asker)  # fmt: skip
            for number in range(1, SHORT + 1):
                ask(quiz, number)
                key = str(1 + number % 5) if number <= 10 else ""
                quiz.press(key + ("\n" if asker else "" if key else "\r"))
            assert quiz.finish() == 0
        form = run("sheet", "blank", "--format", "text").stdout
        for number, id in enumerate(ORDER[:10], 1):
            form = form.replace(f"{id} [  ]", f"{id} [{1 + number % 5}]")
        (tmp_path / "form.txt").write_text(form, "utf-8")
        run("sheet", "read", tmp_path / "form.txt", "-o", tmp_path / "form.toml")
        results = {
            (tmp_path / "r0.json").read_bytes(),
            (tmp_path / "r1.json").read_bytes(),
            run("score", tmp_path / "s0.toml", "--json").stdout.encode(),
            run("score", tmp_path / "form.toml", "--json").stdout.encode(),
        }
        assert len(results) == 1


class TestOddTerminals:
    @pytest.mark.parametrize(("columns", "rows"), [(40, 20), (80, 24), (200, 60)])
    def test_no_word_of_a_question_is_cut_off(
        self, terminal: Open, columns: int, rows: int
    ) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "m.toml", columns=columns, rows=rows)
        questions = {question.id: question for question in SHIPPED.questions.questions}
        for number, id in enumerate(ORDER[:10], 1):
            ask(quiz, number)
            shown = " ".join(_asked(quiz, number).split())
            asked = questions[id]
            for words in (asked.text, asked.left, asked.right):
                assert words is None or words in shown
            for words in ("Skip this one", "Why is this asked?", "Stop here and see the result"):
                assert words in shown
            quiz.press("4")
        quiz.process.close(force=True)

    @pytest.mark.parametrize(
        "env",
        [{"NO_COLOR": "1", "LANG": "C", "LC_ALL": "C"}, {"TERM": "vt100"}],
        ids=["NO_COLOR and LANG=C", "vt100"],
    )
    def test_a_whole_quiz_ends_without_a_traceback(
        self, terminal: Open, env: dict[str, str]
    ) -> None:
        quiz = terminal("quiz", "--length", "short", "--save", "m.toml", **env)
        answer(quiz, 1, 10)
        close_with_skips(quiz, 11)
        quiz.wait("What next")
        quiz.press("4")
        assert quiz.finish() == 0
        assert "Traceback" not in quiz.everything
        if "NO_COLOR" in env:
            assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", quiz.raw)


class TestTheResult:
    def test_goes_alone_to_a_file_while_the_dialogue_stays_on_the_screen(
        self, environment: dict[str, str], tmp_path: Path
    ) -> None:
        quizzed = f"{sys.executable} -m legalpath quiz --length short --json --save mine.toml"
        quiz = Terminal(
            ["-c", f"{quizzed} > result.json"], environment, tmp_path, program=["/bin/sh"]
        )
        answer(quiz, 1, 10)
        close_with_skips(quiz, 11)
        assert quiz.finish() == 0
        assert json.loads((tmp_path / "result.json").read_bytes())["answered"] == 10


class TestNoHome:
    def test_a_read_only_home_gives_one_clear_line(self, terminal: Open, tmp_path: Path) -> None:
        home = tmp_path / "home"
        home.chmod(0o500)
        if os.geteuid() == 0:
            home = Path("/sys")  # where even root may not make a folder
        quiz = terminal("quiz", HOME=str(home))
        assert quiz.finish() == 3
        told = quiz.everything.strip()
        assert re.fullmatch(r"legalpath: error: cannot write [\s\S]*(denied|not permitted)", told)

    def test_a_home_that_is_no_folder_gives_one_clear_line(self, terminal: Open) -> None:
        quiz = terminal("quiz", HOME="/dev/null", XDG_DATA_HOME="/dev/null/x")
        assert quiz.finish() == 3
        assert "legalpath: error: cannot write" in quiz.everything
