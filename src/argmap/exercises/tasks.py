"""What a worksheet is made of: tasks, each a question about a part of the map with answers to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

import attrs

from argmap.display import clean, shortened
from argmap.drawing.cards.tree import CardTree
from argmap.exercises.randomness import SeededRandom
from argmap.model import ArgumentMap, Inference
from argmap.words import Words, of

LETTERS = "ABCDEFGH"
_LONGEST = 400


@attrs.frozen(kw_only=True)
class ChoiceQuestion:
    """What is asked, with answers to choose from.

    Attributes:
        ask: the question.
        options: the answers.
        right: the positions of those that are right.
        reasons: why each of them is right, or is not.
        several: whether more than one may be right.
        hint: how to find out.
        closer: a second hint, which leaves fewer answers to choose from.
        why: why what is right is right.
    """

    ask: str
    options: tuple[str, ...]
    right: tuple[int, ...]
    reasons: tuple[str, ...]
    several: bool = False
    hint: str
    closer: str
    why: str

    @property
    def answer(self) -> tuple[str, ...]:
        """The letters of the right answers."""
        return tuple(LETTERS[at] for at in self.right)


@attrs.frozen(kw_only=True)
class Taken:
    """What the tasks found so far make use of: texts that are covered, statements that are shown."""

    hidden: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True)
class TaskContext:
    """What is known when tasks are worded: the whole map as it is, its numbers, what is covered, what is taken out."""

    map: ArgumentMap
    numbers: Mapping[str, str]
    hidden: tuple[str, ...]
    loose: tuple[str, ...]

    @property
    def words(self) -> Words:
        """The words of the language of the map."""
        return of(self.map.language)

    def named(self, ids: Iterable[str]) -> str:
        """The numbers of statements, in words: `2.1`, `2.1 and 2.2`."""
        return self.words.listed([self.numbers[id_] for id_ in ids])


@attrs.frozen(kw_only=True)
class Draft:
    """A task that was found and waits for its words.

    `part` is what its picture shows; the texts of `hidden` statements and the schemes of `unnamed` inferences are
    covered on the whole worksheet, and the statement `loose` is taken out of the map. `weighed` says whether steps show
    what they weigh.
    """

    part: ArgumentMap
    word: Callable[[TaskContext, SeededRandom], ChoiceQuestion]
    hidden: str | None = None
    unnamed: str | None = None
    loose: str | None = None
    weighed: bool = True


@attrs.frozen(kw_only=True)
class TaskKind:
    """A kind of exercise: how its tasks are found on a map, in random order, and what they need there."""

    name: str
    needs: str
    find: Callable[[ArgumentMap, SeededRandom, Taken], Iterator[Draft]]

    def title(self, words: Words) -> str:
        """The heading of its tasks: what they ask for."""
        return words(f"{self.name}.title")

    def explains(self, words: Words) -> str:
        """The explanation of its tasks: what they are about."""
        return words(f"{self.name}.explains")


@attrs.frozen(kw_only=True)
class Task:
    """A task as it appears on the worksheet; `tree` is the part of the map that it shows."""

    id: str
    number: int
    kind: TaskKind
    tree: CardTree
    question: ChoiceQuestion


def text_of(argument_map: ArgumentMap, id_: str) -> str:
    """The text of a statement on one line, cut where it is very long."""
    node = argument_map[id_]
    return "" if isinstance(node, Inference) else shortened(clean(node.text).strip(), _LONGEST)


class Choices(NamedTuple):
    """Answers in the order in which they are offered, the positions of the right ones, and the reason of each."""

    options: tuple[str, ...]
    right: tuple[int, ...]
    reasons: tuple[str, ...]


def choices(rng: SeededRandom, right: tuple[str, str], wrong: Iterable[tuple[str, str]]) -> Choices:
    """The right answer and wrong ones, each with its reason, in random order."""
    order = rng.shuffled([right, *wrong])
    options, reasons = zip(*order, strict=True)
    return Choices(options, (order.index(right),), reasons)


def ruled_out(rng: SeededRandom, found: Choices, words: Words) -> str:
    """A hint that rules out about half of the answers, and leaves a wrong one."""
    wrong = [at for at in range(len(found.options)) if at not in found.right]
    gone = rng.some(wrong, max(1, min(len(wrong) - 1, len(found.options) // 2)))
    return words("sheet.ruled-out", letters=words.listed([LETTERS[at] for at in gone]))
