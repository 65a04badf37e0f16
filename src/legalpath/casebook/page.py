"""Arranges the casebook into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.casebook.result import CaseGroup, CaseLine, CaseList, CasePage, CaseStamp, GroupLine
from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph, Quote, grid, part
from legalpath.words.sentences import Words, counted, listed

CASE = Words("case")


def case_stamp(result: CaseStamp) -> list[Block]:
    """A case that was just made."""
    code, following = (CASE[key].format(code=result.code) for key in ("code", "next"))
    return [Heading(CASE["made"], 1), Bullets([code, _kept(result), following])]


def _kept(result: CaseStamp) -> str:
    agreed = result.consent
    return CASE["kept"].format(date=agreed.date, version=agreed.version, until=result.keep_until)


def case(result: CasePage) -> Iterator[Block]:
    """One client's case: meetings, then notes."""
    yield Heading(result.code, 1)
    yield Paragraph(_kept(result))
    yield from part(CASE["meetings"], _meetings(result))
    if result.notes:
        yield Heading(CASE["notes"])
    for note in result.notes:
        yield from part(note.date, Quote(note.text), level=3)


def _meetings(result: CasePage) -> Block:
    if not result.meetings:
        return Paragraph(CASE["no_meetings"].format(code=result.code))
    rows = [
        [
            str(number),
            meeting.date,
            str(len(meeting.sheet["answers"])),
            CASE[f"status_{meeting.status}"],
            listed(result.titles.get(id, id) for id in meeting.leaders) or "-",
        ]
        for number, meeting in enumerate(result.meetings, 1)
    ]
    return grid(CASE, "number date answers status leaders", rows, ruled=False)


def case_list(result: CaseList) -> Iterator[Block]:
    """All cases, those due for deletion first."""
    yield Heading(CASE["list"], 1)
    if result.cases:
        rows = [_line(line) for line in result.cases]
        yield grid(CASE, "name until left count last", rows, ruled=False)
    if due := sum(line.days_left is not None and line.days_left <= 0 for line in result.cases):
        yield Paragraph(counted(CASE, "due", due))
    yield Paragraph(CASE["folder" if result.cases else "empty"].format(folder=result.folder))


def _line(line: CaseLine) -> list[str]:
    if line.keep_until is None or line.days_left is None:
        return [line.code, CASE["unreadable"], "-", "-", "-"]
    left = CASE["due"] if line.days_left <= 0 else str(line.days_left)
    return [line.code, line.keep_until, left, str(line.meetings), line.last or "-"]


def case_group(result: CaseGroup) -> list[Block]:
    """Clients by status and by first path."""
    title = Heading(CASE["group"], 1)
    if result.clients is None:
        return [title, Paragraph(CASE["too_few"].format(least=result.least))]
    return [
        title,
        Paragraph(CASE["clients"].format(count=result.clients)),
        *part(CASE["by_status"], _counts(result.statuses)),
        *part(CASE["by_leader"], _counts(result.leaders)),
        Paragraph(CASE["hidden_why"].format(least=result.least)),
    ]


def _counts(lines: list[GroupLine]) -> Grid:
    rows = [
        [line.title, CASE["hidden"] if line.count is None else str(line.count)] for line in lines
    ]
    return Grid(["", CASE["clients_count"]], rows, ruled=False)
