"""What a batch came to: counts by status and by leader, small ones hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legalpath.batch.engine import ERROR, Outcome
from legalpath.documents.suppression import LEAST, hidden
from legalpath.words.sentences import in_100

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

    def lines(self, least: int = LEAST) -> Iterator[str]:
        """The totals in words, the most frequent first."""
        yield f"{self.rows:,} rows"
        if bad := self.status[ERROR]:
            yield f"  bad: {bad:,} (the column error says why)"
        for status, said in _told(self.status - Counter({ERROR: bad}), least):
            yield f"  {status}: {said}"
        if led := self.leader.total():
            yield "Led by (in 100; in 100 had nobody said anything):"
        for leader, said in _told(self.leader, least):
            share = "" if said == HIDDEN else f", {in_100(self.leader[leader] / led)}"
            yield f"  {leader}: {said}{share} ({in_100(self._luck[leader])})"


def _told(counts: Counter[str], least: int) -> Iterator[tuple[str, str]]:
    """Counts in words, the largest first; the hidden ones by name, so no order tells more."""
    (out,) = hidden([counts], least)
    yield from ((id, f"{count:,}") for id, count in counts.most_common() if id not in out)
    yield from ((id, HIDDEN) for id in sorted(out))
