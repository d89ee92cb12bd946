"""What becomes of a node, and why, in words: the parts that sentences about standing are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from argmap.explaining.naming import Names, listed
from argmap.model import Inference
from argmap.reasoning import Reason, ReasonKind, Standing, Standings, Test, Verdict
from argmap.reasoning.standards import ALPHA, BETA, GAMMA

_CIRCULAR = "its only support is circular ({circle})"
_BECAUSE = {
    ReasonKind.GIVEN: ("", "it is given"),
    ReasonKind.SUPPORTED: ("{by} supports it", "{by} support it"),
    ReasonKind.PREMISES_STAND: ("its premise {by} stands", "its premises {by} stand"),
    ReasonKind.DEFEATED: ("{against} stands", "{against} stand"),
    ReasonKind.OUTWEIGHED: ("{against} outweighs {pro}", "{against} outweigh {pro}"),
    ReasonKind.UNSUPPORTED: ("", "nothing supports it"),
    ReasonKind.RESTS_ON_FALLEN: ("it rests on {by}, which does not stand", "it rests on {by}, which do not stand"),
    ReasonKind.CIRCULAR: (_CIRCULAR, _CIRCULAR),
    ReasonKind.WITHDRAWN: ("", "it is withdrawn"),
    ReasonKind.ATTACKS_ITSELF: (
        "it depends on {by}, which attacks itself",
        "it depends on {by}, which attack themselves",
    ),
    ReasonKind.ATTACK_CYCLE: (
        "it depends on {by}, which is part of a cycle of attacks that nothing decides",
        "it depends on {by}, which are part of a cycle of attacks that nothing decides",
    ),
    ReasonKind.DEPENDS_ON_CONTESTED: (
        "it depends on {by}, which is contested",
        "it depends on {by}, which are contested",
    ),
}
"""What is said for each kind of reason that points to one node, and to any other number."""
_BELOW = {
    Test.TIE: "what speaks for it weighs no more than {against}, and under `{standard}` a tie is not enough",
    Test.ALPHA: "what speaks for it weighs {pro}, and `{standard}` asks for more than {alpha:g}",
    Test.BETA: "{pro} speaks for it and {con} against it, and `{standard}` asks for a lead of more than {beta:g}",
    Test.GAMMA: "what speaks against it weighs {con}, and `{standard}` asks for less than {gamma:g}",
}


def verb(standing: Standings, id_: str) -> str:
    """What becomes of a node, as the verb of a sentence."""
    if standing[id_] is Standing.FALLS:
        return "is not established" if standing.verdict(id_) is Verdict.NOT_ESTABLISHED else "is overturned"
    return "stands" if standing[id_] is Standing.STANDS else "is contested"


def because(
    standing: Standings, id_: str, name: Callable[[str], str] = repr, *, along: Callable[[str], str] | None = None
) -> str:
    """Why a node has its standing, as the second half of a sentence.

    Args:
        standing: the standings of a map.
        id_: the node.
        name: says how the nodes are named that the reason points to.
        along: says how the nodes of a cycle are named, if otherwise.
    """
    told = standing.reason(id_)
    if told.kind is ReasonKind.BALANCED:
        return _balanced(standing, told, name)
    if told.kind is ReasonKind.BELOW_STANDARD:
        return _below(standing, id_, told, name)
    if told.kind is ReasonKind.UNSUPPORTED and id_ in standing.map.inferences:
        return "it has no premises"
    one, many = _BECAUSE[told.kind]
    if told.kind is ReasonKind.DEPENDS_ON_CONTESTED and any(standing[on] is Standing.STANDS for on in told.by):
        one = many = "it is open how much its rivals {by} count against it"
    said = (one if len(told.by) == 1 else many).format(
        by=listed(told.by, name),
        against=_opponents(standing, told.by, name),
        pro=_weighed(standing, id_),
        circle=" → ".join(map(along or name, told.by)) if told.kind is ReasonKind.CIRCULAR else "",
    )
    lack = _lack(standing, id_) if told.kind is ReasonKind.DEFEATED else ""
    return f"{lack}, and {said}" if lack else said


def _opponents(standing: Standings, ids: Sequence[str], name: Callable[[str], str]) -> str:
    """Attacks and rivals, as the subject of a sentence."""
    attacks = [id_ for id_ in ids if id_ in standing.map.inferences]
    rivals = [id_ for id_ in ids if id_ not in standing.map.inferences]
    parts = []
    if attacks:
        parts.append(f"{'the attack' if len(attacks) == 1 else 'the attacks'} {listed(attacks, name)} on it")
    if rivals:
        parts.append(f"{'its rival' if len(rivals) == 1 else 'its rivals'} {listed(rivals, name)}")
    return " and ".join(parts)


def _weighed(standing: Standings, id_: str) -> str:
    """What speaks for a claim that is outweighed, with both weights."""
    if id_ not in standing.map.claims:
        return ""
    pro, con = standing.arguably_for(id_), standing.con(id_)[0]
    return f"what speaks for it ({con:g} against {pro:g})"


def _balanced(standing: Standings, told: Reason, name: Callable[[str], str]) -> str:
    against = _opponents(standing, told.against, name).removesuffix(" on it")
    draw = "and neither side outweighs the other"
    if not told.by:
        return f"it is assumed, {against} {'stands' if len(told.against) == 1 else 'stand'} against that, {draw}"
    count = len(told.by)
    sides = f"{count} reason{'s' * (count != 1)} for it and {len(told.against)} against it hold"
    return f"{sides}, {draw} ({listed(told.by, name)}; against it {against})"


def _below(standing: Standings, id_: str, told: Reason, name: Callable[[str], str]) -> str:
    claim = standing.map.claims[id_]
    return _BELOW[told.test or Test.TIE].format(
        against=_opponents(standing, told.by, name),
        pro=f"{standing.arguably_for(id_):g}",
        con=f"{standing.con(id_)[0]:g}",
        standard=claim.standard or standing.standard,
        alpha=ALPHA,
        beta=BETA,
        gamma=GAMMA,
    )


def _lack(standing: Standings, id_: str) -> str:
    """What a defeated node lacks besides, where it would fall without any attack."""
    if standing.verdict(id_) is not Verdict.NOT_ESTABLISHED:
        return ""
    if isinstance(standing.map[id_], Inference):
        return "its premises would not all stand even without attacks"
    return "its support would fall even without attacks" if standing.map.supports(id_) else "it is withdrawn"


def predicate(standing: Standings, id_: str, names: Names) -> str:
    """What becomes of a node and why, as the rest of a sentence that begins with its name."""
    told = because(standing, id_, names.incoming, along=names.brief)
    return f"{verb(standing, id_)}: {told}{_opposed_in_vain(standing, id_, names)}"


def _opposed_in_vain(standing: Standings, id_: str, names: Names) -> str:
    """What is said of what speaks against a node that stands: attacks that fail or are outweighed, and its rivals."""
    if standing[id_] is not Standing.STANDS:
        return ""
    attacks = [attack.id for attack in standing.map.attacks(id_)]
    groups = (
        ("fails", "fail", [one for one in attacks if standing[one] is Standing.FALLS]),
        ("is outweighed", "are outweighed", [one for one in attacks if standing[one] is Standing.STANDS]),
        ("is itself contested", "are themselves contested", [a for a in attacks if standing[a] is Standing.CONTESTED]),
    )
    parts = []
    for one, many, ids in groups:
        if ids:
            noun = "attack" if len(ids) == 1 else "attacks"
            parts.append(f"the {noun} {listed(ids, names.incoming)} on it {one if len(ids) == 1 else many}")
    ruled_out = [rival for rival in standing.rivals(id_) if standing[rival] is not Standing.STANDS]
    if ruled_out:
        parts.append(
            f"it rules out its {'rival' if len(ruled_out) == 1 else 'rivals'} {listed(ruled_out, names.brief)}"
        )
    return "".join(f", and {part}" for part in parts)
