"""`roles`, `show` and `compare` as a counselor and a script use them."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from legalpath.documents.cell import ONET, ONET_OLDER
from tests.conftest import ROOT, Run

PAGES = {"show": ["show", "paralegal"], "compare": ["compare", "paralegal", "legal-ops"]}


# --- roles


def test_filters_keep_one_line_a_role_with_the_same_four_fields(run: Run) -> None:
    whole = run("roles").stdout.splitlines()
    lines = run("roles", "--entry", "no-degree", "--need", "remote=some").stdout.splitlines()
    assert {line.count("\t") for line in lines} == {3}
    for line in lines:
        assert any(line.startswith(full) for full in whole)


def test_no_degree_lists_only_what_is_open_without_one(run: Run) -> None:
    lines = run("roles", "--entry", "no-degree").stdout.splitlines()
    assert {line.split("\t")[0] for line in lines} == {
        "legal-assistant", "legal-management-assistant", "virtual-legal-assistant",
    }  # fmt: skip


def test_the_page_of_roles_says_what_was_asked_and_who_was_left_out(run: Run) -> None:
    shown = run("roles", "--entry", "no-degree", "--format", "markdown").stdout
    assert "Only: Degree: No." in shown
    assert "- Lawyer. Closed: a law or a license asks for a degree" in shown
    assert "- Paralegal. Hurdle: 57% of 24 workers say" in shown


def test_json_has_the_same_in_fields(run: Run) -> None:
    result = json.loads(run("roles", "--need", "degree=no", "--json").stdout)
    assert result["filters"][0]["option"] == "--need degree=no"
    assert {line["reach"]["is"] for line in result["roles"]} == {"open"}
    left_out = {one["role"]: one["reach"] for one in result["left_out"]}
    assert left_out["lawyer"]["is"] == "closed"
    [told] = left_out["contracts-manager"]["because"]
    assert (told["is"], told["share"], told["of"], told["match"]) == ("hurdle", 75, 20, "stand-in")


def test_an_empty_list_says_which_condition_is_in_the_way_and_ends_with_1(run: Run) -> None:
    done = run("roles", "--family", "law", "--entry", "no-degree")
    assert (done.returncode, done.stdout) == (1, "")
    assert "No path meets all of that." in done.stderr
    assert "Without --entry no-degree (Degree: No): 1 path." in done.stderr
    page = run("roles", "--family", "law", "--entry", "no-degree", "--format", "markdown")
    assert "No path meets all of that." in page.stdout
    assert page.returncode == 1


@pytest.mark.parametrize(
    ("options", "code", "suggestion"),
    [
        (["--family", "legal-suport"], "unknown-family", "legal-support"),
        (["--need", "remot"], "unknown-need", "remote"),
        (["--need", "remote=mst"], "unknown-answer", "must"),
        (["--entry", "nodegree"], "unknown-entry", "no-degree"),
    ],
)
def test_a_misspelled_filter_gets_a_did_you_mean(
    run: Run, options: list[str], code: str, suggestion: str
) -> None:
    done = run("roles", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"did you mean '{suggestion}'?" in done.stderr
    assert done.stderr.count("\n") == 1
    error = json.loads(run("roles", *options, "--json").stderr)
    assert (error["code"], error["problems"][0]["suggestion"]) == (code, suggestion)


# --- --strict and --max-age


@pytest.mark.parametrize("command", PAGES.values(), ids=PAGES)
class TestStrict:
    def test_ends_with_1_and_lists_what_fails_on_standard_error(
        self, run: Run, command: list[str]
    ) -> None:
        done = run(*command, "--strict")
        assert done.returncode == 1
        assert done.stdout == run(*command).stdout
        assert "stale (aba-def, 2018): paralegal, summary, In short: Does legal work" in done.stderr
        assert "undated (hirelegalops-vs)" in done.stderr

    def test_fails_on_undated_and_replaced_facts_however_long_an_age_lasts(
        self, run: Run, command: list[str]
    ) -> None:
        done = run(*command, "--max-age", "100y")
        assert done.returncode == 1
        assert "stale (bls-para, 2025-08): paralegal" in done.stderr
        assert "(over 1200 months old on 2026-11-25, or replaced)" in done.stderr
        assert re.search(r", [1-9]\d* undated\n$", done.stderr)

    def test_counts_ages_back_from_the_day_that_is_given(
        self, run: Run, command: list[str]
    ) -> None:
        made = {
            day: run(*command, "--strict", "--today", day) for day in ("2026-12-31", "2036-01-01")
        }
        stale = [int(re.findall(r"(\d+) stale \(", done.stderr)[0]) for done in made.values()]
        assert 0 < stale[0] < stale[1]
        assert all(f"old on {day}," in done.stderr for day, done in made.items())

    @pytest.mark.parametrize(("age", "months"), [("12m", 12), ("3y", 36), ("24", 24)])
    def test_takes_months_or_years(
        self, run: Run, command: list[str], age: str, months: int
    ) -> None:
        done = run(*command, "--max-age", age, "--json")
        assert json.loads(done.stdout)["stale_after_months"] == months
        assert done.returncode == 1

    def test_says_what_an_age_is(self, run: Run, command: list[str]) -> None:
        done = run(*command, "--max-age", "soon")
        assert (done.returncode, done.stdout) == (2, "")
        assert "24m or 2y, not 'soon'" in done.stderr

    def test_without_it_nothing_is_said(self, run: Run, command: list[str]) -> None:
        done = run(*command)
        assert (done.returncode, done.stderr) == (0, "")


def test_strict_on_the_list_judges_the_summaries(run: Run) -> None:
    done = run("roles", "--strict")
    assert f"{len(done.stdout.splitlines())} facts: 0 without a source" in done.stderr
    assert done.returncode == 1


def test_a_fact_without_a_source_never_gets_as_far_as_a_page(run: Run, tmp_path: Path) -> None:
    shipped = (ROOT / "data/roles.toml").read_text("utf-8")
    mine = "[[roles]]\n" + shipped.split("[[roles]]\n")[1]
    path = tmp_path / "mine.toml"
    path.write_text(mine.replace(', source = "own" }', " }", 1), "utf-8")
    done = run("show", "legal-assistant", "--strict", "--roles", path)
    assert (done.returncode, done.stdout) == (3, "")


# --- O*NET


@pytest.mark.parametrize("command", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("form", ["table", "markdown", "csv"])
def test_every_form_carries_the_notice_of_onet(run: Run, command: list[str], form: str) -> None:
    shown = " ".join(run(*command, "--format", form).stdout.replace("\\", "").split())
    assert ONET in shown


@pytest.mark.parametrize("command", PAGES.values(), ids=PAGES)
def test_json_carries_the_notice_in_a_field(run: Run, command: list[str]) -> None:
    assert json.loads(run(*command, "--json").stdout)["notices"] == [f"{ONET} {ONET_OLDER}"]


def test_the_notice_is_a_row_of_its_own_in_csv(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run(*PAGES["show"], "--format", "csv").stdout)))
    assert [row["text"] for row in rows if row["section"] == "notices"] == [f"{ONET} {ONET_OLDER}"]
