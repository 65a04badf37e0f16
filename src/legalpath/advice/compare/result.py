"""Two to four roles side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from msgspec import Struct

from legalpath.advice.score.result import Standing
from legalpath.advice.state.result import InState
from legalpath.catalogue.sources import Source
from legalpath.documents.cell import Cell, Section, cell_table
from legalpath.documents.document import Result, Table
from legalpath.fit.status import Status


class AskedOfSome(Struct, frozen=True, kw_only=True):
    """A skill that only a later rung or a special field of a role asks."""

    skill: str
    when: Literal["later", "special"]
    text: str


class Gap(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The skills that `to` needs and `from` has at a lower level."""

    from_: str
    to: str
    skills: list[str]
    apart: list[AskedOfSome]
    """What `to` asks of some only, where neither its ordinary post nor `from` has the skill."""


class Leaning(Struct, frozen=True, kw_only=True):
    """A row on which one role goes well beyond every other."""

    section: Literal["skills", "conditions"]
    key: str
    role: str


class ShortAnswer(Struct, frozen=True, kw_only=True):
    """What a comparison comes to, worked out from its rows."""

    shared_skills: list[str]
    """The skills that every role asks for, "user" or higher, and none much more than another."""
    shared_tasks: list[str]
    """The kinds of work that all of them do, in tasks that use a skill in common."""
    shared_conditions: list[str]
    """The working conditions that hold as often in all of them."""
    more: list[Leaning]
    """Where one role asks for much more, or where something holds much more often."""
    only_tasks: dict[str, list[Cell]]
    """By role, tasks that no other role does by its tasks, tools and skills; none in a brief one.

    One for each skill; the value has the skills that are no part of the others.
    """
    who: dict[str, list[Cell]]
    """Whom each role is for, by role."""
    labels: dict[str, dict[str, str]]
    """Skills, tasks and conditions in short words, by section and by the keys of its rows."""


class Separating(Struct, frozen=True, kw_only=True):
    """An answer that sets two roles apart: positive `apart` puts `first` ahead."""

    first: str
    second: str
    text: str
    said: str
    apart: float


class Person(Struct, frozen=True, kw_only=True):
    """How compared roles fit the person whose answers were given."""

    status: Status
    advice: str
    """What the status means; a page says it where nobody leads."""
    standings: dict[str, Standing]
    """By role; a role that the quiz does not rank has none."""
    separates: list[Separating]
    """The answers that set the best-fitting role apart from each other one, the most first."""


class Comparison(Result, frozen=True, kw_only=True):
    """Two to four roles side by side, in the order asked."""

    name = "comparison"
    roles: list[str]
    titles: dict[str, str]
    answer: ShortAnswer
    person: Person | None
    sections: dict[str, Section]
    gaps: list[Gap]
    sources: dict[str, Source]
    """Every source that a cell cites, by id."""
    notices: list[str]
    """What publishers of these sources want to be said wherever they are cited."""
    stale_after_months: int
    brief: bool
    """Cut down to what fits one screen."""
    footnotes: bool
    """Whether the page lists its sources; a brief one does so only if asked."""
    in_state: InState | None = None
    """The state of the area asked for, where it has lines on one of these roles."""

    def table(self) -> Table:
        """One row a cell; what the person said of a row is the cell of a role "you"."""
        return cell_table(self.sections, self.notices, self._personal())

    def _personal(self) -> Iterator[list[Any]]:
        for name, section in self.sections.items():
            yield from ([name, row.label, "you", row.said] for row in section.rows if row.said)
        for role, standing in self.person.standings.items() if self.person else ():
            for key in ("fit", "rank", "chance_best", "chance_unanswered"):
                yield ["person", key, role, "", getattr(standing, key)]
        for line in self.person.separates if self.person else ():
            yield ["person", "separates", f"{line.first} {line.second}", line.text, line.apart]
