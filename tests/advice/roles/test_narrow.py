"""What narrows the list of roles, and what a person is told about it."""

from __future__ import annotations

import pytest

from legalpath.advice.reach.result import Reach
from legalpath.advice.roles.build import role_list
from legalpath.advice.roles.narrow import conditions
from legalpath.catalogue.model import Catalogue
from legalpath.errors import UsageError
from legalpath.fit.reach import held


def test_without_conditions_every_role_is_there(catalogue: Catalogue) -> None:
    result = role_list(catalogue)
    assert {line.role for line in result.roles} == {role.id for role in catalogue.roles}
    assert (result.filters, result.left_out) == ([], [])
    assert all(line.reach == Reach(is_="open", because=[]) for line in result.roles)


@pytest.mark.parametrize("name", ["legal-support", "Legal support", "LEGAL SUPPORT "])
def test_a_family_is_found_by_id_or_title_in_any_case(catalogue: Catalogue, name: str) -> None:
    result = role_list(catalogue, conditions(catalogue, name, [], None))
    assert {line.family for line in result.roles} == {"legal-support"}
    assert result.left_out == []


@pytest.mark.parametrize("answer", ["must", "some", "no"])
def test_a_need_keeps_the_roles_whose_first_post_is_open_and_says_why_the_others_are_not(
    catalogue: Catalogue, answer: str
) -> None:
    result = role_list(catalogue, conditions(catalogue, None, [f"remote={answer}"], None))
    need = next(need for need in catalogue.questions.needs if need.id == "remote")
    rows = held(need, answer, catalogue.roles, catalogue)
    expected = {
        role.id: row.reach if row else "open"
        for role, row in zip(catalogue.roles, rows, strict=True)
    }
    assert {line.role for line in result.roles} == {
        id for id, reach in expected.items() if reach == "open"
    }
    found = {line.role: line.reach for line in result.roles}
    found |= {one.role: one.reach for one in result.left_out}
    assert {role: reach.is_ for role, reach in found.items()} == expected
    assert all(one.reach.deciding for one in result.left_out)


@pytest.mark.parametrize(
    ("need", "strictest"),
    [("remote", "must"), ("degree", "no"), ("time", "now"), ("court", "no"), ("overtime", "no"),
     ("people", "no")],
)  # fmt: skip
def test_a_bare_need_takes_its_strictest_answer(
    catalogue: Catalogue, need: str, strictest: str
) -> None:
    [condition] = conditions(catalogue, None, [need], None)
    assert condition.option == f"--need {need}={strictest}"


def test_needs_are_found_by_their_titles_too(catalogue: Catalogue) -> None:
    assert conditions(catalogue, None, ["Work from home = SOME DAYS"], None) == conditions(
        catalogue, None, ["remote=some"], None
    )


def test_the_entry_no_degree_is_the_need_of_that_name(catalogue: Catalogue) -> None:
    [entry] = conditions(catalogue, None, [], "no-degree")
    [need] = conditions(catalogue, None, ["degree=no"], None)
    assert entry._replace(option="") == need._replace(option="")
    open_paths = {line.role for line in role_list(catalogue, [entry]).roles}
    assert open_paths == {
        "legal-assistant", "legal-management-assistant", "virtual-legal-assistant",
    }  # fmt: skip


def test_the_same_need_twice_counts_once(catalogue: Catalogue) -> None:
    assert len(conditions(catalogue, None, ["degree=no"], "no-degree")) == 1


def test_each_filter_says_how_many_there_would_be_without_it(catalogue: Catalogue) -> None:
    result = role_list(catalogue, conditions(catalogue, "law", ["degree=no"], None))
    assert result.roles == []
    without = {one.option: one.without for one in result.filters}
    law = [role for role in catalogue.roles if role.family == "law"]
    assert without["--need degree=no"] == len(law)
    assert without["--family law"] == 3


@pytest.mark.parametrize(
    ("family", "need", "entry", "said"),
    [
        ("legal-suport", None, None, "did you mean 'legal-support'?"),
        ("medicine", None, None, "there are contracts-compliance, law,"),
        ("", None, None, "unknown family ''"),
        (None, "remot", None, "did you mean 'remote'?"),
        (None, "remote=mst", None, "unknown answer to remote 'mst'; did you mean 'must'?"),
        (None, "pay", None, "--need pay=45000"),
        (None, "pay=a lot", None, "an amount like 45000 (USD a year)"),
        (None, None, "nodegree", "did you mean 'no-degree'?"),
        (None, "degree=yes", "no-degree", "contradict each other"),
    ],
)
def test_what_there_is_not_is_told_with_what_there_is(
    catalogue: Catalogue, family: str | None, need: str | None, entry: str | None, said: str
) -> None:
    with pytest.raises(UsageError) as raised:
        conditions(catalogue, family, [need] if need else [], entry)
    assert said in raised.value.message
