"""The words of a trade: complete, alike in every role, short enough for one screen."""

from __future__ import annotations

import json

import pytest

from legalpath import api
from legalpath.advice.gap.resume import parse_resume, read_known
from legalpath.advice.weaknesses import weaknesses
from legalpath.catalogue.model import Role
from legalpath.catalogue.read import load_catalogue
from legalpath.formats.text import typeset
from legalpath.text import plain_name
from tests.language import GENDERED, HYPE, grade

SHIPPED = load_catalogue()
FORMER = (
    "westlaw", "lexisnexis", "bloomberg law", "cite checking", "document drafting", "pleadings",
    "discovery responses", "ironclad", "contractworks", "ebilling", "utbms", "apperio", "sigma",
    "business intelligence", "request for proposal", "sourcing", "project manager", "capm", "jira",
    "six sigma", "intake", "trial prep", "due diligence", "discovery", "docket", "scheduling",
    "statute of limitations", "efiling", "cm/ecf", "service of process", "reception", "minutes",
    "executive assistant", "hipaa", "discretion", "team lead", "hiring", "excel", "pivot tables",
    "data entry", "sharepoint", "low-code", "mycase", "imanage", "logikcull", "disco", "redlining",
    "playbook", "invoicing", "accounts payable", "kyc", "regulations", "user adoption", "rollout",
    "proofreading", "bluebook", "editing",
)  # fmt: skip
"""Words of CVs that have always been read."""
TRADE = """
pleadings; motions; discovery responses; NDA; cite-check; Bluebook; matter calendar;
statute of limitations; court filings; e-filing; docketing; review pools; document productions;
Westlaw; Lexis; due diligence; data room; practice group; CLM; workflows; templates; integrations;
LEDES; LEDES intake; rate card; rate-card enforcement; accruals; accrual reporting; vendor stack;
RFP; renewals; license rationalization; dashboards; cycle time; intake volume; spend by matter type;
change management; rollout; change rollouts; GC; CFO; CIO; department strategy; metrics; KPIs;
operating cadence; outside counsel spend; lateral move; opposing counsel; legal terminology;
customer service; trial preparation; administrative proceedings; cross-trained; calendar management;
office coordination; liaise; healthcare law; environmental law; private practice; legal briefs;
executive scheduling; billing and collections; sensitive correspondence; composure;
personnel matters; external counterparts; CAP; managing partner; general counsel;
chief legal officer; firm administrator; committee; board; unauthorized practice of law; UPL;
work product; redaction; Bates numbering; ESI; EDRM; custodian; load file;
technology-assisted review; affidavit; PACER; CM/ECF; service of process; conflict check;
timekeeper; billing guidelines; outside counsel guidelines; AFA; block billing; write-off;
realization; iManage; NetDocuments; HotDocs; HIPAA; GDPR; CCPA; notary; escrow; patent; trademark;
bilingual; union; Harvey; Copilot; SLA; subpoena; deposition; privilege log; legal hold;
chain of custody; UTBMS; retainer; trust account; CoCounsel; exempt
"""


def read(text: str) -> dict[str, str]:
    """The level of each skill that a text in a CV shows."""
    cv = json.dumps({"work": [{"summary": text}]}).encode()
    return read_known(parse_resume(cv, "cv.json"), SHIPPED).levels


@pytest.mark.parametrize("role", SHIPPED.roles, ids=lambda role: role.id)
class TestEachRole:
    def test_has_15_to_32_terms_sorted_by_noun(self, role: Role) -> None:
        nouns = [term.noun for term in role.terms]
        assert 15 <= len(nouns) <= 32
        assert nouns == sorted(nouns, key=str.casefold)

    def test_says_what_each_means_in_3_to_14_plain_words(self, role: Role) -> None:
        glosses = [term.gloss for term in role.terms]
        assert all(3 <= len(gloss.split()) <= 14 for gloss in glosses)
        assert grade(".\n".join(glosses) + ".") <= 8
        assert not GENDERED.findall(" ".join(glosses))
        assert not HYPE.findall(" ".join(glosses))

    def test_lists_them_in_40_lines_of_80_columns_a_term_a_line(self, role: Role) -> None:
        lines = typeset(api.terms(role.id).page(), 80).splitlines()
        assert len(lines) <= 40
        for term in role.terms:
            assert any(line.startswith(f"- {term.noun}: {term.gloss}") for line in lines)

    def test_has_words_before_a_noun_only_where_it_shows_a_skill(self, role: Role) -> None:
        assert not [term.noun for term in role.terms if term.not_after and not term.shows]


def test_a_word_means_one_noun_alone() -> None:
    meant: dict[str, set[str]] = {}
    for role in SHIPPED.roles:
        for term in role.terms:
            for word in (term.noun, *term.also):
                meant.setdefault(plain_name(word), set()).add(term.noun)
    assert {word: nouns for word, nouns in meant.items() if len(nouns) > 1} == {}


def test_the_words_that_pages_had_lost_are_all_listed() -> None:
    words = {
        plain_name(word)
        for role in SHIPPED.roles
        for term in role.terms
        for word in (term.noun, *term.also)
    }
    wanted = [word.strip() for word in TRADE.replace("\n", " ").split(";")]
    assert [word for word in wanted if plain_name(word) not in words] == []


@pytest.mark.parametrize("word", FORMER)
def test_words_that_a_cv_was_read_by_still_show_a_skill(word: str) -> None:
    assert read(word)


def test_the_document_tells_the_skills_that_its_terms_show() -> None:
    told = api.terms("Legal Secretary")
    assert told.role == "legal-assistant"
    assert set(told.skills) == {id for term in told.terms for id in term.shows}
    header, rows = told.table()
    assert list(header) == ["role", "noun", "gloss", "also", "shows"]
    assert len(list(rows)) == len(told.terms)


def test_a_page_has_a_glossary_that_counts_as_no_fact() -> None:
    page = api.show("paralegal")
    rows = page.sections["terms"].rows
    assert [row.label for row in rows] == [term.noun for term in SHIPPED.role("paralegal").terms]
    text = typeset(page.page(), 80)
    assert "- cite-check: check that every citation is right\n" in text
    found = weaknesses(page)
    weak = [*found.unsourced, *found.stale, *found.undated]
    assert "terms" not in {fact.section for fact in weak}


def test_a_comparison_has_a_glossary_only_if_asked() -> None:
    pair = ["paralegal", "legal-ops"]
    assert "terms" not in api.compare(pair).sections
    assert "terms" not in api.compare(pair, without=["pay"]).sections
    asked = api.compare(pair, only=["terms"]).sections["terms"].rows
    both = [row.label for row in asked if all(row.cells.values())]
    assert both == ["CLM"]
