"""Arranges what is known of a state, or of all states in a word, into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.state.result import State, StateList
from legalpath.catalogue.figures import STATUSES
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph, joined
from legalpath.formats.notes import Notes, data_line
from legalpath.words.sentences import listed, tables

STATE, TOPIC, STATUS = tables("state", "", "topics", "statuses")


def state(result: State) -> Iterator[Block]:
    """A line a fact, then how to ask a state that no list speaks of."""
    yield Heading(STATE["title"].format(place=result.place), 1)
    notes = Notes(result.sources)
    yield Bullets(
        [joined((TOPIC[line.topic], notes.marked(line.fact)), ": ") for line in result.lines]
    )
    yield Paragraph(STATE["ask"])
    yield from notes.ending(result)


def state_list(result: StateList) -> Iterator[Block]:
    """The states by the word that tells most of each."""
    yield Heading(STATE["title_all"], 1)
    groups = {word: [one.place for one in result.states if one.status == word] for word in STATUSES}
    yield Bullets(
        [
            STATE["group"].format(status=STATUS[word], places=listed(places))
            for word, places in groups.items()
            if places
        ]
    )
    yield Paragraph(STATE["see"])
    yield Paragraph(data_line(result))
