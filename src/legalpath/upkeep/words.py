"""What a command says in English, to be translated."""

from __future__ import annotations

from legalpath.catalogue.language import english
from legalpath.catalogue.read import shipped_catalogue
from legalpath.errors import unknown
from legalpath.words import sentences as wording
from legalpath.words.translation import QUESTIONS, word_files


def english_text(name: str) -> str:
    """A file of English words as TOML, to be translated. Raises UsageError for an unknown name."""
    names = [*word_files(), QUESTIONS]
    if name not in names:
        raise unknown("file of words", name, names)
    if name == QUESTIONS:
        import tomli_w

        return tomli_w.dumps(english(shipped_catalogue().questions))
    return (wording.FOLDER / wording.ENGLISH / f"{name}.toml").read_text("utf-8")
