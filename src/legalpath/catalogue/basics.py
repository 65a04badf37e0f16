"""What every table in the data files is made of."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

# The descriptions are what a fault says was expected, and what an editor shows.
Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=60,
        description="an id: small letters, digits and hyphens, in quotes",
    ),
]
Text = Annotated[str, Meta(pattern=r"\S", max_length=2000, description="some text in quotes")]
Date = Annotated[
    str,
    Meta(
        pattern=r"^(undated|[0-9]{4}(-(0[1-9]|1[0-2]))?)$",
        description='a year and month in quotes like "2026-11", a year, or "undated"',
    ),
]
Address = Annotated[
    str, Meta(pattern=r"^https?://[^\s]+$", description="an address like https://example.org")
]
Duration = Annotated[list[Annotated[float, Meta(ge=0, le=600)]], Meta(min_length=1, max_length=2)]
"""A range from low to high; one number alone means "that or more"."""
Match = Literal["direct", "close", "stand-in"]
MATCHES: tuple[Match, ...] = get_args(Match)
"""How near an official occupation is to a role, the nearest first."""


class Shape(Struct, frozen=True, forbid_unknown_fields=True):
    """What every table in the data files has in common."""


class Asked(Shape, frozen=True, kw_only=True):
    """Who of those asked in a survey say that the work needs a bachelor's degree or more."""

    share: Annotated[float, Meta(ge=0, le=100)]
    """In percent; of workers it is weighted, as the survey gives it."""
    of: Annotated[int, Meta(ge=1)]
    people: Literal["workers", "experts"]
    match: Match
    """How near the occupation that they were asked about is to the role."""
    source: Id
    date: Date | None = None
