"""The sentences that people read about a result; they stand in `words/en`, one file a command.

A file is read when its first sentence is asked for, so that a command pays only for its own.
English is not checked here: tests do. `legalpath.catalogue.translation` checks a translation
and hands it to `speak`; what it lacks is said in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, overload

FOLDER = Path(__file__).with_name("words")
"""The languages that come with the program, a folder each."""
ENGLISH = "en"
Tables = dict[str, Any]
"""The sentences of one file: single ones, lists, and tables of them."""

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_spoken: Path | None = None
_translated: dict[str, Tables] = {}


def speak(folder: Path | None, translated: Mapping[str, Tables]) -> None:
    """From now on says what these files of a folder have, by name, and English what not.

    Without a folder it is English again.
    """
    global _spoken  # noqa: PLW0603  one process speaks one language
    _spoken = folder
    _translated.clear()
    _translated.update(translated)
    words_of.cache_clear()


def spoken() -> Path | None:
    """The folder of the language that is spoken; None for English."""
    return _spoken


def language() -> str:
    """The language that is spoken as HTML's `lang` wants it: "en", "es", "pt-BR".

    It is the name of the translation's folder; "und", for undetermined, where that is none.
    """
    if _spoken is None:
        return ENGLISH
    name = _spoken.resolve().name
    return name if _TAG.fullmatch(name) else "und"


@cache
def words_of(file: str) -> Tables:
    """A file's sentences in the language that is spoken, English where it lacks one."""
    english = read_words(FOLDER / ENGLISH / f"{file}.toml")
    own = _translated.get(file, {})
    return {
        key: value | own.get(key, {}) if isinstance(value, dict) else own.get(key, value)
        for key, value in english.items()
    }


def read_words(path: Path) -> Tables:
    """The sentences of a file that is known to be sound."""
    import tomllib  # 1 ms, and as much to read a file: less than .2 bare interpreters together

    return tomllib.loads(path.read_text("utf-8"))


class Words(Mapping[str, str]):
    """The sentences of one file, or of one table in it, by key."""

    def __init__(self, file: str, table: str = "") -> None:
        self._file = file
        self._table = table

    def _known(self) -> Tables:
        tables = words_of(self._file)
        return tables[self._table] if self._table else tables

    def __getitem__(self, key: str) -> str:
        return self._known()[key]  # type: ignore[no-any-return]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())


class Lines(Sequence[str]):
    """A list of sentences in a file."""

    def __init__(self, file: str, key: str) -> None:
        self._file = file
        self._key = key

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        return words_of(self._file)[self._key][at]  # type: ignore[no-any-return]

    def __len__(self) -> int:
        return len(words_of(self._file)[self._key])


COMMON = Words("common")
AGREE = Lines("common", "agree")
"""The five answers to a statement, from -2 to 2."""
LEAN = Lines("common", "lean")
"""The five answers to a duel or a pair of days, from -2 to 2."""
LIMITS = Lines("common", "limits")
"""What legalpath says about itself, every time."""
GRAMMAR = Words("common", "grammar")
SPAN = Words("common", "span")

SCORE = Words("score")
SCORE_TABLE = Words("score", "table")
ADVICE = Words("score", "advice")
"""What a person should do with each status."""

WHY = Words("why")
WHY_TABLE = Words("why", "table")
FLIP = Words("why", "flip")

QUIZ = Words("quiz")
COMMANDS = Words("quiz", "commands")
"""What a person can do instead of answering."""
PLAIN = Words("quiz", "plain")
MENU = Words("quiz", "menu")
AFTER = Words("quiz", "after")
END = Words("quiz", "end")

FORM = {
    "toml_head": "# Take the # away before what you want to answer, and change the number.\n"
    "# Answers run from -2 (not at all, or clearly the first) to 2 (very much, or clearly "
    "the second).",
    "head": "legalpath answer form, for the questions\n{fingerprint}\n\n"
    "Put one number between each pair of brackets. Leave them empty to skip.",
    "statements": "STATEMENTS\n{scale}",
    "duels": "DUELS: which would you rather do?\n{scale}",
    "needs": "NEEDS: what must hold, whatever you like. Skip what does not matter to you.",
    "matters": "WHAT MATTERS: up to {most} numbers each, with blanks between.",
    "amount": "an amount",
    "most": "What matters most to you, for or against?",
    "least": "What hardly matters to you? (the same numbers)",
    "twice": "each id once",
    "unknown": "the id of a question, a need, most or least",
    "number": "a number from 1 to {most}, or nothing",
    "amount_wanted": "an amount like 45000, or nothing",
    "picks_wanted": "up to {most} numbers from 1 to {count}, or nothing",
    "expected": "a filled-in form, as `legalpath sheet blank --format text` prints it",
}
"""What the paper form says."""

LEVEL = {
    "none": "No",
    "rare": "Rare",
    "adjacent": "Adjacent",
    "helpful": "Helpful",
    "user": "User",
    "partly": "Required for {when}",
    "required": "Required",
    "core": "Core",
    "owner": "Owner",
}
"""The levels of a skill in words."""

PATHS = {
    "gap": "From {here} to {there}: what is missing",
    "no_gap": "No skill that {there} needs is missing by our levels. What counts now is proof.",
    "from_to": "From {have} to {need}.",
    "nothing": "nothing yet",
    "advice": "Published advice",
    "learn": "How to learn it: {words}",
    "show": "How to show it: {words}",
    "certifications": "Certifications that help toward {there}",
    "time": "How long it takes",
    "typical": "{words} from a working start to the first post.",
    "no_time": "Not known: no source gives a time for this step. Ask two people who made it.",
    "matched": "What we read in your CV",
    "no_match": "No word of the CV is one that we know. Name your skills and job titles in it.",
    "route": "From {here} to {there}: known ways",
    "no_route": "We know no way. That does not mean that there is none: no source tells of one.",
    "more": "There are {count} more known ways; --most shows more, --via picks a stop.",
    "unknown_one": "one step whose time is not known",
    "unknown_many": "{count} steps whose time is not known",
    "standing": "fit {fit}, rank {rank}, best in {best} of 100",
    "ruled_out": "ruled out by your needs",
    "shortest": ", the shortest",
    "direct": ", the direct one",
    "usual": ", of the most usual steps",
    "next": "",
    "common": "Common",
    "some": "Some do it",
    "rare": "Rare",
    "disputed": "Disputed",
    "unknown": "How common: not known",
}
"""What gaps and routes say."""

INTERVIEW = {
    "title": "{title}: {count} questions. Answer each aloud, then press Enter.",
    "question": "Question {at} of {count}: {question}",
    "enter": "(Enter shows what a good answer shows) ",
    "good": "A good answer shows: {good}",
    "end": "That was the last one. The whole page: legalpath show {role}",
}
"""What the practice interview says."""

TOLD = {"most": "matters most", "least": "hardly matters"}
"""The same, as a person's own pick."""

NOTES = {"no_marks": "What each line rests on: add --sources. Everything: leave out --brief."}

COMPARE = {
    "answer": "The short answer",
    "both_skills": "Both ask for: {words}.",
    "both_tasks": "Both do these kinds of work: {words}.",
    "both_conditions": "As often in both: {words}.",
    "all_skills": "All of them ask for: {words}.",
    "all_tasks": "All of them do these kinds of work: {words}.",
    "all_conditions": "As often in all of them: {words}.",
    "nothing": "none that we know of",
    "more": "{count} more",
    "more_skills": "{title} asks for much more of: {words}.",
    "more_conditions": "{title} has much more often: {words}.",
    "only_tasks": "Only {title} does: {words}.",
    "who": "Pick {title} if: {words}",
    "person": "For you",
    "you": "You said",
    "leans": "You lean to {end}.",
    "standing": "{title}: fit {fit}, place {rank}; {best} in 100 that it fits you best "
    "({random} in 100 before you said anything){out}.",
    "ruled_out": "; your needs rule it out: {needs}",
    "not_ranked": "The quiz does not rank {titles}.",
    "separates": 'For {ahead} over {behind}: "{text}" You said: {said} ({apart}).',
    "pay_half": "half earn {low} to {high}",
    "pay_all": "{low} to {high}",
    "pay_from": "from {low}",
    "pay_middle": ", the middle {middle}",
    "or_more": " or more",
    "close": "of a close occupation",
    "stand-in": "of a stand-in, not this job",
    "years_unknown": "years not known",
    "rung_pay_unknown": "We found no pay by rung for {titles}.",
}
"""What a comparison says of its rows."""
