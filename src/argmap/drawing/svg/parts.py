"""The parts of an SVG picture that are the same on every map: arrowheads, line styles, lines of text, the legend."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from argmap.display import isolated, right_to_left
from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.marks import Sign
from argmap.drawing.palette import Theme
from argmap.drawing.scene import badges
from argmap.drawing.scene.arrows import number
from argmap.drawing.scene.badges import Badge
from argmap.drawing.scene.headline import Words
from argmap.drawing.scene.legend import LegendEntry
from argmap.drawing.svg.marks import pill

_DASHES = {
    Step.ATTACK: ' stroke-dasharray="8 5"',
    Step.UNDERCUT: ' stroke-dasharray="2 4.5" stroke-linecap="round"',
}
_PERIODS = {Step.ATTACK: 130, Step.UNDERCUT: 65}
_HEADS = {Step.ATTACK: "bar", Step.UNDERCUT: "cross"}


def markers(theme: Theme, prefix: str) -> str:
    """The three arrowheads: a triangle, a bar, a crossed circle."""
    return (
        f'<defs><marker id="{prefix}head-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11"'
        ' markerHeight="11" markerUnits="userSpaceOnUse" orient="auto">'
        f'<path class="support-fill" d="M0 .6L10 5L0 9.4z" fill="{theme.support}"/></marker>'
        f'<marker id="{prefix}head-bar" viewBox="0 0 8 16" refX="4" refY="8" markerWidth="8" markerHeight="16"'
        ' markerUnits="userSpaceOnUse" orient="auto">'
        f'<path class="attack-line" d="M4 1V15" stroke="{theme.attack}" stroke-width="3.4"/></marker>'
        f'<marker id="{prefix}head-cross" viewBox="0 0 14 14" refX="11" refY="7" markerWidth="14" markerHeight="14"'
        ' markerUnits="userSpaceOnUse" orient="auto">'
        f'<g class="attack-line" stroke="{theme.attack}" stroke-width="2">'
        f'<circle class="ground" cx="7" cy="7" r="5" fill="{theme.ground}"/><path d="M3.5 10.5L10.5 3.5"/></g>'
        "</marker></defs>"
    )


def ink(step: Step, theme: Theme) -> str:
    """The colour of a step's bar and arrow."""
    if step.asks:
        return theme.quiet
    return theme.attack if step.opposes else theme.support


def edge_style(step: Step, theme: Theme, prefix: str) -> str:
    """The attributes of an arrow: colour, dash and head; a question and its answers are joined by a plain line."""
    color = ink(step, theme)
    if step.asks:
        return f'stroke="{color}"'
    head = f"{prefix}head-{_HEADS.get(step, 'arrow')}"
    return f'stroke="{color}"{_DASHES.get(step, "")} marker-end="url(#{head})"'


def dash_from_end(step: Step, length: int) -> str:
    """What makes the dashes of a line coincide with those of others that end where it does; empty if none do."""
    period = _PERIODS.get(step)
    return f' stroke-dashoffset="{number(-length % period)}"' if period and length else ""


def words(kind: str, lines: Sequence[Words], style: str, *, right: int | None = None) -> str:
    """Lines of text in one style, a text element each; they begin at the right if it is said where that is.

    Then the lines of a title run as its first does, others each as it does itself.
    """
    anchor = "" if right is None else ' text-anchor="end"'
    return "\n".join(
        f'<text class="{kind}" x="{number(line.x if right is None else right - line.x)}" y="{number(line.y)}"{anchor}'
        f" {style}>{escape(isolated(line.text, rightward=right is not None and right_to_left(first.text)))}</text>"
        for line, first in ((line, lines[0] if kind == "title" else line) for line in lines)
    )


def legend_entry(entry: LegendEntry, theme: Theme, prefix: str) -> str:
    """A sample and its label."""
    x, y = number(entry.x), number(entry.y)
    if isinstance(entry.what, Step):
        sample = f'<path d="M{x} {y}h42" fill="none" stroke-width="2.3" {edge_style(entry.what, theme, prefix)}/>'
    elif isinstance(entry.what, Sign):
        sample = pill(Badge(entry.what, entry.x, entry.y - badges.HEIGHT // 2), theme)
    else:
        sample = _box_sample(entry, theme)
    x, y = number(entry.x + entry.swatch), number(entry.y + 40)
    return f'{sample}<text class="quiet" x="{x}" y="{y}">{escape(entry.label)}</text>'


def _box_sample(entry: LegendEntry, theme: Theme) -> str:
    x, y = number(entry.x), number(entry.y - 70)
    if entry.what == "evidence":
        return f'<path class="note" d="M{x} {y}h20l6 6v8h-26z" fill="{theme.evidence}" stroke="{theme.evidence_line}"/>'
    dash = {"unstated": ' stroke-dasharray="5 3"', "see": ' stroke-dasharray="1.5 2.5"'}.get(str(entry.what), "")
    line = theme.attack if entry.what == "unknown" else theme.line
    fill = theme.box if entry.what == "unstated" else "none"
    return f'<rect class="box" x="{x}" y="{y}" width="26" height="14" rx="4" fill="{fill}" stroke="{line}"{dash}/>'
