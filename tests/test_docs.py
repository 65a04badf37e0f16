"""What the docs show is what the program prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

DOCS = sorted((ROOT / "docs").glob("*.md"))
RUN_AS_ONE = "counsellor.md"
"""Its blocks rest on each other; tests/test_counsellor.py runs them."""
BLOCK = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<output>[\s\S]*?)```")
PAGES = [path for path in DOCS if path.name != RUN_AS_ONE and BLOCK.search(path.read_text("utf-8"))]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_commands_on_a_page_print_what_it_shows(
    environment: dict[str, str], request: pytest.FixtureRequest, path: Path
) -> None:
    """In the shell in which a reader types them."""
    bin = str(Path(sys.executable).parent)
    env = environment | {"PATH": f"{bin}{os.pathsep}{environment['PATH']}", "COLUMNS": "80"}

    def printed(block: re.Match[str]) -> str:
        done = subprocess.run(
            ["/bin/sh", "-c", block["command"]], cwd=ROOT, env=env, capture_output=True,
            encoding="utf-8", timeout=60, check=False,
        )  # fmt: skip
        assert done.stderr == ""
        return f"```console\n$ {block['command']}\n{done.stdout}```"

    page = path.read_text("utf-8")
    true = BLOCK.sub(printed, page)
    if request.config.getoption("--update-golden"):
        path.write_text(true, "utf-8")
    assert page == true


def test_every_link_inside_the_docs_leads_somewhere() -> None:
    for page in [*DOCS, ROOT / "README.md", ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
