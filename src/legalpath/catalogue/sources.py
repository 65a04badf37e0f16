"""Where claims come from, and how old they are on a day."""

from __future__ import annotations

from datetime import date

from legalpath.catalogue.basics import Address, Date, Id, Shape, Text
from legalpath.catalogue.vocabulary import SourceKind

UNDATED = "undated"
"""The date of a source that gives none: of unknown age, so never fresh."""


class Source(Shape, frozen=True):
    """Where a claim comes from; one edition of a series may name the source that replaced it."""

    id: Id
    title: Text
    publisher: Text
    date: Date
    kind: SourceKind
    url: Address | None = None
    note: Text | None = None
    edition: Text | None = None
    """Which release of an official series it is: it holds until the next one, however old."""
    successor: Id | None = None
    """The source that has taken its place."""


class SourcesFile(Shape, frozen=True):
    """Every source that the roles may cite."""

    sources: list[Source]


def month_of(version: str) -> str:
    """The month that the data of a version are of: "2026-11" of 2026.11."""
    return "-".join(version.split(".")[:2])


def age_in_months(dated: str, day: date) -> int | None:
    """How long before a day a date lies; None if it is undated.

    A year without a month counts as its December. A date after the day is 0 old.
    """
    if dated == UNDATED:
        return None
    year, _, month = dated.partition("-")
    return max(0, day.year * 12 + day.month - int(year) * 12 - int(month or 12))
