"""Why a node has its standing, in plain sentences, down to what is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import attrs

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Relation
from argmap.reasoning.load_bearing import LARGEST, LoadBearing
from argmap.reasoning.standing import Reason, ReasonKind, Standing, Standings, Verdict

DEEPEST = 24
"""From this depth on, lines are indented no further."""

CAVEAT = "This speaks of the map as drawn, not of the truth."

_SHORT = 160
_MOST_SETS = 6
_MOST_CIRCLES = 20
_LONGEST_CIRCLE = 100


@attrs.frozen
class Sentence:
    """One sentence of an explanation, about the node `id`, `depth` steps below the node that was asked about."""

    depth: int
    id: str
    text: str


def explain(argument_map: ArgumentMap, standing: Standings, id: str) -> tuple[Sentence, ...]:  # noqa: A002
    """Sentences that say why the node has its standing: each is followed, one step deeper, by what it rests on.

    They follow the shortest full reason tree: what stands down to what is given and to why each attack on it fails,
    what falls down to the attack that stands or the support that is missing, what is contested to the circle that
    nothing decides; of many such circles the first are named in full. A node is explained once; where it is needed
    again the sentence says so.

    Raises:
        UnknownIdError: the map has no such node.
    """
    id = argument_map[id].id  # noqa: A001
    sentences: list[Sentence] = []
    told: set[str] = set()
    circles = 0
    stack = [(0, id)]
    while stack:
        depth, node = stack.pop()
        below = [on for on in standing.rests_on(node) if on in standing]
        again = node in told and bool(below)
        if not again and standing.is_in_circle(node):
            circles += 1
            text = _contested(argument_map, node, standing.circle(node) if circles <= _MOST_CIRCLES else ())
        else:
            text = _sentence(argument_map, standing, node, again=again)
            stack += [] if again else [(depth + 1, next_) for next_ in reversed(below)]
        sentences.append(Sentence(depth, node, text))
        told.add(node)
    return tuple(sentences)


def _contested(argument_map: ArgumentMap, id_: str, circle: tuple[str, ...]) -> str:
    """The sentence for a node on a circle that nothing decides, with the circle if it is to be named."""
    subject = named(argument_map, id_)
    if not circle:
        return f"{subject} is contested: it is in a stand-off that nothing decides."
    attacks = sum(
        argument_map.inferences[on].relation is Relation.ATTACK for on in circle[1:] if on in argument_map.inferences
    )
    what = "it attacks itself" if attacks == 1 else "it is in a stand-off that nothing decides"
    return f"{subject} is contested: {what} ({' ← '.join(_abridged(circle))})."


def _abridged(circle: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of a circle; of a long one the first and the last."""
    if len(circle) <= _LONGEST_CIRCLE:
        return circle
    return *circle[: _LONGEST_CIRCLE - 1], f"… ({len(circle) - _LONGEST_CIRCLE:,} more) …", circle[-1]


def _sentence(argument_map: ArgumentMap, standing: Standings, id_: str, *, again: bool) -> str:
    subject = named(argument_map, id_)
    if again:
        return f"{subject} {verb(standing, id_)}: see above."
    return f"{subject} {predicate(argument_map, standing, id_)}."


def predicate(argument_map: ArgumentMap, standing: Standings, id_: str) -> str:
    """What becomes of a node and why, as the rest of a sentence that begins with its name."""
    told = because(_followed(argument_map, standing, id_))
    return f"{verb(standing, id_)}: {told}{_attacks(argument_map, standing, id_)}"


def _followed(argument_map: ArgumentMap, standing: Standings, id_: str) -> Reason:
    """The reason that the explanation follows: of several supports or defeats the one that is told next."""
    reason, below = standing.reason(id_), standing.rests_on(id_)
    attacks = {attack.id for attack in argument_map.attacks(id_)}
    if reason.kind is ReasonKind.SUPPORTED:
        return Reason(reason.kind, tuple(on for on in below if on in reason.by))
    if standing[id_] is Standing.FALLS and below:
        kind = ReasonKind.DEFEATED if below[0] in attacks else ReasonKind.RESTS_ON_FALLEN
        return Reason(kind, below)
    return reason


def verb(standing: Standings, id_: str) -> str:
    """What becomes of a node, as the verb of a sentence."""
    if standing[id_] is Standing.FALLS:
        return "is not established" if standing.verdict(id_) is Verdict.NOT_ESTABLISHED else "is overturned"
    return "stands" if standing[id_] is Standing.STANDS else "is contested"


def named(argument_map: ArgumentMap, id_: str) -> str:
    """A node as a sentence names it: its kind, its id and its text or its step."""
    match argument_map[id_]:
        case Claim(text=text):
            return f"Claim {id_} (“{shortened(text)}”)"
        case Evidence(text=text):
            return f"Evidence {id_} (“{shortened(text)}”)"
        case Inference() as inference:
            return f"{_step(argument_map, inference)} {id_}"


def _step(argument_map: ArgumentMap, inference: Inference) -> str:
    to_step = inference.target in argument_map.inferences
    to_evidence = inference.target in argument_map.evidence
    if inference.relation is Relation.SUPPORT:
        return "Backing" if to_step else "Inference"
    return "Undercut" if to_step else "Undermining" if to_evidence else "Rebuttal"


@lru_cache(maxsize=4096)
def shortened(text: str) -> str:
    """A text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[:_SHORT].rpartition(" ")[0] + " …"


def listed(ids: tuple[str, ...], most: int = 8) -> str:
    """Ids in a sentence: `a, b and c`."""
    if len(ids) > most:
        ids = (*ids[: most - 1], f"{len(ids) - most + 1} more")
    return " and ".join(filter(None, (", ".join(ids[:-1]), *ids[-1:])))


_UNTRIED = "Withdrawals of {} were not tried: there are too many."
_CIRCLE = "its support runs in a circle, {circle}, and rests on nothing else"
_BECAUSE = {
    ReasonKind.GIVEN: ("", "it is given"),
    ReasonKind.SUPPORTED: ("{by} supports it", "{by} support it"),
    ReasonKind.PREMISES_STAND: ("its premise {by} stands", "its premises {by} stand"),
    ReasonKind.DEFEATED: ("the attack {by} on it stands", "the attacks {by} on it stand"),
    ReasonKind.UNSUPPORTED: ("", "the map gives no reason for it"),
    ReasonKind.RESTS_ON_FALLEN: ("it rests on {by}, which does not stand", "it rests on {by}, which do not stand"),
    ReasonKind.CIRCULAR: (_CIRCLE, _CIRCLE),
    ReasonKind.WITHDRAWN: ("", "it is set aside"),
    ReasonKind.ATTACKS_ITSELF: (
        "{by}, on which it hangs, attacks itself",
        "{by}, on which it hangs, attack themselves",
    ),
    ReasonKind.ATTACK_CIRCLE: (
        "{by}, on which it hangs, is in a circle of attacks that nothing decides",
        "{by}, on which it hangs, are in a circle of attacks that nothing decides",
    ),
    ReasonKind.DEPENDS_ON_CONTESTED: (
        "it depends on {by}, which is contested",
        "it depends on {by}, which are contested",
    ),
}
"""What is said for each kind of reason that points to one node, and to any other number."""


def because(reason: Reason) -> str:
    """A reason as the second half of a sentence."""
    one, many = _BECAUSE[reason.kind]
    return (one if len(reason.by) == 1 else many).format(by=listed(reason.by), circle=" → ".join(reason.by))


def _attacks(argument_map: ArgumentMap, standing: Standings, id_: str) -> str:
    """What is said of the attacks on a node that stands: all of them fail."""
    attacks = tuple(attack.id for attack in argument_map.attacks(id_))
    if standing[id_] is not Standing.STANDS or not attacks:
        return ""
    fail = "attack {} on it fails" if len(attacks) == 1 else "attacks {} on it fail"
    return f", and the {fail.format(listed(attacks))}"


def bearing_sentences(found: LoadBearing, name: Callable[[str], str] = str) -> Iterator[str]:
    """What a node rests on, or what would make it stand, a sentence each; `name` says how units are named."""
    alone = found.single_points
    if alone:
        yield f"Without any one of these it would not stand: {_any_of([(one,) for one in alone], name)}."
    elif found.support and found.searched:
        yield f"No single {found.units.removesuffix('s')} carries it."
    together = [cut for cut in found.cuts if len(cut) > 1]
    if together:
        yield f"{'Nor without these' if alone else 'Without these it would not stand'}: {_any_of(together, name)}."
    yield from not_searched(found.searched, found.units)
    if found.rescues:
        yield f"Without any of these it would stand: {_any_of(found.rescues, name)}."
    if found.common:
        yield f"Whatever has a source needs {listed(tuple(map(name, found.common)))}."


def not_searched(searched: int, units: str = "nodes") -> Iterator[str]:
    """What was not tried in the search for cuts or rescues, if anything."""
    if searched < LARGEST:
        more = ("", f"more than one {units.removesuffix('s')} at a time", f"more than two {units} at a time")[searched]
        yield f"Withdrawals of {more} were not all tried: there are too many." if searched else _UNTRIED.format(units)


def _any_of(sets: Sequence[tuple[str, ...]], name: Callable[[str], str]) -> str:
    """Sets of units as alternatives."""
    more = [f"{len(sets) - _MOST_SETS} more"] if len(sets) > _MOST_SETS else []
    return "; ".join([*(" and ".join(map(name, one)) for one in sets[:_MOST_SETS]), *more])


def lines(sentences: tuple[Sentence, ...]) -> Iterator[str]:
    """The sentences as indented lines."""
    for sentence in sentences:
        yield f"{'  ' * min(sentence.depth, DEEPEST)}{sentence.text}"
