"""Ways from one role to another: known moves only, honest times."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.advice.route.build import MOST_STEPS, Stage, cost, find_routes, known_steps
from legalpath.advice.route.result import Routes
from legalpath.catalogue.model import Catalogue, CommonFact, HardFact, Move
from legalpath.catalogue.names import NONE
from legalpath.catalogue.read import load_catalogue

SHIPPED = load_catalogue()
IDS = [role.id for role in SHIPPED.roles]
RANKED = [role.id for role in SHIPPED.ranked()]
PAIRS = [*permutations(IDS, 2), *((NONE, id) for id in IDS)]


EVERY = [(ends, route) for ends in PAIRS for route in find_routes(SHIPPED, *ends, most=12).routes]
"""The ways between all pairs of roles, the twelve best of each."""


def test_a_way_takes_steps_that_exist_and_repeats_no_role() -> None:
    known = {(step.start, step.to) for steps in known_steps(SHIPPED).values() for step in steps}
    for (start, goal), route in EVERY:
        taken = [(step.from_, step.to) for step in route.steps]
        stops = [start, *(to for _, to in taken)]
        assert set(taken) <= known, (start, goal)
        assert len(set(stops)) == len(stops) <= MOST_STEPS + 1
        assert (taken[0][0], taken[-1][1]) == (start, goal)


def test_a_way_adds_ranges_as_ranges_and_keeps_unknown_times_unknown() -> None:
    for ends, route in EVERY:
        spans = [step.months for step in route.steps if step.months]
        total = [sum(span[0] for span in spans), sum(span[-1] for span in spans)]
        unknown = len(route.steps) - len(spans)
        assert route.unknown_steps == unknown, ends
        assert route.months == (None if unknown else total), ends
        assert route.known_months == (total if spans else None), ends


@pytest.mark.parametrize("role", RANKED)
def test_every_ranked_role_can_be_reached_without_legal_experience(role: str) -> None:
    assert find_routes(SHIPPED, NONE, role).routes


def test_paralegal_first_is_shown_as_published_advice_on_the_way_to_legal_operations() -> None:
    found = find_routes(SHIPPED, NONE, "legal-ops", via="paralegal")
    assert all("paralegal" in {step.to for step in route.steps} for route in found.routes)
    [advice] = found.advice
    assert advice.source == "hirelegalops-vs"
    assert "Paralegal first" in advice.text


def test_a_disputed_claim_is_shown_as_disputed() -> None:
    found = find_routes(SHIPPED, "paralegal", "legal-ops").routes
    [direct] = [route.steps[0] for route in found if len(route.steps) == 1]
    assert direct.common.value == "disputed"
    assert len({direct.common.source, *direct.common.also}) > 1


def test_the_direct_way_is_shown_even_where_another_is_shorter() -> None:
    found = find_routes(SHIPPED, "paralegal", "legal-ops").routes
    assert [route.picked for route in found][:2] == ["shortest", "direct"]
    assert len(found[1].steps) == 1


def test_a_way_that_nobody_knows_is_none() -> None:
    alone = [msgspec.structs.replace(role, moves=[]) for role in SHIPPED.roles]
    catalogue = msgspec.structs.replace(SHIPPED, roles=alone)
    found = find_routes(catalogue, "paralegal", "legal-ops")
    assert (found.routes, found.found) == ([], 0)


def best(found: Routes) -> tuple[object, ...] | None:
    """What the first route is ordered by."""
    if not found.routes:
        return None
    steps = found.routes[0].steps
    return cost([Stage(step.from_, step.to, step.months) for step in steps])[:3]


def with_move(catalogue: Catalogue, start: str, to: str, months: list[float] | None) -> Catalogue:
    move = Move(
        to=to,
        common=CommonFact(text="test", source="own", value="some"),
        hard=HardFact(text="test", source="own", value="easy"),
        missing=[],
        text="test",
        source="own",
        months=months,
    )
    roles = [
        msgspec.structs.replace(role, moves=[*(old for old in role.moves if old.to != to), move])
        if role.id == start and to not in {old.to for old in role.moves}
        else role
        for role in catalogue.roles
    ]
    return msgspec.structs.replace(catalogue, roles=roles)


spans = st.one_of(
    st.none(), st.lists(st.integers(0, 120).map(float), min_size=1, max_size=2).map(sorted)
)


@given(st.sampled_from(PAIRS), st.sampled_from(list(permutations(IDS, 2))), spans)
def test_the_best_route_is_never_longer_after_a_move_is_added(
    ends: tuple[str, str], added: tuple[str, str], months: list[float] | None
) -> None:
    before = best(find_routes(SHIPPED, *ends, most=1))
    after = best(find_routes(with_move(SHIPPED, *added, months), *ends, most=1))
    assert before is None or (after is not None and after <= before)
