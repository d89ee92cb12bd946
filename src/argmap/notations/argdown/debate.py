"""What an Argdown document says: statements and arguments by title, steps of arguments, and relations.

Nothing here knows of maps. Statements of one title are one statement; so are arguments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, TypeAlias

import attrs

from argmap.building import At
from argmap.notations.foreign import Link

SUPPORTS, ATTACKS, UNDERCUTS, EXCLUDES = "supports", "attacks", "undercuts", "excludes"
"""What one member of a debate does to another; they exclude each other if not both of them hold."""


@attrs.frozen
class Wording:
    """What a document says under a title.

    Attributes:
        text: the words.
        at: where they stand.
        marked: the same as it is written, if it has emphasis, links, mentions or shortcodes; otherwise empty.
    """

    text: str
    at: At
    marked: str = ""


@attrs.define(eq=False)
class Member:
    """A statement or an argument, wherever the document speaks of it.

    Attributes:
        title: its title; empty if it has none.
        at: where it is first defined, or else named.
        whole: where the whole of that stands.
        defined: whether that is a definition.
        wordings: what is said under its title.
        tags: its tags, with where they stand.
        data: its data.
        own: what argmap keeps in it.
        section: the titles of the headings above it.
        links: the links in its wordings.
    """

    title: str
    at: At
    whole: At
    defined: bool = False
    wordings: list[Wording] = attrs.Factory(list)
    tags: dict[str, At] = attrs.Factory(dict)
    data: dict[str, Any] = attrs.Factory(dict)
    own: Mapping[str, Any] = attrs.Factory(dict)
    section: tuple[str, ...] = ()
    links: list[Link] = attrs.Factory(list)


@attrs.define(eq=False)
class Statement(Member):
    """A statement.

    Attributes:
        is_prose: whether it may be mere prose: a paragraph without a title.
    """

    is_prose: bool = False


@attrs.define(eq=False)
class Step:
    """A step of a premise-conclusion structure.

    Attributes:
        argument: the argument that it belongs to.
        premises: what it starts from, with where each is named.
        conclusion: what it leads to.
        at: where its inference line stands.
        conclusion_at: where its conclusion is named.
        rules: the names of its rules of inference.
        data: its data.
    """

    argument: Argument
    premises: list[tuple[Statement, At]]
    conclusion: Statement
    at: At
    conclusion_at: At
    rules: tuple[str, ...] = ()
    data: Mapping[str, Any] = attrs.Factory(dict)


@attrs.define(eq=False)
class Argument(Member):
    """An argument.

    Attributes:
        steps: the steps of its premise-conclusion structure; without them it is only described.
    """

    steps: list[Step] = attrs.Factory(list)


End: TypeAlias = Statement | Argument | Step


@attrs.define(eq=False)
class Relation:
    """What one member does to another.

    Attributes:
        kind: what it does.
        source: what does it.
        target: what it is done to.
        at: where the document says so.
        own: what argmap keeps in it.
    """

    kind: str
    source: End
    target: End
    at: At
    own: Mapping[str, Any] = attrs.Factory(dict)


@attrs.frozen
class Heading:
    """A heading.

    Attributes:
        depth: the number of signs before it.
        title: its words.
        at: where it stands.
        section: its title, below those of the headings above it.
        tags: its tags.
        data: its data.
    """

    depth: int
    title: str
    at: At
    section: tuple[str, ...]
    tags: list[str]
    data: Mapping[str, Any]


@attrs.define
class Debate:
    """All that a document says.

    Attributes:
        members: its statements and arguments in order, those without a title included.
        relations: its relations in order.
        front: what its frontmatter says.
        own: what argmap keeps in that.
        front_at: where that stands.
        headings: its headings.
    """

    members: list[Statement | Argument] = attrs.Factory(list)
    relations: list[Relation] = attrs.Factory(list)
    front: Mapping[str, Any] = attrs.Factory(dict)
    own: Mapping[str, Any] = attrs.Factory(dict)
    front_at: At | None = None
    headings: list[Heading] = attrs.Factory(list)

    @property
    def steps(self) -> list[Step]:
        """The steps of all its arguments."""
        return [step for one in self.members if isinstance(one, Argument) for step in one.steps]

    @property
    def is_strict(self) -> bool:
        """Whether statements that attack each other exclude each other, as the frontmatter may ask."""
        model = self.front.get("model")
        return isinstance(model, Mapping) and model.get("mode") == "strict"

    def settled(self) -> list[Relation]:
        """The relations between what they are really about, each once.

        What an argument with steps does, its conclusion does; what undercuts it undercuts its last step. In the strict
        mode, statements that attack each other exclude each other. What attacks a premise need not attack the argument
        as well.
        """
        told = [*_once(self._told())]
        return _without_implied([one for one in told if not _is_idle(one)])

    def _told(self) -> Iterable[Relation]:
        for one in self.relations:
            source, target, kind = one.source, one.target, one.kind
            if isinstance(source, Argument) and source.steps:
                source = source.steps[-1].conclusion
            if isinstance(target, Argument) and target.steps:
                if kind == UNDERCUTS:
                    target = target.steps[-1]
                elif kind == EXCLUDES:
                    target = target.steps[-1].conclusion
            is_between_statements = isinstance(source, Statement) and isinstance(target, Statement)
            if self.is_strict and kind == ATTACKS and is_between_statements:
                kind = EXCLUDES
            yield attrs.evolve(one, source=source, target=target, kind=kind)


def _is_idle(relation: Relation) -> bool:
    """Whether it says that a conclusion supports itself: its argument is named below it as well."""
    return relation.source is relation.target and relation.kind == SUPPORTS


def _once(relations: Iterable[Relation]) -> Iterable[Relation]:
    seen: set[tuple[str, int, int]] = set()
    for one in relations:
        key = one.kind, id(one.source), id(one.target)
        if key not in seen:
            seen.add(key)
            if one.kind == EXCLUDES:
                seen.add((one.kind, id(one.target), id(one.source)))
            yield one


def _without_implied(relations: list[Relation]) -> list[Relation]:
    """The relations without attacks on arguments of which a premise is attacked already."""
    attacked: dict[int, set[int]] = {}
    for one in relations:
        if one.kind in (ATTACKS, EXCLUDES) and isinstance(one.target, Statement):
            attacked.setdefault(id(one.source), set()).add(id(one.target))
            if one.kind == EXCLUDES:
                attacked.setdefault(id(one.target), set()).add(id(one.source))
    return [one for one in relations if not _is_implied(one, attacked)]


def _is_implied(relation: Relation, attacked: Mapping[int, AbstractSet[int]]) -> bool:
    target = relation.target
    if relation.kind != ATTACKS or not isinstance(target, Argument) or not isinstance(relation.source, Statement):
        return False
    known = attacked.get(id(relation.source), frozenset[int]())
    return any(id(one) in known for step in target.steps for one, _ in step.premises)
