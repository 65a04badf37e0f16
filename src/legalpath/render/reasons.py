"""Arranges an explanation into blocks: parts that add up, and what would change the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legalpath.render.blocks import Block, Bullets, Grid, Heading, Paragraph
from legalpath.results import (
    AnswerShare,
    Compromise,
    DimensionShare,
    Flip,
    RankedRole,
    Swap,
    Why,
)
from legalpath.text import in_100, listed, signed
from legalpath.wording import WEIGHT


def reasons(result: Why) -> Iterator[Block]:
    """Why one role fits as it does, held against another one."""
    here, there = result.role, result.over
    yield Heading(f"Why {here.title}" + (f", and not {there.title}" if there else ""), 1)
    yield Paragraph(result.advice)
    yield from _standing(result)
    if result.by_answer:
        yield Heading("By kind of work")
        yield _by_dimension(result)
        yield Heading("By answer")
        yield _by_answer(result)
        yield Paragraph(
            "Each column adds up to the fit in its last line; parts are rounded to hundredths."
        )
    yield from flips(result)
    yield Heading("Keep in mind")
    yield Bullets(result.limits)


def _standing(result: Why) -> Iterator[Block]:
    """Both roles in a sentence each, and how surely one beats the other."""
    lines = [_stands(row) for row in (result.role, result.over) if row]
    if result.over and result.beats is not None:
        lines.append(
            f"Given what your answers leave open, {result.role.title} fits better than "
            f"{result.over.title} in {in_100(result.beats)} of 100 cases."
        )
    yield Bullets(lines)
    barred = [
        f"{row.title} is ruled out by your needs: {_named(row.ruled_out_by, result)}."
        for row in (result.role, result.over)
        if row and row.ruled_out_by
    ]
    if barred:
        yield Bullets(barred)
    if result.compromise:
        yield Paragraph(bending(result.compromise, result.texts, result.choices))


def _stands(row: RankedRole) -> str:
    luck = "" if row.chance_if_random is None else in_100(row.chance_if_random)
    words = (
        f"{row.title}: fit {signed(row.fit)}, rank {row.rank}; best of all in "
        f"{in_100(row.chance_best)} of 100 cases (by luck alone: {luck})."
    )
    if row.family:
        words += f" With its near twins: {in_100(row.family_chance)}."
    return words


def bending(
    compromise: Compromise, texts: dict[str, str], choices: dict[str, dict[str, str]]
) -> str:
    """What would bring a ruled-out role back, and where it would then stand."""
    changes = listed(
        f"{texts[change.need].lower()} from {_choice(change.need, change.from_, choices)} "
        f"to {_choice(change.need, change.to, choices)}"
        for change in compromise.changes
    )
    return (
        f"{compromise.title} would be back if you changed {changes}: then number "
        f"{compromise.rank_then} by fit, best in {in_100(compromise.chance_then)} of 100 cases."
    )


def _choice(need: str, answer: str | float | None, choices: dict[str, dict[str, str]]) -> str:
    """An answer to a need, in the words of its choice."""
    if answer is None:
        return "no condition"
    if isinstance(answer, str):
        return f'"{choices[need][answer]}"'
    return f"{answer:,}"


def _by_dimension(result: Why) -> Grid:
    columns, rows = _shares(result, "You seem to like", result.by_dimension)
    if result.remainder or result.remainder_over:
        rows.append(
            ["Beyond these", "from the days you chose", *_adds(
                result, result.remainder, result.remainder_over
            )]
        )  # fmt: skip
    return Grid(columns, [*rows, _total(result)], ruled=False)


def _by_answer(result: Why) -> Grid:
    columns, rows = _shares(result, "You said", result.by_answer)
    return Grid(columns, [*rows, _total(result)])


def _shares(
    result: Why, said: str, shares: Sequence[DimensionShare | AnswerShare]
) -> tuple[list[str], list[list[str]]]:
    columns = ["", said, result.role.title]
    if result.over:
        columns += [result.over.title, "Apart"]
    rows = [
        [*_what(share), *_adds(result, share.adds, share.adds_over)]
        for share in shares
        if isinstance(share, AnswerShare) or share.adds or share.adds_over
    ]
    return columns, rows


def _what(share: DimensionShare | AnswerShare) -> list[str]:
    if isinstance(share, AnswerShare):
        return [share.text, share.said]
    return [share.title, share.likes or "no lean"]


def _adds(result: Why, adds: float, adds_over: float) -> list[str]:
    apart = [signed(adds_over), signed(adds - adds_over)] if result.over else []
    return [signed(adds), *apart]


def _total(result: Why) -> list[str]:
    return ["Fit", "", *_adds(result, result.role.fit, result.over.fit if result.over else 0.0)]


def flips(result: Why) -> Iterator[Block]:
    """The smallest change of each kind that changes the leader."""
    yield Heading("What would change the result")
    least, found = result.flips, []
    if least.answer:
        found.append(
            f"One answer: {_answered(result, least.answer)}, "
            f"{result.texts[least.answer.leader_becomes]} would lead."
        )
    if result.swap and result.over and not (
        least.answer and least.answer.question == result.swap.question
    ):  # fmt: skip
        found.append(
            f"One answer: {_answered(result, result.swap)}, "
            f"{result.role.title} and {result.over.title} would change places."
        )
    if least.need:
        need = least.need
        found.append(
            f"One need: if {result.texts[need.need].lower()} were "
            f"{_choice(need.need, need.to, result.choices)}, "
            f"{result.texts[need.leader_becomes]} would lead."
        )
    if least.matter:
        found.append(
            f"One thing that matters: if {result.texts[least.matter.dimension].lower()} "
            f"{WEIGHT[least.matter.to]}, {result.texts[least.matter.leader_becomes]} would lead."
        )
    yield Bullets(found or ["No single answer, need or pick of what matters would."])


def _answered(result: Why, change: Flip | Swap) -> str:
    """What would have been said instead of what, to which question."""
    question = result.texts[change.question]
    return f'if you had said "{change.to_words}", not "{change.from_words}", to "{question}"'


def _named(ids: list[str], result: Why) -> str:
    return listed(result.texts[id].lower() for id in ids)
