"""A scene as SVG: no script, no font, no reference to anything outside but the links of sources."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import attrs

from argmap.display import clean, isolated, right_to_left
from argmap.drawing.cards.cards import Cell, Step
from argmap.drawing.cards.marks import fallen
from argmap.drawing.cards.wording import spoken, statement, summary, target_in_words
from argmap.drawing.citing.citations import Citations
from argmap.drawing.names import name
from argmap.drawing.palette import Theme
from argmap.drawing.scene.arrows import number
from argmap.drawing.scene.boxes import (
    BODY_LINE,
    CAPTION_LINE,
    CELL_SIDE,
    CELL_TOP,
    HEADER_LINE,
    HEADER_SIDE,
    PAD,
    THESIS_LINE,
    THESIS_TOP,
    CardBox,
    CellBox,
)
from argmap.drawing.scene.headline import rightward
from argmap.drawing.scene.scene import MARGIN, Scene
from argmap.drawing.svg.marks import frame, inset, outline, pill
from argmap.drawing.svg.parts import dash_from_end, edge_style, ink, legend_entry, markers, words
from argmap.model import Evidence, Question

_LONGEST_NAME = 100
_SPACE = '<tspan font-size="0"> </tspan>'
"""A space between lines that end at one edge, where one of any width would shift them."""
FONT = "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Noto Sans', sans-serif"


def svg(scene: Scene, theme: Theme, prefix: str = "") -> str:
    """The picture as a standalone SVG document, ending in a line feed.

    Args:
        scene: what is drawn.
        theme: its colours.
        prefix: what every id in it begins with.
    """
    return "\n".join(_Writer(scene, theme, prefix).document()) + "\n"


def contents(scene: Scene, theme: Theme, prefix: str = "") -> str:
    """The arrowheads and all that is drawn but ground and legend, for a page that brings a root of its own."""
    return "\n".join((markers(theme, prefix), *_Writer(scene, theme, prefix).drawing()))


@attrs.define
class _Writer:
    scene: Scene
    theme: Theme
    prefix: str
    citations: Citations = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.citations = self.scene.tree.citations

    def document(self) -> Iterator[str]:
        scene, theme = self.scene, self.theme
        yield self._root()
        yield f'<title id="{self.prefix}map-title">{escape(clean(scene.tree.argument_map.title))}</title>'
        yield f'<desc id="{self.prefix}map-desc">{escape(summary(scene.tree))}</desc>'
        yield markers(theme, self.prefix)
        size = f'width="{number(scene.width + 2 * MARGIN)}" height="{number(scene.height + 2 * MARGIN)}"'
        edge = number(-MARGIN)
        yield f'<rect class="ground" x="{edge}" y="{edge}" {size} fill="{theme.ground}"/>'
        yield from self.drawing()
        if scene.legend:
            yield f'<g class="legend" aria-hidden="true" font-size="11" fill="{theme.quiet}">'
            yield from (legend_entry(entry, theme, self.prefix) for entry in scene.legend)
            yield "</g>"
        if scene.note:
            yield words("note", scene.note, f'font-size="11" aria-hidden="true" fill="{theme.quiet}"')
        yield "</svg>"

    def drawing(self) -> Iterator[str]:
        """Headlines, cards and arrows."""
        yield from self._headlines()
        yield '<g class="cards">'
        for at in range(len(self.scene.boxes)):
            yield from self._card(at)
        yield "</g>"
        yield '<g class="edges" fill="none" stroke-width="2.3" aria-hidden="true">'
        yield from self._edges()
        yield "</g>"

    def _root(self) -> str:
        width, height = number(self.scene.width + 2 * MARGIN), number(self.scene.height + 2 * MARGIN)
        edge = number(-MARGIN)
        language = escape(clean(self.scene.tree.argument_map.language))
        role = escape(self.scene.tree.words("picture.role"))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="argmap" viewBox="{edge} {edge} {width} {height}"'
            f' width="{width}" height="{height}" role="graphics-document document" aria-roledescription="{role}"'
            f' aria-labelledby="{self.prefix}map-title {self.prefix}map-desc" xml:lang="{language}"'
            f' font-family="{FONT}">'
        )

    def _headlines(self) -> Iterator[str]:
        scene, theme = self.scene, self.theme
        right = scene.width if rightward(scene.tree) else None
        yield words("title", scene.title, f'font-size="20" font-weight="700" fill="{theme.ink}"', right=right)
        if scene.subtitle:
            yield words("subtitle", scene.subtitle, f'font-size="12.5" fill="{theme.quiet}"', right=right)
        if scene.headings:
            yield words("heading", scene.headings, f'font-size="14" font-weight="700" fill="{theme.ink}"')

    def _card(self, at: int) -> Iterator[str]:
        box, (x, y) = self.scene.boxes[at], self.scene.corners[at]
        place = f'transform="translate({number(x)} {number(y)})"'
        if box.card.step is Step.THESIS:
            yield from self._thesis(box, place, f"o-{at}")
        elif not box.framed:
            yield f'<g class="card {box.card.step}" {place}>'
            yield self._cell(box.cells[0], f"o-{at}")
            yield "</g>"
        else:
            yield from self._step(at, box, place)

    def _step(self, at: int, box: CardBox, place: str) -> Iterator[str]:
        theme, card = self.theme, box.card
        color = ink(card.step, theme)
        id_ = name("r", card.inference.id) if card.inference else f"a-{at}"
        kind = f"card {card.step}"
        called = ", ".join(
            filter(None, (card.words.titled(card.word, card.detail), target_in_words(self.scene.tree, at)))
        )
        label = escape(called + spoken(card))
        yield f'<g id="{self.prefix}{id_}" class="{kind}" {place} role="graphics-object" aria-label="{label}">'
        size = f'width="{number(box.width)}" height="{number(box.height)}" rx="11"'
        yield f"{_ground(card.step, theme, size)}{frame(card.marks, theme, size)}"
        yield self._bar(box, color)
        yield self._header(box, color)
        yield from (pill(badge, theme, theme.on_bar) for badge in box.badges)
        spare = f"{'x' if card.inference else 'y'}-{id_[2:] if len(id_) <= _LONGEST_NAME else f'_{at}'}"
        for slot, cell in enumerate(box.cells):
            yield self._cell(cell, f"{spare}-{slot}")
        yield from self._asides(box)
        yield "</g>"

    def _bar(self, box: CardBox, color: str) -> str:
        """The header bar; that of a fallen step is hollow."""
        size = f'x="{number(PAD)}" y="{number(PAD)}" width="{number(box.width - 2 * PAD)}" height="{number(box.bar)}"'
        if fallen(box.card.marks):
            return f'<rect class="bar hollow" {size} rx="7" fill="{self.theme.box}" stroke="{color}"/>'
        return f'<rect class="bar" {size} rx="7" fill="{color}"/>'

    def _header(self, box: CardBox, color: str) -> str:
        card, x = box.card, number(HEADER_SIDE)
        spans = [f'<tspan font-weight="700">{escape(card.head)}</tspan>']
        for order, line in enumerate(box.detail):
            where = f'x="{x}" y="{number(226 + order * HEADER_LINE)}"' if order else 'dx="4"'
            if line:
                spans.append(f"<tspan {where}>{escape(isolated(line, rightward=False))}</tspan>")
        kind, ink = ("on-hollow", color) if fallen(card.marks) else ("on-bar", self.theme.on_bar)
        style = f'font-size="11.5" fill="{ink}"'
        return f'<text class="{kind}" x="{x}" y="22.6" {style}>{" ".join(spans)}</text>'

    def _asides(self, box: CardBox) -> Iterator[str]:
        for order, aside in enumerate(box.asides):
            y = number(box.below_bar + order * CAPTION_LINE + 100)
            where = f'x="{number(CELL_SIDE)}" y="{y}" font-size="10.5" fill="{self.theme.quiet}"'
            yield f'<text class="quiet" {where}>{escape(isolated(aside.text, rightward=False))}</text>'

    def _thesis(self, card: CardBox, place: str, spare: str) -> Iterator[str]:
        theme, box = self.theme, card.cells[0]
        middle = number(box.width // 2)
        rivals = card.card.asked is not None and card.card.asked.exclusive
        kind = "picture.rivals-box" if rivals else "picture.thesis-box"
        label = escape(box.cell.words(kind, statement=statement(box.cell, self.citations)))
        id_ = name("n", box.cell.id) if box.cell.home else spare
        yield self._symbol(id_, "card thesis", place, label) + _tip(box)
        size = f'width="{number(box.width)}" height="{number(box.height)}"'
        yield f'<rect class="thesis-box" {size} rx="12" fill="{theme.thesis}"/>{inset(box, theme)}'
        y = THESIS_TOP + 170
        if box.head:
            style = f'text-anchor="middle" font-size="11.5" font-weight="700" fill="{theme.thesis_quiet}"'
            yield f'<text class="thesis-quiet" x="{middle}" y="{number(y - 50)}" {style}>{escape(box.head)}</text>'
            y += HEADER_LINE
        for at, line in enumerate((*box.heading, *box.lines.lines)):
            large = at < len(box.heading) or not box.heading
            size = 'font-size="17" font-weight="700"' if large else 'font-size="13"'
            yield self._thesis_line(line, box, f'x="{middle}" y="{number(y)}" text-anchor="middle" {size}')
            y += THESIS_LINE if large else BODY_LINE
        for order, line in enumerate(box.caption):
            text = _linked(escape(isolated(line, rightward=False)), box.link)
            where = f'x="{middle}" y="{number(y + order * CAPTION_LINE - 10)}" text-anchor="middle"'
            yield f'<text class="thesis-quiet" {where} font-size="10.5" fill="{theme.thesis_quiet}">{text}</text>'
        yield from (pill(badge, theme, theme.thesis_ink) for badge in box.badges)
        sides = self._sides(box, f'x="{middle}" text-anchor="middle"', box.height - 157, "thesis_quiet")
        yield f"{sides}</g>"

    def _thesis_line(self, line: str, box: CellBox, style: str) -> str:
        ink = self.theme.thesis_quiet if fallen(box.cell.marks) else self.theme.thesis_ink
        text = escape(isolated(line, rightward=box.rightward))
        return f'<text class="thesis-ink" {style} fill="{ink}">{text}</text>'

    def _symbol(self, id_: str, kind: str, place: str, label: str) -> str:
        """The start of a group that a screen reader announces."""
        return f'<g id="{self.prefix}{id_}" class="{kind}" {place} role="graphics-symbol" aria-label="{label}">'

    def _cell(self, box: CellBox, spare: str) -> str:
        cell = box.cell
        id_ = name("n", cell.id) if cell.home else spare
        kind = "see" if cell.is_reference else _kind(cell)
        label = escape(statement(cell, self.citations))
        place = f'transform="translate({number(box.x)} {number(box.y)})"'
        head = self._symbol(id_, f"cell {kind}", place, label) + _tip(box)
        pills = (pill(badge, self.theme) for badge in box.badges)
        parts = (self._frame(kind, box), self._text(box), self._caption(box), *pills)
        sides = self._sides(box, f'x="{number(CELL_SIDE)}"', box.height - CELL_TOP, "quiet")
        return "".join((head, *parts, sides, "</g>"))

    def _sides(self, box: CellBox, where: str, last: int, ink: str) -> str:
        """How both sides weigh, in lines of which the last is at the height `last`."""
        first = last - CAPTION_LINE * (len(box.sides) - 1)
        style = f'font-size="10.5" fill="{getattr(self.theme, ink)}"'
        return "".join(
            f'<text class="{ink.replace("_", "-")}" {where} y="{number(first + order * CAPTION_LINE)}" {style}>'
            f"{escape(line)}</text>"
            for order, line in enumerate(box.sides)
        )

    def _frame(self, kind: str, box: CellBox) -> str:
        theme, w, h = self.theme, number(box.width), number(box.height)
        if kind == "evidence":
            fold, edge = number(box.width - 130), outline(box.cell.marks, theme, theme.evidence_line)
            return (
                f'<path class="note" d="M0 0H{fold}L{w} 13V{h}H0z" fill="{theme.evidence}" {edge}/>'
                f'<path class="fold" d="M{fold} 0V13H{w}" fill="none" {edge}/>'
            )
        fill = "none" if kind in {"see", "unknown"} else theme.box
        dash = {"unstated": ' stroke-dasharray="5 3"', "see": ' stroke-dasharray="1.5 2.5"'}.get(kind, "")
        color = theme.attack if kind == "unknown" else theme.line
        stroke = outline(() if kind == "see" else box.cell.marks, theme, color, dash)
        return f'<rect class="box" width="{w}" height="{h}" rx="8" fill="{fill}" {stroke}/>'

    def _text(self, box: CellBox) -> str:
        fold = 40 if isinstance(box.cell.node, Evidence) else 0
        x = number(box.width - CELL_SIDE - fold if box.rightward else CELL_SIDE)
        anchor = ' text-anchor="end"' if box.rightward else ""
        ink = self.theme.quiet if box.cell.is_reference or fallen(box.cell.marks) else self.theme.ink
        lines = [*((line, ' font-weight="700"') for line in box.heading), *((line, "") for line in box.lines.lines)]
        space = _SPACE if box.rightward else " "
        spans = space.join(
            f'<tspan x="{x}" y="{number(CELL_TOP + 112 + at * BODY_LINE)}"{bold}>'
            f"{escape(isolated(line, rightward=box.rightward))}</tspan>"
            for at, (line, bold) in enumerate(lines)
        )
        return f'<text class="ink" font-size="13" fill="{ink}"{anchor}>{spans}</text>' if spans else ""

    def _caption(self, box: CellBox) -> str:
        if not box.cell.home:
            return ""
        y = box.height - CELL_TOP - box.foot - max(0, len(box.caption) - 1) * CAPTION_LINE
        x = number(CELL_SIDE)
        spans = [f'<tspan x="{x}" y="{number(y)}" font-weight="600">{box.cell.number}</tspan>']
        for at, line in enumerate(box.caption):
            where = f'x="{x}" y="{number(y + at * CAPTION_LINE)}"' if at else 'dx="3"'
            text = f"<tspan {where}>{escape(isolated(line, rightward=False))}</tspan>"
            spans.append(_linked(text, box.link))
        return f'<text class="quiet" font-size="10.5" fill="{self.theme.quiet}">{" ".join(spans)}</text>'

    def _edges(self) -> Iterator[str]:
        styles = {step: edge_style(step, self.theme, self.prefix) for step in Step}
        for order, arrow in enumerate(self.scene.arrows()):
            card = arrow.card
            id_ = name("e", card.inference.id) if card.inference else f"ea-{order}"
            thin = ' stroke-width="1.2"' if fallen(card.marks) else ""
            style = styles[card.step] + thin + dash_from_end(card.step, arrow.length)
            yield f'<path id="{self.prefix}{id_}" class="edge {card.step}" d="{arrow.path}" {style}/>'


def _ground(step: Step, theme: Theme, size: str) -> str:
    """The ground of a card with a header bar; that of a question, as white as its cell, has a line around it."""
    if step.asks:
        return f'<rect class="tint" {size} fill="{theme.box}" stroke="{theme.line}" stroke-width="1.2"/>'
    tint = theme.attack_tint if step.opposes else theme.support_tint
    return f'<rect class="tint" {size} fill="{tint}"/>'


def _kind(cell: Cell) -> str:
    if cell.node is None:
        return "unknown"
    if isinstance(cell.node, Question):
        return "question"
    if isinstance(cell.node, Evidence):
        return "evidence"
    return "unstated" if cell.node.unstated else "claim"


def _tip(box: CellBox) -> str:
    """The quote and the note of a statement, which a pointer brings up."""
    node = box.cell.node if box.cell.home else None
    if node is None:
        return ""
    quote = box.cell.words.quoted(node.quote) if isinstance(node, Evidence) and node.quote else ""
    tip = clean(" — ".join(filter(None, (quote, node.note))))
    return f"<title>{escape(isolated(tip, rightward=right_to_left(tip)))}</title>" if tip else ""


def _linked(text: str, url: str | None) -> str:
    return text if url is None else f'<a href="{escape(url)}">{text}</a>'
