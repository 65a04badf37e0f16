"""Arranges the words of a trade into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.terms.result import Terms
from legalpath.catalogue.model import Term
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph
from legalpath.formats.notes import data_line
from legalpath.text import plain_name
from legalpath.words.sentences import Words

TERMS = Words("terms")

LINE = 74
"""A line is no longer than this where other words for a noun stand on it."""


def terms(result: Terms) -> Iterator[Block]:
    """A noun and what it means a line, then how to see all that is known of them."""
    yield Heading(TERMS["title"].format(title=result.title), 1)
    if result.terms:
        yield Bullets([_line(term) for term in result.terms])
        yield Paragraph(TERMS["more"].format(role=result.role))
    else:
        yield Paragraph(TERMS["none"])
    yield Paragraph(data_line(result))


def _line(term: Term) -> str:
    """A noun with its meaning, and as many other words for it as there is room for."""
    line = TERMS["term"].format(noun=term.noun, gloss=term.gloss)
    told: list[str] = []
    for word in (one for one in term.also if not _alike(one, term.noun)):
        longer = TERMS["also"].format(term=line, words=", ".join([*told, word]))
        if len(longer) > LINE:
            break
        told.append(word)
    return TERMS["also"].format(term=line, words=", ".join(told)) if told else line


def _alike(word: str, noun: str) -> bool:
    """Whether one is but a form of the other: "e-filing" and "efiling", "motion" and "motions"."""
    one, other = (plain_name(name).replace(" ", "") for name in (word, noun))
    return one in other or other in one
