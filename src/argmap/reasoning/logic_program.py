"""A map as a normal logic program, and its well-founded model (Van Gelder, Ross & Schlipf 1991, JACM 38:620-650).

The program, over numbered nodes:

    x ← not defeated(x)                    for evidence and assumed claims x (the givens)
    c ← i, not defeated(c)                 for each inference i that supports the claim c
    i ← all premises of i, not defeated(i) for each inference i
    defeated(x) ← a                        for each inference a that attacks x

True: the node stands; false: it falls; undefined: it is contested.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Sequence

import attrs

from argmap.graph import Arrows, components
from argmap.model import ArgumentMap, Claim, Evidence
from argmap.reasoning.foundations import Foundations


@attrs.frozen
class Program:
    """The rules, by node number.

    `fed_by` leads from an inference to its premises and from a claim to its supports, `feeds` the other way; `barred`
    is what cannot be true: inferences without premises or with an unknown one, and what is set aside.
    """

    ids: tuple[str, ...]
    is_inference: list[bool]
    given: list[bool]
    barred: list[bool]
    fed_by: Arrows
    feeds: Arrows
    attacked_by: Arrows
    attacks: Arrows


def program(argument_map: ArgumentMap, withdrawn: Collection[str] = (), *, attacks: bool = True) -> Program:
    """The program of a map.

    What is `withdrawn` is no longer given; an inference, or a claim that is not assumed, is taken out altogether.
    With `attacks=False` every attack is left out.
    """
    graph = argument_map.graph
    none = Arrows(len(graph.ids), (), ())
    givens = [_is_given(argument_map[id_]) for id_ in graph.ids]
    gone = [id_ in withdrawn for id_ in graph.ids]
    return Program(
        ids=graph.ids,
        is_inference=graph.is_inference,
        given=[given and not is_gone for given, is_gone in zip(givens, gone, strict=True)],
        barred=[
            (is_gone and not given) or (is_step and not is_whole)
            for is_gone, given, is_step, is_whole in zip(gone, givens, graph.is_inference, graph.is_whole, strict=True)
        ],
        fed_by=graph.fed_by,
        feeds=graph.feeds,
        attacked_by=graph.attacked_by if attacks else none,
        attacks=graph.attacks if attacks else none,
    )


def narrowed(whole: Program, kept: Sequence[int]) -> Program:
    """The program of some nodes alone; what leads to or from the others is left out."""
    return Program(
        ids=tuple(whole.ids[at] for at in kept),
        is_inference=[whole.is_inference[at] for at in kept],
        given=[whole.given[at] for at in kept],
        barred=[whole.barred[at] for at in kept],
        fed_by=whole.fed_by.within(kept),
        feeds=whole.feeds.within(kept),
        attacked_by=whole.attacked_by.within(kept),
        attacks=whole.attacks.within(kept),
    )


def lacking(rules: Program, withdrawn: Iterable[int]) -> Program:
    """The program with some nodes withdrawn: what was given is so no longer, inferences are barred."""
    given, barred = rules.given[:], rules.barred[:]
    for at in withdrawn:
        given[at], barred[at] = False, barred[at] or not rules.given[at]
    return attrs.evolve(rules, given=given, barred=barred)


def _is_given(node: object) -> bool:
    return isinstance(node, Evidence) or (isinstance(node, Claim) and node.assumed)


class Model:
    """The well-founded model of a program.

    `value` holds True, False or None by node number; `order` the order in which the values were found, so that what
    is true rests on earlier true nodes alone. Facts spread by counters in linear time; what is left undecided is
    taken by strongly connected components, those first on which the others depend, and in each the greatest unfounded
    set is false. `work` counts the nodes that were looked at.
    """

    def __init__(self, rules: Program) -> None:
        self.rules = rules
        size = len(rules.ids)
        self.value: list[bool | None] = [None] * size
        self.order: list[int] = [size] * size
        self._decided: list[int] = []
        self._waiting = rules.fed_by.counts()
        self._has_support = list(rules.given)
        self._threats = rules.attacked_by.counts()
        self._queue: deque[int] = deque()
        self.work = size
        for at in range(size):
            self._decide_at_start(at)
        self._spread()
        for part in self._undecided_parts():
            self._drop_unfounded(part)

    def _decide_at_start(self, at: int) -> None:
        rules = self.rules
        if rules.barred[at] or not (rules.given[at] or rules.fed_by[at]):
            self._set(at, value=False)
        elif rules.given[at] and not self._threats[at]:
            self._set(at, value=True)

    def _set(self, at: int, *, value: bool) -> None:
        if self.value[at] is None:
            self.value[at] = value
            self.order[at] = len(self._decided)
            self._decided.append(at)
            self._queue.append(at)

    def _spread(self) -> None:
        while self._queue:
            at = self._queue.popleft()
            if self.value[at]:
                self._spread_true(at)
            else:
                self._spread_false(at)

    def _spread_true(self, at: int) -> None:
        for target in self.rules.attacks[at]:
            self._set(target, value=False)
        for fed in self.rules.feeds[at]:
            if self.rules.is_inference[fed]:
                self._waiting[fed] -= 1
                self._has_support[fed] = not self._waiting[fed]
            else:
                self._has_support[fed] = True
            if self._has_support[fed] and not self._threats[fed]:
                self._set(fed, value=True)

    def _spread_false(self, at: int) -> None:
        for target in self.rules.attacks[at]:
            self._threats[target] -= 1
            if not self._threats[target] and self._has_support[target]:
                self._set(target, value=True)
        for fed in self.rules.feeds[at]:
            if self.rules.is_inference[fed]:
                self._set(fed, value=False)
            else:
                self._waiting[fed] -= 1
                if not self._waiting[fed] and not self.rules.given[fed]:
                    self._set(fed, value=False)

    def _undecided_parts(self) -> Iterable[list[int]]:
        """The undecided nodes by component, each after those that it depends on."""
        rules = self.rules
        undecided = [at for at, value in enumerate(self.value) if value is None]
        return components(
            {
                at: [on for on in (*rules.fed_by[at], *rules.attacked_by[at]) if self.value[on] is None]
                for at in undecided
            }
        )

    def _drop_unfounded(self, part: list[int]) -> None:
        """Make false what only holds itself up, until nothing in the component does."""
        foundations = Foundations(self.rules, self.value, (at for at in part if self.value[at] is None))
        while unfounded := foundations.unfounded():
            done = len(self._decided)
            for at in unfounded:
                self._set(at, value=False)
            self._spread()
            foundations.fell(at for at in self._decided[done:] if not self.value[at])
        self.work += foundations.work
