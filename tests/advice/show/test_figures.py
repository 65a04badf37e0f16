"""Pay and outlook as a person reads them."""

from __future__ import annotations

import msgspec
import pytest

from legalpath.advice.compare.build import Cut, compare
from legalpath.advice.show.figures import pay_cells
from legalpath.advice.show.sections import sections
from legalpath.catalogue.figures import Pay, figures
from legalpath.catalogue.model import Catalogue, Counterpart
from legalpath.catalogue.names import find_area
from legalpath.documents.cell import Cell
from legalpath.errors import UsageError


def cells(catalogue: Catalogue, role: str, section: str, area: str = "") -> list[tuple[str, Cell]]:
    """The labels and cells of a role in a section, as a comparison shows them."""
    asked = find_area(area, catalogue) if area else None
    pair = [catalogue.role(role), catalogue.role("legal-assistant")]
    built = compare(pair, catalogue, Cut([section]), asked).sections[section]
    return [(row.label, shown) for row in built.rows if (shown := row.cells[role])]


def test_national_pay_is_said_in_words_with_source_date_and_kind(catalogue: Catalogue) -> None:
    label, shown = cells(catalogue, "paralegal", "pay")[0]
    assert label == "United States"
    assert shown.text == (
        "Paralegals and Legal Assistants. Half of them earn between $50,340 and $80,080 a year; "
        "the middle is $62,890. One in ten earns less than $44,740, one in ten more than $101,500."
    )
    assert (shown.source, shown.date, shown.kind, shown.stale) == (
        "bls-oews", "2026-05", "official", False,
    )  # fmt: skip
    assert shown.value["p50"] == 62_890


def test_whom_federal_figures_count_is_said_once(catalogue: Catalogue) -> None:
    told = cells(catalogue, "paralegal", "pay", "NY")
    assert [label for label, _ in told] == [
        "United States", "By employer", "New York", "Who is counted",
    ]  # fmt: skip
    assert sum("self-employed" in shown.text for _, shown in told) == 1


def test_a_stand_in_is_called_one_and_says_why(catalogue: Catalogue) -> None:
    for section in ("pay", "outlook"):
        told = [shown for _, shown in cells(catalogue, "legal-ops", section)]
        [shown] = [one for one in told if one.text.startswith("stand-in")]
        assert "Management Analysts (legal operations has no" in shown.text
        assert shown.value["match"] == "stand-in"


@pytest.mark.parametrize("section", ["pay", "outlook"])
def test_a_stand_in_never_comes_first(catalogue: Catalogue, section: str) -> None:
    """Before it stands a figure of the path itself, or that there is none."""
    for role in catalogue.roles:
        built = sections([role], catalogue)[section]
        first = next(shown for row in built.rows if (shown := row.cells[role.id]))
        assert first.text == "not known" or first.value["match"] != "stand-in"


def test_pay_of_another_occupation_says_how_it_errs_where_that_is_known(
    catalogue: Catalogue,
) -> None:
    far = Counterpart(of="paralegal", match="stand-in", likely="too low")
    one = msgspec.structs.replace(catalogue.role("paralegal"), pay=[far])
    _, (*_, shown), *_ = pay_cells(one, catalogue)
    assert shown.text.startswith("stand-in, likely too low: Paralegals and Legal Assistants. Half")


def test_kinds_of_employer_stand_with_their_pay_the_most_first(catalogue: Catalogue) -> None:
    told = dict(cells(catalogue, "paralegal", "pay"))["By employer"]
    paid = told.value["p50"]
    assert paid["federal government"] == 77_940
    assert list(paid.values()) == sorted(paid.values(), reverse=True)
    assert "May 2024" in told.text
    assert (told.source, told.date) == ("bls-para", "2025-08")


@pytest.mark.parametrize(
    ("rung", "sides"),
    [
        ("Manager", ["$84,750 to $163,761", "$84,750 to $119,250", "$97,715 and $163,761"]),
        ("Director", ["$156,846 to $279,825", "$200,000 to $320,000"]),
    ],
)
def test_sources_that_disagree_about_a_rung_stand_side_by_side(
    catalogue: Catalogue, rung: str, sides: list[str]
) -> None:
    told = [shown for label, shown in cells(catalogue, "legal-ops", "pay") if label == rung]
    assert len(told) == len(sides) == len({shown.source for shown in told})
    assert all(any(side in shown.text for shown in told) for side in sides)


def test_a_figure_joined_from_others_says_so(catalogue: Catalogue) -> None:
    told = dict(cells(catalogue, "legal-ops", "pay"))
    assert "Not counted on its own" in told["Senior Manager"].text


def test_a_figure_published_as_this_or_more_says_so(catalogue: Catalogue) -> None:
    told = [shown.text for label, shown in cells(catalogue, "legal-ops", "pay") if "VP" in label]
    assert told[0].startswith("$244,742 to $361,545 or more a year.")


@pytest.mark.parametrize("name", ["CA", "ca", "California", " california "])
def test_a_state_is_found_by_code_and_by_name(catalogue: Catalogue, name: str) -> None:
    told = dict(cells(catalogue, "paralegal", "pay", name))
    assert "the middle is $77,390" in told["California"].text


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("35620", "New York-Newark-Jersey City"),
        ("new york newark jersey city", "New York-Newark-Jersey City"),
        ("Newark", "New York-Newark-Jersey City"),
        ("New York", "New York"),
        ("Washington", "Washington"),
        ("St. Paul", "Minneapolis-St. Paul-Bloomington"),
    ],
)
def test_a_metro_area_is_found_by_code_name_or_city_and_a_state_wins(
    catalogue: Catalogue, name: str, place: str
) -> None:
    assert find_area(name, catalogue).place == place


def test_a_metro_area_shows_the_federal_and_the_payroll_figure(catalogue: Catalogue) -> None:
    told = [shown for label, shown in cells(catalogue, "paralegal", "pay", "Dallas")
            if label.startswith("Dallas")]  # fmt: skip
    assert [shown.source for shown in told] == ["bls-oews", "gusto-para"]
    assert "Dallas, TX" in told[1].text


def test_a_rung_in_an_area_is_named(catalogue: Catalogue) -> None:
    [row] = figures(catalogue).pay_of("legal-project-manager", "16980")
    manager = Counterpart(row.of, "direct", rung="Paralegal")
    role = msgspec.structs.replace(catalogue.role("paralegal"), pay=[manager])
    told = {
        key: shown for key, _, shown in pay_cells(role, catalogue, find_area("Chicago", catalogue))
    }
    assert told[row.area].text == "Legal project manager. $92,000 a year. Base pay in Chicago."


def test_an_area_without_figures_for_a_role_is_not_known(catalogue: Catalogue) -> None:
    shown = dict(cells(catalogue, "legal-ops", "pay", "California"))["California"]
    assert (shown.text, shown.value, shown.source, shown.kind) == (
        "not known", None, None, "unknown",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "suggestion"), [("Californa", "California"), ("Huston", "Houston"), ("zzz", None)]
)
def test_a_misspelled_area_gets_the_nearest_name(
    catalogue: Catalogue, name: str, suggestion: str | None
) -> None:
    with pytest.raises(UsageError) as caught:
        find_area(name, catalogue)
    assert caught.value.problems[0].suggestion == suggestion


def test_the_outlook_says_change_jobs_and_openings(catalogue: Catalogue) -> None:
    (label, shown), *_ = cells(catalogue, "paralegal", "outlook")
    assert label == "Jobs ahead"
    assert "fall by 0.3% from 2025 to 2035 (all jobs: +3.5%), from 404,900 to 403,800" in shown.text
    assert "40,800 openings a year" in shown.text
    assert (shown.date, shown.kind) == ("2026-08", "official")


@pytest.mark.parametrize("role", ["paralegal", "legal-assistant"])
def test_the_claim_of_growth_through_2032_is_corrected_where_it_is_shown(
    catalogue: Catalogue, role: str
) -> None:
    told = [shown for _, shown in cells(catalogue, role, "outlook") if "2032" in shown.text]
    assert [(shown.source, shown.also) for shown in told] == [("latinopro-vs", ["bls-ep"])]
    assert "out of date" in told[0].text


def test_a_role_without_figures_says_not_known(catalogue: Catalogue) -> None:
    bare = msgspec.structs.replace(catalogue.role("paralegal"), pay=[])
    assert pay_cells(bare, catalogue) == [("pay", "Pay", Cell(text="not known"))]


def test_every_amount_in_a_text_is_a_figure_of_its_row(catalogue: Catalogue) -> None:
    every = {f"${at:,}" for row in figures(catalogue).pay for at in amounts(row)}
    for role in catalogue.roles:
        for *_, shown in pay_cells(role, catalogue):
            said = {word.strip(";.,") for word in shown.text.split() if word.startswith("$")}
            assert said <= every


def amounts(row: Pay) -> list[int]:
    return [value for value in msgspec.structs.asdict(row).values() if isinstance(value, int)]
