"""Both sides of a claim that weights decide, in a few words: how much speaks for it, and how much against it."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.display import counted
from argmap.reasoning import Reason, ReasonKind, Standings, Test
from argmap.reasoning.standards import ALPHA, BETA, GAMMA

_BELOW = {
    Test.TIE: "{pro} for it and {con}, and {standard} does not settle for a tie",
    Test.ALPHA: "{pro} for it, and {standard} asks for more than {alpha:g}",
    Test.BETA: "{pro} for it and {con}, and {standard} asks for a lead of more than {beta:g}",
    Test.GAMMA: "{con}, and {standard} asks for less than {gamma:g}",
}


def balance(standing: Standings, id_: str) -> str:
    """Say how both sides of a node weigh, where that decides its standing; nothing where it does not.

    >>> from argmap import ArgumentMap, Claim, Inference, evaluate
    >>> nodes = [Claim("wet", "It is wet."), Claim("rain", "It rained.", assumed=True)]
    >>> nodes += [Inference("for", "rain", supports="wet", weight=0.4), Inference("against", "rain", attacks="wet")]
    >>> balance(evaluate(ArgumentMap(title="Rain", nodes=nodes)), "wet")
    '0.4 for it and 1 against it'
    """
    reason = standing.reason(id_)
    if reason.kind is ReasonKind.BALANCED:
        return _tied(standing, reason)
    if reason.kind is ReasonKind.OUTWEIGHED:
        return "{pro} for it and {con}".format(**_weights(standing, id_, reason))
    if reason.kind is ReasonKind.BELOW_STANDARD:
        standard = standing.standard_of(id_).replace("-", " ")
        words = _BELOW[reason.test or Test.TIE]
        return words.format(standard=standard, alpha=ALPHA, beta=BETA, gamma=GAMMA, **_weights(standing, id_, reason))
    return ""


def _tied(standing: Standings, reason: Reason) -> str:
    attacks, rivals = _opponents(standing, reason.against)
    against = " and ".join(
        ([f"{attacks:,} against it"] if attacks else []) + ([counted(rivals, "rival")] if rivals else [])
    )
    weigh = "weighs as much" if attacks + rivals == 1 else "weigh as much"
    if not reason.by:
        return f"it is assumed, and {against} {weigh}"
    return f"{counted(len(reason.by), 'reason for it')}, and {against} that {weigh}"


def _opponents(standing: Standings, ids: Sequence[str]) -> tuple[int, int]:
    """How many attacks these are, and how many rivals."""
    attacks = sum(id_ in standing.map.inferences for id_ in ids)
    return attacks, len(ids) - attacks


def _weights(standing: Standings, id_: str, reason: Reason) -> dict[str, str]:
    attacks, rivals = _opponents(standing, reason.by)
    side = "for a rival" if rivals and not attacks else "against it"
    return {"pro": f"{standing.arguably_for(id_):g}", "con": f"{standing.con(id_)[0]:g} {side}"}
