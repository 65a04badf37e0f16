"""What people read of a small catalogue, letter by letter, in a terminal and in a pipe.

`--update-golden` writes the files anew; read the difference before you accept it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from datetime import date

import msgspec
import pytest

from legalpath import api
from legalpath.advice.questions.build import question_set
from legalpath.advice.sheet.build import told
from legalpath.answers.sheet import read_sheet
from legalpath.casebook.build import case_group, case_page
from legalpath.casebook.record import Case, Consent, Meeting, Note
from legalpath.casebook.result import CaseLine, CaseList
from legalpath.catalogue.checks.examine import examine, places_of
from legalpath.catalogue.model import Catalogue
from legalpath.documents.document import Document, document
from legalpath.formats.html import html
from legalpath.formats.text import typeset
from tests.formats.made import Golden, on_terminal, spoken, unstyled
from tests.small import ANSWERS, LATER, ROLES, small_catalogue, stamped

SMALL = small_catalogue()
DAY = date(2026, 11, 25)
SECTIONS = ["summary", "tasks", "skills", "conditions", "entry", "ladder", "pay", "moves"]


def case() -> Case:
    """A client with two meetings and a note."""
    sheets = [read_sheet(path, SMALL) for path in (ANSWERS, LATER)]
    results = [msgspec.Raw(document(api.score(sheet, catalogue=SMALL))) for sheet in sheets]
    meetings = zip((DAY, date(2027, 1, 8)), sheets, results, strict=True)
    return Case(
        code="amber-oak-01",
        made=DAY,
        keep_until=date(2027, 11, 25),
        consent=Consent(version="1", date=DAY, text="Yes."),
        meetings=[Meeting(date=day, sheet=sheet, result=result) for day, sheet, result in meetings],
        notes=[Note(date=DAY, text="Wants to stay near Albany.\n\nAsks about pay.")],
    )


def case_list() -> CaseList:
    """A case that is due, one that is not, and one that cannot be read."""
    lines = [
        CaseLine(code="dusty-elm-07", keep_until=None, days_left=None, meetings=None, last=None),
        CaseLine(code="amber-oak-01", keep_until="2026-11-20", days_left=-5, meetings=2,
                 last="2026-10-01"),
        CaseLine(code="quiet-fir-12", keep_until="2027-11-25", days_left=365, meetings=0,
                 last=None),
    ]  # fmt: skip
    opening = CaseList.opening()
    return CaseList(**opening, folder="cases", today=DAY.isoformat(), cases=lines)


def older(small: Catalogue) -> bytes:
    """A result of an older version: other positions, another engine, a role and a question less."""
    whole = json.loads(document(api.score(ANSWERS, catalogue=small)))
    for role, at in whole["model"]["positions"].items():
        at["people"] = round(at["people"] * 0.9, 4)
        whole["model"]["errors"][role]["people"] = 0.2
    for part in ("positions", "errors"):
        del whole["model"][part]["runner"]
    whole["ranking"] = [row for row in whole["ranking"] if row["role"] != "runner"]
    for row in whole["ranking"]:
        row["fit"] = round(row["fit"] * 0.8, 4)
    whole["model"]["loadings"]["s99"] = whole["model"]["loadings"]["s1"]
    del whole["today"]
    whole["model"] |= {"engine": "direction-fit/0"}
    whole["catalogue"] |= {"version": "2026.01", "fingerprint": "sha256:" + "0" * 64}
    return json.dumps(whole).encode()


def report(_: Catalogue) -> Document:
    return api.report(
        ANSWERS,
        client="Client 7",
        notes="First talk.\n\nWants to ask a clerk.",
        made="2026-11-25",
        catalogue=SMALL,
    )


MADE: dict[str, Callable[[Catalogue], Document]] = {
    "score": lambda small: api.score(ANSWERS, catalogue=small),
    "score-nothing": lambda small: api.score({}, catalogue=small),
    "score-few": lambda small: api.score({"s1": 2, "d1": -1}, catalogue=small),
    "why": lambda small: api.why(ANSWERS, catalogue=small),
    "compare": lambda small: api.compare(
        ["clerk", "planner"], only=SECTIONS, answers=ANSWERS, catalogue=small
    ),
    "brief": lambda small: api.compare(["clerk", "planner"], brief=True, catalogue=small),
    "show": lambda small: api.show("clerk", state="CA", catalogue=small),
    "terms": lambda small: api.terms("clerk", catalogue=small),
    "gap": lambda small: api.gap("planner", start="clerk", catalogue=small),
    "route": lambda small: api.route("clerk", "planner", answers=ANSWERS, catalogue=small),
    "diff": lambda small: api.diff(ANSWERS, LATER, catalogue=small),
    "diff-all": lambda small: api.diff(older(small), LATER, catalogue=small),
    "roles": lambda small: api.roles(needs=["degree=no"], catalogue=small),
    "questions": question_set,
    "report": report,
    "sheet": lambda small: told(small, read_sheet(ANSWERS, small)),
    "case": lambda small: case_page(case(), small),
    "case-list": lambda _: case_list(),
    "case-group": lambda small: case_group([case()] * 6, small),
}
"""A document for each command that people read."""


def test_the_small_catalogue_is_sound() -> None:
    found = [one.problems for one in examine(places_of(ROLES), own_only=True)]
    assert found == [[]] * 5


@pytest.mark.parametrize("name", MADE)
def test_in_a_pipe(golden: Golden, name: str) -> None:
    golden(f"{name}.txt", typeset(stamped(MADE[name](SMALL)).page(), 80))


@pytest.mark.parametrize("name", MADE)
def test_in_a_terminal(golden: Golden, name: str) -> None:
    golden(f"{name}.terminal", on_terminal(stamped(MADE[name](SMALL)).page(), 80))


def test_in_a_browser(golden: Golden) -> None:
    golden("report.html", unstyled(html(stamped(report(SMALL)).page())))


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("name", MADE)
def test_a_terminal_shows_the_words_of_the_pipe(name: str, columns: int) -> None:
    page = MADE[name](SMALL).page()
    drawn = on_terminal(page, columns)
    assert Counter(spoken(drawn)) == Counter(spoken(typeset(page, columns)))
    assert max(map(len, drawn.splitlines())) <= columns
