"""How hard a text is to read, and words that we do not use."""

from __future__ import annotations

import re

GENDERED = re.compile(
    r"\b(he|she|him|her|his|hers|himself|herself|chairman|chairwoman|salesman|spokesman|manpower"
    r"|manned|girls?|guys?|ladies|gentlemen)\b",
    re.IGNORECASE,
)
HARD = re.compile(
    r"\b(utili[sz]e|leverage|facilitate|endeavou?r|commence|prior to|pursuant|herein|aforementioned"
    r"|stakeholders?|synerg\w+|holistic|robust|paradigm|remuneration|litigat\w+|adjudicat\w+"
    r"|jurisprudence|fiduciary|statutory|procurement|compliance|jurisdiction\w*|deposition\w*"
    r"|paradigm\w*|ascertain|subsequent\w*)\b",
    re.IGNORECASE,
)
"""Words that a person without legal knowledge may not know, or that sound like an office memo."""
HYPE = re.compile(
    r"\b(amazing|exciting|rewarding|dream job|passionate|thriv\w+|unlock|empower\w*|world-class"
    r"|perfect fit|game.changer|cutting.edge)\b",
    re.IGNORECASE,
)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade (Kincaid and others, 1975): US school years to read it."""
    sentences = [part for part in re.split(r"[.!?:;]+\s|\n", text) if re.search(r"\w", part)]
    words = re.findall(r"[A-Za-z']+", text)
    syllables = sum(map(syllables_in, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def syllables_in(word: str) -> int:
    """Groups of vowels, without a silent last e; at least one."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    plain = re.sub(
        r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouysxzcg])es$", "", plain
    )
    return max(1, len(re.findall(r"[aeiouy]+", plain)))
