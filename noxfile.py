"""What must hold, each in an environment of its own: nox --list, then nox -s NAME."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["lint", "tests"]
nox.options.error_on_missing_interpreters = False
nox.options.download_python = "never"


def pythons_here() -> dict[str, str]:
    """Every CPython from 3.11 on that is here and starts, by its version; of each the first.

    On the PATH may be shims that start none, while pyenv keeps the real ones elsewhere.
    """
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    folders = [*map(Path, os.get_exec_path()), *sorted(pyenv.glob("versions/*/bin"))]
    found: dict[str, str] = {}
    for path in (path for folder in folders for path in folder.glob("python3.[1-9][0-9]")):
        version = path.name.removeprefix("python")
        if version not in found and version > "3.10" and starts(path):
            found[version] = str(path)
    return dict(sorted(found.items()))


def starts(path: Path) -> bool:
    """Whether this is a CPython that can be run."""
    ask = "import sys; sys.exit(sys.implementation.name != 'cpython')"
    try:
        return subprocess.run([path, "-c", ask], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


PYTHONS = pythons_here()
CURRENT = f"{sys.version_info.major}.{sys.version_info.minor}"
CLAIMED = nox.project.python_versions(nox.project.load_toml("pyproject.toml"))
OTHERS = sorted({*CLAIMED, *PYTHONS} - {CURRENT})
SHOWING = [
    *("tests/test_readme.py", "tests/test_docs.py", "tests/test_guide.py"),
    *("tests/test_coverage.py", "tests/test_counselor.py", "tests/cli/test_reference.py"),
]
"""The tests that run what README and docs show."""


@nox.session
def lint(session: nox.Session) -> None:
    """Hold the rules of ruff, mypy and import-linter."""
    session.install("-e", ".[dev]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """Run all tests, or those that are named after --."""
    session.install("-e", ".[test]")
    session.run("pytest", *session.posargs)


@nox.session(python=next(reversed(PYTHONS.values()), None))
def coverage(session: nox.Session) -> None:
    """Measure what all tests cover, on the newest Python that is here; twice as slow."""
    session.install("-e", ".[test]")
    session.run("pytest", "--cov")


@nox.session
def docs(session: nox.Session) -> None:
    """Run what README and docs show."""
    session.install("-e", ".[test]")
    session.run("pytest", *SHOWING)


@nox.session
def browser(session: nox.Session) -> None:
    """Look at the report in the system's Chromium."""
    if not (shutil.which("chromium") or shutil.which("chromium-browser")):
        session.skip("no Chromium here: the report was not looked at in one")
    session.install("-e", ".[test,browser]")
    session.run("pytest", "tests/browser")


@nox.session
def storms(session: nox.Session) -> None:
    """Kill and fuzz at random, for as many rounds as the number after -- says."""
    session.install("-e", ".[test]")
    for _ in range(int(*session.posargs or ["1"])):
        session.run("pytest", "-m", "hypothesis or storm", "--hypothesis-profile", "storm")


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the wheel, from the source archive."""
    session.install("build")
    shutil.rmtree(built(session), ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(built(session)), silent=True)


@nox.session(requires=["wheel"])
def current(session: nox.Session) -> None:
    """Do the main job with this Python and the newest of what the wheel allows."""
    install_wheel(session)
    do_main_job(session)


@nox.session(requires=["current"])
@nox.parametrize("python", [nox.param(PYTHONS.get(one, one), id=one) for one in OTHERS])
def pythons(session: nox.Session) -> None:
    """Give the same bytes with another Python."""
    install_wheel(session)
    compare_main_job(session)


@nox.session(requires=["current"], python=PYTHONS.get(CLAIMED[0], CLAIMED[0]))
def lowest(session: nox.Session) -> None:
    """Give the same bytes with the lowest version of everything, Python too."""
    pins = Path(session.create_tmp(), "lowest.txt")
    with pins.open("w") as file:
        session.run("python", "scripts/lowest_versions.py", stdout=file)
    install_wheel(session, "--constraint", str(pins))
    compare_main_job(session, "--exclude=* in a terminal")  # rich gave columns other widths


@nox.session(requires=["current"])
def newest(session: nox.Session) -> None:
    """Give the same bytes with the newest typer, which the wheel does not ask for."""
    install_wheel(session)
    session.install("--upgrade", "--no-warn-conflicts", "typer")
    compare_main_job(session)


def install_wheel(session: nox.Session, *options: str) -> None:
    """Installs the wheel and nothing else; what drives it lies in a folder beside."""
    session.install(*options, *map(str, built(session).glob("*.whl")))
    driver = ["pytest", "hypothesis", "pexpect", "pyte"]
    session.install("--target", tools(session), *options, *driver)


def compare_main_job(session: nox.Session, *options: str) -> None:
    """Fails where the main job gives other bytes here than in the session `current`."""
    ours, theirs = do_main_job(session), given(session, "current")
    session.run("diff", "-r", *options, str(theirs), str(ours), external=True)


def do_main_job(session: nox.Session) -> Path:
    """Runs the contract tests and the main job; the folder of what it gave."""
    env, ours = {"PYTHONPATH": tools(session)}, given(session, session.name)
    contract = "tests/test_contract.py"
    shutil.rmtree(ours, ignore_errors=True)
    session.run("python", "-m", "pytest", "-q", "-o", "addopts=", contract, env=env)
    program = str(Path(session.bin, "legalpath"))
    session.run("python", "-m", "tests.main_job", program, str(ours), env=env)
    return ours


def built(session: nox.Session) -> Path:
    """Where the source archive and the wheel are put."""
    return session.cache_dir / "dist"


def given(session: nox.Session, name: str) -> Path:
    """Where a session keeps what the main job gave."""
    return session.cache_dir / "main-job" / name


def tools(session: nox.Session) -> str:
    """A folder for what tests import and the program must do without."""
    return str(Path(session.create_tmp(), "tools"))
