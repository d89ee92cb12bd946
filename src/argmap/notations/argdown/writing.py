"""A map to a debate in Argdown: reasons below what they are about, and steps of several premises in lines of their own.

What Argdown has no words for stands in data under `x-argmap`, which other tools pass over, and from which reading
restores it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

import attrs

from argmap import schemes
from argmap.diagnostics import Place
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.notations.argdown.citing import Citations
from argmap.notations.argdown.contents import Content
from argmap.notations.argdown.escaping import data, escaped, hashtags, read_back
from argmap.notations.argdown.labels import Labels
from argmap.notations.argdown.placing import Order, front_of
from argmap.notations.argdown.sections import EXTRA, Sections, without_section
from argmap.notations.foreign import MORE_SOURCES, roots
from argmap.notations.own_fields import KEY, own_fields
from argmap.reading.naming import id_for
from argmap.registry import Lose

_DEEPEST = 40
_REACHES_ON = re.compile(r"(?<!\\)\{|/\*|<!--|\\\Z")
"""What may have another meaning by what comes after it."""
_OF_STEPS = ("premises", "supports", "attacks")


def write(argument_map: ArgumentMap, lose: Lose) -> str:
    """Write a map as a debate."""
    return _Writing(argument_map, lose).text()


@attrs.frozen
class _Line:
    """A statement to be written: after which sign and how deep, by which inference, or at the margin."""

    node: Claim | Evidence
    depth: int
    sign: str = ""
    step: Inference | None = None


class _Writing:
    """A map that becomes a debate."""

    def __init__(self, argument_map: ArgumentMap, lose: Lose) -> None:
        self._map = argument_map
        self._lose = lose
        self._order = Order(argument_map)
        self._steps = [*self._whole({*argument_map.statements, *argument_map.inferences})]
        self._aims: dict[str, list[Inference]] = {}
        for step in self._steps:
            self._aims.setdefault(step.target or "", []).append(step)
        self._supported = {one.supports for one in self._steps if one.attacks is None}
        self._touched = {id_ for one in self._steps for id_ in (*one.premises, one.target)}
        self._nested = {*self._nestable()}
        self._labels = Labels(argument_map, {one.id for one in self._steps} - self._nested, {*self._alone()})
        self._written: set[str] = set()
        self._sections = Sections(argument_map)
        self._citations = Citations(argument_map)

    def text(self) -> str:
        """The whole document."""
        blocks = [*self._blocks()]
        front = front_of(
            self._map,
            self._order,
            self._theses(),
            self._sections.left,
            labels_are_ids=self._labels.are_ids,
            are_sources_told=self._citations.tell_all(self._order.statements),
        )
        return "\n".join([front, *blocks] if front else blocks)

    def _theses(self) -> list[str]:
        """What reading takes for the theses."""
        used = {id_ for step in self._steps for id_ in step.premises}
        targets = {step.target for step in self._steps}
        return roots(self._order.claims, used, targets)

    def _whole(self, targets: Container[str | None]) -> Iterator[Inference]:
        """The steps with premises and a target that there are; of others it is said that they are lost."""
        for step in self._map.inferences.values():
            if step.premises and step.target in targets and all(one in self._map.statements for one in step.premises):
                yield step
            else:
                self._lose("inferences without premises or a target that there are", Place(step.id))
        for id_, count in Counter(one.id for one in self._map.nodes).items():
            if count > 1:
                self._lose("nodes that share an id", Place(id_))

    def _nestable(self) -> Iterator[str]:
        """The steps that are written as a statement below another: of one premise, and nothing is about them."""
        seen: set[tuple[str, str | None, bool]] = set()
        for step in self._steps:
            key = step.premises[0], step.target, step.attacks is None
            if len(step.premises) == 1 and step.id not in self._aims and key not in seen and key[0] != key[1]:
                seen.add(key)
                yield step.id

    def _alone(self) -> Iterator[str]:
        """The statements that stand in one place alone: once a premise, and nothing is about them."""
        uses = Counter(id_ for step in self._steps for id_ in step.premises)
        named = {*self._map.thesis, *(id_ for one in self._map.questions.values() for id_ in one.answers)}
        for node in self._map.statements.values():
            if uses[node.id] == 1 and node.id not in self._aims and node.id not in named and escaped(node.text):
                yield node.id

    def _blocks(self) -> Iterator[str]:
        """What stands between empty lines: section by section statements with what is below them, then other steps."""
        below = {step.premises[0] for step in self._steps if step.id in self._nested}
        theses = [self._map.statements[id_] for id_ in self._map.thesis if id_ in self._map.statements]
        roots = [one for one in self._map.statements.values() if one.id not in below]
        steps = [one for one in self._steps if one.id not in self._nested]
        listed = [*theses, *roots, *self._map.statements.values(), *steps]
        for node in sorted(listed, key=lambda one: self._sections.rank(self._sections.of(one))):
            if isinstance(node, Inference):
                yield self._sections.begin(self._sections.of(node)) + self._structure(node)
            elif node.id not in self._written and not self._labels.are_needless(node):
                yield self._sections.begin(self._sections.of(node)) + "".join(self._tree(node))

    def _tree(self, root: Claim | Evidence) -> Iterator[str]:
        """A statement, and below it what supports or attacks it by itself."""
        todo = [_Line(root, 0)]
        while todo:
            line = todo.pop()
            is_shown = line.node.id not in self._written and line.depth < _DEEPEST and self._is_here(line.node)
            if is_shown or not line.depth:
                self._written.add(line.node.id)
            yield self._line(line, is_defined=is_shown or not line.depth)
            if is_shown or not line.depth:
                yield from self._rivals(line)
                todo += reversed([*self._below(line.node.id, line.depth + 1)])

    def _is_here(self, node: Claim | Evidence) -> bool:
        """Whether a statement belongs to the section that is being written, or can stand in no other."""
        return self._labels.are_needless(node) or self._sections.of(node) == self._sections.open

    def _below(self, id_: str, depth: int) -> Iterator[_Line]:
        for step in self._aims.get(id_, ()):
            if step.id in self._nested:
                yield _Line(self._map.statements[step.premises[0]], depth, self._sign(step), step)

    def _sign(self, step: Inference) -> str:
        if step.target in self._map.inferences:
            return "+" if step.attacks is None else "<_"
        return "+" if step.attacks is None else "-"

    def _rivals(self, line: _Line) -> Iterator[str]:
        """What cannot hold together with a statement, as the questions of the map have it."""
        for other in self._order.rivals(line.node.id):
            yield f"{'  ' * (line.depth + 1)}>< {self._named(self._map.statements[other])}\n"

    def _named(self, node: Claim | Evidence, *, is_defined: bool = False) -> str:
        """The title of a statement, in the brackets that it needs."""
        self._order.see(node)
        if self._labels.are_needless(node):
            return ""
        return f"[{self._labels.of(node)}]{': ' if is_defined else ''}"

    def _line(self, line: _Line, *, is_defined: bool) -> str:
        node = line.node
        own: dict[str, Any] = {}
        more: dict[str, Any] = {}
        words = tags = ""
        if is_defined or self._labels.are_needless(node):
            words, tags, own, more = self._said(node)
        if line.step is not None:
            self._order.see(line.step)
            if step := self._own_of(line.step, f"{line.step.premises[0]}-{line.step.target}"):
                own["step"] = step
        start = f"{'  ' * line.depth}{line.sign}{' ' if line.sign else ''}"
        return f"{start}{self._named(node, is_defined=is_defined)}{words}{tags}{_braces(own, more)}\n"

    def _said(self, node: Claim | Evidence) -> tuple[str, str, dict[str, Any], dict[str, Any]]:
        """The words and the tags of a statement, what argmap keeps in it, and its data."""
        own = own_fields(node, ("text", "title", "tags", "assumed")) | self._labels.told(node)
        without_section(own, self._sections.open)
        more = dict(self._unfolded(own))
        words = self._words(node, own)
        tags = hashtags(node.tags)
        if tags is None:
            own["tags"] = [*node.tags]
        if isinstance(node, Evidence):
            own["node"] = "evidence"
        elif node.assumed != self._is_granted(node):
            own["assumed"] = node.assumed
        return words, tags or "", own, more

    def _words(self, node: Claim | Evidence, own: dict[str, Any]) -> str:
        """The words of a statement, with the emphasis and links that they had; what reads otherwise is kept."""
        written, found = _written(own, node.text)
        if found is not None and (not found.links or self._citations.take(node, found.links)):
            if found.links:
                del own["source"]
                own.pop(MORE_SOURCES, None)
            _forget(own, "written")
            return written
        words = escaped(node.text)
        if not words or read_back(words).text != node.text:
            own["text"] = node.text
        return words

    def _unfolded(self, own: dict[str, Any]) -> Iterable[tuple[str, Any]]:
        """The data that a debate had once, to stand in it again."""
        extra = own.get(EXTRA)
        if not isinstance(extra, Mapping) or not isinstance(told := extra.get("data"), Mapping) or KEY in told:
            return ()
        _forget(own, "data")
        return told.items()

    def _is_granted(self, claim: Claim) -> bool:
        """Whether reading takes a claim as granted unless told otherwise."""
        return claim.id in self._touched and claim.id not in self._supported

    def _own_of(self, step: Inference, derived: str) -> dict[str, Any]:
        own = own_fields(step, _OF_STEPS)
        return own if id_for(derived) == step.id else {"id": step.id, **own}

    def _structure(self, step: Inference) -> str:
        """A step as an argument, with premises and conclusion in lines."""
        own = own_fields(step, (*_OF_STEPS, "title", "tags", "scheme", "note")) | self._labels.told(step)
        without_section(own, self._sections.open)
        head = self._head(step, own)
        below = "".join(self._line(line, is_defined=False) for line in self._below(step.id, 1))
        self._order.see(step)
        premises = "".join(f"({number}) {self._premise(id_)}" for number, id_ in enumerate(step.premises, 1))
        rule = self._rule(step)
        if step.scheme is not None and not rule:
            own["scheme"] = step.scheme
        said = f"{rule}{_braces(own, {})}".strip()
        line = f"--\n{said}\n--\n" if said else "----\n"
        return f"{head}{below}\n{premises}{line}({len(step.premises) + 1}) {self._conclusion(step)}"

    def _head(self, step: Inference, own: dict[str, Any]) -> str:
        """The title of a step, with its note and its tags."""
        words, tags = escaped(step.note or ""), hashtags(step.tags)
        written, found = _written(own, step.note or "")
        if found is not None:
            words = written
            _forget(own, "written")
        elif step.note is not None and (not words or read_back(words).text != step.note):
            own["note"], words = step.note, ""
        if tags is None:
            own["tags"] = [*step.tags]
        return f"<{self._labels.of(step)}>{f': {words}' if words else ''}{tags or ''}\n"

    def _rule(self, step: Inference) -> str:
        """The scheme of a step in words, if reading finds it by them."""
        words = (step.scheme or "").replace("-", " ")
        found = schemes.find(words) if words else None
        return words if found is not None and found.id == step.scheme else ""

    def _premise(self, id_: str) -> str:
        """A premise in a line: its title, or all of it if it stands nowhere else."""
        return self._line(_Line(self._map.statements[id_], 0), is_defined=False)

    def _conclusion(self, step: Inference) -> str:
        """What a step leads to; one that attacks, or is about a step, has a conclusion that stands for it alone."""
        target = self._map.statements.get(step.target or "")
        if target is not None and step.attacks is None:
            return f"{self._named(target)}\n"
        sign = "->" if target is not None else "+>" if step.attacks is None else "_>"
        about = self._map.inferences.get(step.target or "")
        named = f"<{self._labels.of(about)}>" if about is not None else "" if target is None else self._named(target)
        return f"[{self._labels.conclusion(step)}] {data({KEY: {'node': 'none'}})}\n  {sign} {named}\n"


def _written(own: Mapping[str, Any], text: str) -> tuple[str, Content | None]:
    """How a text was written once, and what a reader makes of it; `None` if that is not the text."""
    extra = own.get(EXTRA)
    written = extra.get("written") if isinstance(extra, Mapping) else None
    found = read_back(written) if isinstance(written, str) and not _REACHES_ON.search(written) else None
    return (written, found) if isinstance(written, str) and found is not None and found.text == text else ("", None)


def _forget(own: dict[str, Any], key: str) -> None:
    """Take from what argmap keeps what stands in the document itself."""
    own[EXTRA] = {name: value for name, value in own[EXTRA].items() if name != key}


def _braces(own: Mapping[str, Any], more: Mapping[str, Any]) -> str:
    told = {key: value for key, value in own.items() if key != EXTRA or value}
    whole = {**more, **({KEY: told} if told else {})}
    return f" {data(whole)}" if whole else ""
