"""The texts of questions, needs and dimensions in another language, laid over by id.

Ids, loadings and the fingerprint stay as they are, so that a sheet that was filled in in one
language can be scored in any.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import QuestionsFile
from legalpath.files.faults import refuse
from legalpath.words import sentences as wording
from legalpath.words.translation import QUESTIONS, Translated, Tree, check_file

TEXTS = {
    "questions": ("text", "left", "right"),
    "needs": ("title", "text", "unit"),
    "dimensions": ("title", "low", "high"),
    "skills": ("label", "short"),
    "conditions": ("label",),
}
"""What is translated of each part of the questions' file; of needs also the choices."""
ADVICE = ("learn", "show")
"""The facts about a skill that are translated."""


def in_language(catalogue: Catalogue) -> Catalogue:
    """The catalogue with the texts of the language that is spoken, English where it has none.

    Raises DataError with every fault of the translation's questions.
    """
    folder = wording.spoken()
    if folder is None:
        return catalogue
    found = check_questions(folder, catalogue.questions)
    refuse(found.problems)
    parts = {
        part: [
            _entry(entry, found.words.get(part, {}).get(entry.id, {}))
            for entry in getattr(catalogue.questions, part)
        ]
        for part in TEXTS
    }
    questions = msgspec.structs.replace(catalogue.questions, **parts)
    return msgspec.structs.replace(catalogue, questions=questions)


def check_questions(folder: Path, questions: QuestionsFile) -> Translated:
    """A translation's texts of these questions, found or not, with their faults."""
    return check_file(folder / f"{QUESTIONS}.toml", english(questions))


def english(questions: QuestionsFile) -> Tree:
    """Every text to translate as it stands in a translation's `questions.toml`."""
    texts: Tree = {
        part: {
            entry.id: {name: text for name in names if (text := getattr(entry, name))}
            for entry in getattr(questions, part)
        }
        for part, names in TEXTS.items()
    }
    for need in questions.needs:
        if need.choices:
            texts["needs"][need.id]["choices"] = {choice.id: choice.text for choice in need.choices}
    for skill in questions.skills:
        texts["skills"][skill.id] |= {
            name: fact.text for name in ADVICE if (fact := getattr(skill, name))
        }
    return texts


def _entry(entry: Any, words: Tree) -> Any:
    """One question, need or other entry with its texts replaced."""
    own: dict[str, Any] = {name: text for name, text in words.items() if name != "choices"}
    if labels := words.get("choices"):
        own["choices"] = [
            msgspec.structs.replace(choice, text=labels.get(choice.id, choice.text))
            for choice in entry.choices
        ]
    own |= {
        name: msgspec.structs.replace(getattr(entry, name), text=own[name])
        for name in ADVICE
        if name in own
    }
    return msgspec.structs.replace(entry, **own)
