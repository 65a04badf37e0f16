"""One client's record: consent, how long it is kept, meetings and notes."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Literal

import msgspec
from msgspec import Struct

from legalpath.answers.sheet import Sheet
from legalpath.errors import UsageError
from legalpath.words.sentences import Words

CASE = Words("case")


class Consent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the client agreed to, and when."""

    version: str
    date: date
    text: str


class Meeting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the client answered, and what came of it on that day's data."""

    date: date
    sheet: Sheet
    result: msgspec.Raw
    """The ranking as `score --json` gives it, with its model, to be held against later ones."""


class Note(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the counselor wrote down."""

    date: date
    text: str


class Case(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that is kept about a client."""

    format: Literal["legalpath.case-record/1"] = "legalpath.case-record/1"
    code: str
    made: date
    keep_until: date
    consent: Consent
    meetings: list[Meeting] = []
    notes: list[Note] = []


class Said(Struct, frozen=True):
    """What a stored result says, as far as a list needs it."""

    status: str
    leaders: list[str]


def outcome_of(meeting: Meeting) -> Said:
    """The status and the leaders of a meeting's result."""
    return msgspec.json.decode(meeting.result, type=Said)


def with_meeting(case: Case, meeting: Meeting) -> Case:
    """The case with one more meeting, in the order of their days."""
    meetings = sorted([*case.meetings, meeting], key=lambda one: one.date)
    return msgspec.structs.replace(case, meetings=meetings)


def with_note(case: Case, note: Note) -> Case:
    """The case with one more note, in the order of their days."""
    notes = sorted([*case.notes, note], key=lambda one: one.date)
    return msgspec.structs.replace(case, notes=notes)


def encode(case: Case) -> bytes:
    """A record as it is stored: JSON that a person can read."""
    return msgspec.json.format(msgspec.json.encode(case), indent=2) + b"\n"


def decode(data: bytes) -> Case:
    """A record from its bytes. Raises msgspec.MsgspecError for what is none."""
    case = msgspec.json.decode(data, type=Case)
    for meeting in case.meetings:
        outcome_of(meeting)
    return case


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or that month's last day.

    Raises UsageError for a day that no calendar has.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > date.max.year:
        raise UsageError(CASE["too_far"])
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
