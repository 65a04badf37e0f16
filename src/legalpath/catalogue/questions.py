"""The shapes of questions.toml: what is asked, and the words that roles are described in."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from legalpath.catalogue.basics import Id, Shape, Text
from legalpath.catalogue.facts import Fact
from legalpath.catalogue.vocabulary import Level
from legalpath.words.sentences import Words

COMMON = Words("common")


class Reads(Shape, frozen=True):
    """The facts of a role that place it on a dimension."""

    skills: list[Id] = field(default_factory=list)
    conditions: list[Id] = field(default_factory=list)


class Dimension(Shape, frozen=True):
    """One thing about work that people like more or less."""

    id: Id
    title: Text
    low: Text
    high: Text
    reads: Reads = field(name="from")


class Skill(Shape, frozen=True):
    """One of the skills that every role gives a level for."""

    id: Id
    label: Text
    short: Text | None = None
    """The label where there is little room: without its examples."""
    system: bool = False
    levels: list[Level] = field(default_factory=list)
    """The levels that it can have, where some make no sense."""
    learn: Fact | None = None
    show: Fact | None = None


class ConditionKind(Shape, frozen=True):
    """One of the working conditions that every role gives a grade for."""

    id: Id
    label: Text


class Question(Shape, frozen=True, kw_only=True):
    """A statement to agree with or a duel to lean in; loadings are those of a +2 answer."""

    id: Id
    kind: Literal["statement", "duel"]
    text: Text | None = None
    left: Text | None = None
    right: Text | None = None
    loadings: dict[Id, Literal[-1, 1]]
    order: Annotated[int, Meta(ge=1)]

    def words(self) -> str:
        """What is asked in one line: the statement, or both sides of the duel."""
        return self.text or COMMON["duel"].format(left=self.left, right=self.right)


class Choice(Shape, frozen=True):
    """One answer to a need; fact values in neither list pass."""

    id: Id
    text: Text
    months: float | None = None
    ask: list[str] = field(default_factory=list)
    out: list[str] = field(default_factory=list)


class Need(Shape, frozen=True):
    """Something that must hold, and the fact about a role that it is held against."""

    id: Id
    title: Text
    text: Text
    fact: Text | None = None
    unit: Text | None = None
    choices: list[Choice] = field(default_factory=list)

    def takes(self) -> str:
        """What an answer is: one of the choices, or an amount."""
        if self.choices:
            return f"one of {', '.join(choice.id for choice in self.choices)}"
        return f"an amount like 45000 ({self.unit})"


class QuestionsFile(Shape, frozen=True):
    """Everything that the quiz asks, and the vocabulary that roles are described in."""

    dimensions: list[Dimension]
    skills: list[Skill]
    conditions: list[ConditionKind]
    questions: list[Question]
    needs: list[Need]
