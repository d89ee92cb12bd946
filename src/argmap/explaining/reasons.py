"""What becomes of a node, and why, in words: the parts that sentences about standing are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from argmap.explaining.naming import Names, listed
from argmap.explaining.opposition import in_vain
from argmap.model import Evidence, Inference
from argmap.reasoning import Reason, ReasonKind, Standing, Standings, Test, Verdict
from argmap.reasoning.standards import ALPHA, BETA, GAMMA
from argmap.words import ENGLISH, Words

Name = Callable[[str], str]
"""How a node is named."""

_MOST = 100
"""So many reasons are named; of more the first ones, and how many there are."""
_BOUNDS = {Test.ALPHA: float(ALPHA), Test.BETA: float(BETA), Test.GAMMA: float(GAMMA)}
_FALLS = {ReasonKind.OUTWEIGHED: "does.outweighed", ReasonKind.BELOW_STANDARD: "does.below-standard"}


def verb(standing: Standings, id_: str, words: Words = ENGLISH) -> str:
    """The outcome for a node, as the verb of a sentence."""
    found = standing[id_]
    if found is not Standing.FALLS:
        return words(f"does.{found}")
    if standing.verdict(id_) is Verdict.NOT_ESTABLISHED:
        return words("does.not-established")
    return words(_FALLS.get(standing.reason(id_).kind, "does.overturned") if id_ in standing else "does.overturned")


def because(
    standing: Standings, id_: str, name: Name = repr, *, along: Name | None = None, words: Words = ENGLISH
) -> str:
    """Why a node has its standing, as the second half of a sentence.

    Args:
        standing: the standings of a map.
        id_: the node.
        name: says how the nodes are named that the reason points to.
        along: says how the nodes of a cycle are named, if otherwise.
        words: those of the language of the sentence.
    """
    case = Case(standing, id_, name, words)
    say = _SAY.get(case.reason.kind)
    if say is not None:
        return say(case)
    if case.reason.kind is ReasonKind.CIRCULAR:
        return words("why.circular", nodes=" → ".join(map(along or name, case.reason.by)))
    return words("why.withdrawn") if case.reason.kind is ReasonKind.WITHDRAWN else words(_unsupported(standing, id_))


def predicate(standing: Standings, id_: str, names: Names) -> str:
    """The outcome for a node and the reason, as the rest of a sentence that begins with its name."""
    return names.words.titled(verb(standing, id_, names.words), why(standing, id_, names))


def why(standing: Standings, id_: str, names: Names) -> str:
    """Why a node has its standing, and which reasons against it fail, as the words after its verb and a colon."""
    said = because(standing, id_, names.incoming, along=names.brief, words=names.words)
    return f"{said}{in_vain(standing, id_, names)}"


def given(standing: Standings, id_: str, words: Words = ENGLISH) -> str:
    """Why what is given stands."""
    return words("why.evidence" if isinstance(standing.map[id_], Evidence) else "why.assumed")


def both_sides(standing: Standings, reason: Reason, words: Words = ENGLISH) -> str:
    """The number of reasons on each side of a balanced node."""
    if not reason.by:
        return words("why.sides-assumed", n=len(reason.against))
    pro = words("why.for", n=len(reason.by))
    if any(standing[on] is Standing.CONTESTED for on in reason.by):
        return words("why.sides-contested", n=len(reason.by), pro=pro, against=len(reason.against))
    return words("why.sides-hold", pro=pro, against=len(reason.against))


def stand_off(reason: Reason) -> str:
    """The verb of a node on a cycle that nothing decides."""
    itself = reason.kind is ReasonKind.ATTACKS_ITSELF
    return "attacks itself" if itself else "is in a stand-off that nothing decides"


@attrs.frozen
class Case:
    """A node whose standing is to be explained.

    Attributes:
        standing: the standings of a map.
        id: the node.
        name: says how other nodes are named.
        words: those of the language of the sentence.
        reason: the reason of its standing.
    """

    standing: Standings
    id: str
    name: Name
    words: Words = ENGLISH
    reason: Reason = attrs.field(init=False)

    @reason.default
    def _its_reason(self) -> Reason:
        return self.standing.reason(self.id)

    @property
    def pro(self) -> float:
        """The weight of the case for it."""
        return float(self.standing.arguably_for(self.id))

    @property
    def con(self) -> float:
        """The weight of the case against it."""
        return float(self.standing.con(self.id)[0])

    def say(self, key: str, ids: Sequence[str], **values: object) -> str:
        """A text in the form for so many nodes, with their names."""
        nodes = listed(ids, self.name, _MOST, self.words)
        return self.words(f"why.{key}", n=len(ids), nodes=nodes, **values)

    def opponents(self, ids: Sequence[str], attacks: str = "attacks") -> str:
        """Attacks and rivals, as the subject of a sentence."""
        steps = [id_ for id_ in ids if id_ in self.standing.map.inferences]
        rivals = [id_ for id_ in ids if id_ not in self.standing.map.inferences]
        parts = [self.say(attacks, steps)] if steps else []
        return self.words("list.and").join([*parts, self.say("rivals", rivals)] if rivals else parts)

    def open(self, ids: Sequence[str], attacks: str = "attacks") -> str:
        """The contested attacks, rivals, supports or premises that it depends on, as the subject of a sentence."""
        if {one.id for one in self.standing.map.supports(self.id)} & {*ids}:
            return self.say("reasons", ids)
        node = self.standing.map[self.id]
        if isinstance(node, Inference) and {*ids} <= {*node.premises}:
            return self.say("premises", ids)
        return self.opponents(ids, attacks)


def _unsupported(standing: Standings, id_: str) -> str:
    if id_ in standing.map.inferences:
        return "why.no-premises"
    return "why.no-weight" if standing.map.supports(id_) else "why.nothing"


def _given(case: Case) -> str:
    return given(case.standing, case.id, case.words)


def _supported(case: Case) -> str:
    return case.say("supported", case.reason.by)


def _premises(case: Case) -> str:
    return case.say("premises-stand", case.reason.by)


def _defeated(case: Case) -> str:
    by, steps = case.reason.by, case.standing.map.inferences
    if any(one in steps for one in by):
        stand = case.words("why.stand", n=len(by), against=case.opponents(by))
    else:
        stand = case.say("ruled-out", by)
    lack = _lack(case)
    return case.words("why.both", lack=case.words(lack), rest=stand) if lack else stand


def _lack(case: Case) -> str:
    """What a defeated node lacks besides: that it would fall without any attack, or is only assumed."""
    standing, id_ = case.standing, case.id
    if standing.verdict(id_) is not Verdict.NOT_ESTABLISHED:
        return "why.only-assumed" if id_ in standing.map.claims and standing.is_given(id_) else ""
    if isinstance(standing.map[id_], Inference):
        return "why.lack-premises"
    return "why.lack-support" if standing.map.supports(id_) else "why.withdrawn"


def _outweighed(case: Case) -> str:
    by, weights = case.reason.by, {"pro": case.pro, "con": case.con}
    if any(one in case.standing.map.inferences for one in by):
        return case.words("why.outweighed", n=len(by), against=case.opponents(by), **weights)
    return case.say("outweighed-rivals", by, **weights)


def _below(case: Case) -> str:
    test, standard = case.reason.test or Test.TIE, str(case.standing.standard_of(case.id))
    standard = standard if case.words == ENGLISH else case.words(f"standard.{standard}")
    against, bound = case.opponents(case.reason.by), _BOUNDS.get(test, 0.0)
    return case.words(f"why.{test}", against=against, standard=standard, pro=case.pro, con=case.con, bound=bound)


def _balanced(case: Case) -> str:
    reason, sides = case.reason, both_sides(case.standing, case.reason, case.words)
    against = case.opponents(reason.against, "attacks-alone")
    if not reason.by:
        return case.words("why.balanced-assumed", sides=sides, against=against)
    pro = listed(reason.by, case.name, _MOST, case.words)
    return case.words("why.balanced", sides=sides, pro=pro, against=against)


def _fallen(case: Case) -> str:
    is_step = case.id in case.standing.map.inferences
    return case.say("fallen-premises" if is_step else "fallen", case.reason.by)


def _in_a_cycle(case: Case) -> str:
    key = "why.attacks-itself" if case.reason.kind is ReasonKind.ATTACKS_ITSELF else "why.stand-off"
    return case.words(key, n=len(case.reason.by), open=case.open(case.reason.by, "attacks-alone"))


def _depends(case: Case) -> str:
    by = case.reason.by
    if any(case.standing[on] is Standing.STANDS for on in by):
        return case.words("why.rivals-open", nodes=listed(by, case.name, _MOST, case.words))
    return case.words("why.contested", n=len(by), open=case.open(by))


_SAY: dict[ReasonKind, Callable[[Case], str]] = {
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
