"""Comparisons: the short answer, what is cut away, and one person's column."""

from __future__ import annotations

import csv
import io
from itertools import permutations

import msgspec
import pytest

from legalpath import api
from legalpath.advice.compare.build import differs
from legalpath.advice.compare.result import Comparison
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Task
from legalpath.catalogue.read import load_catalogue
from legalpath.catalogue.vocabulary import RANKS, TASK_KINDS
from legalpath.documents.cell import SkillCell
from legalpath.formats.csv import delimited
from legalpath.formats.text import typeset
from tests.conftest import ROOT

SHIPPED = load_catalogue()
PAIRS = list(permutations([role.id for role in SHIPPED.roles], 2))
SHEET = ROOT / "examples/answers.toml"


def compared(*roles: str, **wanted: object) -> Comparison:
    return api.compare(roles, catalogue=SHIPPED, **wanted)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def every() -> dict[tuple[str, str], Comparison]:
    """The comparison of every pair of roles, in both orders."""
    return {pair: compared(*pair) for pair in PAIRS}


def facts(result: Comparison) -> dict[str, set[tuple[str, str, str]]]:
    """Every fact of each role: its section, its words and its source."""
    found: dict[str, set[tuple[str, str, str]]] = {role: set() for role in result.roles}
    for name, section in result.sections.items():
        for row in section.rows:
            for role, cell in row.cells.items():
                if cell:
                    found[role].add((name, cell.text, cell.source or ""))
    return found


def test_columns_follow_the_order_asked_and_hold_the_same_facts_either_way(
    every: dict[tuple[str, str], Comparison],
) -> None:
    for pair, here in every.items():
        there = every[pair[1], pair[0]]
        assert list(here.titles) == list(pair)
        rows = [row for one in here.sections.values() for row in one.rows]
        assert all(list(row.cells) == list(pair) for row in rows), pair
        assert facts(here) == facts(there)
        assert here.sources == there.sources, pair
        assert here.answer == there.answer


def test_the_short_answer_is_what_the_rows_say(
    every: dict[tuple[str, str], Comparison],
) -> None:
    for pair, result in every.items():
        levels = {row.key: list(row.cells.values()) for row in result.sections["skills"].rows}
        for label, cells in levels.items():
            at = [RANKS[cell.level or "none"] if isinstance(cell, SkillCell) else 0
                  for cell in cells]  # fmt: skip
            ahead = [one.role for one in result.answer.more if one.key == label]
            assert ahead == ([pair[at.index(max(at))]] if abs(at[0] - at[1]) >= 3 else []), pair
            shared = min(at) >= RANKS["user"] and not ahead
            assert (label in result.answer.shared_skills) == shared, (pair, label)


def test_a_skill_stands_in_one_list_only(every: dict[tuple[str, str], Comparison]) -> None:
    for pair, result in every.items():
        more = [one.key for one in result.answer.more]
        assert len({*more, *result.answer.shared_skills}) == len(more) + len(
            result.answer.shared_skills
        ), pair


def tasks_of(role: str, kind: str) -> list[Task]:
    return [task for task in SHIPPED.role(role).tasks if task.kind == kind]


def test_shared_work_is_of_a_kind_that_both_do_with_a_skill_in_common(
    every: dict[tuple[str, str], Comparison],
) -> None:
    for pair, result in every.items():
        for kind in TASK_KINDS:
            one, other = ({skill for task in tasks_of(role, kind) for skill in task.skills}
                          for role in pair)  # fmt: skip
            assert (kind in result.answer.shared_tasks) == bool(one & other), (pair, kind)


def test_what_only_one_does_is_no_task_tool_or_skill_of_the_other(
    every: dict[tuple[str, str], Comparison],
) -> None:
    """A task of the one; of a kind and a skill that the other's tasks, tools and levels lack."""
    for pair, result in every.items():
        for id, other in (pair, pair[::-1]):
            there = SHIPPED.role(other)
            used = {skill for task in there.tasks for skill in task.skills}
            used |= {skill for tool in there.tools for skill in tool.skills}
            for only in result.answer.only_tasks[id]:
                [task] = [one for one in SHIPPED.role(id).tasks if one.text == only.text]
                assert not tasks_of(other, task.kind), (pair, only.text)
                assert only.source == task.source
                assert only.value["skills"]
                for skill in only.value["skills"]:
                    assert skill in task.skills
                    assert skill not in used, (pair, only.text)
                    known = there.skills[skill]
                    assert known.level in {"none", "rare", "adjacent"}, pair
                    assert (known.later, known.special) == (None, None), (pair, only.text)


@pytest.mark.parametrize("other", ["legal-ops", "legal-assistant"])
def test_two_things_at_least_are_only_a_paralegals_and_two_only_the_others(other: str) -> None:
    only = compared("paralegal", other).answer.only_tasks
    assert min(map(len, only.values())) >= 2


def test_that_nothing_is_shared_is_never_said() -> None:
    for pair in PAIRS:
        page = typeset(compared(*pair, only=["pick_if"]).page(), 80)
        assert "none that we know of" not in page, pair


def test_moves_between_the_two_come_first_and_say_where_none_is_known(
    every: dict[tuple[str, str], Comparison],
) -> None:
    for pair, result in every.items():
        rows = result.sections["moves"].rows[:2]
        assert [row.label for row in rows] == [f"To {SHIPPED.titles()[id]}" for id in pair]
        for row, to in zip(rows, pair, strict=True):
            here = pair[1 - pair.index(to)]
            known = any(move.to == to for move in SHIPPED.role(here).moves)
            cell = row.cells[here]
            assert row.cells[to] is None
            assert cell
            assert (cell.text == "No known move.") is not known, pair


def test_the_nine_skills_of_the_published_matrix_come_first() -> None:
    rows = compared("paralegal", "legal-ops").sections["skills"].rows
    assert len(rows) == 23
    assert [cell.word is not None for row in rows[:9] for cell in row.cells.values()
            if isinstance(cell, SkillCell)] == [True] * 18  # fmt: skip


def test_kinds_of_work_that_both_do_come_first() -> None:
    result = compared("paralegal", "legal-assistant")
    keys = list(dict.fromkeys(row.key for row in result.sections["tasks"].rows))
    shared = result.answer.shared_tasks
    both = {task.kind for task in SHIPPED.role("paralegal").tasks}
    both &= {task.kind for task in SHIPPED.role("legal-assistant").tasks}
    assert shared
    assert set(shared) <= set(keys[: len(set(keys) & both)])


def test_differences_leave_out_exactly_the_rows_that_say_the_same() -> None:
    whole, cut = (
        compared("paralegal", "legal-ops", differences=differences) for differences in (False, True)
    )
    assert {name: one.rows for name, one in cut.sections.items()} == {
        name: [row for row in one.rows if differs(row)] for name, one in whole.sections.items()
    }
    gone = [row.label for row in whole.sections["skills"].rows if not differs(row)]
    assert "Handling confidential matters" in gone


def test_without_leaves_out_what_only_would_keep() -> None:
    whole = set(compared("paralegal", "legal-ops").sections)
    assert set(compared("paralegal", "legal-ops", without=["pay", "day"]).sections) == whole - {
        "pay", "day"
    }  # fmt: skip


def test_a_brief_comparison_shows_the_countrys_pay_even_of_stand_ins_alone() -> None:
    [row] = compared("legal-data-analyst", "vendor-manager", brief=True).sections["pay"].rows
    assert row.key == "US"
    assert all(row.cells.values())


def test_a_person_sees_how_each_role_fits_and_which_answers_set_them_apart() -> None:
    result = compared("legal-ops", "paralegal", "lawyer", answers=SHEET)
    ranking = api.score(SHEET, catalogue=SHIPPED)
    rows = {row.role: row for row in ranking.ranking}
    assert result.person
    assert set(result.person.standings) == {"legal-ops", "paralegal"}
    for id, standing in result.person.standings.items():
        assert (standing.fit, standing.rank) == (rows[id].fit, rows[id].rank)
        assert standing.chance_best == rows[id].chance_best
    for line in result.person.separates:
        assert (line.first, line.second) == ("paralegal", "legal-ops")
    apart = rows["paralegal"].by_answer
    other = rows["legal-ops"].by_answer
    most = sorted((abs(apart[id] - other[id]) for id in apart), reverse=True)[:3]
    assert [abs(line.apart) for line in result.person.separates] == pytest.approx(most)


def test_what_a_person_said_stands_on_the_rows_it_bears_on() -> None:
    sheet = Sheet(questions="", answers={}, needs={"remote": "must", "degree": "no", "pay": 50_000})
    result = compared("paralegal", "legal-ops", answers=sheet)
    said = {
        (name, row.label): row.said
        for name, one in result.sections.items()
        for row in one.rows
        if row.said
    }
    assert said == {
        ("conditions", "Work from home"): "Must you work from home? Yes, most days",
        ("entry", "Bachelor's degree"):
            "Do you have a bachelor's degree, or will you get one? No",
        ("pay", "United States"):
            "What is the lowest yearly pay you could live on, before tax? 50,000 USD a year",
    }  # fmt: skip


def test_without_answers_nobody_is_spoken_of() -> None:
    result = compared("paralegal", "legal-ops")
    assert result.person is None
    assert not [row for one in result.sections.values() for row in one.rows if row.said]


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_is_text_in_csv(begins: str) -> None:
    result = compared("paralegal", "legal-ops", only=["summary"])
    [row] = result.sections["summary"].rows
    cell = row.cells["paralegal"]
    assert cell
    row.cells["paralegal"] = msgspec.structs.replace(cell, text=f"{begins}HYPERLINK(1)")
    lines = list(csv.DictReader(io.StringIO(delimited(result.table()))))
    assert lines[0]["text"].startswith("'")
    assert [line["section"] for line in lines].count("summary") == 2
