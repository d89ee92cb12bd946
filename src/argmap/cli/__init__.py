"""The command line: argv to exit status. Each command is a file here, imported when it is called.

Exit status: 0 done and clean; 1 findings, of `check` or such as stop another command; 2 misuse, a named path that is
not there, or an internal error.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from argmap import __version__
from argmap.display import printable, printable_lines
from argmap.errors import ArgmapError

COMMANDS = {
    "check": "find what is wrong with maps",
    "render": "draw a map into a file",
    "show": "print a map as an outline",
    "evaluate": "say what stands, falls or is contested",
    "why": "explain the standing of one node",
    "exercise": "make a worksheet from a map, with its key",
    "rule": "explain a rule, or list all rules",
    "scheme": "show an argumentation scheme, or list all schemes",
    "schema": "print the JSON Schema of maps, for editors",
}


def run() -> None:
    """The entry point of the `argmap` program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            told = stream.isatty() or "PYTHONIOENCODING" in os.environ
            encoding = stream.encoding if told else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit status; every error is a message on stderr."""
    try:
        status = _main(argv)
        sys.stdout.flush()
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (ArgmapError, OSError) as error:
        return complain(str(error))
    except Exception as error:  # noqa: BLE001
        where = _last_place(error)
        return complain(
            f"internal error: {type(error).__name__}: {printable(str(error))} ({where})\n"
            f"This is a fault of argmap {__version__}, not of your map. Please report it with the command, "
            "this message and, if you can, the map."
        )
    return status


class _Parser(argparse.ArgumentParser):
    """A parser whose messages are safe to print: they repeat what was on the command line."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def _main(argv: Sequence[str]) -> int:
    name = argv[0] if argv else ""
    if name not in COMMANDS:
        _top_level().parse_args(argv)
        _top_level().print_help(sys.stderr)
        return 2
    command = importlib.import_module(f"argmap.cli.{name}")
    parser = _Parser(
        prog=f"argmap {name}", description=command.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    command.add_arguments(parser)
    status: int = command.run(parser.parse_args(argv[1:]))
    return status


def _top_level() -> argparse.ArgumentParser:
    listed = "\n".join(f"  {name:<10} {summary}" for name, summary in COMMANDS.items())
    parser = _Parser(
        prog="argmap",
        description="Argument maps as code.",
        epilog=f"commands:\n{listed}\n\n`argmap COMMAND --help` tells more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"argmap {__version__}")
    parser.add_argument("command", choices=tuple(COMMANDS), metavar="command", nargs="?")
    return parser


def complain(message: str) -> int:
    """Say what is wrong on stderr; the exit status of misuse."""
    sys.stderr.write(printable_lines(f"argmap: {message}\n"))
    return 2


def _last_place(error: BaseException) -> str:
    """File and line in which an error arose."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "unknown place"
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"  # noqa: PTH119
