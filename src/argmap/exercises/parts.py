"""Parts of a map that make sense by themselves: small enough to be taken in at once."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from argmap.exercises.randomness import SeededRandom
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Node, Question, Relation
from argmap.numbering import asked

_MOST_PREMISES = 6
_LONGEST_CLIMB = 3
_TRIES = 40
_SEVERAL = 3


def is_sound(argument_map: ArgumentMap, step: Inference) -> bool:
    """Whether a step has few premises, all different statements of the map, and another node as its one target."""
    return (
        0 < len(step.premises) <= _MOST_PREMISES
        and len({*step.premises, step.target}) == len(step.premises) + 1
        and all(is_statement(argument_map, id_) for id_ in step.premises)
        and (step.supports is None) != (step.attacks is None)
        and step.target in argument_map
        and not (step.relation is Relation.SUPPORT and step.target in argument_map.evidence)
    )


def is_statement(argument_map: ArgumentMap, id_: str | None) -> bool:
    """Whether the map has a claim or a piece of evidence of that id, with a text."""
    node = argument_map.get(id_) if id_ is not None else None
    return isinstance(node, Claim | Evidence) and bool(node.text.strip())


def below(
    argument_map: ArgumentMap,
    root: str,
    most: float = math.inf,
    order: Callable[[Sequence[Inference]], Sequence[Inference]] = tuple,
) -> ArgumentMap:
    """A statement, or a question with its answers, and the reasons for and against it, level by level, as a map.

    The statement or the question is its thesis.

    Claims whose support does not find room are assumed in it: the part is to be judged by itself.

    Args:
        argument_map: the whole map.
        root: the statement or the question.
        most: how many statements there may be; a step is kept with all its premises or not at all.
        order: the steps to a node in the order in which they are tried.
    """
    question = asked(argument_map).get(root)
    first = [root] if question is None else [*dict.fromkeys(question.answers)]
    kept, statements, queue = {*first}, {*first}, deque(first)
    while queue:
        id_ = queue.popleft()
        for step in order((*argument_map.supports(id_), *argument_map.attacks(id_))):
            more = {*step.premises} - statements
            if step.id not in kept and len(statements) + len(more) <= most and is_sound(argument_map, step):
                kept |= {step.id, *more}
                statements |= more
                queue += [step.id, *(premise for premise in dict.fromkeys(step.premises) if premise in more)]
    part = cut_out(argument_map, kept, root)
    return part.replace(nodes=tuple(_granted(argument_map, part, node) for node in part.nodes))


def around(argument_map: ArgumentMap, step: Inference) -> ArgumentMap | None:
    """A step with its target, up to a statement; `None` where that is far away."""
    kept = {step.id, *step.premises}
    for _ in range(_LONGEST_CLIMB):
        target = step.target or ""
        if is_statement(argument_map, target):
            return cut_out(argument_map, {*kept, target}, target)
        above = argument_map.inferences.get(target)
        if above is None or not is_sound(argument_map, above):
            return None
        kept |= {above.id, *above.premises}
        step = above
    return None


def cut_out(argument_map: ArgumentMap, kept: Iterable[str], root: str) -> ArgumentMap:
    """The nodes of these ids as a map of their own, with the sources that they name."""
    part = argument_map.submap(kept)
    return part.replace(title="", description=None, thesis=(root,), authors=(), date=None, expect={}, imports={})


def _granted(argument_map: ArgumentMap, part: ArgumentMap, node: Node) -> Node:
    """The node, assumed if it is a claim that the whole map supports and the part does not."""
    if isinstance(node, Claim) and argument_map.supports(node.id) and not part.supports(node.id):
        return attrs.evolve(node, assumed=True)
    return node


def parts(
    argument_map: ArgumentMap, rng: SeededRandom, *, least: int, most: int, questions: bool = False
) -> Iterator[ArgumentMap]:
    """Parts with so many statements, in random order; those of several steps come first.

    Args:
        argument_map: the whole map.
        rng: where the random choices come from.
        least: how many statements a part has at least.
        most: how many it has at most.
        questions: whether a question with its answers makes a part, too.
    """
    roots = [id_ for id_ in argument_map.claims if argument_map.supports(id_) and is_statement(argument_map, id_)]
    roots += [one.id for one in asked(argument_map).values() if questions and _has_room(argument_map, one, most)]
    found = [below(argument_map, root, most, rng.shuffled) for root in rng.shuffled(roots)[:_TRIES]]
    large = [part for part in found if len(part.claims) + len(part.evidence) >= least]
    yield from sorted(large, key=lambda part: len(part.inferences) < _SEVERAL)


def _has_room(argument_map: ArgumentMap, question: Question, most: int) -> bool:
    """Whether a question excludes rivals that are all statements, and few enough for reasons to have room as well."""
    answers = {*question.answers}
    are_known = all(id_ in argument_map.claims and is_statement(argument_map, id_) for id_ in answers)
    return question.exclusive and 1 < len(answers) < most and are_known
