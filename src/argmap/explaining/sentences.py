"""Sentences that trace the standing of a node down to what is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import attrs

from argmap.explaining.issues import answered, outcome
from argmap.explaining.lines import Line, judged, plain
from argmap.explaining.naming import Names
from argmap.explaining.reasons import because, predicate, stand_off, verb
from argmap.explaining.sides import MOST, POINT, Side, Sides
from argmap.explaining.summary import summary
from argmap.reasoning import ReasonKind, Standing, Standings

CAVEAT = "This describes the map as drawn, not the truth."

_DEEPEST = 24
"""From this depth on, lines are indented no further."""
_MOST_CYCLES = 20
_LONGEST_CYCLE = 100
_Below: TypeAlias = dict[str, tuple[str, ...] | None]
_DECIDED_BY = frozenset({ReasonKind.DEFEATED, ReasonKind.OUTWEIGHED, ReasonKind.BELOW_STANDARD})


@attrs.frozen
class Sentence:
    """One sentence of an explanation.

    Attributes:
        depth: how many levels it is below the explained node.
        id: the node that it is about.
        text: the sentence.
        side: the heading above it, if it is the first on its side of that node; else empty.
        line: the sentence as a line.
        below: lines under it with the premises of an inference that is not explained further.
    """

    depth: int
    id: str
    text: str
    side: str = attrs.field(default="", repr=False)
    line: Line = attrs.field(factory=Line, eq=False, repr=False)
    below: tuple[Line, ...] = attrs.field(default=(), eq=False, repr=False)

    @property
    def indent(self) -> str:
        """The spaces before it in a list."""
        return " " * _indent(self.depth)

    def as_dict(self) -> dict[str, Any]:
        """Give the sentence as plain data."""
        return {"depth": self.depth, "id": self.id, "text": self.text}


@attrs.frozen
class Trace:
    """The sentences about one node.

    Attributes:
        sentences: each is followed, one level deeper, by those about what it rests on.
        complete: whether nothing was left out that lies deeper.
    """

    sentences: tuple[Sentence, ...]
    complete: bool

    def lines(self) -> Iterator[Line]:
        """The sentences as lines, with the headings of the two sides."""
        for sentence in self.sentences:
            if sentence.side:
                yield plain(sentence.side, 2)
            yield attrs.evolve(sentence.line, indent=_indent(sentence.depth))
            yield from sentence.below


def _indent(depth: int) -> int:
    """How far a sentence is indented: below the headings of the two sides, and under their signs."""
    return 2 + 2 * min(depth, _DEEPEST) if depth else 0


@attrs.frozen
class _Item:
    """A node to be explained: how deep, what it is needed for, what is explained below it, and under which heading.

    `below` is empty where everything that the node rests on is explained.
    """

    depth: int
    id: str
    target: str | None = None
    below: tuple[str, ...] | None = None
    side: str = ""


def trace(standing: Standings, id_: str, names: Names, depth: int | None = None) -> Trace:
    """Say why the node has its standing, down to what is given or to this many levels below it.

    All reasons for the node and against it are given, and what decides is explained down to what is given: what stands
    by its shortest full reason tree, with why each attack on it fails; what falls down to the attacks that stand or the
    support that is missing; what is contested to the cycle that nothing decides. Of many such cycles the first are
    named in full. A node is explained once; where it is needed again the sentence says so.
    """
    return _Tracer(standing, names, depth).trace(id_)


class _Tracer:
    """Tells nodes one by one, from a stack of parts."""

    def __init__(self, standing: Standings, names: Names, depth: int | None) -> None:
        self._standing = standing
        self._names = names
        self._depth = depth
        self._explained: set[str] = set()
        self._cut: set[str] = set()
        self._cycles = 0
        self._on_cycles: set[str] = set()
        self._sides: dict[str, Sides] = {}

    def trace(self, id_: str) -> Trace:
        sentences: list[Sentence] = []
        stack = [_Item(0, id_)]
        while stack:
            item = stack.pop()
            line, below, deeper = self._explain_item(item)
            sentences.append(Sentence(item.depth, item.id, line.text, item.side, line, below))
            stack += reversed(deeper)
        return Trace(tuple(sentences), self._cut <= self._explained)

    def _explain_item(self, item: _Item) -> tuple[Line, tuple[Line, ...], list[_Item]]:
        """The line of an item, the lines below it, and the items to explain next."""
        standing, names, id_ = self._standing, self._names, item.id
        if item.target is None:
            return self._first(item)
        if item.below == ():
            return self._named(item)
        if id_ in self._explained and (item.below or _decisive(standing, id_)):
            return self._line(item, verb(standing, id_), ": see above."), (), []
        if standing.is_in_cycle(id_):
            self._explained.add(id_)
            before = self._cycles
            line = self._line(item, verb(standing, id_), self._cycle(id_))
            return line, tuple(self._in_cycle(item)) if self._cycles > before else (), []
        next_ = _next(standing, item)
        (self._cut if item.depth == self._depth and next_ else self._explained).add(id_)
        said = predicate(standing, id_, names) if id_ in standing else outcome(standing, id_, names)
        does = verb(standing, id_) if id_ in standing else answered(standing, id_)
        line = self._line(item, does, f"{said.removeprefix(does)}.")
        return line, tuple(self._texts(item, next_)), next_ if item.depth != self._depth else []

    def _texts(self, item: _Item, next_: Sequence[_Item]) -> Iterator[Line]:
        """The premises of an inference that is on a side of the first node, or attacked, except those told next."""
        explained = {one.id for one in next_} if item.depth != self._depth else set()
        sides = self._sides_of(item.target or "")
        premises = sides.premises(item.id)
        if item.depth == 1 or not explained & {*premises}:
            for premise in premises:
                if premise not in explained:
                    yield attrs.evolve(sides.premise(premise), indent=_indent(item.depth) + 2)

    def _line(self, item: _Item, does: str, rest: str) -> Line:
        return self._sides_of(item.target or "").line(item.id, does, rest)

    def _sides_of(self, target: str) -> Sides:
        if target not in self._sides:
            self._sides[target] = Sides(self._standing, target, self._names)
        return self._sides[target]

    def _named(self, item: _Item) -> tuple[Line, tuple[Line, ...], list[_Item]]:
        """What stands on a side of the first node and does not decide."""
        sides = self._sides_of(item.target or "")
        return sides.sentence(item.id), tuple(sides.texts(item.id, _indent(item.depth) + 2)), []

    def _first(self, item: _Item) -> tuple[Line, tuple[Line, ...], list[_Item]]:
        """The node that was asked about: everything on its sides is explained next."""
        standing, id_ = self._standing, item.id
        is_in_cycle = standing.is_in_cycle(id_)
        below: tuple[Line, ...] = ()
        line = summary(standing, id_, self._names.full(id_), self._names)
        if is_in_cycle:
            line = judged(self._names.full(id_), verb(standing, id_), self._cycle(id_), standing[id_])
            below = tuple(self._in_cycle(item))
        sides = self._sides_of(id_)
        found = list(sides)
        (self._cut if self._depth == 0 and found else self._explained).add(id_)
        if self._depth == 0:
            return line, below, []
        deciding = {} if is_in_cycle else _below(standing, id_)
        return line, below, [one for side in found for one in _of_side(standing, sides, side, deciding)]

    def _cycle(self, id_: str) -> str:
        """Why a node on a cycle that nothing decides is contested; the nodes of the first cycles are listed."""
        if id_ in self._on_cycles or self._cycles == _MOST_CYCLES:
            return f": {because(self._standing, id_, self._names.incoming)}."
        self._cycles += 1
        cycle = self._standing.cycle(id_)
        self._on_cycles |= {*cycle}
        named = " ← ".join(_abridged(cycle, self._names))
        return f": it {stand_off(self._standing.reason(id_))}, each depending on the next: {named}."

    def _in_cycle(self, item: _Item) -> Iterator[Line]:
        """The other statements on a cycle that is named here, with their texts."""
        steps = self._standing.map.inferences
        others = [on for on in dict.fromkeys(self._standing.cycle(item.id)) if on != item.id and on not in steps]
        for on in others[:_MOST_CYCLES]:
            yield plain(self._names.quoted(on), _indent(item.depth) + 2, POINT)


def _of_side(standing: Standings, sides: Sides, side: Side, deciding: _Below) -> Iterator[_Item]:
    """A side of the first node: what decides, and each inference that fails, is explained, the rest named."""
    shown = [id_ for at, id_ in enumerate(side.ids) if id_ in deciding or at < MOST]
    for at, id_ in enumerate(shown):
        is_named = standing[id_] is Standing.STANDS or sides.is_rival(id_)
        below = deciding.get(id_, () if is_named else None)
        yield _Item(1, id_, sides.target, below, "" if at else f"{side.heading}:")


def _next(standing: Standings, item: _Item) -> list[_Item]:
    """What is explained below a node that is explained itself."""
    found: _Below
    found = _below(standing, item.id) if item.below is None else dict.fromkeys(item.below)
    return [_Item(item.depth + 1, on, item.id, below) for on, below in found.items()]


def _decisive(standing: Standings, id_: str) -> tuple[str, ...]:
    """The nodes that the standing of a node rests on, all attacks and rivals that decide among them."""
    decides = standing.reason(id_) if id_ in standing else None
    by = decides.by if decides is not None and decides.kind in _DECIDED_BY else ()
    return tuple(on for on in dict.fromkeys((*by, *standing.rests_on(id_))) if on in standing)


def _below(standing: Standings, id_: str) -> _Below:
    """The nodes that a node rests on, and what is explained below each: nothing in particular, or the case of a rival.

    The inferences on which the case of a rival rests are explained below that rival.
    """
    steps = standing.map.inferences
    found: dict[str, list[str] | None] = {}
    for on in _decisive(standing, id_):
        rival = steps[on].target if id_ in standing.map.claims and on in steps else None
        if rival is None or rival == id_:
            found.setdefault(on, None)
        else:
            case = found.get(rival) or []
            case.append(on)
            found[rival] = case
    return {on: None if case is None else tuple(case) for on, case in found.items()}


def _abridged(cycle: Sequence[str], names: Names) -> Iterator[str]:
    """The names along a cycle; of a long one the first and the last."""
    if len(cycle) <= _LONGEST_CYCLE:
        yield from map(names.brief, cycle)
        return
    yield from map(names.brief, cycle[: _LONGEST_CYCLE - 1])
    yield f"… ({len(cycle) - _LONGEST_CYCLE:,} more) …"
    yield names.brief(cycle[-1])
