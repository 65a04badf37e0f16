"""What changed comes from answers, data or engine; the three add up and mirror each other."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import legalpath
from legalpath.advice.diff.build import difference
from legalpath.advice.diff.result import Difference
from legalpath.advice.diff.sides import parse_side, scored_side, stored_side
from legalpath.advice.score.build import rank
from legalpath.advice.score.result import Ranking
from legalpath.answers.sheet import Sheet, read_sheet
from legalpath.fit import posterior
from legalpath.fit.attribution import DUST, fits, rebuilt, same
from legalpath.fit.posterior import Model
from legalpath.formats.text import typeset
from tests.conftest import ROOT
from tests.fit.sheets import SHIPPED, archetype, sheets

EARLIER = read_sheet(ROOT / "examples/answers.toml", SHIPPED)
LATER = read_sheet(ROOT / "examples/later.toml", SHIPPED)
NOTHING = Sheet(questions="test", answers={})
PARTS = ("from_answers", "from_data", "from_engine")


def stored(sheet: Sheet, **changes: Any) -> Ranking:
    """A result as it would be read back, with some of its model changed."""
    written = json.loads(legalpath.document(rank(SHIPPED, sheet)))
    for path, value in changes.items():
        written["model"][path] = value(written["model"][path])
    return msgspec.convert(written, Ranking)


def moved(by: float) -> Any:
    """Positions with the writing of every role moved, kept on the scale."""
    return lambda places: {
        role: at | {"writing": min(1.0, max(0.0, at["writing"] + by))}
        for role, at in places.items()
    }


def between(old: Ranking | Sheet, new: Ranking | Sheet) -> Difference:
    sides = [
        stored_side(one, SHIPPED) if isinstance(one, Ranking) else scored_side(one, SHIPPED)
        for one in (old, new)
    ]
    return difference(sides[0], sides[1], SHIPPED)


@given(sheets, sheets, st.floats(-0.4, 0.4), st.floats(-0.3, 0.3))
@example(NOTHING, NOTHING, 0.0, 1e-9)
def test_the_printed_parts_add_up_to_the_printed_change(
    old: Sheet, new: Sheet, by: float, engine: float
) -> None:
    before = stored(old, positions=moved(by))
    rows = [msgspec.structs.replace(row, fit=row.fit + engine) for row in before.ranking]
    printed = json.loads(
        legalpath.document(between(msgspec.structs.replace(before, ranking=rows), new)),
        parse_float=Decimal,
    )
    for one in printed["roles"]:
        assert sum(one[part] for part in PARTS) == one["new"] - one["old"]


@given(sheets, sheets, st.floats(-0.4, 0.4))
def test_the_other_way_round_every_part_has_the_other_sign(
    old: Sheet, new: Sheet, by: float
) -> None:
    before, after = stored(old, positions=moved(by)), stored(new)
    there = {one.role: one for one in between(before, after).roles}
    for back in between(after, before).roles:
        for part in PARTS:
            assert getattr(back, part) == pytest.approx(-getattr(there[back.role], part), abs=2e-10)


def model_of(ranking: Ranking) -> Model:
    was = ranking.model
    return rebuilt(was.positions, was.errors, was.loadings, was.reference, was.statements)


@given(sheets, sheets)
def test_other_answers_alone_are_the_whole_change(old: Sheet, new: Sheet) -> None:
    """Also from a stored result to a sheet, for all its rounding."""
    for before in (old, stored(old)):
        for one in between(before, new).roles:
            assert (one.from_data, one.from_engine) == (0.0, 0.0)


@given(sheets, st.floats(-0.4, 0.4))
def test_other_data_alone_are_the_whole_change(sheet: Sheet, by: float) -> None:
    old = stored(sheet, positions=moved(by))
    theirs = fits(model_of(old), sheet)
    rows = [msgspec.structs.replace(row, fit=theirs[row.role]) for row in old.ranking]
    for one in between(msgspec.structs.replace(old, ranking=rows), sheet).roles:
        assert (one.from_answers, one.from_engine) == (0.0, 0.0)


@given(sheets, st.floats(0.01, 0.3))
def test_another_engine_alone_is_the_whole_change(sheet: Sheet, by: float) -> None:
    old = stored(sheet)
    rows = [msgspec.structs.replace(row, fit=row.fit + by) for row in old.ranking]
    for one in between(msgspec.structs.replace(old, ranking=rows), sheet).roles:
        assert (one.from_answers, one.from_data) == (0.0, 0.0)
        assert one.from_engine == pytest.approx(-by, abs=DUST)


@given(sheets)
def test_a_result_against_its_own_sheet_is_no_change(sheet: Sheet) -> None:
    result = between(stored(sheet), sheet)
    changed = (result.changed_answers, result.changed_roles, result.changed_questions)
    assert changed == ([], [], [])
    assert result.changed_engine is None
    assert all(one.old == one.new for one in result.roles)
    assert all(getattr(one, part) == 0.0 for one in result.roles for part in PARTS)


@given(sheets)
def test_a_stored_model_scores_as_the_one_it_was_written_from(sheet: Sheet) -> None:
    model = model_of(stored(sheet))
    live = posterior.build(SHIPPED)
    assert same(model, live)
    ours, theirs = fits(model, sheet), fits(live, sheet)
    assert all(ours[role] == pytest.approx(theirs[role], abs=DUST) for role in theirs)


def test_what_was_said_otherwise_is_told_in_words() -> None:
    changed = {one.id: (one.old, one.new) for one in between(EARLIER, LATER).changed_answers}
    assert changed == {
        "q01": ("Yes, very much", "Rather yes"),
        "q02": ("Rather not", "Rather yes"),
        "q09": ("Rather not", "Rather yes"),
        "q29": ("The first, clearly", "The first, a little"),
        "remote": ("Some days", None),
    }


def test_other_words_for_the_same_answer_are_no_change() -> None:
    """A result may have been stored in another language, or before a choice was reworded."""
    old = stored(EARLIER)
    words = {need: dict.fromkeys(choices, "otro") for need, choices in old.choices.items()}
    labels = dict.fromkeys(old.labels, "otro")
    assert not between(
        msgspec.structs.replace(old, choices=words, labels=labels), EARLIER
    ).changed_answers


def test_picks_days_and_what_is_set_aside_count_as_answers() -> None:
    after = msgspec.structs.replace(
        EARLIER,
        days={"legal-ops|paralegal": 2},
        matters=msgspec.structs.replace(EARLIER.matters, most=["substance"], least=["writing"]),
        set_aside=["paralegal"],
    )
    changed = {
        (one.part, one.id): (one.old, one.new) for one in between(EARLIER, after).changed_answers
    }
    assert changed == {
        ("days", "legal-ops|paralegal"): (None, "The second, clearly"),
        ("matters", "writing"): ("matters most", "hardly matters"),
        ("set_aside", "paralegal"): (None, "set aside by you"),
    }


def test_a_moved_position_is_named_with_both_places() -> None:
    result = between(stored(EARLIER, positions=moved(-0.1)), EARLIER)
    assert {one.change for one in result.changed_roles} == {"moved"}
    move = next(one for one in result.changed_roles if one.role == "paralegal").moved[0]
    assert move.dimension == "writing"
    assert move.new is not None
    assert move.old == pytest.approx(move.new - 0.1)


def test_a_role_that_only_one_side_has_gets_no_parts() -> None:
    old = stored(EARLIER)
    model = msgspec.structs.replace(
        old.model,
        positions={id: at for id, at in old.model.positions.items() if id != "legal-ops"},
        errors={id: at for id, at in old.model.errors.items() if id != "legal-ops"},
    )
    rows = [row for row in old.ranking if row.role != "legal-ops"]
    result = between(msgspec.structs.replace(old, model=model, ranking=rows), EARLIER)
    one = result.roles[-1]
    assert (one.role, one.old, one.old_rank, one.from_answers) == ("legal-ops", None, None, None)
    assert [(one.role, one.change) for one in result.changed_roles] == [("legal-ops", "added")]


def test_an_answer_to_a_question_that_is_gone_is_named_and_not_counted() -> None:
    old = stored(EARLIER)
    gone = msgspec.structs.replace(
        old,
        answers=old.answers | {"answers": old.answers["answers"] | {"q90": 2}},
        labels=old.labels | {"q90": "I once liked this."},
        model=msgspec.structs.replace(
            old.model, loadings=old.model.loadings | {"q90": old.model.loadings["q01"]},
            statements=[*old.model.statements, "q90"],
        ),
    )  # fmt: skip
    result = between(gone, EARLIER)
    assert result.uncounted == ["q90"]
    assert [(one.id, one.change) for one in result.changed_questions] == [("q90", "gone")]
    assert [(one.text, one.old) for one in result.changed_answers] == [
        ("I once liked this.", "Yes, very much")
    ]


def test_constants_that_differ_are_the_engines() -> None:
    old = stored(EARLIER, constants=lambda known: known | {"noise": 0.5, "extra": 1.0})
    change = between(old, EARLIER).changed_engine
    assert change
    assert [(one.name, one.old, one.new) for one in change.constants] == [
        ("extra", 1.0, None), ("noise", 0.5, posterior.NOISE),
    ]  # fmt: skip


def test_a_result_without_the_list_of_statements_is_read_all_the_same() -> None:
    old = stored(LATER, statements=lambda _: [])
    assert between(old, LATER).roles == between(stored(LATER), LATER).roles


def test_no_path_leads_while_answers_are_too_few() -> None:
    few = {"q01": 2, "q21": 1}
    for old, new, said in (
        (few, LATER, "leads now; no path led before."),
        (LATER, few, "led before; no path leads now."),
        (few, few | {"q02": 1}, "No path led before, and none leads now."),
    ):
        assert said in " ".join(typeset(legalpath.diff(old, new).page(), 80).split())


def test_python_takes_sheets_paths_bytes_and_steps() -> None:
    written = legalpath.document(rank(SHIPPED, EARLIER))
    for old in (EARLIER, written, ROOT / "examples/answers.toml"):
        assert legalpath.diff(old, LATER).new.leaders == rank(SHIPPED, LATER).leaders
    assert legalpath.diff({"q01": 1}, {"q01": 2}).changed_answers[0].id == "q01"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda whole: whole["answers"]["answers"].update(q01=9),
            "answers.answers: found a value",
        ),
        (lambda whole: whole["answers"]["days"].update(paralegal=1), "answers.days: 'paralegal'"),
        (lambda whole: whole["model"]["errors"].pop("paralegal"), "errors of other roles"),
        (lambda whole: whole["ranking"].pop(), "model.positions without"),
        (lambda whole: whole.pop("model"), "found nothing, expected a key 'model'"),
        (lambda whole: whole.update(format="legalpath.why/1"), "the format 'legalpath.why/1'"),
        (lambda whole: whole.pop("format"), "no format"),
    ],
)
def test_a_result_that_was_tampered_with_is_refused(change: Any, said: str) -> None:
    whole = json.loads(legalpath.document(rank(SHIPPED, EARLIER)))
    change(whole)
    with pytest.raises(legalpath.DataError) as caught:
        parse_side(json.dumps(whole).encode(), "old.json", SHIPPED)
    assert said in str(caught.value.problems[0])


def test_a_need_that_opens_another_path_is_told_beside_who_leads() -> None:
    old = msgspec.structs.replace(archetype(SHIPPED, "paralegal"), needs={"degree": "no"})
    result = between(old, msgspec.structs.replace(old, needs={}))
    [row] = [row for row in result.roles if row.role == "paralegal"]
    assert (row.old_reach, row.new_reach) == ("hurdle", "open")
    page = typeset(result.page(), 10_000)
    assert "Open to you now and not before: " in page
    assert "gained" not in page
    back = typeset(between(msgspec.structs.replace(old, needs={}), old).page(), 10_000)
    assert "No longer open to you: " in back
