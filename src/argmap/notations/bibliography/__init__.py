"""Libraries of sources, as reference managers keep them, to sources of maps and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from argmap.errors import OptionError
from argmap.model import Source
from argmap.notations.bibliography import bibtex, csl
from argmap.registry import Read
from argmap.text import SourceText

__all__ = ["FORMATS", "Format", "format_of", "read_library", "write_library"]


@attrs.frozen
class Format:
    """A format of bibliographies.

    Attributes:
        title: what people call it.
        suffixes: those of its files.
        begins: the characters with which a text in it may begin.
        read: makes sources of a text: a map that holds them alone.
        write: makes a text of sources.
    """

    title: str
    suffixes: tuple[str, ...]
    begins: str
    read: Callable[[SourceText], Read]
    write: Callable[[Iterable[Source]], str]


FORMATS = {
    "csl-json": Format("CSL-JSON", (".json", ".csljson"), "[{", csl.read, csl.write),
    "bibtex": Format("BibTeX", (".bib", ".bibtex"), "@%", bibtex.read, bibtex.write),
}


def format_of(path: str, text: str = "") -> Format:
    """The format of a file, by its suffix, else by how it begins.

    Raises:
        OptionError: neither tells.
    """
    name, first = path.lower(), text.lstrip("\ufeff \t\r\n")[:1]
    for one in FORMATS.values():
        if name.endswith(one.suffixes) or (first and first in one.begins):
            return one
    suffixes = " or ".join(repr(one.suffixes[0]) for one in FORMATS.values())
    raise OptionError(f"{path!r} is not named as a bibliography; name it with the suffix {suffixes}")


def read_library(text: SourceText) -> Read:
    """Read the sources of a bibliography in CSL-JSON or BibTeX; a fault of it never raises.

    Args:
        text: the text, with its path.

    Returns:
        A map that holds the sources alone, by citation key, `None` if there are none that can be read; and what is
        wrong with the text: AM703 for what cannot be read, AM702 for what had to be changed in reading.

    Raises:
        OptionError: neither name nor content tells the format.
        MissingExtraError: the text is in BibTeX, and the extra for it is not installed.
    """
    return format_of(text.path, text.text).read(text)


def write_library(sources: Iterable[Source], path: str) -> str:
    """Write sources as a bibliography in the format that the name of a file asks for.

    Raises:
        OptionError: the name does not tell the format.
    """
    return format_of(path).write(sources)
