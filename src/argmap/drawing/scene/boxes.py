"""Cards with their sizes: where each text goes in its box. Lengths are tenths of a pixel."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from argmap.display import right_to_left
from argmap.drawing.cards.cards import Aside, Card, Cell, Step
from argmap.drawing.cards.marks import Sign
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.cards.wording import caption
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import Lines, room_for_words, wrap
from argmap.drawing.scene import badges
from argmap.drawing.scene.badges import Badge

BODY, CAPTION, HEADER, THESIS = Type(130), Type(105), Type(115), Type(170, bold=True)
NUMBER, WORD, TITLE = Type(105, bold=True), Type(115, bold=True), Type(130, bold=True)
BODY_LINE, CAPTION_LINE, THESIS_LINE, HEADER_LINE = 177, 137, 221, 150

CELL_WIDTH, WIDEST_CELL = 1820, 2900
CELL_SIDE, CELL_TOP = 110, 90
CAPTION_GAP = 50
ASIDE_GAP, SIDES_GAP = 40, 30
BAR = 230
PAD = 70
HEADER_SIDE, HEADER_SPACE = 170, 70
THESIS_TEXT, THESIS_SIDE, THESIS_TOP, THESIS_FOOT = 3800, 260, 180, 200
CAPTION_LINES = 4


@attrs.frozen(kw_only=True)
class CellBox:
    """A cell in its card: `x` and `y` count from the card's corner; `foot` is what badges take under the caption.

    `heading` is the title over the text; of a thesis that is a question, `head` is the line over both. `sides` are the
    lines under the badges: how the reasons for and against it weigh.
    """

    cell: Cell
    x: int
    y: int
    width: int
    height: int
    lines: Lines
    heading: tuple[str, ...] = ()
    caption: tuple[str, ...]
    link: str | None
    rightward: bool
    head: str = ""
    foot: int = 0
    badges: tuple[Badge, ...] = ()
    sides: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class CardBox:
    """A card: its size, its header's detail (the first line beside the word), the lines under that, and its cells.

    `foot` is what badges take in the header bar under the detail.
    """

    card: Card
    width: int
    height: int
    detail: tuple[str, ...] = ()
    cells: tuple[CellBox, ...]
    asides: tuple[Aside, ...] = ()
    foot: int = 0
    badges: tuple[Badge, ...] = ()

    @property
    def framed(self) -> bool:
        """Whether it has a header bar, unlike a bare statement."""
        return self.card.framed

    @property
    def bar(self) -> int:
        """The height of the header bar."""
        return _bar(self.detail, self.foot)

    @property
    def below_bar(self) -> int:
        """Where the lines under the header bar begin: over the cells, into whose feet arrows lead."""
        return PAD + self.bar + ASIDE_GAP


def measure(tree: CardTree, *, stacked: bool = False, width: int = CELL_WIDTH) -> list[CardBox]:
    """The box of every card of the tree, in its order; cells with no incoming inference are stacked, or all are.

    Args:
        tree: the cards.
        stacked: whether all cells are stacked.
        width: how wide cells are.
    """
    return [
        measured(tree, at, width, stacked=stacked or all(tree.cards[child].slot is None for child in tree.children[at]))
        for at in range(len(tree.cards))
    ]


def cell_width(cells: Sequence[Cell], width: int = CELL_WIDTH) -> int:
    """The width of the cells of a card: that one, or wider for a long word, which else would be parted."""
    room = width - 2 * CELL_SIDE
    for cell in cells:
        room = room_for_words(cell.heading, room, WIDEST_CELL - 2 * CELL_SIDE, TITLE)
        room = room_for_words(cell.body, room, WIDEST_CELL - 2 * CELL_SIDE, BODY)
    return room + 2 * CELL_SIDE


def measured(tree: CardTree, at: int, across: int, *, stacked: bool) -> CardBox:
    """The box of the card at a position of the tree, with cells of that width."""
    card, language = tree.cards[at], tree.language
    strip = tree.strip if at == tree.across else 0
    if card.step is Step.THESIS:
        return _thesis(card, tree, strip or THESIS_TEXT)
    wide = cell_width(card.cells, max(across, strip))
    if not card.framed:
        cell = _cell(card.cells[0], tree, wide, (0, 0))
        return CardBox(card=card, width=wide, height=cell.height, cells=(cell,))
    columns = 1 if stacked else len(card.cells)
    width = columns * (wide + PAD) + PAD
    detail, signs = _header(card, width, language)
    bar = _bar(detail, signs.foot)
    asides = [line for aside in tree.asides(at) for line in _lines(aside, width - 2 * CELL_SIDE, language)]
    top = PAD + bar + (ASIDE_GAP + CAPTION_LINE * len(asides) + CAPTION_GAP if asides else PAD)
    cells = (_stacked if stacked else _in_a_row)(card.cells, tree, wide, top)
    edge = (BAR - badges.HEIGHT) // 2
    below = PAD + bar - signs.foot - edge + badges.ROW - badges.HEIGHT
    return CardBox(
        card=card,
        width=width,
        height=cells[-1].y + cells[-1].height + PAD,
        detail=detail,
        cells=tuple(cells),
        asides=tuple(asides),
        foot=signs.foot,
        badges=signs.placed(width - PAD - 40, PAD + edge, below),
    )


def _lines(aside: Aside, room: int, language: str) -> list[Aside]:
    return [attrs.evolve(aside, text=line) for line in wrap(aside.text, room, CAPTION, most=3, language=language).lines]


def _header(card: Card, width: int, language: str) -> tuple[tuple[str, ...], badges.Rows]:
    """The detail of a header, and its signs: at the right end of the bar if they fit beside the word, else under it."""
    room = width - HEADER_SIDE - PAD - 40
    beside = room - WORD.width(card.head) - HEADER_SPACE
    signs = card.signs
    return _detail(card.detail, beside - _taken(signs), room, language), badges.rows(signs, beside, room)


def _bar(detail: Sequence[str], foot: int) -> int:
    return BAR + HEADER_LINE * max(0, len(detail) - 1) + foot


def _taken(marks: Sequence[Sign]) -> int:
    return badges.row_width(marks) + HEADER_SPACE if marks else 0


def _detail(text: str, beside: int, room: int, language: str) -> tuple[str, ...]:
    """The detail beside the word if it fits there, else on lines of its own."""
    if not text:
        return ()
    if HEADER.width(text) <= beside:
        return (text,)
    return ("", *wrap(text, room, HEADER, most=4, language=language).lines)


def _thesis(card: Card, tree: CardTree, room: int) -> CardBox:
    cell, citations, language = card.cells[0], tree.citations, tree.language
    heading = wrap(cell.heading, room, THESIS, language=language).lines
    body = cell.repetition if cell.is_reference else cell.body
    lines = wrap(body, room, BODY if heading else THESIS, language=language)
    number = cell.words("card.see", place=cell.place) if cell.is_reference else cell.number
    note = " · ".join(filter(None, (number, caption(cell, citations))))
    captions = wrap(note, room, CAPTION, most=CAPTION_LINES, language=language).lines
    sides = _sides(cell, room, language)
    large, small = (heading, lines.lines) if heading else (lines.lines, ())
    widths = [*map(THESIS.width, large), *map(BODY.width, small), *map(CAPTION.width, (*captions, *sides))]
    width = max([1000, badges.row_width(cell.signs), WORD.width(card.head), *widths]) + 2 * THESIS_SIDE
    below = _height(sides)
    foot = (THESIS_FOOT if cell.signs else 0) + below
    over = HEADER_LINE if card.head else 0
    written = over + len(large) * THESIS_LINE + len(small) * BODY_LINE + CAPTION_LINE * len(captions)
    height = THESIS_TOP + written + 160 + foot
    right = (width + badges.row_width(cell.signs)) // 2
    box = CellBox(
        cell=cell,
        x=0,
        y=0,
        width=width,
        height=height,
        lines=lines,
        heading=heading,
        caption=captions,
        link=None if cell.node is None else citations.link(cell.node),
        rightward=right_to_left(cell.text),
        head=card.head,
        foot=foot,
        badges=badges.in_row(cell.signs, right, height - below - 260),
        sides=sides,
    )
    return CardBox(card=card, width=width, height=height, cells=(box,))


def _cell(cell: Cell, tree: CardTree, width: int, corner: tuple[int, int]) -> CellBox:
    citations, language, room = tree.citations, tree.language, width - 2 * CELL_SIDE
    heading = wrap(cell.heading, room, TITLE, language=language).lines
    lines = wrap(cell.body, room, BODY, language=language)
    captions = _captions(cell, room, tree)
    below = CAPTION_GAP + max(1, len(captions)) * CAPTION_LINE if not cell.is_reference and cell.number else 0
    found = badges.rows(cell.signs, _beside_caption(cell, captions, room), room)
    sides = _sides(cell, room, language)
    foot = found.foot + _height(sides)
    height = CELL_TOP + max(1, len(heading) + len(lines.lines)) * BODY_LINE + below + CELL_TOP - 30 + foot
    return CellBox(
        cell=cell,
        x=corner[0],
        y=corner[1],
        width=width,
        height=height,
        lines=lines,
        heading=heading,
        caption=captions,
        link=None if cell.node is None or cell.is_reference else citations.link(cell.node),
        rightward=not cell.is_reference and right_to_left(cell.text),
        foot=foot,
        badges=found.at_foot(width - CELL_SIDE, height - _height(sides)),
        sides=sides,
    )


def _sides(cell: Cell, room: int, language: str) -> tuple[str, ...]:
    """How both sides weigh, where it is drawn in full."""
    return wrap(cell.sides, room, CAPTION, most=CAPTION_LINES, language=language).lines if cell.home else ()


def _height(sides: Sequence[str]) -> int:
    """The height that lines under the badges take."""
    return len(sides) * CAPTION_LINE + SIDES_GAP if sides else 0


def _beside_caption(cell: Cell, captions: Sequence[str], room: int) -> int:
    """The room that the last line of the caption leaves, and the line over it."""
    if not cell.home:
        return 0
    widths = [CAPTION.width(line) for line in captions] or [0]
    widths[0] += NUMBER.width(cell.number) + 60
    return room - max(widths[-2:]) - 60


def _captions(cell: Cell, room: int, tree: CardTree) -> tuple[str, ...]:
    note = caption(cell, tree.citations).replace(". ", ".\u00a0")
    beside = max(room - NUMBER.width(cell.number) - 60, room // 3)
    found = wrap(note, beside, CAPTION, most=CAPTION_LINES, balanced=False, language=tree.language)
    return found.lines if note else ()


def widened(box: CardBox, width: int) -> CardBox:
    """The box of a bare statement, as wide as that; a thesis has its text in the middle, badges and all."""
    cell, more = box.cells[0], width - box.width
    by = more // 2 if box.card.step is Step.THESIS else more
    cell = attrs.evolve(cell, width=width, badges=badges.moved(cell.badges, across=by))
    return attrs.evolve(box, width=width, cells=(cell,))


def _stacked(cells: Sequence[Cell], tree: CardTree, width: int, top: int) -> list[CellBox]:
    placed = []
    for cell in cells:
        placed.append(_cell(cell, tree, width, (PAD, top)))
        top += placed[-1].height + PAD
    return placed


def _in_a_row(cells: Sequence[Cell], tree: CardTree, width: int, top: int) -> list[CellBox]:
    placed = [_cell(cell, tree, width, (PAD + at * (width + PAD), top)) for at, cell in enumerate(cells)]
    tallest = max(cell.height for cell in placed)
    return [
        attrs.evolve(cell, height=tallest, badges=badges.moved(cell.badges, down=tallest - cell.height))
        for cell in placed
    ]
