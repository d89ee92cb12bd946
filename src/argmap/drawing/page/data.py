"""What the script of a page knows of the map: plain lists and tables, nodes by number, lengths in tenths of a pixel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from argmap.display import as_words, clean, shortened
from argmap.drawing.cards.marks import Mark
from argmap.drawing.cards.wording import standard
from argmap.drawing.citing.citations import Citations
from argmap.drawing.columns.lanes import ORDER
from argmap.drawing.page.clauses import Clauses, clauses
from argmap.drawing.scene.boxes import PAD, CardBox, CellBox
from argmap.drawing.scene.headline import HEADING
from argmap.drawing.scene.scene import Scene
from argmap.explaining.changes import Changes
from argmap.explaining.issues import outcome
from argmap.explaining.naming import Names
from argmap.explaining.reasons import predicate
from argmap.model import EVIDENCE_KINDS, ArgumentMap, Claim, Evidence, Inference, Question, Relation, Scheme, Source
from argmap.numbering import asked
from argmap.reasoning import Standing, Standings, evaluate
from argmap.reasoning.remedies import all_remedies
from argmap.schemes import find, opens
from argmap.sources.dates import in_words
from argmap.words import ENGLISH, Words, of
from argmap.writing import scalar

Record = dict[str, Any]
_LONGEST_WORK = 400
_ATTACKS = frozenset({"rebuttal", "undermining", "undercut"})


def data(scene: Scene) -> Record:
    """Cards with their boxes, nodes with all that the details show, and the schemes they follow."""
    return _Gatherer(scene).gather()


@attrs.define
class _Gatherer:
    scene: Scene
    argument_map: ArgumentMap = attrs.field(init=False)
    whole: ArgumentMap = attrs.field(init=False)
    standing: Standings = attrs.field(init=False)
    citations: Citations = attrs.field(init=False)
    words: Words = attrs.field(init=False)
    names: Names = attrs.field(init=False)
    index: dict[str, int] = attrs.field(init=False)
    questions: Mapping[str, Question] = attrs.field(init=False)
    asked: Mapping[str, list[str]] = attrs.field(init=False)
    answering: Mapping[str, list[str]] = attrs.field(init=False)
    ways: Mapping[str, Changes] = attrs.field(init=False)
    clauses: Clauses = attrs.field(init=False)
    schemes: dict[str, int] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self.argument_map = self.scene.tree.argument_map
        self.whole = self.scene.tree.whole
        self.standing = evaluate(self.whole)
        self.citations = self.scene.tree.citations
        self.words = self.scene.tree.words
        self.names = Names(self.whole, self.scene.tree.numbers, self.words)
        self.questions = asked(self.whole)
        self.ways = _ways(self.standing, self.scene.tree.numbers)
        self.asked = _turned({one.id: one.answers for one in self.questions.values()})
        self.answering = _turned({step.id: step.answers.values() for step in self.whole.inferences.values()})
        self.clauses = clauses(self.whole)
        self.index = {id_: at for at, id_ in enumerate((*self.argument_map, *asked(self.argument_map)))}

    def gather(self) -> Record:
        nodes = [self._question(id_) if id_ in self.questions else self._node(id_) for id_ in self.index]
        return {
            "title": clean(self.argument_map.title),
            "authors": ", ".join(map(clean, self.argument_map.authors)),
            "date": clean(in_words(self.argument_map.date, self.words)),
            "words": {
                **self.words.section("say"),
                "colon": self.words("colon"),
                "language": self.words.language,
            },
            "lanes": {step.value: order for step, order in ORDER.items()},
            "cards": [self._card(box) for box in self.scene.boxes],
            "groups": [
                {"heading": HEADING.room(group.heading), "roots": group.roots} for group in self.scene.tree.groups
            ],
            "nodes": nodes,
            "schemes": [self._scheme(name) for name in self.schemes],
            "thesis": [self.index[id_] for id_ in self.argument_map.thesis if id_ in self.index],
        }

    def _card(self, box: CardBox) -> Record:
        card = box.card
        return _without_blanks(
            {
                "step": card.step,
                "head": card.head,
                "word": card.word,
                "detail": card.detail,
                "node": None if card.inference is None else self.index.get(card.inference.id),
                "parent": card.parent,
                "slot": card.slot,
                "level": card.level,
                "size": (box.width, box.height),
                "bar": 2 * PAD + box.bar if box.framed else None,
                "cells": [self._cell(cell) for cell in box.cells],
            }
        )

    def _cell(self, box: CellBox) -> Record:
        node, see = box.cell.node, box.cell.is_reference or None
        place = (box.x, box.y, box.width, box.height)
        return _without_blanks({"node": None if node is None else self.index[node.id], "see": see, "box": place})

    def _node(self, id_: str) -> Record:
        node = self.whole[id_]
        verdict, is_load_bearing = self.standing.verdict(id_), Mark.LOAD_BEARING in self.scene.tree.marking.of(id_)
        record: Record = {
            "id": clean(id_),
            "note": _cleaned(node.note),
            "tags": [clean(tag) for tag in node.tags],
            "standing": self.standing[id_].value,
            "verdict": None if verdict is None else verdict.value.replace("-", " "),
            "reason": clean(predicate(self.standing, id_, self.names)),
            "by": self._known((*self.standing.reason(id_).by, *(one.id for one in self.whole.attacks(id_)))),
            **self._changes(id_),
            "load": Mark.LOAD_BEARING.meaning(self.words) if is_load_bearing else None,
        }
        more = self._step(node) if isinstance(node, Inference) else self._statement(node)
        return _without_blanks(record | more)

    def _question(self, id_: str) -> Record:
        node = self.questions[id_]
        record: Record = {
            "id": clean(id_),
            "kind": "question",
            "number": self.scene.tree.numbers.get(id_),
            "text": clean(node.text),
            "note": _cleaned(node.note),
            "tags": [clean(tag) for tag in node.tags],
            "type": self.words("node.rivals" if node.exclusive else "node.question"),
            "rivals": node.exclusive or None,
            "claims": self._known(node.answers),
            "standing": self.standing[id_].value,
            "reason": clean(outcome(self.standing, id_, self.names)),
            "by": self._known(node.answers),
            **self._changes(id_),
        }
        return _without_blanks(record | self._cited(node))

    def _changes(self, id_: str) -> Record:
        """What would change the standing of a thesis, each way by itself."""
        if id_ not in self.ways:
            return {}
        found = self.ways[id_]
        items = [clean(item) for item in found.items()]
        return {"would": found.heading, "ways": [*items, *map(clean, found.remarks())]} if items else {}

    def _cited(self, node: Claim | Evidence | Question) -> Record:
        return {
            "cited": self.citations.cite(node),
            "locator": _cleaned(node.locator),
            "link": self.citations.link(node),
            "work": _work(self.whole.sources.get(node.source or "")),
        }

    def _known(self, ids: Iterable[str]) -> list[int]:
        return [self.index[id_] for id_ in dict.fromkeys(ids) if id_ in self.index]

    def _statement(self, node: Claim | Evidence) -> Record:
        record: Record = {
            "number": self.scene.tree.numbers.get(node.id),
            "text": clean(node.text),
            "title": clean(node.title or ""),
            "lower": self.clauses.loses_capital(clean(node.text)) or None,
            "several": not self.clauses.is_one(clean(node.text)) or None,
            "asked": self._known(self.asked.get(node.id, ())),
            "about": self._known(self.answering.get(node.id, ())),
            **self._cited(node),
            "confidence": _cleaned(node.confidence),
        }
        if isinstance(node, Evidence):
            return record | {
                "kind": "evidence",
                "type": self._kind_of(node),
                "quote": _cleaned(node.quote),
            }
        claim = {"kind": "claim", "unstated": node.unstated or None, "assumed": node.assumed or None}
        return record | claim | {"standard": node.standard and clean(standard(node.standard, self.words))}

    def _kind_of(self, node: Evidence) -> str:
        """What sort of evidence it is; a sort that argmap does not know as the map calls it."""
        if not node.kind:
            return self.words("node.evidence")
        kind = self.words(f"evidence.{node.kind}") if node.kind in EVIDENCE_KINDS else clean(node.kind)
        return self.words("node.evidence-of", kind=kind)

    def _step(self, node: Inference) -> Record:
        return {
            "kind": "inference",
            "title": clean(node.title or ""),
            "scheme": None if node.scheme is None else self.schemes.setdefault(node.scheme, len(self.schemes)),
            "premises": self._known(node.premises),
            "target": self.index.get(node.target or ""),
            "against": node.relation is Relation.ATTACK or None,
            "roles": self._pairs(self._roles(node)),
            "answers": self._pairs(node.answers),
            "weight": _cleaned(node.weight),
        }

    def _pairs(self, table: Mapping[str, str]) -> list[tuple[str, int | str]]:
        """The entries of a table from names to ids; an unknown id is kept as it is."""
        return [(clean(name), self.index.get(id_, clean(id_))) for name, id_ in table.items()]

    def _roles(self, node: Inference) -> Mapping[str, str]:
        """The premises by role; a role of the catalogue goes by what it means, for its name is English."""
        scheme = self._translated(node.scheme)
        return {scheme.roles.get(role, role) if scheme else role: id_ for role, id_ in node.roles.items()}

    def _translated(self, name: str | None) -> Scheme | None:
        """The scheme of the catalogue in the words of another language than English."""
        if name is None or name in self.whole.known_schemes or self.words == ENGLISH:
            return None
        return find(name, language=self.words.language)

    def _scheme(self, name: str) -> Record:
        scheme = find(name, self.whole.known_schemes, self.words.language)
        if scheme is None:
            return {"title": clean(as_words(name)), "roles": [], "questions": []}
        attacks = opens(scheme)
        roles = dict.fromkeys(scheme.roles.values(), "") if self._translated(name) else scheme.roles
        return {
            "title": clean(scheme.title or scheme.id),
            "source": clean(scheme.source or ""),
            "roles": [(clean(role), clean(meaning)) for role, meaning in roles.items()],
            "questions": [
                (clean(question), clean(asked), self._opened(attacks.get(question, "")))
                for question, asked in scheme.questions.items()
            ],
        }

    def _opened(self, attack: str) -> str:
        """What a bad answer amounts to; an attack that argmap does not know as the map calls it."""
        return self.words(f"attack.{attack}") if attack in _ATTACKS else clean(attack)


class _Brief(Names):
    """Names statements without their texts, which a page may hide."""

    def quoted(self, id_: str) -> str:
        return self.brief(id_)


def _ways(standing: Standings, numbers: Mapping[str, str]) -> dict[str, Changes]:
    """What would change the standing of each thesis."""
    whole, names = standing.map, _Brief(standing.map, numbers, of(standing.map.language))
    theses = [id_ for id_ in dict.fromkeys(whole.thesis) if id_ in standing or id_ in whole.questions]
    return {
        found.report.target: Changes(found=found, stands=standing[found.report.target] is Standing.STANDS, names=names)
        for found in all_remedies(standing, theses)
    }


def _turned(table: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The keys of each value, in the order of the table."""
    found: dict[str, list[str]] = {}
    for key, values in table.items():
        for value in dict.fromkeys(values):
            found.setdefault(value, []).append(key)
    return found


def _work(source: Source | None) -> str | None:
    """The rest of the citation: the title, and the work that it is in."""
    work = None if source is None else ", ".join(map(clean, filter(None, (source.title, source.container))))
    return None if work is None else shortened(work, _LONGEST_WORK)


def _cleaned(value: object) -> str | None:
    """A text or a number as a text: JSON has no word for some numbers of a faulty map."""
    return None if value is None else clean(scalar(value) if isinstance(value, int | float) else str(value))


def _without_blanks(record: Record) -> Record:
    return {key: value for key, value in record.items() if value not in (None, "", [])}
