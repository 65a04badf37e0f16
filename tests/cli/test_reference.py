"""The command reference, completion, and what the environment and -q and -v do."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, get_args, get_origin, get_type_hints

import pytest
from scripts.make_commands import PAGE, commands, page

from legalpath.cli.app import COMMANDS
from legalpath.cli.options import OutputOption, RolesOption
from tests.conftest import ROOT, Run

ANSWERS = str(ROOT / "examples/answers.toml")
GROUPS = (["data"], ["sheet"], ["case"])
LEAVES = [words for words in commands() if words and words not in GROUPS]


def test_the_reference_is_what_the_program_says_of_itself() -> None:
    assert PAGE.read_text("utf-8") == page()


@pytest.mark.parametrize("words", LEAVES, ids=" ".join)
def test_help_shows_two_examples_and_both_manners(run: Run, words: list[str]) -> None:
    for flag in ("-h", "--help"):
        told = " ".join(run(*words, flag).stdout.split())
        _, _, examples = told.partition("Examples: ")
        assert examples.count(f"legalpath {' '.join(words)}") == 2
        assert "--quiet" in told
        assert "--verbose" in told


def test_the_top_help_says_what_wins(run: Run) -> None:
    told = " ".join(run("-h").stdout.split())
    assert "a flag says counts first, then the environment" in told


@pytest.mark.parametrize("place", COMMANDS.values())
def test_that_a_file_cannot_be_read_is_told_by_who_reads_it(place: str) -> None:
    """So a wrong file ends with 3; typer would call it a wrong call, which ends with 2."""
    module, _, name = place.rpartition(".")
    function = getattr(import_module(f"legalpath.cli.{module}"), name)
    shared = [OutputOption, RolesOption]
    for hint in [*get_type_hints(function, include_extras=True).values(), *shared]:
        if get_origin(hint) is Annotated and "Path" in str(get_args(hint)[0]):
            assert get_args(hint)[1].readable is False


OLD = [
    ["score", ANSWERS],
    ["compare", "paralegal", "legal-ops"],
    ["compare", "paralegal", "legal-ops", "--brief"],
    ["show", "paralegal", "--format", "plain"],
    ["gap", "legal-ops", "--from", "paralegal"],
    ["route", "none", "paralegal"],
    ["interview", "paralegal"],
    ["terms", "paralegal"],
    ["state", "TX"],
    ["state"],
    ["report", ANSWERS, "--format", "markdown"],
    ["roles", "--format", "markdown"],
    ["data", "sources"],
]
"""The commands whose pages show facts, and score."""


class TestToday:
    @pytest.mark.parametrize("day", ["soon", "2026-02-30", "20261125", "2026-1-5", "amber-oak-01"])
    def test_that_is_no_day_is_told_in_one_line_however_it_was_given(
        self, run: Run, day: str
    ) -> None:
        told = "legalpath: error: --today (or LEGALPATH_TODAY) takes a day like 2026-11-25\n"
        for done in (run("roles", "--today", day), run("roles", env={"LEGALPATH_TODAY": day})):
            assert (done.returncode, done.stdout, done.stderr) == (2, "", told)

    def test_is_the_flag_before_the_environment_and_named_in_the_document(self, run: Run) -> None:
        for given, day in (((), "2026-11-25"), (("--today", "2027-01-02"), "2027-01-02")):
            assert json.loads(run("roles", "--json", *given).stdout)["today"] == day

    @pytest.mark.parametrize("day", ["2027-11-30", "2027-12-01"])
    @pytest.mark.parametrize("command", OLD, ids=" ".join)
    def test_makes_a_page_say_when_its_data_are_over_twelve_months_old(
        self, run: Run, command: list[str], day: str
    ) -> None:
        told = " ".join(run(*command, "--today", day).stdout.split())
        old = f"On {day} these data are over twelve months old: look for a newer version"
        assert (old in told) is (day == "2027-12-01")


class TestEnvironment:
    def test_gives_the_form_where_no_flag_does(self, run: Run) -> None:
        env = {"LEGALPATH_FORMAT": "json"}
        assert json.loads(run("show", "paralegal", env=env).stdout)["format"] == "legalpath.role/1"
        assert run("show", "paralegal", "--format", "csv", env=env).stdout.startswith("section,")

    def test_turns_errors_into_json_too(self, run: Run) -> None:
        done = run("show", "paralegl", env={"LEGALPATH_FORMAT": "json"})
        assert json.loads(done.stderr)["code"] == "unknown-role"

    def test_gives_a_state(self, run: Run) -> None:
        pay = ["compare", "paralegal", "legal-ops", "--only", "pay"]
        assert "California" in run(*pay, env={"LEGALPATH_STATE": "CA"}).stdout
        told = run(*pay, "--state", "TX", env={"LEGALPATH_STATE": "CA"}).stdout
        assert "Texas" in told
        assert "California" not in told

    def test_a_wrong_value_is_told_as_a_wrong_call(self, run: Run) -> None:
        done = run("roles", env={"LEGALPATH_FORMAT": "xml"})
        assert (done.returncode, done.stdout) == (2, "")
        assert "xml" in done.stderr

    def test_accessible_gives_plain_lines(self, run: Run) -> None:
        assert "─" not in run("show", "paralegal", env={"ACCESSIBLE": "1"}).stdout


class TestManner:
    def test_quiet_leaves_out_what_stands_beside_the_result(self, run: Run) -> None:
        call = ["show", "paralegal", "--strict"]
        loud, quiet = run(*call), run(*call, "-q")
        assert loud.stderr
        assert (quiet.stderr, quiet.stdout, quiet.returncode) == ("", loud.stdout, loud.returncode)
        assert run(*call, env={"LEGALPATH_QUIET": "1"}).stderr == ""

    def test_quiet_still_tells_errors(self, run: Run) -> None:
        assert run("show", "paralegl", "-q").stderr.startswith("legalpath: error:")

    def test_verbose_names_the_files_on_standard_error_alone(self, run: Run) -> None:
        plain, told = run("roles"), run("roles", "--verbose")
        assert told.stdout == plain.stdout
        assert "data/roles.toml" in told.stderr
        assert "chosen by: shipped" in told.stderr

    def test_verbose_wins_over_a_quiet_environment(self, run: Run) -> None:
        assert "chosen by" in run("roles", "-v", env={"LEGALPATH_QUIET": "1"}).stderr

    def test_verbose_names_own_roles_however_they_are_given(self, run: Run, tmp_path: Path) -> None:
        own = tmp_path / "own.toml"
        own.write_text("roles = []\n")
        for option in (["--roles", str(own)], [f"--roles={own}"]):
            assert "chosen by: --roles" in run("roles", "-v", *option).stderr


SHELLS = {"bash": "COMP_WORDS", "zsh": "_TYPER_COMPLETE_ARGS", "fish": "_TYPER_COMPLETE_ARGS",
          "powershell": "_TYPER_COMPLETE_ARGS"}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("legalpath comp", ["compare"]),
        ("legalpath show par", ["paralegal"]),
        ("legalpath compare paralegal legal-o", ["legal-ops"]),
        ("legalpath route no", ["none"]),
        ("legalpath why --over vend", ["vendor-manager"]),
        ("legalpath state T", ["TN", "TX"]),
        ("legalpath questions remo", ["remote"]),
        ("legalpath compare a b --only pay,out", ["pay,outlook"]),
        ("legalpath data sch", ["schema"]),
        ("legalpath show --fo", ["--format"]),
        ("legalpath score exampl", []),
    ],
)
@pytest.mark.parametrize("shell", SHELLS)
def test_a_tab_press_offers(run: Run, shell: str, typed: str, offered: list[str]) -> None:
    words = typed.split()
    env = {
        "_LEGALPATH_COMPLETE": f"complete_{shell}",
        SHELLS[shell]: typed,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
    }
    told = run(env=env).stdout
    assert [word for word in offered if word not in told] == []
    if not offered:
        assert words[-1] not in told
        assert "toml" not in told


def test_the_api_is_imported_without_the_command_line() -> None:
    code = "import sys, legalpath; legalpath.load_catalogue(); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    ).stdout.split()
    assert not {"typer", "rich", "questionary", "prompt_toolkit", "numpy"}.intersection(loaded)
