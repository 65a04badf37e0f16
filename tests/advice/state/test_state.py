"""Who may do what in a state: every state answers, none without a source, none from silence."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath import api
from legalpath.advice.state.build import MOST_LINES
from legalpath.advice.weaknesses import weaknesses
from legalpath.catalogue.figures import STANDING, figures
from legalpath.catalogue.names import Area, find_area, find_state, known_states
from legalpath.catalogue.places import data_folder
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import DataError, UsageError
from legalpath.formats.text import typeset
from tests.conftest import ROOT, Run
from tests.formats.made import Golden
from tests.small import stamped
from tests.terminal import Terminal

SHIPPED = load_catalogue()
STATES = known_states(SHIPPED)
NO_RULE = "No rule found in a list: ask the state bar."


def facts(state: str, topic: str) -> str:
    """What is told of a topic of a state, all lines in one."""
    lines = api.state(state, catalogue=SHIPPED).lines
    return " ".join(line.fact.text for line in lines if line.topic == topic)


def test_all_fifty_states_and_the_capital_answer() -> None:
    assert len(STATES) == 51
    assert {"CA", "TX", "DC", "WY"} <= {area.code for area in STATES}


@pytest.mark.parametrize("area", STATES, ids=lambda area: area.code)
class TestEachState:
    """What holds of every state's page."""

    def test_says_who_may_use_the_title_first(self, area: Area) -> None:
        first, *_ = api.state(area.code, catalogue=SHIPPED).lines
        assert first.topic == "title"

    def test_has_a_source_for_every_line(self, area: Area) -> None:
        result = api.state(area.place, catalogue=SHIPPED)
        assert all(line.fact.source in result.sources for line in result.lines)
        assert not weaknesses(result).unsourced

    def test_tells_a_state_without_a_rule_to_ask_and_is_never_sound(self, area: Area) -> None:
        result = api.state(area.code, catalogue=SHIPPED)
        for line in result.lines:
            if line.status == "not-found":
                assert line.fact.text.endswith(": ask the state bar.")
                assert line.fact in [weak.cell for weak in weaknesses(result).undated]

    def test_has_its_facts_on_one_screen(self, area: Area) -> None:
        page = typeset(api.state(area.code, catalogue=SHIPPED).page(), 80)
        before, sources, _ = page.partition("\nSources\n")
        assert sources
        assert len(before.splitlines()) <= 24


@given(st.sampled_from(STATES), st.sampled_from([str.upper, str.lower, str.title]))
def test_a_state_is_found_by_letters_or_name_in_any_case(area: Area, case: object) -> None:
    assert callable(case)
    for name in area[:2]:
        assert find_state(f" {case(name)} ", SHIPPED) == area


def test_a_misspelled_state_gets_the_nearest_name() -> None:
    with pytest.raises(UsageError, match="did you mean 'Texas'"):
        find_state("Texxas", SHIPPED)


def test_where_a_list_finds_no_rule_no_date_makes_it_sound() -> None:
    dated = msgspec.structs.replace(SHIPPED.sources["aba-states"], date="2026-11")
    known = msgspec.structs.replace(SHIPPED, sources=SHIPPED.sources | {"aba-states": dated})
    [line] = api.state("GA", catalogue=known).lines
    assert line.fact.date == "undated"


class TestFacts:
    """What careful readers looked up."""

    def test_a_license_that_was_put_off_is_not_told_as_open(self) -> None:
        [line] = [one for one in api.state("TX", catalogue=SHIPPED).lines if one.topic == "license"]
        assert line.status == "delayed"
        assert "Nobody is licensed" in line.fact.text

    def test_washington_gives_no_new_licenses_to_legal_technicians(self) -> None:
        lines = {
            one.status: one.fact.text for one in api.state("WA", catalogue=SHIPPED).lines
            if one.topic == "license"
        }  # fmt: skip
        assert lines["closed"].startswith("Limited License Legal Technician")
        assert lines["open"].startswith("Limited Practice Officer")

    def test_california_has_no_license_and_asks_eight_hours_in_two_years(self) -> None:
        assert facts("CA", "license").startswith("No license to advise the public.")
        assert "every two years 4 hours of legal ethics and 4" in facts("CA", "training")

    @pytest.mark.parametrize(
        ("state", "topic", "said"),
        [
            ("OR", "license", "Ten licensed by September 19, 2024"),
            ("MN", "license", "permanent since September 16, 2024"),
            ("FL", "training", "30 hours every three years"),
            ("AK", "license", "hardly a career"),
            ("SD", "title", "60 semester hours"),
            ("WA", "office-study", "Law Clerk Program"),
            ("AZ", "license", "Community justice workers, since December 2024"),
            ("NH", "license", "a bachelor's in any field, or an associate degree in a law field"),
            ("OR", "license", "paralegal certification, long work"),
        ],
    )
    def test_the_newest_fact_is_told(self, state: str, topic: str, said: str) -> None:
        assert said in facts(state, topic)

    def test_no_rule_was_found_for_thirty_five_states(self) -> None:
        silent = [row for row in figures(SHIPPED).states if row.source == "aba-states"]
        assert {(row.status, row.text) for row in silent} == {("not-found", NO_RULE)}
        assert len(silent) == 35


class TestOnThePageOfAPath:
    """`--state` on `show`, `compare` and `report`."""

    @pytest.mark.parametrize(
        ("role", "topics"),
        [
            ("paralegal", ["title", "license", "training"]),
            ("virtual-legal-assistant", ["title", "license", "training"]),
            ("lawyer", ["office-study"]),
            ("legal-ops", []),
            ("litigation-support", []),
        ],
    )
    def test_a_role_shows_the_lines_that_touch_it(self, role: str, topics: list[str]) -> None:
        page = api.show(role, state="CA", catalogue=SHIPPED)
        assert [row.key for row in page.sections["state"].rows] == topics
        assert not api.show(role, catalogue=SHIPPED).sections["state"].rows

    @pytest.mark.parametrize("area", STATES, ids=lambda area: area.code)
    def test_there_are_one_to_three_lines_and_the_way_to_the_rest(self, area: Area) -> None:
        page = api.show("paralegal", state=area.code, catalogue=SHIPPED)
        assert 1 <= len(page.sections["state"].rows) <= MOST_LINES
        assert f"\nMore: legalpath state {area.code}\n" in typeset(page.page(), 80)

    def test_a_metropolitan_area_has_the_rules_of_its_state(self, run: Run) -> None:
        told = run("show", "paralegal", "--state", "Houston").stdout
        assert "\nState rules: Texas\n" in told
        metros = {row.area for row in figures(SHIPPED).pay if row.area.isdigit()}
        assert all(find_area(metro, SHIPPED).state for metro in metros)

    def test_an_area_that_may_reach_into_another_state_says_so(self, run: Run) -> None:
        told = run("show", "paralegal", "--state", "St. Louis").stdout
        assert "\nState rules: Missouri\n" in told
        assert "first city" in told
        assert "first city" not in run("show", "paralegal", "--state", "MO").stdout

    def test_a_comparison_shows_them_too(self, run: Run) -> None:
        call = ["compare", "paralegal", "lawyer", "--only", "state", "--state", "WA"]
        rows = json.loads(run(*call, "--json").stdout)["sections"]["state"]["rows"]
        assert [row["key"] for row in rows] == ["title", "license", "office-study"]
        assert "\nState rules: Washington\n" in run(*call).stdout

    def test_a_report_shows_them_too(self) -> None:
        sheet = ROOT / "examples/answers.toml"
        report = api.report(sheet, compare=["paralegal", "lawyer"], state="TX", catalogue=SHIPPED)
        assert "\nState rules: Texas\n" in typeset(report.page(), 80)


def test_without_a_state_each_is_told_in_one_word(run: Run) -> None:
    told = {one.state: one.status for one in api.states(catalogue=SHIPPED).states}
    assert len(told) == 51
    words = {state: told[state] for state in ("AZ", "NH", "CA", "TX", "AK", "WA", "NC", "GA")}
    assert words == {
        "AZ": "open", "NH": "pilot", "CA": "set", "TX": "delayed", "AK": "waiver", "WA": "open",
        "NC": "free", "GA": "not-found",
    }  # fmt: skip
    page = run("state").stdout
    assert len(page.splitlines()) <= 24
    assert all(area.place in " ".join(page.split()) for area in STATES)


def test_strict_ends_with_1_where_no_rule_was_found(run: Run) -> None:
    done = run("state", "GA", "--strict")
    assert done.returncode == 1
    assert "undated" in done.stderr


def test_a_state_as_people_read_it(golden: Golden) -> None:
    result = stamped(api.state("TX", catalogue=SHIPPED))
    stamp = msgspec.structs.replace(result.catalogue, version="1", fingerprint="sha256:" + "5" * 64)
    fixed = msgspec.structs.replace(result, catalogue=stamp, today=None)
    golden("state.txt", typeset(fixed.page(), 80))


@pytest.mark.parametrize("state", ["TX", "CA", "GA"])
def test_the_facts_stand_on_the_first_24_lines_of_a_terminal(
    state: str, environment: dict[str, str], tmp_path: Path
) -> None:
    shown = Terminal(["state", state], environment, tmp_path)
    assert shown.finish() == 0
    first = shown.everything.splitlines()[:24]
    assert any("ask the state bar" in line for line in first)
    assert all(len(line) <= 80 for line in first)


class TestAFileOfOnesOwn:
    """`states.csv` beside `--roles FILE`."""

    @pytest.fixture(autouse=True)
    def _own_cache(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        (tmp_path / "own.toml").write_text("roles = []\n", "utf-8")

    def test_takes_the_place_of_a_states_topic_and_of_nothing_else(self, tmp_path: Path) -> None:
        (tmp_path / "states.csv").write_text(
            "state,place,topic,status,text,source\nTX,Texas,license,open,It came.,own\n", "utf-8"
        )
        known = load_catalogue(tmp_path / "own.toml")
        lines = api.state("TX", catalogue=known).lines
        assert [one.fact.text for one in lines if one.topic == "license"] == ["It came."]
        assert {one.topic for one in lines} == {"title", "license", "certificate"}
        assert len(known_states(known)) == 51
        assert known.fingerprint != SHIPPED.fingerprint

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("TX,Texas,title", "TX,Texas,titel", "topic: found 'titel'"),
            ("TX,Texas,title", "Tx,Texas,title", "state: found 'Tx', expected a state's two"),
            ("TX,Texas,title", "TY,Texas,title", "state: found 'TY', expected a state's two"),
            ("TX,Texas,title", "TX,Texaz,title", "place: found 'Texaz', expected 'Texas'"),
            ("TX,Texas,title,free", "TX,Texas,title,open", "status: found 'open', expected the"),
            ("TX,Texas,title,free", "TX,Texas,title,", "status: found nothing, expected the st"),
            ("TX,Texas,certificate,", "TX,Texas,certificate,open", "expected no status but of"),
            ("tbls-pl,tx-cert", "tbls-bl,tx-cert", "did you mean 'tbls-pl'?"),
            ("tx-hb2386", "tx-lp nobody", "also: found 'nobody', expected a source"),
            ("Nobody is licensed", "Nobody is \u202elicensed", r"\u202e"),
            ("GA,Georgia", "FL,Florida,title,set,Twice.,aba-states,,\n" * 2 + "GA,Georgia",
             "state: found FL title Twice. a second time, after line"),
        ],
    )  # fmt: skip
    def test_has_its_faults_told_with_file_and_line(
        self, tmp_path: Path, run: Run, old: str, new: str, said: str
    ) -> None:
        text = (data_folder() / "states.csv").read_text("utf-8")
        assert old in text
        line = text[: text.index(old)].count("\n") + 1 + new.count("\n") // 2
        path = tmp_path / "states.csv"
        path.write_text(text.replace(old, new, 1), "utf-8")
        with pytest.raises(DataError) as caught:
            load_catalogue(tmp_path / "own.toml")
        [told] = [str(problem) for problem in caught.value.problems]
        assert told.startswith(f"{path}:{line}: ")
        assert said in told
        assert f"{path}:{line}" in run("data", "check", "--roles", tmp_path / "own.toml").stdout

    def test_is_among_the_files_in_use(self, tmp_path: Path, run: Run) -> None:
        shutil.copy(data_folder() / "states.csv", tmp_path)
        done = run("data", "where", "--roles", tmp_path / "own.toml", "--json")
        files = [one for one in json.loads(done.stdout)["files"] if one["kind"] == "states"]
        assert [one["layer"] for one in files] == ["shipped", "own"]
        assert files[1]["path"] == str(tmp_path / "states.csv")


def test_sources_of_states_count_as_cited(run: Run) -> None:
    done = run("data", "sources", "--json")
    cited = {one["source"]: one["cited"] for one in json.loads(done.stdout)["undated"]}
    assert cited["aba-states"] == 35
    assert cited["oh-routes"] == 1


def test_a_title_and_a_license_say_how_they_stand() -> None:
    for row in figures(SHIPPED).states:
        assert row.status in STANDING.get(row.topic, (None,))
