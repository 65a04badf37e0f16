"""Cuts data/pay.csv and data/outlook.csv out of a folder of collected figures.

    python scripts/cut_pay.py FOLDER EMPLOYERS

The folder holds pay.csv and outlook.csv (one figure a row) and state_wages.csv and
metro_wages.csv (one area a row); EMPLOYERS is a CSV file of what kinds of employer pay. Only the
occupations and rungs that our roles name are kept, each figure as it stands there; RUNGS says
in plain words whom a figure counts.
What is left out, and why, stands in docs/data.md.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from legalpath.catalogue.figures import BAND, NATION, PERCENTILES

Row = dict[str, str]

OCCUPATIONS = (
    "legal_secretary", "paralegal", "lawyer", "management_analyst",
    "project_management_specialist", "compliance_officer", "buyer_purchasing_agent",
    "purchasing_manager", "administrative_services_manager", "data_scientist", "billing_clerk",
    "executive_secretary", "legal_support_other", "business_operations_specialist_other",
)  # fmt: skip
EVERYONE = "all_occupations"
"""What the growth of each occupation is held against."""
WAGES = "BLS Occupational Employment and Wage Statistics (OEWS), May 2025"
EMPLOYEES = (
    "employees, full-time and part-time; not the self-employed, "
    "nor owners and partners of unincorporated firms"
)
PROJECTIONS = "BLS Employment Projections 2025-35, Table 1.2"
BEFORE = "BLS Employment Projections 2024-34, Table 1.2"
"""The newest edition of which experience and training were collected."""
ALL_JOBS = "all jobs, those of the self-employed too"

GUIDE = (
    "HireLegalOps Legal Operations Career Guide, "
    "from its '2026 Salary Report' (Robert Half, Glassdoor)"
)
PROJECTS = "HireLegalOps Legal Project Manager Career Guide 2026 (Glassdoor national benchmarks)"
IN_HOUSE = "base pay in companies' legal departments, {} years of experience"
JOINED = "The page joins figures of Robert Half and Glassdoor."


class Rung(NamedTuple):
    """Which figures of a publisher are kept, and what to know about them."""

    key: str
    publisher: str
    source: str
    population: str
    note: str = ""


RUNGS = [
    Rung(
        "legal_ops_junior",
        "Brightflag study of legal ops job descriptions",
        "bf-alt",
        "pay at the start in ads that ask for about three years of experience",
    ),
    Rung("legal_ops_coordinator_analyst", GUIDE, "hlo-guide", IN_HOUSE.format("0 to 3"), JOINED),
    Rung(
        "legal_ops_manager",
        GUIDE,
        "hlo-guide",
        IN_HOUSE.format("3 to 7"),
        "The low end is Robert Half's; three in four on Glassdoor earn less than the high end.",
    ),
    Rung(
        "legal_ops_manager",
        "Robert Half 2026 Salary Guide, Legal Operations Manager, as quoted by HireLegalOps",
        "hlo-lom-rh",
        "starting pay, as the recruiter Robert Half sees it",
    ),
    Rung(
        "legal_ops_manager",
        "Glassdoor Legal Operations Manager, January 2026, as quoted by HireLegalOps",
        "hlo-lom-gd",
        "what 152 people said on Glassdoor",
    ),
    Rung(
        "legal_ops_senior_manager",
        GUIDE,
        "hlo-guide",
        IN_HOUSE.format("5 to 10"),
        "Not counted on its own: the low end is Robert Half's high figure for managers, and "
        "nine in ten managers on Glassdoor earn less than the high end.",
    ),
    Rung("legal_ops_director", GUIDE, "hlo-guide", IN_HOUSE.format("8 to 15"), JOINED),
    Rung(
        "legal_ops_director",
        "HireLegalOps, How to Hire a Legal Operations Director (directional 2026 base band)",
        "hlo-dir",
        "base pay; at private companies a bonus of 15 to 30% and shares come on top",
        "The site's own range; it does not say whom it counted.",
    ),
    Rung("legal_ops_vp_cloo", GUIDE, "hlo-guide", IN_HOUSE.format("12 or more"), JOINED),
    Rung(
        "legal_ops_vp_cloo",
        "JDJournal, Legal Operations Career Path",
        "jdj-ops",
        "senior leaders at large companies",
        "The page names no source.",
    ),
    Rung(
        "legal_project_coordinator",
        PROJECTS,
        "hlo-lpmg",
        "base pay, 0 to 3 years of experience",
        "The page marks this as an estimate.",
    ),
    Rung("legal_project_manager", PROJECTS, "hlo-lpmg", "base pay, 3 to 7 years of experience"),
    Rung(
        "legal_project_manager",
        "HireLegalOps Legal Project Manager Career Guide 2026",
        "hlo-lpmg",
        "base pay in {place}",
    ),
    Rung(
        "senior_legal_project_manager",
        PROJECTS,
        "hlo-lpmg",
        "base pay, 6 to 11 years of experience",
    ),
    Rung(
        "head_legal_project_management",
        PROJECTS,
        "hlo-lpmg",
        "base pay, 10 or more years of experience",
    ),
    Rung(
        "clm_coordinator",
        "HireLegalOps CLM Administrator Career Guide 2026 (Robert Half)",
        "hlo-clmg",
        "0 to 2 years of experience",
        "The page gives this range as Robert Half's middle figure.",
    ),
    Rung(
        "paralegal",
        "Gusto salary research, Paralegal",
        "gusto-para",
        "employees in {place} whose pay runs through Gusto, at small and mid-size employers",
    ),
]
HANDBOOKS = {
    "paralegals and legal assistants (23-2011)": ("paralegal", "bls-para"),
    "compliance officers (13-1041)": ("compliance_officer", "ooh-cco"),
    "lawyers (23-1011)": ("lawyer", "bls-law"),
}
"""Occupations that are a role's own or close: what kinds of their employers pay, and its source."""
HANDBOOK = "BLS Occupational Outlook Handbook 2024-34"
CITIES = {
    "San Francisco, CA": "41860", "Los Angeles, CA": "31080", "Seattle, WA": "42660",
    "San Diego, CA": "41740", "Phoenix, AZ": "38060", "New York, NY": "35620",
    "Dallas, TX": "19100", "Denver, CO": "19740", "Chicago": "16980", "San Francisco": "41860",
}  # fmt: skip
"""The metropolitan area in which a city lies that a publisher gives figures for."""
STATES = {
    "01": "AL", "02": "AK", "04": "AZ", "05": "AR", "06": "CA", "08": "CO", "09": "CT",
    "10": "DE", "11": "DC", "12": "FL", "13": "GA", "15": "HI", "16": "ID", "17": "IL",
    "18": "IN", "19": "IA", "20": "KS", "21": "KY", "22": "LA", "23": "ME", "24": "MD",
    "25": "MA", "26": "MI", "27": "MN", "28": "MS", "29": "MO", "30": "MT", "31": "NE",
    "32": "NV", "33": "NH", "34": "NJ", "35": "NM", "36": "NY", "37": "NC", "38": "ND",
    "39": "OH", "40": "OK", "41": "OR", "42": "PA", "44": "RI", "45": "SC", "46": "SD",
    "47": "TN", "48": "TX", "49": "UT", "50": "VT", "51": "VA", "53": "WA", "54": "WV",
    "55": "WI", "56": "WY", "66": "GU", "72": "PR", "78": "VI",
}  # fmt: skip
"""The two letters of each state by its number (FIPS)."""
METROS = {
    "12060": "GA", "12420": "TX", "12580": "MD", "14460": "MA", "16740": "NC", "16980": "IL",
    "17140": "OH", "17410": "OH", "18140": "OH", "19100": "TX", "19740": "CO", "19820": "MI",
    "25540": "CT", "26420": "TX", "26900": "IN", "27260": "FL", "28140": "MO", "29820": "NV",
    "31080": "CA", "33100": "FL", "33340": "WI", "33460": "MN", "34980": "TN", "35620": "NY",
    "36740": "FL", "37980": "PA", "38060": "AZ", "38300": "PA", "38900": "OR", "39580": "NC",
    "40060": "VA", "40140": "CA", "40900": "CA", "41180": "MO", "41620": "UT", "41700": "TX",
    "41740": "CA", "41860": "CA", "41940": "CA", "42660": "WA", "45300": "FL", "47900": "DC",
}  # fmt: skip
"""The state of each metropolitan area, or of its first city where it lies in several."""
OR_MORE = re.compile(r'published as "\$([0-9,]+)\+"')
PAY_COLUMNS = ["of", "label", "soc", "area", "place", "state", "employer", *PERCENTILES,
               *BAND, "or_more", "population", "note", "source", "table", "url",
               "date"]  # fmt: skip
OUTLOOK = {
    "jobs_from": "employment_2025",
    "jobs_to": "employment_2035",
    "change_percent": "change_pct_2025_35",
    "openings_year": "annual_openings_2025_35",
    "education": "typical_education",
}
"""Our columns, and the measures that they hold."""
ENTRY = {"experience": "work_experience", "training": "on_the_job_training"}
"""The same of the edition before."""
OUTLOOK_COLUMNS = ["of", "label", "soc", "from_year", "to_year", *OUTLOOK, *ENTRY,
                   "experience_source", "population", "source", "table", "url",
                   "date"]  # fmt: skip


def pay_rows(folder: Path, employers: Path) -> Iterator[Row]:
    """The rows of data/pay.csv: the nation, employers, states, metropolitan areas, then rungs."""
    listed = _read(folder / "pay.csv")
    metros = _read(folder / "metro_wages.csv")
    for of in OCCUPATIONS:
        for row in _gathered(listed, of, WAGES, "value_usd_year"):
            yield row | {"area": NATION, "place": "United States", "source": "bls-oews",
                         "population": EMPLOYEES}  # fmt: skip
    yield from _employer_rows(employers, {row["key"]: row for row in listed})
    ids = {row["soc"]: row["key"] for row in listed if row["key"] in OCCUPATIONS}
    for row in [*_read(folder / "state_wages.csv"), *metros]:
        state = row.get("state_fips")
        yield _published(row) | {name: row[name] for name in PERCENTILES} | {
            "of": _id(ids[row["soc"]]),
            "label": row["title"],
            "area": STATES[state] if state else row["cbsa"],
            "place": row["state"] if state else row["metro"],
            "state": "" if state else METROS[row["cbsa"]],
            "source": "bls-oews",
            "population": EMPLOYEES,
        }  # fmt: skip
    names = {row["cbsa"]: row["metro"] for row in metros}
    for rung in RUNGS:
        for row in _gathered(listed, rung.key, rung.publisher, "value_usd_year"):
            area = CITIES.get(row["geography"], NATION)
            yield row | {
                "soc": "",
                "area": area,
                "place": names.get(area, "United States"),
                "state": METROS.get(area, ""),
                "population": rung.population.format(place=row["geography"]),
                "note": rung.note,
                "source": rung.source,
            }


def _employer_rows(employers: Path, occupations: dict[str, Row]) -> Iterator[Row]:
    """What kinds of employer pay in the middle; the handbook gives May of the year before."""
    for row in _read(employers):
        key, source = HANDBOOKS.get(row["occupation"], ("", ""))
        if (row["topic"], row["measure"]) == ("pay", "median") and key:
            yield {
                "of": _id(key),
                "label": occupations[key]["label"],
                "soc": occupations[key]["soc"],
                "area": NATION,
                "place": "United States",
                "employer": row["employer_type"],
                "p50": row["value"],
                "population": f"employees, {row['year']}",
                "source": source,
                "table": HANDBOOK,
                "url": _address(row["source"]),
                "date": row["source_date"][:7],
            }


def _address(told: str) -> str:
    """The publisher's own address in what is said about a source."""
    return next(word for word in told.split() if word.startswith("https://www.bls.gov/"))


def outlook_rows(folder: Path) -> Iterator[Row]:
    """The rows of data/outlook.csv."""
    listed = _read(folder / "outlook.csv")
    for of in (*OCCUPATIONS, EVERYONE):
        [before] = _gathered(listed, of, BEFORE, "value")
        for row in _gathered(listed, of, PROJECTIONS, "value"):
            told = {name: row.get(measure, "") for name, measure in OUTLOOK.items()}
            entry = {name: before[measure].strip("—") for name, measure in ENTRY.items()}
            yield row | told | entry | {
                "experience_source": "bls-ep-24" if any(entry.values()) else "",
                "from_year": "2025",
                "to_year": "2035",
                "population": ALL_JOBS,
                "source": "bls-ep",
            }  # fmt: skip


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _gathered(listed: list[Row], key: str, publisher: str, value: str) -> Iterable[Row]:
    """A publisher's figures for a key, one row a place, with its measures as columns."""
    places: dict[str, Row] = {}
    for row in listed:
        if (row["key"], row["source_name"]) == (key, publisher):
            place = row["geography"]
            found = places.setdefault(
                place, _published(row) | {"of": _id(key), "label": row["label"], "geography": place}
            )
            found[row["measure"]] = row[value]
            if (more := OR_MORE.search(row["note"] or "")) and more[1].replace(",", "") == row[
                value
            ]:
                found["or_more"] = row["measure"]
    if not places:
        raise SystemExit(f"no figures for {key} by {publisher}")
    return places.values()


def _published(row: Row) -> Row:
    """Where and when a figure was published."""
    return {
        "soc": row["soc"],
        "table": row["source_name"],
        "url": row["source_url"],
        "date": row["source_date"][:7] if row["source_date"] != "undated" else "undated",
    }


def _id(key: str) -> str:
    return key.replace("_", "-")


def write(path: Path, columns: list[str], rows: Iterable[Row]) -> None:
    """Writes rows as CSV, with only these columns."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(path)


if __name__ == "__main__":
    data = Path(__file__).parents[1] / "data"
    collected, employers = map(Path, sys.argv[1:])
    write(data / "pay.csv", PAY_COLUMNS, pay_rows(collected, employers))
    write(data / "outlook.csv", OUTLOOK_COLUMNS, outlook_rows(collected))
