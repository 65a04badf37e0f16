"""Arranges the casebook into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.casebook.result import CaseGroup, CaseLine, CaseList, CasePage, CaseStamp, GroupLine
from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph, Quote
from legalpath.words.sentences import Words, counted, listed

CASE = Words("case")


def case_stamp(result: CaseStamp) -> Iterator[Block]:
    """A case that was just made."""
    yield Heading(CASE["made"], 1)
    yield Bullets(
        [
            CASE["code"].format(code=result.code),
            _kept(result),
            CASE["next"].format(code=result.code),
        ]
    )


def _kept(result: CaseStamp) -> str:
    return CASE["kept"].format(
        date=result.consent.date, version=result.consent.version, until=result.keep_until
    )


def case(result: CasePage) -> Iterator[Block]:
    """One client's case: meetings, then notes."""
    yield Heading(result.code, 1)
    yield Paragraph(_kept(result))
    yield Heading(CASE["meetings"])
    if result.meetings:
        yield Grid(
            [CASE[key] for key in ("number", "date", "answers", "status", "leaders")],
            [
                [
                    str(number),
                    meeting.date,
                    str(len(meeting.sheet["answers"])),
                    CASE[f"status_{meeting.status}"],
                    listed(result.titles.get(id, id) for id in meeting.leaders) or "-",
                ]
                for number, meeting in enumerate(result.meetings, 1)
            ],
            ruled=False,
        )
    else:
        yield Paragraph(CASE["no_meetings"].format(code=result.code))
    if result.notes:
        yield Heading(CASE["notes"])
    for note in result.notes:
        yield Heading(note.date, 3)
        yield Quote(note.text)


def case_list(result: CaseList) -> Iterator[Block]:
    """All cases, those due for deletion first."""
    yield Heading(CASE["list"], 1)
    if not result.cases:
        yield Paragraph(CASE["empty"].format(folder=result.folder))
        return
    yield Grid(
        [CASE[key] for key in ("name", "until", "left", "count", "last")],
        [_line(line) for line in result.cases],
        ruled=False,
    )
    due = [line.code for line in result.cases if line.days_left is not None and line.days_left <= 0]
    if due:
        yield Paragraph(counted(CASE, "due", len(due)))
    yield Paragraph(CASE["folder"].format(folder=result.folder))


def _line(line: CaseLine) -> list[str]:
    if line.keep_until is None or line.days_left is None:
        return [line.code, CASE["unreadable"], "-", "-", "-"]
    left = CASE["due"] if line.days_left <= 0 else str(line.days_left)
    return [line.code, line.keep_until, left, str(line.meetings), line.last or "-"]


def case_group(result: CaseGroup) -> Iterator[Block]:
    """Clients by status and by first path."""
    yield Heading(CASE["group"], 1)
    if result.clients is None:
        yield Paragraph(CASE["too_few"].format(least=result.least))
        return
    yield Paragraph(CASE["clients"].format(count=result.clients))
    for key, lines in (("by_status", result.statuses), ("by_leader", result.leaders)):
        yield Heading(CASE[key])
        yield Grid(["", CASE["clients_count"]], [_count(line) for line in lines], ruled=False)
    yield Paragraph(CASE["hidden_why"].format(least=result.least))


def _count(line: GroupLine) -> list[str]:
    return [line.title, CASE["hidden"] if line.count is None else str(line.count)]
