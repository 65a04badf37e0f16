"""What is open to a person: what each need makes of a first post, for any figures and answers."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.advice.score.build import rank
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.basics import Asked, Match
from legalpath.catalogue.facts import Condition, DegreeFact, MonthsFact
from legalpath.catalogue.figures import EDUCATION, PERCENTILES, Figures, Pay, Projection
from legalpath.catalogue.model import Catalogue, Counterpart, Occupation, Role
from legalpath.fit.reach import REACHES, FirstPosts, Is, held
from tests.fit.sheets import CHOICES, QUESTIONS, SHIPPED, sheets

NEEDS = {need.id: need for need in SHIPPED.questions.needs}
PARALEGAL = SHIPPED.role("paralegal")

floors = st.floats(0, 500_000)
percentiles = st.lists(st.integers(1, 500_000), min_size=5, max_size=5).map(sorted)
near = st.sampled_from(["direct", "close"])
shares = st.floats(0, 100)
spans = st.lists(st.integers(0, 60), min_size=1, max_size=2).map(sorted)


def holding(*rows: Pay | Projection) -> Catalogue:
    """The shipped data with no other figures than these."""
    pay = [row for row in rows if isinstance(row, Pay)]
    outlook = [row for row in rows if isinstance(row, Projection)]
    encoded = msgspec.Raw(msgspec.msgpack.encode(Figures(pay, outlook)))
    return msgspec.structs.replace(SHIPPED, figures=encoded)


def says(need: str, answer: str | float, role: Role, catalogue: Catalogue = SHIPPED) -> Is:
    [row] = held(NEEDS[need], answer, [role], catalogue)
    assert row
    return row.reach


FIGURE = {"label": "x", "population": "everyone", "source": "own", "table": "a table",
          "date": "2026"}  # fmt: skip


class TestTheDegree:
    """Without one."""

    def entering(self, education: str, experience: str = "None") -> Catalogue:
        told = {"of": "x", "soc": "23-2011", "from_year": 2025, "to_year": 2035, "jobs_from": 1,
                "jobs_to": 1, "change_percent": 0.0}  # fmt: skip
        usual = {"education": education, "experience": experience}
        return holding(msgspec.convert(FIGURE | told | usual, Projection))

    def asking(self, match: Match, share: float | None, value: Any = None) -> Role:
        """A role with this occupation and this share of people who say that it needs a degree."""
        asked = share is not None and Asked(share=share, of=20, people="experts", match=match,
                                            source="own")  # fmt: skip
        degree = DegreeFact("Told.", "own", value=value, asked=asked or None)
        onet = [Occupation("23-2011.00", match)]
        entry = msgspec.structs.replace(PARALEGAL.entry, degree=degree)
        return msgspec.structs.replace(PARALEGAL, onet=onet, entry=entry)

    @given(st.sampled_from(EDUCATION), near)
    def test_the_usual_education_of_an_own_or_close_occupation_decides(
        self, education: str, match: Match
    ) -> None:
        below = EDUCATION.index(education) > EDUCATION.index("Bachelor's degree")
        found = says("degree", "no", self.asking(match, None), self.entering(education))
        assert found == ("open" if below else "hurdle")

    @given(shares, near)
    def test_half_of_those_asked_make_a_hurdle_of_what_is_usually_open(
        self, share: float, match: Match
    ) -> None:
        diploma = self.entering("High school diploma or equivalent")
        found = says("degree", "no", self.asking(match, share), diploma)
        assert found == ("hurdle" if share >= 50 else "open")

    @given(shares, st.sampled_from(EDUCATION))
    def test_whatever_share_of_a_stand_in_is_a_hurdle(self, share: float, education: str) -> None:
        role = self.asking("stand-in", share)
        assert says("degree", "no", role, self.entering(education)) == "hurdle"

    @given(st.sampled_from(EDUCATION))
    def test_a_stand_ins_usual_education_says_nothing(self, education: str) -> None:
        role = self.asking("stand-in", None)
        assert says("degree", "no", role, self.entering(education)) == "not known"

    @given(st.sampled_from(EDUCATION), st.none() | shares)
    def test_closed_only_where_a_law_or_license_asks(
        self, education: str, share: float | None
    ) -> None:
        catalogue = self.entering(education)
        for value in ("not-needed", "helps", "often"):
            assert says("degree", "no", self.asking("direct", share, value), catalogue) != "closed"
        assert says("degree", "no", self.asking("direct", share, "required"), catalogue) == "closed"


class TestTheTime:
    def taking(self, span: list[int] | None, source: str, match: Match = "close") -> Role:
        qualify = MonthsFact("Told.", source, months=[*map(float, span)] if span else None)
        entry = msgspec.structs.replace(PARALEGAL.entry, qualify=qualify)
        onet = [Occupation("43-6012.00", match)]  # enters with a diploma and no experience
        return msgspec.structs.replace(PARALEGAL, entry=entry, onet=onet)

    @given(spans, st.sampled_from([("now", 3), ("year", 12), ("two-years", 24)]))
    def test_the_short_way_closes_and_the_long_way_opens(
        self, span: list[int], asked: tuple[str, int]
    ) -> None:
        answer, limit = asked
        found = says("time", answer, self.taking(span, "bls-para"))
        assert (found == "closed") == (span[0] > limit)
        assert (found == "open") == (len(span) == 2 and span[1] <= limit)

    @given(spans)
    def test_our_own_estimate_never_opens(self, span: list[int]) -> None:
        assert says("time", "year", self.taking(span, "own")) in ("hurdle", "closed")

    @given(spans.filter(lambda span: span[0] <= 3))
    def test_a_diploma_without_experience_opens_the_paths_own_occupation_alone(
        self, span: list[int]
    ) -> None:
        for known in (span, None):
            assert says("time", "now", self.taking(known, "own", "direct")) == "open"
        assert says("time", "now", self.taking(None, "own", "close")) == "not known"

    def test_work_experience_of_those_in_the_post_decides_nothing(self) -> None:
        """What a survey says of everybody who does the work stands in texts alone."""
        assert says("time", "now", SHIPPED.role("legal-assistant")) == "open"


class TestThePay:
    def paying(self, of: str, amounts: list[int]) -> Pay:
        table = FIGURE | {"of": of, "area": "US", "place": "United States"}
        return msgspec.convert(table | dict(zip(PERCENTILES, amounts, strict=True)), Pay)

    def counted(self, *counterparts: Counterpart) -> Role:
        return msgspec.structs.replace(PARALEGAL, pay=list(counterparts))

    @given(floors, percentiles, near)
    def test_three_in_four_above_the_floor_open_and_nine_in_ten_below_it_close(
        self, floor: float, amounts: list[int], match: Match
    ) -> None:
        catalogue = holding(self.paying("x", amounts))
        found = says("pay", floor, self.counted(Counterpart("x", match)), catalogue)
        assert (found == "open") == (amounts[1] >= floor)
        assert (found == "closed") == (amounts[4] < floor)

    @given(floors, floors, percentiles, near)
    def test_a_higher_floor_is_never_easier_to_meet(
        self, one: float, other: float, amounts: list[int], match: Match
    ) -> None:
        catalogue, role = holding(self.paying("x", amounts)), self.counted(Counterpart("x", match))
        easier, harder = (says("pay", floor, role, catalogue) for floor in sorted((one, other)))
        assert REACHES.index(easier) <= REACHES.index(harder)

    @given(floors, percentiles)
    def test_a_stand_in_is_a_hurdle_at_best_and_never_closes(
        self, floor: float, amounts: list[int]
    ) -> None:
        role = self.counted(Counterpart("x", "stand-in"))
        assert says("pay", floor, role, holding(self.paying("x", amounts))) == "hurdle"

    @given(floors, percentiles)
    def test_a_rung_counts_where_it_is_the_first(self, floor: float, amounts: list[int]) -> None:
        catalogue = holding(self.paying("x", amounts))
        first, later = (
            self.counted(Counterpart("x", "direct", rung=PARALEGAL.ladder[at].rung))
            for at in (0, 1)
        )
        whole = self.counted(Counterpart("x", "direct"))
        assert says("pay", floor, first, catalogue) == says("pay", floor, whole, catalogue)
        assert says("pay", floor, later, catalogue) == "not known"
        assert says("pay", floor, self.counted(), catalogue) == "not known"

    @given(floors, percentiles, percentiles)
    def test_two_occupations_that_disagree_are_a_hurdle(
        self, floor: float, one: list[int], other: list[int]
    ) -> None:
        catalogue = holding(self.paying("x", one), self.paying("y", other))
        two = [Counterpart(of, "close") for of in ("x", "y")]
        alone = {says("pay", floor, self.counted(of), catalogue) for of in two}
        both = says("pay", floor, self.counted(*two), catalogue)
        assert both == (alone.pop() if len(alone) == 1 else "hurdle")

    @given(percentiles)
    def test_a_top_that_is_published_as_this_or_more_closes_nothing(
        self, amounts: list[int]
    ) -> None:
        row = msgspec.structs.replace(self.paying("x", amounts), or_more="p90")
        role = self.counted(Counterpart("x", "direct"))
        assert says("pay", amounts[4] + 1, role, holding(row)) == "hurdle"

    def test_of_the_shipped_figures_the_nation_decides(self) -> None:
        assert [says("pay", floor, PARALEGAL) for floor in (50_340, 50_341, 101_501)] == [
            "open", "hurdle", "closed",
        ]  # fmt: skip


class TestGroups:
    def known_of(self, count: int) -> Catalogue:
        """The shipped roles, of which only so many say how often one works from home: never."""
        ranked = [role.id for role in SHIPPED.ranked()]
        never = Condition("On site.", "own", value="never")
        grades = {
            id: never if at < count else Condition("not known") for at, id in enumerate(ranked)
        }
        roles = [
            msgspec.structs.replace(role, conditions=role.conditions | {"remote": grades[role.id]})
            for role in SHIPPED.ranked()
        ]
        return msgspec.structs.replace(SHIPPED, roles=roles)

    @pytest.mark.parametrize("count", range(16))
    def test_a_need_that_fewer_than_half_of_the_paths_have_a_fact_for_groups_nothing(
        self, count: int
    ) -> None:
        catalogue = self.known_of(count)
        found = {*FirstPosts(catalogue).reach({"remote": "must"})}
        sorts = {REACHES.index("closed"), *({REACHES.index("not known")} if count < 15 else {})}
        assert found == (sorts if count >= 8 else {0})
        sheet = Sheet(questions="test", answers={"q01": 2}, needs={"remote": "must"})
        facts = [one for row in rank(catalogue, sheet).ranking for one in row.reach.because]
        assert len(facts) == 15
        assert any(one.is_ == "ask" for one in facts) == (count < 8)

    @given(sheets)
    def test_the_reach_of_a_path_is_the_last_that_a_need_gives(self, sheet: Sheet) -> None:
        for row in rank(SHIPPED, sheet).ranking:
            given = [REACHES.index(one.is_) for one in row.reach.because if one.is_ != "ask"]
            assert row.reach.is_ == REACHES[max(given, default=0)]

    @given(sheets)
    def test_groups_stand_in_their_order_and_by_fit_inside_each(self, sheet: Sheet) -> None:
        rows = rank(SHIPPED, sheet).ranking
        last = len(REACHES)
        keys = [(last if row.set_aside else REACHES.index(row.reach.is_), row.rank) for row in rows]
        assert keys == sorted(keys)
        assert [row.place for row in rows] == [
            1 + sum(other < key for other in keys) for key in keys
        ]

    @given(sheets)
    def test_whoever_leads_is_the_best_of_the_first_group_that_is_not_empty(
        self, sheet: Sheet
    ) -> None:
        result = rank(SHIPPED, sheet)
        if result.leaders:
            assert result.leaders == sorted(
                row.role for row in result.group if row.place == result.group[0].place
            )
        asked = [row for row in result.ranking if not row.set_aside]
        if result.best_by_fit:
            best = next(row for row in asked if row.role == result.best_by_fit)
            assert best.rank == min(row.rank for row in asked)

    @pytest.mark.parametrize("needs", [{"degree": "no"}, {"time": "now", "degree": "no"}])
    def test_of_1000_people_who_cannot_wait_and_have_no_degree_none_is_led_past_what_is_open(
        self, needs: dict[str, str | float]
    ) -> None:
        """Never a hurdle while one is open, nor anything else while one is a hurdle.

        And somebody is named wherever a path is open or a hurdle.
        """
        random = np.random.default_rng(21)
        for _ in range(1000):
            said = random.integers(-2, 3, len(QUESTIONS)).tolist()
            sheet = Sheet(
                questions="test", answers=dict(zip(QUESTIONS, said, strict=True)), needs=needs
            )
            result = rank(SHIPPED, sheet)
            reach = {row.role: REACHES.index(row.reach.is_) for row in result.ranking}
            assert result.leaders or min(reach.values()) > REACHES.index("hurdle")
            assert all(reach[role] == min(reach.values()) for role in result.leaders)
            assert reach[result.ranking[0].role] == min(reach.values())

    @given(sheets, st.sampled_from(sorted(CHOICES)))
    def test_a_need_that_is_dropped_closes_nothing_more(self, sheet: Sheet, need: str) -> None:
        first_posts = FirstPosts(SHIPPED)
        fewer = {id: answer for id, answer in sheet.needs.items() if id != need}
        before, after = (first_posts.reach(needs) for needs in (sheet.needs, fewer))
        assert all(here >= there for here, there in zip(before, after, strict=True))
