"""What several commands share: loading a map with its findings on stderr, colours, writing files whole."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from argmap.building import uncollected
from argmap.cli import complain
from argmap.cli.files import STDIN, MissingPathError, name_of, read_bytes
from argmap.diagnostics import Diagnostic, Severity
from argmap.display import as_json, printable_lines
from argmap.errors import OptionError
from argmap.files import LARGEST, parse_size, refuse_input
from argmap.model import ArgumentMap, Standard
from argmap.project.opening import Known
from argmap.reading.unreadable import unreadable
from argmap.reports import write
from argmap.reports.text import coloured_text
from argmap.schemes import knowing

if TYPE_CHECKING:
    from argmap.explaining.results import InWords
    from argmap.registry import Notation

FORMATS = ("text", "json", "markdown")
"""How a command that explains something can print it."""


def add_map(parser: argparse.ArgumentParser) -> None:
    """The argument that names one map, and how large it may be."""
    parser.add_argument("path", metavar="PATH", help="the map; `-` reads standard input")
    add_max_size(parser)


def add_max_size(parser: argparse.ArgumentParser) -> None:
    """The option that says how large a file may be."""
    parser.add_argument(
        "--max-size", type=_size, default=LARGEST, metavar="SIZE", help="the largest file to read (default: 64MB)"
    )


def add_without(parser: argparse.ArgumentParser) -> None:
    """The option that withdraws nodes and sources."""
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="ID",
        help="withdraw a node or a question, by id or number, or a source, by id (repeatable)",
    )


def add_standard(parser: argparse.ArgumentParser, *others: str) -> None:
    """The option that names the standard of proof."""
    parser.add_argument(
        "--standard",
        choices=(*map(str, Standard), *others),
        metavar="NAME",
        help=f"standard of proof for claims without one of their own: {', '.join((*Standard, *others))}",
    )


def _size(text: str) -> int:
    try:
        return parse_size(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def selectors(text: str) -> list[str]:
    """The words of an option that takes several, with commas or spaces between them."""
    return text.replace(",", " ").split()


def positive(text: str) -> int:
    """The number of an option that counts from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a number from 1, not {text!r}")
    return int(text)


def add_colour(parser: argparse.ArgumentParser) -> None:
    """The option that says when to colour."""
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="when to use colours")


def in_colour(choice: str, stream: TextIO) -> bool:
    """Whether to colour: as asked, else as NO_COLOR and FORCE_COLOR say, else on a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def load_or_report(
    path: str,
    limit: int = LARGEST,
    *,
    notation: Notation | None = None,
    show: Callable[[Sequence[Diagnostic]], None] | None = None,
    within: Iterable[str] = (),
) -> ArgumentMap | None:
    """The map in a file; what reading finds goes to stderr, and `None` means that it cannot be used.

    Args:
        path: the file; `-` for standard input.
        limit: the largest file that is read, in bytes.
        notation: what it is written in; by default its name and its content tell.
        show: prints the findings; `warn` by default.
        within: folders that imports may not lead out of; by default the project of the file.

    Raises:
        MissingPathError: the file is not there.
    """
    from argmap.project.loading import read_any  # noqa: PLC0415 - `check` reads in its own way

    try:
        data, name = read_bytes(path, limit), name_of(path)
        at = name if path == STDIN else path
        with uncollected():
            argument_map, diagnostics = read_any(
                data, name, at, known_at, notation=notation, limit=limit, within=within
            )
            keep_loaded()
    except MissingPathError:
        raise
    except OSError as error:
        argument_map, diagnostics = None, (unreadable(name_of(path), error),)
    argument_map, found = _as_configured(argument_map, diagnostics, name_of(path))
    (show or warn)(found)
    return None if has_errors(diagnostics) else argument_map


def known_at(path: str) -> Known:
    """Gives the notations that there are for a file: argmap's, and those of the plug-ins of its configuration."""

    def known() -> Sequence[Notation]:
        from argmap.project.settings import Configurations  # noqa: PLC0415 - most maps are YAML

        return Configurations().settings_or_bare(name_of(path)).notations()

    return known


def _as_configured(
    argument_map: ArgumentMap | None, diagnostics: tuple[Diagnostic, ...], name: str
) -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    """The map with the schemes of plug-ins, and the findings of reading that `argmap check` would report as well."""
    if not diagnostics and (argument_map is None or not _names_a_scheme(argument_map)):
        return argument_map, ()
    from argmap.project.reading import findings_of_reading  # noqa: PLC0415 - most maps have no findings
    from argmap.project.settings import Configurations  # noqa: PLC0415

    configurations = Configurations()
    settings = configurations.settings_or_bare(name)
    for fault in configurations.faults:
        complain(fault)
    known = None if argument_map is None else knowing(argument_map, settings.schemes)
    return known, findings_of_reading(known, diagnostics, settings) if diagnostics else ()


def _names_a_scheme(argument_map: ArgumentMap) -> bool:
    """Whether an inference names a scheme that the map does not describe."""
    schemes = argument_map.schemes
    return any(one.scheme is not None and one.scheme not in schemes for one in argument_map.inferences.values())


def refuse_inputs(output: str | os.PathLike[str], inputs: Iterable[str]) -> None:
    """Refuse to write a file that this command reads; to be asked before anything is written.

    Args:
        output: the file to be written.
        inputs: the files that are read; `-` for standard input.

    Raises:
        OverwriteError: the output is one of them, by whatever name or link.
    """
    refuse_input(output, (_stdin() if path == STDIN else path for path in inputs))


def _stdin() -> int | str:
    """The descriptor of standard input; a name that no file has where it is none."""
    try:
        return sys.stdin.fileno()
    except (AttributeError, OSError, ValueError):
        return ""


def say(text: str) -> None:
    """Print a text to stdout, each of its lines printable; a report of findings is so in the way of its format."""
    sys.stdout.write(printable_lines(text))


def say_now(text: str) -> None:
    """Print a text to stdout, also where what is printed is otherwise held back until the end."""
    say(text)
    sys.stdout.flush()


def hand_over(content: str | bytes) -> None:
    """Write what a file would hold to stdout: the same bytes into a pipe or a file, printable text to a terminal.

    Raises:
        OptionError: it is not text, and stdout is a terminal.
    """
    if sys.stdout.isatty():
        if isinstance(content, bytes):
            raise OptionError("a terminal cannot show a picture; name a file, or redirect to one")
        say(content)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode() if isinstance(content, str) else content)


def print_result(result: InWords, form: str, colour: str = "auto") -> None:
    """Print a result in one of `FORMATS`.

    Args:
        result: the result.
        form: the output format.
        colour: when text is coloured: auto, always or never.
    """
    if form == "json":
        say(as_json(result.as_dict(), indent=2))
    elif form == "markdown":
        say(f"{result.markdown()}\n")
    else:
        from argmap.cli.terminal import shown, width_of  # noqa: PLC0415 - other forms can do without

        width = width_of(sys.stdout)
        sys.stdout.write(shown(result.lines(), width, colour=in_colour(colour, sys.stdout)))


def remark(text: str) -> None:
    """The same to stderr."""
    sys.stderr.write(printable_lines(text))


def warn(diagnostics: Sequence[Diagnostic]) -> None:
    """Print findings to stderr."""
    if diagnostics:
        show = coloured_text if in_colour("auto", sys.stderr) else write
        sys.stderr.write(show(diagnostics))


def keep_loaded() -> None:
    """Tell the garbage collector that what was loaded stays: it need not walk through a large map again and again."""
    gc.freeze()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether an error is among them."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
