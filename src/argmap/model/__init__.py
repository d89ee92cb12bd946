"""The nouns of an argument map, and the map that holds them.

All are frozen. A map built in Python may be faulty: finding faults is the business of checks.
"""

from argmap.model.maps import ArgumentMap
from argmap.model.nouns import (
    EVIDENCE_KINDS,
    SOURCE_KINDS,
    Claim,
    Evidence,
    Inference,
    Node,
    Noun,
    Question,
    Relation,
    Scheme,
    Source,
    Standard,
    sources_named_by,
)
from argmap.model.origin import Origin, Places

__all__ = [
    "EVIDENCE_KINDS",
    "SOURCE_KINDS",
    "ArgumentMap",
    "Claim",
    "Evidence",
    "Inference",
    "Node",
    "Noun",
    "Origin",
    "Places",
    "Question",
    "Relation",
    "Scheme",
    "Source",
    "Standard",
    "sources_named_by",
]
