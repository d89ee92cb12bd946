"""A map to a worksheet: tasks of several kinds that do not give each other away."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence

import attrs

from argmap import hooks
from argmap.display import counted
from argmap.drawing.cards.marks import UNMARKED, weighing
from argmap.drawing.cards.submap import Part
from argmap.drawing.cards.tree import CardTree, card_tree
from argmap.errors import OptionError
from argmap.exercises.fault import FAULT
from argmap.exercises.placement import PLACE, without
from argmap.exercises.premise import PREMISE
from argmap.exercises.randomness import SeededRandom
from argmap.exercises.scheme import SCHEME
from argmap.exercises.tasks import Draft, Taken, Task, TaskContext, TaskKind
from argmap.exercises.withdrawal import WITHDRAWAL
from argmap.fields import READ_IT, as_tuple, as_whole, expect
from argmap.files.whole import write_whole
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Node
from argmap.numbering import numbering
from argmap.words import Words, of

KINDS = {kind.name: kind for kind in (PREMISE, PLACE, SCHEME, FAULT, WITHDRAWAL)}
"""The kinds of exercises by name, in the order in which they appear on a worksheet."""


@attrs.frozen(kw_only=True)
class Worksheet:
    """Tasks about a map. `tree` is the whole map with what the tasks ask for covered or removed.

    `impossible` names the kinds of which no task can be made from the map.
    """

    title: str
    language: str
    seed: int
    tree: CardTree
    tasks: tuple[Task, ...]
    impossible: tuple[str, ...]

    @property
    def kinds(self) -> tuple[TaskKind, ...]:
        """The kinds that have tasks, in order."""
        return tuple({task.kind.name: task.kind for task in self.tasks}.values())

    @property
    def words(self) -> Words:
        """The words of its language."""
        return of(self.language)

    @property
    def checksum(self) -> str:
        """Eight characters by which a worksheet and its key know that they belong together."""
        asked = [(task.id, task.question.ask, task.question.options) for task in self.tasks]
        return hashlib.sha256(repr((self.title, asked)).encode("utf-8", "surrogatepass")).hexdigest()[:8]

    def html(self) -> str:
        """Give the page that marks itself; its key is in it."""
        content: str = hooks.room("exercises.as_html").worksheet_html(self)
        return content

    def markdown(self) -> str:
        """Give the worksheet, without its key, as Markdown."""
        content: str = hooks.room("exercises.as_markdown").worksheet_markdown(self)
        return content

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write the worksheet, and its key beside it, as `argmap exercise` does: for `x.pdf` also `x.key.pdf`.

        Args:
            path: the file of the worksheet; its suffix says the format: `.html`, which has the key in it, `.pdf`,
                `.md`, or `.yaml`, which `argmap check` marks.

        Raises:
            OptionError: there is no such format.
            MissingExtraError: it is a PDF, and the extra `print` is not installed.
            WriteError: a file cannot be written.
        """
        expect(path, str | os.PathLike)
        for file, content in hooks.room("exercises.formats").files(self, path).items():
            write_whole(file, content)

    def __repr__(self) -> str:
        return f"<Worksheet of {self.title!r:.60}: {counted(len(self.tasks), 'task')}, seed {self.seed}>"

    def _repr_markdown_(self) -> str:
        return self.markdown()


def worksheet(
    argument_map: ArgumentMap, *, seed: int = 0, kinds: Iterable[str] = tuple(KINDS), number: int = 2
) -> Worksheet:
    """Make a worksheet: the same one for the same map, seed, kinds and number, on every machine.

    Args:
        argument_map: any map that can be read.
        seed: the random seed.
        kinds: the kinds of tasks; they come in the order of `KINDS`.
        number: the maximum number of tasks of each kind.

    Returns:
        The worksheet, with the tasks that the map allows, and their answers.

    Raises:
        OptionError: there is no such kind, or the number is below 1.
        TypeError: `argument_map` is not a map, or another argument is of the wrong type.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    expect(kinds, Iterable, "name kinds by texts")
    seed, number = as_whole("seed", seed), as_whole("number", number)
    if number < 1:
        raise OptionError(f"number: expected a number from 1, not {number}")
    named = as_tuple(kinds)
    for name in named:
        if name not in KINDS:
            raise OptionError.about("kind of exercise", name, KINDS)
    asked = [kind for name, kind in KINDS.items() if name in named]
    drafts = _drafts(argument_map, seed, asked, number)
    ordered = [(kind, draft) for kind in asked for draft in drafts[kind.name]]
    cover = _Cover.of(ordered, of(argument_map.language))
    loose = tuple(draft.loose for _, draft in ordered if draft.loose is not None)
    numbered = Part(numbers=numbering(argument_map))
    shown = card_tree(cover.over(without(argument_map, loose)), weighing(argument_map), numbered)
    context = TaskContext(map=argument_map, numbers=numbered.numbers, hidden=tuple(cover.texts), loose=loose)
    return Worksheet(
        title=argument_map.title,
        language=argument_map.language,
        seed=seed,
        tree=shown,
        tasks=tuple(_task(at, seed, ordered, context, cover, whole=shown) for at in range(len(ordered))),
        impossible=tuple(kind.name for kind in asked if not drafts[kind.name]),
    )


def _drafts(argument_map: ArgumentMap, seed: int, kinds: Sequence[TaskKind], number: int) -> Mapping[str, list[Draft]]:
    """The tasks of each kind. Those that take statements out of the map come last: they leave alone what is shown."""
    found: dict[str, list[Draft]] = {}
    taken = Taken()
    for kind in sorted(kinds, key=lambda kind: kind is PLACE):
        possible = kind.find(argument_map, SeededRandom(seed, kind.name), taken)
        drafts = [draft for _, draft in zip(range(number), possible, strict=False)]
        found[kind.name] = drafts
        taken = Taken(
            hidden=taken.hidden.union(draft.hidden for draft in drafts if draft.hidden is not None),
            shown=taken.shown.union(*(draft.part for draft in drafts)),
        )
    return found


def _task(
    at: int,
    seed: int,
    ordered: Sequence[tuple[TaskKind, Draft]],
    context: TaskContext,
    cover: _Cover,
    *,
    whole: CardTree,
) -> Task:
    kind, draft = ordered[at]
    order = [other for other, (one, _) in enumerate(ordered) if one is kind].index(at) + 1
    id_ = f"{kind.name}-{order}"
    marking = whole.marking if draft.weighed else UNMARKED
    part = draft.part if kind is SCHEME else _bare(draft.part)
    return Task(
        id=id_,
        number=at + 1,
        kind=kind,
        tree=attrs.evolve(card_tree(cover.over(part), marking, whole.part), citations=whole.citations),
        question=draft.word(context, SeededRandom(seed, id_)),
    )


def _bare(part: ArgumentMap) -> ArgumentMap:
    """The part without sources and critical questions: the whole map names them, and a task is sooner read without."""
    return part.replace(nodes=tuple(map(_without_more, part.nodes)))


def _without_more(node: Node) -> Node:
    if isinstance(node, Inference):
        return attrs.evolve(node, answers={})
    bare = attrs.evolve(node, source=None, locator=None)
    return attrs.evolve(bare, via=None) if isinstance(bare, Evidence) else bare


@attrs.frozen
class _Cover:
    """What is put over a map: other texts for statements, and the steps that tell neither their scheme nor title."""

    texts: Mapping[str, str]
    unnamed: frozenset[str]
    words: Words

    @classmethod
    def of(cls, ordered: Sequence[tuple[TaskKind, Draft]], words: Words) -> _Cover:
        """What the tasks need covered."""
        texts = {
            draft.hidden: words("sheet.covered", number=str(at))
            for at, (_, draft) in enumerate(ordered, 1)
            if draft.hidden is not None
        }
        return cls(texts, frozenset(draft.unnamed for _, draft in ordered if draft.unnamed is not None), words)

    def over(self, argument_map: ArgumentMap) -> ArgumentMap:
        """The map with all this covered, and without notes and quotes, which say too much."""
        return argument_map.replace(nodes=tuple(map(self._node, argument_map.nodes)))

    def _node(self, node: Node) -> Node:
        if isinstance(node, Inference):
            return self._step(node)
        if node.id in self.texts:
            bare = attrs.evolve(node, text=self.texts[node.id], title=None, source=None, locator=None, note=None)
            return attrs.evolve(bare, quote=None, via=None) if isinstance(bare, Evidence) else bare
        return attrs.evolve(node, note=None) if isinstance(node, Claim) else attrs.evolve(node, note=None, quote=None)

    def _step(self, step: Inference) -> Inference:
        if step.id not in self.unnamed:
            return step
        answers = {self.words("sheet.question", number=str(at)): id_ for at, id_ in enumerate(step.answers.values(), 1)}
        return attrs.evolve(step, title=None, scheme=None, roles={}, answers=answers)
