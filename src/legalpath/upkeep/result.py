"""What the tools that keep the data true return; part of the JSON contract like `results`."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from legalpath.documents.cell import Kind
from legalpath.documents.document import (
    CatalogueStamp,
    Document,
    ProblemLine,
    Result,
    Table,
    table_of,
)

# --- data check


class FileChecked(Struct, frozen=True, kw_only=True):
    """One file that was looked at, and how many faults it has."""

    file: str
    kind: str
    faults: int
    sentences: int | None
    """How many sentences a file of a translation can have; null for data files."""
    untranslated: int | None
    """How many of them are said in English: it lacks them, or has them as they were."""


class Check(Document, frozen=True, kw_only=True):
    """Every fault of the files that were looked at, in the order of each file."""

    name = "check"
    catalogue: CatalogueStamp | None
    """The catalogue that the files make; null while they have faults or make none alone."""
    files: list[FileChecked]
    problems: list[ProblemLine]

    def table(self) -> Table:
        """One row a fault."""
        return table_of(ProblemLine.__struct_fields__, self.problems)


# --- data sources


class SourceAge(Struct, frozen=True, kw_only=True):
    """One source, how old it is and how much rests on it."""

    source: str
    title: str
    publisher: str
    kind: Kind
    date: str
    edition: str | None
    """Which release of an official series it is: it holds until the next one, however old."""
    successor: str | None
    """The source that has taken its place."""
    months: int | None
    """How old it is on the day of `today`; null where it is undated."""
    cited: int
    """How many facts cite it."""
    roles: list[str]
    """The roles whose facts do."""
    url: str | None


class SourceList(Result, frozen=True, kw_only=True):
    """Every source by age, oldest first; those without a date apart."""

    name = "source-list"
    older_than: int | None
    """Sources of so many months or fewer were left out."""
    sources: list[SourceAge]
    undated: list[SourceAge]

    def table(self) -> Table:
        """One row a source."""
        header = ["source", "date", "months", "edition", "successor", "cited", "kind", "publisher",
                  "title", "url", "roles"]  # fmt: skip
        return table_of(header, [*self.sources, *self.undated])


# --- data where


class FileInUse(Struct, frozen=True, kw_only=True):
    """One file that the catalogue is read from."""

    kind: str
    layer: Literal["shipped", "own"]
    path: str
    found: bool


class Where(Document, frozen=True, kw_only=True):
    """Which files are in use, and who chose them; folders are null without a home folder."""

    name = "where"
    catalogue: CatalogueStamp | None
    """The catalogue that the files make; null while they have faults."""
    chosen_by: Literal["shipped", "--roles", "LEGALPATH_ROLES", "user folder"]
    files: list[FileInUse]
    user_roles: str | None
    """Where own roles are looked for when neither --roles nor LEGALPATH_ROLES is given."""
    sheets: str | None
    cache: str | None

    def table(self) -> Table:
        """One row a file."""
        return table_of(FileInUse.__struct_fields__, self.files)


# --- data audit


class AuditedRole(Struct, frozen=True, kw_only=True):
    """How a role can come first, and how often luck alone puts it there."""

    role: str
    title: str
    length: float
    """How far its work is from the average path's."""
    chance_unanswered: float
    """Its share of draws when nothing is answered."""
    chance_random: float
    """Its share of people who answer everything at random."""
    witness: dict[str, int] | None
    """Answers that put it first; null where none was found."""
    witness_from: Literal["archetype", "search"] | None


class Family(Struct, frozen=True, kw_only=True):
    """Roles that point nearly the same way, so that answers can hardly tell them apart."""

    roles: list[str]
    cosine: float
    """That of the two nearest."""


class LinkedDimensions(Struct, frozen=True, kw_only=True):
    """Two dimensions on which the roles stand nearly alike, or nearly opposite."""

    dimensions: list[str]
    correlation: float


class QuestionWeight(Struct, frozen=True, kw_only=True):
    """How much one question tells about which role fits best."""

    question: str
    information: float
    """The share of what is open about the fits' differences that its answer alone settles."""


class Slant(Struct, frozen=True, kw_only=True):
    """A dimension that more questions of a kind speak for than against, or the reverse."""

    dimension: str
    kind: Literal["statement", "duel"]
    speak_for: int
    speak_against: int


class Audit(Result, frozen=True, kw_only=True):
    """Whether every ranked role can be reached, and what stands in the way of a fair quiz."""

    name = "audit"
    passed: bool
    """Every role can come first, and neither spread is beyond its bound."""
    unreachable: list[str]
    spread_unanswered: float | None
    """The largest of the roles' `chance_unanswered` over the smallest; null if that is 0."""
    spread_random: float | None
    """The same of `chance_random`."""
    roles: list[AuditedRole]
    families: list[Family]
    linked_dimensions: list[LinkedDimensions]
    flat_dimensions: list[str]
    """Dimensions on which all ranked roles stand at one place."""
    near_average: list[str]
    """Roles so near the average path that answers say little about them."""
    silent_questions: list[str]
    slants: list[Slant]
    straight_line: float
    """The largest fit that one step on every question, or on every one of a kind, gives."""
    questions: list[QuestionWeight]
    people: int
    """How many random answerers were tried."""
    bounds: dict[str, float]

    def table(self) -> Table:
        """One row a role."""
        header = ["role", "title", "witness_from", "chance_unanswered", "chance_random", "length"]
        return table_of(header, self.roles)
