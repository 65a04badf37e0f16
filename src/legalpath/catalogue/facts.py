"""One claim and where it comes from, alone or with a value that can be counted on."""

from __future__ import annotations

from msgspec import field

from legalpath.catalogue.basics import Asked, Date, Duration, Id, Shape, Text
from legalpath.catalogue.vocabulary import Common, Degree, Grade, Hard

UNKNOWN = "not known"
"""The text of a fact that nobody reliable states: a complete answer, never guessed."""


class Fact(Shape, frozen=True):
    """One claim and where it comes from; without a source only "not known" may stand."""

    text: Text
    source: Id | None = None
    also: list[Id] = field(default_factory=list)
    date: Date | None = None


class MonthsFact(Fact, frozen=True):
    """A claim about a length of time, in months."""

    months: Duration | None = None


class DegreeFact(Fact, frozen=True):
    """A claim about how often employers ask for a bachelor's degree."""

    value: Degree | None = None
    asked: Asked | None = None


class CommonFact(Fact, frozen=True, kw_only=True):
    """A claim about how common a move is."""

    value: Common


class HardFact(Fact, frozen=True, kw_only=True):
    """A claim about how hard a move is."""

    value: Hard


class Condition(Fact, frozen=True):
    """A claim about how often a working condition holds."""

    value: Grade | None = None
