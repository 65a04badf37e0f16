"""Every slip is found on its line, all slips at once, and nothing sound is called wrong."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from legalpath.catalogue.checks.examine import examine, places_of
from legalpath.catalogue.places import data_folder, shipped_places
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import Problem
from tests.catalogue.checks import planted
from tests.catalogue.checks.planted import Plant

ROLES = planted.roles()
QUESTIONS, SOURCES = planted.shipped("questions.toml"), planted.shipped("sources.toml")


def names(plant: Plant) -> str:
    return plant.name


def problems(path: Path) -> list[Problem]:
    return [problem for one in examine(places_of(path), own_only=True) for problem in one.problems]


def assert_located(path: Path, plant: Plant, line: int) -> None:
    found = problems(path)
    told = [str(problem) for problem in found]
    assert {problem.line for problem in found} == {line}, told
    assert all(words.startswith(f"{path}:{line}: ") for words in told), told
    assert any(plant.said in words for words in told), told


@pytest.mark.parametrize("plant", planted.IN_ROLES, ids=names)
def test_a_slip_in_a_role_is_found_on_its_line(tmp_path: Path, plant: Plant) -> None:
    """Each at the top, in the middle or at the end of the file, in turn."""
    place = planted.IN_ROLES.index(plant) % 3
    spoiled, _ = planted.planted(ROLES[place], plant)
    marked = [*ROLES[:place], ROLES[place].replace(plant.old, plant.new, 1), *ROLES[place + 1 :]]
    before = "\n".join(marked).partition("§")[0]
    text = "\n".join([*ROLES[:place], spoiled, *ROLES[place + 1 :]])
    path = planted.lay_beside(tmp_path, "own.toml", text)
    assert_located(path, plant, before.count("\n") + 1)


@pytest.mark.parametrize("plant", planted.LAST_LINES, ids=names)
def test_a_slip_in_the_last_lines_is_found_there(tmp_path: Path, plant: Plant) -> None:
    sound = "\n".join(ROLES)
    text, line = planted.planted(sound, plant._replace(old=sound, new=sound + plant.new))
    path = planted.lay_beside(tmp_path, "own.toml", text)
    found = {(problem.line, plant.said in str(problem)) for problem in problems(path)}
    assert (line, True) in found


@pytest.mark.parametrize("plant", planted.IN_QUESTIONS, ids=names)
def test_a_slip_in_the_questions_is_found_on_its_line(tmp_path: Path, plant: Plant) -> None:
    text, line = planted.planted(QUESTIONS, plant)
    assert_located(planted.lay_beside(tmp_path, "questions.toml", text), plant, line)


@pytest.mark.parametrize("plant", planted.IN_SOURCES, ids=names)
def test_a_slip_in_the_sources_is_found_on_its_line(tmp_path: Path, plant: Plant) -> None:
    planted.lay_beside(tmp_path, "roles.toml", planted.shipped("roles.toml"))
    text, line = planted.planted(SOURCES, plant)
    assert_located(planted.lay_beside(tmp_path, "sources.toml", text), plant, line)


@pytest.mark.parametrize("where", ["middle", "end"])
@pytest.mark.parametrize("plant", planted.NO_TOML, ids=names)
def test_what_is_no_toml_is_told_on_its_line(tmp_path: Path, plant: Plant, where: str) -> None:
    after = "" if where == "end" or "three" in plant.name else "\n[after]\nit = 1\n"
    text = f"{ROLES[0]}\n[before]\n{plant.new}{after}"
    line = text.partition("§")[0].count("\n") + 1
    path = tmp_path / "own.toml"
    path.write_bytes(text.replace("§", "").encode())
    assert_located(path, plant, line)


def test_all_slips_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    """Every kind of slip, each in a role of its own, in one file."""
    marks = {chr(0xE000 + at): plant for at, plant in enumerate(planted.IN_ROLES)}
    spoiled = [
        ROLES[0]
        .replace("court-navigator", f"role-{ord(mark)}")
        .replace("Court Navigator", f"Role {ord(mark)}")
        .replace(plant.old, plant.new.replace("§", mark), 1)
        for mark, plant in marks.items()
    ]
    text = "\n".join(spoiled)
    lines = {mark: text[: text.index(mark)].count("\n") + 1 for mark in marks}
    sound = text.translate(dict.fromkeys(map(ord, marks)))
    found = problems(planted.lay_beside(tmp_path, "own.toml", sound))
    told = {
        (problem.line, plant.said in str(problem)) for problem in found for plant in marks.values()
    }
    missed = [plant.name for mark, plant in marks.items() if (lines[mark], True) not in told]
    assert missed == []
    assert {problem.line for problem in found} == set(lines.values())


def test_the_faults_of_several_files_are_told_at_once(tmp_path: Path) -> None:
    path = planted.lay_beside(tmp_path, "roles.toml", "\n".join(ROLES).replace("ranked", "rank", 1))
    planted.lay_beside(tmp_path, "sources.toml", "[[sources]\n")
    planted.lay_beside(tmp_path, "questions.toml", QUESTIONS.replace("order = ", "ordre = ", 1))
    names = [Path(problem.file or "").name for problem in problems(path)]
    assert names == ["roles.toml", "questions.toml", "sources.toml"]


def test_nothing_shipped_is_called_wrong() -> None:
    assert [one.problems for one in examine(shipped_places())] == [[]] * 6


@pytest.mark.parametrize("kind", ["roles", "questions", "sources"])
def test_a_shipped_file_by_itself_is_sound(kind: str) -> None:
    assert problems(data_folder() / f"{kind}.toml") == []


def test_a_sound_file_of_ones_own_is_sound(tmp_path: Path) -> None:
    assert problems(planted.lay_beside(tmp_path, "own.toml", "\n".join(ROLES))) == []


def test_line_ends_and_byte_order_mark_of_windows_change_no_line(tmp_path: Path) -> None:
    text = "\n".join(ROLES).replace('kind = "drafting"', 'kind = "draftin"')
    expected = [
        at for at, line in enumerate(text.split("\n"), 1) if line.startswith('kind = "draftin"')
    ]
    path = tmp_path / "own.toml"
    path.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert [problem.line for problem in problems(path)] == expected


def test_a_key_names_entries_by_id_or_by_their_place_from_one(tmp_path: Path) -> None:
    text = ROLES[1].replace(
        "[[roles.tasks]]",
        '[[roles.tasks]]\ntext = "a"\nkind = "data"\noften = "daily"\nsource = "own"\n'
        "\n[[roles.tasks]]",
    )
    text = text.replace('kind = "drafting"', 'kind = "draftin"')
    [problem] = problems(planted.lay_beside(tmp_path, "own.toml", text))
    assert problem.key == "roles[records-runner].tasks[2].kind"


def test_a_fault_is_one_line_whatever_its_names_are(tmp_path: Path) -> None:
    text = ROLES[0].replace('id = "court-navigator"', 'id = "a\\nb"').replace(
        "ranked = true", '"ran\\nked" = true'
    )  # fmt: skip
    found = problems(planted.lay_beside(tmp_path, "own.toml", text))
    assert {problem.line for problem in found} == {2, 6}
    assert not any("\n" in str(problem) for problem in found)


# --- files that cannot be read


def no_file(folder: Path) -> Path:
    return folder / "roels.toml"


def a_folder(folder: Path) -> Path:
    return folder


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.toml")
    return folder / "pipe.toml"


def fifty_megabytes(folder: Path) -> Path:
    with (folder / "big.toml").open("wb") as file:
        file.truncate(50_000_000)
    return folder / "big.toml"


def a_picture(folder: Path) -> Path:
    path = folder / "picture.toml"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    return path


def from_an_old_program(folder: Path) -> Path:
    path = folder / "latin.toml"
    path.write_bytes('a = 1\ntitle = "caf\xe9"\n'.encode("latin-1"))
    return path


def in_utf_16(folder: Path) -> Path:
    path = folder / "wide.toml"
    path.write_text("\n".join(ROLES), "utf-16")
    return path


def in_utf_16_unmarked(folder: Path) -> Path:
    path = folder / "wide.toml"
    path.write_text("\n".join(ROLES), "utf-16-le")
    return path


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (no_file, "no file of this name"),
        (a_folder, "a folder, not a file"),
        (a_pipe, "a pipe or a device"),
        (fifty_megabytes, "50 MB"),
        (a_picture, ":3: found a zero byte"),
        (from_an_old_program, ":2: found the byte 0xe9"),
        (in_utf_16, ":1: found UTF-16 text"),
        (in_utf_16_unmarked, ":1: found a zero byte"),
    ],
)
def test_what_cannot_be_read_is_one_fault_in_one_line(
    tmp_path: Path, make: Callable[[Path], Path], said: str
) -> None:
    [problem] = problems(make(tmp_path))
    assert said in str(problem)
    assert "\n" not in str(problem)


def test_a_file_without_read_permission_is_one_fault(tmp_path: Path) -> None:
    path = planted.lay_beside(tmp_path, "own.toml", "")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("root may read everything")
    [problem] = problems(path)
    assert "permission denied" in str(problem)


def test_a_missing_file_gets_the_name_of_the_one_that_was_meant(tmp_path: Path) -> None:
    planted.lay_beside(tmp_path, "my-roles.toml", "")
    [problem] = problems(tmp_path / "my-rolls.toml")
    assert problem.suggestion == str(tmp_path / "my-roles.toml")


# --- which file is held against which


def test_the_kind_of_a_file_with_another_name_is_seen_from_its_tables(tmp_path: Path) -> None:
    path = planted.lay_beside(tmp_path, "ohio.toml", SOURCES)
    assert [one.kind for one in examine(places_of(path), own_only=True)] == ["sources"]


def test_own_sources_are_known_and_must_be_cited(tmp_path: Path) -> None:
    path = planted.lay_beside(
        tmp_path, "own.toml", ROLES[0].replace('source = "own"', 'source = "county"', 1)
    )
    source = (
        '[[sources]]\nid = "county"\ntitle = "a"\npublisher = "b"\n'
        'date = "2026"\nkind = "official"\n'
    )
    planted.lay_beside(tmp_path, "sources.toml", source + source.replace("county", "city"))
    [problem] = problems(path)
    assert (problem.key, problem.line) == ("sources[city].id", 8)


def test_own_roles_are_not_held_against_sources_that_cannot_be_read(tmp_path: Path) -> None:
    path = planted.lay_beside(
        tmp_path, "own.toml", ROLES[0].replace('source = "own"', 'source = "county"', 1)
    )
    planted.lay_beside(tmp_path, "sources.toml", "=")
    assert [Path(problem.file or "").name for problem in problems(path)] == ["sources.toml"]


def test_roles_used_alone_are_not_held_against_the_shipped_ones(tmp_path: Path) -> None:
    path = planted.lay_beside(tmp_path, "own.toml", "replace = true\n" + ROLES[0])
    [problem] = problems(path)
    assert (problem.key, problem.found) == ("roles[court-navigator].moves[1].to", "'paralegal'")


def test_own_questions_must_serve_the_shipped_roles_that_stay(tmp_path: Path) -> None:
    path = planted.lay_beside(tmp_path, "own.toml", ROLES[0])
    fewer = QUESTIONS.replace('id = "budgeting"', 'id = "budgets"').replace(
        '"budgeting"', '"budgets"'
    )
    planted.lay_beside(tmp_path, "questions.toml", fewer)
    line = fewer[: fewer.index("[[skills]]")].count("\n") + 1
    [told] = [problem for problem in problems(path) if problem.key == "skills"]
    assert (told.line, told.found) == (line, "no 'budgeting'")


def test_a_role_does_not_lead_to_itself(tmp_path: Path) -> None:
    text = ROLES[0].replace('to = "paralegal"', 'to = "court-navigator"')
    [problem] = problems(planted.lay_beside(tmp_path, "own.toml", text))
    assert problem.found == "a move to 'court-navigator' itself"


def own_pay(folder: Path, old: str, new: str) -> None:
    """The first row of the shipped pay, changed, beside roles of one's own."""
    header, row, *_ = (data_folder() / "pay.csv").read_text("utf-8").splitlines()
    planted.lay_beside(folder, "pay.csv", f"{header}\n{row.replace(old, new, 1)}\n")


def test_faults_of_figures_are_told_with_the_rest(tmp_path: Path) -> None:
    own_pay(tmp_path, "36500", "-1")
    path = planted.lay_beside(tmp_path, "own.toml", ROLES[0])
    said = f"{tmp_path}/pay.csv:2: p10: found -1, expected a number from 1"
    assert [str(one) for one in problems(path)] == [said]


def test_a_source_that_a_figure_cites_is_cited(tmp_path: Path) -> None:
    plant = next(plant for plant in planted.IN_SOURCES if "nothing cites" in plant.said)
    planted.lay_beside(tmp_path, "roles.toml", ROLES[0])
    text = planted.planted(SOURCES, plant)[0].replace(
        'id = "mine"', 'id = "mine"\nurl = "https://a.b"'
    )
    path = planted.lay_beside(tmp_path, "sources.toml", text)
    assert len(problems(path)) == 1
    own_pay(tmp_path, "bls-oews,", "mine,")
    row = (tmp_path / "pay.csv").read_text("utf-8")
    planted.lay_beside(tmp_path, "pay.csv", re.sub("https://[^,]*", "https://a.b", row))
    assert problems(path) == []


def test_what_is_only_doubtful_does_not_keep_a_file_from_being_used(tmp_path: Path) -> None:
    path = planted.lay_beside(tmp_path, "own.toml", ROLES[0].replace(planted.DAY, "You work."))
    assert len(problems(path)) == 1
    assert load_catalogue(path).role("court-navigator").day.text == "You work."
