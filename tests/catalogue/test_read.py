"""Reading data files: a person's own roles, faults with their lines, the cache."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import legalpath
from legalpath.catalogue.places import data_folder
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import DataError


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("LEGALPATH_ROLES", raising=False)


def shipped() -> str:
    return (data_folder() / "roles.toml").read_text("utf-8")


def own(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    return path


def test_an_edited_file_is_what_is_used(tmp_path: Path) -> None:
    path = own(tmp_path, shipped())
    before = load_catalogue(path).role("paralegal").title
    path.write_text(shipped().replace('title = "Paralegal"', 'title = "Edited"', 1), "utf-8")
    assert (before, load_catalogue(path).role("paralegal").title) == ("Paralegal", "Edited")


def test_a_damaged_cache_is_as_good_as_none(tmp_path: Path) -> None:
    first = load_catalogue()
    for kept in (tmp_path / "cache").rglob("*.msgpack"):
        kept.write_bytes(b"\x00nonsense")
    assert load_catalogue() == first


def test_the_day_is_not_kept_with_what_is_known() -> None:
    known = legalpath.load_catalogue(today=date(1999, 1, 1))
    assert known.day() == date(1999, 1, 1)
    assert load_catalogue().today is None


def test_the_order_of_roles_in_the_file_changes_nothing(tmp_path: Path) -> None:
    head, *roles = shipped().split("[[roles]]\n")
    backwards = "replace = true\n" + "[[roles]]\n".join([head, *reversed(roles)])
    mixed = load_catalogue(own(tmp_path, backwards))
    assert mixed == load_catalogue()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('level = "owner"', 'level = "ownr"', "did you mean 'owner'?"),
        ('kind = "drafting"', 'kind = "draftin"', "did you mean 'drafting'?"),
        ('family = "', 'famly = "', "unknown key 'famly'"),
        (
            "ranked = true",
            'ranked = "yes"',
            "expected true or false, without quotes; did you mean 'true'?",
        ),
        ('to = "legal-ops"', 'to = "legal-op"', "did you mean 'legal-ops'?"),
        (
            'source = "hirelegalops-vs"',
            'source = "hirelegalop-vs"',
            "did you mean 'hirelegalops-vs'?",
        ),
        ('title = "Paralegal"', 'title = "Para\\u202elegal"', r"\u202e"),
    ],
)
def test_a_fault_names_file_line_and_the_nearest_right_spelling(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    text = shipped()
    line = text[: text.index(old)].count("\n") + 1
    path = own(tmp_path, text.replace(old, new, 1))
    with pytest.raises(DataError) as caught:
        load_catalogue(path)
    told = [str(problem) for problem in caught.value.problems]
    assert any(said in problem for problem in told), told
    assert any(problem.startswith(f"{path}:") for problem in told)
    assert {problem.line for problem in caught.value.problems} & {line, _table(text, line)}


def _table(text: str, line: int) -> int:
    """The line of the table header around a line."""
    lines = text.splitlines()[:line]
    return max(at for at, words in enumerate(lines, 1) if words.startswith("["))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = shipped().replace('often = "daily"', 'often = "dayly"')
    with pytest.raises(DataError) as caught:
        load_catalogue(own(tmp_path, text))
    assert len(caught.value.problems) == shipped().count('often = "daily"')


@pytest.mark.parametrize(
    ("data", "line"), [(b"a = \n", 1), (b"\n\nb = [1\n", 3), (b"ok = 1\nx = \xff\n", 2)]
)
def test_what_is_no_toml_is_refused_with_a_line(tmp_path: Path, data: bytes, line: int) -> None:
    path = tmp_path / "bad.toml"
    path.write_bytes(data)
    with pytest.raises(DataError) as caught:
        load_catalogue(path)
    assert caught.value.problems[0].line in {line, line + 1}


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot read"):
        load_catalogue(tmp_path / "none.toml")
    with pytest.raises(DataError, match="a folder, not a file"):
        load_catalogue(tmp_path)
