"""A debate to a map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from argmap import schemes
from argmap.building import At, Builder, Draft
from argmap.checks.conversion import NOT_CARRIED, UNREADABLE_NOTATION
from argmap.fields import EMPTY, FrozenDict
from argmap.model import Claim, Evidence, Inference, Question
from argmap.notations.argdown.data import as_json
from argmap.notations.argdown.debate import (
    ATTACKS,
    EXCLUDES,
    UNDERCUTS,
    Argument,
    Debate,
    End,
    Member,
    Relation,
    Statement,
    Step,
)
from argmap.notations.argdown.fences import inside
from argmap.notations.argdown.front import read_front
from argmap.notations.argdown.parsing import Parser
from argmap.notations.argdown.sections import EXTRA
from argmap.notations.foreign import MORE_SOURCES, ForeignMap, LinkedSources
from argmap.notations.own_fields import KEY, restore
from argmap.reading.naming import id_for, is_id
from argmap.registry import Read
from argmap.text import SourceText, unpack

_ONCE_EACH = 2
_OF_DOCUMENT = ("id", "node", "step", "text", "title")
"""What argmap keeps of a node that is not a field, or that is set by itself."""


def read(text: SourceText) -> Read:
    """Make a map of a document, or of the blocks of Argdown in one of Markdown."""
    build = Builder(text)

    def leave_out(start: int, end: int) -> None:
        message = "the frontmatter of another block of Argdown"
        build.report(NOT_CARRIED, message, build.at(start, end), "put it into that of the first block")

    debate = Parser(build, inside(text.text, leave_out)).debate()
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
        self._labels_are_ids = debate.own.get("labels") == "ids"
        self._asked = _asked(debate.own.get("questions"))
        self._ids: dict[int, str] = {}
        self._sources = LinkedSources(build, _known(debate.own.get("sources")))
        self._outgoing: dict[int, list[Relation]] = {}
        self._drafts: list[tuple[Draft, Step | Relation]] = []
        self._relations = debate.settled()
        self._ends = _ends(debate, self._relations)

    def read(self) -> None:
        """Read all of it."""
        prose = [one for one in self._debate.members if isinstance(one, Statement) and one.is_prose]
        if not self._debate.members and not self._debate.front:
            advice = "write `[a title]: a text`, and indented below it `+ <a title>: a reason`"
            self._build.refuse(UNREADABLE_NOTATION, "there is nothing in this document", None, advice)
            return
        read_front(self._build, self._debate, self._text)
        for member in self._debate.members:
            is_idle = member.steps if isinstance(member, Argument) else member.is_prose or id(member) in self._ends
            if not is_idle:
                self._claim(member)
        self._relate()
        self._describe(prose)
        self._map.complete(self._text)
        order = self._debate.own.get("order")
        if isinstance(order, list):
            self._build.arrange(filter(lambda one: isinstance(one, str), order))

    def _known_id(self, one: End | Relation) -> str:
        """The id that something has, or will have if no other has it."""
        if (known := self._ids.get(id(one))) is not None:
            return known
        given = _own_of(one).get("id")
        if isinstance(given, str):
            return given
        if isinstance(one, Relation):
            return id_for(f"{self._known_id(one.source)}-{self._known_id(one.target)}")
        if isinstance(one, Argument) and one.steps:
            return self._known_id(one.steps[-1])
        title, text = _named(one)
        return title if is_id(title) else id_for(title or text)

    def _claim(self, member: Statement | Argument) -> None:
        """Make a claim of a statement, or of an argument that is only described."""
        own = member.own
        _, text = _named(member)
        kind = Evidence if own.get("node") == "evidence" else Claim
        draft = self._draft(kind, member.title, text, (member.at, member.whole), own)
        draft.field("text", text, member.wordings[0].at if member.wordings else member.at)
        self._name(draft, member, own, is_told=bool(member.wordings) or "text" in own)
        self._ids[id(member)] = draft.id
        self._tag(draft, member)
        if "source" not in own and MORE_SOURCES not in own:
            self._sources.cite(draft, member.links)
        kept: dict[str, Any] = {"data": member.data, "section": member.section}
        kept["wordings"] = _others(member, text)
        kept["written"] = member.wordings[0].marked if member.wordings else ""
        self._keep(draft, kept, own)

    def _draft(self, kind: Any, title: str, text: str, at: tuple[At, At], own: Mapping[str, Any]) -> Draft:
        """Begin a node under the id that argmap gave it, or one like its title."""
        given = own.get("id")
        name = given if isinstance(given, str) and is_id(given) else title if is_id(title) else ""
        draft = self._map.noun(kind, name, title or text, at[0], whole=at[1])
        draft.extra.pop("x-id", None)
        return draft

    def _name(self, draft: Draft, member: Statement | Argument, own: Mapping[str, Any], *, is_told: bool) -> None:
        """Set the title, unless it is the text or an id."""
        title = own.get("title", member.title if is_told else None)
        if isinstance(title, str) and title and ("title" in own or not (self._labels_are_ids and is_id(member.title))):
            draft.field("title", title, member.at)

    def _tag(self, draft: Draft, member: Statement | Argument) -> None:
        for tag, at in member.tags.items():
            draft.item("tags", tag, at)

    def _keep(self, draft: Draft, kept: dict[str, Any], own: Mapping[str, Any]) -> None:
        """Keep what a map has no fields for, and restore what argmap itself kept in the document."""
        said = {key: FrozenDict(value) if isinstance(value, dict) else value for key, value in kept.items() if value}
        own = dict(own)
        kept_before = own.pop(EXTRA, EMPTY)
        if said or kept_before:
            draft.extra[EXTRA] = FrozenDict(_merged(kept_before if isinstance(kept_before, Mapping) else EMPTY, said))
        at = draft.place[0] if draft.place else None

        def refuse(name: str) -> None:
            self._map.repaired(f"`{KEY}` of {draft.id!r}: {name!r} cannot be read", at, "it is left out")

        restore(draft, {key: value for key, value in own.items() if key not in _OF_DOCUMENT}, refuse, at)

    def _relate(self) -> None:
        """Make inferences of steps and relations, in the order of the document, and questions of what excludes."""
        relations = [one for one in self._relations if id(one.source) not in self._ends]
        for one in relations:
            if one.kind != EXCLUDES:
                self._outgoing.setdefault(id(one.source), []).append(one)
        told: list[Step | Relation] = [*self._debate.steps, *relations]
        for event in sorted(told, key=lambda one: one.at):
            if isinstance(event, Step):
                self._drafts.append((self._step(event), self._ends.get(id(event.conclusion), event)))
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
        own = _own_of(step)
        named = argument.title if is_last else ""
        conclusion = self._ids.get(id(step.conclusion), "")
        premises = [(self._ids[id(one)], at) for one, at in step.premises]
        text = "-".join((*(one for one, _ in premises[:1]), conclusion))
        draft = self._draft(Inference, named, named or text, (argument.at if named else step.at, step.at), own)
        for premise, at in premises:
            draft.item("premises", premise, at)
        if conclusion:
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
            self._name(draft, argument, own, is_told=True)
            if argument.wordings:
                draft.field("note", argument.wordings[0].text, argument.wordings[0].at)
                kept["wordings"] = _others(argument, argument.wordings[0].text)
                kept["written"] = argument.wordings[0].marked
            kept["data"] = argument.data
            self._tag(draft, argument)
        self._keep(draft, kept, own)

    def _inference(self, relation: Relation) -> Draft:
        """Begin the inference of a relation."""
        own = relation.own
        source = self._ids[id(relation.source)]
        text = f"{source}-{self._known_id(relation.target)}"
        draft = self._draft(Inference, "", text, (relation.at, relation.at), own)
        draft.item("premises", source, relation.at)
        self._ids[id(relation)] = draft.id
        if isinstance(title := own.get("title"), str):
            draft.field("title", title, relation.at)
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
        if self._asked.get(answers[0], set()) & self._asked.get(answers[1], set()):
            return
        draft = self._map.noun(Question, "", "-or-".join(answers), relation.at)
        draft.field("text", f"Which holds: {labels[0]} or {labels[1]}?", relation.at)
        draft.field("answers", answers, relation.at)

    def _label(self, member: End) -> str:
        if isinstance(member, Step) or member.title:
            return "" if isinstance(member, Step) else member.title
        return member.wordings[0].text.rstrip(".") if member.wordings else ""

    def _describe(self, prose: list[Statement]) -> None:
        """Put paragraphs without a title and relations into the description: they claim nothing."""
        said = [(one.wordings[0], one) for one in prose if one.wordings]
        told = [(words.marked if one.links else words.text, one.at) for words, one in said]
        if not told or "description" in self._build.map.values:
            return
        at = self._build.at(unpack(told[0][1])[0], unpack(told[-1][1])[1])
        self._build.map.field("description", "\n\n".join(text for text, _ in told), at)
        paragraphs = "a paragraph that relates" if len(told) == 1 else f"{len(told):,} paragraphs that relate"
        advice = "give it a title, `[…]: …`, to make it a claim"
        self._build.report(NOT_CARRIED, f"{paragraphs} to nothing: in the description of the map", told[0][1], advice)


def _merged(before: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept of a node; the section that argmap kept before is its own, even if it stands below a heading."""
    merged = {**before, **said}
    if "section" in before:
        merged["section"] = before["section"]
    return {key: value for key, value in merged.items() if key != "section" or value}


def _others(member: Member, text: str) -> tuple[str, ...]:
    """What is said under a title besides its text."""
    known = {text, *(one.text for one in member.wordings[:1])}
    return tuple(dict.fromkeys(one.text for one in member.wordings if one.text not in known))


def _own_of(one: Member | Step | Relation) -> Mapping[str, Any]:
    """What argmap keeps in a part of a debate."""
    if not isinstance(one, Step):
        return one.own
    own = as_json(one.data.get(KEY, EMPTY))
    return own if isinstance(own, Mapping) else EMPTY


def _named(one: End) -> tuple[str, str]:
    """The title and the text by which something is called; a step is called as its argument is, if it is the last."""
    if isinstance(one, Step):
        return (one.argument.title if one is one.argument.steps[-1] else ""), ""
    given = one.own.get("text")
    return one.title, given if isinstance(given, str) else one.wordings[0].text if one.wordings else one.title


def _ends(debate: Debate, relations: list[Relation]) -> dict[int, Relation]:
    """What argmap wrote as the conclusion of a step that has none in the map, with the one thing that it does."""
    said = [id(step.conclusion) for step in debate.steps] + [id(one.source) for one in relations]
    said += 2 * [id(one) for step in debate.steps for one, _ in step.premises]
    counts = Counter([*said, *(2 * [id(one.target) for one in relations])])
    concluded = {id(step.conclusion) for step in debate.steps}
    found = {id(one.source): one for one in relations if _own_of(one.source).get("node") == "none"}
    return {key: one for key, one in found.items() if key in concluded and counts[key] == _ONCE_EACH}


def _known(sources: Any) -> Iterator[tuple[str, str]]:
    """The ids and the addresses of the sources that argmap keeps in a document."""
    for one in sources if isinstance(sources, list) else ():
        if isinstance(one, Mapping) and isinstance(one.get("id"), str):
            yield one["id"], url if isinstance(url := one.get("url"), str) else ""


def _asked(questions: Any) -> dict[str, set[int]]:
    """Which questions of the map each claim answers, by their numbers."""
    asked: dict[str, set[int]] = {}
    for number, question in enumerate(questions if isinstance(questions, list) else ()):
        answers = question.get("answers") if isinstance(question, Mapping) else None
        for id_ in answers if isinstance(answers, list) else ():
            asked.setdefault(str(id_), set()).add(number)
    return asked
