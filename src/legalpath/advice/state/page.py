"""Arranges what is known of a state into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.state.result import State
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph, joined
from legalpath.formats.notes import Notes
from legalpath.words.sentences import tables

STATE, TOPIC = tables("state", "", "topics")


def state(result: State) -> Iterator[Block]:
    """A line a fact, then how to ask a state that no list speaks of."""
    yield Heading(STATE["title"].format(place=result.place), 1)
    notes = Notes(result.sources)
    yield Bullets(
        [joined((TOPIC[line.topic], notes.marked(line.fact)), ": ") for line in result.lines]
    )
    yield Paragraph(STATE["ask"])
    yield from notes.ending(result)
