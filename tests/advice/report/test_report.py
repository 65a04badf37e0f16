"""A report holds what one person needs: the right roles side by side, a way, questions."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

import legalpath
from legalpath.advice.report.build import MOST_TALK, running
from legalpath.answers.sheet import Sheet, read_sheet
from legalpath.catalogue.model import Catalogue
from legalpath.fit.score import Crowd, Estimate, score_crowd
from legalpath.formats.text import typeset
from tests.conftest import ROOT
from tests.fit.sheets import archetype

CLOSE = ROOT / "examples/answers.toml"


@pytest.fixture(scope="module")
def close(catalogue: Catalogue) -> Sheet:
    """The example without its needs, so that every path is open."""
    return msgspec.structs.replace(read_sheet(CLOSE, catalogue), needs={})


def test_close_paths_stand_three_abreast_and_a_clear_one_beside_the_next(
    catalogue: Catalogue, close: Sheet
) -> None:
    report = legalpath.report(close, catalogue=catalogue)
    assert report.ranking.status == "close"
    assert report.guided
    assert report.guided.comparison.roles == [row.role for row in running(report.ranking)[:3]]
    clear = legalpath.report(archetype(catalogue, "law-firm-administrator"), catalogue=catalogue)
    assert clear.ranking.status == "clear"
    assert clear.guided
    assert clear.guided.comparison.roles == [row.role for row in running(clear.ranking)[:2]]


def test_roles_that_are_named_are_compared_in_their_order(
    catalogue: Catalogue, close: Sheet
) -> None:
    report = legalpath.report(close, compare=["legal ops", "Lawyer"], catalogue=catalogue)
    assert report.guided
    assert report.guided.comparison.roles == ["legal-ops", "lawyer"]


def test_the_way_leads_from_outside_to_the_first_path(catalogue: Catalogue, close: Sheet) -> None:
    report = legalpath.report(close, catalogue=catalogue)
    assert report.guided
    routes, gap = report.guided.routes, report.guided.gap
    assert (routes.from_, routes.to) == ("none", "paralegal") == (gap.from_, gap.to)
    assert all(missing.have == "none" for missing in gap.gaps)


def test_whoever_works_as_the_first_path_is_shown_the_way_to_the_second(
    catalogue: Catalogue, close: Sheet
) -> None:
    report = legalpath.report(close, start="paralegal", catalogue=catalogue)
    assert report.guided
    second = running(report.ranking)[1].role
    assert (report.guided.routes.from_, report.guided.routes.to) == ("paralegal", second)


def test_a_start_that_is_the_goal_is_refused(catalogue: Catalogue, close: Sheet) -> None:
    with pytest.raises(legalpath.UsageError, match="'paralegal'"):
        legalpath.report(close, start="paralegal", goal="paralegal", catalogue=catalogue)


@pytest.fixture
def alone(catalogue: Catalogue, close: Sheet) -> Sheet:
    """A sheet that leaves one role in the running."""
    others = [role.id for role in catalogue.ranked() if role.id != "paralegal"]
    return msgspec.structs.replace(close, set_aside=others)


def test_a_role_that_alone_is_in_the_running_stands_alone(
    catalogue: Catalogue, alone: Sheet
) -> None:
    guided = legalpath.report(alone, catalogue=catalogue).guided
    assert guided
    assert guided.comparison.roles == ["paralegal"]
    assert guided.comparison.answer.more == []
    assert guided.routes.to == "paralegal"


def test_a_start_that_alone_is_in_the_running_leaves_no_goal(
    catalogue: Catalogue, alone: Sheet
) -> None:
    with pytest.raises(legalpath.UsageError, match="'paralegal'"):
        legalpath.report(alone, start="paralegal", catalogue=catalogue)


def test_the_parts_of_a_report_are_read_off_a_sheet_judged_once(
    catalogue: Catalogue, close: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[Estimate] = []

    def counted(estimate: Estimate, *rest: Any) -> Crowd:
        judged.append(estimate)
        return score_crowd(estimate, *rest)

    monkeypatch.setattr("legalpath.fit.person.score_crowd", counted)
    report = legalpath.report(close, catalogue=catalogue)
    assert report.guided
    assert report.guided.why.role == report.ranking.ranking[0]
    assert len(judged) == 1


def test_a_cv_shortens_what_is_to_be_learned(catalogue: Catalogue, close: Sheet) -> None:
    cv = ROOT / "examples/cv.json"
    report = legalpath.report(close, cv=cv, goal="legal-ops", catalogue=catalogue)
    bare = legalpath.report(close, goal="legal-ops", catalogue=catalogue)
    assert report.guided
    assert bare.guided
    assert len(report.guided.gap.gaps) < len(bare.guided.gap.gaps)


def test_skills_that_no_compared_role_asks_for_are_left_out(
    catalogue: Catalogue, close: Sheet
) -> None:
    report = legalpath.report(close, compare=["paralegal", "legal-assistant"], catalogue=catalogue)
    whole = legalpath.compare(["paralegal", "legal-assistant"], catalogue=catalogue)
    assert report.guided
    kept = [row.label for row in report.guided.comparison.sections["skills"].rows]
    assert "Vendor / RFP management" not in kept
    assert "Legal research (Westlaw / Lexis)" in kept
    assert len(kept) < len(whole.sections["skills"].rows)


@pytest.mark.parametrize("answers", [{}, {"q01": 0, "q02": 0, "q03": 0}], ids=["none", "neutral"])
def test_answers_that_point_nowhere_give_no_guidance_but_a_question(
    catalogue: Catalogue, answers: dict[str, int]
) -> None:
    report = legalpath.report(answers, catalogue=catalogue)
    assert report.guided is None
    assert report.talk == [
        f"{report.told.open} questions are still open. Which of them can you answer now?"
    ]


def test_too_few_answers_show_the_order_and_lead_nowhere(catalogue: Catalogue) -> None:
    report = legalpath.report({"q01": 2, "q21": 2}, catalogue=catalogue)
    assert (report.ranking.status, report.guided, report.ranking.next_steps) == (
        "too-few",
        None,
        [],
    )
    told = typeset(report.page(), 80)
    assert "Give 8 more" in " ".join(told.split())
    assert all(row.title in told for row in report.ranking.ranking)
    assert "comes first" not in told


def test_a_need_that_rules_a_path_out_becomes_a_question(catalogue: Catalogue) -> None:
    sheet = legalpath.sheet({"q01": 2}, needs={"remote": "must"}, catalogue=catalogue)
    report = legalpath.report(sheet, catalogue=catalogue)
    out = report.ranking.compromises[0]
    assert (
        f"{out.title} is out because of one thing that must hold: work from home. "
        "Would you bend that for it?"
    ) in report.talk


def test_where_every_path_is_out_the_first_ones_by_fit_are_shown_all_the_same(
    catalogue: Catalogue, close: Sheet
) -> None:
    ranked = [role.id for role in catalogue.ranked()]
    report = legalpath.report(msgspec.structs.replace(close, set_aside=ranked), catalogue=catalogue)
    assert report.ranking.status == "all-ruled-out"
    assert report.guided
    assert report.guided.comparison.roles == [row.role for row in report.ranking.ranking[:3]]


def test_the_talk_is_short_and_names_the_answer_that_tips_the_result(
    catalogue: Catalogue, close: Sheet
) -> None:
    report = legalpath.report(close, catalogue=catalogue)
    flip = report.ranking.flip
    assert flip
    assert 3 <= len(report.talk) <= MOST_TALK
    assert any(report.ranking.labels[flip.question] in line for line in report.talk)


def test_the_day_is_todays_unless_it_is_given(catalogue: Catalogue, close: Sheet) -> None:
    assert legalpath.report(close, made="2026-01-02", catalogue=catalogue).made == "2026-01-02"
    assert len(legalpath.report(close, catalogue=catalogue).made) == len("2026-01-02")
