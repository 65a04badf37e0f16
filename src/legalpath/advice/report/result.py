"""The page that a client takes home."""

from __future__ import annotations

from msgspec import Struct

from legalpath.advice.compare.result import Comparison
from legalpath.advice.gap.result import GapPage
from legalpath.advice.route.result import Routes
from legalpath.advice.score.result import Ranking
from legalpath.advice.sheet.result import Told
from legalpath.advice.why.result import Why
from legalpath.catalogue.sources import Source
from legalpath.documents.document import Result, Table


class Guided(Struct, frozen=True, kw_only=True):
    """What follows from answers that point somewhere."""

    why: Why
    """Why the first path fits, held against the second."""
    comparison: Comparison
    routes: Routes
    gap: GapPage


class Report(Result, frozen=True, kw_only=True):
    """What one person's answers come to, whole."""

    name = "report"
    client: str | None
    """The name to print, only if it was given."""
    notes: str
    """What client and counselor wrote down."""
    made: str
    """The day on which it was made, as YYYY-MM-DD."""
    told: Told
    ranking: Ranking
    guided: Guided | None
    """Null where nothing was answered, or everything alike."""
    talk: list[str]
    """Questions for the next talk."""
    sources: dict[str, Source]
    """Every source that a part of the report cites, by id."""
    notices: list[str]

    def table(self) -> Table:
        """The ranking's rows."""
        return self.ranking.table()
