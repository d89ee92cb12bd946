"""The local copies of the sources of a map: each is read, decoded and folded once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from functools import cached_property

import attrs

from argmap.checks.quotation.passages import Passages
from argmap.checks.quotation.readability import problem
from argmap.model import Source
from argmap.reading.decoding import decode_bytes
from argmap.text import SourceText

_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
_PAGE = re.compile(r"\n?\[p\. ([\w.-]{1,12})\]\n")
"""What stands on a line of its own before a page, as `argmap sources add` writes it."""


@attrs.frozen(kw_only=True)
class Copy:
    """A copy of a source; `problem` says why it has no text, and `advice` how it may have one."""

    path: str
    digest: str = ""
    text: SourceText = attrs.field(default=SourceText(""), repr=False)
    problem: OSError | None = None
    advice: tuple[str, ...] = ()

    @cached_property
    def passages(self) -> Passages:
        """The copy, in which quotes can be sought."""
        return Passages(self.text.text)

    def line(self, start: int) -> str:
        """The place of an offset in words."""
        page = self.page(start)
        of_page = f", p. {page}" if page else ""
        return f"{' '.join(self.path.split())}{of_page}, line {self.text.position(start)[0]}"

    def page(self, start: int) -> str | None:
        """The page of an offset, by the page mark before it; `None` if there is none."""
        mark = self.text.text.rfind("\n[p. ", 0, start)
        found = _PAGE.match(self.text.text, max(mark, 0))
        return None if found is None else found[1]


def read_copies(sources: Iterable[Source], texts: Callable[[str], bytes]) -> dict[str, Copy]:
    """The copies that sources name, by path."""
    found: dict[str, Copy] = {}
    for source in sources:
        if source.text is not None and source.text not in found:
            found[source.text] = _read(source.text, texts)
    return found


def _read(path: str, texts: Callable[[str], bytes]) -> Copy:
    try:
        data = texts(path)
    except OSError as error:
        return Copy(path=path, problem=error)
    digest = hashlib.sha256(data).hexdigest()
    text = decode_bytes(data).removeprefix("\ufeff")
    found = problem(data, text, path)
    if found is not None:
        return Copy(path=path, digest=digest, problem=OSError(found.reason), advice=found.advice)
    return Copy(path=path, digest=digest, text=SourceText(_NO_CHARACTER.sub("\ufffd", text), path))
