"""What a batch came to: counts by status and by leader, small ones hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legalpath.batch.engine import ERROR, Outcome
from legalpath.phrases import in_100

MIN_COUNT = 5
"""Counts below this are hidden, so that nobody can be told from them."""
HIDDEN = "hidden"


class Totals:
    """Counts over all blocks so far."""

    def __init__(self, luck: dict[str, float]) -> None:
        self._luck = luck
        self.rows = 0
        self.status: Counter[str] = Counter()
        self.leader: Counter[str] = Counter()

    def add(self, outcome: Outcome) -> None:
        """Counts a block."""
        self.rows += len(outcome.status)
        self.status.update(outcome.status)
        self.leader.update(leader for leader in outcome.leader if leader)

    def lines(self, least: int = MIN_COUNT) -> Iterator[str]:
        """The totals in words, the most frequent first."""
        yield f"{self.rows:,} rows"
        if bad := self.status[ERROR]:
            yield f"  bad: {bad:,} (the column error says why)"
        for status, said in _hidden(self.status - Counter({ERROR: bad}), least):
            yield f"  {status}: {said}"
        led = sum(self.leader.values())
        if led:
            yield "Led by (in 100; in 100 had nobody said anything):"
        for leader, said in _hidden(self.leader, least):
            share = "" if said == HIDDEN else f", {in_100(self.leader[leader] / led)}"
            yield f"  {leader}: {said}{share} ({in_100(self._luck[leader])})"


def _hidden(counts: Counter[str], least: int) -> Iterator[tuple[str, str]]:
    """Counts in words; where one alone is too small, the next one is hidden with it.

    One hidden count could be found by taking all others from the total.
    """
    ordered = counts.most_common()
    small = sum(count < least for _, count in ordered)
    shown = len(ordered) - (max(small, 2) if small else 0)
    for at, (name, count) in enumerate(ordered):
        yield name, f"{count:,}" if at < shown else HIDDEN
