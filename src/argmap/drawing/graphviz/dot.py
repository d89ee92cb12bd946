"""A map in Graphviz's DOT language: each step one node with an HTML-like label.

A statement that one step uses is a cell of its card; a thesis, or what several steps or none use, is a node of its own,
and lines lead from it to the cards that use it. Of a map's text only tooltips and https addresses become attributes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import attrs

from argmap.display import shortened
from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.graphviz.labels import Labels
from argmap.drawing.graphviz.marks import arrow, border
from argmap.drawing.names import name
from argmap.drawing.palette import Theme
from argmap.drawing.scene.boxes import (
    CELL_SIDE,
    CELL_WIDTH,
    WIDEST_CELL,
)

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


@attrs.define
class _Writer:
    tree: CardTree
    theme: Theme
    rightward: bool
    prefix: str
    labels: Labels = attrs.field(init=False)
    users: Counter[str] = attrs.field(init=False, factory=Counter)
    arrows: Counter[str] = attrs.field(init=False, factory=Counter)
    drawn: Counter[str] = attrs.field(init=False, factory=Counter)
    owners: dict[str, str] = attrs.field(init=False, factory=dict)
    apart: set[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.apart = {root for group in self.tree.groups if group.heading for root in group.roots}
        self.labels = Labels(self.tree, self.theme)
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
            "label": f"<{self.labels.title()}>",
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
            lines.edge(node, self.owners[cell.id], color=self.labels.color(card.step), **style)

    def _shared(self, cell: Cell) -> bool:
        return cell.node is not None and self.users[cell.id] > 1

    def _bare(self, graph: Digraph, lines: Digraph, at: int, card: Card) -> None:
        """A root, or an answer to a question; to one that is drawn elsewhere a line leads from the question."""
        node, cell = _node_name(at, card), card.cells[0]
        if card.step is Step.THESIS:
            label = self._on_feet(self.labels.thesis(card), cell.id, self.labels.thesis_width(card) // 10)
            graph.node(node, label=f"<{label}>", id=self.prefix + node, tooltip=_tip(cell.text))
        elif not _points(card):
            self._single(graph, node, cell)
        if card.parent is not None and not self._is_drawn_above(card):
            self._arrow(lines, at, card, self.owners.get(cell.id, node) if _points(card) else f"{node}:{self._over}")

    def _is_drawn_above(self, card: Card) -> bool:
        """Whether it is the answer that its question is drawn below: a line joins them already."""
        above = self.tree.cards[card.parent or 0]
        if not _points(card) or above.parent is None:
            return False
        return self.tree.cards[above.parent].cells[above.slot or 0].id == card.cells[0].id

    def _single(self, graph: Digraph, node: str, cell: Cell) -> None:
        label = f"<{self._on_feet(self.labels.cell(cell), cell.id, CELL_WIDTH // 10)}>"
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
        graph.edge(tail, end, id=f"{self.prefix}e{name_}", color=self.labels.color(card.step), **style)

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

    def _table(self, at: int, card: Card) -> str:
        cells = [(slot, cell) for slot, cell in enumerate(card.cells) if not self._shared(cell)]
        stacked = self.rightward or all(self.tree.cards[child].slot is None for child in self.tree.children[at])
        columns = 1 if stacked else max(1, len(cells))
        boxes = [
            f'<td port="c{slot}" border="0" cellpadding="0" valign="top">{self.labels.cell(cell)}</td>'
            for slot, cell in cells
        ]
        rows = [f"<tr>{box}</tr>" for box in boxes] if stacked else [f"<tr>{''.join(boxes)}</tr>"] if boxes else []
        asides = [self.labels.small(aside.text, columns) for aside in self.tree.asides(at)]
        tint = self.theme.attack_tint if card.step.opposes else self.theme.support_tint
        edge = 'border="0" style="rounded"'
        if card.step.asks:
            tint = self.theme.box
        if card.marks or card.step.asks:
            edge = border(card.marks, self.theme, self.theme.line, "rounded")
        head = f'<table {edge} bgcolor="{tint}" cellborder="0" cellspacing="7" cellpadding="0">'
        return "".join((head, self.labels.bar(card, columns), *rows, *asides, "</table>"))


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
