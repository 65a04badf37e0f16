"""A translation that cannot be missed: every literal part of a sentence stands in ⟦ and ⟧."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import Any

import msgspec
import tomli_w

from legalpath.catalogue.figures import figures
from legalpath.catalogue.language import english
from legalpath.catalogue.model import Catalogue
from legalpath.words import sentences as wording

OPEN, CLOSE = "⟦", "⟧"


def write_pseudo(folder: Path, catalogue: Catalogue) -> None:
    """Writes the whole of it: what the program says and what the quiz asks."""
    folder.mkdir()
    for path in sorted((wording.FOLDER / wording.ENGLISH).glob("*.toml")):
        write(folder / path.name, marked(wording.read_words(path)))
    write(folder / "questions.toml", marked(english(catalogue.questions)))


def write(path: Path, words: dict[str, Any]) -> None:
    path.write_bytes(tomli_w.dumps(words).encode())


def marked(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: marked(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [marked(inner) for inner in value]
    return "".join(_parts(value)) if isinstance(value, str) else value


def _parts(text: str) -> list[str]:
    """Literal parts in marks; what is filled in stands outside, so that it must be marked too."""
    parts = []
    for literal, name, _, _ in Formatter().parse(text):
        # a label may be cut before its bracket
        words = literal.replace(" (", f"{CLOSE}{OPEN} (")
        parts.append(f"{OPEN}{words}{CLOSE}" if literal.strip() else literal)
        parts.append("" if name is None else f"{{{name}}}")
    return parts


def unmarked(said: str, data: list[str]) -> str:
    """What is left of a text without its marked parts and without these pieces of data."""
    left = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", said)
    for piece in sorted(set(data), key=len, reverse=True):
        left = left.replace(piece, "")
    return left


def texts_of(catalogue: Catalogue) -> list[str]:
    """Every text and id in the data files."""
    found: list[str] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                found.append(str(key))
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)
        elif isinstance(value, str) and len(value) > 1:
            found.extend((value, value[:1].upper() + value[1:], value.rstrip(".")))

    walk(msgspec.to_builtins(catalogue.roles))
    walk(msgspec.to_builtins(catalogue.sources))
    walk(msgspec.to_builtins(figures(catalogue)))
    asked = catalogue.questions
    found += [one.id for one in asked.questions] + [need.id for need in asked.needs]
    found += [choice.id for need in asked.needs for choice in need.choices]
    return [*found, catalogue.version, catalogue.fingerprint[7:19]]
