"""The explanation of one node: its standing traced down to what is given, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from argmap.errors import OptionError
from argmap.explaining.changes import Changes, weights_as_data
from argmap.explaining.lines import Line, aside, joined, listed_in_markdown, plain
from argmap.explaining.naming import Names
from argmap.explaining.sentences import CAVEAT, Trace, trace
from argmap.fields import READ_IT, Id, as_whole, expect, id_in, ids_in
from argmap.model import ArgumentMap, Standard
from argmap.numbering import id_of, ids_of
from argmap.reasoning import Standing, Standings, Verdict, evaluate
from argmap.reasoning.remedies import Remedies, remedies
from argmap.schemes import find, open_questions


@attrs.frozen
class OpenQuestion:
    """A critical question that an inference leaves open.

    Attributes:
        name: its name in the scheme.
        opens: the attack that a bad answer amounts to; empty if the scheme does not say.
        question: what is asked.
    """

    name: str
    opens: str
    question: str


@attrs.frozen(kw_only=True)
class Explanation:
    """Why a node has its standing, and what would change it: sentences with `str()`, and Markdown in notebooks.

    Attributes:
        id: the node.
        standings: the standings of the map that it belongs to.
        trace: the sentences, each followed by those about what it rests on, one level deeper.
        remedies: what would change the standing.
        open_questions: the critical questions that an inference leaves open.
        depth: the most levels below the node that are explained; `None` for all.
        names: names the nodes of the map.
    """

    id: str
    standings: Standings = attrs.field(repr=False)
    trace: Trace = attrs.field(repr=False)
    remedies: Remedies = attrs.field(repr=False)
    open_questions: tuple[OpenQuestion, ...] = attrs.field(default=(), repr=False)
    depth: int | None = None
    names: Names = attrs.field(eq=False, repr=False)

    @names.default
    def _names_of_the_map(self) -> Names:
        return Names(self.standings.map)

    @property
    def standing(self) -> Standing:
        """The standing of the node on the map as drawn."""
        return self.standings[self.id]

    @property
    def verdict(self) -> Verdict | None:
        """The way in which the node falls; `None` if it does not."""
        return self.standings.verdict(self.id)

    def __str__(self) -> str:
        return joined(self.lines())

    def lines(self) -> Iterator[Line]:
        """Give the sentences, what would change the standing, and the caveat, a line each."""
        yield from self.trace.lines()
        if more := list(self._more()):
            yield from (Line(), *more)
        yield from (Line(), aside(CAVEAT))

    def markdown(self) -> str:
        """Give the explanation as Markdown, as `--format markdown` prints it.

        Returns:
            A nested list, and another one of what would change the standing. What the map says is escaped and never
            becomes markup.
        """
        lines = [*listed_in_markdown(self.trace.lines())]
        if more := list(listed_in_markdown(self._more())):
            lines += ["", *more]
        return "\n".join([*lines, "", f"*{CAVEAT}*"])

    _repr_markdown_ = markdown

    def as_dict(self) -> dict[str, Any]:
        """Give the explanation as plain data, as `--format json` prints it.

        Returns:
            `id`, `number`, `standing`, `verdict`, the sentences under `because`, and what would change the standing.
        """
        numbers = self.names.numbers
        return {
            "id": self.id,
            "number": numbers.get(self.id),
            "standing": self.standing,
            "verdict": self.verdict,
            "because": [one.as_dict() | {"number": numbers.get(one.id)} for one in self.trace.sentences],
            "single_points": self.remedies.single_points,
            "would_stand": {"without": self.remedies.without, "granted": self.remedies.granted},
            "weights": weights_as_data(self.remedies.weights),
            "searched": self.remedies.searched,
            "open_questions": [attrs.asdict(question) for question in self.open_questions],
        }

    def _more(self) -> Iterator[Line]:
        """The lines after the sentences: what was left out, what would change the standing, what is open."""
        if not self.trace.complete:
            levels = "level" if self.depth == 1 else "levels"
            yield plain(f"Anything more than {self.depth} {levels} below is left out.")
        stands = self.standing is Standing.STANDS
        yield from Changes(found=self.remedies, stands=stands, names=self.names).lines()
        for one in self.open_questions:
            opens = f" ({one.opens})" if one.opens else ""
            yield plain(f"Open question {one.name!r}{opens}: {' '.join(one.question.split())}")


def explain(
    argument_map: ArgumentMap,
    id: Id,  # noqa: A002 - the word that users know
    *,
    without: Id | Iterable[Id] = (),
    standard: Standard | str | None = None,
    depth: int | None = None,
) -> Explanation:
    r"""Explain why a node stands, falls or is contested, down to what is given, and what would change it.

    >>> import argmap
    >>> m = argmap.loads("argmap: 1\ntitle: Rain\nclaims: {wet: {text: The street is wet., assumed: true}}")
    >>> print(argmap.explain(m, "wet"))
    Claim 1.1 'wet' (“The street is wet.”) stands: it is assumed; the map has no reason against it.
    <BLANKLINE>
    This describes the map as drawn, not the truth.

    Args:
        argument_map: any map, faulty ones too.
        id: the node or the question, by its id or by the number that pictures show; an id wins over a number.
        without: ids or numbers of nodes and questions, or ids of sources, to withdraw, as for `evaluate`.
        standard: the standard of proof for claims without one of their own, as for `evaluate`.
        depth: how many levels below the node are explained; the explanation says so if there are more.

    Returns:
        The explanation: `str()` gives sentences, `markdown()` Markdown, `as_dict()` plain data.

    Raises:
        UnknownIdError: the map has no such node, or no node, question or source of an id in `without`.
        OptionError: the depth is below 0, or there is no such standard.
        TypeError: `argument_map` is not a map.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    depth = None if depth is None else as_whole("depth", depth)
    if depth is not None and depth < 0:
        raise OptionError(f"the depth must be 0 or more, not {depth}")
    node = id_of(argument_map, id_in(id))
    standing = evaluate(argument_map, ids_of(argument_map, ids_in(without)), standard)
    names = Names(argument_map)
    return Explanation(
        id=node,
        standings=standing,
        trace=trace(standing, node, names, depth),
        remedies=remedies(argument_map, standing, node),
        open_questions=tuple(_open_questions(argument_map, node)),
        depth=depth,
        names=names,
    )


def _open_questions(argument_map: ArgumentMap, id_: str) -> Iterator[OpenQuestion]:
    step = argument_map.inferences.get(id_)
    scheme = find(step.scheme, argument_map.known_schemes) if step is not None and step.scheme is not None else None
    if step is not None and scheme is not None:
        for found in open_questions(step, scheme):
            yield OpenQuestion(*found)
