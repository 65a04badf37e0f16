"""What publishers want to be said wherever they are cited."""

from __future__ import annotations

from legalpath.catalogue.model import Source

ONET = (
    "This page includes information from the O*NET 30.2 Database by the U.S. Department of Labor, "
    "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. "
    "O*NET® is a trademark of USDOL/ETA. legalpath has modified all or some of this information. "
    "USDOL/ETA has not approved, endorsed or tested these modifications."
)
"""What the license of O*NET wants to be said."""
ONET_OLDER = "Skills, knowledge and work styles are from the O*NET 29.3 Database."
"""What is added where these are shown: the newer release does not have them."""


def notices(sources: dict[str, Source]) -> list[str]:
    """What the publishers of these sources want to be said, each once."""
    onet = [source for source in sources.values() if source.publisher.startswith("O*NET")]
    older = [ONET_OLDER] if any("29.3" in (source.note or "") for source in onet) else []
    return [" ".join([ONET, *older])] if onet else []
