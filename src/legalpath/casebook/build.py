"""What the casebook shows: one case, the list, the group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from legalpath.casebook.record import Case, outcome_of
from legalpath.casebook.result import (
    CaseGroup,
    CaseLine,
    CaseList,
    CaseMeeting,
    CaseNote,
    CasePage,
    CaseStamp,
    ConsentStamp,
    GroupLine,
)
from legalpath.casebook.store import Casebook
from legalpath.catalogue.model import Catalogue
from legalpath.documents.suppression import LEAST, hidden
from legalpath.words.sentences import Words

CASE = Words("case")

NO_LEADER = "no-path"
SEVERAL = "several"


def stamp_of(case: Case) -> CaseStamp:
    """What is said of a case when it is made."""
    return CaseStamp(**CaseStamp.opening(), **_stamped(case))


def _stamped(case: Case) -> dict[str, Any]:
    consent = ConsentStamp(version=case.consent.version, date=case.consent.date.isoformat())
    return {"code": case.code, "keep_until": case.keep_until.isoformat(), "consent": consent}


def case_page(case: Case, catalogue: Catalogue) -> CasePage:
    """One client's case."""
    return CasePage(
        **CasePage.opening(),
        **_stamped(case),
        made=case.made.isoformat(),
        meetings=[
            CaseMeeting(
                date=meeting.date.isoformat(),
                sheet=msgspec.to_builtins(meeting.sheet),
                **msgspec.structs.asdict(outcome_of(meeting)),
            )
            for meeting in case.meetings
        ],
        notes=[CaseNote(date=note.date.isoformat(), text=note.text) for note in case.notes],
        titles=catalogue.titles(),
    )


def case_list(book: Casebook, today: date) -> CaseList:
    """All cases: what cannot be read first, then what is due, then by the day it is due."""
    lines = [_line(code, case, today) for code, case in book.readable()]
    return CaseList(
        **CaseList.opening(),
        folder=str(book.folder),
        today=today.isoformat(),
        cases=sorted(lines, key=lambda line: (line.keep_until or "", line.code)),
    )


def _line(code: str, case: Case | None, today: date) -> CaseLine:
    if case is None:
        return CaseLine(code=code, keep_until=None, days_left=None, meetings=None, last=None)
    return CaseLine(
        code=code,
        keep_until=case.keep_until.isoformat(),
        days_left=(case.keep_until - today).days,
        meetings=len(case.meetings),
        last=case.meetings[-1].date.isoformat() if case.meetings else None,
    )


def is_due(case: Case, today: date) -> bool:
    """Whether the day until which a case may be kept has come."""
    return case.keep_until <= today


def case_group(cases: Iterable[Case], catalogue: Catalogue, least: int = LEAST) -> CaseGroup:
    """Clients by what their last meetings came to; clients without one are left out.

    Both tables count every client once: one whose answers point to no path, or to several,
    has a row of its own. Otherwise what one table hides could be had from the other.
    """
    last = [outcome_of(case.meetings[-1]) for case in cases if case.meetings]
    statuses = Counter(one.status if one.leaders else NO_LEADER for one in last)
    leaders = Counter(
        SEVERAL if len(one.leaders) > 1 else next(iter(one.leaders), NO_LEADER) for one in last
    )
    enough = len(last) >= least
    out = hidden([statuses, leaders], least)
    titles = catalogue.titles() | {id: CASE[f"group_{id}"] for id in GROUPS}
    return CaseGroup(
        **CaseGroup.opening(),
        clients=len(last) if enough else None,
        least=least,
        statuses=_lines(statuses, out[0], titles) if enough else [],
        leaders=_lines(leaders, out[1], titles) if enough else [],
    )


GROUPS = ("clear", "close", "tied", "contradictory", NO_LEADER, SEVERAL)
"""The rows of the group that are no roles."""


def _lines(counts: Counter[str], out: set[str], titles: dict[str, str]) -> list[GroupLine]:
    """The shown rows, the largest first, then the hidden ones by name: no order tells more."""
    shown = sorted((id for id in counts if id not in out), key=lambda row: (-counts[row], row))
    rows = [(id, counts[id]) for id in shown] + [(id, None) for id in sorted(out)]
    return [GroupLine(id=id, title=titles.get(id, id), count=count) for id, count in rows]
