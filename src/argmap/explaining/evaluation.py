"""The standings of a map in words: the theses first, what falls, what is contested, and what each thesis rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import attrs

from argmap.display import clean, counted, escaped
from argmap.explaining.changes import Changes, weights_as_data
from argmap.explaining.issues import answered, fate
from argmap.explaining.lines import Line, aside, heading, joined, judged, listed_in_markdown, plain
from argmap.explaining.naming import Names, shortened
from argmap.explaining.reasons import verb, why
from argmap.explaining.resting import Resting
from argmap.explaining.sentences import CAVEAT
from argmap.explaining.sides import Sides
from argmap.explaining.strengths import Ranking
from argmap.explaining.summary import summary
from argmap.explaining.two_measures import both_right, unlike
from argmap.model import Standard
from argmap.numbering import asked
from argmap.reasoning import ReasonKind, Standing, Standings
from argmap.reasoning.remedies import Remedies, all_remedies
from argmap.reasoning.setting_aside import withdrawn

_KINDS = (("claim", "claims"), ("piece of evidence", "evidence"), ("inference", "inferences"))
_VERBS = {
    Standing.STANDS: ("stands", "stand"),
    Standing.CONTESTED: ("is contested", "are contested"),
    Standing.FALLS: ("falls", "fall"),
}
_OF_QUESTIONS = {
    Standing.STANDS: ("is answered", "are answered"),
    Standing.CONTESTED: ("is open", "are open"),
    Standing.FALLS: ("has no answer that stands", "have no answer that stands"),
}


@attrs.frozen(kw_only=True)
class Evaluation:
    """What becomes of the nodes of a map, group by group, what its theses rest on, and strengths if wanted.

    Attributes:
        standing: the standings.
        rests: for each thesis what it rests on, and what else would change its standing.
        ranking: the strengths.
        names: names the nodes of the map.
    """

    standing: Standings
    rests: Mapping[str, Remedies]
    ranking: Ranking | None = None
    names: Names = attrs.field(eq=False, repr=False)

    @names.default
    def _names_of_the_map(self) -> Names:
        return Names(self.standing.map)

    def __str__(self) -> str:
        return joined(self.lines())

    def lines(self) -> Iterator[Line]:
        """The theses with both sides, what else is withdrawn, contested, falls or stands, and a count."""
        title, *more = self._heading()
        yield from (heading(title), *map(plain, more), Line())
        for group, ids in _groups(self.standing):
            if ids:
                tell = self._thesis if group == "Theses" else self._entry
                yield heading(group)
                yield from chain.from_iterable(map(tell, ids))
                yield Line()
        if self.ranking is not None:
            yield from (*self.ranking.lines(), *(plain(line, 2) for line in self._both_right()), Line())
        yield from (plain(_count(self.standing)), aside(CAVEAT))

    def markdown(self) -> str:
        """Give the evaluation as Markdown: a table of nodes, and a list for both sides of each thesis."""
        title, *more = map(escaped, self._heading())
        parts = [f"# {title}", "", *more, *[""] * len(more), "| node | standing | reason |", "| --- | --- | --- |"]
        parts += (self._row(id_) for id_ in dict.fromkeys(id_ for _, ids in _groups(self.standing) for id_ in ids))
        for id_ in self.rests:
            both = (*Sides(self.standing, id_, self.names).listing(0), *self._changes(id_).lines())
            parts += ["", f"## {escaped(self.names.brief(id_))}", "", *listed_in_markdown(both)]
        if self.ranking is not None:
            parts += ["", self.ranking.markdown(), *(f"- {escaped(line)}" for line in self._both_right())]
        return "\n".join([*parts, "", escaped(_count(self.standing)), "", f"*{CAVEAT}*"])

    def as_dict(self) -> dict[str, Any]:
        """Give the evaluation as plain data: every node, and what each thesis rests on."""
        standing, numbers = self.standing, self.names.numbers
        nodes = {}
        for id_ in standing:
            reason = standing.reason(id_)
            nodes[id_] = {
                "number": numbers.get(id_),
                "standing": standing[id_],
                "verdict": standing.verdict(id_),
                "reason": reason.kind,
                "by": reason.by,
                "against": reason.against,
                "test": reason.test,
                "pro": standing.pro(id_),
                "con": standing.con(id_),
            }
        questions = {
            id_: {"number": numbers.get(id_), "standing": standing[id_], "answered_by": standing.answer(id_)}
            for id_ in standing.map.questions
        }
        rests = {
            id_: Resting(one.report, self.names).as_dict()
            | {"granted": one.granted, "weights": weights_as_data(one.weights)}
            for id_, one in self.rests.items()
        }
        told: dict[str, Any] = {
            "thesis": standing.map.thesis,
            "standard": standing.standard,
            "nodes": nodes,
            "questions": questions,
            "rests_on": rests,
        }
        if self.ranking is None:
            return told
        differing = unlike(standing, self.ranking.strengths)
        return told | {"strengths": self.ranking.as_dict() | {"unlike_standing": differing}}

    def _both_right(self) -> Iterator[str]:
        """Why strength and standing are both right where they say different things."""
        return iter(()) if self.ranking is None else both_right(self.standing, self.ranking.strengths, self.names)

    def _heading(self) -> list[str]:
        standard = self.standing.standard
        told = [] if standard == Standard.BALANCE else [f"Standard of proof: {standard}"]
        return [clean(self.standing.map.title), *told]

    def _thesis(self, id_: str) -> Iterator[Line]:
        """The standing of a thesis, the reasons for it and against it, and what would change it."""
        yield attrs.evolve(summary(self.standing, id_, self.names.short(id_), self.names), indent=2)
        yield from self._text(id_)
        yield from Sides(self.standing, id_, self.names).listing(6)
        if id_ in self.rests:
            yield from self._changes(id_).lines(6)

    def _entry(self, id_: str) -> Iterator[Line]:
        standing, names = self.standing, self.names
        if id_ in standing.map.sources and id_ not in standing and id_ not in standing.map.questions:
            yield plain(f"source {names.source(id_)}", 2)
            return
        if standing.without and id_ in standing and standing.reason(id_).kind is ReasonKind.WITHDRAWN:
            yield plain(names.short(id_), 2)
            yield from self._text(id_)
            return
        does, because = _told(standing, id_, names)
        yield judged(names.short(id_), does, f": {because}.", standing[id_], indent=2)
        yield from self._text(id_)

    def _text(self, id_: str) -> Iterator[Line]:
        if text := _text(self.standing, id_):
            yield plain(clean(shortened(text)), 6)

    def _changes(self, id_: str) -> Changes:
        stands = self.standing[id_] is Standing.STANDS
        return Changes(found=self.rests[id_], stands=stands, names=self.names)

    def _row(self, id_: str) -> str:
        standing, names = self.standing, self.names
        if id_ not in standing and id_ not in standing.map.questions:
            return f"| **{escaped(names.source(id_))}** | is withdrawn | |"
        node = f"**{escaped(names.short(id_))}** {escaped(_text(standing, id_))}".rstrip()
        becomes, because = _told(standing, id_, names)
        return f"| {node} | {becomes} | {escaped(because)} |"


def evaluation(standing: Standings, *, units: str = "nodes", ranking: Ranking | None = None) -> Evaluation:
    """Look for what the theses of a map rest on, and gather what there is to say of it."""
    found = all_remedies(standing, _theses(standing), units=units)
    return Evaluation(standing=standing, rests={one.report.target: one for one in found}, ranking=ranking)


def _theses(standing: Standings) -> list[str]:
    return [id_ for id_ in dict.fromkeys(standing.map.thesis) if id_ in standing or id_ in standing.map.questions]


def _groups(standing: Standings) -> Iterator[tuple[str, list[str]]]:
    """The sentences, group by group: the theses, then the other nodes by standing; of what stands, the claims."""
    theses = _theses(standing)
    yield "Theses", theses
    gone = _withdrawn(standing)
    yield "Withdrawn", gone
    named = {*theses, *gone}
    yield "Questions", [id_ for id_ in standing.map.questions if id_ not in named]
    others: dict[Standing, list[str]] = {one: [] for one in Standing}
    for id_ in standing:
        if id_ not in named:
            others[standing[id_]].append(id_)
    yield "Contested", others[Standing.CONTESTED]
    yield "Falls", others[Standing.FALLS]
    yield "Stands", [id_ for id_ in others[Standing.STANDS] if id_ in standing.map.claims]


def _withdrawn(standing: Standings) -> list[str]:
    """What is withdrawn: sources, what rests on them, and the nodes that were named."""
    sources = [id_ for id_ in standing.without if id_ not in standing and id_ not in standing.map.questions]
    return [*sources, *withdrawn(standing.map, standing.without)]


def _told(standing: Standings, id_: str, names: Names) -> tuple[str, str]:
    """What becomes of a node or a question, and why."""
    if id_ not in standing:
        return answered(standing, id_), fate(standing, id_, names)
    return verb(standing, id_), why(standing, id_, names)


def _text(standing: Standings, id_: str) -> str:
    noun = standing.map.get(id_)
    return getattr(standing.map.questions[id_] if noun is None else noun, "text", "")


def _count(standing: Standings) -> str:
    """How many nodes of each kind, and how many questions, have each standing."""
    sections = [(noun, getattr(standing.map, section), _VERBS) for noun, section in _KINDS]
    sections.append(("question", asked(standing.map), _OF_QUESTIONS))
    parts = []
    for noun, ids, verbs in sections:
        found = Counter(standing[id_] for id_ in ids)
        summed = ", ".join(f"{found[one]} {verbs[one][found[one] != 1]}" for one in Standing if found[one])
        parts += [f"{counted(len(ids), noun)}: {summed}"] if ids else []
    return "; ".join(parts) + "."
