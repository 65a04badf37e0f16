"""Which files are in use: a flag's, else the environment's, else those in the user folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from legalpath.catalogue.places import find_places, shipped_places, user_roles
from legalpath.catalogue.read import catalogue_in_use, load_catalogue, shipped_catalogue
from legalpath.errors import DataError
from tests.catalogue.checks import planted


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder and no LEGALPATH_ROLES."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("LEGALPATH_ROLES", raising=False)
    return tmp_path


def in_user_folder(name: str = "roles.toml", text: str = "roles = []") -> Path:
    kept = user_roles()
    assert kept
    kept.parent.mkdir(parents=True, exist_ok=True)
    return planted.lay_beside(kept.parent, name, text)


def test_the_shipped_files_alone_are_in_use_where_nobody_says_otherwise() -> None:
    assert find_places() == shipped_places()
    assert find_places().chosen_by == "shipped"


def test_a_flag_comes_before_the_environment_and_that_before_the_user_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = in_user_folder()
    assert (find_places().own["roles"], find_places().chosen_by) == (kept, "user folder")
    monkeypatch.setenv("LEGALPATH_ROLES", "env.toml")
    assert (find_places().own["roles"], find_places().chosen_by) == (
        Path("env.toml"), "LEGALPATH_ROLES",
    )  # fmt: skip
    flagged = find_places(Path("flag.toml"))
    assert (flagged.own["roles"], flagged.chosen_by) == (Path("flag.toml"), "--roles")


def test_an_empty_environment_variable_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGALPATH_ROLES", "")
    assert find_places() == shipped_places()


def test_questions_and_sources_beside_own_roles_count_too(tmp_path: Path) -> None:
    own = planted.lay_beside(tmp_path, "ohio.toml", "roles = []")
    planted.lay_beside(tmp_path, "sources.toml", "sources = []")
    assert find_places(own).own == {"roles": own, "sources": tmp_path / "sources.toml"}


def test_sources_in_the_user_folder_do_nothing_without_roles_there() -> None:
    in_user_folder("sources.toml", "sources = []")
    assert find_places() == shipped_places()


def test_roles_in_the_user_folder_are_laid_over_the_shipped_ones() -> None:
    in_user_folder(text=planted.roles()[0])
    ids = {role.id for role in catalogue_in_use().roles}
    assert {"court-navigator", "paralegal"} <= ids
    assert "court-navigator" not in {role.id for role in shipped_catalogue().roles}


def test_a_folder_in_the_place_of_roles_is_told_and_not_passed_over() -> None:
    kept = user_roles()
    assert kept
    kept.mkdir(parents=True)
    with pytest.raises(DataError, match="a folder, not a file"):
        catalogue_in_use()


def test_roles_that_are_missing_are_told_and_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no file of this name"):
        load_catalogue(tmp_path / "gone.toml")
