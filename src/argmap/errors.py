"""Every exception that argmap raises: one base, and each is also the builtin that a caller would catch."""

from __future__ import annotations

from collections.abc import Collection

_LONGEST = 300


_MOST_KNOWN = 20_000


def nearest(word: str, known: Collection[str], most: int = 1, *, cutoff: float = 0.65) -> list[str]:
    """The known words that are most like a word, the likest first; none where there are too many to compare."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    return get_close_matches(word[:100], known, most, cutoff) if len(known) <= _MOST_KNOWN else []


class ArgmapError(Exception):
    """The base of all errors that argmap raises."""


def internal(error: BaseException) -> str:
    """Name an error that is a bug, with the line of the code in which it arose; a long message is cut."""
    said = str(error)
    shown = f"{said[:_LONGEST]}…" if len(said) > _LONGEST else said
    return f"internal error: {type(error).__name__}: {shown} ({_last_place(error)})"


def _last_place(error: BaseException) -> str:
    from pathlib import PurePath  # noqa: PLC0415 - it takes long to import

    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "unknown place"
    return f"{PurePath(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


class MissingPathError(ArgmapError, FileNotFoundError):
    """A named path that does not exist, or that is a folder where a file is expected."""


class UnknownIdError(ArgmapError, KeyError):
    """An id or a tag that the map does not have."""

    @classmethod
    def about(cls, what: str, word: str, known: Collection[str]) -> UnknownIdError:
        """The error with the nearest known word in its message.

        >>> print(UnknownIdError.about("node", "wett", ["wet"]))
        the map has no node 'wett': did you mean 'wet'?
        """
        near = nearest(word, known)
        return cls(f"the map has no {what} {word!r}" + (f": did you mean {near[0]!r}?" if near else ""))

    def __str__(self) -> str:
        return str(self.args[0])


class DuplicateIdError(ArgmapError, ValueError):
    """An id that is taken: the map has a noun of that id already."""


class UnsettledError(ArgmapError, KeyError):
    """A node that has no strength, since a cycle that it is on or depends on did not settle."""

    def __str__(self) -> str:
        return str(self.args[0])


class UnknownRuleError(ArgmapError, ValueError):
    """A rule selector that selects nothing."""


class OutsideError(ArgmapError, PermissionError):
    """A path in a map that leads out of the folders in which its copies of sources may be."""


class RefusedFileError(ArgmapError, OSError):
    """A file that is not read, since it is not a regular file, or larger than the limit."""


class WriteError(ArgmapError, OSError):
    """A file that cannot be written: its message names the file and says why."""

    def __str__(self) -> str:
        return f"cannot write {self.filename!r}: {self.strerror}"


class OverwriteError(ArgmapError, ValueError):
    """A file to be written that the same command reads."""


class OptionError(ArgmapError, ValueError):
    """An option whose value argmap does not know or cannot use: a format, a theme, a standard of proof, a depth."""

    @classmethod
    def about(cls, what: str, word: object, known: Collection[str]) -> OptionError:
        """The error with the known words in its message, and the nearest one.

        >>> print(OptionError.about("theme", "drak", ["light", "dark"]))
        unknown theme 'drak'; expected one of light, dark; did you mean 'dark'?
        """
        near = nearest(word, known) or nearest(word.lower(), known) if isinstance(word, str) else []
        advice = f"; did you mean {str(near[0])!r}?" if near else ""
        return cls(f"unknown {what} {word!r}; expected one of {', '.join(known)}{advice}")


class RenderError(ArgmapError, RuntimeError):
    """A picture that an outside program could not make."""


class ExecutorError(ArgmapError, RuntimeError):
    """An executor that no longer does its work, such as a cluster that has gone."""


class MissingExtraError(ArgmapError, ImportError):
    """A library that an extra of argmap brings is not installed."""
