"""What becomes of a statement, and a statement that meets the same fate with nothing of what led to it."""

from __future__ import annotations

import enum

from argmap.model import Claim, Evidence, Inference, Node, Noun, Question
from argmap.reasoning import Standing, Standings, Verdict

_GROUND = "\0ground"
_FOR = "\0for"
_AGAINST = "\0against"
"""Ids that no text can have."""


class Fate(enum.Enum):
    """All that others can tell of a statement: how it stands, and how it would without attacks and rivals."""

    STANDS = enum.auto()
    OPEN = enum.auto()
    TIED = enum.auto()
    OVERTURNED = enum.auto()
    NOT_ESTABLISHED = enum.auto()


def fate_of(standing: Standings, id_: str) -> Fate:
    """Give the fate of a statement."""
    if standing[id_] is Standing.CONTESTED:
        return Fate.OPEN if standing.may_stand(id_) else Fate.TIED
    if standing[id_] is Standing.STANDS:
        return Fate.STANDS
    return Fate.OVERTURNED if standing.verdict(id_) is Verdict.OVERTURNED else Fate.NOT_ESTABLISHED


def fated(noun: Node | Question, fate: Fate) -> tuple[Noun, ...]:
    """Give a claim of the same id that meets a fate under every standard of a map, with what brings it about."""
    id_ = noun.id
    ground, pro, con = (f"{id_}{one}" for one in (_GROUND, _FOR, _AGAINST))
    given = Claim(id_, "", assumed=True)
    match fate:
        case Fate.STANDS:
            return (given,)
        case Fate.OPEN:
            return given, Inference(con, premises=[id_], attacks=id_)
        case Fate.TIED:
            sides = Inference(pro, premises=[ground], supports=id_), Inference(con, premises=[ground], attacks=id_)
            return Claim(id_, "", standard="balance"), Evidence(ground, ""), *sides
        case Fate.OVERTURNED:
            return given, Evidence(ground, ""), Inference(con, premises=[ground], attacks=id_)
        case Fate.NOT_ESTABLISHED:
            return (Claim(id_, ""),)
