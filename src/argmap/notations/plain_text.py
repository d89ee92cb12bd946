"""Texts of other notations without what no map can hold, and without the markup of web pages."""

from __future__ import annotations

import html
import re

from argmap.reading.noun_rules import FORBIDDEN

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|li|ol|p|pre|q|s"
    r"|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"</?(?:blockquote|br|div|h[1-6]|li|p|tr)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_SPACES = re.compile(r"[ \t]*\n[ \t\n]*|[ \t]{2,}")


def without_controls(text: str) -> str:
    r"""A text without the control characters that no map can hold; those of Windows-1252 become what they were.

    >>> without_controls("it\x92s\x07 so")
    'it’s so'
    """
    return text if text.isprintable() or not FORBIDDEN.search(text) else FORBIDDEN.sub(_windows, text)


def _windows(found: re.Match[str]) -> str:
    if not "\x80" <= found[0] <= "\x9f":
        return " " if found[0] in "\v\f" else ""
    return found[0].encode("latin-1").decode("cp1252", "ignore")


def without_markup(text: str) -> str:
    """A text without control characters and HTML.

    >>> without_markup("Rain &amp; <b>snow</b><br/>fall.")
    'Rain & snow fall.'
    """
    if "<" not in text and "&" not in text:
        return without_controls(text)
    text = without_controls(text)
    if "<" in text and _TAG.search(text):
        text = _TAG.sub(lambda tag: " " if _BREAK.match(tag[0]) else "", text).strip()
        text = _SPACES.sub(lambda spaces: "\n" if "\n" in spaces[0] else " ", text)
    if "&" in text and _ENTITY.search(text):
        text = without_controls(_ENTITY.sub(lambda entity: html.unescape(entity[0]), text))
    return text
