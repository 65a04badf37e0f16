"""What README promises."""

from __future__ import annotations

import re

from tests.conftest import ROOT, Run

README = (ROOT / "README.md").read_text("utf-8")


def test_the_first_block_is_two_commands() -> None:
    block = re.search(r"```sh\n(.*?)```", README, re.DOTALL)
    assert block
    run_it, test_it = block[1].splitlines()
    assert "legalpath quiz --answers examples/answers.toml" in run_it
    assert test_it.endswith("pytest")


def test_the_quiz_of_the_first_line_ranks_and_compares(run: Run) -> None:
    done = run("quiz", "--answers", ROOT / "examples/answers.toml", "--no-input")
    assert done.returncode == 0
    assert "What your answers say" in done.stdout
    assert "Skills" in done.stdout


def test_every_command_that_it_lists_exists(run: Run) -> None:
    for name in re.findall(r"^\| `legalpath (\w+)", README, re.MULTILINE):
        assert run(name, "-h").returncode == 0
