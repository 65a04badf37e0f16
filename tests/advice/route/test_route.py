"""Ways from one role to another: known moves only, usual steps first, honest times."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.advice.route.build import (
    KINDS,
    MOST_STEPS,
    UNUSUAL,
    Stage,
    cost,
    find_routes,
    known_steps,
    pay_apart,
)
from legalpath.advice.route.result import Route
from legalpath.catalogue.facts import CommonFact, HardFact
from legalpath.catalogue.model import Catalogue, Move
from legalpath.catalogue.names import NONE
from legalpath.catalogue.read import load_catalogue

SHIPPED = load_catalogue()
IDS = [role.id for role in SHIPPED.roles]
RANKED = [role.id for role in SHIPPED.ranked()]
PAIRS = [*permutations(IDS, 2), *((NONE, id) for id in IDS)]


FOUND = {ends: find_routes(SHIPPED, *ends, most=12) for ends in PAIRS}
"""The ways between all pairs of roles, the twelve best of each."""
EVERY = [(ends, route) for ends, found in FOUND.items() for route in found.routes]


def stops(route: Route) -> list[str]:
    """Where a way leads, its start left out."""
    return [step.to for step in route.steps]


def rare(route: Route) -> bool:
    return any(step.common.value == "rare" for step in route.steps)


def test_a_way_takes_steps_that_exist_and_repeats_no_role() -> None:
    known = {(step.start, step.to) for steps in known_steps(SHIPPED).values() for step in steps}
    for (start, goal), route in EVERY:
        taken = [(step.from_, step.to) for step in route.steps]
        passed = [start, *stops(route)]
        assert set(taken) <= known, (start, goal)
        assert len(set(passed)) == len(passed) <= MOST_STEPS + 1
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


def test_the_way_from_legal_assistant_to_legal_operations_is_by_paralegal() -> None:
    first = FOUND["legal-assistant", "legal-ops"].routes[0]
    assert stops(first) == ["paralegal", "legal-ops"]


def test_the_way_from_paralegal_to_legal_operations_is_direct() -> None:
    assert stops(FOUND["paralegal", "legal-ops"].routes[0]) == ["legal-ops"]


def test_a_first_post_as_legal_assistant_rests_on_evidence_from_the_united_states() -> None:
    [step] = FOUND[NONE, "legal-assistant"].routes[0].steps
    assert step.source == "bls-sec"
    assert not {"London", "Britain", "UK"} & set(step.how.text.split())
    assert step.ways_in[0].source == "bls-sec"


def test_the_way_to_lawyer_says_who_needs_a_degree_and_where_an_office_will_do() -> None:
    [step] = FOUND[NONE, "lawyer"].routes[0].steps
    timed = {way.value["who"]: way.value["months"] for way in step.ways_in if way.value["months"]}
    assert timed["Without a degree, from high school"] == [84]
    assert all("bachelor's degree" in who for who in timed if not who.startswith("Without"))
    for state in ("Washington", "Virginia", "California", "Vermont"):
        assert state in step.how.text


def test_no_way_with_a_rare_step_stands_before_one_without() -> None:
    for ends, found in FOUND.items():
        kinds = [rare(route) for route in found.routes]
        assert kinds == sorted(kinds), ends


def test_ways_stand_by_how_unusual_their_steps_are_then_by_their_weakest_evidence() -> None:
    for ends, found in FOUND.items():
        ranked = [
            (rare(route), route.unusual, KINDS.index(route.evidence)) for route in found.routes
        ]
        assert ranked == sorted(ranked), ends


def test_no_way_leads_through_a_role_that_is_never_ranked() -> None:
    for ends, route in EVERY:
        assert "lawyer" not in stops(route)[:-1], ends


def test_no_way_is_a_better_one_with_a_stop_put_in() -> None:
    for ends, found in FOUND.items():
        passed = [stops(route) for route in found.routes]
        for at, way in enumerate(passed):
            for better in passed[:at]:
                assert [stop for stop in way if stop in better] != better, ends


def test_a_stop_that_was_left_out_can_be_asked_for() -> None:
    found = FOUND[NONE, "legal-ops"]
    assert found.left_out
    assert "paralegal" in found.stops
    assert find_routes(SHIPPED, NONE, "legal-ops", via="paralegal").routes


def test_what_only_we_or_one_person_say_counts_as_unknown() -> None:
    alone = {"own", "person"}
    for role in SHIPPED.roles:
        for move, step in zip(role.moves, known_steps(SHIPPED)[role.id], strict=True):
            kinds = {
                SHIPPED.sources[id].kind for id in (move.common.source, *move.common.also) if id
            }
            if kinds <= alone:
                assert step.unusual >= UNUSUAL["unknown"], (role.id, move.to)
            assert step.unusual >= UNUSUAL[move.common.value], (role.id, move.to)


def test_a_single_persons_time_is_nobody_elses() -> None:
    for role in SHIPPED.roles:
        told = [step.months_source for step in role.moves]
        told += [way.months_source for way in role.ways_in]
        kinds = {SHIPPED.sources[source].kind for source in told if source}
        assert "person" not in kinds, role.id


def test_our_own_times_rank_no_way() -> None:
    quick, slow = ([Stage("a", "b", [low, 99], "own")] for low in (1, 90))
    assert cost(quick) == cost(slow)


def test_pay_is_set_apart_only_where_one_table_counts_both_directly() -> None:
    direct = {"legal-assistant", "paralegal", "lawyer"}
    shown = {
        (here.id, there.id)
        for here, there in permutations(SHIPPED.roles, 2)
        if pay_apart(here, there, SHIPPED)
    }
    assert set(permutations(direct, 2)) <= shown
    for here, there in shown:
        for id in (here, there):
            assert any(pay.match == "direct" and not pay.rung for pay in SHIPPED.role(id).pay)
    up = pay_apart(SHIPPED.role("legal-assistant"), SHIPPED.role("paralegal"), SHIPPED)
    down = pay_apart(SHIPPED.role("paralegal"), SHIPPED.role("legal-assistant"), SHIPPED)
    assert up
    assert down
    assert up.source == "bls-oews"
    assert up.value["apart"] == -down.value["apart"] == up.value["to"] - up.value["from"]


def test_a_way_that_nobody_knows_is_none() -> None:
    alone = [msgspec.structs.replace(role, moves=[]) for role in SHIPPED.roles]
    catalogue = msgspec.structs.replace(SHIPPED, roles=alone)
    found = find_routes(catalogue, "paralegal", "legal-ops")
    assert (found.routes, found.found) == ([], 0)


def best(catalogue: Catalogue, ends: tuple[str, str]) -> tuple[object, ...] | None:
    """What the first route is ordered by, but for its ids."""
    found = find_routes(catalogue, *ends, most=1).routes
    known = {(step.start, step.to): step for all in known_steps(catalogue).values() for step in all}
    way = [known[step.from_, step.to] for route in found for step in route.steps]
    return cost(way)[:-1] if way else None


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
def test_the_best_route_is_never_worse_after_a_move_is_added(
    ends: tuple[str, str], added: tuple[str, str], months: list[float] | None
) -> None:
    before = best(SHIPPED, ends)
    after = best(with_move(SHIPPED, *added, months), ends)
    assert before is None or (after is not None and after <= before)
