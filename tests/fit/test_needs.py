"""The pay floor: what a role's figures say about it, for any figures and any floor."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from legalpath.catalogue.basics import Match
from legalpath.catalogue.figures import PERCENTILES, Figures, Pay
from legalpath.catalogue.model import Catalogue, Counterpart
from legalpath.catalogue.read import load_catalogue
from legalpath.fit.needs import Verdict, verdict

SHIPPED = load_catalogue()
PAY = next(need for need in SHIPPED.questions.needs if need.id == "pay")
STRICTNESS: list[Verdict] = ["pass", "ask", "out"]

floors = st.floats(0, 500_000)
percentiles = st.lists(st.integers(1, 500_000), min_size=5, max_size=5).map(sorted)
matches = st.sampled_from(["direct", "close"])


def pay(of: str, amounts: list[int]) -> Pay:
    table = {"of": of, "label": of, "population": "everyone", "source": "own", "table": "a table",
             "date": "2026", "area": "US", "place": "United States"}  # fmt: skip
    return msgspec.convert(table | dict(zip(PERCENTILES, amounts, strict=True)), Pay)


def holding(*rows: Pay) -> Catalogue:
    encoded = msgspec.Raw(msgspec.msgpack.encode(Figures(list(rows), [])))
    return msgspec.structs.replace(SHIPPED, figures=encoded)


def says(floor: float, catalogue: Catalogue, *counterparts: Counterpart) -> Verdict:
    role = msgspec.structs.replace(SHIPPED.role("paralegal"), pay=list(counterparts))
    return verdict(PAY, floor, role, catalogue)


@given(floors, percentiles, matches)
def test_three_in_four_above_the_floor_pass_and_nine_in_ten_below_it_are_out(
    floor: float, amounts: list[int], match: Match
) -> None:
    found = says(floor, holding(pay("x", amounts)), Counterpart("x", match))
    assert (found == "pass") == (amounts[1] >= floor)
    assert (found == "out") == (amounts[4] < floor)


@given(floors, floors, percentiles, matches)
def test_a_higher_floor_is_never_easier_to_meet(
    one: float, other: float, amounts: list[int], match: Match
) -> None:
    low, high = sorted((one, other))
    catalogue = holding(pay("x", amounts))
    easier, harder = (says(floor, catalogue, Counterpart("x", match)) for floor in (low, high))
    assert STRICTNESS.index(easier) <= STRICTNESS.index(harder)


@given(floors, percentiles)
def test_a_stand_in_a_rung_and_no_figure_always_ask(floor: float, amounts: list[int]) -> None:
    catalogue = holding(pay("x", amounts))
    assert says(floor, catalogue, Counterpart("x", "stand-in")) == "ask"
    assert says(floor, catalogue, Counterpart("x", "direct", rung="Paralegal")) == "ask"
    assert says(floor, catalogue, Counterpart("y", "direct")) == "ask"
    assert says(floor, catalogue) == "ask"


@given(floors, percentiles, percentiles)
def test_two_occupations_that_disagree_ask(floor: float, one: list[int], other: list[int]) -> None:
    catalogue = holding(pay("x", one), pay("y", other))
    alone = {says(floor, catalogue, Counterpart(of, "close")) for of in ("x", "y")}
    both = says(floor, catalogue, Counterpart("x", "close"), Counterpart("y", "close"))
    assert both == (alone.pop() if len(alone) == 1 else "ask")


@given(percentiles)
def test_a_top_that_is_published_as_this_or_more_rules_nothing_out(amounts: list[int]) -> None:
    row = msgspec.structs.replace(pay("x", amounts), or_more="p90")
    assert says(amounts[4] + 1, holding(row), Counterpart("x", "direct")) == "ask"


def test_a_shipped_stand_in_asks_at_any_floor_and_an_own_occupation_does_not() -> None:
    legal_ops, paralegal = SHIPPED.role("legal-ops"), SHIPPED.role("paralegal")
    assert {verdict(PAY, floor, legal_ops, SHIPPED) for floor in (1, 90_000, 900_000)} == {"ask"}
    assert [verdict(PAY, floor, paralegal, SHIPPED) for floor in (50_340, 50_341, 101_501)] == [
        "pass", "ask", "out",
    ]  # fmt: skip
