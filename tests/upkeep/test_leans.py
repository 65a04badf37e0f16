"""A role that leans most to a thing must have a task of most days or weeks that shows it."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.places import data_folder, laid_over
from legalpath.catalogue.read import shipped_catalogue
from legalpath.upkeep.build import check
from legalpath.upkeep.leans import lean_doubts

ROLES = (data_folder() / "roles.toml").read_text("utf-8")
ANALYST = "compliance-analyst"


def doing(often: str) -> Catalogue:
    """The shipped catalogue, did one role everything so often."""
    catalogue = shipped_catalogue()
    roles = [
        replace(role, tasks=[replace(task, often=often) for task in role.tasks])
        if role.id == ANALYST
        else role
        for role in catalogue.roles
    ]
    return replace(catalogue, roles=roles)


def test_a_lean_that_comes_up_too_seldom_is_told_with_the_skills_to_name() -> None:
    [doubt] = lean_doubts(doing("monthly"), {"roles": [{"id": ANALYST}]})
    assert doubt.path == ("roles", 0, "id")
    assert "strongest lean, 'long rules, checked closely'" in (doubt.problem.found or "")
    assert "'regulatory'" in (doubt.problem.expected or "")


def test_a_lean_that_a_frequent_task_shows_is_sound() -> None:
    assert not list(lean_doubts(doing("weekly"), {"roles": [{"id": ANALYST}]}))


def test_a_check_of_a_whole_file_looks_at_its_leans(tmp_path: Path) -> None:
    """Each doubt has its file and line; the shipped roles have none."""
    path = tmp_path / "own.toml"
    path.write_text(f"replace = true\n{ROLES}", "utf-8")
    assert check(path, laid_over(path)).problems == []
    at = ROLES.index(f'id = "{ANALYST}"')
    end = ROLES.index("[[roles]]\n", at)
    seldom = ROLES[at:end].replace('often = "daily"', 'often = "monthly"')
    seldom = seldom.replace('often = "weekly"', 'often = "monthly"')
    path.write_text(f"replace = true\n{ROLES[:at]}{seldom}{ROLES[end:]}", "utf-8")
    [problem] = check(path, laid_over(path)).problems
    assert problem.line == f"replace = true\n{ROLES[:at]}".count("\n") + 1
