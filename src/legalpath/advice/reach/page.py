"""Arranges what is open to a person into lines: a path, how far it is open, and why."""

from __future__ import annotations

from collections.abc import Iterable

from legalpath.advice.reach.result import Because, Reach
from legalpath.documents.cell import Cell
from legalpath.formats.blocks import Text, filled, joined
from legalpath.formats.notes import Notes
from legalpath.words.sentences import tables

REACH, IS = tables("reach", "", "is")


def reach_line(reach: Reach, notes: Notes | None = None) -> Text:
    """How far a path is open, and why: "Hurdle: 15 of 20 experts ask a bachelor's degree [1]"."""
    told = reasons(reach.deciding, notes)
    return filled(IS[reach.is_ if reach.deciding else "nothing"], because=told)


def reasons(facts: Iterable[Because], notes: Notes | None = None) -> Text:
    """Facts one behind the other, with the numbers of their sources where a page has notes."""
    return joined(
        (
            notes.marked(Cell(text=one.text, source=one.source, date=one.date))
            if notes
            else one.text
            for one in facts
        ),
        "; ",
    )
