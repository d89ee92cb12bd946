"""The text of a map inside a picture: how it is put into SVG and HTML, and how it is found there again.

SVG has it in `<metadata>`, and HTML in a `<script>` that no browser runs; both line by line, as in the map's own file.
It is found by its marker, in linear time: no parser looks at the file, so nothing in it is expanded or fetched, and
what other programs have made of the rest does not matter. It is no CDATA, which the scanner of Chromium takes for
markup where an SVG stands in a page: it would fetch what looks like an image.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

import attrs

FILE = "map.argmap.yaml"
"""The name of the text in a PDF."""
_ID = "map-source"
_CLOSES_SCRIPT = re.compile(r"<(?=\\*(?:/script|!--))", re.IGNORECASE)
_KEPT_OPEN = re.compile(r"<\\(?=\\*(?:/script|!--))", re.IGNORECASE)
_HOLDER = re.compile(r"<(?:script|(?:[A-Za-z_][\w.-]{0,30}:)?metadata)\b(?P<said>[^<>]*)>", re.IGNORECASE)
_MARKED = re.compile(rf"\bid\s*=\s*[\"'][\w.-]*{_ID}[\"']")
_YAML = re.compile(r"\btype\s*=\s*[\"']?application/yaml\b", re.IGNORECASE)
_LIKE_A_MAP = re.compile(r"^[ \t{]*[\"']?argmap[\"']?[ \t]*:", re.MULTILINE)
_FIRST_LINE_END = re.compile(r"\r?\n")
_TAG = re.compile("<")
_END_OF_SCRIPT = re.compile(r"</script", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#(?P<number>[0-9]{1,7})|#[xX](?P<hexadecimal>[0-9a-fA-F]{1,6})|(?P<name>[a-z]{2,4}));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_LAST_CHARACTER = 0x10FFFF
_MOST = 100
"""So many texts are kept."""


def in_svg(picture: str, text: str, prefix: str = "") -> str:
    """Put a text into a picture, at its end.

    Args:
        picture: an SVG document.
        text: the text of a map.
        prefix: what every id in the picture begins with.
    """
    head, root, rest = picture.rpartition("</svg>")
    held = escape(text, quote=False).replace("\r", "&#13;")
    return f'{head}<metadata id="{prefix}{_ID}">\n{held}</metadata>\n{root}{rest}'


def as_script(text: str) -> str:
    r"""Write a text as an element of a page.

    >>> print(as_script("a: </script>"))
    <script type="application/yaml" id="map-source">
    a: <\/script></script>
    """
    held = _CLOSES_SCRIPT.sub(r"<\\", text)
    return f'<script type="application/yaml" id="{_ID}">\n{held}</script>'


@attrs.frozen
class Embedded:
    """The text of a map that was found in a file.

    Attributes:
        text: the text, as it was put in.
        start: where in the file it starts.
        is_marked: whether it stands there as argmap puts it.
        cut_at: where an element or a comment begins in it that ends it before its time; `None` if none does.
    """

    text: str = attrs.field(repr=False)
    start: int
    is_marked: bool
    cut_at: int | None = None


def embedded(content: str) -> list[Embedded]:
    """Find the first texts of maps in SVG or HTML; without a marker, which tools take away, by what they say.

    Args:
        content: the content of a file, whatever it is.
    """
    marked: list[Embedded] = []
    likely: list[Embedded] = []
    for one in _held(content):
        kept = marked if one.is_marked else likely
        if len(kept) < _MOST and (one.is_marked or _LIKE_A_MAP.search(one.text)):
            kept.append(one)
    return marked or likely


def _held(content: str) -> Iterator[Embedded]:
    """What stands in each element that may hold a map."""
    holder = _HOLDER.search(content)
    while holder is not None:
        is_script = holder[0][1:7].lower() == "script"
        end = (_END_OF_SCRIPT if is_script else _TAG).search(content, holder.end())
        if end is None:
            return
        if not is_script or _YAML.search(holder["said"]):
            lead = _FIRST_LINE_END.match(content, holder.end())
            start = lead.end() if lead else holder.end()
            held = content[start : end.start()]
            text = _KEPT_OPEN.sub("<", held) if is_script else _written_out(held)
            cut_at = None if is_script or content.startswith("</", end.start()) else end.start()
            yield Embedded(text, start, _MARKED.search(holder["said"]) is not None, cut_at)
        holder = _HOLDER.search(content, end.start())


def _written_out(text: str) -> str:
    """A text with the characters for which XML has references; no others are looked up."""
    return _REFERENCE.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    if found["name"]:
        return _NAMED.get(found["name"], found[0])
    number = int(found["number"]) if found["number"] else int(found["hexadecimal"], 16)
    return chr(number) if number <= _LAST_CHARACTER else found[0]
