"""The nouns of the trade stand where a page speaks of the work, not in its glossary alone.

A newcomer searches ads, courses and glossaries by these words.
"""

from __future__ import annotations

import re

import pytest

from legalpath.advice.show.sections import sections
from legalpath.catalogue.read import load_catalogue

SHIPPED = load_catalogue()
SPOKEN = ("tasks", "tools", "entry", "getting_in", "certifications")
"""The sections whose cells may hold a noun; of skills the label does."""
NOUNS: dict[str, list[str]] = {
    "paralegal": [
        "pleadings", "motions", "discovery responses", "NDAs", "cite-check", "Bluebook",
        "docketing", "matter calendars", "statutes of limitations", "e-filing", "review pools",
        "document productions", "opposing counsel", "Westlaw", "Lexis", "data room",
        "due diligence", "CLM", "trial preparation", "exhibits", "administrative proceedings",
        "legal briefs", "legal terminology", "unauthorized practice of law", "work product",
        "iManage", "NetDocuments", "HotDocs", "affidavits", "interrogatories", "notary",
        "bilingual", "patent", "trademark",
    ],
    "legal-assistant": [
        "legal briefs", "legal terminology", "calendar management", "office coordination",
        "customer service", "opposing counsel", "proof of service", "subpoenas", "depositions",
        "e-filing", "docketing", "PACER", "CM/ECF", "conflict check", "timekeeping", "affidavits",
        "notary",
    ],
    "virtual-legal-assistant": [
        "client intake", "retainer", "Clio", "conflict check", "calendar management", "e-filing",
        "billing",
    ],
    "legal-research-assistant": [
        "CoCounsel", "Westlaw", "Lexis", "cite-check", "Bluebook", "KeyCite", "memoranda",
        "statutes", "dockets", "legislative history",
    ],
    "legal-management-assistant": [
        "executive scheduling", "billing and collections", "sensitive correspondence",
        "personnel matters", "trust account", "managing partner", "general counsel", "board",
    ],
    "legal-ops": [
        "CLM", "workflows", "templates", "integrations", "LEDES", "rate card", "accruals",
        "vendor stack", "RFPs", "renewals", "license rationalization", "dashboards", "cycle time",
        "intake volume", "spend by matter type", "change management", "rollouts", "GC", "CFO",
        "CIO", "KPIs", "operating cadence", "outside counsel spend", "Copilot",
    ],
    "e-billing-specialist": [
        "LEDES", "UTBMS", "block billing", "timekeepers", "rate cards", "AFAs",
        "outside counsel guidelines", "write-downs", "accruals", "appeals", "matter budgets",
    ],
    "clm-administrator": [
        "CLM", "clause library", "workflows", "integrations", "metadata", "redlines", "SSO",
        "e-signature", "SLA",
    ],
    "legal-project-manager": [
        "scope", "matter budget", "AFAs", "change request", "status report", "RACI",
        "legal project management",
    ],
    "legal-data-analyst": [
        "Power BI", "SQL", "spend by matter type", "cycle time", "dashboards", "data dictionary",
        "UTBMS",
    ],
    "vendor-manager": [
        "vendors", "RFPs", "rate cards", "panel", "AFAs", "scorecards", "outside counsel",
        "statement of work", "ALSPs",
    ],
    "contracts-manager": [
        "redlines", "playbook", "NDAs", "MSA", "statements of work", "clause library", "renewals",
        "fallback",
    ],
    "compliance-analyst": [
        "AML", "KYC", "GDPR", "HIPAA", "SOX", "whistleblower", "third-party due diligence",
        "controls", "audit",
    ],
    "litigation-support": [
        "ESI", "custodians", "EDRM", "Bates", "load files", "TAR", "redaction", "privilege log",
        "legal hold", "chain of custody", "Relativity", "document productions",
    ],
    "law-firm-administrator": [
        "trust account", "realization", "write-offs", "exempt", "malpractice insurance",
        "partner compensation", "timekeepers", "conflict check",
    ],
    "lawyer": [
        "briefs", "depositions", "discovery", "opposing counsel", "bar exam", "retainer",
        "oral argument",
    ],
}  # fmt: skip
"""By role, the words that its page must say."""


def spoken(role: str) -> str:
    """What a role's page says of the work and of getting in, a cell a line."""
    built = sections([SHIPPED.role(role)], SHIPPED)
    told = [
        cell.text
        for name in SPOKEN
        for row in built[name].rows
        for cell in row.cells.values()
        if cell
    ]
    asked = [row.label for row in built["skills"].rows]
    return "\n".join([*told, *asked])


def single(text: str) -> str:
    """A text in small letters with every noun as one of its kind: "Rate cards", "rate card"."""
    return re.sub(r"(?<=[^s\W])s\b", "", re.sub(r"ies\b", "y", text.casefold()))


def says(text: str, noun: str) -> bool:
    """Whether a noun stands in a text as words of its own, one or many, in any case."""
    return bool(re.search(rf"(?<!\w){re.escape(single(noun))}(?!\w)", single(text)))


def test_there_are_at_least_120_nouns() -> None:
    assert len({single(noun) for nouns in NOUNS.values() for noun in nouns}) >= 120


@pytest.mark.parametrize(
    ("text", "noun", "said"),
    [
        ("Keep rate cards up to date.", "Rate Card", True),
        ("Keep corporate cards.", "rate card", False),
        ("Serve a subpoena.", "subpoenas", True),
        ("the statute of limitations", "statutes of limitations", True),
        ("Build dashboards.", "board", False),
        ("LEDES-based bills", "LEDES", True),
    ],
)
def test_one_and_many_of_a_noun_are_the_same(text: str, noun: str, said: bool) -> None:
    assert says(text, noun) is said


@pytest.mark.parametrize("role", NOUNS)
def test_a_page_says_the_nouns_of_its_trade(role: str) -> None:
    told = spoken(role)
    assert [noun for noun in NOUNS[role] if not says(told, noun)] == []
