"""The counselor's casebook as commands show it."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from legalpath.documents.document import Document, Table, table_of


class ConsentStamp(Struct, frozen=True, kw_only=True):
    """What a client agreed to: the version of the text, and the day."""

    version: str
    date: str


class CaseMeeting(Struct, frozen=True, kw_only=True):
    """What was answered at a meeting and what came of it."""

    date: str
    sheet: dict[str, Any]
    status: str
    leaders: list[str]


class CaseNote(Struct, frozen=True, kw_only=True):
    """What the counselor wrote down on a day."""

    date: str
    text: str


class CaseStamp(Document, frozen=True, kw_only=True):
    """A case that was just made."""

    name = "case-stamp"
    code: str
    keep_until: str
    consent: ConsentStamp

    def table(self) -> Table:
        """One row: the case."""
        header = ["code", "keep_until", "consent_version", "consent_date"]
        consent = self.consent
        return Table(header, [[self.code, self.keep_until, consent.version, consent.date]])


class CasePage(CaseStamp, frozen=True, kw_only=True):
    """One client's case."""

    name = "case"
    made: str
    meetings: list[CaseMeeting]
    notes: list[CaseNote]
    titles: dict[str, str]
    """The roles in words, by id."""

    def table(self) -> Table:
        """One row a meeting; notes are no table."""
        header = ["date", "status", "leaders"]
        rows = table_of(header, self.meetings).rows
        return Table(["code", *header], ([self.code, *row] for row in rows))


class CaseLine(Struct, frozen=True, kw_only=True):
    """One case in the list; only its code is known of one that cannot be read."""

    code: str
    keep_until: str | None
    days_left: int | None
    """Negative or zero for one that is due."""
    meetings: int | None
    last: str | None
    """The day of the last meeting."""


class CaseList(Document, frozen=True, kw_only=True):
    """All cases, those due for deletion first."""

    name = "case-list"
    folder: str
    today: str
    cases: list[CaseLine]

    def table(self) -> Table:
        """One row a case."""
        return table_of(CaseLine.__struct_fields__, self.cases)


class GroupLine(Struct, frozen=True, kw_only=True):
    """How many clients; null where the count is hidden."""

    id: str
    title: str
    count: int | None


class CaseGroup(Document, frozen=True, kw_only=True):
    """Clients by status and by first path at their last meeting, small counts hidden."""

    name = "case-group"
    clients: int | None
    """Null where there are fewer than `least`."""
    least: int
    statuses: list[GroupLine]
    leaders: list[GroupLine]

    def table(self) -> Table:
        """One row a count; a hidden one is empty."""
        header = GroupLine.__struct_fields__
        tables = {"statuses": self.statuses, "leaders": self.leaders}
        rows = (
            [name, *row] for name, lines in tables.items() for row in table_of(header, lines).rows
        )
        return Table(["table", *header], rows)
