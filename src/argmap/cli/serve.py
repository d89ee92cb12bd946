"""Show a map in the browser, and draw it anew with each save.

Two addresses are printed: in the first you present, with the second others follow your steps.

Examples:
  argmap serve bridge.yaml --editor code
  argmap serve bridge.yaml --host 0.0.0.0 --port 8000
"""

from __future__ import annotations

import argparse
from contextlib import suppress

from argmap.cli.common import add_max_size, say_now
from argmap.cli.files import STDIN, read_bytes
from argmap.cli.picturing import add_options, chosen
from argmap.errors import OptionError
from argmap.serve.editors import PRESETS, editor
from argmap.serve.live import Live


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add = parser.add_argument
    add("path", metavar="PATH", help="the map")
    add("--editor", metavar="COMMAND", help="a click opens the line in this editor: "
        f"{', '.join(PRESETS)}, or a command with {{file}}, {{line}}, {{column}}")  # fmt: skip
    add("--open", action="store_true", help="open the page in the browser")
    add("--port", type=_port, default=0, metavar="N", help="the port to listen at (default: a free one)")
    add("--host", default="127.0.0.1", metavar="ADDRESS", help="the address to listen at, 0.0.0.0 for all that this "
        "machine has (default: 127.0.0.1, this machine alone)")  # fmt: skip
    add_options(parser, ["theme", "standing"])
    add_max_size(parser)


def _port(text: str) -> int:
    if not text.isdecimal() or len(text) > 5 or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"expected a port from 0 to 65535, not {text!r}")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl-C, and return the exit status."""
    if arguments.path == STDIN:
        raise OptionError("what is served is a file, so that its changes can be seen; name one")
    read_bytes(arguments.path, arguments.max_size)  # there is nothing to serve where there is no file
    live = Live(
        arguments.path,
        host=arguments.host,
        port=arguments.port,
        editor=None if arguments.editor is None else editor(arguments.editor),
        limit=arguments.max_size,
        options=chosen(arguments),
    )
    say_now(_addresses(live))
    if arguments.open:
        import webbrowser  # noqa: PLC0415 - few want it

        webbrowser.open(live.presenter)
    with suppress(KeyboardInterrupt):
        live.run()
    return 0


def _addresses(live: Live) -> str:
    """What to open, and by whom."""
    lines = [f"Presenter: {live.presenter}", f"Viewers:   {live.viewers}"]
    if live.is_open:
        lines.append("Whoever is in the same network can read what is sent: the connection is not encrypted.")
    return "".join(f"{line}\n" for line in (*lines, "Ctrl-C ends it."))
