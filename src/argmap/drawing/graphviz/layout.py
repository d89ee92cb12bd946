"""Pictures laid out by Graphviz: by the program `dot`, else by pygraphviz, in a process with a time limit."""

from __future__ import annotations

import json
import math
import re
import shutil
import subprocess
import sys
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from argmap.display import printable_lines
from argmap.errors import RenderError

FORMATS = (
    *("svg", "pdf", "png", "gif", "jpg", "jpeg", "webp", "bmp", "tif", "tiff"),
    *("ps", "eps", "fig", "json", "xdot", "plain"),
)
"""The formats of files that Graphviz can write; some depend on how it was built."""

TIME_LIMIT = 60.0
_WRITERS = {"ps": "ps:cairo", "eps": "eps:cairo"}  # those of Graphviz itself know no letters beyond Latin-1
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)")
_RIGHTWARD = re.compile(r'<text([^<>]*) text-anchor="start" x="([-+.\de]+)"([^<>]*)>(\u2067[^<]*)')
_FAILURES = ("Error", "cannot be handled")


def dot_picture(source: str, format_: str = "svg", *, seconds: float = TIME_LIMIT) -> str | bytes:
    """The picture that Graphviz makes of a DOT text: SVG as text, other formats as bytes.

    Raises:
        RenderError: Graphviz is not installed, reports an error, crashes, or takes longer than `seconds`.
    """
    made = _made(source, format_, seconds)
    if format_ != "svg":
        return made
    svg = _well_formed(made.decode(errors="replace"))
    if not _RIGHTWARD.search(svg):
        return svg
    try:
        return _anchored(svg, _made(source, "json", seconds))
    except RenderError:  # Graphviz 2 may crash over rounded tables in tables where it writes no picture
        return svg


def _made(source: str, format_: str, seconds: float) -> bytes:
    """What Graphviz writes in a format."""
    name, command = _command(format_, seconds)
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, its text on standard input
            command, input=source.encode(), capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise RenderError(f"{name} took longer than {seconds:g} s; layout 'tidy' draws maps of any size") from None
    complaint = done.stderr.decode(errors="replace").replace("\r\n", "\n").strip()
    if done.returncode or not done.stdout or any(word in complaint for word in _FAILURES):
        said = printable_lines(complaint[:2000]) or "no message"
        raise RenderError(f"{name} failed (exit status {done.returncode}): {said}")
    return done.stdout


def _well_formed(svg: str) -> str:
    """The SVG with every ampersand escaped: Graphviz 2 writes those of addresses as they are."""
    return _AMPERSAND.sub("&amp;", svg.replace("\r\n", "\n"))


def _anchored(svg: str, layout: bytes) -> str:
    """The SVG with each line that runs from right to left held at its right end, where it begins.

    Graphviz holds every line at its left: in a browser, whose letters have other widths, such lines would end apart.
    `layout` is the same picture as JSON, which has the widths.
    """
    widths: dict[tuple[str, float], float] = {}

    def key(text: str, left: float) -> tuple[str, float]:
        return text.replace("\\", ""), round(left, 1)  # versions differ in how they escape a backslash

    def note(part: dict[str, Any]) -> None:
        if part.get("op") == "T":
            widths[key(part["text"], part["pt"][0])] = part["width"]

    def moved(line: re.Match[str]) -> str:
        before, left, after, text = line.groups()
        width = widths.get(key(unescape(text), float(left)))
        if width is None:
            return line[0]
        return f'<text{before} text-anchor="end" x="{float(left) + width:.2f}"{after}>{text}'

    try:
        json.loads(layout, object_hook=note)
    except ValueError:  # some versions of Graphviz do not escape all that JSON must
        return svg
    return _RIGHTWARD.sub(moved, svg)


def _command(format_: str, seconds: float) -> tuple[str, list[str]]:
    """What to run, by its name and as a command."""
    format_ = _WRITERS.get(format_, format_)
    program = shutil.which("dot")
    if program is not None:
        return "dot", [program, f"-T{format_}"]
    if find_spec("pygraphviz") is None or not sys.executable:
        raise RenderError(
            "the layout 'graphviz' needs the program dot: install Graphviz, or pip install '.[graphviz]', "
            "which brings its own; layout 'tidy' needs no program"
        )
    child = Path(__file__).with_name("child.py")
    return "pygraphviz", [sys.executable, "-P", str(child), format_, str(math.ceil(seconds))]
