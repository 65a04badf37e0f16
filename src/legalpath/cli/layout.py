"""Arranges results into blocks: what a person reads, in which order, in which words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from legalpath.advice.compare.page import comparison
from legalpath.advice.compare.result import Comparison
from legalpath.advice.diff.page import difference
from legalpath.advice.diff.result import Difference
from legalpath.advice.gap.page import gap_blocks
from legalpath.advice.gap.result import GapPage
from legalpath.advice.interview.page import interview
from legalpath.advice.interview.result import Interview
from legalpath.advice.questions.page import question_set
from legalpath.advice.questions.result import QuestionSet
from legalpath.advice.report.page import report
from legalpath.advice.report.result import Report
from legalpath.advice.roles.page import role_list
from legalpath.advice.roles.result import RoleList
from legalpath.advice.route.page import route_blocks
from legalpath.advice.route.result import Routes
from legalpath.advice.score.page import standing
from legalpath.advice.score.result import Ranking
from legalpath.advice.sheet import page as sheets
from legalpath.advice.sheet.result import SheetList, Told
from legalpath.advice.show import page as pages
from legalpath.advice.show.result import RolePage
from legalpath.advice.why.page import reasons
from legalpath.advice.why.result import Why
from legalpath.casebook import page as casebook
from legalpath.casebook.result import CaseGroup, CaseList, CasePage, CaseStamp
from legalpath.documents.document import Document
from legalpath.formats.blocks import Block
from legalpath.upkeep import page as upkeep
from legalpath.upkeep.result import Audit, Check, SourceList, Where


def blocks(result: Document) -> list[Block]:
    """A result as blocks, ready for any renderer."""
    return list(_ARRANGED[type(result)](result))


_ARRANGED: dict[type[Document], Callable[[Any], Iterator[Block]]] = {
    Ranking: standing,
    Why: reasons,
    Told: sheets.told,
    SheetList: sheets.sheet_list,
    Report: report,
    Difference: difference,
    CaseStamp: casebook.case_stamp,
    CasePage: casebook.case_page,
    CaseList: casebook.case_list,
    CaseGroup: casebook.case_group,
    Comparison: comparison,
    RolePage: pages.role_page,
    RoleList: role_list,
    QuestionSet: question_set,
    GapPage: gap_blocks,
    Routes: route_blocks,
    Interview: interview,
    Check: upkeep.check_blocks,
    SourceList: upkeep.source_blocks,
    Where: upkeep.where_blocks,
    Audit: upkeep.audit_blocks,
}
"""Who arranges which document."""
