"""What becomes of a node, and why, in words: the parts that sentences about standing are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from argmap.display import counted
from argmap.explaining.naming import Names, listed
from argmap.explaining.opposition import in_vain
from argmap.model import Evidence, Inference
from argmap.reasoning import Reason, ReasonKind, Standing, Standings, Test, Verdict
from argmap.reasoning.standards import ALPHA, BETA, GAMMA

Name = Callable[[str], str]
"""How a node is named."""

_MOST = 100
"""So many reasons are named; of more the first ones, and how many there are."""
_BELOW = {
    Test.TIE: "what speaks for it weighs no more than {against}, and under `{standard}` a tie is not enough",
    Test.ALPHA: "what speaks for it weighs {pro}, and `{standard}` asks for more than {alpha:g}",
    Test.BETA: "{pro} speaks for it and {con} against it, and `{standard}` asks for a lead of more than {beta:g}",
    Test.GAMMA: "what speaks against it weighs {con}, and `{standard}` asks for less than {gamma:g}",
}
_FALLS = {ReasonKind.OUTWEIGHED: "is outweighed", ReasonKind.BELOW_STANDARD: "falls short of its standard"}


def verb(standing: Standings, id_: str) -> str:
    """What becomes of a node, as the verb of a sentence."""
    found = standing[id_]
    if found is not Standing.FALLS:
        return "stands" if found is Standing.STANDS else "is contested"
    if standing.verdict(id_) is Verdict.NOT_ESTABLISHED:
        return "is not established"
    return _FALLS.get(standing.reason(id_).kind, "is overturned") if id_ in standing else "is overturned"


def because(standing: Standings, id_: str, name: Name = repr, *, along: Name | None = None) -> str:
    """Why a node has its standing, as the second half of a sentence.

    Args:
        standing: the standings of a map.
        id_: the node.
        name: says how the nodes are named that the reason points to.
        along: says how the nodes of a cycle are named, if otherwise.
    """
    told = standing.reason(id_)
    say = _SAY.get(told.kind)
    if say is not None:
        return say(standing, id_, told, name)
    if told.kind is ReasonKind.CIRCULAR:
        return f"its only support is circular ({' → '.join(map(along or name, told.by))})"
    return "it is withdrawn" if told.kind is ReasonKind.WITHDRAWN else _unsupported(standing, id_)


def predicate(standing: Standings, id_: str, names: Names) -> str:
    """What becomes of a node and why, as the rest of a sentence that begins with its name."""
    told = because(standing, id_, names.incoming, along=names.brief)
    return f"{verb(standing, id_)}: {told}{in_vain(standing, id_, names)}"


def agree(ids: Sequence[str], one: str, many: str) -> str:
    """The verb that agrees with the number of what it speaks of."""
    return one if len(ids) == 1 else many


def given(standing: Standings, id_: str) -> str:
    """Why what is given stands."""
    return "it is given as evidence" if isinstance(standing.map[id_], Evidence) else "it is assumed"


def opponents(standing: Standings, ids: Sequence[str], name: Name, on: str = " on it") -> str:
    """Attacks and rivals, as the subject of a sentence."""
    attacks = [id_ for id_ in ids if id_ in standing.map.inferences]
    rivals = [id_ for id_ in ids if id_ not in standing.map.inferences]
    parts = []
    if attacks:
        parts.append(f"the {agree(attacks, 'attack', 'attacks')} {listed(attacks, name, _MOST)}{on}")
    if rivals:
        parts.append(f"its {agree(rivals, 'rival', 'rivals')} {listed(rivals, name, _MOST)}")
    return " and ".join(parts)


def _unsupported(standing: Standings, id_: str) -> str:
    if id_ in standing.map.inferences:
        return "it has no premises"
    return "what supports it has no weight" if standing.map.supports(id_) else "nothing supports it"


def _given(standing: Standings, id_: str, told: Reason, name: Name) -> str:  # noqa: ARG001 - one signature for all
    return given(standing, id_)


def _supported(standing: Standings, id_: str, told: Reason, name: Name) -> str:  # noqa: ARG001
    return f"{listed(told.by, name, _MOST)} {agree(told.by, 'supports', 'support')} it"


def _premises(standing: Standings, id_: str, told: Reason, name: Name) -> str:  # noqa: ARG001
    premises = agree(told.by, "its premise", "its premises")
    return f"{premises} {listed(told.by, name, _MOST)} {agree(told.by, 'stands', 'stand')}"


def _defeated(standing: Standings, id_: str, told: Reason, name: Name) -> str:
    against, stand = opponents(standing, told.by, name), agree(told.by, "stands", "stand")
    by_rivals = not any(one in standing.map.inferences for one in told.by)
    stand = f"it is ruled out by {against}, which {stand}" if by_rivals else f"{against} {stand}"
    lack = _lack(standing, id_)
    if not lack and id_ in standing.map.claims and standing.is_given(id_):
        lack = "it is only assumed"
    return f"{lack}, and {stand}" if lack else stand


def _lack(standing: Standings, id_: str) -> str:
    """What a defeated node lacks besides, where it would fall without any attack."""
    if standing.verdict(id_) is not Verdict.NOT_ESTABLISHED:
        return ""
    if isinstance(standing.map[id_], Inference):
        return "its premises would not all stand even without attacks"
    return "its support would fall even without attacks" if standing.map.supports(id_) else "it is withdrawn"


def _outweighed(standing: Standings, id_: str, told: Reason, name: Name) -> str:
    pro, con = f"{standing.arguably_for(id_):g}", f"{standing.con(id_)[0]:g}"
    against = opponents(standing, told.by, name)
    if any(one in standing.map.inferences for one in told.by):
        return f"{against} {agree(told.by, 'weighs', 'weigh')} {con}, and what speaks for it {pro}"
    whose = "whose case weighs" if len(told.by) == 1 else "whose cases weigh"
    return f"it is ruled out by {against}, {whose} {con}, and what speaks for it {pro}"


def _below(standing: Standings, id_: str, told: Reason, name: Name) -> str:
    return _BELOW[told.test or Test.TIE].format(
        against=opponents(standing, told.by, name),
        pro=f"{standing.arguably_for(id_):g}",
        con=f"{standing.con(id_)[0]:g}",
        standard=standing.standard_of(id_),
        alpha=ALPHA,
        beta=BETA,
        gamma=GAMMA,
    )


def _balanced(standing: Standings, id_: str, told: Reason, name: Name) -> str:  # noqa: ARG001
    against = opponents(standing, told.against, name, on="")
    sides = both_sides(standing, told)
    by = f"{listed(told.by, name, _MOST)}; " if told.by else ""
    return f"{sides}, and neither side outweighs the other ({by}against it {against})"


def both_sides(standing: Standings, told: Reason) -> str:
    """How many reasons there are on each side of what is balanced."""
    against = f"{len(told.against):,}"
    if not told.by:
        return f"its being assumed speaks for it, {counted(len(told.against), 'reason')} against it"
    for_ = f"{counted(len(told.by), 'reason')} for it"
    if any(standing[on] is Standing.CONTESTED for on in told.by):
        contested = agree(told.by, "itself contested", "some of them contested themselves")
        return f"there {agree(told.by, 'is', 'are')} {for_}, {contested}, and {against} against it"
    return f"{for_} and {against} against it hold"


def _fallen(standing: Standings, id_: str, told: Reason, name: Name) -> str:
    named = listed(told.by, name, _MOST)
    if id_ in standing.map.inferences:
        return f"{agree(told.by, 'its premise', 'its premises')} {named} {agree(told.by, 'does', 'do')} not stand"
    if len(told.by) == 1:
        return f"its only reason, {named}, falls"
    return f"all its reasons fall: {named}"


def _in_a_cycle(standing: Standings, id_: str, told: Reason, name: Name) -> str:
    hangs = f"{_open(standing, id_, told.by, name, on='')} {agree(told.by, 'hangs', 'hang')} on it in turn"
    return f"it {stand_off(told)}: {hangs}"


def stand_off(told: Reason) -> str:
    """What a node does that lies on a cycle that nothing decides."""
    itself = told.kind is ReasonKind.ATTACKS_ITSELF
    return "attacks itself" if itself else "is in a stand-off that nothing decides"


def _depends(standing: Standings, id_: str, told: Reason, name: Name) -> str:
    if any(standing[on] is Standing.STANDS for on in told.by):
        return f"it is open how much its rivals {listed(told.by, name, _MOST)} count against it"
    return f"{_open(standing, id_, told.by, name)} {agree(told.by, 'is', 'are')} contested"


def _open(standing: Standings, id_: str, ids: Sequence[str], name: Name, on: str = " on it") -> str:
    """The contested attacks, rivals, supports or premises that a node hangs on, as the subject of a sentence."""
    if {one.id for one in standing.map.supports(id_)} & {*ids}:
        return f"{agree(ids, 'its reason', 'its reasons')} {listed(ids, name, _MOST)}"
    node = standing.map[id_]
    if isinstance(node, Inference) and {*ids} <= {*node.premises}:
        return f"{agree(ids, 'its premise', 'its premises')} {listed(ids, name, _MOST)}"
    return opponents(standing, ids, name, on)


_SAY: dict[ReasonKind, Callable[[Standings, str, Reason, Name], str]] = {
    ReasonKind.GIVEN: _given,
    ReasonKind.SUPPORTED: _supported,
    ReasonKind.PREMISES_STAND: _premises,
    ReasonKind.DEFEATED: _defeated,
    ReasonKind.OUTWEIGHED: _outweighed,
    ReasonKind.BELOW_STANDARD: _below,
    ReasonKind.RESTS_ON_FALLEN: _fallen,
    ReasonKind.BALANCED: _balanced,
    ReasonKind.ATTACKS_ITSELF: _in_a_cycle,
    ReasonKind.ATTACK_CYCLE: _in_a_cycle,
    ReasonKind.DEPENDS_ON_CONTESTED: _depends,
}
