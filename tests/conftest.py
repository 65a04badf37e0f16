"""What the tests share: the shipped catalogue, the program as a process, golden files."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.read import load_catalogue

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
PROGRAM = [sys.executable, "-m", "legalpath"]

settings.register_profile("here", max_examples=30, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")
# The catalogue that tests load must not be laid over with the developer's own roles.
os.environ.pop("LEGALPATH_ROLES", None)
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp()

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Rewrite the golden files.")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A person's environment with an empty home, in a plain UTF-8 terminal."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return kept | {"HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm-256color"}


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """Runs legalpath in an empty folder, without a terminal."""
    folder = tmp_path / "work"
    folder.mkdir()

    def go(
        *arguments: str | Path, env: Mapping[str, str] | None = None, stdin: str = ""
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *map(str, arguments)],
            cwd=folder,
            env=environment | dict(env or {}),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return go


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares text with a golden file; --update-golden writes it instead."""

    def same(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, "utf-8")
        assert text == path.read_text("utf-8")

    return same
