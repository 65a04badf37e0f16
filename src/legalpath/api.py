"""What the commands do, for Python: names in, typed results out, nothing printed.

Everything here takes role names as people write them (ids, titles, aliases, any case) and
a catalogue, the shipped one if none is given: no environment variable and no file in a
user folder is looked at. Results are documents; `legalpath.document(result)` is one as JSON.
Errors are subclasses of `legalpath.LegalpathError` with a message, a stable `code` and an
exit code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from legalpath.answers.sheet import Matters, Sheet, checked, read_sheet
from legalpath.catalogue import read
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.names import NONE, find_area, find_role, find_state
from legalpath.errors import UsageError
from legalpath.files.read import read_bytes
from legalpath.words.sentences import spoken

if TYPE_CHECKING:
    from legalpath.advice.compare.result import Comparison
    from legalpath.advice.diff.result import Difference
    from legalpath.advice.diff.sides import Side
    from legalpath.advice.gap.result import GapPage
    from legalpath.advice.gap.resume import CvFacts
    from legalpath.advice.interview.result import Interview
    from legalpath.advice.report.result import Report
    from legalpath.advice.roles.result import RoleList
    from legalpath.advice.route.result import Routes
    from legalpath.advice.score.result import Ranking
    from legalpath.advice.show.result import RolePage
    from legalpath.advice.state.result import State, StateList
    from legalpath.advice.terms.result import Terms
    from legalpath.advice.why.result import Why

Answers = Mapping[str, int] | Sheet | Path
"""Steps by question id, a whole sheet, or the path of one."""


def load_catalogue(
    roles: Path | None = None, *, stale_after_months: int = 24, today: date | None = None
) -> Catalogue:
    """Everything known: the shipped data, with a roles file of your own laid over it.

    A fact is stale when its source is more than so many months old today, by the clock if no
    day is given; one release of an official series when it is known to be replaced.
    Raises DataError with every fault of the first faulty file.
    """
    return msgspec.structs.replace(
        read.load_catalogue(roles), stale_after_months=stale_after_months, today=today
    )


def _shipped() -> Catalogue:
    return _in_language(spoken())


@cache
def _in_language(folder: Path | None) -> Catalogue:  # noqa: ARG001  what is kept is one of each
    return read.load_catalogue()


def sheet(
    answers: Mapping[str, int] | None = None,
    *,
    days: Mapping[str, int] | None = None,
    needs: Mapping[str, str | float] | None = None,
    most: Sequence[str] = (),
    least: Sequence[str] = (),
    set_aside: Sequence[str] = (),
    catalogue: Catalogue | None = None,
) -> Sheet:
    """An answer sheet: steps -2..2 by question id, days by "first|second", needs, picks.

    Raises DataError with every id that is not known and every value that does not fit.
    """
    known = catalogue or _shipped()
    return checked(
        Sheet(
            questions=known.questions_fingerprint,
            answers=dict(answers or {}),
            days=dict(days or {}),
            needs=dict(needs or {}),
            matters=Matters(list(most), list(least)),
            set_aside=list(set_aside),
        ),
        known,
    )


def score(answers: Answers, *, catalogue: Catalogue | None = None) -> Ranking:
    """The ranking of all ranked roles for these answers."""
    from legalpath.advice.score.build import rank

    known = catalogue or _shipped()
    return rank(known, _as_sheet(answers, known))


def why(
    answers: Answers,
    role: str | None = None,
    *,
    over: str | None = None,
    catalogue: Catalogue | None = None,
) -> Why:
    """Why a role fits as it does, held against another one; by default the first two.

    Raises UsageError for a role that the quiz does not rank, and for one role twice.
    """
    from legalpath.advice.why import build as explain

    known = catalogue or _shipped()
    here, there = (_ranked(name, known) for name in (role, over))
    if here and here == there:
        raise UsageError(f"why needs two different roles, not {here!r} twice")
    return explain.why(known, _as_sheet(answers, known), here, there)


def compare(
    roles: Sequence[str],
    *,
    only: Sequence[str] = (),
    without: Sequence[str] = (),
    differences: bool = False,
    brief: bool = False,
    footnotes: bool = False,
    state: str | None = None,
    answers: Answers | None = None,
    catalogue: Catalogue | None = None,
) -> Comparison:
    """Two to four roles side by side, columns in the order given.

    `only` names the sections to keep, `without` those to leave out; `differences` leaves out
    the rows that say the same of every role, and `brief` all but one screen, which lists its
    sources only with `footnotes`. `state` adds pay in a state or metro area, `answers` what
    one person said and how the roles fit them.
    Raises UsageError for one role twice, for fewer than two and more than four.
    """
    from legalpath.advice.compare import build as guidance
    from legalpath.advice.compare.build import Cut

    known = catalogue or _shipped()
    found = _side_by_side(roles, known)
    area = find_area(state, known) if state else None
    result = guidance.compare(
        found, known, Cut(only, without, differences, brief), area, footnotes=footnotes
    )
    if answers is None:
        return result
    from legalpath.advice.compare.personal import personal  # numpy, which a comparison does without

    return personal(result, known, _as_sheet(answers, known))


def roles(
    *,
    family: str | None = None,
    needs: Sequence[str] = (),
    entry: str | None = None,
    catalogue: Catalogue | None = None,
) -> RoleList:
    """Every role, or those of a family whose first post meets needs like "remote=must".

    `entry="no-degree"` is the need "degree=no". Roles that are not open are listed
    apart, with what stands in the way. A need alone takes its strictest answer.
    Raises UsageError for a name that there is not.
    """
    from legalpath.advice.roles.build import role_list
    from legalpath.advice.roles.narrow import conditions

    known = catalogue or _shipped()
    return role_list(known, conditions(known, family, needs, entry))


def show(role: str, *, state: str | None = None, catalogue: Catalogue | None = None) -> RolePage:
    """Everything known about one role."""
    from legalpath.advice.show.build import role_page

    known = catalogue or _shipped()
    area = find_area(state, known) if state else None
    return role_page(find_role(role, known), known, area)


def state(name: str, *, catalogue: Catalogue | None = None) -> State:
    """Who may do what in a state: titles, licenses, certificates, further training."""
    from legalpath.advice.state import build as rules

    known = catalogue or _shipped()
    return rules.state(find_state(name, known), known)


def states(*, catalogue: Catalogue | None = None) -> StateList:
    """Every state in a word: whether a license is open, the title set, or no rule found."""
    from legalpath.advice.state import build as rules

    return rules.state_list(catalogue or _shipped())


def terms(role: str, *, catalogue: Catalogue | None = None) -> Terms:
    """The words of a role's trade: what each means, other words for it, the skills it shows."""
    from legalpath.advice.terms import build as glossary

    known = catalogue or _shipped()
    return glossary.terms(find_role(role, known), known)


def gap(
    target: str,
    *,
    start: str | None = None,
    cv: Path | None = None,
    catalogue: Catalogue | None = None,
) -> GapPage:
    """What is missing for a role, from another role or from a CV in the JSON Resume format.

    Raises UsageError unless exactly one start is given, and DataError for a faulty CV.
    """
    from legalpath.advice.gap.build import gap_between, gap_from_cv

    if (start is None) == (cv is None):
        raise UsageError("gap needs a start: either --from ROLE or --cv FILE")
    known = catalogue or _shipped()
    there = find_role(target, known)
    if cv:
        return gap_from_cv(_of_cv(cv, known), there, known)
    here = find_role(start or "", known)
    if here.id == there.id:
        raise UsageError(f"gap needs two different roles, not {here.id!r} twice")
    return gap_between(here, there, known)


def route(
    start: str,
    goal: str,
    *,
    via: str | None = None,
    most: int = 3,
    answers: Answers | None = None,
    catalogue: Catalogue | None = None,
) -> Routes:
    """Known ways from one role (or "none") to another; with answers, how each stop fits.

    Raises UsageError where start, goal and via are not different.
    """
    from legalpath.advice.route.build import find_routes

    known = catalogue or _shipped()
    here = NONE if start.strip().lower() == NONE else find_role(start, known).id
    there, stop = find_role(goal, known).id, find_role(via, known).id if via else None
    if here == there or stop in (here, there):
        raise UsageError("route needs different roles for its start, its goal and --via")
    return find_routes(
        known,
        here,
        there,
        via=stop,
        most=most,
        ranking=score(answers, catalogue=known) if answers is not None else None,
    )


def interview(role: str, *, count: int = 5, catalogue: Catalogue | None = None) -> Interview:
    """Questions to practice for a role, and what a good answer to each shows."""
    from legalpath.advice.interview import build as guidance

    known = catalogue or _shipped()
    return guidance.interview(find_role(role, known), known, count)


def report(
    answers: Answers,
    *,
    compare: Sequence[str] = (),
    goal: str | None = None,
    start: str | None = None,
    cv: Path | None = None,
    client: str | None = None,
    notes: str = "",
    made: str = "",
    state: str | None = None,
    catalogue: Catalogue | None = None,
) -> Report:
    """What answers come to, whole: the page that a client takes home.

    `compare` names two to four roles to set side by side, the first ones by fit without it;
    the way leads from `start` or from outside to `goal`, the first one by fit without it.
    `made` is the day that is printed, today without it. Raises UsageError for names that
    there are not, and DataError for a faulty CV.
    """
    from legalpath.advice.report import build as guidance

    known = catalogue or _shipped()
    plan = guidance.Plan(
        compared=_side_by_side(compare, known) if compare else (),
        goal=find_role(goal, known) if goal else None,
        start=find_role(start, known) if start else None,
        known=_of_cv(cv, known) if cv else None,
        area=find_area(state, known) if state else None,
        client=client,
        notes=notes,
        made=made or known.day().isoformat(),
    )
    return guidance.report(known, _as_sheet(answers, known), plan)


def diff(
    old: Side | bytes | Answers, new: Side | bytes | Answers, *, catalogue: Catalogue | None = None
) -> Difference:
    """What changed between two sides, and because of what: answers, data or engine.

    Each side is answers, which are scored on the catalogue, or a stored result: its bytes, or
    the path of a file that holds it. Raises DataError for what is neither.
    """
    from legalpath.advice.diff.build import difference

    known = catalogue or _shipped()
    return difference(_as_side(old, known), _as_side(new, known), known)


def _as_side(given: Side | bytes | Answers, catalogue: Catalogue) -> Side:
    from legalpath.advice.diff.sides import Side, parse_side, scored_side

    if isinstance(given, Side):
        return given
    if isinstance(given, bytes):
        return parse_side(given, "", catalogue)
    if isinstance(given, Path):
        return parse_side(read_bytes(given), str(given), catalogue)
    return scored_side(_as_sheet(given, catalogue), catalogue)


def _of_cv(path: Path, catalogue: Catalogue) -> CvFacts:
    from legalpath.advice.gap.resume import parse_resume, read_known

    return read_known(parse_resume(read_bytes(path), str(path)), catalogue)


def _side_by_side(names: Sequence[str], catalogue: Catalogue) -> list[Role]:
    """Two to four different roles. Raises UsageError for more, fewer and the same twice."""
    found = [find_role(name, catalogue) for name in names]
    if not 2 <= len({role.id for role in found}) == len(found) <= 4:
        named = ", ".join(role.id for role in found)
        raise UsageError(f"compare takes two to four different roles, not {named}")
    return found


def _as_sheet(answers: Answers, catalogue: Catalogue) -> Sheet:
    if isinstance(answers, Path):
        return read_sheet(answers, catalogue)
    return answers if isinstance(answers, Sheet) else sheet(answers, catalogue=catalogue)


def _ranked(name: str | None, catalogue: Catalogue) -> str | None:
    """The id of the role meant. Raises UsageError for one that the quiz does not rank."""
    role: Role | None = find_role(name, catalogue) if name is not None else None
    if role and not role.ranked:
        raise UsageError(f"{role.title} is not ranked by the quiz", code="not-ranked")
    return role.id if role else None
