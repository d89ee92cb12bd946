"""A file that a survey looks at."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class File:
    """A file to look at.

    Attributes:
        name: what it is called in the table.
        path: where it lies, or its address.
        folder: the folder that it was found in, and must not lead out of; empty if it was named.
        size: its size in bytes, as far as that is known.
        refusal: why it cannot be read, if that is known.
        is_address: whether fsspec reads it.
    """

    name: str
    path: str
    folder: str = ""
    size: int = 0
    refusal: str = ""
    is_address: bool = False

    @property
    def place(self) -> str:
        """Where it lies, without the archive that it lies in: what its suffix and its name are."""
        return self.path.partition("::")[0] if self.is_address else self.path

    @property
    def is_named(self) -> bool:
        """Whether it was named, and not found in a folder."""
        return not self.folder
