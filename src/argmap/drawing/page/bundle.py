"""The page's own script and style, each put together from small files, and the policy that lets them run.

The scripts are ES modules of one simple form: `import { a, b } from "./c.js";` on lines of their own, and `export`
before `function` or `const`. Their names at the top level differ, so that one function can hold them all.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

import attrs

from argmap.drawing.page.compact import compact_script, compact_style

_FOLDER = Path(__file__).parent
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:function|const) )", re.MULTILINE)
_STYLES = ("colors", "frame", "picture", "outline", "panels", "seminar", "narrow", "print")


@attrs.frozen
class Code:
    """What makes a page move, and how it looks.

    Attributes:
        script: the script.
        style: the style sheets, without colours.
        connects: whether the script may ask the server that the page comes from.
    """

    script: str = attrs.field(repr=False)
    style: str = attrs.field(repr=False)
    connects: bool = False


@cache
def code() -> Code:
    """The code of a page that is a file."""
    return Code(script(), style())


@cache
def script(entry: str = "main", folder: Path | None = None) -> str:
    """The modules that `entry` needs, each after those that it imports, in one strict function.

    Those in `folder`, if one is named, go before the page's own of the same names.
    """
    parts: dict[str, str] = {}
    stack = [(entry, False)]
    seen: set[str] = set()
    while stack:
        name, needs_met = stack.pop()
        text = _module(name, folder)
        if needs_met:
            parts[name] = _EXPORT.sub("", _IMPORT.sub("", text)).strip("\n")
        elif name not in seen:
            seen.add(name)
            stack.append((name, True))
            stack += reversed([(found, False) for found in _IMPORT.findall(text)])
    joined = "\n".join(parts.values())
    return f'"use strict";(() => {{{compact_script(joined)}}})();'


@cache
def style() -> str:
    """The style sheets, in the order in which the later overrule the earlier."""
    return compact_style("".join(_read("css", f"{name}.css") for name in _STYLES))


def content_policy(script: str, style: str, *, connects: bool = False) -> str:
    """A policy that lets this script and this style run, by their hashes, and nothing else.

    Pictures may be those that the script itself makes, since it saves the map as one. Where it `connects`, it may ask
    the server that the page comes from, and no other.
    """
    asked = "connect-src 'self'; " if connects else ""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; {asked}img-src blob:;"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _module(name: str, folder: Path | None) -> str:
    own = None if folder is None else folder / f"{name}.js"
    return own.read_text("utf-8") if own is not None and own.is_file() else _read("js", f"{name}.js")


def _read(folder: str, name: str) -> str:
    return (_FOLDER / folder / name).read_text("utf-8")
