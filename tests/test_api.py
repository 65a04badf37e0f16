"""The Python interface: what docs/python.md shows runs, and importing it costs nothing."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import legalpath
from tests.conftest import ROOT, Run

HEAVY = {"typer", "rich", "questionary", "prompt_toolkit", "jinja2"}


def test_what_the_page_shows_runs() -> None:
    flags = doctest.IGNORE_EXCEPTION_DETAIL | doctest.NORMALIZE_WHITESPACE
    done = doctest.testfile(str(ROOT / "docs/python.md"), module_relative=False, optionflags=flags)
    assert done.attempted > 15
    assert done.failed == 0


@pytest.mark.parametrize("name", legalpath.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(legalpath, name).__doc__


def test_public_names_are_sorted_and_nothing_else_is_public() -> None:
    assert legalpath.__all__ == sorted(legalpath.__all__)
    with pytest.raises(AttributeError, match="no attribute 'scores'"):
        _ = legalpath.scores


def test_the_page_names_every_function() -> None:
    page = (ROOT / "docs/python.md").read_text("utf-8")
    assert all(f"legalpath.{name}" in page for name in legalpath.__all__ if name.islower())


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import legalpath", HEAVY | {"numpy", "msgspec"}),
        ("import legalpath; legalpath.score({'q01': 1})", HEAVY),
        ("import legalpath; legalpath.route('none', 'paralegal')", HEAVY | {"numpy"}),
    ],
)
def test_only_what_is_needed_is_imported(code: str, absent: set[str]) -> None:
    names = "; import sys; print(*sorted({n.split('.')[0] for n in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code + names], capture_output=True, text=True, check=True
    )
    assert absent & set(done.stdout.split()) == set()


def test_a_document_is_what_the_command_prints(run: Run) -> None:
    result = legalpath.gap("legal-ops", start="paralegal")
    printed = run("gap", "legal-ops", "--from", "paralegal", "--json").stdout
    assert legalpath.document(result).decode() == printed


def test_a_language_can_be_used_and_left(tmp_path: Path) -> None:
    folder = tmp_path / "es"
    folder.mkdir()
    (folder / "common.toml").write_text('data_line = "{program} {version} {fingerprint}"\n')
    (folder / "questions.toml").write_text('[questions.q01]\ntext = "Uno"\n')
    try:
        legalpath.use_language(str(folder))
        assert legalpath.score({"q01": 2}).labels["q01"] == "Uno"
    finally:
        legalpath.use_language("en")
    assert legalpath.score({"q01": 2}).labels["q01"] != "Uno"
