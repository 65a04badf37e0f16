"""A faulty translation is refused with the line, what was found and what was expected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.catalogue.language import english, in_language
from legalpath.catalogue.model import Catalogue
from legalpath.errors import DataError, Problem, UsageError
from legalpath.words import sentences as wording
from legalpath.words.translation import (
    check_file,
    check_folder,
    find_language,
    placeholders,
    use_language,
)
from tests.conftest import ROOT, Run

ANSWERS = ROOT / "examples/answers.toml"
ENGLISH: dict[str, Any] = {
    "title": "Why {here}, and not {there}",
    "plain": "Nothing to fill in.",
    "steps": ["No", "Yes, {name}"],
    "small": True,
    "table": {"fit": "Fit", "rank": "Rank {rank}"},
}


def checked(folder: Path, text: str) -> list[Problem]:
    path = folder / "words.toml"
    path.write_text(text, "utf-8")
    return check_file(path, ENGLISH).problems


FAULTS = {
    "a misspelled key": (
        'plain = "x"\ntitel = "x"\n',
        (2, "titel", "unknown key 'titel'", "a key that the English file has here", "title"),
    ),
    "a misspelled key in a table": (
        '[table]\n\nfitt = "x"\n',
        (3, "table.fitt", "unknown key 'fitt'", "a key that the English file has here", "fit"),
    ),
    "a number": ("plain = 3\n", (1, "plain", "3", "text in quotes", None)),
    "a text for a table": ('table = "x"\n', (1, "table", "'x'", "a table", None)),
    "a text for a switch": ('small = "no"\n', (1, "small", "'no'", "true or false", None)),
    "a list that is too short": (
        'steps = ["No"]\n',
        (1, "steps", "1 entries", "a list of 2 texts", None),
    ),
    "a number in a list": (
        'steps = ["No", 2]\n',
        (1, "steps", "a list", "a list of 2 texts", None),
    ),
    "a list entry without its placeholder": (
        'steps = [\n  "No",\n  "Sí",\n]\n',
        (3, "steps[2]", "no {name}", "the placeholder {name} too", None),
    ),
    "a misspelled placeholder": (
        'title = """\nPor {here}\ny no {ther}"""\n',
        (3, "title", "the placeholder {ther}", "one of {here}, {there}", "{there}"),
    ),
    "a placeholder where there is none": (
        'plain = "x {here}"\n',
        (1, "plain", "the placeholder {here}", "no placeholder", None),
    ),
    "a missing placeholder": (
        '[table]\nrank = "Puesto"\n',
        (2, "table.rank", "no {rank}", "the placeholder {rank} too", None),
    ),
    "a placeholder that reaches inside": (
        'table.rank = "{rank.real}"\n',
        (1, "table.rank", "the placeholder {rank.real}", "one of {rank}", "{rank}"),
    ),
    "a placeholder with a format": (
        'table.rank = "{rank:>9}"\n',
        (1, "table.rank", "the placeholder {rank:>9}", "one of {rank}", "{rank}"),
    ),
    "a brace alone": (
        'plain = "x {"\n',
        (1, "plain", "a brace alone", "braces in pairs; a brace to be shown is written twice",
         None),
    ),
    "empty quotes": (
        'plain = " "\n',
        (1, "plain", "empty quotes", "some text; without the key it is said in English", None),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_line(tmp_path: Path, name: str) -> None:
    text, told = FAULTS[name]
    [problem] = checked(tmp_path, text)
    assert problem == Problem(str(tmp_path / "words.toml"), *told)


SOUND = {
    "another order": 'title = "{there} no, {here} sí"',
    "a placeholder twice": 'title = "{here}, {here}, {there}"',
    "braces that are shown": 'plain = "{{x}}"',
    "every kind": 'small = false\nsteps = ["a", "b {name}"]\n[table]\nfit = "Aj"',
    "nothing": "",
}


@pytest.mark.parametrize("name", SOUND)
def test_what_only_says_it_otherwise_is_no_fault(tmp_path: Path, name: str) -> None:
    assert checked(tmp_path, SOUND[name]) == []


def test_a_character_that_acts_on_a_screen_is_a_fault(tmp_path: Path) -> None:
    [problem] = checked(tmp_path, 'plain = "x\\u001b[2J"\n')
    assert (problem.line, problem.found) == (1, r"the character \x1b")


def test_a_file_that_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    [problem] = checked(tmp_path, 'plain = "x"\ntitle = x"\n')
    assert problem.line == 2


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    found = checked(tmp_path, 'plain = 3\ntitel = "x"\n[table]\nrank = "x {"\n')
    assert [problem.line for problem in found] == [1, 2, 4]


def test_what_is_not_translated_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text('plain = "x"\n[table]\nfit = "x"\n', "utf-8")
    found = check_file(path, ENGLISH)
    assert (found.sentences, found.missing) == (5, 3)
    assert check_file(tmp_path / "none.toml", ENGLISH).missing == 5


def test_english_held_against_itself_has_no_fault_and_all_is_open() -> None:
    for found in check_folder(wording.FOLDER / wording.ENGLISH):
        assert (found.problems, found.missing) == ([], found.sentences)
        assert found.sentences


def test_a_file_that_english_does_not_have_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "why.toml").touch()
    (tmp_path / "scores.toml").touch()
    [problem] = [problem for file in check_folder(tmp_path) for problem in file.problems]
    assert problem.suggestion == "score.toml"


def test_an_unknown_language_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="there are en"):
        find_language("tlh")


PIECES = ("{a}", "{b}", "{{", "}}", "{", "}", "{a!r}", "{b:>9}", "{b.upper}", "{c}", "a", " ")


@given(st.lists(st.sampled_from(PIECES), max_size=6).map("".join))
def test_a_text_can_be_filled_in_unless_it_is_called_faulty(text: str) -> None:
    """And what is filled in is what was found."""
    found = placeholders(text)
    if found is None:
        with pytest.raises((ValueError, LookupError)):
            text.format(a="<a>", b="<b>")
    elif {"{a}", "{b}"}.issuperset(found):
        filled = text.format(a="<a>", b="<b>")
        assert {f"{{{name}}}" for name in "ab" if f"<{name}>" in filled} == set(found)


@given(st.lists(st.tuples(st.text(), st.sampled_from("ab"))))
def test_every_placeholder_is_found_once_in_its_order(parts: list[tuple[str, str]]) -> None:
    text = "".join(
        literal.replace("{", "{{").replace("}", "}}") + f"{{{name}}}" for literal, name in parts
    )
    assert placeholders(text) == list(dict.fromkeys(f"{{{name}}}" for _, name in parts))


class TestQuestions:
    def test_are_laid_over_by_id_and_keep_everything_else(
        self, tmp_path: Path, catalogue: Catalogue
    ) -> None:
        (tmp_path / "questions.toml").write_text(
            '[questions.q01]\ntext = "Uno"\n[needs.remote.choices]\nmust = "Sí"\n'
            '[dimensions.writing]\nhigh = "textos"\n[skills.drafting]\nlabel = "Redactar"\n',
            "utf-8",
        )
        try:
            wording.speak(tmp_path, {})
            translated = in_language(catalogue)
        finally:
            wording.speak(None, {})
        assert translated.questions_fingerprint == catalogue.questions_fingerprint
        before, after = english(catalogue.questions), english(translated.questions)
        before["questions"]["q01"]["text"] = "Uno"
        before["needs"]["remote"]["choices"]["must"] = "Sí"
        before["dimensions"]["writing"]["high"] = "textos"
        before["skills"]["drafting"]["label"] = "Redactar"
        assert after == before

    def test_faults_name_their_line(self, tmp_path: Path, catalogue: Catalogue) -> None:
        (tmp_path / "questions.toml").write_text('[questions.q99]\ntext = "Uno"\n', "utf-8")
        try:
            wording.speak(tmp_path, {})
            with pytest.raises(DataError) as caught:
                in_language(catalogue)
        finally:
            wording.speak(None, {})
        assert caught.value.problems[0].line == 1
        assert caught.value.problems[0].key == "questions.q99"


def test_a_language_can_be_chosen_and_left_again(tmp_path: Path) -> None:
    (tmp_path / "why.toml").write_text('title = "Por qué {here}"\n', "utf-8")
    try:
        use_language(str(tmp_path))
        assert wording.Words("why")["title"] == "Por qué {here}"
        assert wording.Words("why")["twins"] == "With its near twins: {share}."
    finally:
        use_language("en")
    assert wording.Words("why")["title"] == "Why {here}"


def test_labels_are_only_shown(run: Run, tmp_path: Path) -> None:
    """A translation may call two rows alike, or put a colon or a bracket into a label."""
    spanish = tmp_path / "es"
    spanish.mkdir()
    labels = '[labels]\ntypical = "Plazo"\ndegree = "Plazo: titulo"\n'
    (spanish / "show.toml").write_text(labels, "utf-8")
    (spanish / "common.toml").write_text('[notes]\nown = "[propio]"\n', "utf-8")
    ways = (["show", "paralegal"], ["compare", "paralegal", "legal-ops", "--only", "entry"])
    for command in ways:
        told = run(*command, "--format", "plain", env={"LEGALPATH_LANG": str(spanish)}).stdout
        english = run(*command, "--format", "plain").stdout
        assert len(told.splitlines()) == len(english.splitlines())
        assert told.count("[propio]") == english.count("[own]") > 0
    page = run("report", ANSWERS, env={"LEGALPATH_LANG": str(spanish)}).stdout
    english = run("report", ANSWERS).stdout
    marked = page.count('<span class="own">[propio]</span>')
    assert marked == english.count('<span class="own">[own]</span>') > 50
