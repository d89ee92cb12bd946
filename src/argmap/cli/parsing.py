"""A parser for each command, whose `--help` fits a screen of 80 columns and 40 lines, and ends with examples."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Sequence
from functools import partial
from types import ModuleType
from typing import Any, NoReturn

from argmap import __version__
from argmap.display import printable
from argmap.docstrings import docstring
from argmap.errors import nearest

COMMANDS = {
    "new": "write a starter map",
    "check": "find problems in maps",
    "convert": "turn a map into another notation, or another notation into a map",
    "render": "draw a map into a file",
    "serve": "show a map in the browser while it is edited",
    "show": "print a map as an outline",
    "evaluate": "say what stands, falls or is contested",
    "why": "explain the standing of one node",
    "rename": "rename a node, a question, a source, a scheme or a tag",
    "sort": "bring sections and nodes into order",
    "merge": "merge what several people made of a map",
    "sources": "fill the sources of a map from a library, or export them",
    "bundle": "write a map of several files as one file",
    "survey": "measure many maps: a table with a row for each",
    "exercise": "make a worksheet from a map, with its key",
    "rule": "explain a rule, or list all rules",
    "scheme": "show an argumentation scheme, or list all schemes",
    "schema": "print the JSON Schema of maps, for editors",
    "completion": "print a script that completes commands in a shell",
}
EXAMPLES = "Examples:\n"
"""What stands above the examples in the docstring of a command."""
_COLUMN = 26
"""Where the meaning of an option begins, if the option is shorter."""


class Formatter(argparse.HelpFormatter):
    """Help with paragraphs as wide as the terminal, lines that are indented as they are, and choices as words."""

    def __init__(self, prog: str, **more: Any) -> None:
        super().__init__(prog, max_help_position=_COLUMN, **more)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        import textwrap  # noqa: PLC0415 - most runs show no help

        paragraphs = text.split("\n\n")
        return "\n\n".join(one if "\n  " in one else textwrap.fill(one, width) for one in paragraphs) + indent

    def _format_action_invocation(self, action: argparse.Action) -> str:
        """Name what an option takes once, behind all its names."""
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        taken = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(action.option_strings)} {taken}"

    def _metavar_formatter(self, action: argparse.Action, default_metavar: str) -> Any:
        return super()._metavar_formatter(_without_choices(action), default_metavar)

    def _expand_help(self, action: argparse.Action) -> str:
        told, choices = super()._expand_help(action), [*map(str, action.choices or ())]
        is_told = action.metavar is not None or all(choice in told for choice in choices)
        return told if is_told else f"{told}: {', '.join(choices)}"


def _without_choices(action: argparse.Action) -> argparse.Action:
    """An option that is shown without its choices: they stand behind what it means."""
    if action.choices is None or action.metavar is not None:
        return action
    return argparse.Action(action.option_strings, action.dest, nargs=action.nargs)


_UNSHOWN = partial(Formatter, width=80)
"""What argparse makes for each argument that is declared, only to try it; else it asks for the terminal's width."""


class Parser(argparse.ArgumentParser):
    """A parser whose messages are safe to print, since they repeat what was on the command line, and suggest words."""

    def parse(self, argv: Sequence[str]) -> argparse.Namespace:
        """Parse all arguments; for each option that there is not, suggest the nearest that there is."""
        parsed, unknown = self.parse_known_args(argv)
        if unknown:
            options = [one for one in self._option_string_actions if one.startswith("--")]
            words = [word.partition("=")[0] for word in unknown if word.startswith("-")]
            self.error(f"unrecognized arguments: {' '.join(unknown)}{_suggested(words, options)}")
        return parsed

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse a choice that there is not, with the nearest that there is."""
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as refused:
            refused.message += _suggested([str(value)], [str(choice) for choice in action.choices or ()])
            raise

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end."""
        super().error(printable(message))


def _suggested(words: Sequence[str], known: Sequence[str]) -> str:
    """Questions that name the nearest of the known words, to be put behind a message."""
    near = (nearest(word.lower()[:100], known) for word in words)
    return "".join(f"; did you mean {found[0]!r}?" for found in near if found)


def command(name: str) -> ModuleType:
    """Import the file of a command."""
    return importlib.import_module(f"argmap.cli.{name}")


def parser_of(name: str) -> Parser:
    """Make the parser of a command."""
    parser = Parser(prog=f"argmap {name}", formatter_class=_UNSHOWN)
    declare(parser, name)
    parser.formatter_class = Formatter
    return parser


def declare(parser: argparse.ArgumentParser, name: str) -> None:
    """Declare a command: what it is for, its arguments and its examples."""
    module = command(name)
    parser.description, _, examples = docstring(module).partition(EXAMPLES)
    parser.epilog = f"{EXAMPLES}{examples}"
    module.add_arguments(parser)
    parser.usage = f"%(prog)s {_usage(parser)}"


def _usage(parser: argparse.ArgumentParser) -> str:
    """The arguments of a command in the order in which they are usually given; options by one word."""
    named = [one for one in parser._actions if one.option_strings and one.required]  # noqa: SLF001 - there is no other way
    plain = [one for one in parser._actions if not one.option_strings]  # noqa: SLF001
    words = ["[options]", *(f"{one.option_strings[0]} {one.metavar}" for one in named)]
    return " ".join([*words, *map(_argument, plain)])


def _argument(action: argparse.Action) -> str:
    name = str(action.metavar or f"{{{','.join(map(str, action.choices or ()))}}}")
    return {"*": f"[{name} …]", "?": f"[{name}]", "+": f"{name} [{name} …]"}.get(str(action.nargs), name)


def top_level() -> Parser:
    """Make the parser of `argmap` itself, which knows its commands by name."""
    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:<{width}} {summary}" for name, summary in COMMANDS.items())
    parser = Parser(
        prog="argmap",
        description="Argument maps as code.",
        epilog=f"commands:\n{listed}\n\nRun `argmap COMMAND --help` for the options of a command.",
        formatter_class=_UNSHOWN,
    )
    _add_version(parser)
    parser.add_argument("command", choices=tuple(COMMANDS), metavar="command", nargs="?", help="what is to be done")
    parser.formatter_class = Formatter
    return parser


def whole() -> argparse.ArgumentParser:
    """Make one parser of all commands, for what describes the command line as a whole."""
    parser = argparse.ArgumentParser(prog="argmap", description="Argument maps as code.", formatter_class=Formatter)
    _add_version(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, summary in COMMANDS.items():
        declare(commands.add_parser(name, help=summary, formatter_class=Formatter), name)
    return parser


def subparsers(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Give the parsers of the commands of the whole, by name."""
    found = (one.choices for one in parser._actions if isinstance(one, argparse._SubParsersAction))  # noqa: SLF001
    return dict(next(found))


def _add_version(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--version", action="version", version=f"argmap {__version__}", help="print the version")
