"""What is asked and told reads plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from legalpath.catalogue.model import Role
from legalpath.catalogue.read import load_catalogue
from legalpath.words import sentences as wording
from tests.language import GENDERED, HARD, HYPE, grade, syllables_in

SHIPPED = load_catalogue()
ASKED = {
    question.id: [text for text in (question.text, question.left, question.right) if text]
    for question in SHIPPED.questions.questions
} | {need.id: [need.text, *(choice.text for choice in need.choices)]
     for need in SHIPPED.questions.needs}  # fmt: skip
WORDS = sorted((wording.FOLDER / wording.ENGLISH).glob("*.toml"))
NAMES = re.compile(
    "|".join(
        rf"\b{re.escape(name)}s?\b"
        for role in SHIPPED.roles
        if role.ranked
        for name in (role.title, *role.aliases)
    )
    + r"|\b(paralegal|secretary|assistant|administrator|analyst|attorney|manager|specialist"
    r"|coordinator|clerk|librarian|accountant|buyer)s?\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("word", "count"),
    [("law", 1), ("rules", 1), ("office", 2), ("matter", 2), ("bargaining", 3), ("asked", 1),
     ("decided", 3), ("whole", 1), ("table", 2), ("changes", 2), ("people", 2)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables_in(word) == count


def test_all_questions_together_read_at_grade_8_or_below() -> None:
    assert grade(".\n".join(text for texts in ASKED.values() for text in texts) + ".") <= 8


@pytest.mark.parametrize("id", ASKED)
class TestEachQuestion:
    def test_has_at_most_20_words_a_text(self, id: str) -> None:
        assert max(len(text.split()) for text in ASKED[id]) <= 20

    def test_names_no_role_and_no_job(self, id: str) -> None:
        assert not [text for text in ASKED[id] if NAMES.search(text)]

    def test_holds_no_hard_gendered_or_hyped_word(self, id: str) -> None:
        words = " ".join(ASKED[id])
        assert not GENDERED.search(words)
        assert not HARD.search(words)
        assert not HYPE.search(words)


@pytest.mark.parametrize("role", SHIPPED.roles, ids=lambda role: role.id)
class TestEachRole:
    def test_reads_at_grade_8_or_below(self, role: Role) -> None:
        assert grade("\n".join(_texts(role))) <= 8

    def test_holds_no_gendered_or_hyped_word(self, role: Role) -> None:
        words = "\n".join(_texts(role))
        assert not GENDERED.findall(words)
        assert not HYPE.findall(words)


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_what_the_program_says_reads_at_grade_8_or_below(path: Path) -> None:
    words = "\n".join(_sentences(wording.read_words(path)))
    assert grade(words + ".") <= 8
    assert not GENDERED.search(words)
    assert not HYPE.search(words)


def _sentences(said: object) -> Iterator[str]:
    """Every sentence of a file, in its order."""
    if isinstance(said, str):
        yield said
    elif isinstance(said, list | dict):
        for inner in said.values() if isinstance(said, dict) else said:
            yield from _sentences(inner)


def _texts(role: Role) -> list[str]:
    """Every sentence of a role page, without ids and titles."""
    found: list[str] = []

    def walk(value: object, key: str) -> None:
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, str(name))
        elif isinstance(value, list):
            for inner in value:
                walk(inner, key)
        elif isinstance(value, str) and key in {"text", "claim", "truth", "question", "good"}:
            found.append(value)

    walk(msgspec.to_builtins(role), "")
    return found
