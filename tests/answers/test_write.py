"""A sheet on disk is the old one or the new one, whatever fails while it is written."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legalpath.answers.sheet import Sheet, read_sheet, write_sheet
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import SaveError

SHIPPED = load_catalogue()
OLD = Sheet(questions="test", answers={"q01": 1})
NEW = Sheet(questions="test", answers={"q01": 1, "q02": -2})
STEPS = {
    "making the temporary file": (tempfile, "mkstemp"),
    "opening it": (os, "fdopen"),
    "flushing it": (os, "fsync"),
    "putting it in place": (Path, "replace"),
}


def _fails(*_: Any, **__: Any) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(("owner", "name"), STEPS.values(), ids=STEPS.keys())
@pytest.mark.parametrize("fault", [_fails, KeyboardInterrupt], ids=["full disk", "ctrl-c"])
def test_a_fault_leaves_the_old_sheet_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    owner: object,
    name: str,
    fault: Callable[..., Any],
) -> None:
    path = tmp_path / "mine.toml"
    write_sheet(path, OLD)

    def broken(*arguments: Any, **named: Any) -> None:
        if fault is KeyboardInterrupt:
            raise KeyboardInterrupt
        _fails(*arguments, **named)

    monkeypatch.setattr(owner, name, broken)
    with pytest.raises((SaveError, KeyboardInterrupt)):
        write_sheet(path, NEW)
    monkeypatch.undo()
    assert read_sheet(path, SHIPPED).answers == OLD.answers
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.toml"]


def test_a_written_sheet_is_the_persons_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "mine.toml"
    write_sheet(path, NEW)
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_sheet(path, SHIPPED).answers == NEW.answers
