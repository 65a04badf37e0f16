"""What must hold for every sheet and every catalogue when one of them changes, and at corners."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legalpath.advice.score.build import rank
from legalpath.advice.score.result import Ranking
from legalpath.answers.sheet import Sheet, in_order
from legalpath.catalogue.facts import Condition, Fact
from legalpath.catalogue.model import Catalogue
from legalpath.documents.document import document
from legalpath.fit import posterior
from legalpath.fit.person import score_sheet
from legalpath.fit.positions import Positions
from legalpath.fit.status import ENOUGH
from tests.fit.sheets import (
    DIMENSIONS,
    QUESTIONS,
    RANKED,
    SHIPPED,
    answers,
    days,
    pairs,
    sheets,
    steps,
)

MODEL = posterior.build(SHIPPED)
AGING = msgspec.structs.replace(
    SHIPPED,
    roles=[
        msgspec.structs.replace(role, next_steps=[Fact("Ask.", "bls-tele"), Fact("Go.", "cloc25")])
        for role in SHIPPED.roles
    ],
)
"""The shipped roles, had all of them advice that a source with a date gives."""
AT = {role: at for at, role in enumerate(MODEL.roles)}
ON_SITE = msgspec.structs.replace(
    SHIPPED,
    roles=[
        msgspec.structs.replace(
            role,
            conditions=role.conditions | {"remote": Condition("On site.", "own", value="never")},
        )
        for role in SHIPPED.roles
    ],
)
"""The shipped roles, had none of them any work from home."""


def fits(result: Ranking) -> dict[str, float]:
    return {row.role: row.fit for row in result.ranking}


def chances(result: Ranking) -> dict[str, float]:
    return {row.role: row.chance_best for row in result.ranking}


def without(catalogue: Catalogue, role: str) -> Catalogue:
    kept = [other for other in catalogue.roles if other.id != role]
    return msgspec.structs.replace(catalogue, roles=kept)


def cloned(catalogue: Catalogue, role: str) -> Catalogue:
    clone = msgspec.structs.replace(catalogue.role(role), id=f"{role}-clone")
    return msgspec.structs.replace(catalogue, roles=[*catalogue.roles, clone])


class TestOrder:
    @given(sheets, st.randoms(use_true_random=False))
    def test_of_answers_changes_no_byte(self, sheet: Sheet, random: object) -> None:
        mixed = list(sheet.answers.items())
        random.shuffle(mixed)  # type: ignore[attr-defined]
        shuffled = msgspec.structs.replace(sheet, answers=dict(mixed))
        assert document(rank(SHIPPED, sheet)) == document(rank(SHIPPED, shuffled))

    @given(sheets, st.randoms(use_true_random=False))
    def test_of_questions_and_dimensions_changes_no_byte(
        self, sheet: Sheet, random: object
    ) -> None:
        questions = SHIPPED.questions
        dimensions, asked = list(questions.dimensions), list(questions.questions)
        random.shuffle(dimensions)  # type: ignore[attr-defined]
        random.shuffle(asked)  # type: ignore[attr-defined]
        mixed = msgspec.structs.replace(questions, dimensions=dimensions, questions=asked)
        catalogue = msgspec.structs.replace(SHIPPED, questions=mixed)
        one, other = rank(SHIPPED, sheet), rank(catalogue, sheet)
        assert document(one.ranking[0]) == document(other.ranking[0])
        assert fits(one) == fits(other)


class TestSigns:
    @given(answers, days)
    def test_the_opposite_of_everything_gives_the_opposite_fits(
        self, said: dict[str, int], chosen: dict[str, int]
    ) -> None:
        here = Sheet(questions="test", answers=said, days=chosen)
        opposite = Sheet(
            questions="test",
            answers={id: -step for id, step in said.items()},
            days={id: -step for id, step in chosen.items()},
        )
        one, other = fits(rank(SHIPPED, here)), fits(rank(SHIPPED, opposite))
        assert one == pytest.approx({role: -fit for role, fit in other.items()}, abs=1e-9)

    @given(sheets, st.sampled_from(QUESTIONS), st.integers(-2, 1))
    def test_a_higher_answer_never_moves_its_own_dimension_the_other_way(
        self, sheet: Sheet, id: str, step: int
    ) -> None:
        low, high = (
            score_sheet(
                MODEL,
                in_order(msgspec.structs.replace(sheet, answers=sheet.answers | {id: value})),
            )
            for value in (step, step + 1)
        )
        loadings = MODEL.loadings[MODEL.questions.index(id)]
        moved = (high.likes - low.likes)[: len(DIMENSIONS)]
        assert (moved[loadings != 0] * loadings[loadings != 0] >= -1e-12).all()

    @given(sheets, pairs, st.integers(-2, 1))
    def test_a_vote_for_the_second_day_brings_the_second_role_ahead(
        self, sheet: Sheet, pair: str, step: int
    ) -> None:
        first, second = (AT[role] for role in pair.split("|"))
        low, high = (
            score_sheet(
                MODEL,
                in_order(msgspec.structs.replace(sheet, days=sheet.days | {pair: value})),
            ).fits
            for value in (step, step + 1)
        )
        assert high[second] - high[first] > low[second] - low[first]


class TestScale:
    @given(sheets, st.floats(0.2, 5))
    def test_stretching_all_positions_about_the_average_path_changes_nothing(
        self, sheet: Sheet, factor: float
    ) -> None:
        placed = MODEL.positions
        stretched = Positions(
            placed.roles,
            placed.dimensions,
            placed.reference + factor * (placed.at - placed.reference),
            factor * placed.error,
            placed.reference,
        )
        one = score_sheet(MODEL, in_order(sheet)).fits
        other = score_sheet(MODEL._replace(positions=stretched), in_order(sheet)).fits
        assert other == pytest.approx(one, abs=1e-9)

    @given(st.lists(st.sampled_from(DIMENSIONS), unique=True, max_size=6))
    def test_only_relative_importance_counts(self, picks: list[str]) -> None:
        weights = posterior.importance(DIMENSIONS, picks[:3], picks[3:])
        assert weights.mean() == pytest.approx(1)
        assert weights.min() > 0
        one = posterior.lens(MODEL.positions, weights).directions
        other = posterior.lens(MODEL.positions, 7 * weights).directions * 7**0.5
        assert other == pytest.approx(one)

    def test_picking_nothing_weighs_all_dimensions_alike(self) -> None:
        assert posterior.importance(DIMENSIONS, [], []).tolist() == [1.0] * len(DIMENSIONS)


class TestOtherRoles:
    @given(answers, st.sampled_from(RANKED))
    def test_a_role_less_leaves_the_other_fits_and_their_covariance(
        self, said: dict[str, int], gone: str
    ) -> None:
        sheet = in_order(Sheet(questions="test", answers=said))
        one = score_sheet(MODEL, sheet)
        other = score_sheet(posterior.build(without(SHIPPED, gone)), sheet)
        kept = np.array([role != gone for role in RANKED])
        assert other.fits == pytest.approx(one.fits[kept], abs=1e-12)
        assert other.covariance == pytest.approx(one.covariance[np.ix_(kept, kept)], abs=1e-12)

    @given(answers, st.sampled_from(RANKED))
    def test_a_role_less_moves_no_other_chance_down_by_more_than_3_in_100(
        self, said: dict[str, int], gone: str
    ) -> None:
        sheet = Sheet(questions="test", answers=said)
        before, after = (
            chances(rank(catalogue, sheet)) for catalogue in (SHIPPED, without(SHIPPED, gone))
        )
        assert all(after[role] >= before[role] - 0.03 for role in after)

    @given(sheets, st.sampled_from(RANKED))
    def test_ruling_a_role_out_never_lowers_the_chance_of_another(
        self, sheet: Sheet, gone: str
    ) -> None:
        aside = msgspec.structs.replace(sheet, set_aside=[*sheet.set_aside, gone])
        before, after = chances(rank(SHIPPED, sheet)), chances(rank(SHIPPED, aside))
        assert all(after[role] >= before[role] for role in RANKED if role != gone)

    @given(sheets)
    def test_a_need_never_changes_a_fit(self, sheet: Sheet) -> None:
        strict = msgspec.structs.replace(sheet, needs={"remote": "must", "degree": "no"})
        assert fits(rank(SHIPPED, sheet)) == fits(rank(SHIPPED, strict))

    @given(answers, st.sampled_from(RANKED))
    def test_a_clone_has_the_same_fit_and_chance_and_the_pair_loses_nothing(
        self, said: dict[str, int], role: str
    ) -> None:
        sheet = Sheet(questions="test", answers=said)
        before, after = rank(SHIPPED, sheet), rank(cloned(SHIPPED, role), sheet)
        pair = [chances(after)[id] for id in (role, f"{role}-clone")]
        assert fits(after)[role] == pytest.approx(fits(after)[f"{role}-clone"], abs=1e-12)
        assert pair[0] == pytest.approx(pair[1], abs=0.06)  # 1,024 draws, two columns of them
        assert sum(pair) >= chances(before)[role] - 0.03


class TestKnowing:
    @given(answers.filter(lambda said: len(said) > 0))
    def test_one_more_answer_never_widens_a_fit_nor_a_difference_of_fits(
        self, said: dict[str, int]
    ) -> None:
        """Nor any other sum of fits: what is known less is never below zero."""

        def covariance(ids: list[str]) -> np.ndarray:
            sheet = in_order(Sheet(questions="test", answers={id: said[id] for id in ids}))
            return score_sheet(MODEL, sheet).covariance

        every = list(said)
        assert np.linalg.eigvalsh(covariance(every[:-1]) - covariance(every)).min() >= -1e-12

    @given(sheets, st.sampled_from(QUESTIONS))
    def test_in_between_is_an_answer_and_skipped_is_none(self, sheet: Sheet, id: str) -> None:
        rest = {other: step for other, step in sheet.answers.items() if other != id}
        absent = msgspec.structs.replace(sheet, answers=rest, skipped=[id])
        middle = msgspec.structs.replace(sheet, answers=rest | {id: 0})
        one, other = (score_sheet(MODEL, in_order(each)) for each in (absent, middle))
        assert other.covariance.trace() < one.covariance.trace()
        assert len(other.answers) == len(one.answers) + 1

    @given(sheets)
    def test_regret_falls_as_the_fit_rises_and_is_zero_for_who_is_always_best_alone(
        self, sheet: Sheet
    ) -> None:
        group = rank(SHIPPED, sheet).group
        for one, other in pairwise(group):
            apart = one.fit - other.fit
            assert other.regret - one.regret == pytest.approx(apart, abs=0.005)  # 1,024 draws
        assert all(row.regret == 0 for row in group if row.chance_best == 1 or len(group) == 1)


class TestCorners:
    @given(sheets)
    def test_under_ten_answers_nobody_ever_leads(self, sheet: Sheet) -> None:
        """Days count too; what is left out of a longer sheet takes its leader with it."""
        few = list(sheet.answers.items())[: ENOUGH - 1]
        days = list(sheet.days.items())[: ENOUGH - 1 - len(few)]
        result = rank(SHIPPED, msgspec.structs.replace(sheet, answers=dict(few), days=dict(days)))
        assert result.status in ("unanswered", "too-few", "all-ruled-out")
        assert (result.leaders, result.flip, result.separates, result.next_steps) == (
            [], None, None, []
        )  # fmt: skip

    @given(
        st.dictionaries(
            st.sampled_from(QUESTIONS), steps, min_size=ENOUGH - 2, max_size=ENOUGH
        ).filter(lambda said: any(said.values())),
        st.integers(1, 2),
    )
    def test_with_ten_answers_somebody_leads_unless_they_are_flat(
        self, said: dict[str, int], chosen: int
    ) -> None:
        """Pairs of days count one each."""
        days = dict.fromkeys(["legal-ops|paralegal", "legal-assistant|paralegal"][:chosen], 1)
        result = rank(SHIPPED, Sheet(questions="test", answers=said, days=days))
        assert (result.status == "too-few") == (len(said) + chosen < ENOUGH)
        assert bool(result.leaders) == (result.status not in ("too-few", "flat"))

    @settings(max_examples=10)  # 105 days at once
    @given(st.lists(steps, min_size=105, max_size=105))
    def test_every_pair_of_days_and_nothing_else(self, chosen: list[int]) -> None:
        every = [f"{a}|{b}" for a in RANKED for b in RANKED if a < b]
        sheet = Sheet(questions="test", answers={}, days=dict(zip(every, chosen, strict=True)))
        result = rank(SHIPPED, sheet)
        assert sum(result.ranking[0].by_answer.values()) == pytest.approx(
            result.ranking[0].fit, abs=1e-9
        )

    @given(answers)
    def test_a_single_role_in_the_catalogue_or_in_the_running(self, said: dict[str, int]) -> None:
        alone = msgspec.structs.replace(SHIPPED, roles=[SHIPPED.role("paralegal")])
        others = [role for role in RANKED if role != "paralegal"]
        for catalogue, aside in ((alone, []), (SHIPPED, others)):
            sheet = Sheet(questions="test", answers=said, set_aside=aside)
            [row] = rank(catalogue, sheet).running
            assert (row.role, row.chance_best, row.chance_top3) == ("paralegal", 1, 1)
            assert row.regret == 0

    def test_no_role_at_all(self) -> None:
        none = msgspec.structs.replace(SHIPPED, roles=[SHIPPED.role("lawyer")])
        result = rank(none, Sheet(questions="test", answers={"q01": 2}))
        assert (result.status, result.ranking) == ("all-ruled-out", [])

    @given(answers.filter(lambda said: any(said.values())))
    def test_needs_that_rule_out_everything_name_the_nearest_miss(
        self, said: dict[str, int]
    ) -> None:
        sheet = Sheet(questions="test", answers=said, needs={"remote": "must"})
        result = rank(ON_SITE, sheet)
        assert (result.status, result.leaders) == ("all-ruled-out", [])
        assert {one.role for one in result.compromises} == set(RANKED)

    def test_all_dimensions_weighed_alike_by_three_picks_of_three_dimensions(self) -> None:
        three = DIMENSIONS[:3]
        weights = posterior.importance(three, three, [])
        assert weights.tolist() == [1.0, 1.0, 1.0]

    @settings(max_examples=30)
    @given(sheets)
    def test_the_same_input_gives_the_same_bytes(self, sheet: Sheet) -> None:
        assert document(rank(SHIPPED, sheet)) == document(rank(SHIPPED, sheet))


def test_uniform_random_answers_reach_a_chance_of_one_half_in_under_1_in_100() -> None:
    random = np.random.default_rng(2)
    sure = 0
    for _ in range(1000):
        said = dict(zip(QUESTIONS, random.integers(-2, 3, len(QUESTIONS)).tolist(), strict=True))
        sure += max(chances(rank(SHIPPED, Sheet(questions="test", answers=said))).values()) >= 0.5
    assert sure < 10


@given(sheets, st.dates(date(2026, 11, 1)))
def test_a_ranking_is_the_same_on_any_day(sheet: Sheet, day: date) -> None:
    """Byte by byte, but for the day that it names."""
    days = (date(2026, 11, 1), day)
    made = (rank(msgspec.structs.replace(AGING, today=one), sheet) for one in days)
    first, later = (document(msgspec.structs.replace(one, today="")) for one in made)
    assert first == later
