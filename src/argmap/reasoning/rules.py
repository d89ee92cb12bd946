"""A map as rules over numbered atoms, for its standing to be found.

The atoms are the nodes of the map, in their order, and then for each answer of an exclusive question the claim *aside*:
the claim as it would be judged without that question, which tells whether its case counts against its rivals.

Evidence, an assumption or an inference holds unless an attack on it does, an inference only if all its premises hold. A
claim holds if a reason for it, which is a support or its being assumed, meets its standard against what opposes it.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

import attrs

from argmap.fields import as_share
from argmap.graph import Arrows
from argmap.model import ArgumentMap, Standard

_STANDARDS = {str(standard): standard for standard in Standard}


class AtomKind(enum.IntEnum):
    """What an atom is."""

    EVIDENCE = 0
    INFERENCE = 1
    CLAIM = 2
    ASIDE = 3


@attrs.frozen(kw_only=True, eq=False, repr=False, slots=False)
class Issue:
    """An exclusive question: its answers by their numbers, and the numbers of these answers aside."""

    id: str
    answers: tuple[int, ...]
    aside: tuple[int, ...]

    @cached_property
    def places(self) -> dict[int, int]:
        """The place of each answer."""
        return {answer: place for place, answer in enumerate(self.answers)}


@attrs.frozen(kw_only=True, eq=False, repr=False, slots=False)
class Rules:
    """The atoms and what holds between them.

    Attributes:
        ids: the nodes of the map; the first atoms, in this order.
        kind: of each atom.
        claim: of each claim aside the claim; every other atom itself.
        barred: whether a node cannot hold: an inference without premises or with an unknown one, and what is withdrawn.
        weight: of each node: how much an inference counts, and 1 for the others.
        assumed: the weight of each assumption that is not withdrawn, by claim.
        fed_by: from an inference to its premises, and from a claim to the supports that count.
        feeds: the other way round.
        attacked_by: from a node to the attacks on it that count.
        attacks: the other way round.
        standard: of each claim that has one of its own.
        default: the standard of all others.
        issues: the exclusive questions that are not withdrawn.
        asked: of each answer its issues, by their places in `issues`, and its own place among the answers of each.
        leaves: of each claim aside the issue that it leaves aside.
    """

    ids: tuple[str, ...]
    kind: list[AtomKind]
    claim: list[int]
    barred: list[bool]
    weight: list[float]
    assumed: dict[int, float]
    fed_by: Arrows
    feeds: Arrows
    attacked_by: Arrows
    attacks: Arrows
    standard: dict[int, Standard]
    default: Standard
    issues: tuple[Issue, ...] = ()
    asked: dict[int, tuple[tuple[int, int], ...]] = attrs.field(factory=dict)
    leaves: dict[int, int] = attrs.field(factory=dict)

    def standard_of(self, claim: int) -> Standard:
        """The standard that a claim goes by."""
        return self.standard.get(claim, self.default)

    @property
    def is_opposed(self) -> bool:
        """Whether any attack counts, or answers are rivals."""
        return bool(self.issues) or not self.attacks.is_empty

    def group(self, target: int) -> tuple[int, ...]:
        """A node with its claims aside, which are judged by the same reasons and attacks."""
        return self._groups.get(target) or (target,)

    @cached_property
    def _groups(self) -> dict[int, tuple[int, ...]]:
        return {
            claim: (claim, *(self.issues[number].aside[place] for number, place in places))
            for claim, places in self.asked.items()
        }

    def rivals(self, claim: int) -> dict[int, None]:
        """The other answers to the exclusive questions that a claim answers, in order."""
        if claim not in self.asked:
            return {}
        answers = (answer for number, _ in self.asked[claim] for answer in self.issues[number].answers)
        return dict.fromkeys(answer for answer in answers if answer != claim)


def rules(
    argument_map: ArgumentMap,
    withdrawn: Collection[str] = (),
    *,
    standard: Standard | None = None,
    opposed: bool = True,
) -> Rules:
    """The rules of a map.

    Args:
        argument_map: the map.
        withdrawn: ids of nodes and questions. Evidence, and the assumption of a claim, hold no longer; an inference,
            or a claim that is not assumed, is taken out altogether; a question leaves its answers as they are.
        standard: the standard of the claims that have none of their own, in place of the map's.
        opposed: with `False` every attack and every question is left out.
    """
    graph = argument_map.graph
    claims = {graph.number[id_]: claim for id_, claim in argument_map.claims.items()}
    weight = _weights(argument_map)
    gone = {graph.number[id_] for id_ in withdrawn if id_ in graph.number}
    none = Arrows(len(weight), (), ())
    idle = 0 in weight
    fed_by, feeds = _counting(graph.fed_by, weight) if idle else (graph.fed_by, graph.feeds)
    attacked_by, attacks = (graph.attacked_by, graph.attacks) if opposed else (none, none)
    if idle and opposed:
        attacked_by, attacks = _counting(attacked_by, weight)
    found = Rules(
        ids=graph.ids,
        kind=_kinds(graph.is_inference, claims),
        claim=list(range(len(weight))),
        barred=[
            (is_inference and not is_whole) or (at in gone and not (at in claims and claims[at].assumed))
            for at, is_inference, is_whole in zip(range(len(weight)), graph.is_inference, graph.is_whole, strict=True)
        ],
        weight=weight,
        assumed={at: as_share(claim.confidence) for at, claim in claims.items() if claim.assumed and at not in gone},
        fed_by=fed_by,
        feeds=feeds,
        attacked_by=attacked_by,
        attacks=attacks,
        standard={at: own for at, claim in claims.items() if claim.standard and (own := _standard(claim.standard))},
        default=standard or _standard(argument_map.standard) or Standard.BALANCE,
    )
    return _with_issues(found, argument_map, withdrawn) if opposed and argument_map.questions else found


def _weights(argument_map: ArgumentMap) -> list[float]:
    """How much each node counts as an inference; 1 for the others."""
    weight = [1.0] * len(argument_map.graph.ids)
    for step in argument_map.inferences.values():
        if step.weight is not None:
            weight[argument_map.graph.number[step.id]] = as_share(step.weight)
    return weight


def _standard(word: object) -> Standard | None:
    return _STANDARDS.get(word) if isinstance(word, str) else None


def _kinds(is_inference: Sequence[bool], claims: Iterable[int]) -> list[AtomKind]:
    evidence, inference, claim = AtomKind.EVIDENCE, AtomKind.INFERENCE, AtomKind.CLAIM
    kinds = [inference if is_so else evidence for is_so in is_inference]
    for at in claims:
        kinds[at] = claim
    return kinds


def _counting(whole: Arrows, weight: Sequence[float]) -> tuple[Arrows, Arrows]:
    """The arrows from each node to what feeds or attacks it, but inferences of no weight, and the other way round."""
    pairs = [(head, tail) for head in range(len(weight)) for tail in whole[head] if weight[tail]]
    return _both(pairs, len(weight))


def _both(pairs: Sequence[tuple[int, int]], size: int) -> tuple[Arrows, Arrows]:
    tails, heads = [tail for tail, _ in pairs], [head for _, head in pairs]
    return Arrows(size, tails, heads), Arrows(size, heads, tails)


def _with_issues(found: Rules, argument_map: ArgumentMap, withdrawn: Collection[str]) -> Rules:
    """The rules with the exclusive questions that are not withdrawn, and their answers that are claims."""
    number = argument_map.graph.number
    asked: dict[str, tuple[int, ...]] = {}
    for question in argument_map.questions.values():
        if question.exclusive and question.id not in withdrawn:
            answers = dict.fromkeys(number[id_] for id_ in question.answers if id_ in argument_map.claims)
            if len(answers) > 1:
                asked[question.id] = tuple(answers)
    return _joined(found, asked)


def _joined(found: Rules, asked: dict[str, tuple[int, ...]]) -> Rules:
    """The rules with these issues, each with its answers."""
    kind, claim, barred, weight = found.kind[:], found.claim[:], found.barred[:], found.weight[:]
    issues: list[Issue] = []
    places: dict[int, tuple[tuple[int, int], ...]] = {}
    leaves: dict[int, int] = {}
    for id_, answers in asked.items():
        first = len(kind)
        for place, answer in enumerate(answers):
            places[answer] = (*places.get(answer, ()), (len(issues), place))
            leaves[first + place] = len(issues)
        kind += [AtomKind.ASIDE] * len(answers)
        claim += answers
        barred += [barred[answer] for answer in answers]
        weight += [1.0] * len(answers)
        issues.append(Issue(id=id_, answers=answers, aside=tuple(range(first, len(kind)))))
    return attrs.evolve(
        found,
        kind=kind,
        claim=claim,
        barred=barred,
        weight=weight,
        issues=tuple(issues),
        asked=places,
        leaves=leaves,
    )


def narrowed(whole: Rules, kept: Sequence[int]) -> Rules:
    """The rules of some nodes alone; with each there must be what it rests on, its attacks and its rivals."""
    number = {old: new for new, old in enumerate(kept)}
    fed_by, feeds = _among(whole.fed_by, number)
    attacked_by, attacks = _among(whole.attacked_by, number)
    bare = Rules(
        ids=tuple(whole.ids[at] for at in kept),
        kind=[whole.kind[at] for at in kept],
        claim=list(range(len(kept))),
        barred=[whole.barred[at] for at in kept],
        weight=[whole.weight[at] for at in kept],
        assumed={number[at]: whole.assumed[at] for at in kept if at in whole.assumed},
        fed_by=fed_by,
        feeds=feeds,
        attacked_by=attacked_by,
        attacks=attacks,
        standard={number[at]: whole.standard[at] for at in kept if at in whole.standard},
        default=whole.default,
    )
    places = sorted({place for at in kept for place, _ in whole.asked.get(at, ())})
    asked = {whole.issues[place].id: tuple(number[at] for at in whole.issues[place].answers) for place in places}
    return _joined(bare, asked) if asked else bare


def _among(arrows: Arrows, number: Mapping[int, int]) -> tuple[Arrows, Arrows]:
    """The arrows between some nodes alone, which are numbered anew, and the other way round."""
    pairs = [(new, number[head]) for old, new in number.items() for head in arrows[old] if head in number]
    return _both(pairs, len(number))


def without_issues(whole: Rules) -> Rules:
    """The rules with no answer being a rival of another."""
    size = len(whole.ids)
    return attrs.evolve(
        whole,
        kind=whole.kind[:size],
        claim=whole.claim[:size],
        barred=whole.barred[:size],
        weight=whole.weight[:size],
        issues=(),
        asked={},
        leaves={},
    )


def lacking(whole: Rules, nodes: Iterable[int], issues: Collection[str] = ()) -> Rules:
    """The rules with some nodes and issues withdrawn: assumptions hold no longer, the other nodes are barred."""
    barred, assumed = whole.barred[:], dict(whole.assumed)
    for at in nodes:
        if at in assumed:
            del assumed[at]
        else:
            barred[at] = True
    if not issues:
        return attrs.evolve(whole, barred=barred, assumed=assumed)
    gone = {number for number, issue in enumerate(whole.issues) if issue.id in issues}
    asked = {claim: tuple(one for one in places if one[0] not in gone) for claim, places in whole.asked.items()}
    return attrs.evolve(
        whole,
        barred=barred,
        assumed=assumed,
        issues=tuple(
            Issue(id=issue.id, answers=(), aside=()) if number in gone else issue
            for number, issue in enumerate(whole.issues)
        ),
        asked={claim: left for claim, left in asked.items() if left},
    )
