"""Both sides of a claim that weights decide, in a few words: how much speaks for it, and how much against it."""

from __future__ import annotations

from argmap.reasoning import Reason, ReasonKind, Standings, Test
from argmap.reasoning.standards import ALPHA, BETA, GAMMA

_BELOW = {
    Test.TIE: "{pro} for it and {con} against it, and {standard} does not settle for a tie",
    Test.ALPHA: "{pro} for it, and {standard} asks for more than {alpha:g}",
    Test.BETA: "{pro} for it and {con} against it, and {standard} asks for a lead of more than {beta:g}",
    Test.GAMMA: "{con} against it, and {standard} asks for less than {gamma:g}",
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
        return _tied(reason)
    if reason.kind is ReasonKind.OUTWEIGHED:
        return "{pro} for it and {con} against it".format(**_weights(standing, id_))
    if reason.kind is ReasonKind.BELOW_STANDARD:
        standard = standing.standard_of(id_).replace("-", " ")
        words = _BELOW[reason.test or Test.TIE]
        return words.format(standard=standard, alpha=ALPHA, beta=BETA, gamma=GAMMA, **_weights(standing, id_))
    return ""


def _tied(reason: Reason) -> str:
    count = len(reason.by)
    for_ = f"{count:,} reason{'s' * (count != 1)} for it" if count else "that it is assumed"
    return f"{for_} and {len(reason.against):,} against it hold, and neither side outweighs the other"


def _weights(standing: Standings, id_: str) -> dict[str, str]:
    return {"pro": f"{standing.arguably_for(id_):g}", "con": f"{standing.con(id_)[0]:g}"}
