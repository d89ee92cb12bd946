"""The overview of a map on slides: each thesis or question, and each reason in one line with its verdict and slides.

Where one slide has no room for all lines, they go on on the next. Lengths are tenths of a pixel.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from argmap.display import clean
from argmap.drawing.cards.cards import Card, Cell, Pages, Step
from argmap.drawing.cards.marks import Mark, Sign, verdict
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import wrap
from argmap.drawing.palette import Theme
from argmap.drawing.scene import badges
from argmap.drawing.scene.arrows import number
from argmap.drawing.scene.badges import Badge
from argmap.drawing.scene.legend import Legend, legend
from argmap.drawing.sheets.split import Split
from argmap.drawing.slides.frame import EDGE, FOOT, HEIGHT, TOP, WIDTH, Look, Slide, Spot, foot, framed, one_line, text
from argmap.drawing.svg.marks import pill
from argmap.drawing.svg.parts import ink, legend_entry, markers
from argmap.reasoning import Standings
from argmap.sources.dates import in_words

_TITLE, _MADE = Type(300, bold=True), Type(160)
_HEAD, _PLACE, _GAP = 3600, 1500, 200
_LEGEND_TYPE, _LEGEND_TYPE_DRAWN = 140, 110
_ROOM = WIDTH - 2 * EDGE


@attrs.frozen(kw_only=True)
class Row:
    """A line of the overview: a heading, a root, or a reason of one.

    Attributes:
        text: what it says.
        head: the word of the step, or the number of a root.
        detail: what else is said of the step.
        card: the card that it is about; none for a heading.
        mark: its verdict, if there is one.
        slides: where it is drawn.
        is_boxed: whether it stands in a box over the reasons for it.
    """

    text: str
    head: str = ""
    detail: str = ""
    card: Card | None = None
    mark: Mark | None = None
    slides: Pages | None = None
    is_boxed: bool = False


def rows(made: Split, standing: Standings) -> list[Row]:
    """The lines of an overview in reading order."""
    tree, last = made.tree, _last(made)
    found: list[Row] = []
    for group in tree.groups:
        found += [Row(text=group.heading)] if group.heading else []
        for root in group.roots:
            found += (_row(made, standing, at, last[at]) for at in (root, *tree.children[root]))
    return found


def _last(made: Split) -> list[int]:
    """For each card the last slide with one of its descendants."""
    cards = made.tree.cards
    last = [made.page_of[at] for at in range(len(cards))]
    for at in range(len(cards) - 1, -1, -1):
        parent = cards[at].parent
        if parent is not None:
            last[parent] = max(last[parent], last[at])
    return last


def _row(made: Split, standing: Standings, at: int, last: int) -> Row:
    card, words = made.tree.cards[at], made.tree.words
    of_step = card.inference is not None and card.parent is not None
    id_ = card.inference.id if card.inference is not None and of_step else card.cells[0].id
    is_root = card.parent is None
    said = " · ".join(_cell_in_words(cell, numbered=not is_root) for cell in card.cells)
    return Row(
        text=said,
        head=card.cells[0].number if is_root else card.head or words("paper.answer"),
        detail=card.head if is_root else card.detail,
        card=card,
        mark=verdict(standing, id_),
        slides=Pages(made.page_of[at], last, are_slides=True),
        is_boxed=is_root and (card.step is Step.THESIS or bool(made.tree.children[at])),
    )


def _cell_in_words(cell: Cell, *, numbered: bool) -> str:
    said = cell.heading or cell.said
    return f"{cell.number}\u00a0\u00a0{said}" if numbered and not cell.is_reference and cell.number else said


def slides(made: Split, rows: Sequence[Row], theme: Theme, prefix: str) -> list[Slide]:
    """The slides of an overview, named `0`, `0-2`, `0-3` and so on."""
    explained = legend(made.tree, _ROOM * _LEGEND_TYPE_DRAWN // _LEGEND_TYPE, 0)
    tops = _Head(made.tree)
    below = HEIGHT - FOOT - explained.bottom * _LEGEND_TYPE // _LEGEND_TYPE_DRAWN
    signs = (Sign(mark, mark.word(made.tree.words)) for mark in {row.mark for row in rows} if mark is not None)
    widest = max(map(badges.width, signs), default=0)
    lines, parts = _filled(rows, tops.height, below)
    return [
        _Drawn(made, theme, prefix, lines, widest).slide(order, part, tops, explained if order == len(parts) else None)
        for order, part in enumerate(parts, 1)
    ]


@attrs.frozen
class _Lines:
    """The size of the type of a row, and how high one is, in tenths of that."""

    type: int
    tall: int

    def height(self, row: Row) -> int:
        """The height of a row, and of the room over it."""
        if row.card is None:
            return self.type * 5 // 2
        return self.type * (52 if row.is_boxed else self.tall) // 10


_LINES = (_Lines(220, 26), _Lines(210, 22), _Lines(190, 20), _Lines(170, 18), _Lines(145, 18))
"""The first with which all rows have room on one slide is taken, or the fourth where none has."""


def _filled(rows: Sequence[Row], top: int, bottom: int) -> tuple[_Lines, list[list[Row]]]:
    """How rows look, and those of each slide."""
    for lines in _LINES:
        if top + sum(map(lines.height, rows)) <= bottom:
            return lines, [list(rows)]
    lines, y = _LINES[3], top
    parts: list[list[Row]] = [[]]
    for row in rows:
        if parts[-1] and y + lines.height(row) > bottom:
            parts.append([])
            y = top
        parts[-1].append(row)
        y += lines.height(row)
    return lines, parts


@attrs.frozen
class _Head:
    """The title of the map over the rows, and who made it when."""

    tree: CardTree
    height: int = TOP + 900

    def drawn(self, theme: Theme) -> Iterator[str]:
        argument_map = self.tree.argument_map
        title = one_line(clean(argument_map.title), _ROOM, _TITLE)
        yield text(title, EDGE, TOP + 300, Look(_TITLE, theme.ink, "title"))
        made = (", ".join(argument_map.authors), in_words(argument_map.date, self.tree.words), self.tree.part.note)
        by = one_line(clean(" · ".join(filter(None, made))), _ROOM, _MADE)
        yield text(by, EDGE, TOP + 580, Look(_MADE, theme.quiet, "subtitle"))


@attrs.frozen
class _Drawn:
    """Draws slides of an overview; `widest` is the width of the widest verdict."""

    made: Split
    theme: Theme
    prefix: str
    lines: _Lines
    widest: int

    @property
    def size(self) -> int:
        """The size of type."""
        return self.lines.type

    def slide(self, order: int, rows: Sequence[Row], head: _Head, explained: Legend | None) -> Slide:
        """One slide of the overview."""
        tree, words = self.made.tree, self.made.tree.words
        spots: list[Spot] = []
        body = [markers(self.theme, self.prefix), *head.drawn(self.theme)]
        y = head.height
        for row in rows:
            height = self.lines.height(row)
            body += self._row(row, y, height)
            if row.slides is not None:
                spots.append(Spot(EDGE, y, _ROOM, height, str(row.slides.first)))
            y += height
        body += self._legend(explained) if explained is not None else ()
        body += foot(self.theme, tree.marking.note or words("handout.caveat"), "")
        alt = "; ".join(map(self._row_in_words, rows))
        svg = framed(tree, self.theme, self.prefix, (clean(tree.argument_map.title), alt), body)
        return Slide(name="0" if order == 1 else f"0-{order}", svg=svg, alt=alt, spots=tuple(spots))

    def _row_in_words(self, row: Row) -> str:
        words = self.made.tree.words
        mark = row.mark.word(words) if row.mark is not None else ""
        where = row.slides.in_words(words) if row.slides is not None else ""
        return ", ".join(filter(None, (f"{row.head} {row.text}".strip(), mark, where)))

    def _row(self, row: Row, y: int, height: int) -> Iterator[str]:
        if row.card is None:
            look = Look(Type(self.size, bold=True), self.theme.ink, "heading")
            yield text(one_line(row.text, _ROOM, look.type), EDGE, y + height - self.size * 2 // 3, look)
        elif row.is_boxed:
            yield from self._root(row, row.card, y + self.size // 2, height - self.size * 7 // 10)
        else:
            yield from self._reason(row, row.card, y, height)

    def _root(self, row: Row, card: Card, y: int, height: int) -> Iterator[str]:
        theme, is_thesis = self.theme, card.step is Step.THESIS
        fill, kind = (theme.thesis, "thesis") if is_thesis else (theme.box, "box")
        first, quiet = (theme.thesis_ink, theme.thesis_quiet) if is_thesis else (theme.ink, theme.quiet)
        size = f'width="{number(_ROOM)}" height="{number(height)}" rx="10"'
        line = "" if is_thesis else f' stroke="{theme.line}"'
        place = f'x="{number(EDGE)}" y="{number(y)}"'
        yield f'<rect class="{kind}-box" {place} {size} fill="{fill}"{line}/>'
        bold, small = Type(self.size, bold=True), Type(self.size * 3 // 4)
        right = WIDTH - EDGE - _GAP
        yield from self._places(row, right, y + height // 2, Look(small, quiet, "quiet"))
        right = self._left(right)
        room = right - EDGE - 2 * _GAP
        lines = wrap(row.text, room, bold, most=40, language=self.made.tree.language).lines
        shown = [*lines[:1], *([one_line(" ".join(lines[1:]), room, bold)] if lines[1:] else [])]
        note = " · ".join(filter(None, (row.head, row.detail)))
        line_height = self.size * 5 // 4
        top = y + (height - line_height * len(shown) - small.size) // 2 + self.size * 95 // 100
        for order, said in enumerate(shown):
            yield text(said, EDGE + _GAP, top + order * line_height, Look(bold, first, "thesis-ink"))
        yield text(note, EDGE + _GAP, top + len(shown) * line_height - small.size // 5, Look(small, quiet, "quiet"))

    def _reason(self, row: Row, card: Card, y: int, height: int) -> Iterator[str]:
        theme, kind, bold = self.theme, Type(self.size), Type(self.size, bold=True)
        base = y + height // 2 + self.size * 36 // 100
        edge = f'stroke="{theme.line}" stroke-width="1"'
        yield f'<path class="rule" d="M{number(EDGE)} {number(y + height)}H{number(WIDTH - EDGE)}" {edge}/>'
        color = theme.ink if card.parent is None else ink(card.step, theme)
        yield text(row.head, EDGE, base, Look(bold, color, "head"))
        left, small = EDGE + bold.width(row.head) + _GAP // 2, Type(self.size * 3 // 4)
        room = EDGE + _HEAD - _GAP - left
        if row.detail and room > 0:
            yield text(one_line(row.detail, room, small), left, base, Look(small, theme.quiet, "quiet"))
        yield from self._places(row, WIDTH - EDGE, y + height // 2, Look(small, theme.quiet, "quiet"))
        right = self._left(WIDTH - EDGE)
        start = max(EDGE + _HEAD, left)
        yield text(one_line(row.text, right - _GAP - start, kind), start, base, Look(kind, theme.ink, "ink"))

    def _left(self, right: int) -> int:
        """Where the verdict and the slides begin."""
        return right - _PLACE - self.widest * self._scale // 100

    @property
    def _scale(self) -> int:
        """How large badges are drawn, in hundredths."""
        return self.size * 10 // 14

    def _badge(self, row: Row) -> Badge | None:
        return Badge(Sign(row.mark, row.mark.word(self.made.tree.words)), 0, 0) if row.mark is not None else None

    def _places(self, row: Row, right: int, middle: int, look: Look) -> Iterator[str]:
        """The verdict, and the slides; on the ground of a thesis the verdict takes an edge."""
        badge = self._badge(row)
        if row.slides is not None:
            said = row.slides.in_words(self.made.tree.words)
            yield text(said, right, middle + look.type.size * 36 // 100, attrs.evolve(look, anchor="end"))
        if badge is not None:
            corner = number(self._left(right)), number(middle - badges.HEIGHT * self._scale // 200)
            edge = self.theme.on_bar if row.is_boxed else None
            place = f"translate({corner[0]} {corner[1]}) scale({self._scale / 100})"
            yield f'<g transform="{place}">{pill(badge, self.theme, edge)}</g>'

    def _legend(self, explained: Legend) -> Iterator[str]:
        scale = _LEGEND_TYPE / _LEGEND_TYPE_DRAWN
        top = HEIGHT - FOOT - explained.bottom * _LEGEND_TYPE // _LEGEND_TYPE_DRAWN
        style = f'font-size="11" fill="{self.theme.quiet}" aria-hidden="true"'
        place = f"translate({number(EDGE)} {number(top)}) scale({scale:.4f})"
        yield f'<g class="legend" transform="{place}" {style}>'
        yield from (legend_entry(entry, self.theme, self.prefix) for entry in explained.entries)
        yield "</g>"
