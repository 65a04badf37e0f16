"""What a careful reader would not rely on."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.advice.compare.build import compare
from legalpath.advice.roles.build import role_list
from legalpath.advice.show.build import role_page
from legalpath.advice.show.result import RolePage
from legalpath.advice.weaknesses import weaknesses
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.read import load_catalogue
from legalpath.documents.cell import Cell, Row, Section, is_stale

SHIPPED = load_catalogue()
FRESH = Cell(text="fresh", source="a", date="2026-10", kind="trade")
OLD = Cell(text="old", source="a", date="2020", kind="trade", stale=True)
UNDATED = Cell(text="who knows when", source="a", date="undated", kind="trade")
BARE = Cell(text="says who?")
UNKNOWN = Cell(text="not known")


@pytest.fixture
def page(catalogue: Catalogue) -> RolePage:
    """A role's page with one section, of one cell of each sort."""
    rows = [Row(key="row", label="Row", cells={"paralegal": cell, "other": None})
            for cell in (FRESH, OLD, UNDATED, BARE, UNKNOWN)]  # fmt: skip
    whole = role_page(catalogue.role("paralegal"), catalogue)
    return msgspec.structs.replace(whole, sections={"sits": Section(rows=rows)})


def test_a_fact_is_weak_without_a_source_or_with_a_stale_one(page: RolePage) -> None:
    found = weaknesses(page)
    assert [shown.cell for shown in found.unsourced] == [BARE]
    assert [shown.cell for shown in found.stale] == [OLD]


def test_an_undated_fact_is_weak_in_its_own_way_and_not_known_is_no_fact(page: RolePage) -> None:
    found = weaknesses(page)
    assert [shown.cell for shown in found.undated] == [UNDATED]
    assert found.facts == 4


def test_says_where_a_weak_fact_is_shown(page: RolePage) -> None:
    assert weaknesses(page).stale[0][:3] == ("paralegal", "sits", "Row")


def test_a_comparison_is_as_weak_as_the_pages_of_its_roles(catalogue: Catalogue) -> None:
    roles = [catalogue.role("paralegal"), catalogue.role("legal-ops")]
    pages = [weaknesses(role_page(role, catalogue)) for role in roles]
    both = weaknesses(compare(roles, catalogue))
    for part in ("unsourced", "stale", "undated"):
        assert len(getattr(both, part)) == sum(len(getattr(page, part)) for page in pages)


def test_the_list_of_roles_is_judged_by_its_summaries(catalogue: Catalogue) -> None:
    assert weaknesses(role_list(catalogue)).facts == len(catalogue.roles)


@pytest.mark.parametrize(
    ("dated", "months", "stale"),
    [
        ("2024-11", 24, False),
        ("2024-10", 24, True),
        ("2024", 24, False),  # counts as its December
        ("2023", 24, True),
        ("2023", 36, False),
        ("2026-11", 0, False),
        ("2027", 0, False),
        ("undated", 0, False),
    ],
)
def test_a_fact_is_stale_only_past_the_age_asked_for(
    catalogue: Catalogue, dated: str, months: int, stale: bool
) -> None:
    judged = msgspec.structs.replace(catalogue, stale_after_months=months)
    assert is_stale(dated, catalogue.sources["own"], judged) is stale


def test_age_is_counted_back_from_the_day_whatever_the_version(catalogue: Catalogue) -> None:
    own = catalogue.sources["own"]
    later = msgspec.structs.replace(catalogue, today=date(2028, 12, 1), version="2028.12")
    assert is_stale("2026-11", own, later)
    assert not is_stale("2026-11", own, msgspec.structs.replace(later, today=date(2028, 11, 30)))


@given(st.dates(), st.sampled_from(["undated", "1999", "2024-08", "2026-11"]))
def test_an_edition_holds_on_any_day_until_it_is_replaced(day: date, dated: str) -> None:
    on_that_day = msgspec.structs.replace(SHIPPED, today=day)
    edition = msgspec.structs.replace(SHIPPED.sources["bls-ep"], date=dated)
    replaced = msgspec.structs.replace(edition, successor="bls-ep")
    assert not is_stale(dated, edition, on_that_day)
    assert is_stale(dated, replaced, on_that_day)


def test_what_is_undated_and_replaced_is_stale_and_counts_once(page: RolePage) -> None:
    replaced = msgspec.structs.replace(UNDATED, stale=True)
    row = Row(key="row", label="Row", cells={"paralegal": replaced})
    found = weaknesses(msgspec.structs.replace(page, sections={"sits": Section(rows=[row])}))
    assert ([shown.cell for shown in found.stale], found.undated) == ([replaced], [])


def test_another_age_marks_other_cells_everywhere_on_a_page(catalogue: Catalogue) -> None:
    role = catalogue.role("paralegal")
    lasting = msgspec.structs.replace(catalogue, stale_after_months=1200)
    page = role_page(role, lasting)
    stale = {str(shown.cell.source) for shown in weaknesses(page).stale}
    assert all(catalogue.sources[id].successor for id in stale)
    in_all = str(role_page(role, catalogue).role).count("'stale': True")
    assert 0 < str(page.role).count("'stale': True") < in_all
