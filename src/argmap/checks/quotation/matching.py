"""Where a folded copy has the words of a part of a quote: its pieces, and no more between them than brackets allow.

The longest piece is sought in the whole copy. Around each place of it the others are sought from the first to the last:
of the places of a piece those are kept that can be reached from the one before. So the work grows with the number of
pieces and not with that of the ways to place them.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from argmap.checks.quotation.folding import IS_UNSPACED, WORD, Folded, is_cut, is_word, pointers
from argmap.checks.quotation.quotations import EDGES, Bracket, QuotedPart

TRIES = 20_000
"""So often the letters of a piece may be met where the copy turns out not to have the part."""
KEPT = 32
"""Of the places that a piece may have so many are followed, the nearest to the longest piece."""
LETTERS = 50
"""So many letters are looked through for each word that a bracket may stand for."""
NOTE = 12
"""So many letters after a passage may hold the number of a note."""


@attrs.frozen
class Gap:
    """A bracket between two pieces, and the stretch of the folded copy that it stands for."""

    bracket: Bracket
    start: int
    end: int


@attrs.frozen
class Match:
    """A stretch of the folded copy that has a part of a quote, and what the brackets in it stand for."""

    start: int
    end: int
    gaps: tuple[Gap, ...] = ()


class Search:
    """The search for a part of a quote in the text of a copy; `tries` are left before it gives up."""

    def __init__(self, part: QuotedPart, text: str, folded: Folded) -> None:
        self._text, self._folded = text, folded
        self._pieces, self._slots = part.pieces, part.slots
        self._main = max(range(len(part.pieces)), key=lambda number: len(part.pieces[number].lower))
        self.tries = TRIES
        before, slots = part.pieces[: self._main], part.slots[1 : self._main + 1]
        self._reach = sum(len(piece.lower) for piece in before) + sum(map(_letters, slots))
        self._words = sum(piece.lower.count(" ") + 1 for piece in before) + sum(map(_words, slots)) + 2 * len(slots)

    def matches(self, start: int = 0) -> Iterator[Match]:
        """Where the copy has the part, in order, whatever the case of its first letter."""
        lower, at = self._pieces[self._main].lower, start - 1
        while self.tries > 0 and (at := self._folded.lower.find(lower, at + 1)) >= 0:
            found = self._around(at, start)
            if found is not None:
                yield found

    def last(self, end: int) -> Match | None:
        """The last of these before some place."""
        lower, before = self._pieces[self._main].lower, end
        while self.tries > 0 and (at := self._folded.lower.rfind(lower, 0, before)) >= 0:
            found = self._around(at, 0)
            if found is not None and found.end <= end:
                return found
            before = at + len(lower) - 1
        return None

    def _around(self, at: int, start: int) -> Match | None:
        """The match whose longest piece stands at a place."""
        if not self._is_exact(self._main, at):
            return None
        layers = [dict.fromkeys(self._firsts(at, start), 0) if self._main else {at: 0}]
        for number in range(1, len(self._pieces)):
            if not layers[-1]:
                return None
            reached = self._reached(number, layers[-1])
            if number == self._main:
                reached = {at: reached[at]} if at in reached else {}
            kept = sorted(reached)[-KEPT:] if number < self._main else sorted(reached)[:KEPT]
            layers.append({place: reached[place] for place in kept})
        return self._match(layers, start) if layers[-1] else None

    def _firsts(self, at: int, start: int) -> list[int]:
        """Where the first piece stands before the longest, near enough."""
        near = self._folded.lower[max(start, at - self._reach) : at].rsplit(" ", self._words)
        length = sum(map(len, near[1:])) + self._words if len(near) > self._words else self._reach
        return list(self._places(0, max(start, at - length), at))[-KEPT:]

    def _places(self, number: int, start: int, end: int) -> Iterator[int]:
        """Where a piece stands within a stretch."""
        lower, at = self._pieces[number].lower, start - 1
        while (at := self._folded.lower.find(lower, at + 1, end)) >= 0:
            if self._is_exact(number, at):
                yield at

    def _reached(self, number: int, before: dict[int, int]) -> dict[int, int]:
        """Where a piece stands after places of the one before it, with the nearest of these."""
        slot, reached = self._slots[number], dict[int, int]()
        for place in sorted(before, reverse=True):
            after = place + len(self._pieces[number - 1].lower)
            for at in self._places(number, after, after + _letters(slot) + len(self._pieces[number].lower)):
                gap = self._folded.lower[after:at]
                if slot is None or _is_too_long(slot, gap):
                    break
                if _fits(slot, gap):
                    reached.setdefault(at, place)
        return reached

    def _is_exact(self, number: int, at: int) -> bool:
        """Whether capitals and the numbers of notes agree as well, and no word is cut."""
        self.tries -= 1
        piece, end = self._pieces[number], at + len(self._pieces[number].lower)
        first = 1 if piece.is_free else 0
        if self.tries < 0 or self._folded.text[at + first : end] != piece.literal[first:]:
            return False
        begins, ends = self._folded.original(at, end)
        before, after = self._slots[number], self._slots[number + 1]
        if is_cut(self._text, begins) and not (before is not None and before.joins_after):
            return False
        if is_cut(self._text, ends) and not (after is not None and after.joins_before):
            return False
        return not piece.pointers or not conflicts(piece.pointers, pointers(self._text[begins : ends + NOTE]))

    def _match(self, layers: list[dict[int, int]], start: int) -> Match:
        """What was found from a place on, followed back from its last piece."""
        places = [min(layers[-1])]
        for layer in reversed(layers[1:]):
            places.append(layer[places[-1]])
        places.reverse()
        ends = [place + len(piece.lower) for place, piece in zip(places, self._pieces, strict=True)]
        between = zip(self._slots[1:-1], ends[:-1], places[1:], strict=True)
        gaps = tuple(Gap(slot, end, start) for slot, end, start in between if slot is not None)
        return Match(self._start(places[0], start), self._end(ends[-1]), gaps)

    def _start(self, at: int, earliest: int) -> int:
        """Where a match begins that a bracket opens: with a whole word, or with the editor's if the source has them."""
        slot, lower = self._slots[0], self._folded.lower
        if slot is None:
            return at
        if slot.joins_after:
            return next((begins for begins in range(at, at - LETTERS, -1) if not self._is_cut(begins)), at)
        edge = lower[max(0, at - LETTERS) : at]
        begins = at - len(edge) + len(edge.rstrip(EDGES)) - len(slot.folded)
        return begins if slot.folded and begins >= earliest and lower.startswith(slot.folded, begins) else at

    def _end(self, at: int) -> int:
        """The same at the end of a match."""
        slot, lower = self._slots[-1], self._folded.lower
        if slot is None:
            return at
        if slot.joins_before:
            return next((ends for ends in range(at, at + LETTERS) if not self._is_cut(ends)), at)
        edge = lower[at : at + LETTERS]
        begins = at + len(edge) - len(edge.lstrip(EDGES))
        return begins + len(slot.folded) if slot.folded and lower.startswith(slot.folded, begins) else at

    def _is_cut(self, at: int) -> bool:
        return 0 < at < len(self._folded.text) and is_cut(self._text, self._folded.original(at, at + 1)[0])


def conflicts(said: dict[int, list[str]], has: dict[int, list[str]]) -> list[tuple[str, str]]:
    """The numbers that one text has where the other has others."""
    return [(one, has[at][0]) for at, numbers in said.items() for one in numbers if at in has and one not in has[at]]


def _words(slot: Bracket | None) -> int:
    """How many words of the source a bracket may stand for, or has itself."""
    return 0 if slot is None else max(slot.limit, slot.folded.count(" ") + 1)


def _letters(slot: Bracket | None) -> int:
    return 0 if slot is None else max(slot.limit * LETTERS, len(slot.folded) + len(EDGES))


def _is_too_long(slot: Bracket, gap: str) -> bool:
    """Whether no longer stretch that begins like this is what a bracket stands for either."""
    return len(gap) > len(slot.folded) + len(EDGES) and length(gap) > slot.limit


def _fits(slot: Bracket, gap: str) -> bool:
    """Whether a bracket may stand for this."""
    if gap.strip(EDGES + "'") == slot.folded.strip("'"):
        return True
    if not slot.is_inside_word:
        return length(gap) <= slot.limit
    words = WORD.findall(gap)
    if slot.joins_before and slot.joins_after:
        return " " not in gap
    edge = gap.lstrip("'")[:1] if slot.joins_before else gap.rstrip("'")[-1:]
    return not words or (len(words) == 1 and is_word(edge))


def length(gap: str) -> float:
    """The number of words."""
    unspaced = len(IS_UNSPACED.findall(gap))
    spaced = IS_UNSPACED.sub(" ", gap) if unspaced else gap
    return unspaced / 2 + sum(WORD.search(word) is not None for word in spaced.split())
