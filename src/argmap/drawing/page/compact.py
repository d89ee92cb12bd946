"""Scripts and style sheets without comments and needless space.

This is for the page's own files, whose form is simple: each statement ends in a semicolon, no template stands in
another, and a pattern follows `(`, or a space after one of `=&?:,`.
"""

from __future__ import annotations

import re

_STRING = r'"(?:[^"\\\n]|\\.)*"'
_TEMPLATE = r"`(?:[^`\\]|\\.)*`"
_PATTERN = r"(?:(?<=\()|(?<=[=&?:,] ))/(?![/*])(?:[^/\\\n]|\\.)+/\w*"
_SIGNS = r"[{}()\[\];,:?=<>|&*]"
_SCRIPT = re.compile(
    rf"(?P<kept>{_STRING}|{_TEMPLATE}|{_PATTERN})"
    r"|(?P<dropped>(?://[^\n]*|/\*.*?\*/)\s*|[;,]\s*(?=[\])}])"
    rf"|\s+(?=!==|\+=|{_SIGNS})|(?<={_SIGNS})\s+|\s+(?=[-+/%] )|(?<= [-+/%])\s+(?![-+]))"
    r"|\s+",
    re.DOTALL,
)
_STYLE = re.compile(
    rf"(?P<kept>{_STRING})|(?P<dropped>/\*.*?\*/\s*|;\s*(?=\}})|\s+(?=[{{}};,])|(?<=[{{}};,:])\s+)|\s+",
    re.DOTALL,
)


def compact_script(text: str) -> str:
    r"""The script on one line.

    >>> compact_script('// A sum.\nconst sum = (a, b) => {\n  return a + -b;\n};')
    'const sum=(a,b)=>{return a+ -b};'
    """
    return _SCRIPT.sub(_left, text)


def compact_style(text: str) -> str:
    r"""The style sheet on one line.

    >>> compact_style('a, p > b {\n  color: red;\n  margin: 0 1px;\n}')
    'a,p > b{color:red;margin:0 1px}'
    """
    return _STYLE.sub(_left, text)


def _left(found: re.Match[str]) -> str:
    """What is left of a stretch: all, nothing, or one space."""
    return {"kept": found[0], "dropped": ""}.get(found.lastgroup or "", " ")
