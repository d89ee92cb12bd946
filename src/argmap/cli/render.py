"""Draw a map into a file; the suffix of the file says in which format."""

from __future__ import annotations

import argparse

from argmap.cli.common import add_map, load_or_report, refuse_inputs, warn
from argmap.cli.files import STDIN
from argmap.drawing import DIRECTIONS, FORMATS, LAYOUTS, PAPERS, THEMES, render
from argmap.drawing.printing.unprintable import unprintable
from argmap.project.documents import refuse_outside


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    known = f"{', '.join(f'.{name}' for name in FORMATS)}; with the layout graphviz also .pdf, .png, .gif and others"
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=f"the file to write: {known}")
    parser.add_argument("--layout", choices=LAYOUTS, default="tidy", help="`graphviz` needs Graphviz")
    parser.add_argument("--theme", choices=tuple(THEMES), default="light", help="the colours")
    parser.add_argument("--direction", choices=DIRECTIONS, default="down", help="where reasons stand")
    parser.add_argument(
        "--focus", metavar="ID", help="draw what bears on this node alone, named by its id or its number"
    )
    parser.add_argument("--depth", type=int, metavar="N", help="draw N levels below the focus or the theses")
    parser.add_argument(
        "--only", action="append", default=[], metavar="TAG", help="draw what has this tag (repeatable)"
    )
    parser.add_argument("--standing", action="store_true", help="mark what falls, is contested or bears load")
    parser.add_argument("--paper", choices=PAPERS, help="of a PDF; `a4` if none is named, `fit`: as large as the map")
    parser.add_argument("--handout", action="store_true", help="a PDF with outline, open questions and sources besides")
    parser.add_argument(
        "--prefix", default="", metavar="TEXT", help="what ids in an SVG picture begin with, for several on a page"
    )
    parser.add_argument(
        "--within", metavar="DIR", help="refuse a map outside this folder and the Quarto project around it, if any"
    )


def run(arguments: argparse.Namespace) -> int:
    """Draw, and return the exit status."""
    if arguments.within is not None and arguments.path != STDIN:
        refuse_outside(arguments.path, arguments.within)
    refuse_inputs(arguments.output, [arguments.path])
    argument_map = load_or_report(arguments.path, arguments.max_size)
    if argument_map is None:
        return 1
    render(
        argument_map,
        arguments.output,
        theme=arguments.theme,
        layout=arguments.layout,
        direction=arguments.direction,
        standing=arguments.standing,
        focus=arguments.focus,
        depth=arguments.depth,
        only=arguments.only,
        paper=arguments.paper,
        handout=arguments.handout,
        prefix=arguments.prefix,
    )
    if arguments.output.lower().endswith((".pdf", ".png")):
        warn(unprintable(argument_map))
    return 0
