"""Arranges what the quiz asks into blocks."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.questions.result import QuestionSet
from legalpath.formats.blocks import Block, Grid, Heading
from legalpath.words.sentences import Words

QUESTION_LIST = Words("quiz", "list")

# --- questions


def question_set(result: QuestionSet) -> Iterator[Block]:
    """Statements, duels and needs, each kind in a table of its own."""
    yield Heading(QUESTION_LIST["title"], 1)
    ordered = sorted(result.questions, key=lambda line: line.order)
    statements = [[line.id, line.text or ""] for line in ordered if line.kind == "statement"]
    duels = [[one.id, one.left or "", one.right or ""] for one in ordered if one.kind == "duel"]
    needs = [[need.id, need.text, _answers(need.labels, need.unit)] for need in result.needs]
    for title, columns, rows in (
        ("statements", ("id", "statement"), statements),
        ("duels", ("id", "first", "second"), duels),
        ("needs", ("id", "question", "answers"), needs),
    ):
        if rows:
            yield Heading(QUESTION_LIST[title])
            yield Grid([QUESTION_LIST[column] for column in columns], rows, ruled=False)


def _answers(labels: dict[str, str] | None, unit: str | None) -> str:
    if labels is None:
        return QUESTION_LIST["number"].format(unit=unit)
    return "; ".join(f"{id}: {label}" for id, label in labels.items())
