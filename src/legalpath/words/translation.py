"""Reads a translation: the sentences of the program and the questions in another language.

A translation is a folder that holds what `words/en` holds, each file or key left out at will,
and a `questions.toml` with the texts of questions, needs and dimensions by id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

from legalpath.errors import DataError, Problem, UsageError, unknown
from legalpath.files.faults import Fault, fault, located, refuse, shown, text_faults
from legalpath.files.lines import KeyPath
from legalpath.files.read import parse_toml, read_bytes
from legalpath.text import listing, nearest, printable
from legalpath.words import sentences as wording

QUESTIONS = "questions"
"""The file with the texts of what is asked; the English ones stand with the data."""
Tree = dict[str, Any]
"""Texts, lists of texts, switches, and tables of them."""


class Translated(NamedTuple):
    """One file of a translation, held against English."""

    path: Path
    words: Tree
    problems: list[Problem]
    missing: int
    """How many sentences it does not have, or has in English."""
    sentences: int
    """How many there are."""


# --- which language


def languages() -> list[str]:
    """The languages that come with the program."""
    return sorted(path.name for path in wording.FOLDER.iterdir() if any(path.glob("*.toml")))


def word_files() -> list[str]:
    """The files of sentences, by name."""
    return sorted(path.stem for path in (wording.FOLDER / wording.ENGLISH).glob("*.toml"))


def find_language(name: str) -> Path:
    """The folder of a language that comes with the program, or a translator's own.

    Raises UsageError for a name that is neither.
    """
    if name in languages():
        return wording.FOLDER / name
    if (folder := Path(name)).is_dir():
        return folder
    there = f"there are {listing(languages())}, or give the path of a translation's folder"
    raise unknown("language", name, languages(), there)


def use_language(name: str) -> None:
    """From now on speaks a language that comes with the program, or a translator's own folder.

    Raises UsageError for an unknown one, and DataError with every fault of its files.
    """
    if name == wording.ENGLISH:
        wording.speak(None, {})
        return
    folder = find_language(name)
    files = check_folder(folder)
    refuse([problem for file in files for problem in file.problems])
    wording.speak(folder, {file.path.stem: file.words for file in files})


# --- a folder held against English


def check_folder(folder: Path) -> list[Translated]:
    """Every file of sentences, found or not, with its faults; questions are checked apart.

    Raises UsageError where the folder holds no file of a translation.
    """
    names = word_files()
    found = sorted(path.stem for path in folder.glob("*.toml"))
    if not {*names, QUESTIONS}.intersection(found):
        raise UsageError(
            f"{printable(str(folder))} holds no translation, such as {names[0]}.toml",
            code="unknown-language",
        )
    english = wording.FOLDER / wording.ENGLISH
    known = [
        check_file(folder / file, wording.read_words(english / file))
        for file in (f"{name}.toml" for name in names)
    ]
    strange = [name for name in found if name not in {*names, QUESTIONS}]
    return [*known, *(_strange(folder / f"{name}.toml", names) for name in strange)]


def _strange(path: Path, names: list[str]) -> Translated:
    close = nearest(path.stem, [*names, QUESTIONS])
    problem = Problem(
        file=str(path),
        found="a file that English does not have",
        expected=f"one of {', '.join(names)}, {QUESTIONS}",
        suggestion=f"{close}.toml" if close else None,
    )
    return Translated(path, {}, [problem], 0, 0)


def check_file(path: Path, english: Tree) -> Translated:
    """A file of a translation held against the English texts; one that is not there lacks all."""
    sentences = sum(1 for _ in _said(english, {}))
    if not path.exists():
        return Translated(path, {}, [], sentences, sentences)
    try:
        words, text = parse_toml(read_bytes(path), str(path))
    except DataError as error:
        return Translated(path, {}, error.problems, sentences, sentences)
    faults = [*text_faults(words, text), *_tree_faults(words, english)]
    problems = located(faults, words, text, str(path))
    return Translated(path, words, problems, sentences - sum(_said(english, words)), sentences)


def _said(english: Tree, words: Any) -> Iterator[bool]:
    """For each English sentence whether it is said otherwise; a list counts as one."""
    for key, value in english.items():
        own = words.get(key) if isinstance(words, dict) else None
        if isinstance(value, dict):
            yield from _said(value, own)
        elif _has_words(value):
            yield own is not None and own != value


def _has_words(value: Any) -> bool:
    """Whether there is anything to translate: not in a switch, nor in "{title}: {needs}"."""
    texts = value if isinstance(value, list) else [value] if isinstance(value, str) else []
    literals = (literal for text in texts for literal, *_ in Formatter().parse(text))
    return any(letter.isalpha() for literal in literals for letter in literal)


def _tree_faults(words: Tree, english: Tree, way: KeyPath = ()) -> Iterator[Fault]:
    free = [key for key in english if key not in words]
    for key, value in words.items():
        here = (*way, key)
        if key not in english:
            close = nearest(key, free) or nearest(key, english)
            yield fault(here, f"unknown key {key!r}", "a key that the English file has here", close)
        else:
            yield from _value_faults(value, english[key], here)


def _value_faults(value: Any, english: Any, way: KeyPath) -> Iterator[Fault]:
    if type(value) is not type(english):
        yield fault(way, shown(value), _kind(english))
        return
    match value:
        case dict():
            yield from _tree_faults(value, english, way)
        case str():
            yield from _text_faults(value, english, way)
        case list() if len(value) != len(english):
            yield fault(way, f"{len(value)} entries", _kind(english))
        case list() if not all(isinstance(one, str) for one in value):
            yield fault(way, "a list", _kind(english))
        case list():
            for at, (one, wanted) in enumerate(zip(value, english, strict=True)):
                yield from _text_faults(one, wanted, (*way, at))


def _kind(english: Any) -> str:
    match english:
        case dict():
            return "a table"
        case list():
            return f"a list of {len(english)} texts"
    return "true or false" if isinstance(english, bool) else "text in quotes"


def _text_faults(value: str, english: str, way: KeyPath) -> Iterator[Fault]:
    if english.strip() and not value.strip():
        yield fault(way, "empty quotes", "some text; without the key it is said in English")
        return
    wanted, found = placeholders(english) or [], placeholders(value)
    if found is None:
        in_pairs = "braces in pairs; a brace to be shown is written twice"
        yield fault(way, "a brace alone", in_pairs, needle=r"[{}]")
        return
    expected = f"one of {', '.join(wanted)}" if wanted else "no placeholder"
    lacking = [name for name in wanted if name not in found]
    meant = {
        name: nearest(name, lacking) or nearest(name, wanted)
        for name in found
        if name not in wanted
    }
    for name, close in meant.items():
        unknown = f"the placeholder {printable(name)}"
        yield fault(way, unknown, expected, close, needle=re.escape(name))
    for name in lacking:
        if name not in meant.values():
            yield fault(way, f"no {name}", f"the placeholder {name} too")


def placeholders(text: str) -> list[str] | None:
    """What is to be filled in, as it is written: "{title}"; None where braces do not match."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    return list(dict.fromkeys(_written(*part[1:]) for part in parts if part[1] is not None))


def _written(name: str | None, spec: str | None, conversion: str | None) -> str:
    return f"{{{name}{f'!{conversion}' if conversion else ''}{f':{spec}' if spec else ''}}}"
