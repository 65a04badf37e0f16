"""A comparison held against what one person said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import legalpath
from legalpath.fit import posterior
from legalpath.formats.text import typeset
from tests.fit.sheets import SHIPPED, archetype

if TYPE_CHECKING:
    import pytest

FOUR = ["paralegal", "legal-ops", "legal-assistant", "contracts-manager"]


def test_whatever_is_said_of_four_roles_is_read_off_a_sheet_scored_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    solved: list[Any] = []
    observe = posterior.observe

    def counted(*rows: Any) -> posterior.Posterior:
        solved.append(rows)
        return observe(*rows)

    monkeypatch.setattr(posterior, "observe", counted)
    sheet = archetype(SHIPPED, "paralegal")
    result = legalpath.compare(FOUR, answers=sheet, catalogue=SHIPPED)
    assert result.person
    assert len(result.person.separates) == 3 * 3
    assert len(solved) == 1


def test_a_person_without_a_leader_is_told_so_first() -> None:
    few = legalpath.compare(FOUR[:2], answers={"q01": 2}, brief=True, catalogue=SHIPPED)
    enough = legalpath.compare(FOUR[:2], answers=archetype(SHIPPED, "paralegal"), catalogue=SHIPPED)
    assert few.person
    assert enough.person
    assert few.person.status == "too-few"
    assert few.person.advice in " ".join(typeset(few.page(), 80).split())
    assert enough.person.advice not in " ".join(typeset(enough.page(), 80).split())


def test_one_ranked_role_is_enough_to_say_what_the_person_likes() -> None:
    unranked = next(role.id for role in SHIPPED.roles if not role.ranked)
    sheet = archetype(SHIPPED, "paralegal")
    one = legalpath.compare(["paralegal", unranked], answers=sheet, catalogue=SHIPPED)
    two = legalpath.compare(["paralegal", "legal-ops"], answers=sheet, catalogue=SHIPPED)
    said = [row.said for row in two.sections["skills"].rows]
    assert any(said)
    assert [row.said for row in one.sections["skills"].rows] == said
    assert one.person
    assert one.person.separates == []
