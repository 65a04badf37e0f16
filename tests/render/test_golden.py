"""Every output form, byte for byte; read the difference before you accept a new one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import ROOT, Run

ANSWERS = str(ROOT / "examples/answers.toml")
COMMANDS = {
    "compare": ["compare", "paralegal", "legal-ops"],
    "pay": ["compare", "paralegal", "legal-ops", "--only", "pay,outlook", "--state", "CA"],
    "show": ["show", "legal-management-assistant"],
    "score": ["score", ANSWERS],
    "why": ["why", "legal-ops", "--answers", ANSWERS],
    "gap": ["gap", "legal-ops", "--from", "paralegal"],
    "route": ["route", "none", "legal-ops", "--via", "paralegal", "--answers", ANSWERS],
    "told": ["sheet", "show", ANSWERS],
    "roles": ["roles"],
    "questions": ["questions"],
}
ENDINGS = {"json": "json", "markdown": "md", "csv": "csv", "plain": "plain"}


@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize("name", COMMANDS)
def test_form(run: Run, golden: Callable[[str, str], None], name: str, form: str) -> None:
    golden(f"{name}.{ENDINGS[form]}", run(*COMMANDS[name], "--format", form).stdout)


@pytest.mark.parametrize("columns", ["40", "80", "120"])
@pytest.mark.parametrize("name", ["compare", "score", "why", "gap", "route"])
def test_table(run: Run, golden: Callable[[str, str], None], name: str, columns: str) -> None:
    shown = run(*COMMANDS[name], env={"COLUMNS": columns}).stdout
    golden(f"{name}-{columns}.txt", shown)
