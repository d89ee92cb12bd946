"""Both sides of a claim that weights decide, in a few words: how strong the case for it is, and the case against it."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.reasoning import Reason, ReasonKind, Standings, Test
from argmap.reasoning.standards import ALPHA, BETA, GAMMA
from argmap.words import ENGLISH, Words

_BOUNDS = {Test.ALPHA: float(ALPHA), Test.BETA: float(BETA), Test.GAMMA: float(GAMMA)}


def balance(standing: Standings, id_: str, words: Words = ENGLISH) -> str:
    """Say how both sides of a node weigh, where that decides its standing; nothing where it does not.

    >>> from argmap import ArgumentMap, Claim, Inference, evaluate
    >>> nodes = [Claim("wet", "It is wet."), Claim("rain", "It rained.", assumed=True)]
    >>> nodes += [Inference("for", "rain", supports="wet", weight=0.4), Inference("against", "rain", attacks="wet")]
    >>> balance(evaluate(ArgumentMap(title="Rain", nodes=nodes)), "wet")
    '0.4 for it and 1 against it'
    """
    reason = standing.reason(id_)
    if reason.kind is ReasonKind.BALANCED:
        return _tied(standing, reason, words)
    if reason.kind is ReasonKind.OUTWEIGHED:
        return words("balance.both", **_weights(standing, id_, reason, words))
    if reason.kind is ReasonKind.BELOW_STANDARD:
        return _below(standing, id_, reason, words)
    return ""


def _below(standing: Standings, id_: str, reason: Reason, words: Words) -> str:
    test, weights = reason.test or Test.TIE, _weights(standing, id_, reason, words)
    standard = words(f"standard.{standing.standard_of(id_)}")
    return words(f"balance.{test}", standard=standard, bound=_BOUNDS.get(test, 0.0), **weights)


def _tied(standing: Standings, reason: Reason, words: Words) -> str:
    attacks, rivals = _opponents(standing, reason.against)
    parts = [words("balance.attacks", count=attacks)] if attacks else []
    against = words("list.and").join([*parts, words("balance.rivals", n=rivals)] if rivals else parts)
    if not reason.by:
        return words("balance.tied-assumed", n=attacks + rivals, against=against)
    return words("balance.tied", n=attacks + rivals, pro=words("why.for", n=len(reason.by)), against=against)


def _opponents(standing: Standings, ids: Sequence[str]) -> tuple[int, int]:
    """How many attacks these are, and how many rivals."""
    attacks = sum(id_ in standing.map.inferences for id_ in ids)
    return attacks, len(ids) - attacks


def _weights(standing: Standings, id_: str, reason: Reason, words: Words) -> dict[str, object]:
    attacks, rivals = _opponents(standing, reason.by)
    side = "balance.rival" if rivals and not attacks else "balance.against"
    return {"pro": float(standing.arguably_for(id_)), "con": words(side, weight=float(standing.con(id_)[0]))}
