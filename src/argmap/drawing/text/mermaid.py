"""A map as a Mermaid flowchart, which GitHub, GitLab and others draw in Markdown.

Each step is a small node: lines lead to it from its premises, and an arrow from it to its target. A premise of several
steps is one node. Nothing of a map's text can become Mermaid, Markdown or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from argmap.display import apart, clean, isolated, right_to_left, shortened
from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.marks import Mark, Sign, fallen, undecided
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.cards.wording import caption, kind_of, summary
from argmap.drawing.citing.citations import Citations
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import wrap
from argmap.drawing.names import name
from argmap.drawing.palette import Theme
from argmap.model import Evidence, Question

MOST_ARROWS, MOST_CHARACTERS = 500, 50_000
"""What GitHub draws; no text can ask for more."""

_TYPE = Type(160)
_ROOM, _WRAPPING, _TITLE_LENGTH, _TOLD_LENGTH = 2400, 320, 120, 1000
_ROUND = 3  # lines that a box with round ends can hold
_SPECIAL = re.compile(
    r"""["#$%&*+/:;<=>@\[\\\]^_`{|}~]"""
    r"|(?<!\w)-|-(?!\w)|(?<=\d)[.)](?=\s|$)|(?<=www)\.",  # lists, rules and links of Markdown
    re.IGNORECASE,
)
_MAGIC = re.compile(r"\$(?=\$)|\\(?=n)|(?<=fa.):(?=fa-)|(?<=fa):(?=fa-)")
"""What Mermaid looks for when the codes are characters again: formulas, line ends, icons."""
_JOINER = "\u2060"
_WIDE = str.maketrans("&<>", "＆＜＞")  # Mermaid shows the codes of these in a title
_LINKS = {Step.ATTACK: "-.-x", Step.UNDERCUT: "-.-x"}


def mermaid(tree: CardTree, theme: Theme) -> str:
    """The flowchart; where it is more than GitHub draws, a comment in it says so."""
    return _Writer(tree, theme).text("RL" if tree.direction == "right" else "BT")


def quoted(text: str) -> str:
    """Text of a map for a quoted label: what Mermaid or Markdown might read as more than text as entity codes.

    >>> quoted('"1. well-known" -- #1')
    '#34;1#46; well-known#34; #45;#45; #35;1'
    """
    parted = _MAGIC.sub(lambda found: found[0] + _JOINER, text)
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", parted)


def _in_header(text: str) -> str:
    """The title as a string of the header, which is YAML; Mermaid draws it on one line, and reads it out in full."""
    return _SPECIAL.sub(lambda found: f"\\u{ord(found[0]):04x}", shortened(clean(text), _TITLE_LENGTH).translate(_WIDE))


def _name(kind: str, id_: str) -> str:
    """The id as Mermaid can hold it: a hyphen before a hyphen or a full stop would begin an arrow."""
    return re.sub("-(?=[-.])", "_2d_", name(kind, id_))


@attrs.define
class _Writer:
    tree: CardTree
    theme: Theme
    citations: Citations = attrs.field(init=False)
    steps: dict[str, list[int]] = attrs.field(init=False)
    arrows: int = attrs.field(init=False, default=0)
    marked: dict[str, list[str]] = attrs.field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.citations = self.tree.citations
        self.steps = {"support": [], "attack": [], "question": []}

    def text(self, direction: str) -> str:
        title = self.tree.argument_map.title
        header = (
            "---",
            f'title: "{_in_header(title)}"',
            f"config: {{flowchart: {{wrappingWidth: {_WRAPPING}}}}}",
            "---",
        )
        told = (
            f"  accTitle: {quoted(clean(title)) or '#160;'}",
            f"  accDescr: {quoted(shortened(clean(summary(self.tree)), _TOLD_LENGTH))}",
        )
        body = [*told, *self._nodes(), *self._edges(), *self._styles()]
        flowchart = "\n".join((f"flowchart {direction}", *body)) + "\n"
        return "\n".join((*header, *self._warning(flowchart), flowchart))

    def _warning(self, flowchart: str) -> list[str]:
        if self.arrows <= MOST_ARROWS and len(flowchart.encode("utf-16-le")) // 2 <= MOST_CHARACTERS - 1000:
            return []
        limits = f"{MOST_ARROWS} lines between nodes, or {MOST_CHARACTERS:,} characters"
        return [f"%% GitHub draws no flowchart of more than {limits}: draw a part, by --focus, --depth or --only."]

    def _nodes(self) -> Iterator[str]:
        cards = self.tree.cards
        headings = {root: group.heading for group in self.tree.groups for root in group.roots}
        roots: list[int] = []
        apart: list[str] = []
        for at, card in enumerate(cards):
            roots.append(at if card.parent is None else roots[card.parent])
            lines = self._card(at, card)
            if headings[roots[at]]:
                apart += lines
            else:
                yield from (f"  {line}" for line in lines)
        if apart:
            heading = next(filter(None, headings.values()))
            yield from (f'  subgraph apart["{heading}"]', *(f"    {line}" for line in apart), "  end")
        if notes := [note for note in (self.tree.part.note, self.tree.marking.note) if note]:
            yield f'  note["{self._label(notes)}"]:::quiet'

    def _card(self, at: int, card: Card) -> Iterator[str]:
        """The nodes that a card brings: its step, and each statement that has its home there."""
        if card.framed and card.asked is None:
            kind = "attack" if card.step.opposes else "support"
            head = " · ".join(filter(None, (card.head, apart(card.detail))))
            label = self._label((head, *(aside.text for aside in self.tree.asides(at))), card.signs)
            node = self._step_name(at)
            start, end = ("([", "])") if label.count("<br/>") < _ROUND else ("(", ")")
            yield f'{node}{start}"{label}"{end}:::{kind}'
            self._mark(node, card.marks)
        for slot, cell in enumerate(card.cells):
            if not cell.is_reference:
                yield self._statement(self._cell_name(at, slot), cell, card)

    def _statement(self, node: str, cell: Cell, card: Card) -> str:
        small = (cell.number, kind_of(card, cell, "card.evidence"), caption(cell, self.citations))
        texts = filter(None, (cell.heading, cell.body, " · ".join(filter(None, small))))
        label = self._label(texts, cell.signs, cell.sides if cell.home else "")
        self._mark(node, cell.marks)
        if card.step is Step.THESIS:
            return f'{node}["{label}"]:::thesis'
        if isinstance(cell.node, Question):
            return f'{node}{{{{"{label}"}}}}:::claim'
        if isinstance(cell.node, Evidence):
            return f'{node}["{label}"]:::evidence'
        return f'{node}("{label}"):::{"unstated" if cell.is_dashed else "claim"}'

    def _label(self, texts: Iterable[str], signs: Iterable[Sign] = (), last: str = "") -> str:
        badges = "  ".join(f"{sign.sign} {sign.word}" for sign in signs)
        lines = [
            isolated(line, rightward=right_to_left(text))
            for text in (*texts, badges, last)
            for line in wrap(text, _ROOM, _TYPE).lines
        ]
        return "<br/>".join(map(quoted, lines))

    def _mark(self, node: str, marks: tuple[Mark, ...]) -> None:
        found = {"falls": fallen(marks), "contested": undecided(marks), "bearing": Mark.LOAD_BEARING in marks}
        for kind in (kind for kind, holds in found.items() if holds):
            self.marked.setdefault(kind, []).append(node)

    def _step_name(self, at: int) -> str:
        inference = self.tree.cards[at].inference
        return f"a-{at}" if inference is None else _name("i", inference.id)

    def _cell_name(self, at: int, slot: int) -> str:
        cell = self.tree.cards[at].cells[slot]
        return f"x-{at}-{slot}" if cell.node is None else _name("n", cell.id)

    def _edges(self) -> Iterator[str]:
        for at, card in enumerate(self.tree.cards):
            if card.parent is None:
                continue
            if card.step.asks:
                yield from self._line(at, card, card.parent)
                continue
            step = self._step_name(at)
            premises = dict.fromkeys(self._cell_name(at, slot) for slot in range(len(card.cells)))
            above = self._step_name(card.parent)
            if card.slot is not None:
                above = self._cell_name(card.parent, card.slot)
            yield f"  {' & '.join(premises)} --- {step} {_LINKS.get(card.step, '-->')} {above}"
            kind = "attack" if card.step.opposes else "support"
            self.steps[kind] += range(self.arrows, self.arrows + len(premises) + 1)
            self.arrows += len(premises) + 1

    def _line(self, at: int, card: Card, parent: int) -> Iterator[str]:
        """The line from an answer to its question, the answer that the question is drawn below included."""
        if card.step is Step.OPTION:
            yield f"  {self._cell_name(at, 0)} --- {self._cell_name(parent, card.slot or 0)}"
            self.steps["question"].append(self.arrows)
            self.arrows += 1

    def _styles(self) -> Iterator[str]:
        theme = self.theme
        box = f"fill:{theme.box},color:{theme.ink},stroke:{theme.line}"
        yield f"  classDef thesis fill:{theme.thesis},color:{theme.thesis_ink},stroke:{theme.thesis},font-weight:bold"
        yield f"  classDef claim {box}"
        yield f"  classDef unstated {box},stroke-dasharray:5 3"
        yield f"  classDef evidence fill:{theme.evidence},color:{theme.ink},stroke:{theme.evidence_line}"
        yield f"  classDef support fill:{theme.support},color:{theme.on_bar},stroke:{theme.support}"
        yield f"  classDef attack fill:{theme.attack},color:{theme.on_bar},stroke:{theme.attack}"
        yield f"  classDef quiet fill:{theme.box},color:{theme.quiet},stroke:none"
        for kind, nodes in self.marked.items():
            style = {
                "falls": f"fill:{theme.box},color:{theme.quiet},stroke-width:2px,stroke-dasharray:1 3",
                "contested": f"stroke:{theme.contested},stroke-width:2px,stroke-dasharray:10 3 2 3",
                "bearing": f"stroke:{theme.ink},stroke-width:4px",
            }[kind]
            yield f"  classDef {kind} {style}"
            yield f"  class {','.join(nodes)} {kind}"
        for kind, arrows in self.steps.items():
            if arrows:
                color = {"attack": theme.attack, "question": theme.quiet}.get(kind, theme.support)
                yield f"  linkStyle {','.join(map(str, arrows))} stroke:{color},stroke-width:2px"
