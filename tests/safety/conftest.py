"""A child process in which everything that is run or opened is written down."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from hostile import SECRET, Done, untouched

import argmap

OURS = tuple(
    os.path.realpath(path)
    for path in {
        *sysconfig.get_paths().values(),
        sys.prefix,
        sys.base_prefix,
        *map(os.path.dirname, argmap.__path__),
        *sys.path,
    }
    if path
)


@pytest.fixture
def watched(tmp_path):
    """Runs a program in a folder, in which it may run nothing: what came of it, and what it opened elsewhere."""

    def run(folder, *command):
        record = tmp_path / "record.json"
        environment = {
            **os.environ,
            "ARGMAP_SECRET": SECRET,
            "NO_COLOR": "1",
            "XDG_CONFIG_HOME": str(tmp_path / "none"),
            "XDG_STATE_HOME": str(tmp_path / "none"),
        }
        child = [sys.executable, "-P", str(Path(__file__).with_name("audited.py")), str(record), *command]
        done = subprocess.run(child, cwd=folder, env=environment, capture_output=True, timeout=300, check=False)
        result = Done(
            done.returncode, *(text.decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr))
        )
        seen = json.loads(record.read_text("utf-8"))
        assert [] == seen["ran"]
        untouched(folder, result)
        return result, [path for path in seen["opened"] if not is_ours(path, folder) and path != str(record)]

    return run


@pytest.fixture
def audited(watched):
    """Runs argmap in a folder: nothing may be run, and nothing elsewhere opened or printed."""

    def run(folder, *arguments):
        result, opened = watched(folder, "argmap", *arguments)
        assert [] == opened
        return result

    return run


def is_ours(path, folder):
    """Whether a path is Python's or argmap's, or lies in the folder."""
    return Path(path).is_relative_to(folder) or path.startswith(OURS) or path == os.devnull
