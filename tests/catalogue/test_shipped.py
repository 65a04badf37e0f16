"""What the shipped data promises."""

from __future__ import annotations

import re
import runpy
from collections import Counter

import pytest

from legalpath.catalogue.basics import MATCHES
from legalpath.catalogue.figures import figures
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.read import load_catalogue
from legalpath.catalogue.vocabulary import LEVELS
from tests.conftest import ROOT

SHIPPED = load_catalogue()
FIRST_SIX = (
    "legal-assistant", "virtual-legal-assistant", "paralegal", "legal-research-assistant",
    "legal-management-assistant", "legal-ops",
)  # fmt: skip
TITLE_WORDS = re.compile(
    r"paralegal|assistant|\bops\b|manager|analyst|administrator|specialist", re.IGNORECASE
)
GENDERED = re.compile(
    r"\b(he|she|his|her|him|hers|himself|herself|chairman|manpower)\b", re.IGNORECASE
)
MATRIX = [
    ("Legal research (Westlaw / Lexis)", "Required", "Rare"),
    ("Drafting from template", "Required", "Helpful"),
    ("CLM platform admin (Ironclad, Agiloft, Conga)", "User", "Owner"),
    (
        "E-billing (LEDES, Brightflag, SimpleLegal)",
        "Adjacent",
        "Required for e-billing specialists",
    ),
    ("Dashboarding (Power BI, Tableau, Sigma)", "Rare", "Required for analysts"),
    ("Vendor / RFP management", "No", "Required at manager+ tier"),
    ("Project management depth", "Helpful", "Required (Legal PM)"),
    ("Process design", "Helpful", "Core"),
    ("Direct attorney support on matters", "Core", "No"),
]
LADDERS = {
    "paralegal": ["Paralegal", "Senior Paralegal", "Paralegal Manager / Lead Paralegal"],
    "legal-ops": [
        "Analyst / Specialist", "Manager", "Senior Manager", "Director", "VP of Legal Operations",
        "Chief of Staff or COO of Legal",
    ],
}  # fmt: skip


def test_the_six_first_roles_are_there(catalogue: Catalogue) -> None:
    assert set(FIRST_SIX) <= {role.id for role in catalogue.roles}


def test_the_published_skill_matrix_is_kept_word_for_word(catalogue: Catalogue) -> None:
    paralegal, ops = catalogue.role("paralegal").skills, catalogue.role("legal-ops").skills
    kept = [
        (skill.label, paralegal[skill.id].word, ops[skill.id].word)
        for skill in catalogue.questions.skills[: len(MATRIX)]
    ]
    assert kept == MATRIX


@pytest.mark.parametrize("role", LADDERS)
def test_the_published_ladders_are_kept_rung_by_rung(catalogue: Catalogue, role: str) -> None:
    assert [rung.rung for rung in catalogue.role(role).ladder] == LADDERS[role]


@pytest.mark.parametrize("role", SHIPPED.roles, ids=lambda role: role.id)
class TestEachRole:
    def test_has_all_skills_and_conditions(self, role: Role) -> None:
        assert set(role.skills) == {skill.id for skill in SHIPPED.questions.skills}
        assert set(role.conditions) == {kind.id for kind in SHIPPED.questions.conditions}

    def test_is_complete(self, role: Role) -> None:
        counts = {name: len(getattr(role, name)) for name in ("tasks", "next_steps", "interview")}
        assert 8 <= counts["tasks"] <= 12
        assert counts["next_steps"] == 3
        assert counts["interview"] >= 6
        for name in ("sits", "tools", "pick_if", "not_if", "trade_offs", "varies", "ladder"):
            assert getattr(role, name), name

    def test_names_an_occupation_with_pay_and_outlook_and_says_why_it_is_not_its_own(
        self, role: Role
    ) -> None:
        known = figures(SHIPPED)
        whole = [pay for pay in role.pay if not pay.rung]
        assert whole
        for pay in whole:
            assert known.pay_of(pay.of)
            assert known.outlook_of(pay.of)
            assert pay.match == "direct" or pay.text

    def test_says_what_qualifying_costs_in_one_of_three_ways(self, role: Role) -> None:
        """A program with price, debt and first pay; no course and a certificate; or not known."""
        first, *more = role.entry.cost
        if first.text == "not known":
            assert not more
            assert not role.entry.earnings
        elif first.text.startswith("No course is asked"):
            assert first.source
            assert re.search(r"[Cc]ertificat|exam", first.text)
        else:
            assert re.search(r"\$[0-9,]+", first.text)
            assert re.search(r"\b20[0-9]{2}\b", first.text)
            assert any("Debt" in fact.text for fact in more)
            assert role.entry.earnings

    def test_marks_a_figure_that_names_no_release_as_weak(self, role: Role) -> None:
        facts = [*role.entry.cost, *role.entry.earnings]
        unnamed = [fact for fact in facts if (fact.source or "").startswith("score-")]
        assert all("Weak: no release" in fact.text for fact in unnamed)

    def test_says_how_long_it_takes_to_the_first_post_or_that_nobody_says(self, role: Role) -> None:
        known = role.entry.qualify
        assert known.text == "not known" or known.source

    def test_tells_its_day_in_60_to_90_words_without_a_title(self, role: Role) -> None:
        assert 60 <= len(role.day.text.split()) <= 90
        assert not TITLE_WORDS.findall(role.day.text)

    def test_speaks_of_nobody_as_a_man_or_a_woman(self, role: Role) -> None:
        assert not GENDERED.findall(str(role))

    def test_has_rungs_in_the_order_of_years(self, role: Role) -> None:
        starts = [rung.years[0] for rung in role.ladder if rung.years]
        assert starts == sorted(starts)


OLD_LAW = {"fah-1102", "in-para", "nfpa-09", "nfpa-14", "opm-0986", "sc-429"}
"""Law, and grades of public service, that stand in a text from before 2018."""


def test_nothing_rests_on_a_source_from_before_2018_but_law_and_editions_in_use() -> None:
    old = {
        one.id
        for one in SHIPPED.sources.values()
        if one.date < "2018" and not (one.edition and not one.successor)
    }
    assert old <= OLD_LAW


BANDS = {
    "none": (1, 2.25), "rare": (1, 2.5), "adjacent": (2, 3), "helpful": (2.5, 3.5),
    "required": (3.5, 5), "core": (4, 5),
}  # fmt: skip
"""The ratings of O*NET that back a level, as docs/roles.md has them."""


def test_a_rating_backs_only_the_level_that_it_agrees_with() -> None:
    rated = [
        (role.id, name, skill.level, float(found[1]))
        for role in SHIPPED.roles
        for name, skill in role.skills.items()
        if skill.basis and (found := re.search(r"([0-9.]+) of 5, ", skill.basis))
    ]
    assert len(rated) > 30
    wrong = [one for one in rated if not BANDS[one[2]][0] <= one[3] <= BANDS[one[2]][1]]
    assert not wrong


@pytest.mark.parametrize(
    ("says", "backs"),
    [("in demand, ", {"user"}), ("listed, ", {"helpful", "adjacent"}),
     ("no task or program of this kind listed, ", {"none", "rare"})],
)  # fmt: skip
def test_a_list_of_o_net_backs_no_more_than_it_says(says: str, backs: set[str]) -> None:
    """Only a list for people who work in law tells by what it leaves out."""
    form = re.compile(rf"(?!no ).*{says}" if says == "listed, " else f".*{says}")
    found = [
        (skill.level, skill.basis)
        for role in SHIPPED.roles
        for skill in role.skills.values()
        if skill.basis and form.match(skill.basis)
    ]
    assert found
    assert {level for level, _ in found} <= backs
    if says.startswith("no "):
        near = re.compile(r", (?:legal secretaries|paralegals|lawyers)(?: \(close\))?$")
        assert all(near.search(basis) for _, basis in found)


def test_a_rating_of_another_occupation_says_that_it_is_one() -> None:
    for role in SHIPPED.roles:
        near = min((one.match for one in role.onet), key=MATCHES.index)
        for skill in role.skills.values():
            if skill.source in ("onet-skills", "onet-know", "onet-tech"):
                assert skill.basis
                assert near == "direct" or skill.basis.endswith(("(close)", "(a stand-in)"))


def test_no_more_than_310_cells_rest_on_our_own_judgment() -> None:
    """Of skills, conditions, tasks, tools, entry, ladders and limits; terms need no source."""
    counted = runpy.run_path(str(ROOT / "scripts/count_cells.py"))["own_by_part"]
    assert sum(counted(role, SHIPPED)["all"] for role in SHIPPED.roles) <= 310


def test_what_the_government_counts_is_an_edition_and_the_newest_holds() -> None:
    """Tables, projections, O*NET's release; not an article, nor a page that does not say which."""
    agencies = ("U.S. Bureau of Labor Statistics", "O*NET, U.S. Department of Labor")
    series = [one for one in SHIPPED.sources.values() if one.publisher in agencies]
    loose = {one.id for one in series if not one.edition}
    assert loose == {"bls-ted", "mnm-para", "onet-ctx", "onetcc-para"}
    held = {one.edition for one in series if one.edition and not one.successor}
    assert held == {"2025", "2025-35", "May 2025", "30.2", "30.2, work styles 29.3",
                    "29.3"}  # fmt: skip


def test_every_source_is_cited_and_every_alias_is_one_roles_alone(catalogue: Catalogue) -> None:
    cited = set(re.findall(r"'([a-z0-9-]+)'", str(catalogue.roles)))
    known = figures(catalogue)
    for table in (known.pay, known.outlook, known.states):
        cited |= {id for row in table for id in row.cites()}
    cited |= {source.successor for source in catalogue.sources.values() if source.successor}
    assert set(catalogue.sources) <= cited
    aliases = Counter(alias.casefold() for role in catalogue.roles for alias in role.aliases)
    assert [alias for alias, count in aliases.items() if count > 1] == []


def test_each_dimension_has_as_many_statements_for_it_as_against_it(catalogue: Catalogue) -> None:
    asked = catalogue.questions
    for dimension in asked.dimensions:
        for kind in ("statement", "duel"):
            loads = [
                question.loadings[dimension.id]
                for question in asked.questions
                if question.kind == kind and dimension.id in question.loadings
            ]
            assert loads
            assert sum(loads) == 0, (dimension.id, kind)


def test_levels_are_in_the_published_order() -> None:
    assert LEVELS[0] == "none"
    assert LEVELS[-1] == "owner"
