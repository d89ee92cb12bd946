"""Turn a map into another notation, or another notation into a map; suffixes and contents say which.

What the target cannot carry is reported on standard error, as is whatever was changed in reading the input.

Examples:
  argmap convert bridge.yaml bridge.kialo.txt
  argmap convert debate.txt debate.yaml --from kialo
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from argmap.cli.common import add_map, hand_over, known_at, load_or_report, refuse_inputs, remark, warn
from argmap.cli.files import STDIN
from argmap.diagnostics import Diagnostic
from argmap.errors import OptionError
from argmap.files.whole import write_whole
from argmap.notations import convert, named
from argmap.notations.recognising import with_suffix
from argmap.registry import Notation
from argmap.reports import write


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    add = parser.add_argument
    add("output", metavar="OUT", help="the file to write; `-` is standard output")
    add("--from", dest="source", metavar="NAME", help="notation of PATH (default: from its suffix and its content)")
    add("--to", dest="target", metavar="NAME", help="notation of OUT (default: from its suffix)")
    add("--format", choices=("text", "json"), default="text", help="output format of the findings")


def run(arguments: argparse.Namespace) -> int:
    """Convert, and return the exit status."""
    known = tuple(known_at(arguments.path)())
    source = None if arguments.source is None else named(arguments.source, known)
    if source is not None and source.read is None:
        raise OptionError(f"argmap writes {source.title} and does not read it")
    target = _target(arguments, known)
    if arguments.output != STDIN:
        refuse_inputs(arguments.output, [arguments.path])
    found: list[Diagnostic] = []
    argument_map = load_or_report(arguments.path, arguments.max_size, notation=source, show=found.extend)
    text, losses = ("", ()) if argument_map is None else convert(argument_map, target)
    _show([*found, *losses], arguments.format)
    if argument_map is None:
        return 1
    if arguments.output == STDIN:
        hand_over(text)
    else:
        write_whole(arguments.output, text)
    return 0


def _target(arguments: argparse.Namespace, known: tuple[Notation, ...]) -> Notation:
    """The notation of the output.

    Raises:
        OptionError: its suffix does not say which.
    """
    if arguments.target is not None:
        return named(arguments.target, known)
    writable = tuple(one for one in known if one.write is not None)
    if arguments.output == STDIN:
        return named("argmap", known)
    found = with_suffix(arguments.output, writable)
    if not found and with_suffix(arguments.output, known):
        raise OptionError(f"`argmap render` draws {arguments.output!r}; --to takes another notation")
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(one.name for one in found)
        raise OptionError(f"{arguments.output!r} may be any of {names}: name one with --to")
    names = ", ".join(f"{one.name} ({one.suffixes[0]})" for one in writable)
    raise OptionError(f"the suffix of {arguments.output!r} names no notation; --to takes {names}")


def _show(found: Sequence[Diagnostic], form: str) -> None:
    """Print what was found to stderr."""
    if form == "json":
        remark(write(found, "json"))
    else:
        warn(found)
