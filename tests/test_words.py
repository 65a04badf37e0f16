"""Every sentence can be said in another language, and nothing of it changes a result."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from html import unescape
from pathlib import Path

import pexpect
import pytest

from legalpath.advice.show.page import RATED
from legalpath.catalogue.model import Catalogue
from legalpath.documents.cell import ONET, ONET_OLDER
from legalpath.quiz.afterwards import sketch
from legalpath.words import sentences as wording
from legalpath.words.translation import placeholders
from tests.conftest import PROGRAM, ROOT, Run
from tests.pseudo import texts_of, unmarked, write, write_pseudo

ANSWERS = ROOT / "examples/answers.toml"
FILES = sorted((wording.FOLDER / wording.ENGLISH).glob("*.toml"))


@pytest.fixture(scope="module")
def pseudo(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Path:
    folder = tmp_path_factory.mktemp("words") / "qps"
    write_pseudo(folder, catalogue)
    return folder


@pytest.fixture(scope="module")
def ruled_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet with a strict need, a path set aside and picks of what matters."""
    path = tmp_path_factory.mktemp("sheet") / "strict.toml"
    sheet = tomllib.loads(ANSWERS.read_text("utf-8"))
    sheet["needs"] = {"remote": "must", "pay": 90000.0}
    sheet["set_aside"] = ["legal-assistant"]
    write(path, sheet)
    return path


def letters(said: str, catalogue: Catalogue, *data: str) -> list[str]:
    """The lines that hold letters which stand in no translation and no data file."""
    left = unmarked(said, [*texts_of(catalogue), *data])
    return [line for line in left.splitlines() if re.search("[A-Za-z]", line)]


RESULTS: dict[str, list[str | Path]] = {
    "score": ["score", ANSWERS],
    "why": ["why", "--answers", ANSWERS],
    "why, another path": ["why", "legal-ops", "--over", "paralegal", "--answers", ANSWERS],
    "compare": ["compare", "paralegal", "legal-ops", "lawyer", "--state", "CA"],
    "compare, personal": ["compare", "paralegal", "legal-ops", "lawyer", "--answers", ANSWERS],
    "compare, brief": ["compare", "paralegal", "legal-ops", "--brief"],
    "show": ["show", "paralegal"],
    "terms": ["terms", "paralegal"],
    "state": ["state", "TX"],
    "states": ["state"],
    "show, in a state": ["show", "paralegal", "--state", "TX"],
    "roles": ["roles", "--need", "remote=must"],
    "roles, none": ["roles", "--family", "law", "--need", "lawyer", "--entry", "no-degree"],
    "gap": ["gap", "legal-ops", "--from", "paralegal"],
    "route": ["route", "none", "legal-ops", "--via", "paralegal", "--answers", ANSWERS],
    "interview": ["interview", "paralegal"],
    "sheet show": ["sheet", "show", ANSWERS],
    "sheet list": ["sheet", "list"],
    "questions": ["questions"],
    "diff": ["diff", ANSWERS, ROOT / "examples/later.toml"],
    "diff, nothing": ["diff", ANSWERS, ANSWERS],
    "case list": ["case", "list"],
    "case group": ["case", "group"],
}


@pytest.mark.parametrize("form", ["plain", "markdown"])
@pytest.mark.parametrize("name", RESULTS)
def test_a_result_says_nothing_that_is_not_in_the_files(
    run: Run, tmp_path: Path, pseudo: Path, catalogue: Catalogue, name: str, form: str
) -> None:
    done = run(*RESULTS[name], "--format", form, env={"LEGALPATH_LANG": str(pseudo)})
    assert done.stdout.count("⟦") > 1
    kept = f"{tmp_path}/home/.local/share/legalpath"
    bases = [skill.basis or "" for role in catalogue.roles for skill in role.skills.values()]
    data = (f"{kept}/sheets", f"{kept}/cases", "--entry no-degree", ONET, ONET_OLDER,
            *(part for basis in bases for part in basis.split(RATED)))  # fmt: skip
    assert letters(done.stdout.replace("\\", ""), catalogue, *data) == []


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_the_page_to_keep_says_nothing_that_is_not_in_the_files(
    run: Run, pseudo: Path, catalogue: Catalogue, form: str
) -> None:
    env = {"LEGALPATH_LANG": str(pseudo)}
    page = run("report", ANSWERS, "--format", form, env=env).stdout
    if form == "html":
        assert '<html lang="qps">' in page
        page = re.sub("<style>.*?</style>|<[^>]*>", "\n", page, flags=re.DOTALL)
        page = unescape(page)
    said = re.sub(r"https?://\S+", "", page.replace("\\", ""))
    assert said.count("⟦") > 50
    assert letters(said, catalogue, ONET, ONET_OLDER) == []


def test_the_casebook_says_nothing_that_is_not_in_the_files(
    run: Run, pseudo: Path, catalogue: Catalogue, tmp_path: Path
) -> None:
    env = {"LEGALPATH_LANG": str(pseudo), "LEGALPATH_CASES": str(tmp_path / "cases")}
    made = run("case", "new", "--consent", "--format", "plain", env=env)
    code = next((tmp_path / "cases").glob("*.json")).stem
    said = [made.stdout, made.stderr]
    for command in (
        ["add", code, ANSWERS], ["note", code, "123"], ["keep", code, "12m"], ["list"],
        ["show", code], ["group"], ["export", code, "-o", "x"], ["purge", code, "--confirm", code],
    ):  # fmt: skip
        form = ["--format", "plain"] if command[0] in ("list", "show", "group") else []
        done = run("case", *command, *form, env=env)
        assert done.returncode == 0
        said += [done.stdout, done.stderr]
    told = "\n".join(said)
    assert told.count("⟦") > 15
    assert letters(told, catalogue, str(tmp_path / "cases"), code) == []


@pytest.mark.parametrize("command", [["score"], ["why", "--answers"]])
def test_needs_that_rule_out_are_told_in_the_language_too(
    run: Run, pseudo: Path, catalogue: Catalogue, ruled_out: Path, command: list[str]
) -> None:
    done = run(*command, ruled_out, "--format", "plain", env={"LEGALPATH_LANG": str(pseudo)})
    assert done.stdout
    assert letters(done.stdout, catalogue) == []


def test_the_quiz_says_nothing_that_is_not_in_the_files(
    environment: dict[str, str], tmp_path: Path, pseudo: Path, catalogue: Catalogue
) -> None:
    """From the introduction over why, back, a wrong answer and sketches to the last line."""
    place = tmp_path / "mine.toml"
    options = ["quiz", "--plain", "--length", "short", "--save", str(place)]
    env = environment | {"LEGALPATH_LANG": str(pseudo), "COLUMNS": "9000"}
    child = pexpect.spawn(PROGRAM[0], [*PROGRAM[1:], *options], env=env, encoding="utf-8",
                          timeout=30, dimensions=(50, 9000), echo=False)  # fmt: skip
    child.delaybeforesend = None
    questions = ["w", "4", "b", "9", "9", "9", *"4242x1", *"42424x1", "2"]  # x: too early, go on
    closing = ["x1", *[""] * len(catalogue.questions.needs), "1 2 3 4", "", ""]
    afterwards = ["3", "1", "2", "1", "2", "", "3"]  # sketches, then nothing more
    for line in [*questions, *closing, *afterwards]:
        child.sendline(line)
    child.expect(pexpect.EOF)
    child.close()
    said = child.before or ""
    assert child.exitstatus == 0, said
    data = [str(place), *(sketch(role.day.text) for role in catalogue.roles)]
    keys = r"\b[sbwx]⟦"  # what stands before "skips", "goes back" and so on
    assert letters(re.sub(keys, "⟦", said.replace("\r", "")), catalogue, *data) == []
    assert said.count("⟦Your thumbs agree") == 1


def test_what_a_translation_lacks_is_said_in_english(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "es"
    folder.mkdir()
    write(folder / "score.toml", {"title": "Lo que dicen tus respuestas", "table": {"fit": "Aj"}})
    said = run("score", ANSWERS, "--format", "plain", env={"LEGALPATH_LANG": str(folder)}).stdout
    assert said.startswith("Lo que dicen tus respuestas\n\nBy your answers alone, Paralegal")
    assert re.search(r"2, Aj: \+0\.\d\d", said)
    assert re.search(r"2, Best: \d+", said)


def test_the_locale_of_the_machine_translates_nothing(run: Run, process: Run) -> None:
    plain = run("score", ANSWERS)
    env = {"LANG": "es_ES.UTF-8", "LC_ALL": "es_ES.UTF-8", "LANGUAGE": "es"}
    assert process("score", ANSWERS, env=env).stdout == plain.stdout
    assert run("score", ANSWERS, env={"LEGALPATH_LANG": ""}).stdout == plain.stdout
    assert run("score", ANSWERS, env={"LEGALPATH_LANG": "en"}).stdout == plain.stdout


def test_a_result_has_the_same_numbers_and_fingerprints_in_every_language(
    run: Run, pseudo: Path
) -> None:
    english = json.loads(run("score", ANSWERS, "--json").stdout)
    done = run("score", ANSWERS, "--json", env={"LEGALPATH_LANG": str(pseudo)})
    other = json.loads(done.stdout)
    assert other["advice"] != english["advice"]
    for row in (*english["ranking"], *other["ranking"]):
        for one in row["reach"]["because"]:
            del one["text"]
    for key in ("catalogue", "status", "leaders", "ranking", "answers", "model", "separates"):
        assert other[key] == english[key]


def test_questions_in_another_language_keep_their_ids_and_fingerprint(
    run: Run, pseudo: Path
) -> None:
    english = json.loads(run("questions", "--json").stdout)
    done = run("questions", "--json", env={"LEGALPATH_LANG": str(pseudo)})
    other = json.loads(done.stdout)
    assert other["fingerprint"] == english["fingerprint"]
    for mine, theirs in zip(english["questions"], other["questions"], strict=True):
        assert mine["id"] == theirs["id"]
        assert mine["loadings"] == theirs["loadings"]
        assert (mine["text"] or mine["left"]) != (theirs["text"] or theirs["left"])
    for mine, theirs in zip(english["needs"], other["needs"], strict=True):
        assert mine["choices"] == theirs["choices"]


def test_an_unknown_language_is_a_wrong_call_that_lists_what_there_is(run: Run) -> None:
    done = run("score", ANSWERS, env={"LEGALPATH_LANG": "xx"})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "legalpath: error: unknown language 'xx'; there are en, "
        "or give the path of a translation's folder\n"
    )


def test_a_folder_without_a_translation_is_a_wrong_call(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.toml").write_text("")
    done = run("score", ANSWERS, env={"LEGALPATH_LANG": str(tmp_path)})
    assert (done.returncode, done.stdout) == (2, "")
    assert "holds no translation, such as case.toml" in done.stderr


def test_a_faulty_translation_is_refused_before_anything_is_printed(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "why.toml").write_text('title = "Por"\n')
    done = run("why", "--answers", ANSWERS, env={"LEGALPATH_LANG": str(tmp_path)})
    assert (done.returncode, done.stdout) == (3, "")
    assert f"{tmp_path}/why.toml:1: title: found no {{here}}" in done.stderr


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_english_is_sound(path: Path) -> None:
    """No placeholder has a format of its own, so that a translation can only move it."""

    def walk(value: object) -> None:
        for inner in value.values() if isinstance(value, dict) else ():
            walk(inner)
        if isinstance(value, str):
            found = placeholders(value)
            assert found is not None, value
            assert all(re.fullmatch(r"\{[a-z_0-9]+\}", name) for name in found), value

    walk(wording.read_words(path))


def test_a_plain_command_reads_only_its_own_files() -> None:
    """Nothing is read at import, and English costs no check."""
    code = (
        "import sys\nfrom legalpath.words import sentences as wording\n"
        "from legalpath.advice.score import page\nfrom legalpath.advice.why import page as why\n"
        "assert not wording.words_of.cache_info().currsize\n"
        "assert 'tomllib' not in sys.modules\n"
        "wording.Words('score')['title']\n"
        "assert wording.words_of.cache_info().currsize == 1\n"
        "assert 'legalpath.words.translation' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={})


@pytest.mark.parametrize(
    ("name", "tag"), [("es", "es"), ("pt-BR", "pt-BR"), ("my words", "und"), ("Draft", "und")]
)
def test_the_language_of_a_page_is_the_name_of_the_folder(
    tmp_path: Path, name: str, tag: str
) -> None:
    try:
        wording.speak(tmp_path / name, {})
        assert wording.language() == tag
    finally:
        wording.speak(None, {})
    assert wording.language() == "en"
