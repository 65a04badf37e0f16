"""A role's page as a person reads it on paper."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from legalpath.advice.compare.build import Cut, compare
from legalpath.advice.compare.result import Comparison
from legalpath.advice.show.build import role_page
from legalpath.advice.show.result import RolePage
from legalpath.api import load_catalogue
from legalpath.catalogue.model import Role
from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph
from legalpath.formats.text import typeset
from legalpath.words.sentences import Words
from tests.conftest import TODAY
from tests.small import ROLES

TITLES = Words("show", "titles")

SHIPPED = load_catalogue(today=TODAY)
PAGES = {role.id: role_page(role, SHIPPED) for role in SHIPPED.roles}


def parts(page: RolePage) -> dict[str, Block]:
    """The first block under each heading."""
    drawn = page.page()
    return {block.text: after for block, after in pairwise(drawn) if isinstance(block, Heading)}


def flat(page: RolePage | Comparison) -> str:
    """A page as one long line."""
    return " ".join(typeset(page.page(), 80).split())


def words(block: Block) -> list[str]:
    """What a block says, line by line."""
    if isinstance(block, Bullets):
        return [str(item) for item in block.items]
    assert isinstance(block, Paragraph)
    return [str(block.text)]


@pytest.mark.parametrize("role", SHIPPED.roles, ids=lambda role: role.id)
class TestEachPage:
    def test_shows_each_section_that_has_something_to_say(self, role: Role) -> None:
        filled = [TITLES[name] for name, part in PAGES[role.id].sections.items() if part.rows]
        assert set(filled) <= parts(PAGES[role.id]).keys()

    def test_has_no_table_because_it_has_one_column(self, role: Role) -> None:
        assert not [block for block in PAGES[role.id].page() if isinstance(block, Grid)]

    def test_repeats_no_label(self, role: Role) -> None:
        shown = parts(PAGES[role.id])
        for name in ("skills", "conditions", "entry", "ladder", "moves"):
            labels = Counter(line.split(":")[0] for line in words(shown[TITLES[name]]))
            assert set(labels.values()) == {1}, name

    def test_says_every_cell(self, role: Role) -> None:
        page = PAGES[role.id]
        drawn = flat(page)
        for part in page.sections.values():
            for row in part.rows:
                cell = row.cells[role.id]
                assert cell is not None
                assert " ".join(cell.text.split()) in drawn

    def test_numbers_the_sources_in_the_order_of_the_page(self, role: Role) -> None:
        drawn = typeset(PAGES[role.id].page(), 80)
        body, _, listed = drawn.partition("\nSources\n")
        firsts = dict.fromkeys(re.findall(r"\[(\d+)\]", body))
        assert [int(number) for number in firsts] == list(range(1, len(firsts) + 1))
        assert len(re.findall(r"^- \[\d+\]", listed, re.MULTILINE)) == len(firsts)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_page_fits_the_width(width: int) -> None:
    for page in PAGES.values():
        assert max(map(len, typeset(page.page(), width).splitlines())) <= width


def test_a_certification_is_one_entry() -> None:
    exams = parts(PAGES["paralegal"])[TITLES["certifications"]]
    assert len(words(exams)) == len(SHIPPED.role("paralegal").certifications)
    for entry in words(exams):
        assert re.search(r"Who may take it: .+ How to keep it: .+ Fee: .+", entry)


def test_a_certification_is_one_row_beside_another_roles() -> None:
    roles = [SHIPPED.role("legal-assistant"), SHIPPED.role("paralegal")]
    [grid] = [part for part in compare(roles, SHIPPED, Cut(["certifications"])).page()
              if isinstance(part, Grid)]  # fmt: skip
    assert len(grid.rows) == max(len(role.certifications) for role in roles)
    assert grid.rows[-1][0] == "-"


def test_skills_stand_under_what_is_asked_the_most_first() -> None:
    lines = words(parts(PAGES["paralegal"])[TITLES["skills"]])
    assert lines[0].startswith("Core: Direct attorney support on matters")
    assert lines[-1].startswith("No: Vendor / RFP management")


def test_tasks_come_most_frequent_first() -> None:
    lines = words(parts(PAGES["paralegal"])[TITLES["tasks"]])
    order = ["most days", "most weeks", "most months", "now and then"]
    found = [
        order.index(match[1]) for line in lines if (match := re.search(r"\(([^()]+)\) \[", line))
    ]
    assert found == sorted(found)
    assert len(found) == len(lines)


def test_a_stale_fact_says_so_in_a_word_and_the_page_says_what_that_means() -> None:
    drawn = flat(PAGES["paralegal"])
    assert "filings, records and deadlines. [1][2] (stale, 2018)" in drawn
    assert '"stale" marks a fact' in drawn


def test_a_page_without_stale_facts_does_not_explain_the_word() -> None:
    roles = [SHIPPED.role("paralegal"), SHIPPED.role("legal-ops")]
    assert "stale" not in flat(compare(roles, SHIPPED, Cut(["pick_if"])))


def test_the_notice_of_onet_stands_on_the_page() -> None:
    drawn = flat(PAGES["paralegal"])
    assert PAGES["paralegal"].notices[0] in drawn


def test_where_the_average_path_has_no_place_it_stands_in_the_middle() -> None:
    """The small roles come with dimensions of their own, which the frozen average lacks."""
    small = load_catalogue(ROLES)
    page = role_page(small.role("planner"), small)
    apart = {stance.dimension: stance.apart for stance in page.stances}
    assert apart == {id: round(place.at - 0.5, 4) for id, place in page.positions.items()}


def test_the_skills_end_with_the_ratings_they_rest_on_and_name_the_occupation_once() -> None:
    page = flat(PAGES["legal-research-assistant"])
    told = "for paralegals (close): Systems Analysis 2.12 (Process design); "
    assert page.index(" Skills ") < page.index(told) < page.index(" Working conditions ")
    line = page[page.index(told) : page.index(" Working conditions ")]
    assert line.count("paralegals (close)") == 1
    assert "Management of Financial Resources 1 (Budgets, accruals and cost control)." in line


def test_a_page_without_a_rated_level_has_no_line_on_ratings() -> None:
    skills = SHIPPED.role("law-firm-administrator").skills
    assert not any(" of 5, " in (asked.basis or "") for asked in skills.values())
    assert "How important O*NET rates" not in flat(PAGES["law-firm-administrator"])
