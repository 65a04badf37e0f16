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
RUN_AS_ONE = "counselor.md"
"""Its blocks rest on each other; tests/test_counselor.py runs them."""
BLOCK = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<output>[\s\S]*?)```")
BLOCKS = [
    (path, match)
    for path in DOCS
    if path.name != RUN_AS_ONE
    for match in BLOCK.finditer(path.read_text("utf-8"))
]


@pytest.mark.parametrize(
    ("path", "block"), BLOCKS, ids=lambda part: getattr(part, "name", None) or part["command"]
)
def test_a_command_in_the_docs_prints_what_they_show(
    environment: dict[str, str],
    request: pytest.FixtureRequest,
    path: Path,
    block: re.Match[str],
) -> None:
    bin = str(Path(sys.executable).parent)
    env = environment | {"PATH": f"{bin}{os.pathsep}{environment['PATH']}", "COLUMNS": "80"}
    done = subprocess.run(
        ["/bin/sh", "-c", block["command"]], cwd=ROOT, env=env, capture_output=True,
        encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    shown = f"```console\n$ {block['command']}\n{done.stdout}```"
    if request.config.getoption("--update-golden"):
        path.write_text(path.read_text("utf-8").replace(block.group(), shown), "utf-8")
    else:
        assert block.group() == shown
    assert done.stderr == ""


def test_every_link_inside_the_docs_leads_somewhere() -> None:
    for page in [*DOCS, ROOT / "README.md", ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
