"""The shapes of what is known: roles, questions and sources, as the data files hold them.

One declaration gives the decoder, the checks and the JSON Schema. Everything is
immutable, so a catalogue can be cached by the content it was read from.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta, Raw, Struct, field

from legalpath.catalogue.basics import Duration, Id, Match, Shape, Text
from legalpath.catalogue.facts import CommonFact, Condition, DegreeFact, Fact, HardFact, MonthsFact
from legalpath.catalogue.questions import QuestionsFile
from legalpath.catalogue.sources import Source
from legalpath.catalogue.vocabulary import Frequency, Level, TaskKind

OnetCode = Annotated[
    str,
    Meta(pattern=r"^[0-9]{2}-[0-9]{4}\.[0-9]{2}$", description="an O*NET code like 23-2011.00"),
]

# --- roles.toml


class Occupation(Shape, frozen=True):
    """The O*NET-SOC occupation that stands nearest to a role, and how near that is."""

    code: OnetCode
    match: Match
    text: Text | None = None


class Counterpart(Shape, frozen=True):
    """Whose figures in pay.csv and outlook.csv speak for a role, or for one rung of it."""

    of: Id
    match: Match
    rung: Text | None = None
    text: Text | None = None
    likely: Literal["too low", "too high"] | None = None
    """How the figures of a stand-in err, where that is known."""


class Tool(Fact, frozen=True):
    """A tool, or several, and the skills of those who work with it."""

    skills: list[Id] = field(default_factory=list)


class Task(Shape, frozen=True):
    """One task, its kind, how often it comes up and the skills that it uses."""

    text: Text
    kind: TaskKind
    often: Frequency
    source: Id
    often_source: Id = "own"
    skills: list[Id] = field(default_factory=list)


class SkillLevel(Shape, frozen=True):
    """How much the ordinary post of a role asks for one skill.

    That is the rung that most ads describe; where nobody says, the first with its own title.
    """

    level: Level
    source: Id
    word: Text | None = None
    """The source's own word for it, which is what people are shown."""
    later: Text | None = None
    """What only a later rung asks: "required for paralegal managers". It counts in no fit."""
    special: Text | None = None
    """What only a special field asks: "required in litigation". It counts in no fit."""
    basis: Text | None = None
    """What of its source the level rests on: "O*NET: Negotiation 2.75 of 5, paralegals"."""


class Entry(Shape, frozen=True):
    """What employers ask, and what it takes in time and money to get there."""

    minimum: Fact
    typical: Fact
    degree: DegreeFact
    qualify: MonthsFact
    """How long it takes to the first post."""
    cost: list[Fact]
    """What a program costs, a fact a kind of program; or that none is asked."""
    earnings: list[Fact] = field(default_factory=list)
    """What graduates earn first."""
    study: Fact | None = None
    """Whether evening or online study is usual."""
    approval: Fact | None = None
    """What it means that a program is approved."""


class Term(Shape, frozen=True):
    """A noun of the trade, by which people search ads and courses, and what it means."""

    noun: Text
    gloss: Text
    also: list[Text] = field(default_factory=list)
    """Other spellings and words for it, as ads and CVs have them."""
    shows: list[Id] = field(default_factory=list)
    """The skills that somebody has whose CV names it; a word of everyday use shows none."""
    not_after: list[Text] = field(default_factory=list)
    """Words right before it that make it something else: "I excel" is no spreadsheet."""


class WayIn(Shape, frozen=True):
    """A start from outside the legal field."""

    who: Text
    text: Text
    source: Id
    months: Duration | None = None
    months_source: Id | None = None


class Certification(Shape, frozen=True):
    """A voluntary exam or certificate that counts in a role."""

    name: Text
    issuer: Text
    source: Id
    eligibility: Fact
    renewal: Fact
    fee: Fact


class Rung(Shape, frozen=True):
    """One step of a ladder; `years` are the working years at which people stand there."""

    rung: Text
    source: Id
    years: Duration | None = None
    years_source: Id | None = None
    text: Text | None = None


class Move(Shape, frozen=True):
    """A step from this role into another one."""

    to: Id
    common: CommonFact
    hard: HardFact
    missing: list[Id]
    text: Text
    source: Id
    months: Duration | None = None
    months_source: Id | None = None
    advice: Fact | None = None
    """What somebody publishes on when this step makes sense."""


class Myth(Shape, frozen=True):
    """A thing people say, and what is known about it."""

    claim: Text
    truth: Text
    source: Id


class InterviewQuestion(Shape, frozen=True):
    """A question that tests for a role, and what a good answer shows."""

    question: Text
    good: Text
    source: Id


class Role(Shape, frozen=True, kw_only=True):
    """One path, with everything known about it."""

    id: Id
    title: Text
    aliases: list[Text]
    family: Id
    ranked: bool
    onet: list[Occupation]
    pay: list[Counterpart] = field(default_factory=list)
    outlook: list[Fact] = field(default_factory=list)
    summary: Fact
    terms: list[Term] = field(default_factory=list)
    sits: list[Fact]
    day: Fact
    glimpse: Fact | None = None
    """The day in a few lines, for pairs in the quiz; where there is none, pairs show the day."""
    tasks: list[Task]
    skills: dict[Id, SkillLevel]
    conditions: dict[Id, Condition]
    tools: list[Tool]
    entry: Entry
    certifications: list[Certification] = field(default_factory=list)
    ladder: list[Rung]
    moves: list[Move]
    ways_in: list[WayIn]
    moves_elsewhere: list[Fact]
    pick_if: list[Fact]
    not_if: list[Fact]
    trade_offs: list[Fact]
    who: list[Fact]
    varies: list[Fact]
    government: list[Fact] = field(default_factory=list)
    """Public service: grades, what qualifies for them, pay and unions."""
    limits: list[Fact]
    ai: list[Fact]
    next_steps: list[Fact]
    myths: list[Myth]
    interview: list[InterviewQuestion]


class RolesFile(Shape, frozen=True, kw_only=True):
    """A roles file: the shipped one, or a person's own laid over it."""

    version: Text | None = None
    replace: bool = False
    reference: dict[Id, Annotated[float, Meta(ge=0, le=1)]] = field(default_factory=dict)
    roles: list[Role]


# --- all of it


class Catalogue(Struct, frozen=True, kw_only=True):
    """Everything known, checked and in an order that no file decides.

    `roles` are sorted by id. `shipped` are the ids of the shipped ranked roles, which keep
    their columns in the table of draws when a person adds roles. The fingerprints are of
    the content, so that the order of entries in a file does not change them.
    """

    version: str
    fingerprint: str
    questions_fingerprint: str
    reference: dict[str, float]
    shipped: list[str]
    roles: list[Role]
    questions: QuestionsFile
    sources: dict[str, Source]
    figures: Raw
    """The rows of pay.csv and outlook.csv, still encoded, because few commands show them;
    `legalpath.catalogue.figures.figures` decodes them."""
    stale_after_months: int = 24
    """A fact is stale when its source is this much older than the day; a reader may say."""
    today: date | None = None
    """The day that staleness is judged by; without one the clock's, whenever that is asked."""

    def day(self) -> date:
        """The day that staleness is judged by."""
        return self.today or datetime.now().astimezone().date()

    def role(self, id: str) -> Role:
        """The role with this id; KeyError if there is none."""
        return {role.id: role for role in self.roles}[id]

    def ranked(self) -> list[Role]:
        """The roles that a quiz ranks, by id."""
        return [role for role in self.roles if role.ranked]

    def titles(self) -> dict[str, str]:
        """Every role's title by id."""
        return {role.id: role.title for role in self.roles}
