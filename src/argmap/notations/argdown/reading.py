"""A debate to a map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap import schemes
from argmap.building import At, Builder, Draft
from argmap.checks.conversion import NOT_CARRIED, UNREADABLE_NOTATION
from argmap.fields import FrozenDict
from argmap.model import Claim, Evidence, Inference, Question
from argmap.notations.argdown.data import as_json
from argmap.notations.argdown.debate import (
    ATTACKS,
    EXCLUDES,
    UNDERCUTS,
    Argument,
    Debate,
    End,
    Relation,
    Statement,
    Step,
)
from argmap.notations.argdown.front import read_front
from argmap.notations.argdown.parsing import Parser
from argmap.notations.foreign import ForeignMap
from argmap.notations.own_fields import KEY, restore
from argmap.reading.naming import is_id
from argmap.registry import Read
from argmap.text import SourceText, unpack

EXTRA = "x-argdown"


def read(text: SourceText) -> Read:
    """Make a map of a document."""
    build = Builder(text)
    debate = Parser(build, text.text).debate()
    if not build.is_refused:
        _Reading(build, debate, text).read()
    return build.finish()


class _Reading:
    """A debate that becomes a map."""

    def __init__(self, build: Builder, debate: Debate, text: SourceText) -> None:
        self._build = build
        self._map = ForeignMap(build)
        self._debate = debate
        self._text = text
        self._is_own = KEY in debate.front
        self._ids: dict[int, str] = {}
        self._outgoing: dict[int, list[Relation]] = {}
        self._drafts: list[tuple[Draft, Step | Relation]] = []

    def read(self) -> None:
        """Read all of it."""
        prose = [one for one in self._debate.members if isinstance(one, Statement) and one.is_prose]
        if len(prose) == len(self._debate.members):
            advice = "write `[a title]: a text`, and indented below it `+ <a title>: a reason`"
            self._build.refuse(UNREADABLE_NOTATION, "this document has no statements", None, advice)
            return
        read_front(self._build, self._debate, self._text)
        for member in self._debate.members:
            if not (member.steps if isinstance(member, Argument) else member.is_prose):
                self._claim(member)
        self._relate()
        self._describe(prose)
        self._map.complete(self._text, knows_assumed=self._is_own)

    def _claim(self, member: Statement | Argument) -> None:
        """Make a claim of a statement, or of an argument that is only described."""
        own = as_json(member.own)
        text = member.wordings[0].text if member.wordings else member.title
        kind = Evidence if own.get("node") == "evidence" else Claim
        draft = self._draft(kind, member.title, text, (member.at, member.whole), own)
        draft.field("text", text, member.wordings[0].at if member.wordings else member.at)
        if member.wordings and member.title and not (self._is_own and is_id(member.title)):
            draft.field("title", member.title, member.at)
        self._ids[id(member)] = draft.id
        self._tag(draft, member)
        kept: dict[str, Any] = {"data": member.data, "section": member.section}
        kept["wordings"] = tuple(one.text for one in member.wordings[1:])
        kept["written"] = member.wordings[0].marked if member.wordings else ""
        self._keep(draft, kept, own)

    def _draft(self, kind: Any, title: str, text: str, at: tuple[At, At], own: Mapping[str, Any]) -> Draft:
        """Begin a node under the id that argmap gave it, or one like its title."""
        given = own.get("id")
        name = given if isinstance(given, str) and is_id(given) else title if is_id(title) else ""
        draft = self._map.noun(kind, name, title or text, at[0], whole=at[1])
        draft.extra.pop("x-id", None)
        return draft

    def _tag(self, draft: Draft, member: Statement | Argument) -> None:
        for tag, at in member.tags.items():
            draft.item("tags", tag, at)

    def _keep(self, draft: Draft, kept: dict[str, Any], own: Mapping[str, Any]) -> None:
        """Keep what a map has no fields for, and restore what argmap itself kept in the document."""
        said = {key: FrozenDict(value) if isinstance(value, dict) else value for key, value in kept.items() if value}
        if said:
            draft.extra[EXTRA] = FrozenDict(said)
        at = draft.place[0] if draft.place else None

        def refuse(name: str) -> None:
            self._map.repaired(f"`{KEY}` of {draft.id!r}: {name!r} cannot be read", at, "it is left out")

        restore(draft, {key: value for key, value in own.items() if key not in ("id", "node", "step")}, refuse, at)

    def _relate(self) -> None:
        """Make inferences of steps and relations, in the order of the document, and questions of what excludes."""
        relations = self._debate.settled()
        for one in relations:
            if one.kind != EXCLUDES:
                self._outgoing.setdefault(id(one.source), []).append(one)
        told: list[Step | Relation] = [*self._debate.steps, *relations]
        for event in sorted(told, key=lambda one: one.at):
            if isinstance(event, Step):
                self._drafts.append((self._step(event), event))
            elif event.kind == EXCLUDES:
                self._exclude(event)
            else:
                self._drafts.append((self._inference(event), event))
        for draft, event in self._drafts:
            if isinstance(event, Relation):
                self._aim(draft, event)

    def _step(self, step: Step) -> Draft:
        """Make an inference of a step; the last one of an argument has its title, tags and data."""
        argument, is_last = step.argument, step is step.argument.steps[-1]
        own = as_json(step.data.get(KEY, {})) if isinstance(step.data.get(KEY), Mapping) else {}
        named = argument.title if is_last else ""
        conclusion = self._ids[id(step.conclusion)]
        premises = [(self._ids[id(one)], at) for one, at in step.premises]
        text = "-".join((*(one for one, _ in premises[:1]), conclusion))
        draft = self._draft(Inference, named, named or text, (argument.at if named else step.at, step.at), own)
        for premise, at in premises:
            draft.item("premises", premise, at)
        draft.field("supports", conclusion, step.conclusion_at)
        self._ids[id(step)] = draft.id
        data = {key: value for key, value in step.data.items() if key != KEY}
        self._finish(draft, step, data, is_last=is_last, own=own)
        return draft

    def _finish(self, draft: Draft, step: Step, data: dict[str, Any], *, is_last: bool, own: Mapping[str, Any]) -> None:
        """Add what is said of a step besides its premises and its conclusion."""
        argument = step.argument
        found = schemes.find(step.rules[0]) if len(step.rules) == 1 else None
        kept: dict[str, Any] = {"inference": data, "section": argument.section}
        if found is not None:
            draft.field("scheme", found.id, step.at)
        elif step.rules:
            kept["rules"] = step.rules
        if is_last:
            if argument.title and not (self._is_own and is_id(argument.title)):
                draft.field("title", argument.title, argument.at)
            if argument.wordings:
                draft.field("note", argument.wordings[0].text, argument.wordings[0].at)
                kept["wordings"] = tuple(one.text for one in argument.wordings[1:])
            kept["data"] = argument.data
            self._tag(draft, argument)
        self._keep(draft, kept, own)

    def _inference(self, relation: Relation) -> Draft:
        """Begin the inference of a relation."""
        own = as_json(relation.own)
        source = self._ids[id(relation.source)]
        target = self._ids.get(id(relation.target), "")
        draft = self._draft(Inference, "", f"{source}-{target}", (relation.at, relation.at), own)
        draft.item("premises", source, relation.at)
        self._ids[id(relation)] = draft.id
        self._keep(draft, {}, own)
        return draft

    def _aim(self, draft: Draft, relation: Relation) -> None:
        """Set what an inference supports or attacks."""
        target = self._ids.get(id(relation.target), "")
        field = "attacks" if relation.kind in (ATTACKS, UNDERCUTS) else "supports"
        if isinstance(relation.target, Argument) and relation.target.steps:
            target = self._ids[id(relation.target.steps[-1])]
            if relation.kind == ATTACKS:
                draft.extra[EXTRA] = FrozenDict({"relation": relation.kind})
        elif relation.kind == UNDERCUTS and not isinstance(relation.target, Step):
            target = self._undercut(relation.target, relation)
        draft.field(field, target, relation.at)

    def _undercut(self, target: End, relation: Relation) -> str:
        """The inference that an undercut of a described argument means: the only one that the argument makes."""
        used = self._outgoing.get(id(target), ()) if isinstance(target, Argument) else ()
        if len(used) == 1:
            return self._ids[id(used[0])]
        id_ = self._ids[id(target)]
        why = "a statement" if isinstance(target, Statement) else f"an argument with {len(used)} relations"
        message = f"{id_!r} is undercut, and it is {why}"
        self._map.repaired(message, relation.at, "it is attacked instead")
        return id_

    def _exclude(self, relation: Relation) -> None:
        """Ask which of two statements holds; `x-argmap` may have the question already."""
        answers = [self._ids[id(one)] for one in (relation.source, relation.target)]
        if len({*answers}) < 2:
            self._map.repaired(f"{answers[0]!r} contradicts itself", relation.at, "it is left out")
            return
        labels = [self._label(one) for one in (relation.source, relation.target)]
        draft = self._map.noun(Question, "", "-or-".join(answers), relation.at)
        draft.field("text", f"Which holds: {labels[0]} or {labels[1]}?", relation.at)
        draft.field("answers", answers, relation.at)

    def _label(self, member: End) -> str:
        if isinstance(member, Step) or member.title:
            return "" if isinstance(member, Step) else member.title
        return member.wordings[0].text.rstrip(".") if member.wordings else ""

    def _describe(self, prose: list[Statement]) -> None:
        """Put paragraphs without a title and relations into the description: they claim nothing."""
        told = [(one.wordings[0].text, one.at) for one in prose if one.wordings]
        if not told or "description" in self._build.map.values:
            return
        at = self._build.at(unpack(told[0][1])[0], unpack(told[-1][1])[1])
        self._build.map.field("description", "\n\n".join(text for text, _ in told), at)
        paragraphs = "a paragraph that relates" if len(told) == 1 else f"{len(told):,} paragraphs that relate"
        advice = "give it a title, `[…]: …`, to make it a claim"
        self._build.report(NOT_CARRIED, f"{paragraphs} to nothing: in the description of the map", told[0][1], advice)
