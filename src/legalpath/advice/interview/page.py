"""Arranges practice questions into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.interview.result import Interview
from legalpath.formats.blocks import Block, Heading, Paragraph, filled
from legalpath.formats.notes import Notes
from legalpath.words.sentences import Words

INTERVIEW = Words("interview")


def interview(result: Interview) -> Iterator[Block]:
    """The questions one by one, each with what a good answer shows, and the sources."""
    notes = Notes(result.sources)
    yield Heading(INTERVIEW["title"].format(title=result.title), 1)
    for at, line in enumerate(result.questions, 1):
        yield Heading(INTERVIEW["numbered"].format(at=at, question=line.question))
        yield Paragraph(filled(INTERVIEW["good"], good=notes.marked(line.good)))
    yield from notes.ending(result)
