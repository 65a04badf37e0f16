"""The hour in docs/counselor.md is run from its first command to its last."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest  # noqa: TC002  as in every other test

from tests.conftest import ROOT
from tests.terminal import Terminal

PAGE = ROOT / "docs/counselor.md"
BLOCK = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<output>[\s\S]*?)```")
CODE = "amber-oak-01"


def test_every_command_of_the_hour_prints_what_the_page_shows(
    environment: dict[str, str], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """In one shell's folder, with the code name that this run was given."""
    work = tmp_path / "work"
    work.mkdir()
    (work / "examples").symlink_to(ROOT / "examples")
    bin = str(Path(sys.executable).parent)
    env = environment | {
        "PATH": f"{bin}{os.pathsep}{environment['PATH']}", "COLUMNS": "80",
        "LEGALPATH_CASES": "cases",
    }  # fmt: skip
    text, code = PAGE.read_text("utf-8"), CODE
    for block in BLOCK.finditer(text):
        done = subprocess.run(
            ["/bin/sh", "-c", block["command"].replace(CODE, code)], cwd=work, env=env,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=60,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, block["command"]
        if "case new" in block["command"]:
            code = next((work / "cases").glob("*.json")).stem
        printed = done.stdout.replace(code, CODE)
        shown = f"```console\n$ {block['command']}\n{printed}```"
        if request.config.getoption("--update-golden"):
            PAGE.write_text(PAGE.read_text("utf-8").replace(block.group(), shown), "utf-8")
        else:
            assert _straight(shown) == _straight(block.group())
    assert list((work / "cases").glob("*.json")) == []


def _straight(told: str) -> str:
    """Without line breaks and widths, which follow the length of the code name."""
    return " ".join(re.sub("─+", "", told).split())


def test_the_quiz_of_the_page_starts_and_saves_what_is_answered(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """Its one command that needs a person; the quiz's own tests go through it whole."""
    (command,) = re.findall("```sh\n(.*)\n```", PAGE.read_text("utf-8"))
    quiz = Terminal(command.split()[1:], environment, tmp_path, rows=40)
    for number in (1, 2, 3):
        quiz.wait(f"Question {number},")
        quiz.press("4")
    quiz.wait("Question 4,")
    quiz.press("\x03")
    assert quiz.finish() == 130
    assert (tmp_path / "answers.toml").read_text("utf-8").count("= 1") == 3


def test_every_block_of_the_page_is_run() -> None:
    """What is neither of the two kinds above would not be."""
    text = PAGE.read_text("utf-8")
    assert len(re.findall(r"^```\w", text, re.MULTILINE)) == len(BLOCK.findall(text)) + 1
