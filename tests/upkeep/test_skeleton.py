"""A role to fill in asks for everything a role has, and only what is empty is missing."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from legalpath.catalogue.checks.examine import examine, places_of
from legalpath.catalogue.model import Role
from legalpath.catalogue.places import laid_over, shipped_places
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import Problem, UsageError
from legalpath.upkeep.skeleton import role_text
from tests.catalogue.checks import planted

SHIPPED = shipped_places()


def problems(folder: Path, text: str) -> list[Problem]:
    path = planted.lay_beside(folder, "own.toml", text)
    return [problem for one in examine(places_of(path), own_only=True) for problem in one.problems]


def test_only_empty_quotes_are_faults_and_each_of_them_is(tmp_path: Path) -> None:
    text = role_text("Court Navigator", SHIPPED)
    found = problems(tmp_path, text)
    assert {problem.found for problem in found} == {"empty quotes"}
    lines = [line for line in text.split("\n") if '""' in line.partition("#")[0]]
    assert len({problem.line for problem in found}) == len(lines)


def test_filled_in_it_is_sound(tmp_path: Path) -> None:
    assert problems(tmp_path, planted.filled(role_text("Court Navigator", SHIPPED))) == []


def test_two_of_them_fit_into_one_file(tmp_path: Path) -> None:
    both = "".join(planted.filled(role_text(title, SHIPPED)) for title in planted.TITLES)
    assert problems(tmp_path, both) == []


@pytest.mark.parametrize("key", [field.encode_name for field in msgspec.structs.fields(Role)])
def test_it_has_a_place_for_everything_a_role_has(key: str) -> None:
    text = role_text("Court Navigator", SHIPPED)
    assert f"\n{key} = " in text or f"roles.{key}]" in text


def test_an_id_is_made_of_the_title(tmp_path: Path) -> None:
    text = planted.filled(role_text('Clerk "II"  of Córdoba', SHIPPED))
    assert 'id = "clerk-ii-of-cordoba"' in text
    assert "title = \"Clerk 'II'  of Córdoba\"" in text
    assert problems(tmp_path, text) == []


def test_an_id_alone_leaves_the_title_to_fill_in() -> None:
    assert 'id = "court-navigator"\ntitle = ""\n' in role_text("court-navigator", SHIPPED)


@pytest.mark.parametrize("name", ["paralegal", "Paralegal", "legal secretary"])
def test_a_shipped_role_comes_as_it_is(tmp_path: Path, name: str) -> None:
    text = role_text(name, SHIPPED)
    assert problems(tmp_path, text) == []
    id = "legal-assistant" if name == "legal secretary" else "paralegal"
    own = planted.lay_beside(tmp_path, "own.toml", text)
    assert load_catalogue(own).role(id) == load_catalogue().role(id)


def test_a_role_of_ones_own_is_to_be_changed_where_it_is(tmp_path: Path) -> None:
    own = planted.lay_beside(tmp_path, "own.toml", planted.roles()[0])
    with pytest.raises(UsageError, match=r"is in .*own\.toml already"):
        role_text("court navigator", laid_over(own))


def test_a_name_without_letters_makes_no_role() -> None:
    with pytest.raises(UsageError, match="no letters"):
        role_text("???", SHIPPED)
