"""Patterns: what the oldest Python that is supported gets wrong."""

import re
from pathlib import Path

import argmap

_POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]*\})\+(?!\+)")


def test_no_group_is_possessive():
    """Python 3.11.0 to 3.11.4 finds too little where a group is repeated so: an atomic group does the same.

    A single character may be: `[a-z]*+`.
    """
    package = Path(argmap.__file__).parent
    lines = [
        f"{path.relative_to(package).as_posix()}: {line.strip()}"
        for path in sorted(package.rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if _POSSESSIVE_GROUP.search(line) and ('r"' in line or "(?" in line)
    ]
    assert [] == lines
