"""What becomes of a node, and why, in words: the parts that sentences about standing are made of."""

from __future__ import annotations

from collections.abc import Callable

from argmap.explaining.naming import Names, listed
from argmap.model import Evidence
from argmap.reasoning import Reason, ReasonKind, Standing, Standings, Verdict

_CIRCULAR = "its only support is circular ({circle})"
_BECAUSE = {
    ReasonKind.GIVEN: ("", "it is given"),
    ReasonKind.SUPPORTED: ("{by} supports it", "{by} support it"),
    ReasonKind.PREMISES_STAND: ("its premise {by} stands", "its premises {by} stand"),
    ReasonKind.DEFEATED: ("the attack {by} on it stands", "the attacks {by} on it stand"),
    ReasonKind.UNSUPPORTED: ("", "the map gives no reason for it"),
    ReasonKind.RESTS_ON_FALLEN: ("it rests on {by}, which does not stand", "it rests on {by}, which do not stand"),
    ReasonKind.CIRCULAR: (_CIRCULAR, _CIRCULAR),
    ReasonKind.WITHDRAWN: ("", "it is withdrawn"),
    ReasonKind.ATTACKS_ITSELF: (
        "it depends on {by}, which attacks itself",
        "it depends on {by}, which attack themselves",
    ),
    ReasonKind.ATTACK_CIRCLE: (
        "it depends on {by}, which is part of a cycle of attacks that nothing decides",
        "it depends on {by}, which are part of a cycle of attacks that nothing decides",
    ),
    ReasonKind.DEPENDS_ON_CONTESTED: (
        "it depends on {by}, which is contested",
        "it depends on {by}, which are contested",
    ),
}
"""What is said for each kind of reason that points to one node, and to any other number."""


def verb(standing: Standings, id_: str) -> str:
    """What becomes of a node, as the verb of a sentence."""
    if standing[id_] is Standing.FALLS:
        return "is not established" if standing.verdict(id_) is Verdict.NOT_ESTABLISHED else "is overturned"
    return "stands" if standing[id_] is Standing.STANDS else "is contested"


def because(
    standing: Standings,
    id_: str,
    name: Callable[[str], str] = repr,
    *,
    along: Callable[[str], str] | None = None,
    reason: Reason | None = None,
) -> str:
    """Why a node has its standing, as the second half of a sentence.

    Args:
        standing: the standings of a map.
        id_: the node.
        name: says how the nodes are named that the reason points to.
        along: says how the nodes of a cycle are named, if otherwise.
        reason: the reason to give, where the node has several.
    """
    told = standing.reason(id_) if reason is None else reason
    one, many = _BECAUSE[told.kind]
    circle = " → ".join(map(along or name, told.by)) if told.kind is ReasonKind.CIRCULAR else ""
    said = (one if len(told.by) == 1 else many).format(by=listed(told.by, name), circle=circle)
    lack = _lack(standing, id_) if told.kind is ReasonKind.DEFEATED else ""
    return f"{lack}, and {said}" if lack else said


def _lack(standing: Standings, id_: str) -> str:
    """What a defeated node lacks besides, where it would fall without any attack."""
    if standing.verdict(id_) is not Verdict.NOT_ESTABLISHED:
        return ""
    node = standing.map[id_]
    if id_ in standing.without or isinstance(node, Evidence) or getattr(node, "assumed", False):
        return "it is withdrawn"
    if id_ in standing.map.inferences:
        return "its premises would not all stand even without attacks"
    has_support = bool(standing.map.supports(id_))
    return "its support would fall even without attacks" if has_support else "the map gives no reason for it"


def predicate(standing: Standings, id_: str, names: Names) -> str:
    """What becomes of a node and why, as the rest of a sentence that begins with its name."""
    told = because(standing, id_, names.incoming, along=names.brief, reason=_followed(standing, id_))
    return f"{verb(standing, id_)}: {told}{_failed_attacks(standing, id_, names)}"


def _followed(standing: Standings, id_: str) -> Reason:
    """The reason that an explanation follows: of several supports or defeats the one that is told next."""
    reason, below = standing.reason(id_), standing.rests_on(id_)
    if reason.kind is ReasonKind.SUPPORTED:
        return Reason(reason.kind, tuple(on for on in below if on in reason.by))
    if standing[id_] is Standing.FALLS and below:
        attacks = {attack.id for attack in standing.map.attacks(id_)}
        kind = ReasonKind.DEFEATED if below[0] in attacks else ReasonKind.RESTS_ON_FALLEN
        return Reason(kind, below)
    return reason


def _failed_attacks(standing: Standings, id_: str, names: Names) -> str:
    """What is said of the attacks on a node that stands: all of them fail."""
    attacks = tuple(attack.id for attack in standing.map.attacks(id_))
    if standing[id_] is not Standing.STANDS or not attacks:
        return ""
    fail = "attack {} on it fails" if len(attacks) == 1 else "attacks {} on it fail"
    return f", and the {fail.format(listed(attacks, names.incoming))}"
