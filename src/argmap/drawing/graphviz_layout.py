"""Pictures laid out by Graphviz: by the program `dot`, else by pygraphviz, in a process with a time limit."""

from __future__ import annotations

import math
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

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
_FAILURES = ("Error", "cannot be handled")


def dot_picture(source: str, format_: str = "svg", *, seconds: float = TIME_LIMIT) -> str | bytes:
    """The picture that Graphviz makes of a DOT text: SVG as text, other formats as bytes.

    Raises:
        RenderError: Graphviz is not installed, reports an error, crashes, or takes longer than `seconds`.
    """
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
    return done.stdout if format_ != "svg" else _well_formed(done.stdout.decode(errors="replace"))


def _well_formed(svg: str) -> str:
    """The SVG with every ampersand escaped: Graphviz 2 writes those of addresses as they are."""
    return _AMPERSAND.sub("&amp;", svg.replace("\r\n", "\n"))


def _command(format_: str, seconds: float) -> tuple[str, list[str]]:
    """What to run, by its name and as a command."""
    format_ = _WRITERS.get(format_, format_)
    program = shutil.which("dot")
    if program is not None:
        return "dot", [program, f"-T{format_}"]
    if find_spec("pygraphviz") is None or not sys.executable:
        raise RenderError(
            "the layout 'graphviz' needs the program dot: install Graphviz, or pip install 'argmap[graphviz]', "
            "which brings its own; layout 'tidy' needs no program"
        )
    child = Path(__file__).with_name("graphviz_child.py")
    return "pygraphviz", [sys.executable, "-P", str(child), format_, str(math.ceil(seconds))]
