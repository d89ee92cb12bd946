"""Print the script by which a shell completes the commands of argmap, their options, and the names of files.

It needs the extra `completion`. Each shell has a place where it looks for such scripts.

Examples:
  argmap completion bash > ~/.local/share/bash-completion/completions/argmap
  argmap completion zsh > ~/.zfunc/_argmap
  argmap completion fish > ~/.config/fish/completions/argmap.fish
"""

from __future__ import annotations

import argparse
from typing import Any

from argmap.cli.common import say
from argmap.cli.parsing import COMMANDS, subparsers, whole
from argmap.errors import MissingExtraError

SHELLS = ("bash", "zsh", "fish")
_FILES = ("FILE", "MAP", "OTHER", "OUT", "PATH")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=f"the shell: {', '.join(SHELLS)}")


def run(arguments: argparse.Namespace) -> int:
    """Print the script, and return the exit status."""
    say(script(arguments.shell))
    return 0


def script(shell: str) -> str:
    """The script for a shell.

    Raises:
        MissingExtraError: shtab is not installed.
    """
    shtab = _shtab()
    parser = whole()
    for name, one in subparsers(parser).items():
        one.description = COMMANDS[name]
        for action in one._actions:  # noqa: SLF001 - shtab reads them too
            if action.metavar in _FILES or action.metavar == "DIR":
                action.complete = shtab.DIRECTORY if action.metavar == "DIR" else shtab.FILE  # type: ignore[attr-defined]
    return str(shtab.complete(parser, shell)) + "\n"


def _shtab() -> Any:
    try:
        import shtab  # noqa: PLC0415
    except ImportError as error:
        message = "completion needs the library shtab: pip install '.[completion]' in a checkout of argmap"
        raise MissingExtraError(message) from error
    return shtab
