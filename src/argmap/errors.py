"""Every exception that argmap raises: one base, and each is also the builtin that a caller would catch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class ArgmapError(Exception):
    """The base of all errors that argmap raises."""


class LoadError(ArgmapError, ValueError):
    """A map that cannot be read: its message lists every diagnostic, `diagnostics` holds them."""

    def __init__(self, diagnostics: Sequence[Any]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))


class MissingPathError(ArgmapError, FileNotFoundError):
    """A path on the command line that is not there."""


class UnknownIdError(ArgmapError, KeyError):
    """An id or a tag that the map does not have."""

    def __str__(self) -> str:
        return str(self.args[0])


class UnknownRuleError(ArgmapError, ValueError):
    """A rule selector that selects nothing."""


class OutsideError(ArgmapError, PermissionError):
    """A path in a map that leads out of the folders in which its copies of sources may lie."""


class UnknownFormatError(ArgmapError, ValueError):
    """A format, theme, layout or the like that argmap does not know."""


class RenderError(ArgmapError, RuntimeError):
    """A picture that an outside program could not make."""


class MissingExtraError(ArgmapError, ImportError):
    """A library that an extra of argmap brings is not installed."""
