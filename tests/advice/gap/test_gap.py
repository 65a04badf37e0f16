"""What is missing on the way to a role: exactly the skills that the rule gives."""

from __future__ import annotations

from itertools import permutations

import msgspec

from legalpath.advice.compare.build import compare
from legalpath.advice.gap.build import gap_between
from legalpath.catalogue.read import load_catalogue
from legalpath.catalogue.skills import levels, missing_skills
from legalpath.catalogue.vocabulary import LEVELS

SHIPPED = load_catalogue()
PAIRS = list(permutations([role.id for role in SHIPPED.roles], 2))
SYSTEMS = {skill.id for skill in SHIPPED.questions.skills if skill.system}


def needed(skill: str, have: str, need: str) -> bool:
    """The rule of the contract, said anew: needed from `user` on, had at a lower level."""
    if LEVELS.index(need) < LEVELS.index("user"):
        return False
    if {have, need} == {"core", "owner"} and skill not in SYSTEMS:
        return False
    return LEVELS.index(have) < LEVELS.index(need)


def test_holds_exactly_the_skills_that_the_rule_gives() -> None:
    for here, there in PAIRS:
        one, other = SHIPPED.role(here), SHIPPED.role(there)
        page = gap_between(one, other, SHIPPED)
        wanted = [
            skill.id
            for skill in SHIPPED.questions.skills
            if needed(skill.id, one.skills[skill.id].level, other.skills[skill.id].level)
        ]
        assert [gap.skill for gap in page.gaps] == wanted, (here, there)
        assert all(LEVELS.index(gap.have) < LEVELS.index(gap.need) for gap in page.gaps)


def test_there_are_240_pairs_and_one_way_is_not_the_other() -> None:
    assert len(PAIRS) == 240
    there = gap_between(SHIPPED.role("paralegal"), SHIPPED.role("legal-ops"), SHIPPED)
    back = gap_between(SHIPPED.role("legal-ops"), SHIPPED.role("paralegal"), SHIPPED)
    assert {gap.skill for gap in there.gaps} & {gap.skill for gap in back.gaps} == set()


def test_says_the_same_as_a_comparison() -> None:
    for here, there in PAIRS[::7]:
        shown = compare([SHIPPED.role(here), SHIPPED.role(there)], SHIPPED)
        page = gap_between(SHIPPED.role(here), SHIPPED.role(there), SHIPPED)
        [gap] = [gap for gap in shown.gaps if gap.from_ == here]
        assert gap.skills == [missing.skill for missing in page.gaps], (here, there)


def test_every_skill_says_how_to_learn_and_how_to_show_it_and_words_of_the_trade_show_it() -> None:
    shown = {id for role in SHIPPED.roles for term in role.terms for id in term.shows}
    for skill in SHIPPED.questions.skills:
        assert skill.learn
        assert skill.show
        assert skill.id in shown


def test_a_role_lacks_nothing_for_itself() -> None:
    assert all(missing_skills(levels(role), role, SHIPPED) == [] for role in SHIPPED.roles)


def test_a_time_that_no_source_gives_is_not_known() -> None:
    here, there = SHIPPED.role("lawyer"), SHIPPED.role("legal-assistant")
    still = msgspec.structs.replace(here, moves=[])
    page = gap_between(still, there, SHIPPED)
    assert (page.months, page.time.text, page.time.kind) == (None, "not known", "unknown")
