"""Maps in documents: whoever writes a document may show the maps of its project, and no other file."""

from __future__ import annotations

import os
from pathlib import Path

from argmap.errors import OutsideError
from argmap.files import resolved

_QUARTO = ("_quarto.yml", "_quarto.yaml")


def refuse_outside(path: str, folder: str) -> str:
    """Refuse a file that lies neither in a folder nor in the Quarto project around that, links followed.

    Returns:
        The folder that it lies in, or the project.

    Raises:
        OutsideError: it lies elsewhere; whether it is there has not been asked.
    """
    try:
        root = project_around(os.path.realpath(folder))
        resolved(os.path.join(os.path.realpath("."), path), root)  # noqa: PTH118
    except (OutsideError, ValueError):
        raise OutsideError(f"{path!r} leads out of the folder {folder!r}") from None
    return root


def project_around(folder: str) -> str:
    """The Quarto project that a folder is or lies in, else the folder."""
    for above in (Path(folder), *Path(folder).parents):
        if any(os.path.lexists(above / name) for name in _QUARTO):
            return str(above)
    return folder
