"""Who may do what in a state: every state answers, none without a source, none from silence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legalpath import api
from legalpath.advice.weaknesses import weaknesses
from legalpath.catalogue.figures import figures
from legalpath.catalogue.names import Area, find_state
from legalpath.catalogue.places import data_folder
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import DataError, UsageError
from tests.conftest import ROOT, Run
from tests.terminal import Terminal

SHIPPED = load_catalogue()
STATES = sorted({Area(row.state, row.place) for row in figures(SHIPPED).states})


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

    def test_tells_a_state_without_a_rule_to_ask_and_is_never_sound(self, area: Area) -> None:
        result = api.state(area.code, catalogue=SHIPPED)
        silent = [line for line in result.lines if line.status == "not-found"]
        if silent:
            [line] = silent
            assert line.fact.text == "No rule found in a list: ask the state bar."
            assert line.fact in [weak.cell for weak in weaknesses(result).undated]


def test_a_state_is_found_by_letters_or_name_in_any_case() -> None:
    for name in ("NM", "nm", "new mexico", "New Mexico"):
        assert find_state(name, SHIPPED) == ("NM", "New Mexico")


def test_a_misspelled_state_gets_the_nearest_name() -> None:
    with pytest.raises(UsageError, match="did you mean 'Texas'"):
        find_state("Texxas", SHIPPED)


def test_a_license_that_was_put_off_is_not_told_as_open() -> None:
    license = [one for one in api.state("TX", catalogue=SHIPPED).lines if one.topic == "license"]
    assert [one.status for one in license] == ["delayed"]
    assert "Nobody is licensed" in license[0].fact.text


@pytest.mark.parametrize(("role", "lines"), [("paralegal", 3), ("lawyer", 1), ("legal-ops", 0)])
def test_a_role_shows_the_lines_of_the_state_that_touch_it(role: str, lines: int) -> None:
    page = api.show(role, state="CA", catalogue=SHIPPED)
    assert len(page.sections["state"].rows) == lines
    assert not api.show(role, catalogue=SHIPPED).sections["state"].rows


def test_a_comparison_shows_them_too(run: Run) -> None:
    done = run("compare", "paralegal", "lawyer", "--only", "state", "--state", "WA", "--json")
    rows = json.loads(done.stdout)["sections"]["state"]["rows"]
    assert {row["key"] for row in rows} == {"title", "license", "office-study"}


def test_strict_ends_with_1_where_no_rule_was_found(run: Run) -> None:
    done = run("state", "GA", "--strict")
    assert done.returncode == 1
    assert "undated" in done.stderr


@pytest.mark.parametrize("state", ["TX", "CA", "GA"])
def test_the_facts_stand_on_the_first_24_lines_of_a_terminal(
    state: str, environment: dict[str, str], tmp_path: Path
) -> None:
    shown = Terminal(["state", state], environment, tmp_path)
    assert shown.finish() == 0
    first = shown.everything.splitlines()[:24]
    assert any("ask the state bar" in line for line in first)
    assert all(len(line) <= 80 for line in first)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("TX,Texas,title", "TX,Texas,titel", "topic: found 'titel'"),
        ("TX,Texas,title", "Tx,Texas,title", "state: found 'Tx', expected a state's two letters"),
        ("tbls-pl", "tbls-bl", "did you mean 'tbls-pl'?"),
        ("TX,Texas,training", "TX,Texaz,training", "place: found 'Texaz', expected 'Texas'"),
    ],
)
def test_a_faulty_row_is_told_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, said: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    text = (data_folder() / "states.csv").read_text("utf-8")
    (tmp_path / "own.toml").write_text("roles = []\n", "utf-8")
    (tmp_path / "states.csv").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(DataError) as caught:
        load_catalogue(tmp_path / "own.toml")
    told = [str(problem) for problem in caught.value.problems]
    assert any(said in problem for problem in told), told
    assert all(problem.startswith(f"{tmp_path / 'states.csv'}:") for problem in told)


def test_a_report_for_a_state_shows_them_and_one_without_does_not(run: Run) -> None:
    wanted = ("report", ROOT / "examples/answers.toml", "--compare", "paralegal,legal-assistant")
    told = run(*wanted, "--state", "CA", "--format", "markdown").stdout
    assert "### In your state" in told
    assert "Legal Document Assistants register" in told
    assert "In your state" not in run(*wanted, "--format", "markdown").stdout
