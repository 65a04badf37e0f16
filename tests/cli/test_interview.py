"""Practicing for an interview: one by one in a terminal, all at once elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

from legalpath.catalogue.read import load_catalogue
from tests.conftest import Run
from tests.terminal import Terminal

ASKED = load_catalogue().role("paralegal").interview


def test_in_a_terminal_a_question_waits_before_the_good_answer_is_shown(
    environment: dict[str, str], tmp_path: Path
) -> None:
    practice = Terminal(["interview", "paralegal", "--count", "2"], environment, tmp_path, rows=40)
    for at in (1, 2):
        practice.wait(rf"Question {at} of 2: [\s\S]*Enter shows what a good answer shows\)\s*$")
        assert practice.text.count("A good answer shows: ") == at - 1
        practice.press("\n")
    assert practice.finish() == 0
    shown = " ".join(practice.everything.split())
    assert all(asked.question in shown and asked.good in shown for asked in ASKED[:2])


def test_ctrl_c_in_the_middle_exits_130(environment: dict[str, str], tmp_path: Path) -> None:
    practice = Terminal(["interview", "paralegal"], environment, tmp_path)
    practice.wait("Question 1 of 5")
    practice.press("\x03")
    assert practice.finish() == 130


def test_count_says_how_many(run: Run) -> None:
    told = json.loads(run("interview", "paralegal", "--count", "3", "--json").stdout)
    assert [line["question"] for line in told["questions"]] == [
        asked.question for asked in ASKED[:3]
    ]
    assert all(line["good"]["source"] for line in told["questions"])


def test_without_a_terminal_all_are_printed_at_once(run: Run) -> None:
    done = run("interview", "paralegal")
    assert done.returncode == 0
    assert done.stdout.count("A good answer shows:") == 5
