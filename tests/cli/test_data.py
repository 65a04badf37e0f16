"""The data tools as a counselor and a script see them."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.catalogue.checks import planted
from tests.conftest import ROOT, Run

SLIPS = {
    'level = "helpful"': 'level = "helpfl"',
    "ranked = true": "ranked = yes",
    'to = "paralegal"': 'to = "paralegl"',
    "aliases = []": 'alias = ["court guide"]',
    'often = "daily"': '# often = "daily"',
}


def faulty(folder: Path, *slips: str) -> Path:
    text = planted.roles()[0]
    for old in slips:
        text = text.replace(old, SLIPS[old], 1)
    return planted.lay_beside(folder, "own.toml", text)


# --- data check


def test_sound_files_end_with_0_and_are_named(run: Run) -> None:
    done = run("data", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No faults in ")
    assert all(f"{kind}.toml" in done.stdout for kind in ("roles", "questions", "sources"))


def test_faults_end_with_1_and_are_the_result(run: Run, tmp_path: Path) -> None:
    path = faulty(tmp_path, 'to = "paralegal"')
    done = run("data", "check", path)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        f"{path}:130: roles[court-navigator].moves[1].to: found 'paralegl', expected the id of "
        f"a role; did you mean 'paralegal'?\n1 fault in {path}.\n"
    )


def test_the_words_for_each_fault_are_these(
    run: Run, tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    slips = [old for old in SLIPS if old != "ranked = true"]
    shown = run("data", "check", faulty(tmp_path, *slips)).stdout
    golden("check.txt", shown.replace(f"{tmp_path}/", ""))


def test_a_translation_is_checked_and_what_is_open_is_counted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "why.toml").write_text('title = "Por qué {here}"\n', "utf-8")
    (tmp_path / "questions.toml").write_text('[questions.q01]\ntexto = "Sí"\n', "utf-8")
    done = run("data", "check", "--words", tmp_path)
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[0].startswith(f"{tmp_path}/questions.toml:2: questions.q01.texto: found unknown")
    assert re.search(r"why\.toml: (\d+) of (\d+) sentences still in English", done.stdout)
    assert lines[-1] == f"1 fault in {tmp_path}/questions.toml."
    (tmp_path / "questions.toml").unlink()
    done = run("data", "check", "--words", tmp_path, "--json")
    result = json.loads(done.stdout)
    counts = {Path(file["file"]).name: file for file in result["files"]}
    assert (done.returncode, result["problems"]) == (0, [])
    assert counts["why.toml"]["untranslated"] == counts["why.toml"]["sentences"] - 1


def test_what_is_printed_to_translate_is_sound_and_all_of_it_open(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "es"
    for name in ("why", "questions"):
        assert run("data", "words", name, "-o", folder / f"{name}.toml").returncode == 0
    done = run("data", "check", "--words", folder, "--json")
    counts = {Path(file["file"]).name: file for file in json.loads(done.stdout)["files"]}
    assert done.returncode == 0
    for name in ("why.toml", "questions.toml"):
        assert counts[name]["untranslated"] == counts[name]["sentences"] > 20


def test_an_unknown_file_of_words_is_a_wrong_call_with_the_nearest(run: Run) -> None:
    done = run("data", "words", "scor")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean 'score'?" in done.stderr


@pytest.mark.parametrize("others", [["mine.toml"], ["--roles", "mine.toml"]])
def test_a_translation_is_checked_alone(run: Run, tmp_path: Path, others: list[str]) -> None:
    done = run("data", "check", "--words", tmp_path, *others)
    assert (done.returncode, done.stdout) == (2, "")


def test_english_is_no_translation(run: Run) -> None:
    done = run("data", "check", "--words", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "English is what translations are held against" in done.stderr


def test_as_json_each_fault_has_its_parts(run: Run, tmp_path: Path) -> None:
    path = faulty(tmp_path, 'level = "helpful"')
    done = run("data", "check", path, "--json")
    result = json.loads(done.stdout)
    assert (done.returncode, result["catalogue"]) == (1, None)
    nothing = {"sentences": None, "untranslated": None}
    assert result["files"] == [{"file": str(path), "kind": "roles", "faults": 1} | nothing]
    [problem] = result["problems"]
    assert (problem["file"], problem["suggestion"]) == (str(path), "helpful")
    assert problem["key"] == "roles[court-navigator].skills.legal-research.level"


def test_as_csv_each_fault_is_a_row(run: Run, tmp_path: Path) -> None:
    path = faulty(tmp_path, 'level = "helpful"')
    rows = list(csv.DictReader(io.StringIO(run("data", "check", path, "--format", "csv").stdout)))
    assert [(row["file"], row["suggestion"]) for row in rows] == [(str(path), "helpful")]


def test_as_markdown_each_fault_is_a_row(run: Run, tmp_path: Path) -> None:
    path = faulty(tmp_path, 'level = "helpful"')
    shown = run("data", "check", path, "--format", "markdown").stdout
    assert shown.startswith("# Check of the data files")
    assert "| 'helpfl' |" in shown


def test_what_is_no_toml_is_a_fault_and_no_error(run: Run, tmp_path: Path) -> None:
    done = run("data", "check", faulty(tmp_path, "ranked = true"))
    assert (done.returncode, done.stderr) == (1, "")
    assert "did you mean 'true'?" in done.stdout


def test_a_pipe_is_refused_at_once(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = run("data", "check", tmp_path / "pipe")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(f"{tmp_path / 'pipe'}: found a pipe")


def test_files_in_use_are_checked_by_whatever_way_they_were_chosen(
    run: Run, tmp_path: Path, environment: dict[str, str]
) -> None:
    path = faulty(tmp_path, 'level = "helpful"')
    assert run("data", "check", "--roles", path).returncode == 1
    assert run("data", "check", env={"LEGALPATH_ROLES": str(path)}).returncode == 1
    folder = Path(environment["HOME"]) / ".local/share/legalpath"
    folder.mkdir(parents=True)
    path.rename(folder / "roles.toml")
    assert run("data", "check").returncode == 1


def test_other_commands_refuse_a_faulty_file_with_3(run: Run, tmp_path: Path) -> None:
    done = run("roles", "--roles", faulty(tmp_path, 'level = "helpful"'))
    assert (done.returncode, done.stdout) == (3, "")
    assert "did you mean 'helpful'?" in done.stderr


def test_a_file_that_cannot_be_read_is_one_line_for_other_commands(
    run: Run, tmp_path: Path
) -> None:
    done = run("roles", "--roles", tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"legalpath: error: cannot read {tmp_path}: a folder, not a file\n"


def test_a_file_and_the_option_together_are_refused(run: Run, tmp_path: Path) -> None:
    done = run("data", "check", tmp_path / "a", "--roles", tmp_path / "b")
    assert (done.returncode, done.stdout) == (2, "")
    assert "not both" in done.stderr


# --- data audit


def test_an_unreachable_role_ends_the_audit_with_1_and_is_named(run: Run, tmp_path: Path) -> None:
    shipped = run("data", "new", "paralegal").stdout
    clone = shipped.replace('id = "paralegal"', 'id = "zz-clone"', 1)
    done = run("data", "audit", "--roles", planted.lay_beside(tmp_path, "own.toml", clone))
    assert (done.returncode, done.stderr) == (1, "")
    assert "no answers put paralegal first" in " ".join(done.stdout.split())


# --- data schema


def test_a_schema_is_printed_or_written(run: Run, tmp_path: Path) -> None:
    printed = run("data", "schema", "roles").stdout
    assert printed == (ROOT / "data/roles.schema.json").read_text("utf-8")
    run("data", "schema", "roles", "-o", tmp_path / "roles.schema.json")
    assert (tmp_path / "roles.schema.json").read_text("utf-8") == printed


def test_a_schema_that_does_not_exist_ends_with_2_and_lists_those_that_do(run: Run) -> None:
    done = run("data", "schema", "batch-row")
    assert (done.returncode, done.stdout) == (2, "")
    assert "role, role-list, route" in done.stderr


# --- data sources


def test_sources_are_told_by_age_with_undated_ones_apart(run: Run) -> None:
    result = json.loads(run("data", "sources", "--json").stdout)
    months = [source["months"] for source in result["sources"]]
    assert months == sorted(months, reverse=True)
    assert {source["date"] for source in result["undated"]} == {"undated"}
    newer = {source["successor"] for source in result["sources"]}
    assert all(source["cited"] or source["source"] in newer for source in result["sources"])


def test_the_list_of_sources_says_which_edition_each_is_and_what_replaced_it(run: Run) -> None:
    result = json.loads(run("data", "sources", "--json", "--today", "2027-08-01").stdout)
    [handbook] = [one for one in result["sources"] if one["source"] == "bls-para"]
    assert (handbook["edition"], handbook["successor"]) == ("2024-34", "bls-ep")
    assert handbook["months"] == 24
    told = run("data", "sources", "--today", "2027-08-01", "--format", "markdown").stdout
    assert "Ages are counted back from 2027-08-01." in told
    assert "legal assistants (official), edition 2024-34, replaced by bls-ep" in told


@pytest.mark.parametrize("age", ["24m", "2y", "24", " 24 M "])
def test_an_age_leaves_out_what_is_not_older(run: Run, age: str) -> None:
    result = json.loads(run("data", "sources", "--older-than", age, "--json").stdout)
    assert result["older_than"] == 24
    assert min(source["months"] for source in result["sources"]) > 24


def test_an_age_in_other_words_ends_with_2(run: Run) -> None:
    done = run("data", "sources", "--older-than", "two years")
    assert (done.returncode, done.stdout) == (2, "")
    assert "24m or 2y" in done.stderr


# --- data where


def test_where_names_who_chose_the_files(run: Run, tmp_path: Path) -> None:
    own = faulty(tmp_path)
    result = json.loads(run("data", "where", "--json", env={"LEGALPATH_ROLES": str(own)}).stdout)
    assert result["chosen_by"] == "LEGALPATH_ROLES"
    assert [file["path"] for file in result["files"] if file["layer"] == "own"] == [str(own)]


def test_where_tells_places_even_where_the_files_have_faults(run: Run, tmp_path: Path) -> None:
    done = run("data", "where", "--roles", tmp_path / "gone.toml")
    assert done.returncode == 0
    assert f"{tmp_path / 'gone.toml'}  " in done.stdout
    assert "not a file that can be read" in done.stdout


# --- data new


def test_a_new_role_is_written_and_the_next_is_added_to_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    done = run("data", "new", "Court Navigator", "-o", path)
    assert (done.returncode, done.stdout) == (0, "")
    assert f"legalpath data check {path}" in done.stderr
    first = path.read_text("utf-8")
    assert run("data", "new", "paralegal", "-o", path).returncode == 0
    text = path.read_text("utf-8")
    assert text.startswith(first)
    assert [role["id"] for role in tomllib.loads(text)["roles"]] == ["court-navigator", "paralegal"]


@pytest.mark.parametrize(
    ("there", "code"),
    [('[[roles]]\nid = "court-navigator"\n', 2), ('title = "mine"\n', 2), ("my notes", 3)],
)
def test_a_file_that_holds_the_role_or_none_is_left_as_it_is(
    run: Run, tmp_path: Path, there: str, code: int
) -> None:
    path = planted.lay_beside(tmp_path, "own.toml", there)
    done = run("data", "new", "Court Navigator", "-o", path)
    assert (done.returncode, done.stdout, path.read_text("utf-8")) == (code, "", there)


def test_each_tool_has_help_with_an_example(run: Run) -> None:
    for name in ("check", "audit", "schema", "sources", "where", "new"):
        done = run("data", name, "-h")
        assert done.returncode == 0
        assert "Examples:  legalpath data" in done.stdout
