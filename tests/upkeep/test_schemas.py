"""Every document that a command prints is what its published schema says."""

from __future__ import annotations

import json
import tomllib

import jsonschema
import pytest

from legalpath.catalogue.schema import FILES
from legalpath.errors import UsageError
from legalpath.upkeep.schemas import documents, schema
from tests.conftest import ROOT, Run

ANSWERS = str(ROOT / "examples/answers.toml")
PRINTED = {
    "question-set": ["questions"],
    "role-list": ["roles"],
    "role": ["show", "paralegal"],
    "ranking": ["score", ANSWERS],
    "why": ["why", "--answers", ANSWERS],
    "comparison": ["compare", "paralegal", "legal-ops"],
    "gap": ["gap", "legal-ops", "--cv", str(ROOT / "examples/cv.json")],
    "route": ["route", "none", "legal-ops", "--answers", ANSWERS],
    "interview": ["interview", "paralegal"],
    "terms": ["terms", "paralegal"],
    "state": ["state", "TX"],
    "state-list": ["state"],
    "difference": ["diff", ANSWERS, ANSWERS],
    "report": ["report", ANSWERS],
    "told": ["sheet", "show", ANSWERS],
    "sheet-list": ["sheet", "list"],
    "check": ["data", "check"],
    "audit": ["data", "audit"],
    "source-list": ["data", "sources"],
    "where": ["data", "where"],
    "error": ["show", "paralegl"],
}

OF_A_CASE = {
    "case-stamp": ["new"],
    "case": ["show", "CODE"],
    "case-list": ["list"],
    "case-group": ["group"],
}
"""What `legalpath case` prints, of a record that has to be made first."""


def test_a_comparison_about_one_person_is_what_its_schema_says(run: Run) -> None:
    done = run("compare", "paralegal", "lawyer", "legal-ops", "--answers", ANSWERS, "--json")
    document = json.loads(done.stdout)
    assert document["person"]["separates"]
    jsonschema.validate(document, json.loads(schema("comparison")))


@pytest.mark.parametrize("name", PRINTED)
def test_what_is_printed_is_what_the_schema_says(run: Run, name: str) -> None:
    done = run(*PRINTED[name], "--json")
    document = json.loads(done.stderr if name == "error" else done.stdout)
    assert document["format"] == f"legalpath.{name}/1"
    jsonschema.validate(document, json.loads(schema(name)))


def test_a_document_with_another_shape_is_refused() -> None:
    document: dict[str, object] = {
        "format": "legalpath.check/1",
        "legalpath": "0",
        "catalogue": None,
        "files": [],
    }
    with pytest.raises(jsonschema.ValidationError, match="problems"):
        jsonschema.validate(document, json.loads(schema("check")))


def test_the_example_sheet_is_what_its_schema_says() -> None:
    sheet = tomllib.loads((ROOT / "examples/answers.toml").read_text("utf-8"))
    jsonschema.validate(sheet, json.loads(schema("sheet")))


def test_every_document_has_a_printed_example() -> None:
    assert set(documents()) == {*PRINTED, *OF_A_CASE, "sheet"}


@pytest.mark.parametrize("name", OF_A_CASE)
def test_what_the_casebook_prints_is_what_the_schema_says(run: Run, name: str) -> None:
    made = json.loads(run("case", "new", "--consent", "--json").stdout)
    run("case", "add", made["code"], ANSWERS)
    run("case", "note", made["code"], "a", "note")
    shown = made
    if name != "case-stamp":
        command = [word.replace("CODE", made["code"]) for word in OF_A_CASE[name]]
        shown = json.loads(run("case", *command, "--json").stdout)
    assert shown["format"] == f"legalpath.{name}/1"
    jsonschema.validate(shown, json.loads(schema(name)))


@pytest.mark.parametrize("name", [*FILES, *documents()])
def test_every_schema_is_a_schema(name: str) -> None:
    made = json.loads(schema(name))
    jsonschema.validators.validator_for(made).check_schema(made)


def test_an_unknown_name_gets_the_nearest_or_else_all_that_exist() -> None:
    with pytest.raises(UsageError, match="unknown schema 'rankin'; did you mean 'ranking'"):
        schema("rankin")
    with pytest.raises(UsageError, match="unknown schema 'x'; there are") as caught:
        schema("x")
    assert all(name in caught.value.message for name in (*FILES, *documents()))
