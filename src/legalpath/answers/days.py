"""The days of some roles, held against each other without saying whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from legalpath.words.sentences import Words

COMMON = Words("common")
_BAR = "|"


class Days(NamedTuple):
    """A set of roles whose days are shown together; as text it is its id, "first|second"."""

    roles: tuple[str, ...]

    @classmethod
    def of(cls, roles: Iterable[str]) -> Days:
        """The days of these roles, in the order of their ids."""
        return cls(tuple(sorted(set(roles))))

    @classmethod
    def parse(cls, id: str) -> Days:
        """The days that an id names, sound or not."""
        return cls(tuple(id.split(_BAR)))

    def __str__(self) -> str:
        return _BAR.join(self.roles)

    def words(self, titles: Mapping[str, str]) -> str:
        """A pair of days in words, by the titles that the quiz hides."""
        first, second = (titles[id] for id in self.roles)
        return COMMON["days"].format(first=first, second=second)

    def sound(self) -> bool:
        """Whether these are at least two roles, each once, in order."""
        return len(self.roles) > 1 and self == Days.of(self.roles)


def names_days(id: str) -> bool:
    """Whether an id is one of days, and not of a question or a need."""
    return _BAR in id
