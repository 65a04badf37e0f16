"""The Python interface: what docs/python.md shows runs, and importing it costs nothing."""

from __future__ import annotations

import doctest
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pytest

import legalpath
from legalpath.batch import score_table
from legalpath.catalogue.read import catalogue_in_use, shipped_catalogue
from tests.conftest import ROOT, TODAY, Run

HEAVY = {"typer", "rich", "questionary", "prompt_toolkit", "jinja2"}


def test_what_the_page_shows_runs() -> None:
    flags = doctest.IGNORE_EXCEPTION_DETAIL | doctest.NORMALIZE_WHITESPACE
    done = doctest.testfile(str(ROOT / "docs/python.md"), module_relative=False, optionflags=flags)
    assert done.attempted > 15
    assert done.failed == 0


@pytest.mark.parametrize("name", legalpath.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(legalpath, name).__doc__


def test_the_day_is_the_one_passed_in_or_the_clocks_and_never_the_environments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LEGALPATH_TODAY", "1999-01-01")
    before = datetime.now().astimezone().date().isoformat()
    made = legalpath.roles().today
    assert before <= str(made) <= datetime.now().astimezone().date().isoformat()
    pinned = legalpath.load_catalogue(today=date(2031, 5, 4))
    assert legalpath.roles(catalogue=pinned).today == "2031-05-04"


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
    pinned = legalpath.load_catalogue(today=TODAY)
    result = legalpath.gap("legal-ops", start="paralegal", catalogue=pinned)
    printed = run("gap", "legal-ops", "--from", "paralegal", "--json").stdout
    assert legalpath.document(result).decode() == printed


@pytest.fixture
def told_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A roles file that is no TOML, named by the environment and kept in the user folder too."""
    bad = tmp_path / "legalpath" / "roles.toml"
    bad.parent.mkdir()
    bad.write_text("= no TOML")
    monkeypatch.setenv("LEGALPATH_ROLES", str(bad))
    monkeypatch.setenv("LEGALPATH_LANG", "xx")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return bad


def test_python_looks_at_no_environment_variable_and_no_user_folder(told_elsewhere: Path) -> None:
    with pytest.raises(legalpath.DataError):
        catalogue_in_use()
    assert legalpath.load_catalogue().fingerprint == shipped_catalogue().fingerprint
    table = score_table(pa.table({"q01": pa.array([2], pa.int64())}), 0)
    assert legalpath.score({"q01": 2}).status == "too-few"
    assert table["status"].to_pylist() != ["error"]
    with pytest.raises(legalpath.DataError):
        score_table(table, 0, told_elsewhere)


@pytest.mark.parametrize("variable", ["LEGALPATH_ROLES", "LEGALPATH_LANG"])
def test_a_command_looks_at_both(run: Run, told_elsewhere: Path, variable: str) -> None:
    assert run("show", "paralegal", env={variable: str(told_elsewhere)}).returncode in (2, 3)


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
