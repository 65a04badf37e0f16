"""Every fact that a page shows has a source that can be looked up."""

from __future__ import annotations

import pytest

from legalpath.advice.show.build import role_page
from legalpath.catalogue.facts import UNKNOWN
from legalpath.catalogue.model import Role
from legalpath.catalogue.read import load_catalogue
from legalpath.catalogue.sources import Source
from legalpath.documents.cell import GLOSSARY, Cell

SHIPPED = load_catalogue()


def cells(role: Role) -> list[Cell]:
    """Every cell of a role's page that states a fact: its glossary states none."""
    shown = role_page(role, SHIPPED).sections.items()
    parts = [part for name, part in shown if name != GLOSSARY]
    return [cell for part in parts for row in part.rows for cell in row.cells.values() if cell]


@pytest.mark.parametrize("role", SHIPPED.roles, ids=lambda role: role.id)
class TestEachRole:
    def test_has_a_source_that_resolves_for_every_fact(self, role: Role) -> None:
        facts = [cell for cell in cells(role) if cell.text != UNKNOWN]
        assert len(facts) > 90
        for cell in facts:
            assert cell.source in SHIPPED.sources, cell.text
            assert set(cell.also) <= SHIPPED.sources.keys(), cell.text
            assert cell.kind == SHIPPED.sources[cell.source].kind
            assert cell.date, cell.text

    def test_cites_nothing_for_what_is_not_known(self, role: Role) -> None:
        for cell in cells(role):
            if cell.text == UNKNOWN:
                assert (cell.source, cell.also, cell.date) == (None, [], None)
                assert (cell.kind, cell.stale) == ("unknown", False)

    def test_lists_every_source_that_it_cites(self, role: Role) -> None:
        cited = {id for cell in cells(role) for id in (cell.source, *cell.also) if id}
        assert set(role_page(role, SHIPPED).sources) == cited

    def test_cites_no_source_twice_for_one_fact(self, role: Role) -> None:
        for cell in cells(role):
            assert len({cell.source, *cell.also}) == 1 + len(cell.also), cell.text


@pytest.mark.parametrize("source", SHIPPED.sources.values(), ids=lambda source: source.id)
def test_each_source_says_what_it_is_and_from_when(source: Source) -> None:
    assert source.title.strip()
    assert source.publisher.strip()
    assert source.date == "undated" or source.date[:2] in {"19", "20"}
    assert source.kind in {"official", "trade", "vendor", "person", "generated", "own"}
