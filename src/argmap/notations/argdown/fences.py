"""Argdown in Markdown: what stands in code blocks of that language."""

from __future__ import annotations

import re
from collections.abc import Callable

_FENCE = re.compile(r"^[ \t]*(?P<sign>`{3,}|~{3,})(?P<info>[^`\r\n]*)(?:\r?\n|\Z)", re.MULTILINE)
_ARGDOWN = re.compile(r"[ \t]*argdown(?:-map)?(?![\w-])")
_FRONT = re.compile(r"\s*={3,}[ \t]*\r?\n(?:.*?\n)??[ \t]*={3,}[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_SEEN = re.compile(r"[^\r\n]+")
Report = Callable[[int, int], None]


def has_fences(text: str) -> bool:
    """Whether a text has code blocks, as documents in Markdown have."""
    return _FENCE.search(text) is not None


def inside(text: str, left_out: Report = lambda _start, _end: None) -> str:
    r"""The blocks of Argdown in a text, each where it stands, between empty lines; the text if there is none.

    Blocks within those of another language are none. A debate has one frontmatter, that of the first block.

    Args:
        text: the text.
        left_out: is told where the frontmatter of another block stands.

    >>> inside("Cars:\n```argdown\n[A]: a\n```\n")
    '     \n          \n[A]: a\n   \n'
    """
    pieces: list[str] = []
    kept, sign, is_ours = 0, "", False
    for fence in _FENCE.finditer(text):
        if not sign:
            sign, is_ours = fence["sign"], _ARGDOWN.match(fence["info"]) is not None
            if is_ours:
                pieces.append(_blank(text[kept : fence.end()]))
                kept = fence.end()
        elif fence["sign"].startswith(sign) and not fence["info"].strip():
            if is_ours:
                pieces.append(_block(text, kept, fence.start(), left_out if len(pieces) > 1 else None))
                kept = fence.start()
            sign, is_ours = "", False
    if not pieces:
        return text
    rest = _block(text, kept, len(text), left_out if len(pieces) > 1 else None) if is_ours else _blank(text[kept:])
    return "".join([*pieces, rest])


def _block(text: str, start: int, end: int, left_out: Report | None) -> str:
    """A block, without its frontmatter if it is not the first."""
    front = None if left_out is None else _FRONT.match(text, start, end)
    if front is None or left_out is None:
        return text[start:end]
    left_out(start, front.end())
    return _blank(front[0]) + text[front.end() : end]


def _blank(text: str) -> str:
    return _SEEN.sub(lambda found: " " * len(found[0]), text)
