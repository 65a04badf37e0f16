"""The tables of pay and outlook: what is shipped, what is refused, what is laid over it."""

from __future__ import annotations

import csv
import runpy
from pathlib import Path

import pytest

from legalpath.catalogue.figures import BAND, PERCENTILES, Pay, Projection, figures
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.places import data_folder
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import DataError
from tests.conftest import ROOT

COLLECTED = ROOT.parent / "shared/data/pay"
"""The folder that the tables were cut from; it is no part of the project."""
EMPLOYERS = ROOT.parent / "shared/research/facts/employers.csv"
"""The table of what kinds of employer pay, as it was collected; no part of the project either."""
needs_collected = pytest.mark.skipif(not COLLECTED.is_dir(), reason=f"needs {COLLECTED}")
PROJECTED = {
    "employment_2025": "jobs_from",
    "employment_2035": "jobs_to",
    "change_pct_2025_35": "change_percent",
    "annual_openings_2025_35": "openings_year",
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def published_pay(row: Pay) -> dict[str, float]:
    """What the collected files give for a row, by column; `mean` has no column."""
    if row.employer:
        [found] = [
            line
            for line in rows(EMPLOYERS)
            if (line["topic"], line["employer_type"]) == ("pay", row.employer)
            and (row.soc or "") in line["occupation"]
        ]
        return {"p50": float(found["value"])}
    if "state tables" in row.table or "metropolitan tables" in row.table:
        [found] = [
            line
            for line in [*rows(COLLECTED / "state_wages.csv"), *rows(COLLECTED / "metro_wages.csv")]
            if (line["soc"], line.get("state") or line.get("metro")) == (row.soc, row.place)
        ]
        return {name: float(found[name]) for name in PERCENTILES}
    return {
        line["measure"]: float(line["value_usd_year"])
        for line in rows(COLLECTED / "pay.csv")
        if (line["key"], line["source_name"]) == (row.of.replace("-", "_"), row.table)
        and (line["geography"].startswith(row.place) or line["geography"] in row.population)
        and line["measure"] != "mean"
    }


@needs_collected
def test_every_figure_on_pay_is_the_published_one_and_none_is_added(catalogue: Catalogue) -> None:
    for row in figures(catalogue).pay:
        shipped = {name: at for name in (*PERCENTILES, *BAND) if (at := getattr(row, name))}
        assert shipped == published_pay(row), row


@needs_collected
def test_every_figure_on_outlook_is_the_published_one(catalogue: Catalogue) -> None:
    for row in figures(catalogue).outlook:
        published = {
            PROJECTED[line["measure"]]: float(line["value"])
            for line in rows(COLLECTED / "outlook.csv")
            if (line["key"], line["source_name"]) == (row.of.replace("-", "_"), row.table)
            and line["measure"] in PROJECTED
        }
        shipped = {name: getattr(row, name) for name in PROJECTED.values()}
        assert {name: at for name, at in shipped.items() if at is not None} == published, row


@needs_collected
@pytest.mark.parametrize("table", ["pay", "outlook"])
def test_cutting_again_gives_the_same_rows(table: str) -> None:
    cut = runpy.run_path(str(ROOT / "scripts/cut_pay.py"))
    columns = cut[f"{table.upper()}_COLUMNS"]
    taken = (COLLECTED, EMPLOYERS) if table == "pay" else (COLLECTED,)
    again = [{name: row.get(name, "") for name in columns} for row in cut[f"{table}_rows"](*taken)]
    assert again == rows(data_folder() / f"{table}.csv")


def test_federal_figures_are_the_newest_ones(catalogue: Catalogue) -> None:
    known = figures(catalogue)
    [paralegal], [secretary] = known.outlook_of("paralegal"), known.outlook_of("legal-secretary")
    assert (paralegal.change_percent, paralegal.openings_year) == (-0.3, 40_800)
    assert (secretary.change_percent, secretary.openings_year) == (-5.2, 18_100)
    assert {(row.from_year, row.to_year) for row in known.outlook} == {(2025, 2035)}
    assert {row.date for row in known.pay if row.source == "bls-oews"} == {"2026-05"}


def test_each_table_names_only_what_a_publisher_calls_its_own(catalogue: Catalogue) -> None:
    known = figures(catalogue)
    told: list[Pay | Projection] = [*known.pay, *known.outlook]
    assert all(row.url and row.table and row.population for row in told)
    assert "github" not in str(told)


class TestATableBesideAPersonsOwnRoles:
    """`pay.csv` and `outlook.csv` beside `--roles FILE` count as well."""

    @pytest.fixture(autouse=True)
    def _own_cache(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def load(self, tmp_path: Path, table: str, text: str) -> Catalogue:
        (tmp_path / "own.toml").write_text("roles = []\n", "utf-8")
        (tmp_path / table).write_text(text, "utf-8")
        return load_catalogue(tmp_path / "own.toml")

    def test_lays_its_rows_over_the_shipped_ones(self, tmp_path: Path) -> None:
        header, _, second, *_ = (data_folder() / "pay.csv").read_text("utf-8").splitlines()
        own = second.replace("44740", "40000")
        known = figures(self.load(tmp_path, "pay.csv", f"{header}\n{own}\n"))
        assert [row.p10 for row in known.pay_of("paralegal")] == [40_000]
        assert known.pay_of("lawyer")

    @pytest.mark.parametrize(
        ("table", "old", "new", "said"),
        [
            ("pay.csv", "44740", "51000", "p25: found 50340, expected at least p10, 51000"),
            ("pay.csv", "44740", "44 740", "p10: found '44 740', expected a whole number"),
            ("pay.csv", "44740", "0", "p10: found 0, expected a number from 1"),
            ("pay.csv", ",Lawyers,", ",,", "found nothing, expected a cell under 'label'"),
            ("pay.csv", "44740,50340,62890,80080,101500", ",,,,", "found no figure"),
            ("pay.csv", "Alaska", "Alasca", "place: found 'Alaska', expected 'Alasca'"),
            ("pay.csv", ",CO,", ",Co,", "area: found 'Co', expected text"),
            ("pay.csv", "2026-05", "2026-13", "date: found '2026-13', expected a year and month"),
            ("pay.csv", ",bls-oews,", ",bls-oew,", "did you mean 'bls-oews'?"),
            ("pay.csv", "oes/tables", "oes/table", "url: found https://www.bls.gov/oes/table."),
            ("pay.csv", "California", "Cali\u202eornia", r"\u202e"),
            ("pay.csv", "population", "populaton", "did you mean 'population'?"),
            ("pay.csv", "44740,", "44740,,", "found 23 cells, expected 22"),
            ("pay.csv", "lawyer,Lawyers,23-1011,WY", "lawyer,Lawyers,23-1011,WV", "second time"),
            ("outlook.csv", "-0.3", "a little", "change_percent: found 'a little'"),
            ("outlook.csv", "2025,2035", "2025,2015", "to_year: found 2015, expected a year after"),
        ],
    )  # fmt: skip
    def test_says_file_line_and_column_of_each_fault(
        self, tmp_path: Path, table: str, old: str, new: str, said: str
    ) -> None:
        text = (data_folder() / table).read_text("utf-8")
        line = text[: text.index(old)].count("\n") + 1
        with pytest.raises(DataError) as caught:
            self.load(tmp_path, table, text.replace(old, new, 1))
        told = [str(problem) for problem in caught.value.problems]
        assert any(said in problem for problem in told), told
        assert all(problem.startswith(f"{tmp_path / table}:") for problem in told)
        assert "paralegal" not in old or {problem.line for problem in caught.value.problems} == {
            line
        }

    def test_is_refused_where_it_is_no_text(self, tmp_path: Path) -> None:
        (tmp_path / "own.toml").write_text("roles = []\n", "utf-8")
        (tmp_path / "pay.csv").write_bytes(b"of,label\n\xff\n")
        with pytest.raises(DataError, match="not a CSV file in UTF-8"):
            load_catalogue(tmp_path / "own.toml")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('of = "legal-secretary"', 'of = "legal-secretry"', "did you mean 'legal-secretary'?"),
        ('rung = "Director" }', 'rung = "Directr" }', "did you mean 'Director'?"),
    ],
)
def test_a_role_that_names_figures_or_rungs_that_are_not_there_is_refused(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    text = (data_folder() / "roles.toml").read_text("utf-8")
    path = tmp_path / "own.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(DataError) as caught:
        load_catalogue(path)
    [problem] = caught.value.problems
    assert problem.line == text[: text.index(old)].count("\n") + 1
    assert said in str(problem)
