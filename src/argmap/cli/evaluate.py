"""Say what stands, falls or is contested on a map, and why.

Examples:
  argmap evaluate bridge.yaml
  argmap evaluate bridge.yaml --without survey --format json
"""

from __future__ import annotations

import argparse

from argmap.cli.common import FORMATS, add_colour, add_map, add_standard, add_without, load_or_report, print_result
from argmap.explaining.comparison import comparison
from argmap.explaining.evaluation import evaluation
from argmap.explaining.strengths import Ranking, ranking
from argmap.numbering import ids_of
from argmap.reasoning import Standings, evaluate
from argmap.reasoning.load_bearing import UNITS
from argmap.reasoning.strength import SEMANTICS, strengths


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="output format")
    parser.add_argument(
        "--units", choices=UNITS, default="nodes", help="count nodes or sources when reporting what a thesis rests on"
    )
    parser.add_argument(
        "--strengths", nargs="?", const="bands", choices=("bands", "decimals"), help="rank statements by strength"
    )
    parser.add_argument(
        "--semantics",
        choices=tuple(SEMANTICS),
        default=next(iter(SEMANTICS)),
        help="gradual semantics used for strengths",
    )
    add_colour(parser)
    add_without(parser)
    add_standard(parser, "all")


def run(arguments: argparse.Namespace) -> int:
    """Evaluate, and return the exit status."""
    argument_map = load_or_report(arguments.path, arguments.max_size)
    if argument_map is None:
        return 1
    without = ids_of(argument_map, arguments.without)
    if arguments.standard == "all":
        print_result(comparison(argument_map, without), arguments.format, arguments.color)
        return 0
    standing = evaluate(argument_map, without, arguments.standard)
    result = evaluation(standing, units=arguments.units, ranking=_ranking(standing, arguments))
    print_result(result, arguments.format, arguments.color)
    return 0


def _ranking(standing: Standings, arguments: argparse.Namespace) -> Ranking | None:
    """The strengths, if they were asked for."""
    if arguments.strengths is None:
        return None
    found = strengths(standing.map, arguments.semantics, without=standing.without)
    return ranking(found, decimals=arguments.strengths == "decimals")
