"""Runs a program as its users do and writes down what the interpreter is asked for: programs, connections, files.

python audited.py RECORD argmap|mkdocs|sphinx-build ARGUMENT...
"""

import json
import os
import sys

RUNS = (
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "pty.spawn",
    "socket.connect",
)
OPENS = ("open", "os.listdir", "os.scandir")
record = {"ran": [], "opened": []}


def hook(event, arguments):
    if event in RUNS:
        record["ran"].append(f"{event}: {arguments!r}")
    elif event in OPENS and isinstance(arguments[0], str | bytes):
        record["opened"].append(os.path.abspath(os.fsdecode(arguments[0])))  # noqa: PTH100


sys.addaudithook(hook)
path, sys.argv = sys.argv[1], sys.argv[2:]
try:
    if sys.argv[0] == "argmap":
        from argmap.cli import run

        run()
    elif sys.argv[0] == "mkdocs":
        from mkdocs.__main__ import cli

        cli()
    else:
        from sphinx.cmd.build import main

        sys.exit(main(sys.argv[1:]))
finally:
    with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:  # noqa: PTH123
        json.dump(record, file)
