"""Pictures laid out by Graphviz's `dot`, run as a child process with a time limit."""

from __future__ import annotations

import shutil
import subprocess

from argmap.errors import RenderError

TIME_LIMIT = 60.0


def dot_svg(source: str, *, seconds: float = TIME_LIMIT) -> str:
    """The SVG that `dot` makes of a DOT text.

    Raises:
        RenderError: `dot` is not installed, reports an error, crashes, or takes longer than `seconds`.
    """
    program = shutil.which("dot")
    if program is None:
        raise RenderError(
            "the layout 'graphviz' needs the program dot: install Graphviz; layout 'tidy' needs no program"
        )
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, its text on standard input
            [program, "-Tsvg"], input=source.encode(), capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise RenderError(f"dot took longer than {seconds:g} s; layout 'tidy' draws maps of any size") from None
    complaint = done.stderr.decode(errors="replace")
    if done.returncode or "Error" in complaint:
        raise RenderError(f"dot failed (exit status {done.returncode}): {complaint.strip()[:2000] or 'no message'}")
    return done.stdout.decode().replace("\r\n", "\n")
