"""Pictures that carry their map: SVG and pages have it among their elements, a PDF as an attached file.

What is found in the map has its place in the file of the picture; in a PDF, in the attached file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.building import with_found
from argmap.checks.conversion import REPAIRED, UNREADABLE_NOTATION
from argmap.diagnostics import Diagnostic, Finding
from argmap.embedding import Embedded, embedded
from argmap.reading import parse
from argmap.registry import Notation, Read
from argmap.text import LINE_END, SourceText

_ADVICE = (
    "draw the map again: `argmap render` puts it into the picture unless `--no-source` is given",
    "or name the file of the map itself",
)


def _read(text: SourceText) -> Read:
    """The map that an SVG or a page carries; the first, if there are several."""
    found = embedded(text.text)
    if not found:
        return None, (nothing_in(text),)
    first = found[0]
    before = sum(1 for _ in LINE_END.finditer(text.text, 0, first.start))
    argument_map, diagnostics = parse("\n" * before + first.text, text.path, notation=text.notation, start=before)
    bent = [*_bent(text, found)]
    if bent:
        diagnostics = (*diagnostics, *bent)
        argument_map = None if argument_map is None else with_found(argument_map, diagnostics)
    return argument_map, diagnostics


def _bent(text: SourceText, found: Sequence[Embedded]) -> Iterator[Diagnostic]:
    """What is wrong with how a file carries its map."""
    cut_at = found[0].cut_at
    if cut_at is not None:
        said = "the text of the map ends here, at a tag inside it; what follows is not read"
        cut = Finding(said, text.location(cut_at, cut_at + 1), help=("write `&lt;` for a `<` in the map",))
        yield UNREADABLE_NOTATION.report(cut, None, text)
    if len(found) > 1:
        place = text.location(found[1].start, found[1].start + 1)
        yield REPAIRED.report(Finding("the file carries several maps, and the first is read", place), None, text)


def _read_attached(text: SourceText) -> Read:
    """The map of a text that was attached to a PDF."""
    return parse(text.text, text.path, notation=text.notation, start=0)


def _attached(data: bytes) -> bytes:
    """The map that is attached to a PDF."""
    from argmap.notations.copies import attached  # noqa: PLC0415 - few maps come in PDF

    return attached(data)


def nothing_in(text: SourceText, why: str = "it carries no map") -> Diagnostic:
    """Make the finding of a file without a map that could be read."""
    return UNREADABLE_NOTATION.report(Finding(f"no map can be read from this file: {why}", help=_ADVICE), None, text)


def _begins_as_svg(head: str) -> bool:
    return head.lstrip()[:1] == "<" and re.search(r"<(?:\w{1,30}:)?svg[\s>]", head) is not None


def _begins_as_page(head: str) -> bool:
    return re.match(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b", head, re.IGNORECASE | re.DOTALL) is not None


PAGE = Notation(
    name="html", title="a page", suffixes=(".html", ".htm", ".xhtml"), recognises=_begins_as_page, read=_read
)
SVG = Notation(name="svg", title="SVG", suffixes=(".svg",), recognises=_begins_as_svg, read=_read)
PDF = Notation(
    name="pdf",
    title="PDF",
    suffixes=(".pdf",),
    recognises=lambda head: "%PDF-" in head[:1024],
    read=_read_attached,
    text_in=_attached,
)
PICTURES = (PAGE, SVG, PDF)
"""In the order in which contents are looked at: a page may have an SVG in it."""
