"""Who may do what in a state, each line with its source, and what there is of each state."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from legalpath.catalogue.figures import Status, Topic
from legalpath.catalogue.sources import Source
from legalpath.documents.cell import CELL, Cell
from legalpath.documents.document import Result, Table, scalar, table_of


class StateLine(Struct, frozen=True, kw_only=True):
    """One thing that is known of a state."""

    topic: Topic
    status: Status | None
    """Of a title or a license; "not-found" is not that there is no rule."""
    fact: Cell


class State(Result, frozen=True, kw_only=True):
    """What is known of one state, by topic."""

    name = "state"
    state: str
    """Its two letters."""
    place: str
    lines: list[StateLine]
    sources: dict[str, Source]
    stale_after_months: int

    def table(self) -> Table:
        """One row a line."""
        header = ["state", "place", "topic", "status", *CELL]
        rows: list[list[Any]] = [
            [self.state, self.place, line.topic, scalar(line.status),
             *(scalar(getattr(line.fact, part)) for part in CELL)]
            for line in self.lines
        ]  # fmt: skip
        return Table(header, rows)


class StateWord(Struct, frozen=True, kw_only=True):
    """One state in a word: the first of its statuses, the most telling one."""

    state: str
    place: str
    status: Status


class StateList(Result, frozen=True, kw_only=True):
    """Every state that something is known of, by name."""

    name = "state-list"
    states: list[StateWord]

    def table(self) -> Table:
        """One row a state."""
        return table_of(StateWord.__struct_fields__, self.states)


class InState(Struct, frozen=True, kw_only=True):
    """The state whose lines stand on the page of a path."""

    state: str
    place: str
    metro: str | None = None
    """The metropolitan area that was asked for; the state is the one of its first city."""
