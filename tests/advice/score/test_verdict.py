"""What a ranking says first: who fits best, what is in the way, who fits best within reach."""

from __future__ import annotations

import csv
import io

import msgspec
import pytest
from hypothesis import given

from legalpath.advice.score.build import rank
from legalpath.advice.score.page import ranking
from legalpath.answers.sheet import Sheet
from legalpath.formats.csv import delimited
from legalpath.formats.text import typeset
from legalpath.words.sentences import Words
from tests.fit.sheets import QUESTIONS, RANKED, SHIPPED, archetype, sheets

VERDICT = Words("score", "verdict")


def needing(role: str, **needs: str | float) -> Sheet:
    """A sheet that fits this role best, with these needs."""
    return msgspec.structs.replace(archetype(SHIPPED, role), needs=needs)


def test_where_the_best_by_fit_leads_nothing_is_said_of_reach() -> None:
    result = rank(SHIPPED, needing("paralegal"))
    assert result.leaders == ["paralegal"]
    assert "answers alone" not in result.advice


def test_a_best_path_with_a_hurdle_is_named_with_what_is_in_its_way() -> None:
    result = rank(SHIPPED, needing("paralegal", degree="no"))
    assert result.best_by_fit == "paralegal"
    assert result.leaders == [result.ranking[0].role] != ["paralegal"]
    assert result.advice.startswith("By your answers alone, Paralegal fits best. In its way: 57%")
    assert f"open to you, {result.ranking[0].title} fits best." in result.advice


def test_a_closed_best_path_says_so_and_what_would_bring_it_back() -> None:
    result = rank(SHIPPED, needing("paralegal", degree="no", time="now"))
    assert result.best_by_fit == "paralegal"
    assert "Paralegal fits best, but it is closed to you: it takes 12 to 18 months" in result.advice
    assert result.leaders == ["legal-assistant"]
    [back] = [one for one in result.compromises if one.role == "paralegal"]
    assert [(one.need, one.to) for one in back.changes] == [("time", "year")]


def test_an_open_path_that_the_answers_point_away_from_is_said_to_be_no_direction() -> None:
    result = rank(SHIPPED, needing("legal-data-analyst", degree="no", time="now"))
    first = result.ranking[0]
    assert first.role == "legal-assistant"
    assert first.fit < 0
    assert VERDICT["away"].format(leader="Legal Assistant") in result.advice
    closer = rank(SHIPPED, needing("legal-assistant", degree="no", time="now"))
    assert "your answers point away" not in closer.advice


def test_a_path_alone_in_its_group_is_clear_only_in_that_sense() -> None:
    result = rank(SHIPPED, needing("legal-ops", degree="no", time="now"))
    assert (result.status, result.separates, result.flip) == ("clear", None, None)
    assert "One path alone is open to you: Legal Assistant." in result.advice
    assert "stands out" not in result.advice
    others = [role for role in RANKED if role != "paralegal"]
    aside = msgspec.structs.replace(needing("paralegal"), set_aside=others)
    assert rank(SHIPPED, aside).advice.startswith("One path alone is left")


@pytest.mark.parametrize("count", [0, 3])
def test_too_little_said_names_no_best_by_fit(count: int) -> None:
    sheet = Sheet(questions="test", answers=dict.fromkeys(QUESTIONS[:count], 2))
    assert rank(SHIPPED, sheet).best_by_fit is None


@given(sheets)
def test_two_are_named_where_fit_and_reach_differ_and_only_there(sheet: Sheet) -> None:
    result = rank(SHIPPED, sheet)
    differ = bool(result.leaders) and result.best_by_fit not in result.leaders
    assert ("By your answers alone" in result.advice) == differ


@given(sheets)
def test_a_line_for_each_path_says_how_far_it_is_open_once_a_need_sorts(sheet: Sheet) -> None:
    result = rank(SHIPPED, sheet)
    page = typeset(ranking(result), 10_000)
    for row in result.ranking:
        if row.reach.sorts and not row.set_aside:
            told = row.reach.is_.capitalize() if row.reach.is_ != "open" else "Open to you"
            assert f"- {row.title}. {told}" in page


@given(sheets)
def test_csv_has_reach_place_and_reasons(sheet: Sheet) -> None:
    result = rank(SHIPPED, sheet)
    rows = list(csv.DictReader(io.StringIO(delimited(result.table()))))
    assert [(row["role"], row["place"], row["reach"]) for row in rows] == [
        (row.role, str(row.place), row.reach.is_) for row in result.ranking
    ]
    assert all(bool(row["because"]) or row["reach"] == "open" for row in rows)
