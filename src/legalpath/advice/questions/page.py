"""Arranges what the quiz asks into blocks."""

from __future__ import annotations

from legalpath.advice.questions.result import QuestionSet
from legalpath.formats.blocks import Block, Heading, grid, part
from legalpath.words.sentences import Words

QUESTION_LIST = Words("quiz", "list")


def question_set(result: QuestionSet) -> list[Block]:
    """Statements, duels and needs, each kind in a table of its own."""
    asked = sorted(result.questions, key=lambda line: line.order)
    statements = [[one.id, one.text or ""] for one in asked if one.kind == "statement"]
    duels = [[one.id, one.left or "", one.right or ""] for one in asked if one.kind == "duel"]
    needs = [
        [
            need.id,
            need.text,
            "; ".join(f"{id}: {label}" for id, label in (need.labels or {}).items())
            or QUESTION_LIST["number"].format(unit=need.unit),
        ]
        for need in result.needs
    ]
    return [
        Heading(QUESTION_LIST["title"], 1),
        *_table("statements", "id statement", statements),
        *_table("duels", "id first second", duels),
        *_table("needs", "id question answers", needs),
    ]


def _table(title: str, columns: str, rows: list[list[str]]) -> list[Block]:
    return part(QUESTION_LIST[title], grid(QUESTION_LIST, columns, rows, ruled=False))
