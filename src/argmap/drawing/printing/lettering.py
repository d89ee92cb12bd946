"""The texts of an SVG, taken out of it: typst sets them itself, at their places.

It draws SVG by a library that puts letters over each other in scripts whose vowel signs stand before, after or around a
consonant, and finds no second font for what the first one lacks. In its own text it does both right.
"""

from __future__ import annotations

import re
from typing import Any
from xml.parsers import expat

import attrs

from argmap.errors import RenderError

_INHERITED = ("font-size", "font-weight", "fill", "text-anchor")
_MOVE = re.compile(r"translate\(\s*(-?[\d.]+)[ ,]+(-?[\d.]+)\s*\)|scale\(\s*([\d.]+)\s*\)")
_WEIGHTS = {"bold": 700, "normal": 400}
_TEXT = "text"


@attrs.frozen
class Lettering:
    """A picture in two parts: the SVG without its texts, and these as lines; `width` and `height` are in its pixels.

    A line has its place (`x`, `y`: pixels from the upper left corner to its baseline), what stands there (`anchor`:
    `start`, `middle` or `end`), and `runs`: a `text` each, with its `size`, `weight` and `fill`, after a `gap`.
    """

    svg: str
    lines: list[dict[str, Any]]
    width: float
    height: float


def lettering(svg: str) -> Lettering:
    """Part a picture of ours or of Graphviz.

    Moves and scales of groups are followed; no text in these pictures is transformed otherwise.

    Raises:
        RenderError: it is not an SVG with a `viewBox`.
    """
    reader = _Reader(svg.encode())
    try:
        reader.read()
    except (expat.ExpatError, KeyError, ValueError) as error:
        raise RenderError(f"the picture cannot be read: {error!r}") from error
    return Lettering(reader.bare(), [line for line in reader.lines if line["runs"]], *reader.size)


@attrs.frozen
class _Frame:
    """Where the corner of a group is, and how large it is drawn."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A place in the group as one in the picture."""
        return self.x + x * self.scale, self.y + y * self.scale

    def changed(self, transform: str) -> _Frame:
        """The frame of a group in this one."""
        frame = self
        for x, y, scale in _MOVE.findall(transform):
            if scale:
                frame = _Frame(frame.x, frame.y, frame.scale * float(scale))
            else:
                frame = _Frame(*frame.at(float(x), float(y)), frame.scale)
        return frame


@attrs.define
class _Reader:
    source: bytes
    lines: list[dict[str, Any]] = attrs.field(init=False, factory=list)
    cuts: list[tuple[int, int]] = attrs.field(init=False, factory=list)
    stack: list[tuple[dict[str, str], _Frame]] = attrs.field(init=False, factory=list)
    in_text: bool = attrs.field(init=False, default=False)
    gap: float = attrs.field(init=False, default=0.0)
    size: list[float] = attrs.field(init=False, factory=list)
    parser: Any = attrs.field(init=False, factory=expat.ParserCreate)

    def read(self) -> None:
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.Parse(self.source, True)

    def bare(self) -> str:
        """What is left without texts."""
        kept, at = [], 0
        for start, end in self.cuts:
            kept.append(self.source[at:start])
            at = end
        return b"".join((*kept, self.source[at:])).decode()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        style, frame = self.stack[-1] if self.stack else ({}, _Frame())
        style = style | {key: attributes[key] for key in _INHERITED if key in attributes}
        if not self.stack:
            left, top, *self.size = map(float, attributes["viewBox"].split())
            frame = _Frame(-left, -top)
        self.stack.append((style, frame.changed(attributes.get("transform", ""))))
        if name == _TEXT:
            self.in_text = True
            self.cuts.append((self.parser.CurrentByteIndex, 0))
        if self.in_text:
            self._place(attributes, style)

    def _place(self, attributes: dict[str, str], style: dict[str, str]) -> None:
        """Begin a line where an element of a text has a place of its own, else keep the gap before its run."""
        _, frame = self.stack[-1]
        self.gap = float(attributes.get("dx", 0)) * frame.scale
        if "x" in attributes:
            x, y = frame.at(float(attributes["x"]), float(attributes["y"]))
            self.lines.append({"x": x, "y": y, "anchor": style.get("text-anchor", "start"), "runs": []})

    def _text(self, text: str) -> None:
        text = text.strip(" \n")
        if not self.in_text or not text:
            return
        style, frame = self.stack[-1]
        weight = style.get("font-weight", "400")
        self.lines[-1]["runs"].append(
            {
                "text": text,
                "gap": self.gap,
                "size": float(style["font-size"]) * frame.scale,
                "weight": _WEIGHTS.get(weight) or int(weight),
                "fill": style["fill"],
            }
        )
        self.gap = 0.0

    def _end(self, name: str) -> None:
        self.stack.pop()
        if name == _TEXT:
            self.in_text = False
            start, _ = self.cuts[-1]
            self.cuts[-1] = start, self.parser.CurrentByteIndex + len(f"</{_TEXT}>")
