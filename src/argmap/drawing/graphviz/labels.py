"""The HTML-like labels of a graph: cards, statements, theses, and the title with the legend under it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import attrs

from argmap.display import clean, isolated, right_to_left
from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.marks import Sign, fallen
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.cards.wording import caption
from argmap.drawing.graphviz.marks import border, row
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import room_for_words, wrap
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
from argmap.drawing.scene.headline import made_by
from argmap.drawing.scene.legend import LEGEND, entries
from argmap.model import Evidence

_ROOM, _MOST_ROOM = CELL_WIDTH - 2 * CELL_SIDE, WIDEST_CELL - 2 * CELL_SIDE
_TITLE_ROOM = 6000
_TITLE = Type(200, bold=True)
_LEGEND_IN_A_ROW = 4
_SAMPLE = 'fixedsize="true" width="28" height="16"'
_GAP = "\u00a0" * 3
_LOWER = '<tr><td height="{}" cellpadding="0"></td></tr>'
"""A row above a text, which Graphviz sets too high in its box."""


def quoted(text: str) -> str:
    """Text of a map for an HTML-like label.

    Graphviz expands backslashes there too, so each is doubled; and it stumbles over a text that ends in a bracket.
    """
    return escape(text).replace("\\", "\\\\").replace("]", "&#93;")


def _line(line: str, *, rightward: bool = False) -> str:
    """A line of a label, which runs as its text does and leaves its neighbours alone."""
    return quoted(isolated(line, rightward=rightward))


@attrs.frozen
class Labels:
    """The labels of a tree in the colours of a theme."""

    tree: CardTree
    theme: Theme

    def title(self) -> str:
        """The title of the map, who made it and when, what the picture leaves out, and what its signs mean."""
        tree, theme = self.tree, self.theme
        title = self._broken(clean(tree.argument_map.title), _TITLE_ROOM, _TITLE, most=6) or " "
        notes = (clean(made_by(tree)), tree.part.note, tree.marking.note)
        quiet = filter(None, (self._broken(note, _TITLE_ROOM, CAPTION, most=4) for note in notes))
        rows = [_row(f"<b>{title}</b>", 20, theme.ink), _row("<br/>".join(quiet), 10.5, theme.quiet)]
        return (
            f'<table border="0" cellborder="0" cellspacing="0" cellpadding="2">{"".join(rows)}{self._legend()}</table>'
        )

    def _legend(self) -> str:
        """A grid of samples, and a line for each badge: a table of its own would be stretched to the widest line."""
        found = [entry for entry in entries(self.tree) if entry[0] != "see"]
        samples = [(self._sample(what), label) for what, label in found if not isinstance(what, Sign)]
        badges = (self._badge(what, label) for what, label in found if isinstance(what, Sign))
        return self._grid(samples) + "".join(badges)

    def _grid(self, samples: Sequence[tuple[str, str]]) -> str:
        """Samples with their labels, some to a row; a row that has fewer ends with a blank."""
        across = min(len(samples), _LEGEND_IN_A_ROW)
        cells = [
            f'<td>{sample}</td><td align="left">{_font(quoted(label), LEGEND.size, self.theme.quiet)}</td>'
            for sample, label in samples
        ]
        cells += [f'<td colspan="{2 * blank}"></td>'] if across and (blank := -len(cells) % across) else []
        rows = (f"<tr>{''.join(cells[at : at + across])}</tr>" for at in range(0, len(cells), across or 1))
        inner = "".join(rows)
        return inner and f'<tr><td><table border="0" cellborder="0" cellspacing="6">{inner}</table></td></tr>'

    def _badge(self, sign: Sign, label: str) -> str:
        """A badge, and what it means."""
        badge = _font(f"<b>{sign.sign} {quoted(sign.word)}</b>", LEGEND.size, self.theme.ink)
        return f"<tr><td>{badge}{_font(_GAP + quoted(label), LEGEND.size, self.theme.quiet)}</td></tr>"

    def _sample(self, what: Step | str) -> str:
        """A small box that looks like a step's header, or as what a word of the legend says."""
        theme = self.theme
        frame = f'border="1" style="rounded,dashed" color="{theme.line}" bgcolor="{theme.box}"'
        if isinstance(what, Step):
            frame = f'border="0" style="rounded" bgcolor="{self.color(what)}"'
        elif what == "evidence":
            frame = f'border="1" color="{theme.evidence_line}" bgcolor="{theme.evidence}"'
        return f'<table {frame} cellborder="0" cellspacing="0" {_SAMPLE}><tr><td></td></tr></table>'

    def color(self, step: Step) -> str:
        """The colour of a step."""
        if step.asks:
            return self.theme.quiet
        return self.theme.attack if step.opposes else self.theme.support

    def bar(self, card: Card, columns: int) -> str:
        """The header bar of a card, as a row."""
        color, head = self.color(card.step), f"<b>{card.head}</b>"
        detail = self._broken(card.detail, _ROOM * columns, HEADER, most=4, between='<br align="left"/> ')
        ground, ink, edge = color, self.theme.on_bar, 'border="0" style="rounded"'
        if fallen(card.marks):
            ground, ink, edge = self.theme.box, color, f'border="1" style="rounded" color="{color}"'
        return (
            f'<tr><td port="bar" colspan="{columns}" border="0" cellpadding="0"><table {edge}'
            f' bgcolor="{ground}" cellborder="0" cellspacing="0" cellpadding="3">{_LOWER.format(2)}'
            f'<tr><td align="left"><font point-size="11.5" color="{ink}"> {head}  {detail} <br align="left"/>'
            f"</font></td></tr>{row(card.signs, ink)}</table></td></tr>"
        )

    def small(self, text: str, columns: int) -> str:
        """A row of small type under the statements of a card."""
        lines = "".join(
            f'{_line(line)}<br align="left"/>'
            for line in wrap(text, _ROOM, CAPTION, most=3, language=self.tree.language).lines
        )
        font = f'<font point-size="10.5" color="{self.theme.quiet}">{lines}</font>'
        return f'<tr><td align="left" colspan="{columns}" balign="left">{font}</td></tr>'

    def cell(self, cell: Cell) -> str:
        """The box of a statement."""
        theme = self.theme
        rightward = not cell.is_reference and right_to_left(cell.text)
        side = "right" if rightward else "left"
        ink = theme.quiet if fallen(cell.marks) else theme.ink
        title = f"<b>{self._lines(cell.heading, BODY, ink, rightward=rightward)}</b>" if cell.heading else ""
        body = title + self._lines(cell.body, BODY, ink, rightward=rightward) * bool(cell.body or not title)
        kind = cell.words("card.evidence") if isinstance(cell.node, Evidence) else ""
        note = " · ".join(filter(None, (kind, caption(cell, self.tree.citations))))
        note = " ".join(filter(None, (cell.number, note))).replace(". ", ".\u00a0")
        small = self._lines(note, CAPTION, theme.quiet) if note else ""
        link = self.tree.citations.link(cell.node) if cell.node is not None else None
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

    def thesis(self, card: Card) -> str:
        """The box of a thesis, or of a question in its place."""
        theme, cell = self.theme, card.cells[0]
        rightward = not cell.is_reference and right_to_left(cell.text)
        body = self._broken(cell.heading or cell.body, THESIS_TEXT, THESIS, rightward=rightward) or " "
        below = self._broken(cell.body if cell.heading else "", THESIS_TEXT, BODY, rightward=rightward)
        note = " · ".join(filter(None, (cell.number, caption(cell, self.tree.citations))))
        rows = (
            _row(card.head and f"<b>{card.head}</b>", 11.5, theme.thesis_quiet),
            _row(f"<b>{body}</b>", 17, theme.thesis_ink),
            _row(below, 13, theme.thesis_ink),
            _row(self._broken(note, THESIS_TEXT, CAPTION, most=4), 10.5, theme.thesis_quiet),
            row(cell.signs, theme.thesis_ink, "center"),
            _row(self._broken(cell.sides, THESIS_TEXT, CAPTION, most=4), 10.5, theme.thesis_quiet),
        )
        frame = f'border="0" style="rounded" bgcolor="{theme.thesis}" cellborder="0" cellspacing="0" cellpadding="4"'
        return f"<table {frame}>{_LOWER.format(7)}{''.join(rows)}{_LOWER.format(4)}</table>"

    def thesis_width(self, card: Card) -> int:
        """The width of the lines of a thesis, in tenths of a pixel."""
        cell = card.cells[0]
        lines = wrap(cell.heading or cell.body, THESIS_TEXT, THESIS, language=self.tree.language).lines
        return max([1200, *(THESIS.width(line) for line in lines)])

    def _broken(
        self,
        text: str,
        room: int,
        kind: Type,
        *,
        most: int = 40,
        rightward: bool = False,
        between: str = "<br/>",
    ) -> str:
        """A text as lines of a label."""
        lines = wrap(text, room, kind, most=most, language=self.tree.language).lines
        return between.join(_line(line, rightward=rightward) for line in lines)


def _row(text: str, size: float, color: str) -> str:
    """A row of a table with a text in it; none without any."""
    return f"<tr><td>{_font(text, size * 10, color)}</td></tr>" if text else ""


def _font(text: str, tenths: float, color: str) -> str:
    return f'<font point-size="{tenths / 10:g}" color="{color}">{text}</font>'
