"""Sentences that trace the standing of a node down to what is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from argmap.explaining.issues import outcome
from argmap.explaining.naming import Names
from argmap.explaining.reasons import predicate, verb
from argmap.model import Relation
from argmap.reasoning import Standings

CAVEAT = "This speaks of the map as drawn, not of the truth."

_DEEPEST = 24
"""From this depth on, lines are indented no further."""
_MOST_CYCLES = 20
_LONGEST_CYCLE = 100


@attrs.frozen
class Sentence:
    """One sentence of an explanation.

    Attributes:
        depth: how many steps below the node that was asked about it stands.
        id: the node that it is about.
        text: the sentence.
    """

    depth: int
    id: str
    text: str

    @property
    def indent(self) -> str:
        """The spaces before it in a list."""
        return "  " * min(self.depth, _DEEPEST)


@attrs.frozen
class Trace:
    """The sentences about one node.

    Attributes:
        sentences: each is followed, one step deeper, by those about what it rests on.
        complete: whether nothing was left out that lies deeper.
    """

    sentences: tuple[Sentence, ...]
    complete: bool


def trace(standing: Standings, id_: str, names: Names, depth: int | None = None) -> Trace:
    """Say why the node has its standing, down to what is given or to so many steps below it.

    The sentences follow the shortest full reason tree: what stands down to what is given and to why each attack on it
    fails, what falls down to the attack that stands or the support that is missing, what is contested to the cycle that
    nothing decides; of many such cycles the first are named in full. A node is explained once; where it is needed
    again the sentence says so.
    """
    told: list[Sentence] = []
    explained: set[str] = set()
    cut: set[str] = set()
    cycles = 0
    stack = [(0, id_)]
    while stack:
        at, node = stack.pop()
        below = [on for on in standing.rests_on(node) if on in standing]
        is_question = node not in standing
        if node in explained and below:
            text = f"{names.full(node)} {verb(standing, node)}: see above."
        elif standing.is_in_circle(node):
            cycles += 1
            text = _in_a_cycle(standing, node, names, named=cycles <= _MOST_CYCLES)
            explained.add(node)
        else:
            told_of = outcome if is_question else predicate
            text = f"{names.full(node)} {told_of(standing, node, names)}."
            stack += [(at + 1, next_) for next_ in reversed(below)] if at != depth else []
            (cut if at == depth and below else explained).add(node)
        told.append(Sentence(at, node, text))
    return Trace(tuple(told), cut <= explained)


def _in_a_cycle(standing: Standings, id_: str, names: Names, *, named: bool) -> str:
    """The sentence for a node on a cycle that nothing decides, with the cycle if it is to be named."""
    subject = f"{names.full(id_)} is contested:"
    if not named:
        return f"{subject} it is in a stand-off that nothing decides."
    cycle, steps = standing.circle(id_), standing.map.inferences
    attacks = sum(steps[on].relation is Relation.ATTACK for on in cycle[1:] if on in steps)
    what = "it attacks itself" if attacks == 1 else "it is in a stand-off that nothing decides"
    return f"{subject} {what} ({' ← '.join(_abridged(cycle, names))})."


def _abridged(cycle: Sequence[str], names: Names) -> Iterator[str]:
    """The names along a cycle; of a long one the first and the last."""
    if len(cycle) <= _LONGEST_CYCLE:
        yield from map(names.brief, cycle)
        return
    yield from map(names.brief, cycle[: _LONGEST_CYCLE - 1])
    yield f"… ({len(cycle) - _LONGEST_CYCLE:,} more) …"
    yield names.brief(cycle[-1])
