"""Scripts and style sheets without comments and needless space.

This is for the page's own files, whose form is simple: each statement ends in a semicolon, no template stands in
another, a pattern follows `(`, or a space after one of `=&?:,`, and a number that has a name in capitals has that name
on a line of its own, and in no template.
"""

from __future__ import annotations

import re

from argmap.drawing.page.short_names import with_short_names

_STRING = r'"(?:[^"\\\n]|\\.)*"'
_TEMPLATE = r"`(?:[^`\\]|\\.)*`"
_PATTERN = r"(?:(?<=\()|(?<=[=&?:,] ))/(?![/*])(?:[^/\\\n]|\\.)+/\w*"
_NUMBER = re.compile(r"^const ([A-Z][A-Z_]*) = ([\d.]+);\n", re.MULTILINE)
_SHORTER = {"const": "let", "true": "!0", "false": "!1", "undefined": "void 0", "Infinity": "1/0"}
_SIGNS = r"[{}()\[\];,:?=<>|&*]"
_SCRIPT = re.compile(
    rf"(?P<kept>{_STRING}|{_TEMPLATE}|{_PATTERN})|(?P<name>\b(?:{'|'.join(_SHORTER)}|[A-Z][A-Z_]*)\b)"
    r"|(?P<dropped>(?://[^\n]*|/\*.*?\*/)\s*|[;,]\s*(?=[\])}])"
    rf"|\s+(?=!==|\+=|{_SIGNS})|(?<={_SIGNS})\s+|\s+(?=[-+/%] )|(?<= [-+/%])\s+(?![-+]))"
    r"|\s+",
    re.DOTALL,
)
_NESTED = r"\{(?:[^;{}]|\{[^;{}]*\})*\}"
_DECLARED = rf"let[ {{[](?:{_STRING}|{_TEMPLATE}|{_NESTED}|[^;{{}}\"`])*"
_IN_A_ROW = re.compile(rf"(?<![^;{{}}]){_DECLARED}(?:;{_DECLARED})+")
_ONE_ARGUMENT = re.compile(rf"{_STRING}|{_TEMPLATE}|(?<!\w)\((?P<name>\w+)\)(?==>)")
_STYLE = re.compile(
    rf"(?P<kept>{_STRING})|(?P<dropped>/\*.*?\*/\s*|;\s*(?=\}})|\s+(?=[{{}};,])|(?<=[{{}};,:])\s+)|\s+",
    re.DOTALL,
)


def compact_script(text: str) -> str:
    r"""The script on one line, numbers in the places of their names, and what it declares under short ones.

    >>> compact_script('// A sum.\nconst sum = (a, b) => {\n  return a + -b;\n};')
    'let c=(a,b)=>{return a+ -b};'
    >>> compact_script("let a = 1;\nconst b = (a) => a;\nconst { c } = b;")
    'let a=1,b=a=>a,{c}=b;'
    >>> compact_script("const isSet = (a) => a !== undefined && a === true;")
    'let b=a=>a!==void 0&&a===!0;'
    >>> compact_script("const GAP = 150;\nconst twice = 2 * GAP;")
    'let a=2*150;'
    """
    instead = {**_SHORTER, **dict(_NUMBER.findall(text))}
    short = _SCRIPT.sub(lambda found: instead.get(found[0]) or _left(found), _NUMBER.sub("", text))
    joined = _IN_A_ROW.sub(lambda found: re.sub(";let ?", ",", found[0]), with_short_names(short))
    return _ONE_ARGUMENT.sub(lambda found: found["name"] or found[0], joined)


def compact_style(text: str) -> str:
    r"""The style sheet on one line.

    >>> compact_style('a, p > b {\n  color: red;\n  margin: 0 1px;\n}')
    'a,p > b{color:red;margin:0 1px}'
    """
    return _STYLE.sub(_left, text)


def _left(found: re.Match[str]) -> str:
    """What is left of a stretch: all, nothing, or one space."""
    return {"kept": found[0], "name": found[0], "dropped": ""}.get(found.lastgroup or "", " ")
