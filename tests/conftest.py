"""What the tests share: the shipped catalogue, the program in and as a process, golden files."""

from __future__ import annotations

import atexit
import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings

from legalpath.api import load_catalogue
from legalpath.catalogue.model import Catalogue
from legalpath.cli import main

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
PROGRAM = [sys.executable, "-m", "legalpath"]

settings.register_profile("here", max_examples=30, deadline=None)
settings.register_profile("storm", max_examples=300, deadline=None, derandomize=False)
settings.load_profile("here")
# The catalogue that tests load must not be laid over with the developer's own roles.
os.environ.pop("LEGALPATH_ROLES", None)
TODAY = date(2026, 11, 25)
"""The day of the program in tests, whatever the clock says."""
os.environ["LEGALPATH_TODAY"] = TODAY.isoformat()
USER = tempfile.mkdtemp()
atexit.register(shutil.rmtree, USER, ignore_errors=True)
os.environ |= {"XDG_DATA_HOME": f"{USER}/data", "XDG_CACHE_HOME": f"{USER}/cache"}
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # In the background of a script; what the tests start must be stopped by Ctrl-C all the same.
    signal.signal(signal.SIGINT, signal.default_int_handler)

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Rewrite the golden files.")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(today=TODAY)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A person's environment with an empty home, in a plain UTF-8 terminal.

    Only the cache is shared by all tests, which goes by content.
    """
    home = tmp_path / "home"
    home.mkdir()
    names = ("PATH", "SYSTEMROOT", "XDG_CACHE_HOME", "COVERAGE_PROCESS_CONFIG", "LEGALPATH_TODAY")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return kept | {"HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm-256color"}


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """The empty folder in which legalpath runs."""
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture
def run(environment: dict[str, str], work: Path) -> Run:
    """Runs legalpath within this process, in an empty folder, without a terminal.

    Where the process itself is what matters (start, signals, locale, broken streams), take
    `process`. What nobody caught is raised here.
    """

    def go(
        *arguments: str | Path,
        env: Mapping[str, str] | None = None,
        stdin: str = "",
        encoding: str = "utf-8",
    ) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in arguments]
        streams = [_stream(content, encoding) for content in (stdin.encode(), b"", b"")]
        theirs = environment | dict(env or {})
        with pytest.MonkeyPatch.context() as here, patch.dict(os.environ, theirs, clear=True):
            here.chdir(work)
            here.setattr(tempfile, "tempdir", None)
            for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
                here.setattr(sys, name, stream)
                here.setattr(sys, f"__{name}__", stream)
            code = main(words)
        return subprocess.CompletedProcess(words, code, *map(_written, streams[1:]))

    return go


def _stream(content: bytes, encoding: str) -> io.TextIOWrapper:
    """A stream as a process has it, which is no terminal."""
    return io.TextIOWrapper(io.BytesIO(content), encoding, "surrogateescape", newline="\n")


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    written: bytes = stream.buffer.getvalue()  # type: ignore[attr-defined]
    return written.decode()


@pytest.fixture
def process(environment: dict[str, str], work: Path) -> Run:
    """Runs legalpath as a process of its own, in an empty folder, without a terminal."""

    def go(
        *arguments: str | Path, env: Mapping[str, str] | None = None, stdin: str = ""
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *map(str, arguments)],
            cwd=work,
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
