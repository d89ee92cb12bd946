"""What readers of other notations share: ids for what has none, and what such maps leave unsaid."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable
from pathlib import PurePosixPath
from typing import TypeAlias

from argmap.building import At, Builder, Draft
from argmap.checks.conversion import REPAIRED
from argmap.model import Claim, Inference, Noun, Question, Source
from argmap.reading.naming import as_id, id_for, is_id
from argmap.reading.values import LONGEST_NAME
from argmap.text import SourceText

Link: TypeAlias = tuple[str, str, At]
"""A label, an address, and where the link stands."""
MORE_SOURCES = "x-sources"
"""The key of sources of a node besides the first."""
_ORIGIN = "x-id"


class Ids:
    """Ids that are new in a map."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Begin with ids that are taken already."""
        self._taken = {*taken}
        self._next: dict[str, int] = {}

    def take(self, name: str, text: str = "") -> str:
        """An id like a name, or made from a text if the name cannot be one; with a number if that is taken.

        >>> ids = Ids()
        >>> ids.take("12"), ids.take("a b"), ids.take("", "Rain makes wet."), ids.take("12")
        ('12', 'a-b', 'rain-makes-wet', '12-2')
        """
        is_usable = len(name) <= LONGEST_NAME and is_id(name)
        if is_usable and name not in self._taken:
            self._taken.add(name)
            return name
        wanted = (name if is_usable else as_id(name)) or id_for(text)
        found, number = wanted, self._next.get(wanted, 2)
        while found in self._taken:
            found, number = f"{wanted}-{number}", number + 1
        self._next[wanted] = number
        self._taken.add(found)
        return found


class LinkedSources:
    """The sources that the links in texts become, one for each address.

    Attributes:
        labels: the label of each address, which is the title of its source.
    """

    def __init__(self, build: Builder, known: Iterable[tuple[str, str]] = ()) -> None:
        """Begin with the builder of a text, and with the ids and addresses of sources that are there."""
        listed = [*known]
        self._build = build
        self._urls = {url: id_ for id_, url in reversed(listed) if url}
        self._ids = Ids(id_ for id_, _ in listed)
        self.labels: dict[str, str] = {}

    def cite(self, draft: Draft, links: Iterable[Link]) -> None:
        """Name the first link of a node as its source, and keep the others."""
        ids = {self._source(label, url, at): at for label, url, at in links}
        first, *others = ids or ("",)
        if first:
            draft.field("source", first, ids[first])
        if others:
            draft.extra[MORE_SOURCES] = tuple(others)

    def _source(self, label: str, url: str, at: At) -> str:
        if url not in self._urls:
            id_ = self._urls[url] = self._ids.take("", url)
            self.labels[url] = label
            source = self._build.noun(Source, id_, at)
            if label:
                source.field("title", label, at)
            source.field("url", url, at)
        return self._urls[url]


class ForeignMap:
    """A map of another notation while it is read.

    Attributes:
        build: the builder that takes what is read.
        ids: the ids of its nodes and questions.
        claims: its claims by id.
        questions: its questions by id.
        steps: its inferences by id.
    """

    def __init__(self, build: Builder) -> None:
        """Begin with the builder of a text."""
        self.build = build
        self.ids = Ids()
        self.claims: dict[str, Draft] = {}
        self.questions: dict[str, Draft] = {}
        self.steps: dict[str, Draft] = {}

    def noun(
        self,
        kind: type[Noun],
        name: str,
        text: str = "",
        at: At | None = None,
        *,
        whole: At | None = None,
        id_: str = "",
    ) -> Draft:
        """Begin a claim, a piece of evidence, an inference or a question under a new id.

        Args:
            kind: its class.
            name: its name in the file, which `x-id` keeps if it cannot be the id; empty if it has none.
            text: what an id is made from if it has no name.
            at: where its name stands, or what stands for it.
            whole: where all of it stands.
            id_: the id that it had in a map before, if that is another than its name.
        """
        draft = self.build.noun(kind, self.ids.take(id_ or name, text), at, whole=whole)
        if name and draft.id != name:
            draft.extra[_ORIGIN] = name
        if kind is Claim:
            self.claims[draft.id] = draft
        elif kind is Inference:
            self.steps[draft.id] = draft
        elif kind is Question:
            self.questions[draft.id] = draft
        return draft

    def claim(self, name: str, text: str, at: At | None = None, *, whole: At | None = None) -> Draft:
        """Begin a claim with its text; see `noun`."""
        draft = self.noun(Claim, name, text, at, whole=whole)
        draft.field("text", text, at)
        return draft

    def step(
        self, premises: Iterable[str], target: str, at: At | None = None, *, name: str = "", attacks: bool = False
    ) -> Draft:
        """Begin an inference from premises to a target, all by their ids here."""
        listed = [*premises]
        draft = self.noun(Inference, name, "-".join((*listed[:1], target)), at)
        draft.field("premises", listed, at)
        draft.field("attacks" if attacks else "supports", target, at)
        return draft

    def repaired(self, message: str, at: At | None = None, *advice: str) -> None:
        """Report what had to be changed in reading."""
        self.build.report(REPAIRED, message, at, *advice)

    def complete(self, text: SourceText, *, undeveloped: Container[str] = (), knows_assumed: bool = False) -> None:
        """Say what such maps leave unsaid: a title, theses, and which claims are granted.

        Args:
            text: the text, whose name is the title of a map without one.
            undeveloped: the ids of claims without support that are not granted.
            knows_assumed: whether the notation says itself which claims are granted.
        """
        title = self.build.map.values.get("title")
        if not title:
            self.build.map.field("title", PurePosixPath(text.path).stem or text.path)
        asked = {id_ for question in self.questions.values() for id_ in question.values.get("answers", ())}
        used = {id_ for step in self.steps.values() for id_ in step.values.get("premises", ())}
        supported = {step.values.get("supports") for step in self.steps.values()}
        targets = supported | {step.values.get("attacks") for step in self.steps.values()}
        touched = used | asked | targets
        if not knows_assumed:
            for id_, draft in self.claims.items():
                if id_ not in supported and id_ in touched and id_ not in undeveloped:
                    draft.values.setdefault("assumed", True)
        if "thesis" not in self.build.map.values:
            self._name_theses(used, targets)

    def _name_theses(self, used: Container[str], targets: Container[str | None]) -> None:
        for id_ in roots(self.claims, used, targets):
            place = self.claims[id_].place
            self.build.map.item("thesis", id_, place[0] if place else None)


def roots(claims: Collection[str], used: Container[str], targets: Container[str | None]) -> list[str]:
    """The claims that a map is about if it does not say so: all that have reasons and are none.

    Where all reasons go round, the first claim is, and isolated claims if all are.

    Args:
        claims: the ids of its claims.
        used: the ids of premises.
        targets: the ids of what is supported or attacked.
    """
    found = [id_ for id_ in claims if id_ not in used and id_ in targets]
    isolated = [id_ for id_ in claims if id_ not in used and id_ not in targets]
    if not found and len(isolated) < len(claims):
        found = [next(id_ for id_ in claims if id_ in used or id_ in targets)]
    return found or isolated
