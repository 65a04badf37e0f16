"""The counselor's casebook as commands show it."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from legalpath.documents.document import Document


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

    code: str
    keep_until: str
    consent: ConsentStamp


class CasePage(CaseStamp, frozen=True, kw_only=True):
    """One client's case."""

    made: str
    meetings: list[CaseMeeting]
    notes: list[CaseNote]
    titles: dict[str, str]
    """The roles in words, by id."""


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

    folder: str
    today: str
    cases: list[CaseLine]


class GroupLine(Struct, frozen=True, kw_only=True):
    """How many clients; null where the count is hidden."""

    id: str
    title: str
    count: int | None


class CaseGroup(Document, frozen=True, kw_only=True):
    """Clients by status and by first path at their last meeting, small counts hidden."""

    clients: int | None
    """Null where there are fewer than `least`."""
    least: int
    statuses: list[GroupLine]
    leaders: list[GroupLine]
