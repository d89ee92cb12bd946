"""The standings of a map in words: the theses first, what falls, what is contested, and what each thesis rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from argmap.display import clean, counted, escaped, printable_lines
from argmap.explaining.issues import outcome
from argmap.explaining.naming import Names, shortened
from argmap.explaining.reasons import because, verb
from argmap.explaining.resting import Resting
from argmap.explaining.sentences import CAVEAT
from argmap.explaining.strengths import Ranking
from argmap.model import Standard
from argmap.reasoning import Standing, Standings
from argmap.reasoning.load_bearing import LoadBearing, load_bearings

_KINDS = (("claim", "claims"), ("piece of evidence", "evidence"), ("inference", "inferences"))
_VERBS = {
    Standing.STANDS: ("stands", "stand"),
    Standing.CONTESTED: ("is contested", "are contested"),
    Standing.FALLS: ("falls", "fall"),
}


@attrs.frozen(kw_only=True)
class Evaluation:
    """What becomes of the nodes of a map, group by group, what its theses rest on, and strengths if wanted.

    Attributes:
        standing: the standings.
        rests: for each thesis what it rests on.
        ranking: the strengths.
        names: names the nodes of the map.
    """

    standing: Standings
    rests: Mapping[str, LoadBearing]
    ranking: Ranking | None = None
    names: Names = attrs.field(eq=False, repr=False)

    @names.default
    def _names_of_the_map(self) -> Names:
        return Names(self.standing.map)

    def __str__(self) -> str:
        parts = [*self._heading(), ""]
        for group, ids in _groups(self.standing):
            if ids:
                parts += [group, *(line for id_ in ids for line in self._entry(id_)), ""]
        if self.ranking is not None:
            parts += [str(self.ranking), ""]
        return printable_lines("\n".join([*parts, _count(self.standing), CAVEAT]))

    def markdown(self) -> str:
        """Give the evaluation as Markdown: a table of nodes, and a list for what each thesis rests on."""
        title, *aside = map(escaped, self._heading())
        parts = [f"# {title}", "", *aside, *[""] * len(aside), "| node | standing | reason |", "| --- | --- | --- |"]
        parts += (self._row(id_) for _, ids in _groups(self.standing) for id_ in ids)
        for id_, one in self.rests.items():
            parts += ["", f"## {escaped(self.names.brief(id_))}", "", Resting(one, self.names).bullets()]
        if self.ranking is not None:
            parts += ["", self.ranking.markdown()]
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
        rests = {id_: Resting(one, self.names).as_dict() for id_, one in self.rests.items()}
        told: dict[str, Any] = {
            "thesis": standing.map.thesis,
            "standard": standing.standard,
            "nodes": nodes,
            "questions": questions,
            "rests_on": rests,
        }
        return told if self.ranking is None else told | {"strengths": self.ranking.as_dict()}

    def _heading(self) -> list[str]:
        without = ", ".join(map(self.names.brief, self.standing.without))
        standard = self.standing.standard
        told = [] if standard == Standard.BALANCE else [f"Standard of proof: {standard}"]
        return [clean(self.standing.map.title), *told, *([f"Withdrawn: {without}"] if without else [])]

    def _entry(self, id_: str) -> Iterator[str]:
        standing = self.standing
        yield f"  {self.names.short(id_)} {_told(standing, id_, self.names)}."
        if text := _text(standing, id_):
            yield f"      {clean(shortened(text))}"
        if one := self.rests.get(id_):
            yield from (f"      {line}" for line in Resting(one, self.names).lines())

    def _row(self, id_: str) -> str:
        standing = self.standing
        node = f"**{escaped(self.names.short(id_))}** {escaped(_text(standing, id_))}".rstrip()
        becomes, _, why = _told(standing, id_, self.names).partition(": ")
        return f"| {node} | {becomes} | {escaped(why)} |"


def evaluation(standing: Standings, *, units: str = "nodes", ranking: Ranking | None = None) -> Evaluation:
    """Look for what the theses of a map rest on, and gather what there is to say of it."""
    found = load_bearings(
        standing.map, _theses(standing), units=units, without=standing.without, standard=standing.standard
    )
    return Evaluation(standing=standing, rests={one.target: one for one in found}, ranking=ranking)


def _theses(standing: Standings) -> list[str]:
    return [id_ for id_ in dict.fromkeys(standing.map.thesis) if id_ in standing or id_ in standing.map.questions]


def _groups(standing: Standings) -> Iterator[tuple[str, list[str]]]:
    """What is said, group by group: the theses, then the other nodes by standing; of what stands, the claims."""
    theses = _theses(standing)
    yield "Theses", theses
    yield "Questions", [id_ for id_ in standing.map.questions if id_ not in theses]
    named = set(theses)
    others = [id_ for id_ in standing if id_ not in named]
    yield "Contested", [id_ for id_ in others if standing[id_] is Standing.CONTESTED]
    yield "Falls", [id_ for id_ in others if standing[id_] is Standing.FALLS]
    yield "Stands", [id_ for id_ in others if standing[id_] is Standing.STANDS and id_ in standing.map.claims]


def _told(standing: Standings, id_: str, names: Names) -> str:
    """What becomes of a node or a question, and why."""
    if id_ not in standing:
        return outcome(standing, id_, names)
    return f"{verb(standing, id_)}: {because(standing, id_, names.incoming, along=names.brief)}"


def _text(standing: Standings, id_: str) -> str:
    noun = standing.map.questions[id_] if id_ not in standing else standing.map[id_]
    return getattr(noun, "text", "")


def _count(standing: Standings) -> str:
    """How many nodes of each kind have each standing."""
    parts = []
    for noun, section in _KINDS:
        nodes = getattr(standing.map, section)
        found = Counter(standing[id_] for id_ in nodes)
        summed = ", ".join(f"{found[one]} {_VERBS[one][found[one] != 1]}" for one in Standing if found[one])
        parts += [f"{counted(len(nodes), noun)}: {summed}"] if nodes else []
    return "; ".join(parts) + "."
