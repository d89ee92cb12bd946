"""How sentences name what a map holds: by number, by its id in quotes, and by its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache

import attrs

from argmap import display
from argmap.fields import as_share
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Relation
from argmap.numbering import numbering
from argmap.words import ENGLISH, Words

_SHORT = 160
_MOST = 8
_COURSES = {Relation.SUPPORT: "name.for", Relation.ATTACK: "name.against"}


@lru_cache(maxsize=4096)
def shortened(text: str) -> str:
    """A text on one line, cut at a word where it is long and has one."""
    return display.shortened(" ".join(text.split()), _SHORT)


def listed(ids: Sequence[str], name: Callable[[str], str] = repr, most: int = _MOST, words: Words = ENGLISH) -> str:
    """Ids in a sentence, each as it is named; of many the first ones, and how many more there are.

    >>> listed(("a", "b", "c"))
    "'a', 'b' and 'c'"
    >>> listed("abcd", most=3)
    "'a', 'b' and 2 more"
    """
    if len(ids) == 1:
        return name(ids[0])
    shown = ids if len(ids) <= most else ids[: most - 1]
    more = [words("list.more", n=len(ids) - len(shown))] if len(shown) < len(ids) else []
    return words.listed([*map(name, shown), *more])


@attrs.frozen(slots=False)
class Names:
    """Names the nodes of one map.

    Attributes:
        argument_map: the map.
        given: the numbers of its statements, where they are those of a larger map.
        words: those of the language of the sentences.
    """

    argument_map: ArgumentMap
    given: Mapping[str, str] | None = None
    words: Words = ENGLISH

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The number of each statement, as pictures show it; inferences have none."""
        return numbering(self.argument_map) if self.given is None else self.given

    def brief(self, id_: str) -> str:
        """A node by its number and its id: `2.1 'red'`; an unknown one by its id."""
        number = self.numbers.get(id_)
        return repr(id_) if number is None else f"{number} {id_!r}"

    def short(self, id_: str) -> str:
        """As `brief`; an inference also by the numbers that it leads from and to: `'looks-red' (2.1 for 1.1)`."""
        step = self.argument_map.inferences.get(id_)
        course = None if step is None else self._course(step)
        return self.brief(id_) if course is None else f"{self.brief(id_)} ({course})"

    def incoming(self, id_: str) -> str:
        """As `brief`; an inference also by the numbers of its premises: `'looks-red' (from 2.1)`, beside its target."""
        step = self.argument_map.inferences.get(id_)
        start = "" if step is None else self._start(step)
        return self.words("name.from", node=self.brief(id_), start=start) if start else self.brief(id_)

    def full(self, id_: str, *, kind: str = "", weight: str = "") -> str:
        """A node as the subject of a sentence: its kind, its number, its id, and its text or its course.

        Args:
            id_: the node or the question.
            kind: the word for it, if not that for its kind of node.
            weight: the words for its weight; by default only a weight other than 1 is named.
        """
        if id_ in self.argument_map.questions and id_ not in self.argument_map:
            return f"{kind or 'Question'} {self.brief(id_)} (“{shortened(self.argument_map.questions[id_].text)}”)"
        match self.argument_map[id_]:
            case Claim(text=text):
                return (
                    f"{kind or 'Claim'} {self.brief(id_)} ({'; '.join(filter(None, (f'“{shortened(text)}”', weight)))})"
                )
            case Evidence(text=text):
                return f"{kind or 'Evidence'} {self.brief(id_)} (“{shortened(text)}”)"
            case Inference() as step:
                said = [self._course(step), weight or self.weight(step)]
                aside = "; ".join(filter(None, said))
                return f"{self._kind(step)} {self.brief(id_)}{f' ({aside})' if aside else ''}"

    def weight(self, step: Inference, *, always: bool = False) -> str:
        """The weight of an inference, if it is not 1 or is always to be named."""
        weight = as_share(step.weight)
        return self.words("card.weight", weight=float(weight)) if always or weight != 1 else ""

    def quoted(self, id_: str) -> str:
        """A statement by number, id and text."""
        node = self.argument_map.get(id_) or self.argument_map.questions.get(id_)
        text = getattr(node, "text", None)
        return self.short(id_) if text is None else f"{self.brief(id_)} ({self.words.quoted(shortened(text))})"

    def source(self, id_: str) -> str:
        """A source by its id and its title."""
        title = self.argument_map.sources[id_].title
        return f"{id_!r} ({self.words.quoted(shortened(title))})" if title else repr(id_)

    def _course(self, step: Inference) -> str | None:
        """What an inference leads from and to, if all of that has numbers: `2.1 and 2.2 for 1.1`."""
        target, start = step.target or "", self._start(step)
        course = _COURSES[step.relation]
        if start and target in self.argument_map.inferences:
            return self.words(f"{course}-step", start=start, node=repr(target))
        to = self.numbers.get(target)
        return self.words(course, start=start, target=to) if to and start else None

    def _start(self, step: Inference) -> str:
        """The numbers of the premises of an inference; empty if it has none, or an unknown one."""
        known = all(map(self.numbers.__contains__, step.premises))
        return listed(step.premises, self.numbers.__getitem__, words=self.words) if known else ""

    def _kind(self, step: Inference) -> str:
        to_step = step.target in self.argument_map.inferences
        if step.relation is Relation.SUPPORT:
            return "Backing" if to_step else "Inference"
        if to_step:
            return "Undercut"
        return "Attack on evidence" if step.target in self.argument_map.evidence else "Rebuttal"
