"""A map too large for a sheet, split: each sheet holds parts of the tree of cards, under the places they belong to.

A step keeps as many of its children as fit on a sheet with it; of the others, the largest are cut off first (a
greedy tree partition, Kundu & Misra 1977, SIAM J. Comput. 6:151-154). What undercuts a step, backs it or answers a
question about it stays with it. The pieces then fill sheets in reading order. Nothing is left out: what is too large
for a sheet even alone gets one to itself.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs

from argmap.drawing.cards.cards import Pages, Step
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.sheets.parts import Sheet, elsewhere, part_of

_LONGEST = (8888, 8889)
_BESIDE = {step: order for order, step in enumerate((Step.UNDERCUT, Step.BACKING, Step.ANSWER))}
"""What stays with its target step, undercuts first of all."""


@attrs.frozen
class Split:
    """The sheets of a tree in their order, the first with the number 1, and the number of that of each card."""

    tree: CardTree
    sheets: tuple[Sheet, ...]
    page_of: Mapping[int, int]
    are_slides: bool = False

    def pages(self, cards: Iterable[int]) -> Pages:
        """The pages, or slides, that these cards are on."""
        numbers = [self.page_of[at] for at in cards]
        return Pages(min(numbers), max(numbers), are_slides=self.are_slides)

    def part(self, sheet: Sheet) -> CardTree:
        """The part that is drawn on a sheet, as a tree; the title is left to the page."""
        return part_of(self.tree, sheet, self.pages)

    def continued(self, sheet: Sheet) -> Iterator[tuple[str, Pages]]:
        """The notes on where the bare statements of a sheet, which have no foot for that, are continued."""
        cards, words = self.tree.cards, self.tree.words
        for at in (at for at in sheet.cards if not cards[at].framed):
            for slot, cut in elsewhere(self.tree, at, sheet.cards):
                pages = self.pages(cut)
                number = cards[at].cells[slot or 0].number
                yield words("paper.continues", number=number, pages=pages.in_words(words)), pages


@attrs.frozen(kw_only=True)
class Limits:
    """What a sheet may hold besides.

    Attributes:
        weights: about how much room each card takes, if that is known; what weighs too much is not tried.
        most: how much the cards of a sheet can weigh.
        kept: how much a card can weigh with what stays with it.
        few: how many cards fit without a try, if they do below each other by these `heights`: `tall` is that of a
            sheet, `head` what a head takes for what stands above it.
        are_slides: whether a sheet is a slide: then it holds parts of one first-level reason, or several whole ones.
    """

    weights: Sequence[int] = ()
    most: int = 0
    kept: int = 0
    few: int = 0
    heights: Sequence[int] = ()
    tall: int = 0
    head: int = 0
    are_slides: bool = False


_NONE = Limits()


def split(tree: CardTree, fits: Callable[[CardTree], bool], limits: Limits = _NONE) -> Split:
    """Split a tree into sheets each of which fits, if anything of it can.

    Args:
        tree: the cards.
        fits: whether all of a tree has room on one sheet.
        limits: what a sheet may hold besides.
    """
    scales = Scales(tree, fits, limits)
    pieces = list(_Cutter(scales).pieces())
    sheets = tuple(_Packer(scales, pieces).sheets())
    page_of = {at: page for page, sheet in enumerate(sheets, 1) for at in sheet.cards}
    return Split(tree, sheets, page_of, limits.are_slides)


@attrs.frozen
class Piece:
    """Cards that are not parted, parents first: `first` and what it keeps.

    `root` is the root that they are below, and `unit` the card through which they lead to it.
    """

    first: int
    cards: tuple[int, ...]
    root: int
    unit: int


@attrs.frozen
class Scales:
    """Whether sheets hold what is to stand on them."""

    tree: CardTree
    fits: Callable[[CardTree], bool]
    limits: Limits

    def weight(self, cards: Sequence[int]) -> int:
        """About how much room cards take; their number if that is not known."""
        return sum(self.limits.weights[at] for at in cards) if self.limits.weights else len(cards)

    def hold(self, sheet: Sheet) -> bool:
        """Whether a sheet has room for these cards, whatever the numbers of other sheets."""
        limits = self.limits
        if limits.weights and self.weight(sheet.cards) > limits.most:
            return False
        if len(sheet.cards) <= limits.few:
            height = sum(limits.heights[at] for at in sheet.cards) + limits.head * len(sheet.heads)
            if height <= limits.tall:
                return True
        longest = Pages(*_LONGEST, are_slides=limits.are_slides)
        return self.fits(part_of(self.tree, sheet, lambda _: longest))


class _Cutter:
    """Decides what is cut off from its parent.

    A bunch is a card with what stays with it: `_bunches` has its cards, by the first of them, and `_below` its child
    bunches.
    """

    def __init__(self, scales: Scales) -> None:
        self._tree = tree = scales.tree
        self._limits = scales.limits
        self._scales = scales
        self._bunches = dict(self._bunched())
        self._below = {first: self._hanging(cards) for first, cards in self._bunches.items()}
        self._cut = [False] * len(tree.cards)
        self._weights = [0] * len(tree.cards)

    def pieces(self) -> Iterator[Piece]:
        """The pieces in reading order: each right after the one that it was cut off from."""
        for first in sorted(self._bunches, reverse=True):
            self._make_fit(first)
        for root in (root for group in self._tree.groups for root in group.roots):
            yield from self._of_root(root)

    def _bunched(self) -> Iterator[tuple[int, list[int]]]:
        """The bunches: a card, and what stands beside it if all of that fits on a sheet."""
        taken = [False] * len(self._tree.cards)
        for first in range(len(self._tree.cards)):
            if not taken[first]:
                cards = self._bunch(first)
                for at in cards:
                    taken[at] = True
                yield first, cards

    def _bunch(self, first: int) -> list[int]:
        cards, todo = [first], deque(self._beside(first))
        while todo:
            at = todo.popleft()
            if not self._scales.hold(self._sheet(first, [*cards, at])):
                break
            cards.append(at)
            todo += self._beside(at)
        return cards

    def _beside(self, at: int) -> list[int]:
        """What targets a step itself, undercuts first."""
        cards = self._tree.cards
        found = [child for child in self._tree.children[at] if cards[child].step in _BESIDE]
        return sorted(found, key=lambda child: _BESIDE[cards[child].step])

    def _hanging(self, cards: Sequence[int]) -> list[int]:
        own = set(cards)
        return [child for at in cards for child in self._tree.children[at] if child not in own]

    def _make_fit(self, first: int) -> None:
        """Cut off the largest children of a bunch until the rest fits with it; from a root, all of them."""
        below = self._below[first]
        own = self._scales.weight(self._bunches[first])
        if self._tree.cards[first].parent is None:
            self._cut_only(below, below)
        elif below:
            order = sorted(below, key=lambda child: (-self._weights[child], child))
            low, high = 0, len(order)
            while low < high:
                middle = (low + high) // 2
                self._cut_only(order, order[:middle])
                low, high = (low, middle) if self._fits_alone(first, own, order[middle:]) else (middle + 1, high)
            self._cut_only(order, order[:low])
        self._weights[first] = own + sum(self._weights[child] for child in below if not self._cut[child])

    def _cut_only(self, below: Iterable[int], chosen: Iterable[int]) -> None:
        for child in below:
            self._cut[child] = False
        for child in chosen:
            self._cut[child] = True

    def _fits_alone(self, first: int, own: int, kept: Iterable[int]) -> bool:
        """Whether a bunch fits with what it keeps, even where its root is drawn above it in full."""
        if self._limits.weights and own + sum(self._weights[child] for child in kept) > self._limits.kept:
            return False
        return self._scales.hold(self._sheet(first, self._kept(first)))

    def _sheet(self, first: int, cards: Sequence[int]) -> Sheet:
        parent = self._tree.cards[first].parent
        if parent is not None and self._tree.cards[parent].parent is None:
            return Sheet((parent,), tuple(sorted((parent, *cards))))
        return Sheet((first,), tuple(sorted(cards)))

    def _kept(self, first: int) -> list[int]:
        """The cards of a bunch and of all that it keeps."""
        cards: list[int] = []
        stack = [first]
        while stack:
            bunch = stack.pop()
            cards += self._bunches[bunch]
            stack += (child for child in self._below[bunch] if not self._cut[child])
        return cards

    def _of_root(self, root: int) -> Iterator[Piece]:
        """The pieces of a root: it stands with the first of its reasons if both fit."""
        below = self._below[root]
        cards = [*self._bunches[root], *(self._kept(below[0]) if below else ())]
        glued = below[0] if below and self._scales.hold(Sheet((root,), tuple(sorted(cards)))) else root
        if glued != root:
            self._cut[glued] = False
        stack = [(root, glued)]
        while stack:
            first, unit = stack.pop()
            cards = sorted(self._kept(first))
            yield Piece(first, tuple(cards), root, unit)
            cut = [child for at in cards for child in self._below.get(at, ()) if self._cut[child]]
            own = {child for child in cut if first == root and self._tree.cards[child].parent in self._bunches[root]}
            stack += [(child, child if child in own else unit) for child in reversed(cut)]


class _Packer:
    """Fills sheets with pieces in their order."""

    def __init__(self, scales: Scales, pieces: Sequence[Piece]) -> None:
        self._tree = scales.tree
        self._limits = scales.limits
        self._scales = scales
        self._pieces = pieces
        self._parts = Counter(piece.unit for piece in pieces)
        self._of_root = Counter(piece.root for piece in pieces)

    def sheets(self) -> Iterator[Sheet]:
        """The sheets: what a first piece can share one with is found in steps that double, then halve."""
        start = 0
        while start < len(self._pieces):
            end, step, grows = start + 1, 1, True
            while step:
                if self._hold(start, end, end + step):
                    end += step
                    step = step * 2 if grows else step // 2
                else:
                    step, grows = step // 2, False
            yield self._sheet(self._pieces[start:end])
            start = end

    def _hold(self, start: int, end: int, last: int) -> bool:
        """Whether the pieces up to the last have room on the sheet that begins at `start` and now goes to `end`."""
        pieces = self._pieces
        if last > len(pieces):
            return False
        allowed = (self._may_share(pieces[start:at], pieces[at]) for at in range(end, last))
        return all(allowed) and self._scales.hold(self._sheet(pieces[start:last]))

    def _sheet(self, pieces: Sequence[Piece]) -> Sheet:
        cards = {at for piece in pieces for at in piece.cards}
        heads = (piece.first for piece in pieces if self._tree.cards[piece.first].parent not in cards)
        return Sheet(tuple(heads), tuple(sorted(cards)))

    def _may_share(self, taken: Sequence[Piece], piece: Piece) -> bool:
        """Whether a piece may stand on a sheet with these: on a slide only if they belong together."""
        if not self._limits.are_slides:
            return True
        if piece.root != taken[0].root:
            return self._of_root[piece.root] == self._of_root[taken[0].root] == 1
        units = [one.unit for one in taken if one.unit != one.root]
        if all(unit == piece.unit for unit in units):
            return True
        begins = piece.first in {piece.unit, piece.root}
        return begins and all(self._parts[unit] == 1 for unit in units)
