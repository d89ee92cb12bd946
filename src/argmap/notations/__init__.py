"""Other notations to maps, and maps to them: one file or folder for each, which registers a `Notation`."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic
from argmap.errors import OptionError
from argmap.fields import READ_IT, expect
from argmap.model import ArgumentMap
from argmap.model.unprefixed import in_one_file
from argmap.notations.aif import AIF
from argmap.notations.argdown import ARGDOWN
from argmap.notations.arguebuf import ARGUEBUF
from argmap.notations.files import read_file
from argmap.notations.kialo import KIALO
from argmap.notations.losses import Losses
from argmap.notations.own import ARGMAP
from argmap.notations.pictures import PICTURES
from argmap.notations.sadface import SADFACE
from argmap.reading import of_reading
from argmap.registry import Notation, Read
from argmap.text import SourceText

__all__ = ["NOTATIONS", "convert", "named", "read_format"]

NOTATIONS: tuple[Notation, ...] = (ARGMAP, *PICTURES, AIF, ARGUEBUF, SADFACE, KIALO, ARGDOWN)
"""argmap's own notations, in the order in which contents are looked at."""


def named(name: str | Notation, known: tuple[Notation, ...] = NOTATIONS) -> Notation:
    """The notation of a name or alias.

    Raises:
        OptionError: there is none.
    """
    expect(name, str | Notation)
    if isinstance(name, Notation):
        return name
    found = next((one for one in known if name.lower() in one.names), None)
    if found is None:
        raise OptionError.about("notation", name, [one.name for one in known])
    return found


def convert(argument_map: ArgumentMap, notation: str | Notation) -> tuple[str, tuple[Diagnostic, ...]]:
    """Write a map in a notation.

    Args:
        argument_map: the map; what it imports becomes part of it.
        notation: the name of a notation that argmap knows, or a notation, such as one of a plug-in.

    Returns:
        The text, and a finding (AM701) for each kind of thing that it does not carry, with all its items as
        `consequences`.

    Raises:
        OptionError: there is no such notation, or maps can only be read from it.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    chosen = named(notation)
    if chosen.write is None:
        how = "; `argmap.render` draws maps" if chosen in PICTURES else ""
        raise OptionError(f"argmap reads {chosen.title} and does not write it{how}")
    whole = in_one_file(argument_map)
    losses = Losses(whole, chosen, argument_map.text)
    return chosen.write(whole, losses), losses.diagnostics()


def read_format(text: str | bytes, notation: str | Notation, path: str = "<text>") -> Read:
    """Read a map from a text in a notation; what is wrong with the text is a finding, never an error.

    Args:
        text: the text; of a PDF, its bytes.
        notation: the name of a notation that argmap knows, or a notation, such as one of a plug-in.
        path: the name of the text in messages.

    Returns:
        The map, which knows where everything is in the text, `None` if there is none; and the findings of reading:
        AM703 for what cannot be read, AM702 for what had to be changed in reading.

    Raises:
        OptionError: there is no such notation, or maps cannot be read from it.
        MissingExtraError: it is PDF, and the extra `pdf` is not installed.
    """
    chosen = named(notation)
    takes, how = (str, "read_text()") if chosen.text_in is None else (bytes, "read_bytes()")
    expect(text, takes, f"read a file first: `Path(path).{how}`")
    if chosen.read is None:
        raise OptionError(f"argmap writes {chosen.title} and does not read it")
    if isinstance(text, bytes):
        argument_map, found = read_file(chosen, text, path)
    else:
        argument_map, found = chosen.read(SourceText(text, path, chosen.name))
    is_carried = argument_map is not None and argument_map.text is not None and argument_map.text.start is not None
    return of_reading(argument_map, found) if is_carried else (argument_map, found)
