"""The rules AM308 and AM309: the local copies of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.errors import OutsideError
from argmap.files import inside, reason
from argmap.model import Source

_DIGEST = r"[0-9A-Fa-f]{64}"


@rule(
    "AM308",
    "source-changed",
    Severity.WARNING,
    failing="""
    sources:
      letter:
        title: A letter
        text: letter.txt
        sha256: 35b8350460d73cc18634b78396018e84e27b0172a215f9290dcb946576f1cea5
    """,
    passing="""
    sources:
      letter:
        title: A letter
        text: letter.txt
        sha256: 5fdfa937fa6e3e739288398a7bb407793b2e4a666571760a7c720ad6f9e9f93d
    """,
    copies={"letter.txt": "The fleet lies at anchor.\n"},
)
def source_changed(context: RuleContext) -> Iterator[Finding]:
    """The local copy of a source has changed since the map was made.

    The `sha256` of a source pins the bytes of its copy, so that no later edit can make a quote right or wrong
    unnoticed. Look at what has changed, check the quotes, and then update the value.
    """
    for source in context.map.sources.values():
        place = Place(source.id, "sha256", section="sources")
        if source.sha256 is None:
            continue
        if re.fullmatch(_DIGEST, source.sha256) is None:
            advice = "a SHA-256 has 64 hexadecimal digits; `sha256sum FILE` prints it"
            yield Finding(f"the `sha256` of {source.id!r} is not a SHA-256 hash", place, help=(advice,))
            continue
        copy = context.copies.get(source.text or "")
        if copy is not None and copy.digest and copy.digest != source.sha256.lower():
            message = f"the copy of {source.id!r}, {copy.path!r}, does not match its `sha256`"
            yield Finding(message, place, help=(f"the SHA-256 of the copy is {copy.digest}",))


@rule(
    "AM309",
    "source-text-missing",
    Severity.WARNING,
    failing="""
    sources:
      letter: {title: A letter, authors: [A. Captain], date: 1821, text: /home/me/letter.txt}
    """,
    passing="""
    sources:
      letter: {title: A letter, authors: [A. Captain], date: 1821, text: letter.txt}
    """,
    copies={"letter.txt": "The fleet lies at anchor.\n"},
)
def source_text_missing(context: RuleContext) -> Iterator[Finding]:
    """The local copy of a source is missing, cannot be read, or is outside the allowed folders.

    It is a warning if the copy is missing, since many texts cannot be published with a map: keep them in a folder of
    your own and pass it with `--texts`. It is an error if the path is absolute, or leads out of both the map's folder
    and those folders: a map from a stranger must not be able to read other files. A copy is plain text, at most 64 MB,
    in UTF-8, or in UTF-16 or UTF-32 with a byte order mark. For a copy in another encoding, the help names the
    likeliest encoding and a command that converts it. Quotes from a copy that cannot be read are not checked.
    """
    for source in context.map.sources.values():
        problem = _problem(context, source)
        if problem is None:
            continue
        place = Place(source.id, "text", section="sources")
        if isinstance(problem, OutsideError):
            message = f"the copy of {source.id!r} is outside the allowed folders: {problem}"
            yield Finding(message, place, help=(_INSIDE,), severity=Severity.ERROR)
        else:
            message = f"the copy of {source.id!r}, {source.text!r}, cannot be read: {reason(problem)}"
            copy = context.copies.get(source.text or "")
            advice = copy.advice if copy is not None and copy.advice else _HELP
            yield Finding(message, place, help=advice)


_INSIDE = "put the copy beside the map or below it, and write its path relative to the map, with `/`"
_HELP = ("save it as plain text in UTF-8 beside the map, or pass its folder with `--texts`",)


def _problem(context: RuleContext, source: Source) -> OSError | None:
    """Why the copy of a source cannot be read; without a lookup, whether its path alone forbids it."""
    if source.text is None:
        return None
    copy = context.copies.get(source.text)
    if copy is not None:
        return copy.problem
    try:
        inside(source.text)
    except OutsideError as error:
        return error
    return None
