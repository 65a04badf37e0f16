"""The tables: pay and outlook, a row for each occupation, area and source, and states' rules.

A figure stands as its source gives it. What a source does not publish is an empty cell;
nothing is ever worked out from the cells beside it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from legalpath.catalogue.basics import Address, Date, Id, Shape, Text

if TYPE_CHECKING:
    from legalpath.catalogue.model import Catalogue

NATION = "US"
"""The area of a figure for the whole country."""
ALL_JOBS = "all-occupations"
"""What the growth of an occupation is held against."""
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
BAND = ("low", "mid", "high")
"""What a source that gives no percentiles calls the ends and the middle of its range."""

Education = Literal[
    "Doctoral or professional degree", "Master's degree", "Bachelor's degree",
    "Associate's degree", "Postsecondary nondegree award", "Some college, no degree",
    "High school diploma or equivalent", "No formal educational credential",
]  # fmt: skip
EDUCATION: tuple[Education, ...] = get_args(Education)
"""What people usually enter an occupation with, as the agency words it, the most first."""
Experience = Literal["None", "Less than 5 years", "5 years or more"]
Training = Literal[
    "None", "Short-term on-the-job training", "Moderate-term on-the-job training",
    "Long-term on-the-job training", "Apprenticeship", "Internship/residency",
]  # fmt: skip
Dollars = Annotated[int, Meta(ge=1)]
Jobs = Annotated[int, Meta(ge=0)]
Year = Annotated[int, Meta(ge=1900, le=2200)]
AreaCode = Annotated[str, Meta(pattern=r"^([A-Z]{2}|[0-9]{5})$")]
"""US, a state's two letters, or the five digits of a metropolitan area (CBSA)."""


class Figure(Shape, frozen=True, kw_only=True):
    """Whom a figure counts and where it was published; `table` is the publisher's own name."""

    of: Id
    label: Text
    soc: Annotated[str, Meta(pattern=r"^[0-9]{2}-[0-9]{4}$")] | None = None
    population: Text
    source: Id
    table: Text
    url: Address | None = None
    date: Date

    def cites(self) -> list[str]:
        """Every source that it rests on."""
        return [self.source]


class Pay(Figure, frozen=True, kw_only=True):
    """What an occupation or a rung earns in an area, in dollars a year before tax."""

    area: AreaCode
    place: Text
    state: Text | None = None
    """The two letters of the state that a metropolitan area, or its first city, lies in."""
    employer: Text | None = None
    """The kind of employer, where the figure is of one kind only."""
    p10: Dollars | None = None
    p25: Dollars | None = None
    p50: Dollars | None = None
    p75: Dollars | None = None
    p90: Dollars | None = None
    low: Dollars | None = None
    mid: Dollars | None = None
    high: Dollars | None = None
    or_more: Annotated[str, Meta(pattern=r"^(p90|high)$")] | None = None
    """The column whose figure is published as "this or more"."""
    note: Text | None = None


class Projection(Figure, frozen=True, kw_only=True):
    """How many jobs an agency expects in an occupation, and how people usually enter it."""

    from_year: Year
    to_year: Year
    jobs_from: Jobs
    jobs_to: Jobs
    change_percent: Annotated[float, Meta(ge=-100, le=1000)]
    openings_year: Jobs | None = None
    education: Education | None = None
    experience: Experience | None = None
    """Work in a related occupation before the first post."""
    training: Training | None = None
    """On the job, until one can do it."""
    experience_source: Id | None = None
    """Where experience and training come from, if not from the row's own edition."""

    def cites(self) -> list[str]:
        """Every source that it rests on."""
        return [self.source, *([self.experience_source] if self.experience_source else [])]


Topic = Literal["title", "license", "certificate", "training", "office-study"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
"""What is told of a state, in the order in which it is told."""
Status = Literal[
    "open", "pilot", "set", "delayed", "registration", "waiver", "closed", "free", "not-found"
]
STATUSES: tuple[Status, ...] = get_args(Status)
"""How a title or a license stands; the first of a state's is the one word that tells it."""
STANDING: dict[Topic, tuple[Status, ...]] = {
    "title": ("set", "free", "not-found"),
    "license": ("open", "pilot", "delayed", "registration", "waiver", "closed"),
}
"""The statuses of a topic; the other topics have none."""
STATES = {
    "AK": "Alaska", "AL": "Alabama", "AR": "Arkansas", "AZ": "Arizona", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DC": "District of Columbia", "DE": "Delaware",
    "FL": "Florida", "GA": "Georgia", "GU": "Guam", "HI": "Hawaii", "IA": "Iowa", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "MA": "Massachusetts", "MD": "Maryland", "ME": "Maine", "MI": "Michigan", "MN": "Minnesota",
    "MO": "Missouri", "MS": "Mississippi", "MT": "Montana", "NC": "North Carolina",
    "ND": "North Dakota", "NE": "Nebraska", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NV": "Nevada", "NY": "New York", "OH": "Ohio", "OK": "Oklahoma",
    "OR": "Oregon", "PA": "Pennsylvania", "PR": "Puerto Rico", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah",
    "VA": "Virginia", "VI": "Virgin Islands", "VT": "Vermont", "WA": "Washington",
    "WI": "Wisconsin", "WV": "West Virginia", "WY": "Wyoming",
}  # fmt: skip
"""States, the capital's district and territories by their two letters."""


class StateFact(Shape, frozen=True, kw_only=True):
    """One thing that a state lays down for those who work in law without being a lawyer."""

    state: Text
    place: Text
    topic: Topic
    status: Status | None = None
    text: Text
    source: Id
    also: Text | None = None
    """The ids of further sources, with blanks between."""
    date: Date | None = None

    def cites(self) -> list[str]:
        """Every source that it rests on."""
        return [self.source, *(self.also or "").split()]


class Figures(Struct, frozen=True):
    """All rows of the tables, in an order that no file decides."""

    pay: list[Pay]
    outlook: list[Projection]
    states: list[StateFact] = msgspec.field(default_factory=list)

    def states_of(self, state: str) -> list[StateFact]:
        """What is known of a state, by topic; of licenses the open ones first."""
        rows = [row for row in self.states if row.state == state]
        return sorted(rows, key=lambda row: (TOPICS.index(row.topic), _standing(row)))

    def pay_of(self, of: str, area: str = NATION) -> list[Pay]:
        """What each source says of an occupation or a rung in an area."""
        return [row for row in self.pay if (row.of, row.area, row.employer) == (of, area, None)]

    def employers_of(self, of: str) -> list[Pay]:
        """What each kind of employer pays in the country, the most first."""
        rows = [row for row in self.pay if row.of == of and row.employer]
        return sorted(rows, key=lambda row: -(row.p50 or 0))

    def outlook_of(self, of: str) -> list[Projection]:
        """What each source expects for an occupation."""
        return [row for row in self.outlook if row.of == of]


def figures(catalogue: Catalogue) -> Figures:
    """The figures of a catalogue, decoded once."""
    return _decoded(bytes(catalogue.figures))


@lru_cache(maxsize=2)
def _decoded(data: bytes) -> Figures:
    return msgspec.msgpack.decode(data, type=Figures)


def _standing(row: StateFact) -> int:
    return STATUSES.index(row.status) if row.status else 0


def group_of(row: Pay | Projection | StateFact) -> tuple[str, ...]:
    """What rows of a person's own take the place of: a state's whole topic, else one row."""
    return (row.state, row.topic) if isinstance(row, StateFact) else key_of(row)


def key_of(row: Pay | Projection | StateFact) -> tuple[str, ...]:
    """What only one row of a table may have."""
    if isinstance(row, StateFact):
        return (row.state, row.topic, row.text)
    if isinstance(row, Pay):
        return (row.of, row.area, row.employer or "", row.source)
    return (row.of, row.source)
