"""The casebook's folder: private, whole after every fault and kill, for many at once."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Self

import msgspec
import pytest

from legalpath import document
from legalpath.advice.score.build import rank
from legalpath.answers.sheet import read_sheet
from legalpath.casebook.codes import FIRST, SECOND, SHAPE, new_code, without_codes
from legalpath.casebook.record import (
    Case,
    Consent,
    Meeting,
    Note,
    decode,
    encode,
    months_after,
    with_meeting,
    with_note,
)
from legalpath.casebook.store import Casebook, keep_out, opened
from legalpath.catalogue.read import load_catalogue
from legalpath.errors import DataError, SaveError, UsageError
from legalpath.files.write import PREFIX
from tests.conftest import PROGRAM, ROOT

SHIPPED = load_catalogue()
ANSWERS = ROOT / "examples/answers.toml"
SHEET = read_sheet(ANSWERS, SHIPPED)
RESULT = msgspec.Raw(document(rank(SHIPPED, SHEET), indent=0))
DAY = date(2026, 11, 25)
WORDS = "a note that nobody else may read"


def case(code: str, notes: int = 0) -> Case:
    consent = Consent(version="1", date=DAY, text="Yes.")
    made = Case(code=code, made=DAY, keep_until=date(2027, 11, 25), consent=consent)
    made = with_meeting(made, Meeting(date=DAY, sheet=SHEET, result=RESULT))
    for number in range(notes):
        made = with_note(made, Note(date=DAY, text=f"{WORDS} {number}"))
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A casebook with three cases."""
    place = tmp_path / "cases"
    with opened(place) as book:
        for code in ("amber-oak-01", "calm-lake-02", "tidy-fern-03"):
            book.write(case(code))
    return place


def test_a_record_comes_back_as_it_was_written() -> None:
    written = case("amber-oak-01", notes=2)
    assert decode(encode(written)) == decode(encode(decode(encode(written))))
    back = decode(encode(written))
    assert (back.meetings[0].sheet, back.notes) == (SHEET, written.notes)
    assert msgspec.json.decode(back.meetings[0].result) == msgspec.json.decode(RESULT)


def test_the_folder_and_its_files_are_for_their_owner_alone_whatever_the_umask(
    tmp_path: Path,
) -> None:
    before = os.umask(0)
    try:
        with opened(tmp_path / "deep/cases") as book:
            book.write(case("amber-oak-01"))
    finally:
        os.umask(before)
    place = tmp_path / "deep/cases"
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in place.iterdir()} == {0o600}


@pytest.mark.parametrize("mode", [0o701, 0o710, 0o704, 0o770, 0o755, 0o777])
def test_a_folder_that_others_can_read_is_refused_with_the_command_that_mends_it(
    tmp_path: Path, mode: int
) -> None:
    place = tmp_path / "my cases"
    place.mkdir()
    place.chmod(mode)
    with pytest.raises(DataError, match=f"chmod 700 '{place}'"), opened(place):
        pass
    place.chmod(0o700)
    with opened(place) as book:
        assert book.codes() == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give away")
def test_a_folder_of_another_user_is_refused(folder: Path) -> None:
    os.chown(folder, 12345, 12345)
    with pytest.raises(DataError, match="belongs to another user"), opened(folder):
        pass


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "cases"
    place.write_text("")
    with pytest.raises(DataError, match="is a file, not a folder"), opened(place):
        pass


DEEP = "[" * 100_000 + "]" * 100_000


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(path.read_bytes()[:200]),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\xff\xfe"),
        lambda path: path.write_text("[]"),
        lambda path: path.write_text(path.read_text().replace("calm-lake-02", "calm-lake-09")),
        lambda path: path.write_text(path.read_text().replace('"status"', '"state"')),
        lambda path: (path.unlink(), path.symlink_to("/etc/passwd")),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: path.write_text(
            path.read_text().replace('"status"', f'"deep": {DEEP}, "status"')
        ),
    ],
    ids=[
        *["half", "empty", "no text", "a list", "another code", "no status", "a link", "a folder"],
        "too deep",
    ],
)
def test_a_damaged_record_breaks_only_itself(
    folder: Path, damage: Callable[[Path], object]
) -> None:
    damage(folder / "calm-lake-02.json")
    with opened(folder) as book:
        assert [code for code, found in book.readable() if found is None] == ["calm-lake-02"]
        assert len(list(book.readable())) == 3
        with pytest.raises(DataError, match="damaged") as caught:
            book.read("calm-lake-02")
        assert "calm" not in str(caught.value)


def test_a_damaged_record_can_be_deleted(folder: Path) -> None:
    (folder / "calm-lake-02.json").write_text("{")
    with opened(folder) as book:
        book.remove("calm-lake-02")
        assert book.codes() == ["amber-oak-01", "tidy-fern-03"]


def test_folders_where_files_should_be_stop_nobody(folder: Path) -> None:
    (folder / f"{PREFIX}left").mkdir()
    (folder / "calm-lake-09.json").mkdir()
    (folder / "calm-lake-09.json/part").write_text(WORDS)
    with opened(folder) as book:
        book.remove("calm-lake-09")
        assert len(book.codes()) == 3
    assert list(folder.glob(f"{PREFIX}*")) == []


def test_nothing_else_is_written_among_the_records(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    for inside in (folder, folder / "tidy-fern-03.json", folder / "a/b", tmp_path / "link/x"):
        with pytest.raises(UsageError, match="outside"):
            keep_out(inside, folder)
    for outside in (None, Path("-"), tmp_path / "x.json", tmp_path / "cases.json"):
        keep_out(outside, folder)


@pytest.mark.parametrize("code", ["nobody-here-00", "", ".", "..", "../amber-oak-01", "*"])
def test_an_unknown_code_is_not_repeated(folder: Path, code: str) -> None:
    with opened(folder) as book:
        for act in (book.read, book.remove, book.known):
            with pytest.raises(UsageError) as caught:
                act(code)
            assert "nobody" not in caught.value.message
            assert "case list" in caught.value.message


# --- faults and kills

WRITING = ("replace", "rename", "fsync", "fdopen", "unlink", "chmod")


@contextmanager
def faulty(monkeypatch: pytest.MonkeyPatch, name: str, at: int) -> Iterator[list[int]]:
    """Makes the call number `at` of a function of `os` or of Path fail, as a full disk does."""
    calls = [0]

    def failing(real: Callable[..., object]) -> Callable[..., object]:
        def go(*arguments: object, **named: object) -> object:
            calls[0] += 1
            if calls[0] == at:
                raise OSError(28, "No space left on device", "amber-oak-01.json")
            return real(*arguments, **named)

        return go

    with monkeypatch.context() as patched:
        for home in (os, Path):
            if hasattr(home, name):
                patched.setattr(home, name, failing(getattr(home, name)))
        yield calls


class FullDisk:
    """A file that takes only half of what is written to it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> int:
        self._file.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device", self._file.name)


def act_new(book: Casebook) -> None:
    book.write(case("kind-pine-04"))


def act_write(book: Casebook) -> None:
    book.write(with_note(book.read("amber-oak-01"), Note(date=DAY, text=WORDS)))


def act_remove(book: Casebook) -> None:
    book.remove("amber-oak-01")


def attempt(folder: Path, act: Callable[[Casebook], None]) -> str:
    """What a person is told when it fails; nothing if it does not."""
    try:
        with opened(folder) as book:
            act(book)
    except SaveError as error:
        return error.message
    return ""


@pytest.mark.parametrize("act", [act_new, act_write, act_remove])
@pytest.mark.parametrize("name", WRITING)
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_fault_at_any_step_leaves_the_old_record_or_the_new_one(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[[Casebook], None],
    name: str,
    at: int,
) -> None:
    before = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    with faulty(monkeypatch, name, at):
        failed = attempt(folder, act)
    assert failed in {"", "the casebook cannot be read or written: No space left on device"}
    with opened(folder) as book:
        found = dict(book.readable())
    assert None not in found.values()
    assert set(found) - {"kind-pine-04", "amber-oak-01"} == {"calm-lake-02", "tidy-fern-03"}
    now = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    assert all(now[f"{code}.json"] == before[f"{code}.json"] for code in set(found) & OTHERS)
    assert [path.name for path in folder.glob(f"{PREFIX}*")] == []


OTHERS = {"calm-lake-02", "tidy-fern-03"}


@pytest.mark.parametrize("act", [act_new, act_write])
def test_a_disk_that_fills_up_in_the_middle_of_a_record_leaves_the_old_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Casebook], None]
) -> None:
    before = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    real: Any = os.fdopen
    with monkeypatch.context() as patched:
        patched.setattr(os, "fdopen", lambda handle, mode: FullDisk(real(handle, mode)))
        assert attempt(folder, act).endswith("No space left on device")
    assert {path.name: path.read_bytes() for path in folder.glob("*.json")} == before
    assert list(folder.glob(f"{PREFIX}*")) == []


LOOP = """
import sys
from datetime import date
from pathlib import Path
from legalpath.casebook.record import Note, with_note
from legalpath.casebook.store import opened
print("ready", flush=True)
while True:
    with opened(Path(sys.argv[1])) as book:
        case = book.read("amber-oak-01")
        book.write(with_note(case, Note(date=date(2026, 11, 25), text="x" * 100_000)))
        if len(case.notes) > 5:
            book.write(type(case)(code="amber-oak-01", made=case.made, keep_until=case.keep_until,
                                  consent=case.consent))
"""


@pytest.mark.storm
def test_twenty_kills_leave_every_record_readable_and_nothing_half_written(folder: Path) -> None:
    untouched = {code: (folder / f"{code}.json").read_bytes() for code in OTHERS}
    for _ in range(20):
        child = subprocess.Popen(
            [sys.executable, "-c", LOOP, str(folder)], stdout=subprocess.PIPE, cwd=ROOT
        )
        assert child.stdout
        child.stdout.readline()
        time.sleep(random.uniform(0, 0.05))  # noqa: S311  when to kill is no secret
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        with opened(folder) as book:
            assert None not in dict(book.readable()).values()
        assert list(folder.glob(f"{PREFIX}*")) == []
    assert {code: (folder / f"{code}.json").read_bytes() for code in OTHERS} == untouched


def test_twenty_programs_at_once_lose_nothing(folder: Path, environment: dict[str, str]) -> None:
    """Half of them add a meeting, half a note, all to one record."""
    add = ["case", "add", "amber-oak-01", str(ANSWERS)]
    note = ["case", "note", "amber-oak-01", "one", "note"]
    started = [
        subprocess.Popen(
            [*PROGRAM, *(add if number % 2 else note), "--folder", str(folder), "-q"],
            env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for number in range(20)
    ]  # fmt: skip
    for one in started:
        out, err = one.communicate(timeout=120)
        assert (one.returncode, out, err) == (0, b"", b"")
    with opened(folder) as book:
        kept = book.read("amber-oak-01")
    assert (len(kept.meetings), len(kept.notes)) == (1 + 10, 10)


def test_whoever_waits_too_long_is_told_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from filelock import FileLock

    monkeypatch.setattr("legalpath.casebook.store.PATIENCE", 0.1)
    with FileLock(folder / ".lock"), pytest.raises(SaveError, match="another program"):  # noqa: SIM117
        with opened(folder):
            pass


# --- codes and dates


def test_code_names_are_words_of_ours_and_never_one_in_use() -> None:
    taken: set[str] = set()
    for _ in range(2000):
        code = new_code(taken)
        assert code not in taken
        assert SHAPE.fullmatch(code)
        taken.add(code)
    assert len({*FIRST, *SECOND}) == len(FIRST) + len(SECOND) == 128


@pytest.mark.parametrize("first", FIRST[::9])
def test_a_code_name_is_taken_out_of_any_message(first: str) -> None:
    code = f"{first}-{SECOND[3]}-07"
    assert without_codes(f"cannot read /a/{code}.json: {code!r}") == (
        "cannot read /a/[code].json: '[code]'"
    )
    assert without_codes("sheet-march-07 stays") == "sheet-march-07 stays"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 25), 12, date(2027, 11, 25)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 1, 31), 0, date(2026, 1, 31)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_months_last(
    day: date, months: int, then: date
) -> None:
    assert months_after(day, months) == then
