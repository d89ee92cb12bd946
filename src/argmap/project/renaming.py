"""A rename over all files of a project that know what is renamed: each in the words in which it knows it."""

from __future__ import annotations

import attrs

from argmap.editing import Edited
from argmap.editing.renaming import kind_of, rename_together
from argmap.errors import OptionError, UnknownIdError
from argmap.numbering import numbering
from argmap.project.argument import Argument, File
from argmap.project.imports import Files, follow
from argmap.project.joining import join
from argmap.reading.decoding import decode_bytes
from argmap.text import SourceText


@attrs.frozen(kw_only=True)
class Renamed:
    """What came of a rename.

    Attributes:
        old: the name that something had in its own file.
        new: the name that it has now.
        kind: what it is; empty if the rename was refused.
        files: the files that belong together, each with what came of it; if one is refused, none is to be written.
    """

    old: str
    new: str
    kind: str
    files: tuple[tuple[File, Edited], ...]


@attrs.frozen
class Meant:
    """What is to be renamed: the file that has it, its name there, and the new one."""

    file: File
    old: str
    new: str


def meant(argument: Argument, files: Files, old: str, new: str, kind: str | None = None) -> Meant:
    """Find what a name means in the first of some files.

    Args:
        argument: the files.
        files: what a run has read so far.
        old: an id as the first file writes it, such as `arch` or `survey/arch`, or a tag; else the number that pictures
            of the first file show.
        new: the new id or tag; it may have the prefix that `old` has.
        kind: `node`, `source`, `scheme` or `tag`.

    Raises:
        OptionError: several kinds have the name.
    """
    number, before = _owner(argument, files, old, kind)
    after = new.removeprefix(old.removesuffix(before)) if old.endswith(f"/{before}") else new
    return Meant(argument.files[number], before, after)


def rename_all(argument: Argument, old: str, new: str, *, kind: str | None = None) -> Renamed:
    """Rename something that the first of some files has, in all of them.

    Raises:
        UnknownIdError: there is nothing of that name.
        DuplicateIdError: the new name is taken.
        OptionError: several kinds have the name, or the first file is not in argmap's YAML.
    """
    held = argument.files[0]
    what = kind_of(held.map, old, kind)
    at = [number for number, file in enumerate(argument.files) if _is_own(file)]
    places = {number: place for place, number in enumerate(at)}
    if 0 not in places:
        raise OptionError(f"{held.path}: only maps in argmap's YAML can be edited; `argmap convert` writes one")

    def owner(text: int, reference: str) -> tuple[int, str] | None:
        found = argument.owner(at[text], reference)
        return None if found is None or found[0] not in places else (places[found[0]], found[1])

    kept = [argument.files[number] for number in at]
    texts = [SourceText(decode_bytes(file.data), file.path) for file in kept]
    done = rename_together(texts, owner, 0, old, new, kind=what)
    return Renamed(old=old, new=new, kind=what, files=tuple(zip(kept, done, strict=False)))


def _is_own(file: File) -> bool:
    """Whether a file is in argmap's YAML."""
    return file.map.text is None or file.map.text.is_own


def _owner(argument: Argument, files: Files, old: str, kind: str | None) -> tuple[int, str]:
    """The number of the file that has something, and its name there; what nobody has is asked of the first file."""
    first = argument.files[0]
    if "/" in old and kind != "tag":
        return argument.owner(0, old) or (0, old)
    try:
        kind_of(first.map, old, kind)
    except UnknownIdError:
        numbers = numbering(join(follow(first.real, first.map, files, first.data)))
        id_ = next((id_ for id_, number in numbers.items() if number == old), old)
        return argument.owner(0, id_) or (0, old)
    return 0, old
