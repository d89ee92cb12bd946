"""Draw a map into a file; the suffix of the file selects the format.

Examples:
  argmap render bridge.yaml -o bridge.svg --standing
  argmap render bridge.yaml -o bridge.pdf --handout --paper a3
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence

from argmap.cli import complain
from argmap.cli.common import add_map, hand_over, load_or_report, refuse_inputs, warn
from argmap.cli.files import STDIN
from argmap.cli.picturing import add_options, chosen
from argmap.drawing import FORMATS
from argmap.drawing.printing.unprintable import unprintable
from argmap.drawing.rendering import drawn
from argmap.errors import OptionError
from argmap.files.whole import write_whole
from argmap.project.documents import project_around, refuse_outside


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    known = f"{', '.join(f'.{name}' for name in FORMATS)}; with the layout graphviz also .pdf, .png, .gif and others"
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE", help=f"the file to write: {known}; `-` is standard output"
    )
    parser.add_argument("--format", metavar="NAME", help="output format (default: by the suffix, or svg)")
    add_options(parser)
    parser.add_argument("--within", metavar="DIR", help="refuse a map outside this folder and Quarto project")


def run(arguments: argparse.Namespace) -> int:
    """Draw, and return the exit status."""
    within = [] if arguments.within is None else [_folder(arguments.path, arguments.within)]
    output = None if arguments.output == STDIN else arguments.output
    if output is not None:
        refuse_inputs(output, [arguments.path])
    elif arguments.split == "slides" and arguments.format != "pdf":
        raise OptionError("slides are several files: name one with -o, such as x.svg for x-0.svg, x-1.svg, …")
    argument_map = load_or_report(arguments.path, arguments.max_size, within=within)
    if argument_map is None:
        return 1
    read = [arguments.path, *(text.path for text in argument_map.texts[1:])]
    if output is not None:
        refuse_inputs(output, read)
    made = drawn(argument_map, output, format=arguments.format, **chosen(arguments))
    if output is None:
        hand_over(*made.pictures.values())
    else:
        _write(made.files(output), read)
    if made.remark is not None:
        complain(made.remark)
    if (arguments.format or arguments.output.lower()).endswith(("pdf", "png")):
        warn(unprintable(argument_map))
    return 0


def _folder(path: str, within: str) -> str:
    """The folder or the project in which what a map imports must lie; a map in a file lies there as well."""
    return project_around(os.path.realpath(within)) if path == STDIN else refuse_outside(path, within)


def _write(files: Mapping[str | os.PathLike[str], str | bytes], read: Sequence[str]) -> None:
    """Write files, each whole, unless one of them is the map, or one that it imports."""
    for file in files:
        refuse_inputs(file, read)
    for file, picture in files.items():
        write_whole(file, picture)
