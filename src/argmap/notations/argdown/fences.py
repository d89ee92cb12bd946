"""Argdown in Markdown: what stands in code blocks of that language."""

from __future__ import annotations

import re

OPENING = r"[ \t]*(?:`{3,}|~{3,})[ \t]*argdown(?:-map)?(?![\w-])"
"""How the line begins with which a block of Argdown begins."""
_FENCE = re.compile(r"^[ \t]*(?P<sign>`{3,}|~{3,})(?P<info>[^`\r\n]*)(?:\r?\n|\Z)", re.MULTILINE)
_OPENS = re.compile(OPENING)
_SEEN = re.compile(r"[^\r\n]+")


def inside(text: str) -> str:
    r"""The blocks of Argdown in a text, each where it stands, between empty lines; the text if there is none.

    >>> inside("Cars:\n```argdown\n[A]: a\n```\n")
    '     \n          \n[A]: a\n   \n'
    """
    pieces: list[str] = []
    kept, sign, is_ours = 0, "", False
    for fence in _FENCE.finditer(text):
        if not sign:
            sign, is_ours = fence["sign"], _OPENS.match(fence[0]) is not None
            if is_ours:
                pieces.append(_blank(text[kept : fence.end()]))
                kept = fence.end()
        elif fence["sign"].startswith(sign) and not fence["info"].strip():
            if is_ours:
                pieces.append(text[kept : fence.start()])
                kept = fence.start()
            sign, is_ours = "", False
    if not pieces:
        return text
    return "".join(pieces) + (text[kept:] if is_ours else _blank(text[kept:]))


def _blank(text: str) -> str:
    return _SEEN.sub(lambda found: " " * len(found[0]), text)
