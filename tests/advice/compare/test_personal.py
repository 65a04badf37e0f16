"""A comparison held against what one person said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import legalpath
from legalpath.fit import posterior
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
