"""Many sheets at once say what one at a time says."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest

from legalpath.advice.score.build import rank
from legalpath.answers.sheet import Matters, Sheet
from legalpath.batch.engine import Engine
from legalpath.batch.totals import Totals
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import DataError
from legalpath.fit.status import CLEAR

SHIPPED = load_catalogue()
ENGINE = Engine(SHIPPED)
QUESTIONS = sorted(question.id for question in SHIPPED.questions.questions)
NEEDS = {need.id: [choice.id for choice in need.choices] or ["30000", "90000"]
         for need in SHIPPED.questions.needs}  # fmt: skip
DIMENSIONS = [part.id for part in SHIPPED.questions.dimensions]


def some_sheets(count: int, seed: int) -> list[Sheet]:
    """Sheets with every kind of gap: none answered, all neutral, one, a few, all."""
    chance = random.Random(seed)  # noqa: S311  not for secrets
    sheets = [
        Sheet(questions="", answers={}),
        Sheet(questions="", answers=dict.fromkeys(QUESTIONS, 0)),
        Sheet(questions="", answers=dict.fromkeys(QUESTIONS, 2)),
        Sheet(questions="", answers={QUESTIONS[3]: 1}),
    ]
    while len(sheets) < count:
        share = chance.choice([0.1, 0.5, 0.9, 1.0])
        answers = {id: chance.randint(-2, 2) for id in QUESTIONS if chance.random() < share}
        needs: dict[str, str | int | float] = {
            id: float(chosen) if id == "pay" else chosen
            for id, choices in NEEDS.items()
            if chance.random() < 0.3 and (chosen := chance.choice(choices))
        }
        picks = chance.sample(DIMENSIONS, 4)
        matters = (
            Matters(sorted(picks[:2]), sorted(picks[2:])) if chance.random() < 0.2 else Matters()
        )
        sheets.append(Sheet(questions="", answers=answers, needs=needs, matters=matters))
    return sheets


def columns(sheets: list[Sheet]) -> dict[str, list[str]]:
    """Sheets as a file would hold them."""
    found = {id: [str(one.answers.get(id, "")) for one in sheets] for id in QUESTIONS}
    found |= {f"need_{id}": [str(one.needs.get(id, "")) for one in sheets] for id in NEEDS}
    found |= {name: [" ".join(getattr(one.matters, name)) for one in sheets]
              for name in ("most", "least")}  # fmt: skip
    return found


def test_a_thousand_sheets_get_the_fits_and_chances_of_one_at_a_time() -> None:
    sheets = some_sheets(1000, 1)
    outcome = ENGINE.score(columns(sheets), {}, len(sheets))
    assert set(outcome.error) == {None}
    apart = []
    for at, sheet in enumerate(sheets):
        ranking = rank(SHIPPED, sheet)
        rows = {row.role: row for row in ranking.ranking}
        fits = [rows[role].fit for role in ENGINE.roles]
        assert np.abs(outcome.fits[at] - fits).max() < 1e-9
        reach = [outcome.reach[role][at] for role in range(len(ENGINE.roles))]
        assert reach == [rows[role].reach.is_ for role in ENGINE.roles]
        apart.append(outcome.chances[at] - [rows[role].chance_best for role in ENGINE.roles])
        if ranking.status in ("clear", "close"):
            assert outcome.status[at] in ("clear", "close")
        else:
            assert outcome.status[at] == ranking.status
        assert outcome.leader[at] == (ranking.leaders[0] if ranking.leaders else None)
        if outcome.leader[at]:
            best = outcome.chances[at][ENGINE.roles.index(str(outcome.leader[at]))]
            assert outcome.chance_best[at] == best
        else:
            assert math.isnan(outcome.chance_best[at])
    assert np.abs(apart).max() < 0.06
    assert math.sqrt(np.square(apart).mean()) < 0.01


def test_with_all_draws_status_and_chances_are_those_of_one_at_a_time() -> None:
    sheets = some_sheets(200, 2)
    outcome = Engine(SHIPPED, 1024).score(columns(sheets), {}, len(sheets))
    differing = 0
    for at, sheet in enumerate(sheets):
        ranking = rank(SHIPPED, sheet)
        rows = {row.role: row.chance_best for row in ranking.ranking}
        assert np.abs(outcome.chances[at] - [rows[role] for role in ENGINE.roles]).max() < 3e-3
        differing += outcome.status[at] != ranking.status
    assert differing <= 1, f"single precision may cross {CLEAR} once"


def test_people_alike_and_each_by_themselves_are_scored_the_same() -> None:
    sheets = [sheet for sheet in some_sheets(200, 3) if len(sheet.answers) == len(QUESTIONS)]
    alike = ENGINE.score(columns(sheets), {}, len(sheets))
    mixed = ENGINE.score(columns([*sheets, Sheet(questions="", answers={"q01": 1})]), {},
                         len(sheets) + 1)  # fmt: skip
    assert np.abs(alike.fits - mixed.fits[:-1]).max() < 1e-9


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("q01", "3", "q01: found '3', expected a whole number from -2 to 2, or nothing"),
        ("q01", "0.5", "q01: found '0.5'"),
        ("q01", "=1+1", "q01: found '=1+1'"),
        ("q01", "nan", "q01: found 'nan'"),
        ("q01", True, "q01: found 'True'"),
        ("q01", ["1"], "q01: found"),
        ("q01", "x" * 1_000_000, "..."),
        ("most", 5, "most: found '5'"),
        ("most", {"a": 1}, "most: found"),
        ("need_remote", ["must"], "need_remote: found"),
        ("need_remote", "maybe", "need_remote: found 'maybe', expected one of must, some, no"),
        ("need_pay", "-3", "need_pay: found '-3'"),
        ("most", "shoes", "most: found 'shoes'"),
        ("most", "writing numbers rules systems", "most: found 4 picks, expected at most 3"),
    ],
)
def test_a_bad_row_says_why_and_spoils_no_other(name: str, value: object, said: str) -> None:
    given: dict[str, list[object]] = {"q01": ["1", "1", "1"], "q02": ["2", "2", "2"]}
    good = ENGINE.score(given, {}, 3)
    given[name] = [given[name][0] if name in given else "", value, given.get(name, [""])[0]]
    outcome = ENGINE.score(given, {}, 3)
    assert outcome.status[1] == "error"
    assert said in str(outcome.error[1])
    assert len(str(outcome.error[1])) < 200
    assert np.isnan(outcome.fits[1]).all()
    for row in (0, 2):
        assert outcome.error[row] is None
        assert (outcome.fits[row] == good.fits[row]).all()


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (["name"], "no column is named like a question"),
        (["q_01"], "did you mean 'q01'?"),
        (["q01", "q01"], "'q01' stands there twice"),
        (["q01", "status"], "'status' is there already"),
    ],
)
def test_a_header_that_cannot_be_scored_is_refused(header: list[str], said: str) -> None:
    with pytest.raises(DataError, match="column") as refused:
        ENGINE.check(header)
    assert said in str(refused.value)


def test_small_counts_are_hidden_and_cannot_be_found_by_taking_away() -> None:
    totals = Totals(ENGINE.luck())
    totals.rows = 100
    totals.status.update({"close": 90, "clear": 7, "tied": 3})
    assert list(totals.lines())[1:] == ["  close: 90", "  clear: hidden", "  tied: hidden"]


def test_without_draws_the_fits_are_the_same_and_no_chance_is_said() -> None:
    sheets = some_sheets(100, 5)
    given, quick = columns(sheets), Engine(SHIPPED, 0)
    outcome, whole = (one.score(given, {}, len(sheets)) for one in (quick, ENGINE))
    assert np.array_equal(outcome.fits, whole.fits)
    assert np.isnan(outcome.chances).all()
    assert np.isnan(outcome.chance_best).all()
    assert outcome.leader == whole.leader
