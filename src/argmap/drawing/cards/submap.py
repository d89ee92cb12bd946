"""Parts of a map: what leads to one node, the levels next to the theses, what has a tag; and what is then not shown.

A part is again a map, so that every format can draw it. The inferences to a node are one level below it, with their
premises; so are those that undercut or back an inference, or answer a critical question about it. Answers are one level
below their question, and an exclusive question, which brings their rivals, one level below each of them.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

import attrs

from argmap.display import clean, shortened
from argmap.drawing.cards.marks import More
from argmap.errors import OptionError, UnknownIdError
from argmap.fields import EMPTY
from argmap.graph import reachable
from argmap.model import ArgumentMap
from argmap.numbering import asked, id_of, numbering
from argmap.text import normalised
from argmap.words import Words, of

_TAG_LENGTH = 40


@attrs.frozen(kw_only=True)
class Part:
    """What a picture of a part says of the rest.

    Attributes:
        roots: where it starts; the theses if there are none.
        left_out: the ids of the nodes and questions that it leaves out.
        more: how much each node hides below it.
        note: how a picture says that it is a part.
        numbers: those of the whole map; none if the part is a map by itself.
        whole: the whole map, if anything is asked of it.
    """

    roots: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    more: Mapping[str, More] = EMPTY
    note: str = ""
    numbers: Mapping[str, str] = EMPTY
    whole: ArgumentMap | None = None


WHOLE = Part()
"""The part that leaves nothing out."""


def submap(
    argument_map: ArgumentMap, *, focus: str | None = None, depth: int | None = None, only: Iterable[str] = ()
) -> tuple[ArgumentMap, Part]:
    """Reduce a map to a part, and gather what there is to say of the rest.

    Args:
        argument_map: any map, faulty ones too.
        focus: keep only this node or question, named by id or number, and what leads to it; an inference is kept with
          its target.
        depth: keep that many levels below the focus, or below the theses.
        only: keep what has one of these tags, and the steps that lead from there upwards, with all their premises, and
            questions, with all their answers.

    Raises:
        UnknownIdError: the map has no such node, or no such tag.
        OptionError: the depth is less than 1.
    """
    tags = tuple(dict.fromkeys(only))
    if focus is None and depth is None and not tags:
        return argument_map, WHOLE
    if depth is not None and depth < 1:
        raise OptionError(f"the depth must be 1 or more, not {depth}")
    links = _Links(argument_map)
    focus = None if focus is None else id_of(argument_map, focus)
    numbers = numbering(argument_map)
    roots, kept = _bearing(links, focus, depth)
    if tags:
        kept = _tagged(links, kept, tags) | dict.fromkeys(roots if focus is not None else ())
    reduced = argument_map.submap(id_ for id_ in kept if id_ in argument_map)
    reduced = _asking(reduced, kept)
    left_out = frozenset(id_ for id_ in argument_map if id_ not in reduced)
    left_out |= links.questions.keys() - reduced.questions.keys()
    words = of(argument_map.language)
    note = _note(links, left_out, _described(numbers, focus, depth, tags, words), words) if left_out else ""
    roots = tuple(id_ for id_ in roots if id_ not in left_out)
    more = _hidden(links, roots, left_out)
    return reduced, Part(roots=roots, left_out=left_out, more=more, note=note, numbers=numbers, whole=argument_map)


def _asking(reduced: ArgumentMap, kept: Mapping[str, None]) -> ArgumentMap:
    """The part with those of its questions that are kept, and with those none of whose answers could be kept."""
    dropped = [id_ for id_ in reduced.questions if id_ not in kept]
    if not dropped:
        return reduced
    return reduced.replace(
        questions=[one for id_, one in reduced.questions.items() if id_ in kept],
        thesis=[id_ for id_ in reduced.thesis if id_ not in dropped],
        expect={id_: expected for id_, expected in reduced.expect.items() if id_ not in dropped},
    )


class _Links:
    """How the nodes of a map are connected; unknown references are skipped."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.statements = {**argument_map.claims, **argument_map.evidence}
        self.steps = argument_map.inferences
        self.questions = asked(argument_map)
        self.rivalled: defaultdict[str, list[str]] = defaultdict(list)
        for question in self.questions.values():
            for id_ in dict.fromkeys(question.answers if question.exclusive else ()):
                self.rivalled[id_].append(question.id)

    def tops(self) -> Sequence[str]:
        """The theses; if there are none, the questions, and the statements that no step starts from."""
        used = {id_ for step in self.steps.values() for id_ in step.premises}
        used |= {id_ for question in self.questions.values() for id_ in question.answers}
        return self.map.thesis or [*self.questions, *(id_ for id_ in self.statements if id_ not in used)]

    def premises_of(self, ids: Iterable[str]) -> dict[str, None]:
        """The statements that these steps start from; anything but a step is skipped."""
        steps = (self.steps[id_] for id_ in ids if id_ in self.steps)
        return {id_: None for step in steps for id_ in step.premises if id_ in self.statements}

    def answers(self, id_: str) -> list[str]:
        """The statements that answer a question about this node."""
        answers = self.steps[id_].answers.values() if id_ in self.steps else ()
        return [answer for answer in answers if answer in self.statements]

    def claimed(self, id_: str) -> list[str]:
        """The claims that answer this question."""
        answers = self.questions[id_].answers if id_ in self.questions else ()
        return [answer for answer in dict.fromkeys(answers) if answer in self.statements]

    def below(self, id_: str) -> tuple[str, ...]:
        """What is one level below a node: steps, their premises, answers to questions, and questions of rivals."""
        steps = [step.id for step in self.map.steps.incoming.get(id_, ())]
        below = (*steps, *self.premises_of(steps), *self.answers(id_))
        return (*below, *self.claimed(id_), *self.rivalled.get(id_, ()))


def _bearing(links: _Links, focus: str | None, depth: int | None) -> tuple[tuple[str, ...], dict[str, None]]:
    """The roots that are asked for, if any, and all nodes that lead to them within that many levels."""
    if focus is None and depth is None:
        return (), dict.fromkeys((*links.map, *links.questions))
    starts = links.tops() if focus is None else [focus]
    above = [_above(links, id_) for id_ in starts]
    kept = {id_: None for chain in above for id_ in chain}
    roots = tuple(dict.fromkeys(chain[-1] for chain in above))
    return roots, kept | links.premises_of(kept) | _below(links, starts, math.inf if depth is None else depth)


def _known(name: str, known: Iterable[str], noun: str) -> str:
    """The name as the map has it.

    Raises:
        UnknownIdError: the map does not have it.
    """
    names = dict.fromkeys(known)
    for spelled in (name, normalised(name)):
        if spelled in names:
            return spelled
    raise UnknownIdError.about(noun, name, names)


def _above(links: _Links, id_: str) -> list[str]:
    """A node, and for a step its target, and the target of that while it is a step."""
    chain = {id_: None}
    while id_ in links.steps and (id_ := links.steps[id_].target or "") not in chain:
        chain[id_] = None
    return list(chain)


def _below(links: _Links, starts: Iterable[str], levels: float) -> dict[str, None]:
    """The nodes that lead to these, breadth first: statements begin at level 0, steps at level 1."""
    found = {id_: 1 if id_ in links.steps else 0 for id_ in starts}
    queue = deque(found)
    while queue:
        id_ = queue.popleft()
        level = found[id_] + 1
        if level > levels:
            continue
        for other in links.below(id_):
            if other not in found:
                found[other] = level
                queue.append(other)
    return dict.fromkeys(found)


def _tagged(links: _Links, region: Mapping[str, None], tags: Sequence[str]) -> dict[str, None]:
    """What in the region has one of the tags, the steps that lead from there upwards, and their premises.

    Raises:
        UnknownIdError: nothing on the map has such a tag.
    """
    nouns = {**{id_: links.map[id_] for id_ in links.map}, **links.questions}
    borne = {tag: None for noun in (*links.map.nodes, *links.questions.values()) for tag in noun.tags}
    wanted = {_known(tag, borne, "tag") for tag in tags}
    uses: defaultdict[str, list[str]] = defaultdict(list)
    for id_ in filter(links.steps.__contains__, region):
        for used in (*links.premises_of([id_]), *links.answers(id_)):
            uses[used].append(id_)
    for id_ in filter(links.questions.__contains__, region):
        for used in links.claimed(id_):
            uses[used].append(id_)

    def upward(id_: str) -> list[str]:
        targets = [links.steps[id_].target or ""] if id_ in links.steps else uses.get(id_, [])
        return [target for target in targets if target in region]

    tagged = [id_ for id_ in region if id_ in nouns and wanted.intersection(nouns[id_].tags)]
    kept = reachable(tagged, upward)
    answers = {answer: None for id_ in kept for answer in links.claimed(id_)}
    return kept | links.premises_of(kept) | answers


def _hidden(links: _Links, roots: Iterable[str], left_out: frozenset[str]) -> dict[str, More]:
    """What each drawn node hides below it: each statement counts at one node that is nearest.

    Where all of it counts at other nodes, or no statement is among it, it is what lies right below that counts.
    """
    counts: dict[str, int] = {}
    drawn = dict.fromkeys((*roots, *links.map, *links.questions))
    queue = deque((id_, id_) for id_ in drawn if id_ not in left_out)
    seen: set[str] = set()
    while queue:
        id_, node = queue.popleft()
        for other in filter(left_out.__contains__, links.below(id_)):
            counts.setdefault(node, 0)
            if other not in seen:
                seen.add(other)
                counts[node] += other in links.statements
                queue.append((other, node))
    return {node: More(count or _right_below(links, node, left_out)) for node, count in counts.items()}


def _right_below(links: _Links, node: str, left_out: frozenset[str]) -> int:
    """How many statements right below a node are left out; else how many steps and questions."""
    hidden = {other for other in links.below(node) if other in left_out}
    return sum(other in links.statements for other in hidden) or len(hidden)


def _described(
    numbers: Mapping[str, str], focus: str | None, depth: int | None, tags: Sequence[str], words: Words
) -> str:
    """The chosen part, in words."""
    parts = []
    if focus is not None:
        parts.append(words("part.bearing", number=numbers[focus]) if focus in numbers else words("part.step"))
    if depth is not None:
        parts.append(words("part.levels", n=depth))
    if tags:
        quoted = (words.quoted(shortened(clean(tag), _TAG_LENGTH)) for tag in tags)
        parts.append(words("part.tagged", tags=words("list.or").join(quoted)))
    return words("list.semicolon").join(parts)


def _note(links: _Links, left_out: frozenset[str], described: str, words: Words) -> str:
    sections = ((links.statements, "statements"), (links.steps, "steps"), (links.questions, "questions"))
    counts = [(sum(id_ in section for id_ in left_out), len(section), noun) for section, noun in sections]
    missing = [words(f"part.{noun}", n=some, all=all_) for some, all_, noun in counts if some]
    return words("part.note", what=described, listed=words.listed(missing))
