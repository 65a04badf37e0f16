"""Runs an installed legalpath from an empty folder and keeps what each call gives.

python -m tests.main_job PROGRAM FOLDER

FOLDER gets one file a call. Whatever Python and whichever versions PROGRAM runs on, each file
holds the same bytes. Where a call says where the program is, or says it in the words of typer or
msgspec, which change with their versions, only the exit code counts.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conftest import ROOT
from tests.terminal import Terminal

KEPT = {
    0: """
        roles
        roles --need remote=must --entry no-degree --json
        questions
        score ANSWERS
        score ANSWERS LATER --json
        score ANSWERS --format csv
        score quiz.toml --format markdown
        why --answers ANSWERS
        why legal-ops --over paralegal --answers ANSWERS --json
        compare paralegal legal-ops
        compare paralegal legal-ops lawyer --answers ANSWERS --json
        compare paralegal legal-ops --brief --format plain
        show legal-management-assistant
        gap legal-ops --from paralegal
        gap paralegal --cv CV --json
        route none legal-ops --via paralegal --answers ANSWERS
        interview paralegal
        terms paralegal
        state
        state TX
        state ohio --format csv
        terms legal-ops --format csv
        diff ANSWERS LATER
        report ANSWERS
        report LATER --goal legal-ops --from paralegal --state CA --format json
        quiz --answers ANSWERS --no-input
        sheet blank
        sheet blank --format text -o form.txt
        sheet read form.txt
        sheet check ANSWERS
        sheet show ANSWERS
        sheet list --json
        case new --consent --date 2026-11-25
        case add CODE ANSWERS --date 2026-11-25
        case note CODE Likes the law itself --date 2026-11-25
        case list --date 2026-11-26 --json
        case show CODE --json
        case report CODE
        case purge CODE --confirm CODE
        data audit --json
        data sources --format csv
        data words score
        data new paralegal
    """,
    1: """
        batch PEOPLE -o -
        batch PEOPLE -o - --to ndjson
    """,
    2: """
        compare paralegl legal-ops --json
        compare paralegal legal-ops --only pai
        roles --need pay=abc
        quiz
    """,
    3: """
        score nofile.toml
    """,
}
"""Calls by the exit code that they must have; CODE is the record that `case new` begins."""
SHOWN = ["score ANSWERS", "compare paralegal legal-ops"]
"""Calls that are looked at in a terminal too."""
ENDING = {
    0: ["data check", "data where", "data schema ranking"],
    2: ["score ANSWERS --jsn", "comapre paralegal legal-ops", "gap"],
}
"""Calls of which only the exit code counts, as it does for the help of every command."""
FILES = {"ANSWERS": "answers.toml", "LATER": "later.toml", "CV": "cv.json", "PEOPLE": "people.csv"}


class MainJob:
    """A program, and the empty folder that it runs in."""

    def __init__(self, program: str, here: Path) -> None:
        self.program = program
        self.here = here
        self.env = {"PATH": os.environ["PATH"], "HOME": str(here), "TERM": "xterm-256color"}
        self.env |= {"LANG": "C.UTF-8", "LEGALPATH_CASES": "cases", "LEGALPATH_TODAY": "2026-11-25"}

    def results(self) -> dict[str, str]:
        """What each call gives. Raises SystemExit at the first that ends as it should not."""
        given = {"quiz in a terminal": self.quiz()}
        given |= {f"{call} in a terminal": self.shown(call) for call in SHOWN}
        for status, block in KEPT.items():
            calls = [line.strip() for line in block.strip().splitlines()]
            given |= {call: self.printed(call, status) for call in calls}
        commands = (ROOT / "docs/commands.md").read_text("utf-8")
        helps = re.findall("^## legalpath(.*)", commands, re.MULTILINE)
        for call in [*ENDING[0], *(f"{name} -h" for name in helps)]:
            self.printed(call, 0)
        for call in ENDING[2]:
            self.printed(call, 2)
        return given

    def printed(self, call: str, status: int) -> str:
        """What a call prints, without names that are made up on the spot."""
        before = self._code()
        done = subprocess.run(
            [self.program, *self._arguments(call)], cwd=self.here, env=self.env, check=False,
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=60,
        )  # fmt: skip
        said = f"{done.stdout}{done.stderr}"
        if done.returncode != status:
            raise SystemExit(f"legalpath {call} ended with {done.returncode}:\n{said}")
        for name in {before, self._code()} - {"CODE"}:
            if name in said:  # names differ in length, and so lines break elsewhere
                said = " ".join(said.replace(name, "CODE").split())
        return said.replace(str(self.here), "HERE")

    def shown(self, call: str) -> str:
        """What a call leaves on a screen."""
        terminal = self._terminal(self._arguments(call))
        if status := terminal.finish():
            raise SystemExit(f"legalpath {call} in a terminal ended with {status}")
        return terminal.everything

    def quiz(self) -> str:
        """The result that a person sees after ten answers, and the sheet that is left."""
        quiz = self._terminal(["quiz", "--length", "short", "--save", "quiz.toml"])
        for number in range(1, 11):
            quiz.wait(f"Question {number},")
            quiz.press("24"[number % 2])
        quiz.wait("Question 11,")
        quiz.press("x")
        quiz.wait("What next")
        quiz.press("\x03")
        quiz.finish()
        sheet = (self.here / "quiz.toml").read_text("utf-8")
        return quiz.everything + re.sub("(?m)^created = .*\n", "", sheet)

    def _terminal(self, arguments: list[str]) -> Terminal:
        return Terminal(arguments, self.env, self.here, program=[self.program])

    def _arguments(self, call: str) -> list[str]:
        words = {name: str(ROOT / "examples" / file) for name, file in FILES.items()}
        words["CODE"] = self._code()
        return [words.get(word, word) for word in call.split()]

    def _code(self) -> str:
        return next((path.stem for path in self.here.glob("cases/*.json")), "CODE")


if __name__ == "__main__":
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as empty:
        for call, said in MainJob(sys.argv[1], Path(empty)).results().items():
            (folder / call).write_text(said, "utf-8")
