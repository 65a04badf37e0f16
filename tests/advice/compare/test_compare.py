"""Role pages and comparisons: where a role stands, and what publishers want to be said."""

from __future__ import annotations

import msgspec
import pytest

from legalpath.advice.compare.build import Cut, compare
from legalpath.advice.show.build import role_page
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.read import load_catalogue
from legalpath.documents.cell import ONET, ONET_OLDER, notices

SHIPPED = load_catalogue()


@pytest.mark.parametrize("role", SHIPPED.ranked(), ids=lambda role: role.id)
def test_a_ranked_role_stands_on_every_dimension_farthest_first(role: Role) -> None:
    page = role_page(role, SHIPPED)
    apart = [abs(stance.apart) for stance in page.stances]
    assert apart == sorted(apart, reverse=True)
    assert {stance.dimension for stance in page.stances} == set(page.positions)
    for stance in page.stances:
        at = page.positions[stance.dimension].at - SHIPPED.reference[stance.dimension]
        assert stance.apart == pytest.approx(at, abs=1e-4)


def test_strength_falls_with_the_distance_from_the_average(catalogue: Catalogue) -> None:
    found: dict[str, list[float]] = {"average": [], "slight": [], "clear": []}
    for role in catalogue.ranked():
        for stance in role_page(role, catalogue).stances:
            found[stance.strength].append(abs(stance.apart))
    assert max(found["average"]) < 0.1 <= min(found["slight"])
    assert max(found["slight"]) < 0.2 <= min(found["clear"])


def test_a_stance_is_told_in_the_words_of_the_end_it_leans_to(catalogue: Catalogue) -> None:
    ends = {part.id: part for part in catalogue.questions.dimensions}
    stances = {
        one.dimension: one for one in role_page(catalogue.role("legal-ops"), catalogue).stances
    }
    assert stances["systems"].words == ends["systems"].high
    assert stances["substance"].words == ends["substance"].low


def test_a_role_that_is_not_ranked_stands_nowhere(catalogue: Catalogue) -> None:
    assert role_page(catalogue.role("lawyer"), catalogue).stances == []


def test_onet_is_named_exactly_where_one_of_its_pages_is_cited(catalogue: Catalogue) -> None:
    for role in catalogue.roles:
        page = role_page(role, catalogue)
        cited = [one for one in page.sources.values() if one.publisher.startswith("O*NET")]
        assert bool(page.notices) is bool(cited), role.id
        assert all(ONET in notice for notice in page.notices)


def test_a_part_without_onet_does_not_name_it(catalogue: Catalogue) -> None:
    roles = [catalogue.role("paralegal"), catalogue.role("legal-ops")]
    assert compare(roles, catalogue).notices == [f"{ONET} {ONET_OLDER}"]
    assert compare(roles, catalogue, Cut(["pick_if"])).notices == []


def test_the_older_release_is_named_where_a_source_says_it_is_used(catalogue: Catalogue) -> None:
    source = msgspec.structs.replace(catalogue.sources["onet-para"], edition="30.2, skills 29.3")
    assert notices({"a": source}) == [f"{ONET} {ONET_OLDER}"]
    assert notices({"a": msgspec.structs.replace(source, edition="30.2")}) == [ONET]
