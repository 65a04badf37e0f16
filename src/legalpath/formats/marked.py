"""Texts with footnotes in them: what is said, and what it rests on, kept apart to the end."""

from __future__ import annotations

from collections.abc import Iterable
from string import Formatter
from typing import Any, Literal, NamedTuple


class Mark(NamedTuple):
    """A sign behind a fact: a source's number, our own judgment, or that it is stale."""

    kind: Literal["source", "own", "stale"]
    words: str
    at: int = 0
    """The number of the source, from 1."""


class Marked(NamedTuple):
    """A text in pieces, marks among them where they stand."""

    parts: tuple[str | Mark, ...]

    def __str__(self) -> str:
        return "".join(part if isinstance(part, str) else part.words for part in self.parts)


Text = str | Marked
"""What a block says: words, with or without marks."""


def joined(texts: Iterable[Text], between: str = "") -> Text:
    """The texts one behind the other with something between; plain words where none is marked."""
    parts: list[str | Mark] = []
    for at, text in enumerate(texts):
        parts += [between] if at and between else []
        parts += text.parts if isinstance(text, Marked) else (text,)
    whole = Marked(tuple(part for part in parts if part))
    return whole if any(isinstance(part, Mark) for part in parts) else str(whole)


def filled(sentence: str, /, **parts: Any) -> Text:
    """A sentence of ours with its placeholders filled in; marks stay marks."""
    texts: list[Text] = []
    for literal, name, _, _ in Formatter().parse(sentence):
        texts.append(literal)
        if name is not None:
            part = parts[name]
            texts.append(part if isinstance(part, Marked) else str(part))
    return joined(texts)
