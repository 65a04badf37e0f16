"""The audit: what it proves of the shipped data, and that it sees each thing that is unfair."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
import pytest

from legalpath.advice.score.build import rank
from legalpath.answers.sheet import Sheet
from legalpath.api import load_catalogue
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.questions import Question, Reads
from legalpath.errors import DataError
from legalpath.fit import posterior
from legalpath.fit.fairness import all_answered, random_shares, search
from legalpath.formats.text import typeset
from legalpath.upkeep.audit import audit
from legalpath.upkeep.result import Audit
from tests.conftest import TODAY

SHIPPED = load_catalogue(today=TODAY)
AUDIT = audit(SHIPPED)
replace: Callable[..., Any] = msgspec.structs.replace


def with_roles(*roles: Role) -> Catalogue:
    kept = {role.id: role for role in (*SHIPPED.roles, *roles)}
    changed: Catalogue = replace(SHIPPED, roles=[kept[id] for id in sorted(kept)])
    return changed


def with_questions(questions: list[Question]) -> Catalogue:
    changed: Catalogue = replace(SHIPPED, questions=replace(SHIPPED.questions, questions=questions))
    return changed


# --- the shipped data


@pytest.mark.parametrize("row", AUDIT.roles, ids=lambda row: row.role)
def test_a_witness_makes_its_role_the_only_leader(row: Any) -> None:
    result = rank(SHIPPED, Sheet(questions="test", answers=row.witness))
    assert (result.leaders, result.ranking[0].role) == ([row.role], row.role)


def test_the_shipped_data_passes() -> None:
    assert AUDIT.passed
    assert AUDIT.unreachable == []


def test_the_shares_of_all_roles_add_up_to_one() -> None:
    assert sum(row.chance_unanswered for row in AUDIT.roles) == pytest.approx(1)
    assert sum(row.chance_random for row in AUDIT.roles) == pytest.approx(1)


def test_the_share_with_nothing_answered_is_the_rankings_chance_by_luck() -> None:
    ranking = rank(SHIPPED, Sheet(questions="test", answers={})).ranking
    by_luck = {row.role: row.chance_unanswered for row in ranking}
    assert {row.role: row.chance_unanswered for row in AUDIT.roles} == by_luck


def test_the_shared_gain_gives_each_person_the_fits_of_a_ranking() -> None:
    model = posterior.build(SHIPPED)
    gains = all_answered(model, posterior.lens(model.positions, np.ones(len(model.dimensions))))
    for steps in np.random.default_rng(3).integers(-2, 3, (5, len(model.questions))):
        sheet = Sheet(
            questions="t", answers=dict(zip(model.questions, steps.tolist(), strict=True))
        )
        fits = {row.role: row.fit for row in rank(SHIPPED, sheet).ranking}
        assert gains @ (steps / 2) == pytest.approx([fits[role] for role in model.roles])


def test_no_shipped_question_is_silent_slanted_or_open_to_straight_lining() -> None:
    assert (AUDIT.silent_questions, AUDIT.slants) == ([], [])
    assert AUDIT.straight_line < 1e-12


def test_no_row_of_our_own_levels_decides_more_than_12_in_100_first_places() -> None:
    *rows, _ = AUDIT.robustness
    assert max(row.share_mean for row in rows) <= AUDIT.bounds["shaky"] == 0.12


def test_a_row_that_decides_more_is_named_and_fails_nothing() -> None:
    first = AUDIT.robustness[0]
    strict = replace(AUDIT, bounds=AUDIT.bounds | {"shaky": first.share_mean - 1e-6})
    told = [" ".join(typeset(each.page(), 80).split()) for each in (AUDIT, strict)]
    assert [f"by one: {first.row}." in page for page in told] == [False, True]


def test_a_powerful_cell_has_the_level_and_the_source_of_the_data() -> None:
    assert len(AUDIT.powerful) == 10
    for cell in AUDIT.powerful:
        role = SHIPPED.role(cell.role)
        if cell.kind == "skill":
            known: list[Any] = [role.skills[cell.row].level, role.skills[cell.row].source]
        else:
            known = [role.conditions[cell.row].value, role.conditions[cell.row].source]
        assert known == [cell.level, cell.source]


def test_the_same_data_gives_the_same_audit() -> None:
    assert audit(SHIPPED) == AUDIT


# --- what it must see


def test_of_two_roles_with_the_same_work_neither_can_come_first() -> None:
    clone = replace(SHIPPED.role("paralegal"), id="zz-clone")
    found = audit(with_roles(clone))
    assert (found.passed, found.unreachable) == (False, ["paralegal", "zz-clone"])
    assert {"paralegal", "zz-clone"} <= set(found.families[0].roles)
    assert found.families[0].cosine == pytest.approx(1)


def test_twins_share_what_luck_gives_them() -> None:
    gains = np.array([[1.0, 0.0], [1.0, 0.0], [-1.0, 0.0]])
    first, second, third = random_shares(gains)
    assert first == second
    assert first + second + third == pytest.approx(1)


def test_a_role_that_luck_favors_is_told_by_its_spread() -> None:
    """A role shorter than the rest is put first by what lies beyond the dimensions."""
    paralegal = SHIPPED.role("paralegal")
    near = [
        replace(paralegal, id=f"zz-near-{skill}", skills=paralegal.skills
                | {skill: replace(paralegal.skills[skill], level="owner")})
        for skill in ("writing", "drafting", "deadlines", "court-filing")
    ]  # fmt: skip
    found = audit(with_roles(*near))
    assert found.spread_random is not None
    assert found.spread_random > found.bounds["uneven"]
    assert not found.passed


def test_a_role_at_the_average_is_named() -> None:
    levels = {id: replace(level, level="user") for id, level in
              SHIPPED.role("paralegal").skills.items()}  # fmt: skip
    grades = {id: replace(grade, value="some") for id, grade in
              SHIPPED.role("paralegal").conditions.items()}  # fmt: skip
    middle = replace(SHIPPED.role("paralegal"), id="zz-middle", skills=levels, conditions=grades,
                     tasks=[])  # fmt: skip
    reference = dict.fromkeys(SHIPPED.reference, 0.5)
    found = audit(replace(with_roles(middle), reference=reference))
    assert found.near_average == ["zz-middle"]


def test_dimensions_that_read_the_same_are_linked() -> None:
    first, *rest = SHIPPED.questions.dimensions
    copy = replace(first, id="zz-copy")
    questions = replace(SHIPPED.questions, dimensions=[first, *rest, copy])
    found = audit(replace(SHIPPED, questions=questions))
    pairs = {tuple(link.dimensions): link.correlation for link in found.linked_dimensions}
    assert pairs[first.id, "zz-copy"] == pytest.approx(1)


def test_a_question_about_what_all_roles_share_is_silent() -> None:
    flat = replace(SHIPPED.questions.dimensions[0], id="zz-flat", reads=Reads())
    asked = Question(id="q99", kind="statement", text="x", loadings={"zz-flat": 1}, order=99)
    questions = replace(
        SHIPPED.questions,
        dimensions=[*SHIPPED.questions.dimensions, flat],
        questions=[*SHIPPED.questions.questions, asked],
    )
    found = audit(replace(SHIPPED, questions=questions))
    assert (found.silent_questions, found.flat_dimensions) == (["q99"], ["zz-flat"])


def test_a_one_sided_dimension_is_open_to_straight_lining() -> None:
    first, *rest = SHIPPED.questions.questions
    [(dimension, sign)] = first.loadings.items()
    found = audit(with_questions(rest))
    assert [(slant.dimension, slant.kind) for slant in found.slants] == [(dimension, first.kind)]
    assert found.slants[0].speak_for - found.slants[0].speak_against == -sign
    assert found.straight_line > 0.01


def test_without_a_ranked_role_there_is_nothing_to_audit() -> None:
    roles = [replace(role, ranked=False) for role in SHIPPED.roles]
    with pytest.raises(DataError, match="no ranked role"):
        audit(replace(SHIPPED, roles=roles))


def test_a_single_role_comes_first_whatever_is_said() -> None:
    found: Audit = audit(replace(SHIPPED, roles=[SHIPPED.role("paralegal")], shipped=["paralegal"]))
    assert (found.passed, found.roles[0].chance_random) == (True, 1.0)


# --- the search


def test_a_search_finds_answers_where_every_single_one_favors_some_rival() -> None:
    """Ahead of both rivals only on the mix: each answer alone loses to one of them."""
    lead = np.array([[1.0, -0.9, 0.3], [-0.9, 1.0, 0.3], [0.2, 0.2, -0.5]])
    found = search(lead)
    assert found is not None
    assert (lead @ found > 0).all()


def test_a_search_finds_nothing_where_one_rival_is_always_as_good() -> None:
    assert search(np.array([[1.0, 2.0], [-1.0, -2.0]])) is None
    assert search(np.array([[0.0, 0.0]])) is None
