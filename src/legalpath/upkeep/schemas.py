"""The JSON Schemas of everything that legalpath reads and returns, by name."""

from __future__ import annotations

import msgspec

from legalpath.advice.compare.result import Comparison
from legalpath.advice.diff.result import Difference
from legalpath.advice.gap.result import GapPage
from legalpath.advice.interview.result import Interview
from legalpath.advice.questions.result import QuestionSet
from legalpath.advice.report.result import Report
from legalpath.advice.roles.result import RoleList
from legalpath.advice.route.result import Routes
from legalpath.advice.score.result import Ranking
from legalpath.advice.sheet.result import SheetList, Told
from legalpath.advice.show.result import RolePage
from legalpath.advice.why.result import Why
from legalpath.answers.sheet import Sheet
from legalpath.casebook.result import CaseGroup, CaseList, CasePage, CaseStamp
from legalpath.catalogue.schema import FILES, editor_schema, json_schema
from legalpath.documents.document import ErrorDocument
from legalpath.errors import unknown
from legalpath.upkeep.result import Audit, Check, SourceList, Where

DOCUMENTS: dict[str, type] = {
    "sheet": Sheet,
    "question-set": QuestionSet,
    "role-list": RoleList,
    "role": RolePage,
    "ranking": Ranking,
    "why": Why,
    "comparison": Comparison,
    "gap": GapPage,
    "route": Routes,
    "interview": Interview,
    "case": CasePage,
    "case-stamp": CaseStamp,
    "case-list": CaseList,
    "case-group": CaseGroup,
    "difference": Difference,
    "report": Report,
    "told": Told,
    "sheet-list": SheetList,
    "check": Check,
    "audit": Audit,
    "source-list": SourceList,
    "where": Where,
    "error": ErrorDocument,
}
"""Every document that has a schema, beside the data files."""


def schema(name: str) -> bytes:
    """The JSON Schema of a data file or a document, as JSON. Raises UsageError for others."""
    if name in FILES:
        made = editor_schema(FILES[name])
    elif name in DOCUMENTS:
        made = json_schema(DOCUMENTS[name])
    else:
        raise unknown("schema", name, [*FILES, *DOCUMENTS])
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"
