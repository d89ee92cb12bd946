"""A map in Graphviz's DOT language: each step one node with an HTML-like label.

A statement that one step uses is a cell of its card; a thesis, or what several steps or none use, is a node of its own,
and lines lead from it to the cards that use it. Of a map's text only tooltips and https addresses become attributes.
"""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

import attrs

from argmap.display import clean, isolated, right_to_left, shortened
from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.marks import fallen
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.cards.wording import caption
from argmap.drawing.citing.citations import Citations
from argmap.drawing.graphviz.marks import arrow, border, row
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import room_for_words, wrap
from argmap.drawing.names import name
from argmap.drawing.palette import Theme
from argmap.drawing.scene.boxes import (
    BODY,
    CAPTION,
    CELL_SIDE,
    CELL_WIDTH,
    HEADER,
    THESIS,
    THESIS_TEXT,
    WIDEST_CELL,
)
from argmap.model import Evidence

if TYPE_CHECKING:
    from graphviz import Digraph

FONT = "Helvetica,Arial,sans-serif"
_ROOM, _MOST_ROOM = CELL_WIDTH - 2 * CELL_SIDE, WIDEST_CELL - 2 * CELL_SIDE
_TIP_LENGTH = 300
_MOST_FEET = 24
_MANY_SHARED = 100
_BARE = '<table border="0" cellborder="0" cellspacing="0" cellpadding="0">'


def dot(tree: CardTree, theme: Theme, prefix: str = "") -> str:
    """The DOT text, for any program of Graphviz; `prefix` begins every id of the picture that it makes."""
    return str(_Writer(tree, theme, tree.direction == "right", prefix).graph().source)


def quoted(text: str) -> str:
    """Text of a map for an HTML-like label.

    Graphviz expands backslashes there too, so each is doubled; and it stumbles over a text that ends in a bracket.
    """
    return escape(text).replace("\\", "\\\\").replace("]", "&#93;")


def _line(line: str, *, rightward: bool = False) -> str:
    """A line of a label, which runs as its text does and leaves its neighbours alone."""
    return quoted(isolated(line, rightward=rightward))


@attrs.define
class _Writer:
    tree: CardTree
    theme: Theme
    rightward: bool
    prefix: str
    citations: Citations = attrs.field(init=False)
    users: Counter[str] = attrs.field(init=False, factory=Counter)
    arrows: Counter[str] = attrs.field(init=False, factory=Counter)
    drawn: Counter[str] = attrs.field(init=False, factory=Counter)
    owners: dict[str, str] = attrs.field(init=False, factory=dict)
    apart: set[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.apart = {root for group in self.tree.groups if group.heading for root in group.roots}
        self.citations = self.tree.citations
        for at, card in enumerate(self.tree.cards):
            if card.parent in self.apart:
                self.apart.add(at)
            for id_ in dict.fromkeys(cell.id for cell in card.cells if cell.node is not None):
                self.users[id_] += 0 if _points(card) else 1 if card.framed else 2
            if card.slot is not None and not self._is_drawn_above(card):
                self.arrows[self.tree.cards[card.parent or 0].cells[card.slot].id] += 1
        self._find_owners()

    @property
    def _under(self) -> str:
        """The side of a node on which its reasons stand."""
        return "e" if self.rightward else "s"

    @property
    def _over(self) -> str:
        """The side of a card from which its arrow starts."""
        return "w" if self.rightward else "n"

    def graph(self) -> Digraph:
        from graphviz import Digraph  # noqa: PLC0415 - a heavy import that only DOT needs

        graph = Digraph("argmap")
        graph.attr("graph", **self._graph_attributes())
        graph.attr("node", fontname=FONT, fontsize="13", fontcolor=self.theme.ink, shape="plain", margin="0")
        graph.attr("edge", dir="back", arrowsize="0.85", penwidth="2.2", tooltip=" ")
        rest = Digraph("cluster_apart", graph_attr=self._apart_attributes())
        lines = Digraph()  # inside the frame a line would draw both its ends into it, those of shared premises too
        for at, card in enumerate(self.tree.cards):
            if at in self.apart:
                self._add(rest, lines, at, card)
            else:
                self._add(graph, graph, at, card)
        if self.apart:
            graph.subgraph(rest)
            graph.body += lines.body
        return graph

    def _graph_attributes(self) -> dict[str, str]:
        lines = wrap(
            clean(self.tree.argument_map.title), 6000, Type(200, bold=True), most=6, language=self.tree.language
        ).lines
        title = "<br/>".join(_line(line) for line in lines) or " "
        return {
            "id": f"{self.prefix}map",
            "rankdir": "LR" if self.rightward else "TB",
            "bgcolor": self.theme.ground,
            "pad": "0.3",
            "nodesep": "0.22",
            "ranksep": "0.9" if self.rightward else "0.55",
            "outputorder": "nodesfirst",
            "fontname": FONT,
            "labelloc": "t",
            "tooltip": " ",
            "label": f'<<font point-size="20" color="{self.theme.ink}"><b>{title}</b></font>{self._notes()}>',
            **self._limits(),
        }

    def _limits(self) -> dict[str, str]:
        """How `dot` is to search.

        It keeps the author's order, but where steps inside the frame share premises: together that may crash it.
        Where very many lines cross it takes fewer rounds, or it would take minutes for what nobody sees.
        """
        cards = self.tree.cards
        limits = {} if any(cell.is_reference for at in self.apart for cell in cards[at].cells) else {"ordering": "out"}
        if sum(cell.is_reference for card in cards for cell in card.cells) > _MANY_SHARED:
            limits |= {"nslimit": "2", "nslimit1": "2", "mclimit": "0.2"}
        return limits

    def _notes(self) -> str:
        notes = (self.tree.part.note, self.tree.marking.note)
        lines = [
            _line(line)
            for note in notes
            for line in wrap(note, 6000, CAPTION, most=4, language=self.tree.language).lines
        ]
        font = f'<br/><font point-size="10.5" color="{self.theme.quiet}">'
        return f"{font}{'<br/>'.join(lines)}</font>" if lines else ""

    def _apart_attributes(self) -> dict[str, str]:
        heading = next((group.heading for group in self.tree.groups if group.heading), "")
        label = f'<<font point-size="14" color="{self.theme.ink}"><b>{heading or " "}</b></font>>'
        return {"id": f"{self.prefix}apart", "label": label, "color": self.theme.line}

    def _find_owners(self) -> None:
        """Name, for each statement, the node and port that an arrow to it leads to."""
        for at, card in enumerate(self.tree.cards):
            node = _node_name(at, card)
            for slot, cell in enumerate(card.cells):
                if _points(card):
                    continue
                if not card.framed:
                    self.owners.setdefault(cell.id, node)
                elif cell.node is not None and self.users[cell.id] > 1:
                    self.owners[cell.id] = name("n", cell.id)
                elif cell.node is not None:
                    self.owners[cell.id] = f"{node}:c{slot}"

    def _add(self, graph: Digraph, lines: Digraph, at: int, card: Card) -> None:
        node = _node_name(at, card)
        if not card.framed:
            self._bare(graph, lines, at, card)
            return
        own = [cell for cell in card.cells if cell.home and self.users[cell.id] > 1]
        for cell in own:
            self._single(graph, name("n", cell.id), cell)
        graph.node(
            node,
            label=f"<{self._table(at, card)}>",
            id=self.prefix + node,
            tooltip=_tip(f"{card.word} {card.detail}"),
        )
        if card.parent is not None:
            self._arrow(lines, at, card, f"{node}:bar:{self._over}")
        for cell in {cell.id: cell for cell in card.cells if self._shared(cell)}.values():
            style = {"dir": "none", "penwidth": "1.4", "id": self.prefix + name(f"u-{at}", cell.id)}
            lines.edge(node, self.owners[cell.id], color=self._color(card), **style)

    def _shared(self, cell: Cell) -> bool:
        return cell.node is not None and self.users[cell.id] > 1

    def _bare(self, graph: Digraph, lines: Digraph, at: int, card: Card) -> None:
        """A root, or an answer to a question; to one that is drawn elsewhere a line leads from the question."""
        node, cell = _node_name(at, card), card.cells[0]
        if card.step is Step.THESIS:
            graph.node(node, label=f"<{self._thesis(card)}>", id=self.prefix + node, tooltip=_tip(cell.text))
        elif not _points(card):
            self._single(graph, node, cell)
        if card.parent is not None and not self._is_drawn_above(card):
            self._arrow(lines, at, card, self.owners.get(cell.id, node) if _points(card) else f"{node}:{self._over}")

    def _is_drawn_above(self, card: Card) -> bool:
        """Whether it is the answer that its question hangs from: a line joins them already."""
        above = self.tree.cards[card.parent or 0]
        if not _points(card) or above.parent is None:
            return False
        return self.tree.cards[above.parent].cells[above.slot or 0].id == card.cells[0].id

    def _single(self, graph: Digraph, node: str, cell: Cell) -> None:
        label = f"<{self._on_feet(self._cell(cell), cell.id, CELL_WIDTH // 10)}>"
        graph.node(node, label=label, id=self.prefix + node, tooltip=_tip(cell.text))

    def _arrow(self, graph: Digraph, at: int, card: Card, end: str) -> None:
        parent = self.tree.cards[card.parent or 0]
        if card.slot is None:
            tail = f"{_node_name(card.parent or 0, parent)}:bar:e"
        else:
            tail = self._foot(parent.cells[card.slot].id)
        style = {
            Step.ATTACK: {"style": "dashed", "arrowtail": "tee", "arrowsize": "1.15"},
            Step.UNDERCUT: {"style": "dotted", "arrowtail": "teeodot"},
            Step.QUESTION: {"arrowtail": "none"},
            Step.OPTION: {"arrowtail": "none", **({"constraint": "false"} if _points(card) else {})},
        }.get(card.step, {"arrowtail": "normal"})
        style |= arrow(card.marks)
        name_ = name(f"q-{parent.cells[0].id}", card.cells[0].id) if _points(card) else _node_name(at, card)[1:]
        graph.edge(tail, end, id=f"{self.prefix}e{name_}", color=self._color(card), **style)

    def _foot(self, id_: str) -> str:
        """Where the next arrow to a statement ends: several end side by side, those to a cell at its corners too."""
        owner, order, count = self.owners[id_], self.drawn[id_], self.arrows[id_]
        self.drawn[id_] += 1
        if ":" not in owner:
            return f"{owner}:a{order * _feet(count) // count}:{self._under}"
        sides = ("ne", "e", "se") if self.rightward else ("sw", "s", "se")
        at = 1 if count == 1 else order * 2 // (count - 1)
        return f"{owner}:{sides[at]}"

    def _on_feet(self, box: str, id_: str, width: int) -> str:
        """A box with ports on the side where its reasons stand, for arrows to end apart."""
        count, size = _feet(self.arrows[id_]), 'width="1" height="14"'
        if not self.rightward:
            size = f'width="{width // count}" height="1"'
        ports = [f'<td port="a{at}" {size}></td>' for at in range(count)]
        if self.rightward:
            rows = "".join(f"<tr>{port}</tr>" for port in ports)
            return f"{_BARE}<tr><td>{box}</td><td>{_BARE}{rows}</table></td></tr></table>"
        return f"{_BARE}<tr><td>{box}</td></tr><tr><td>{_BARE}<tr>{''.join(ports)}</tr></table></td></tr></table>"

    def _color(self, card: Card) -> str:
        if card.step.asks:
            return self.theme.quiet
        return self.theme.attack if card.step.opposes else self.theme.support

    def _table(self, at: int, card: Card) -> str:
        cells = [(slot, cell) for slot, cell in enumerate(card.cells) if not self._shared(cell)]
        stacked = self.rightward or all(self.tree.cards[child].slot is None for child in self.tree.children[at])
        columns = 1 if stacked else max(1, len(cells))
        boxes = [
            f'<td port="c{slot}" border="0" cellpadding="0" valign="top">{self._cell(cell)}</td>'
            for slot, cell in cells
        ]
        rows = [f"<tr>{box}</tr>" for box in boxes] if stacked else [f"<tr>{''.join(boxes)}</tr>"] if boxes else []
        asides = [self._small(aside.text, columns) for aside in self.tree.asides(at)]
        tint = self.theme.attack_tint if card.step.opposes else self.theme.support_tint
        edge = 'border="0" style="rounded"'
        if card.step.asks:
            tint = self.theme.box
        if card.marks or card.step.asks:
            edge = border(card.marks, self.theme, self.theme.line, "rounded")
        head = f'<table {edge} bgcolor="{tint}" cellborder="0" cellspacing="7" cellpadding="0">'
        return "".join((head, self._bar(card, columns), *rows, *asides, "</table>"))

    def _bar(self, card: Card, columns: int) -> str:
        color, head = self._color(card), f"<b>{card.head}</b>"
        lines = wrap(card.detail, _ROOM * columns, HEADER, most=4, language=self.tree.language).lines
        detail = '<br align="left"/> '.join(_line(line) for line in lines)
        ground, ink, edge = color, self.theme.on_bar, 'border="0" style="rounded"'
        if fallen(card.marks):
            ground, ink, edge = self.theme.box, color, f'border="1" style="rounded" color="{color}"'
        return (
            f'<tr><td port="bar" colspan="{columns}" border="0" cellpadding="0"><table {edge}'
            f' bgcolor="{ground}" cellborder="0" cellspacing="0" cellpadding="3"><tr><td align="left">'
            f'<font point-size="11.5" color="{ink}"> {head}  {detail} <br align="left"/>'
            f"</font></td></tr>{row(card.signs, ink)}</table></td></tr>"
        )

    def _small(self, text: str, columns: int) -> str:
        lines = "".join(
            f'{_line(line)}<br align="left"/>'
            for line in wrap(text, _ROOM, CAPTION, most=3, language=self.tree.language).lines
        )
        font = f'<font point-size="10.5" color="{self.theme.quiet}">{lines}</font>'
        return f'<tr><td align="left" colspan="{columns}" balign="left">{font}</td></tr>'

    def _cell(self, cell: Cell) -> str:
        theme = self.theme
        rightward = right_to_left(cell.text)
        side = "right" if rightward else "left"
        ink = theme.quiet if fallen(cell.marks) else theme.ink
        title = f"<b>{self._lines(cell.heading, BODY, ink, rightward=rightward)}</b>" if cell.heading else ""
        body = title + self._lines(cell.body, BODY, ink, rightward=rightward) * bool(cell.body or not title)
        kind = cell.words("card.evidence") if isinstance(cell.node, Evidence) else ""
        note = " · ".join(filter(None, (kind, caption(cell, self.citations))))
        note = " ".join(filter(None, (cell.number, note))).replace(". ", ".\u00a0")
        small = self._lines(note, CAPTION, theme.quiet) if note else ""
        link = self.citations.link(cell.node) if cell.node is not None else None
        href = f' href="{quoted(link)}" title="{quoted(link)}"' if link else ""
        rows = f'<tr><td align="{side}" valign="top" balign="{side}">{body}</td></tr>'
        if small:
            rows += f'<tr><td align="left" valign="bottom" balign="left"{href}>{small}</td></tr>'
        rows += row(cell.signs, ink)
        if sides := cell.sides if cell.home else "":
            rows += f'<tr><td align="left" balign="left">{self._lines(sides, CAPTION, theme.quiet)}</td></tr>'
        return f'<table {self._frame(cell)} cellborder="0" cellspacing="8" cellpadding="0">{rows}</table>'

    def _frame(self, cell: Cell) -> str:
        """The border and the ground of a statement."""
        theme = self.theme
        if isinstance(cell.node, Evidence):
            return f'{border(cell.marks, theme, theme.evidence_line)} bgcolor="{theme.evidence}"'
        styles = ("rounded", "dashed") if cell.is_dashed else ("rounded",)
        return f'{border(cell.marks, theme, theme.line, *styles)} bgcolor="{theme.box}"'

    def _lines(self, text: str, kind: Type, ink: str, *, rightward: bool = False) -> str:
        room = room_for_words(text, _ROOM, _MOST_ROOM, kind) if kind is BODY else _ROOM
        lines = wrap(text, room, kind, balanced=kind is BODY, language=self.tree.language).lines or (" ",)
        end = f'<br align="{"right" if rightward else "left"}"/>'
        body = "".join(f"{_line(line, rightward=rightward)}{end}" for line in lines)
        return f'<font point-size="{kind.size / 10:g}" color="{ink}">{body}</font>'

    def _thesis(self, card: Card) -> str:
        theme, cell = self.theme, card.cells[0]
        lines = wrap(cell.heading or cell.body, THESIS_TEXT, THESIS, language=self.tree.language).lines
        below = wrap(cell.body if cell.heading else "", THESIS_TEXT, BODY, language=self.tree.language).lines
        width = max([1200, *(THESIS.width(line) for line in lines)])
        rightward = right_to_left(cell.text)
        body = "<br/>".join(_line(line, rightward=rightward) for line in lines) or " "
        note = " · ".join(filter(None, (cell.number, caption(cell, self.citations))))
        marks = row(cell.signs, theme.thesis_ink, "center")
        sides = "<br/>".join(
            _line(line) for line in wrap(cell.sides, THESIS_TEXT, CAPTION, most=4, language=self.tree.language).lines
        )
        notes = (
            "<br/>".join(
                _line(line) for line in wrap(note, THESIS_TEXT, CAPTION, most=4, language=self.tree.language).lines
            )
            or " "
        )
        box = (
            f'<table border="0" style="rounded" bgcolor="{theme.thesis}" cellborder="0" cellpadding="9">'
            f"{_font_row(card.head and f'<b>{card.head}</b>', 11.5, theme.thesis_quiet)}"
            f'<tr><td><font point-size="17" color="{theme.thesis_ink}"><b>{body}</b></font></td></tr>'
            f"{_font_row('<br/>'.join(_line(line, rightward=rightward) for line in below), 13, theme.thesis_ink)}"
            f'<tr><td><font point-size="10.5" color="{theme.thesis_quiet}">{notes}</font></td></tr>'
            f"{marks}{_font_row(sides, 10.5, theme.thesis_quiet)}</table>"
        )
        return self._on_feet(box, cell.id, width // 10)


def _font_row(text: str, size: float, color: str) -> str:
    """A row of a table with a text in it; none without any."""
    return f'<tr><td><font point-size="{size:g}" color="{color}">{text}</font></td></tr>' if text else ""


def _points(card: Card) -> bool:
    """Whether it is an answer that is drawn elsewhere, so that a line can lead there."""
    return card.step is Step.OPTION and card.cells[0].is_reference


def _feet(arrows: int) -> int:
    return min(max(arrows, 1), _MOST_FEET)


def _node_name(at: int, card: Card) -> str:
    if card.inference is not None:
        return name("r", card.inference.id)
    if (card.parent is None or card.step.asks) and card.cells[0].node is not None:
        return name("n", card.cells[0].id)
    return f"x-{at}"


def _tip(text: str) -> str:
    """A tooltip, quoted by the library: Graphviz expands escapes there as well, and reads `<…>` as a label."""
    from graphviz import escape as plain_string  # noqa: PLC0415 - as above

    tooltip: str = plain_string(shortened(text, _TIP_LENGTH) or " ")
    return tooltip
