"""CVs in the JSON Resume format: which word matched what, and sensible gaps."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.advice.gap.build import gap_from_cv
from legalpath.advice.gap.result import GapPage
from legalpath.advice.gap.resume import parse_resume, read_known
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import DataError

SHIPPED = load_catalogue()
PARALEGAL_WORK = {
    "work": [
        {
            "name": "A law office",
            "position": "Senior Paralegal",
            "startDate": "2021-03",
            "summary": "Kept the docket and filed papers online (CM/ECF).",
            "highlights": ["Legal research on Westlaw", "Document review in Relativity"],
        }
    ]
}
HUGE = {
    "skills": [{"name": f"skill {at}", "keywords": ["Excel", "nothing"]} for at in range(5000)],
    "work": [{"position": "Cook", "summary": "soup " * 500} for _ in range(200)],
}
VARIED: dict[str, dict[str, Any]] = {
    "empty": {},
    "only work": PARALEGAL_WORK,
    "in unusual order": {
        "certificates": [{"name": "Certified Paralegal (CP)", "issuer": "NALA"}],
        "skills": [{"keywords": ["Power BI"], "level": "Master", "name": "Dashboards"}],
        "basics": {"label": "x"},
    },
    "with unknown fields": {
        "$schema": "x",
        "hobbies": ["chess"],
        "skills": [{"name": "Project management", "stars": 5}],
    },
    "huge": HUGE,
    "in capitals": {"skills": [{"name": "E-DISCOVERY", "keywords": ["RELATIVITY"]}]},
    "with empty texts": {"work": [{"position": "", "summary": ""}], "skills": [{"name": ""}]},
    "in another alphabet": {"skills": [{"name": "юрист", "keywords": ["法律"]}]},
}


def gap(cv: dict[str, Any], target: str) -> GapPage:
    known = read_known(parse_resume(json.dumps(cv).encode(), "cv.json"), SHIPPED)
    return gap_from_cv(known, SHIPPED.role(target), SHIPPED)


@pytest.mark.parametrize("cv", VARIED.values(), ids=VARIED.keys())
def test_any_cv_gives_a_gap_that_is_no_larger_than_that_of_an_empty_one(
    cv: dict[str, Any],
) -> None:
    for role in SHIPPED.roles:
        found, whole = ({one.skill for one in gap(given, role.id).gaps} for given in (cv, {}))
        assert found <= whole


def test_a_job_title_brings_the_levels_of_its_role() -> None:
    missing = {one.skill for one in gap(PARALEGAL_WORK, "paralegal").gaps}
    assert missing == set()
    assert gap(PARALEGAL_WORK, "legal-ops").months is not None


def test_the_result_says_which_word_matched_what_and_where() -> None:
    page = gap(PARALEGAL_WORK, "legal-ops")
    words = {(one.word, one.where, one.skill) for one in page.matched}
    assert ("legal research", "work[0].highlights[0]", "legal-research") in words
    assert ("document review", "work[0].highlights[1]", "e-discovery") in words
    assert ("Senior Paralegal", "work[0].position", "drafting") in words
    assert all(one.where for one in page.matched)


def test_a_level_in_the_cv_counts_and_without_one_a_skill_is_used() -> None:
    cv = VARIED["in unusual order"]
    known = read_known(parse_resume(json.dumps(cv).encode(), "cv.json"), SHIPPED)
    assert known.levels["dashboards"] == "required"
    plain = {"skills": [{"name": "Power BI"}]}
    known = read_known(parse_resume(json.dumps(plain).encode(), "cv.json"), SHIPPED)
    assert known.levels == {"dashboards": "user"}


def test_a_certificate_that_is_held_is_not_advised() -> None:
    page = gap(VARIED["in unusual order"], "paralegal")
    assert page.held == ["Certified Paralegal (CP)"]
    assert not any("Certified Paralegal" in exam.text for exam in page.certifications)


def test_a_word_inside_another_word_does_not_match() -> None:
    assert gap({"skills": [{"name": "excellent manners"}]}, "legal-ops").matched == []


@pytest.mark.parametrize(
    "text",
    ["I excel at teaching children", "Cut the run from 3 minutes to 45 seconds",
     "Automated vulnerability discovery in firmware", "Signed under NDA"],
)  # fmt: skip
def test_a_word_that_the_words_before_it_make_something_else_shows_nothing(text: str) -> None:
    assert gap({"work": [{"summary": text}]}, "legal-ops").matched == []


@pytest.mark.parametrize(
    ("text", "skill"),
    [("Exported lists to Excel", "spreadsheets"), ("Took the minutes", "leader-support"),
     ("Answered discovery", "matter-support")],
)  # fmt: skip
def test_the_same_word_behind_others_shows_its_skill(text: str, skill: str) -> None:
    [match] = gap({"work": [{"summary": text}]}, "legal-ops").matched
    assert match.skill == skill


def test_a_word_within_a_longer_one_does_not_count_again() -> None:
    [match] = gap({"skills": [{"name": "Six Sigma"}]}, "legal-ops").matched
    assert (match.word, match.skill) == ("Six Sigma", "process-design")
    found = gap({"skills": [{"name": "client intake"}]}, "legal-ops").matched
    assert [match.skill for match in found] == ["client-contact"]


@given(st.text())
def test_what_stands_behind_a_word_never_undoes_it(text: str) -> None:
    shown = read_known(parse_resume(json.dumps({"skills": [{"name": f"Westlaw, {text}"}]}).encode(),
                                    "cv.json"), SHIPPED)  # fmt: skip
    assert "legal-research" in shown.levels


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b'{"work": {}}', "work"),
        (b'{"skills": [{"name": 5}]}', "skills[0].name"),
        (b'{"skills": [{"keywords": ["a", 1]}]}', "skills[0].keywords[1]"),
        (b'{"work": [{"startDate": "last year"}]}', "work[0].startDate"),
        (b"[]", "$"),
    ],
)
def test_a_cv_of_another_shape_is_refused_with_the_path(data: bytes, key: str) -> None:
    with pytest.raises(DataError) as caught:
        parse_resume(data, "cv.json")
    [problem] = caught.value.problems
    assert (problem.file, problem.key) == ("cv.json", key)


@pytest.mark.parametrize("data", [b"", b"{", b'{"work": [}', b"\xff\xfe{}", b"not json"])
def test_what_is_no_json_is_refused_with_a_line(data: bytes) -> None:
    with pytest.raises(DataError) as caught:
        parse_resume(data, "cv.json")
    assert caught.value.problems[0].line == 1


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(),
                    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))  # fmt: skip
def test_any_json_is_read_or_refused_and_never_crashes(value: object) -> None:
    with contextlib.suppress(DataError):
        assert read_known(parse_resume(json.dumps(value).encode(), "cv.json"), SHIPPED)
