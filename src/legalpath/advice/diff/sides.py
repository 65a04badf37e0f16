"""The two sides of a difference: an answer sheet scored today, or a result as it was stored."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from legalpath.advice.diff.result import SideStamp
from legalpath.advice.score.build import rank
from legalpath.advice.score.result import Ranking
from legalpath.answers.days import Days
from legalpath.answers.sheet import Sheet, in_order, parse_sheet
from legalpath.catalogue.model import Catalogue
from legalpath.errors import DataError, Problem
from legalpath.files.faults import from_msgspec, json_path
from legalpath.fit import posterior
from legalpath.fit.attribution import rebuilt, same
from legalpath.fit.posterior import Model

RANKING = "legalpath.ranking/1"


class Side(NamedTuple):
    """What one side said, what it was told, and the model that said so."""

    stamp: SideStamp
    sheet: Sheet
    ranking: Ranking
    model: Model


def scored_side(sheet: Sheet, catalogue: Catalogue) -> Side:
    """A sheet, scored on this catalogue."""
    ranking = rank(catalogue, sheet)
    return Side(_stamp(ranking, "sheet"), in_order(sheet), ranking, posterior.build(catalogue))


def stored_side(ranking: Ranking, catalogue: Catalogue, file: str = "") -> Side:
    """A result as it was stored. Raises DataError where its answers are no answers."""
    try:
        sheet = msgspec.convert(ranking.answers, Sheet)
    except msgspec.ValidationError as error:
        raise _refused(file, error, "answers") from error
    _check_whole(ranking, sheet, file)
    live, was = posterior.build(catalogue), ranking.model
    statements = was.statements or live.statements()
    model = rebuilt(was.positions, was.errors, was.loadings, was.reference, statements)
    stamp = _stamp(ranking, "result")
    return Side(stamp, in_order(sheet), ranking, live if same(model, live) else model)


def _check_whole(ranking: Ranking, sheet: Sheet, file: str) -> None:
    """Raises DataError where parts of a stored result do not belong together."""
    model = ranking.model
    for pair in sheet.days:
        if len(set(Days.parse(pair).roles)) != 2:
            raise _fault(file, f"answers.days: {pair!r}", "two role ids with | between")
    if set(model.errors) != set(model.positions):
        raise _fault(file, "model.errors of other roles", "errors of the roles in model.positions")
    if missing := {row.role for row in ranking.ranking} ^ set(model.positions):
        raise _fault(file, f"model.positions without {min(missing)!r}", "every ranked role")


def parse_side(data: bytes, file: str, catalogue: Catalogue, *, keep_known: bool = False) -> Side:
    """A side from the bytes of a sheet or of a result, told apart by their content.

    Raises DataError for a faulty sheet, for JSON that is no ranking, and for several.
    """
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return stored_side(parse_ranking(data, file), catalogue, file)
    return scored_side(parse_sheet(data, file, catalogue, keep_known=keep_known), catalogue)


def parse_ranking(data: bytes, file: str) -> Ranking:
    """A stored ranking. Raises DataError."""
    try:
        whole: Any = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except msgspec.DecodeError as error:
        if b'}\n{"' in data:
            raise _fault(file, "several documents", "one result in a file") from error
        raise _fault(file, f"no JSON ({error})", f"a result, {RANKING}") from error
    if (found := whole.get("format")) != RANKING:
        said = f"the format {found!r}" if found else "no format"
        raise _fault(file, said, f"{RANKING}, as legalpath score --json gives it")
    try:
        return msgspec.convert(whole, Ranking)
    except msgspec.ValidationError as error:
        raise _refused(file, error) from error


def _refused(file: str, error: msgspec.ValidationError, *inside: str) -> DataError:
    path, problem, _ = from_msgspec(error)
    return _fault(file, problem.found, problem.expected, json_path((*inside, *path)))


def _fault(file: str, found: str | None, expected: str | None, key: str = "") -> DataError:
    problem = Problem(file=file or None, key=key or None, found=found, expected=expected)
    return DataError(f"{file or 'a stored result'} is no result that can be read", [problem])


def _stamp(ranking: Ranking, kind: Any) -> SideStamp:
    return SideStamp(
        kind=kind,
        legalpath=ranking.legalpath,
        catalogue=ranking.catalogue,
        status=ranking.status,
        leaders=ranking.leaders,
        answered=ranking.answered,
    )
