"""The commands as a script sees them: streams, exit codes, forms, errors."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import PROGRAM, ROOT, Run

ANSWERS = ROOT / "examples/answers.toml"
ESCAPE = "\x1b"
HEAD = 'format = "legalpath.sheet/1"\nquestions = "x"\n[answers]\n'
EVERY = [
    ["roles"],
    ["show", "paralegal"],
    ["compare", "paralegal", "legal-ops"],
    ["questions"],
    ["score", str(ANSWERS)],
    ["why", "--answers", str(ANSWERS)],
    ["gap", "legal-ops", "--from", "paralegal"],
    ["gap", "legal-ops", "--cv", str(ROOT / "examples/cv.json")],
    ["route", "none", "legal-ops"],
    ["interview", "legal-ops"],
    ["terms", "legal-ops"],
    ["state", "NH"],
    ["state"],
    ["quiz", "--answers", str(ANSWERS), "--no-input"],
    ["data", "audit"],
    ["data", "sources"],
    ["data", "where"],
]


@pytest.mark.parametrize("command", EVERY, ids=lambda command: " ".join(command)[:24])
class TestEveryCommand:
    def test_gives_json_that_says_its_format(self, run: Run, command: list[str]) -> None:
        done = run(*command, "--json")
        result = json.loads(done.stdout)
        assert done.returncode == 0
        assert result["format"].startswith("legalpath.")
        assert result["catalogue"]["fingerprint"].startswith("sha256:")

    def test_gives_csv_with_a_header(self, run: Run, command: list[str]) -> None:
        rows = list(csv.reader(io.StringIO(run(*command, "--format", "csv").stdout)))
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}

    def test_gives_markdown_with_a_title(self, run: Run, command: list[str]) -> None:
        assert run(*command, "--format", "markdown").stdout.startswith("# ")

    def test_writes_no_escape_code_into_a_pipe(self, run: Run, command: list[str]) -> None:
        done = run(*command)
        assert done.stdout
        assert ESCAPE not in done.stdout + done.stderr

    def test_prints_ascii_alone_in_an_ascii_locale(self, run: Run, command: list[str]) -> None:
        done = run(*command, encoding="ascii")
        assert done.returncode == 0
        assert done.stdout.isascii()
        assert "?" * 3 not in done.stdout

    def test_writes_to_a_file(self, run: Run, command: list[str], tmp_path: Path) -> None:
        target = tmp_path / "out.json"
        done = run(*command, "--json", "-o", target)
        assert (done.returncode, done.stdout) == (0, "")
        assert json.loads(target.read_bytes())["legalpath"]

    def test_has_help_with_an_example(self, run: Run, command: list[str]) -> None:
        done = run(*command[: 2 if command[0] == "data" else 1], "-h")
        assert done.returncode == 0
        assert "Examples" in done.stdout

    def test_gives_the_same_bytes_in_another_process(
        self, run: Run, process: Run, command: list[str]
    ) -> None:
        assert run(*command, "--json").stdout == process(*command, "--json").stdout


def test_a_locale_without_utf_8_is_an_ascii_locale(run: Run, process: Run) -> None:
    strict = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = process("data", "sources", env=strict)
    assert done.stdout == run("data", "sources", encoding="ascii").stdout
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("columns", ["40", "80", "120"])
def test_compare_fits_the_width_and_cuts_nothing_off(run: Run, columns: str) -> None:
    shown = run("compare", "paralegal", "legal-ops", env={"COLUMNS": columns}).stdout
    assert max(map(len, shown.splitlines())) <= int(columns)
    assert "…" not in shown
    words = set(shown.split())
    cells = json.loads(run("compare", "paralegal", "legal-ops", "--json").stdout)["sections"]
    said = [cell["text"] for part in cells.values() for row in part["rows"]
            for cell in row["cells"].values() if cell]  # fmt: skip
    short = {word for text in said for word in text.split() if len(word) <= 16}
    assert short <= words


@pytest.mark.parametrize("name", ["PARALEGAL", "Paralegal", "legal ops", "Legal_Ops"])
def test_a_role_is_found_in_any_case_and_spacing(run: Run, name: str) -> None:
    assert run("show", name, "--json").returncode == 0


@pytest.mark.parametrize("group", [[], ["data"], ["sheet"], ["case"]])
def test_a_group_by_itself_shows_its_help(run: Run, group: list[str]) -> None:
    done = run(*group)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(" ".join(["Usage: legalpath", *group]))


def test_a_misspelled_command_gets_a_did_you_mean(run: Run) -> None:
    done = run("comprae")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean 'compare'" in done.stderr


def test_a_misspelled_role_gets_a_did_you_mean(run: Run) -> None:
    done = run("show", "paralegl")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "legalpath: error: unknown role 'paralegl'; did you mean 'paralegal'?\n"


def test_pay_in_a_state_is_shown_by_both_commands_that_show_pay(run: Run) -> None:
    for command in (["show", "paralegal"], ["compare", "paralegal", "legal-ops"]):
        sections = json.loads(run(*command, "--state", "ca", "--json").stdout)["sections"]
        [row] = [row for row in sections["pay"]["rows"] if row["label"] == "California"]
        assert row["cells"]["paralegal"]["value"]["p50"] == 77_390


def test_a_section_is_found_with_a_hyphen_too(run: Run) -> None:
    done = run("compare", "paralegal", "legal-ops", "--only", "getting-in", "--json")
    assert set(json.loads(done.stdout)["sections"]) == {"getting_in"}


def test_a_misspelled_state_gets_a_did_you_mean(run: Run) -> None:
    done = run("show", "paralegal", "--state", "Californa")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "legalpath: error: unknown state or metro area 'Californa'; did you mean 'California'?\n"
    )
    error = json.loads(run("show", "paralegal", "--state", "Californa", "--json").stderr)
    assert (error["code"], error["problems"][0]["suggestion"]) == ("unknown-area", "California")


def test_an_error_with_json_is_one_object_on_standard_error(run: Run) -> None:
    done = run("compare", "paralegl", "legal-ops", "--json")
    error = json.loads(done.stderr)
    assert (done.returncode, done.stdout) == (2, "")
    assert (error["format"], error["code"]) == ("legalpath.error/1", "unknown-role")
    assert error["problems"][0]["suggestion"] == "paralegal"


@pytest.mark.parametrize(
    "command",
    [["nonsense"], ["show"], ["compare", "paralegal"], ["compare", "paralegal", "Paralegal"],
     ["roles", "--format", "xml"], ["score", "--nonsense", "x"]],
)  # fmt: skip
def test_a_wrong_call_ends_with_2_and_one_line(run: Run, command: list[str]) -> None:
    done = run(*command)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("legalpath: error: ")
    assert done.stderr.count("\n") == 1


def test_the_quiz_without_a_terminal_names_the_option_that_helps(run: Run) -> None:
    done = run("quiz")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--answers FILE" in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_empty_sheet_ends_with_1_and_still_prints(run: Run) -> None:
    sheet = HEAD
    done = run("score", "-", "--json", stdin=sheet)
    assert (done.returncode, json.loads(done.stdout)["status"]) == (1, "unanswered")


@pytest.mark.parametrize(
    "command",
    [["score"], ["why", "--answers"], ["report"], ["quiz", "--no-input", "--answers"]],
    ids=lambda command: command[0],
)
def test_too_few_answers_end_with_1_and_still_print(
    run: Run, tmp_path: Path, command: list[str]
) -> None:
    sheet = tmp_path / "few.toml"
    sheet.write_text(HEAD + "q01 = 2\nq21 = 1\n")
    done = run(*command, sheet, "--json")
    assert (done.returncode, '"too-few"' in done.stdout) == (1, True)
    form = "markdown" if command == ["report"] else "plain"
    assert "Give 8 more" in run(*command, sheet, "--format", form).stdout


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (HEAD + "q01 = 3\n", ":4: answers.q01"),
        (HEAD + "q1 = 1\n", "--keep-known"),
        (HEAD + '[needs]\nremote = "mst"\n', "'must'"),
        ("not toml", ":1:"),
    ],
)  # fmt: skip
def test_a_faulty_sheet_ends_with_3_and_says_where(run: Run, sheet: str, said: str) -> None:
    done = run("score", "-", stdin=sheet)
    assert (done.returncode, done.stdout) == (3, "")
    assert said in done.stderr


def test_keep_known_leaves_unknown_ids_out(run: Run) -> None:
    sheet = HEAD + "q1 = 1\nq01 = 1\n"
    done = run("score", "-", "--keep-known", "--json", stdin=sheet)
    assert json.loads(done.stdout)["answers"]["answers"] == {"q01": 1}


def test_several_sheets_give_one_document_a_line(run: Run) -> None:
    lines = run("score", ANSWERS, ANSWERS, "--json").stdout.splitlines()
    assert [json.loads(line)["answered"] for line in lines] == [15, 15]


def test_a_closed_pipe_is_no_error(environment: dict[str, str]) -> None:
    words = " ".join(PROGRAM)
    line = f"{words} compare paralegal legal-ops | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["/bin/bash", "-c", line], env=environment, cwd=ROOT, check=False,
                          capture_output=True, text=True)  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_a_full_disk_gives_one_clear_line() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    done = subprocess.run(
        ["/bin/sh", "-c", " ".join([*PROGRAM, "roles", "> /dev/full"])],
        cwd=ROOT, env=os.environ | {"LC_ALL": "C"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "No space left" in done.stderr


def test_roles_in_a_pipe_are_one_line_each_with_tabs(run: Run) -> None:
    lines = run("roles").stdout.splitlines()
    assert {line.count("\t") for line in lines} == {3}
    assert "paralegal" in [line.split("\t")[0] for line in lines]


def test_own_roles_are_laid_over_the_shipped_ones(run: Run, tmp_path: Path) -> None:
    shipped = (ROOT / "data/roles.toml").read_text("utf-8")
    mine = "[[roles]]\n" + shipped.split("[[roles]]\n")[1]
    id = mine.split('id = "')[1].split('"')[0]
    path = tmp_path / "mine.toml"
    path.write_text(mine.replace(f'id = "{id}"', 'id = "court-runner"', 1), "utf-8")
    listed = run("roles", env={"LEGALPATH_ROLES": str(path)}).stdout
    assert "court-runner\t" in listed
    assert "paralegal\t" in listed


def test_only_what_a_command_needs_is_imported(environment: dict[str, str]) -> None:
    code = (
        "import sys\n"
        "from legalpath.cli import main\n"
        "main(['roles'])\n"
        "print(*sorted({n.split('.')[0] for n in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([PROGRAM[0], "-c", code], env=environment, capture_output=True,
                          text=True, check=True)  # fmt: skip
    heavy = {"numpy", "rich", "questionary", "prompt_toolkit", "jinja2", "jsonschema", "tomli_w"}
    assert heavy & set(done.stderr.split()) == set()
