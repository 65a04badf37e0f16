"""The shapes of what is known: roles, questions and sources, as the data files hold them.

One declaration gives the decoder, the checks and the JSON Schema. Everything is
immutable, so a catalogue can be cached by the content it was read from.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta, Raw, Struct, field

from legalpath.catalogue.basics import Asked, Date, Duration, Id, Match, Shape, Text
from legalpath.catalogue.sources import Source
from legalpath.catalogue.vocabulary import Common, Degree, Frequency, Grade, Hard, Level, TaskKind
from legalpath.words.sentences import Words

COMMON = Words("common")

OnetCode = Annotated[
    str,
    Meta(pattern=r"^[0-9]{2}-[0-9]{4}\.[0-9]{2}$", description="an O*NET code like 23-2011.00"),
]

UNKNOWN = "not known"
"""The text of a fact that nobody reliable states: a complete answer, never guessed."""


# --- roles.toml


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


class Entry(Shape, frozen=True):
    """What it takes to get in."""

    minimum: Fact
    typical: Fact
    degree: DegreeFact
    qualify: MonthsFact
    cost: Fact


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


# --- questions.toml


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
    """One of the skills that every role gives a level for; aliases are the words of a CV."""

    id: Id
    label: Text
    short: Text | None = None
    """The label where there is little room: without its examples."""
    system: bool = False
    levels: list[Level] = field(default_factory=list)
    """The levels that it can have, where some make no sense."""
    aliases: list[Text] = field(default_factory=list)
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
