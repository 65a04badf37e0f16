"""`legalpath case`: no record without consent, none left after a purge, none told on stderr."""

from __future__ import annotations

import json
import re
import resource
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import PROGRAM, ROOT, Run
from tests.terminal import Terminal

OLD, NEW = (str(ROOT / f"examples/{name}.toml") for name in ("answers", "later"))
NOTE = "Wants to stay near Albany because of family"


@pytest.fixture
def cases(tmp_path: Path, environment: dict[str, str]) -> Path:
    """The casebook of this test, chosen by the environment."""
    environment["LEGALPATH_CASES"] = str(tmp_path / "cases")
    environment["TMPDIR"] = str(tmp_path / "tmp")
    (tmp_path / "tmp").mkdir()
    return tmp_path / "cases"


@pytest.fixture
def code(run: Run, cases: Path) -> str:
    """A client with one meeting and one note."""
    assert not cases.exists()
    made = json.loads(run("case", "new", "--consent", "--date", "2026-11-25", "--json").stdout)
    name: str = made["code"]
    assert run("case", "add", name, OLD, "--date", "2026-11-25").returncode == 0
    assert run("case", "note", name, *NOTE.split(), "--date", "2026-11-25").returncode == 0
    return name


# --- consent


def test_consent_is_shown_and_its_version_and_day_are_kept(run: Run, cases: Path) -> None:
    done = run("case", "new", "--consent", "--date", "2026-11-25", "--json")
    made = json.loads(done.stdout)
    assert made["consent"] == {"version": "1", "date": "2026-11-25"}
    assert made["keep_until"] == "2027-11-25"
    assert "Your counselor would like to keep a record" in done.stderr
    assert "until 2027-11-25" in " ".join(done.stderr.split())
    kept = json.loads(run("case", "export", made["code"]).stdout)
    assert kept["consent"]["text"].split() == done.stderr.split()
    assert len(list(cases.glob("*.json"))) == 1


def test_the_text_is_shown_however_quiet_the_program_is_and_fits_the_screen(
    run: Run, cases: Path
) -> None:
    done = run("case", "new", "--consent", "-q", env={"COLUMNS": "40"})
    assert "Your counselor would like to keep a" in done.stderr
    assert max(map(len, done.stderr.splitlines())) <= 40
    assert cases.exists()


def test_without_consent_and_without_a_terminal_there_is_no_record(run: Run, cases: Path) -> None:
    done = run("case", "new")
    assert (done.returncode, done.stdout) == (2, "")
    assert "add --consent once the client agrees" in " ".join(done.stderr.split())
    assert not cases.exists()


@pytest.mark.parametrize(
    ("said", "exit_code", "records"), [("yes", 0, 1), ("no", 1, 0), ("", 1, 0)]
)
def test_in_a_terminal_the_client_is_asked(
    environment: dict[str, str],
    cases: Path,
    tmp_path: Path,
    said: str,
    exit_code: int,
    records: int,
) -> None:
    asked = Terminal(["case", "new"], environment, tmp_path, rows=40)
    asked.wait("Does the client agree")
    asked.press(f"{said}\r")
    assert asked.finish() == exit_code
    assert len(list(cases.glob("*.json"))) == records


def test_an_office_may_have_a_text_of_its_own(run: Run, tmp_path: Path, cases: Path) -> None:
    (tmp_path / "work/ours.txt").write_text("Text of the career office, 2026-09\nWe keep it.\n")
    made = json.loads(
        run("case", "new", "--consent", "--consent-text", "ours.txt", "--json").stdout
    )
    assert made["consent"]["version"] == "Text of the career office, 2026-09"
    (tmp_path / "work/ours.txt").write_text("\n")
    assert run("case", "new", "--consent", "--consent-text", "ours.txt").returncode == 3
    assert len(list(cases.glob("*.json"))) == 1


# --- meetings, notes, listings


def test_show_has_the_meetings_with_what_came_of_them(run: Run, code: str) -> None:
    shown = json.loads(run("case", "show", code, "--json").stdout)
    (meeting,) = shown["meetings"]
    assert (meeting["date"], meeting["status"], meeting["leaders"]) == (
        "2026-11-25", "clear", ["virtual-legal-assistant"],
    )  # fmt: skip
    assert meeting["sheet"]["answers"]["q01"] == 2
    assert shown["notes"] == [{"date": "2026-11-25", "text": NOTE}]
    assert {"code", "keep_until", "consent"} <= set(shown)
    page = run("case", "show", code).stdout
    assert NOTE in page
    assert "Virtual Legal Assistant" in page


def test_files_are_for_the_counselor_alone(cases: Path, code: str) -> None:
    assert stat.S_IMODE(cases.stat().st_mode) == 0o700
    assert stat.S_IMODE((cases / f"{code}.json").stat().st_mode) == 0o600


def test_a_sheet_moves_into_the_casebook_only_if_asked(run: Run, tmp_path: Path, code: str) -> None:
    sheet = tmp_path / "work/sheet.toml"
    sheet.write_bytes(Path(NEW).read_bytes())
    assert "still where it was" in run("case", "add", code, "sheet.toml").stderr
    assert sheet.exists()
    assert "still" not in run("case", "add", code, "sheet.toml", "--move").stderr
    assert not sheet.exists()
    piped = run("case", "add", code, "-", stdin=Path(NEW).read_text("utf-8"))
    assert piped.returncode == 0
    assert len(json.loads(run("case", "show", code, "--json").stdout)["meetings"]) == 4


def test_a_sheet_that_cannot_be_deleted_is_told_and_is_in_the_record(
    run: Run, tmp_path: Path, code: str
) -> None:
    """Behind a link the answers would stay, so nothing is deleted and that is said."""
    (tmp_path / "work/real.toml").write_bytes(Path(NEW).read_bytes())
    (tmp_path / "work/link.toml").symlink_to("real.toml")
    done = run("case", "add", code, "link.toml", "--move")
    assert done.returncode == 1
    assert "could not be deleted and is still where it was" in done.stderr
    assert (tmp_path / "work/link.toml").exists()
    assert len(json.loads(run("case", "show", code, "--json").stdout)["meetings"]) == 2


def test_a_day_beyond_the_calendar_is_a_wrong_call(run: Run, code: str) -> None:
    for command in (["new", "--consent"], ["keep", code, "12m"]):
        done = run("case", *command, "--date", "9999-12-31")
        assert done.returncode == 2
        assert "further ahead than the calendar goes" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_note_comes_from_a_file_a_pipe_or_what_is_typed(
    run: Run, environment: dict[str, str], tmp_path: Path, code: str
) -> None:
    (tmp_path / "work/talk.txt").write_text("From a file.\n")
    assert run("case", "note", code, "--file", "talk.txt").returncode == 0
    assert run("case", "note", code, stdin="From a pipe.\n").returncode == 0
    typed = Terminal(["case", "note", code], environment, tmp_path)
    typed.wait("Ctrl-D")
    typed.press("Typed.\r\x04")
    assert typed.finish() == 0
    notes = json.loads(run("case", "show", code, "--json").stdout)["notes"]
    assert [note["text"] for note in notes[1:]] == ["From a file.", "From a pipe.", "Typed."]
    assert run("case", "note", code, stdin=" \n").returncode == 2


def test_what_is_due_stands_first(run: Run, code: str) -> None:
    soon = json.loads(
        run("case", "new", "--consent", "--keep", "1m", "--date", "2026-10-01", "--json").stdout
    )["code"]
    listed = json.loads(run("case", "list", "--date", "2026-11-25", "--json").stdout)["cases"]
    assert [(one["code"], one["days_left"], one["meetings"]) for one in listed] == [
        (soon, -24, 0), (code, 365, 1),
    ]  # fmt: skip
    page = run("case", "list", "--date", "2026-11-25").stdout
    assert "One record is due for deletion: legalpath case purge --due" in page
    assert run("case", "keep", soon, "2y", "--date", "2026-11-25").returncode == 0
    listed = json.loads(run("case", "list", "--date", "2026-11-25", "--json").stdout)["cases"]
    assert [one["code"] for one in listed] == [code, soon]


def test_an_empty_casebook_says_how_to_begin(run: Run, cases: Path) -> None:
    assert "Begin one: legalpath case new" in " ".join(run("case", "list").stdout.split())
    assert "nothing is shown" in run("case", "group").stdout
    assert not list(cases.glob("*.json"))


def test_a_damaged_record_is_listed_and_the_rest_still_works(
    run: Run, cases: Path, code: str
) -> None:
    other = json.loads(run("case", "new", "--consent", "--json").stdout)["code"]
    (cases / f"{other}.json").write_text("{")
    assert re.search(rf"{other} +not readable", run("case", "list").stdout)
    assert run("case", "show", code).returncode == 0
    assert run("case", "show", other).returncode == 3
    assert run("case", "purge", other, "--confirm", other).returncode == 0
    assert not (cases / f"{other}.json").exists()


# --- reports and differences


def test_a_report_is_made_of_the_last_meeting(run: Run, tmp_path: Path, code: str) -> None:
    run("case", "add", code, NEW, "--date", "2027-02-10")
    assert run("case", "report", code, "-o", "report.html").returncode == 0
    page = (tmp_path / "work/report.html").read_text("utf-8")
    assert f"Paths in law for {code}" in page
    assert "Made on 2027-02-10" in page
    assert NOTE not in page
    assert NOTE in run("case", "report", code, "--notes").stdout


def test_reports_of_all_go_to_a_folder(run: Run, tmp_path: Path, code: str) -> None:
    empty = json.loads(run("case", "new", "--consent", "--json").stdout)["code"]
    done = run("case", "report", "--all", "-o", "pages")
    assert done.returncode == 0
    assert "Wrote 1 report. It is outside the casebook" in done.stderr
    assert [path.name for path in (tmp_path / "work/pages").iterdir()] == [f"{code}.html"]
    assert run("case", "report", empty, "-o", "x.html").returncode == 2
    assert run("case", "report", "--all").returncode == 2


def test_diff_holds_two_meetings_against_each_other(run: Run, code: str) -> None:
    assert run("case", "diff", code).returncode == 2
    run("case", "add", code, NEW, "--date", "2027-02-10")
    run("case", "add", code, NEW, "--date", "2027-05-10")
    assert "Nothing changed." in run("case", "diff", code).stdout
    first = json.loads(run("case", "diff", code, "--from", "1", "--to", "2", "--json").stdout)
    plain = json.loads(run("diff", OLD, NEW, "--json").stdout)
    assert first["roles"] == plain["roles"]
    assert first["changed_answers"] == plain["changed_answers"]
    for wrong in (["--from", "2", "--to", "2"], ["--from", "4"], ["--to", "9"]):
        assert run("case", "diff", code, *wrong).returncode == 2


def test_export_holds_everything(run: Run, tmp_path: Path, cases: Path, code: str) -> None:
    run("case", "export", code, "-o", "all.json")
    given = tmp_path / "work/all.json"
    assert given.read_bytes() == (cases / f"{code}.json").read_bytes()
    assert stat.S_IMODE(given.stat().st_mode) == 0o600


def test_nothing_is_written_into_the_casebook_over_a_record(
    run: Run, cases: Path, code: str
) -> None:
    before = (cases / f"{code}.json").read_bytes()
    for command in (["export", code], ["report", code], ["show", code], ["list"], ["group"]):
        assert run("case", *command, "-o", cases / f"{code}.json").returncode == 2
    assert run("case", "report", "--all", "-o", cases).returncode == 2
    assert (cases / f"{code}.json").read_bytes() == before
    assert len(list(cases.glob("*.json"))) == 1


def test_a_group_shows_no_count_below_five_nor_lets_it_be_worked_out(run: Run, cases: Path) -> None:
    answers = Path(OLD).read_text("utf-8")
    flipped = re.sub(r"^(q\d\d = )(-?)([12])", _flipped, answers, flags=re.MULTILINE)
    for number in range(12):
        made = json.loads(run("case", "new", "--consent", "--json").stdout)["code"]
        run("case", "add", made, "-", stdin=answers if number < 10 else flipped)
    group = json.loads(run("case", "group", "--json").stdout)
    assert group["clients"] == 12
    for table in ("statuses", "leaders"):
        shown = [line["count"] for line in group[table]]
        assert all(count is None or count >= 5 for count in shown)
        assert shown.count(None) != 1
    assert "12 clients" in run("case", "group").stdout
    assert len(list(cases.glob("*.json"))) == 12


def _flipped(found: re.Match[str]) -> str:
    return f"{found[1]}{'' if found[2] else '-'}{found[3]}"


# --- purge


def everything(*folders: Path) -> bytes:
    """Every byte of every file below, with the names."""
    files = [path for folder in folders for path in folder.rglob("*")]
    names = "\n".join(map(str, files)).encode()
    return names + b"".join(path.read_bytes() for path in files if path.is_file())


def test_a_purge_leaves_no_byte_of_the_client(
    run: Run, cases: Path, tmp_path: Path, code: str
) -> None:
    other = json.loads(run("case", "new", "--consent", "--json").stdout)["code"]
    traces = (code.encode(), NOTE.encode(), b"q01", b"paralegal")
    assert all(trace in everything(cases) for trace in traces)
    done = run("case", "purge", code, "--confirm", code)
    assert done.returncode == 0
    assert "Copies outside the casebook" in done.stderr
    left = everything(cases, tmp_path / "tmp")
    assert not [trace for trace in traces if trace in left]
    assert other.encode() in left


def test_what_a_killed_program_left_is_swept_with_it(run: Run, cases: Path, code: str) -> None:
    (cases / ".legalpath-abc").write_text(NOTE)
    run("case", "purge", code, "--confirm", code)
    assert NOTE.encode() not in everything(cases)


def test_the_code_has_to_be_typed(
    run: Run, environment: dict[str, str], cases: Path, tmp_path: Path, code: str
) -> None:
    assert run("case", "purge", code).returncode == 2
    assert run("case", "purge", code, "--confirm", "another").returncode == 1
    for typed, left, exit_code in (("no", 1, 1), (code, 0, 0)):
        asked = Terminal(["case", "purge", code], environment, tmp_path)
        asked.wait("Type the code name to delete")
        asked.press(f"{typed}\r")
        assert asked.finish() == exit_code
        assert len(list(cases.glob("*.json"))) == left


def test_ctrl_c_deletes_nothing(
    environment: dict[str, str], cases: Path, tmp_path: Path, code: str
) -> None:
    asked = Terminal(["case", "purge", code], environment, tmp_path)
    asked.wait("Type the code name to delete")
    asked.press("\x03")
    assert asked.finish() == 130
    assert (cases / f"{code}.json").exists()


def test_due_asks_for_each_that_is_due(run: Run, cases: Path, code: str) -> None:
    old = json.loads(
        run("case", "new", "--consent", "--keep", "1m", "--date", "2026-01-01", "--json").stdout
    )["code"]
    day = ["--date", "2026-11-25"]
    assert run("case", "purge", "--due", *day, "--confirm", code).returncode == 1
    assert run("case", "purge", "--due", *day, "--confirm", old).returncode == 0
    assert [path.stem for path in cases.glob("*.json")] == [code]
    assert "No record is due." in run("case", "purge", "--due", *day).stderr
    assert run("case", "purge").returncode == 2


# --- what nobody may read on standard error

WRONG: list[list[str]] = [
    ["CODE"],
    ["shwo", "CODE"],
    ["show"],
    ["show", "CODE", "CODE"],
    ["show", "CODE", "NOTE"],
    ["show", "CODE", "--format", "NOTE"],
    ["show", "NOTE"],
    ["show", "amber-oak-01"],
    ["note", "CODE", "--file", "CODE.txt"],
    ["note", "CODE", "--file", "bytes.txt"],
    ["note", "CODE", "--date", "NOTE", "NOTE"],
    ["note", "amber-oak-01", "NOTE"],
    ["note", "CODE", "--file", "bytes.txt", "NOTE"],
    ["add", "CODE", "bad.toml"],
    ["add", "CODE", "broken.toml"],
    ["add", "CODE", "CODE.toml"],
    ["add", "CODE", "unknown.toml"],
    ["add", "amber-oak-01", "good.toml"],
    ["add", "CODE", "bad.toml", "--json"],
    ["keep", "CODE", "NOTE"],
    ["keep", "NOTE", "12m"],
    ["diff", "CODE", "--from", "9"],
    ["diff", "CODE"],
    ["diff", "CODE", "--from", "NOTE"],
    ["export", "CODE", "-o", "no/such/CODE/file"],
    ["purge", "CODE"],
    ["purge", "CODE", "--confirm", "NOTE"],
    ["purge", "CODE", "NOTE"],
    ["report", "CODE", "--all"],
    ["report", "CODE", "-o", "no/such/CODE/file"],
    ["show", "DAMAGED"],
    ["note", "DAMAGED", "NOTE"],
    ["add", "DAMAGED", "good.toml"],
    ["diff", "DAMAGED"],
    ["-v", "list"],
    ["note", "CODE", "--albany"],
    ["note", "CODE", "--file=albany", "--albany=NOTE"],
    ["show", "CODE", "-albany"],
    ["show", "CODE", "--json=NOTE"],
    ["show", "CODE", "--folder"],
]
LOUD: list[list[str]] = [
    ["list", "-v"],
    ["report", "CODE"],
    ["show", "CODE", "-o", "nowhere/CODE.json/x", "--json"],
    ["show", "CODE", "-v"],
    ["add", "CODE", "good.toml", "-v"],
    ["note", "CODE", "NOTE", "-v"],
    ["export", "CODE", "-o", "CODE.json", "-v"],
    ["report", "CODE", "-o", "CODE.html", "-v"],
    ["report", "--all", "-o", "CODE", "-v"],
    ["purge", "CODE", "--confirm", "CODE", "-v"],
]


@pytest.mark.parametrize("command", [*WRONG, *LOUD], ids=" ".join)
def test_standard_error_tells_nothing_of_a_client(
    run: Run, cases: Path, tmp_path: Path, code: str, command: list[str]
) -> None:
    damaged = json.loads(run("case", "new", "--consent", "--json").stdout)["code"]
    (cases / f"{damaged}.json").write_text(NOTE)
    work = tmp_path / "work"
    (work / "no").write_text("")
    (work / "bytes.txt").write_bytes(NOTE.encode() + b"\xff")
    good = Path(OLD).read_text("utf-8")
    (work / "good.toml").write_text(good)
    (work / "bad.toml").write_text(good.replace("q01 = 2 ", 'q01 = "Albany"'))
    (work / "broken.toml").write_text(good + "\nAlbany because of family\n")
    (work / "unknown.toml").write_text(good.replace("q01 =", "albany ="))
    words = {"CODE": code, "NOTE": NOTE, "DAMAGED": damaged}
    filled = [re.sub("CODE|NOTE|DAMAGED", lambda found: words[found[0]], word) for word in command]
    done = run("case", *filled)
    told = done.stderr.lower()
    for trace in (code, damaged, NOTE.lower(), "albany", "q01 = 2"):
        assert trace not in told
    assert "traceback" not in told
    if command in WRONG:
        assert done.returncode in (1, 2, 3)
        assert told.strip()


def test_a_full_disk_is_told_and_leaves_the_old_record(
    environment: dict[str, str], cases: Path, tmp_path: Path, code: str
) -> None:
    """A real fault in a real write: no file may grow past two blocks."""
    before = (cases / f"{code}.json").read_bytes()
    done = subprocess.run(
        [*PROGRAM, "case", "note", code, NOTE], cwd=tmp_path, env=environment, timeout=60,
        capture_output=True, encoding="utf-8", check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024)),
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (3, "")
    assert "the casebook cannot be read or written: File too large" in done.stderr
    assert code not in done.stderr
    assert (cases / f"{code}.json").read_bytes() == before
    assert [path.name for path in cases.glob(".legalpath-*")] == []


@pytest.mark.parametrize(
    ("form", "ending"),
    [("table", "txt"), ("plain", "plain"), ("markdown", "md"), ("csv", "csv"), ("json", "json")],
)
def test_every_listing_has_every_form(
    run: Run, golden: Callable[[str, str], None], cases: Path, code: str, form: str, ending: str
) -> None:
    told = ""
    for command in (["list", "--date", "2026-11-25"], ["show", code], ["group"]):
        told += run("case", *command, "--format", form).stdout + "\n"
    told = told.replace(code, "amber-oak-01").replace("\\_", "_").replace(str(cases), "FOLDER")
    golden(f"cases.{ending}", _straight(told))


def _straight(told: str) -> str:
    """Without the widths, which follow the code name's."""
    return re.sub("(?m) +$", "", re.sub(r" {2,}|─+|═+", "  ", told))


def test_code_names_are_completed(process: Run, code: str) -> None:
    asks = {
        "_LEGALPATH_COMPLETE": "complete_bash",
        "COMP_WORDS": f"legalpath case show {code[:3]}",
        "COMP_CWORD": "3",
    }
    assert process(env=asks).stdout.split() == [code]
