"""The paper form: what is written on it comes back as the same sheet."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from legalpath.answers.form import blank_form, blank_toml, read_form
from legalpath.answers.sheet import Sheet, in_order, parse_sheet
from legalpath.errors import DataError
from tests.fit.sheets import CHOICES, SHIPPED, sheets

BLANK = blank_form(SHIPPED)
PLACES = [part.id for part in SHIPPED.questions.dimensions]


def filled(sheet: Sheet) -> str:
    """The form as a person with this sheet would fill it in."""
    marks = {id: str(step + 3) for id, step in sheet.answers.items()}
    marks |= {id: str(CHOICES[id].index(str(answer)) + 1) for id, answer in sheet.needs.items()}
    for part in ("most", "least"):
        picks = getattr(sheet.matters, part)
        marks[part] = " ".join(str(PLACES.index(id) + 1) for id in picks)
    text = re.sub(r"(?m)^(\S+) \[  \]", lambda at: f"{at[1]} [{marks.get(at[1], '')}]", BLANK)
    days = "\n".join(f"{pair} [ {step + 3} ]" for pair, step in sheet.days.items())
    return f"{text}\n{days}\n"


@given(sheets)
def test_a_filled_in_form_is_the_sheet(sheet: Sheet) -> None:
    read = read_form(filled(sheet), "form.txt", SHIPPED)
    wanted = in_order(sheet)
    for part in ("answers", "days", "needs", "matters"):
        assert getattr(read, part) == getattr(wanted, part)
    assert read.questions == SHIPPED.questions_fingerprint


def test_an_amount_is_read_with_its_signs() -> None:
    text = BLANK.replace("pay [  ]", "pay [ $45,000 ]")
    assert read_form(text, "form.txt", SHIPPED).needs == {"pay": 45000}


def test_no_line_of_the_form_is_wider_than_paper() -> None:
    assert max(map(len, BLANK.splitlines())) <= 80


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("q01 [  ]", "q01 [6]", "'6', expected a number from 1 to 5"),
        ("q01 [  ]", "q01 [yes]", "'yes', expected a number from 1 to 5"),
        ("q01 [  ]", "q99 [1]", "'q99', expected the id of a question"),
        ("remote [  ]", "remote [4]", "'4', expected a number from 1 to 3"),
        ("pay [  ]", "pay [lots]", "'lots', expected an amount"),
        ("most [  ]", "most [1 2 3 4]", "'1 2 3 4', expected up to 3 numbers"),
        ("q01 [  ]", "q01 [1]\nq01 [2]", "expected each id once"),
    ],
)
def test_a_fault_names_its_line_and_what_was_expected(old: str, new: str, said: str) -> None:
    text = BLANK.replace(old, new)
    line = text[: text.rindex(new.splitlines()[-1])].count("\n") + 1
    with pytest.raises(DataError) as caught:
        read_form(text, "form.txt", SHIPPED)
    told = str(caught.value.problems[0])
    assert told.startswith(f"form.txt:{line}: ")
    assert said in told


def test_a_text_that_is_no_form_is_refused() -> None:
    with pytest.raises(DataError, match="1 fault"):
        read_form("Dear counselor,\nplease call me.\n", "mail.txt", SHIPPED)


def test_the_blank_toml_sheet_is_a_sheet_with_nothing_in_it() -> None:
    sheet = parse_sheet(blank_toml(SHIPPED).encode(), "blank.toml", SHIPPED)
    assert (sheet.answers, sheet.needs, sheet.matters.most) == ({}, {}, [])


def test_unknown_ids_are_left_out_wherever_they_stand() -> None:
    text = f"""
format = "legalpath.sheet/1"
questions = "x"
set_aside = ["no-role", "paralegal", "nor-this"]
[answers]
q01 = 1
q999 = 1
[days]
"legal-ops|paralegal" = 2
"no-role|paralegal" = 2
"no-role|nor-this" = 2
[needs]
no-need = 1
[thumbs]
no-role = 1
[matters]
most = ["nothing", "{PLACES[0]}", "nor this"]
"""
    sheet = parse_sheet(text.encode(), "sheet.toml", SHIPPED, keep_known=True)
    assert (sheet.answers, sheet.set_aside) == ({"q01": 1}, ["paralegal"])
    assert (sheet.days, sheet.needs, sheet.thumbs) == ({"legal-ops|paralegal": 2}, {}, {})
    assert sheet.matters.most == [PLACES[0]]
    with pytest.raises(DataError, match="--keep-known leaves them out") as caught:
        parse_sheet(text.encode(), "sheet.toml", SHIPPED)
    assert len(caught.value.problems) == 10
