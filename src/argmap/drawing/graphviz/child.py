"""A program of its own: a DOT text from standard input, laid out by pygraphviz, to standard output.

Graphviz inside a process cannot be stopped, and takes the process with it when it crashes; so it gets one to itself.
"""

from __future__ import annotations

import sys

from argmap.files.limits import limit


def main() -> None:
    """Lay out; the arguments are the format and the seconds that it may take."""
    limit(int(sys.argv[2]))
    from pygraphviz import AGraph  # noqa: PLC0415 - it must load within the limits

    try:
        picture = AGraph(string=sys.stdin.buffer.read().decode()).draw(format=sys.argv[1], prog="dot")
    except Exception as error:  # noqa: BLE001 - it raises much, and Graphviz itself has said on stderr what is wrong
        sys.exit(f"Error: {type(error).__name__}: {error}")
    sys.stdout.buffer.write(picture)


if __name__ == "__main__":
    main()
