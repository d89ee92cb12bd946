"""What only follows from an error of reading: it is withheld, so that one mistake is one finding, the cause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from argmap.diagnostics import Diagnostic, Severity
from argmap.model import ArgumentMap, Inference
from argmap.reading.lines import line_at
from argmap.reading.naming import node_references, source_references
from argmap.reading.references import import_failed
from argmap.reading.suggestions import Suggestions
from argmap.text import Location, SourceText

_FOLLOWING = (
    *("AM105", "AM2", "AM301", "AM302", "AM303", "AM304", "AM310", "AM402", "AM403", "AM5", "AM601", "AM608"),
)
"""Rules about something that is missing, which an error beside it may have kept from being read."""
_UPSTREAM = ("AM5", "AM213", "AM303")
"""Rules about what a node rests on: an error anywhere above it may be the reason."""
_CONNECTED = ("AM206",)
"""Rules about a connected part of the map: an error anywhere in it may be the reason."""
_OWN_IDS = frozenset({"sources", "schemes"})
"""The sections whose ids are not those of nodes."""
_OF_OTHERS = ""
"""The path that stands for all: an import of an imported map is not among those of the whole."""
_WORD = r"[\w.-]+"


def withhold(diagnostics: Sequence[Diagnostic], argument_map: ArgumentMap) -> list[Diagnostic]:
    """The findings without those that only follow from an error of the rules AM0 and AM1; each error keeps its own.

    A finding follows from an error in the same node, question, source or scheme, or in one that was probably meant
    there. What a thesis rests on is not judged while there is an error above it, nor what is connected to nothing while
    there is one beside it, nor what nothing supports while there is an error in lines that name it.

    Args:
        diagnostics: all findings in one file.
        argument_map: the map that was read from it.
    """
    causes = [n for n, one in enumerate(diagnostics) if _is_cause(one)]
    if not causes or len(causes) == len(diagnostics):
        return list(diagnostics)
    nouns = _Nouns(argument_map)
    marred: dict[str, int] = {}
    named: dict[str, int] = {}
    for n in causes:
        for id_ in nouns.meant_by(diagnostics[n]):
            marred.setdefault(id_, n)
        for id_ in nouns.named_by(diagnostics[n]):
            named.setdefault(id_, n)
    lacking = {**named, **marred}
    asked = _asked(argument_map)
    downstream = _reached(lacking, lambda id_: _below(argument_map, asked, id_))
    connected = _reached(lacking, lambda id_: _beside(argument_map, asked, id_))
    followed: dict[int, list[Diagnostic]] = {}
    kept: list[int] = []
    for n, one in enumerate(diagnostics):
        reach = downstream if one.code.startswith(_UPSTREAM) else connected if one.code in _CONNECTED else marred
        reach = lacking if one.code == "AM204" else reach
        cause = nouns.cause(one, reach, marred) if one.code.startswith(_FOLLOWING) else None
        if cause is None:
            kept.append(n)
        else:
            followed.setdefault(cause, []).append(one)
    return [attrs.evolve(diagnostics[n], consequences=tuple(followed.get(n, ()))) for n in kept]


def _is_cause(one: Diagnostic) -> bool:
    return one.severity is Severity.ERROR and one.code.startswith(("AM0", "AM1"))


class _Nouns:
    """The nodes, questions, sources and schemes of a map by their places in its text."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._origin = argument_map.origin
        found = () if self._origin is None else self._origin.starts()
        starts = {at: f"{section}/{id_}" if section in _OWN_IDS else id_ for section, id_, at in found}
        self._starts = sorted(starts)
        self._ids = [starts[start] for start in self._starts]
        self._known = frozenset((*argument_map, *argument_map.questions))
        self._nodes = Suggestions([*argument_map, *argument_map.questions])
        self._sources = Suggestions(argument_map.sources)

    def _at(self, text: SourceText, start: int, end: int) -> Iterator[str]:
        """The nouns that a stretch of a text touches: each reaches to the next, or to the next field of the map."""
        base = 0 if self._origin is None else self._origin.base(text)
        start, end = base + start, base + end
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self._starts) and self._starts[at] <= end:
            if self._ids[at]:
                yield self._ids[at]
            at += 1

    def meant_by(self, cause: Diagnostic) -> Iterator[str]:
        """The nouns in which an error stands, and what its words probably mean."""
        if cause.location is None:
            return
        text, span = cause.location.text, cause.location.span
        yield from self._at(text, span.start, span.end)
        for edit in cause.fix.edits if cause.fix else ():
            yield from self._at(text, edit.start, edit.end)
        if cause.code == "AM101":
            word = _word(cause.location)
            yield from (edit.replacement for edit in (cause.fix.edits if cause.fix else ()))
            yield from self._nodes.nearest(word).words
            yield from (f"sources/{id_}" for id_ in self._sources.nearest(word).words)
        if cause.code == import_failed.code:
            yield from self._lacking.pop(_word(cause.location), ()) or self._lacking.pop(_OF_OTHERS, ())

    @cached_property
    def _lacking(self) -> dict[str, list[str]]:
        """The nodes and questions that name what the map does not have, by the path of the map that should have it."""
        found: dict[str, list[str]] = {}
        named = (*node_references(self._map, self._known), *source_references(self._map, self._map.sources))
        for id_, place in named:
            if "/" in id_ and id_ not in self._known and place.id is not None:
                path = self._map.imports.get(id_.partition("/")[0], _OF_OTHERS)
                found.setdefault(path, []).append(place.id)
                found.setdefault(_OF_OTHERS, []).append(place.id)
        return found

    def named_by(self, cause: Diagnostic) -> Iterator[str]:
        """The nodes and questions that are named where an error stands, to the end of the lines that belong to it."""
        if cause.location is None:
            return
        text, span = cause.location.text, cause.location.span
        line = line_at(text, span.line)
        end = max(span.end, line.covers_to() if span.start <= line.start + line.indent else line.end)
        for word in re.compile(_WORD).finditer(text.text, span.start, end):
            if word[0] in self._known:
                yield word[0]

    def cause(self, one: Diagnostic, reach: dict[str, int], marred: dict[str, int]) -> int | None:
        """The error that a finding follows from, by its number; `None` if it follows from none."""
        if one.location is None:
            return None
        here = list(self._at(one.location.text, one.location.span.start, one.location.span.end))
        if not here and one.code.startswith("AM5"):
            named = _word(one.location)
            return reach.get(named) if named in self._known else next(iter(marred.values()), None)
        return next((reach[id_] for id_ in here if id_ in reach), None)


def _word(location: Location) -> str:
    return location.written.strip("\"'")


def _reached(starts: dict[str, int], further: Callable[[str], Iterable[str]]) -> dict[str, int]:
    """Everything that is reached from marred nodes, each with the error from which it was reached first."""
    reached = dict(starts)
    waiting = deque(starts)
    while waiting:
        id_ = waiting.popleft()
        for other in further(id_):
            if other not in reached:
                reached[other] = reached[id_]
                waiting.append(other)
    return reached


def _asked(argument_map: ArgumentMap) -> dict[str, list[str]]:
    """The questions that each id answers."""
    found: dict[str, list[str]] = {}
    for question in argument_map.questions.values():
        for answer in dict.fromkeys(question.answers):
            found.setdefault(answer, []).append(question.id)
    return found


def _below(argument_map: ArgumentMap, asked: Mapping[str, Sequence[str]], id_: str) -> Iterator[str]:
    """What depends on a node: the inferences that use it, its target, its question, and its rivals.

    An inference that has both is an error; findings about either may follow from it.
    """
    yield from asked.get(id_, ())
    if id_ in argument_map.questions:
        yield from argument_map.questions[id_].answers
    yield from (one.id for one in argument_map.steps.uses.get(id_, ()))
    node = argument_map.get(id_)
    if isinstance(node, Inference):
        yield from filter(None, (node.supports, node.attacks))


def _beside(argument_map: ArgumentMap, asked: Mapping[str, Sequence[str]], id_: str) -> Iterator[str]:
    """What a node is connected with."""
    yield from _below(argument_map, asked, id_)
    yield from (one.id for one in argument_map.steps.incoming.get(id_, ()))
    node = argument_map.get(id_)
    if isinstance(node, Inference):
        yield from node.premises
