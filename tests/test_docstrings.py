"""What users are told does not hang on docstrings, which `python -OO` strips, or on sources, which may be missing."""

import compileall
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.docstrings import docstring, name_of
from argmap.model import Claim

MAP = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims: {wet: Wet.}\n"
COMMANDS = [
    ["rule", "--format", "json"],
    ["rule", "AM204"],
    ["schema"],
    ["check", "--help"],
    ["why", "--help"],
    ["--help"],
    ["check", "--format", "sarif", "m.yaml"],
    ["check", "m.yaml", "--select", "ALL"],
]


def output(folder, *how):
    """What each command prints when Python is started so."""
    (folder / "m.yaml").write_text(MAP, encoding="utf-8")
    printed = []
    for command in COMMANDS:
        done = subprocess.run(
            [sys.executable, *how, "-m", "argmap", *command], cwd=folder, capture_output=True, check=False
        )
        assert b"" == done.stderr.replace(b"1 map checked: 2 errors, 1 warning\n", b"") or b"checked" in done.stderr
        printed.append((done.returncode, done.stdout))
    return printed


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    return output(tmp_path_factory.mktemp("usual"))


def test_without_docstrings(usual, tmp_path):
    """`python -OO` prints the same."""
    assert usual == output(tmp_path, "-OO")


def test_without_docstrings_and_sources(usual, tmp_path):
    """So it does where nothing but compiled files are installed."""
    package = tmp_path / "argmap"
    shutil.copytree(Path(argmap.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    assert compileall.compile_dir(package, legacy=True, optimize=2, quiet=2, force=True)
    for source in package.rglob("*.py"):
        source.unlink()
    assert usual == output(tmp_path, "-OO")


def test_docstrings():
    """Modules, classes and functions have theirs, without indentation; what has none gives an empty text."""
    assert docstring(argmap).startswith("Argument maps as code")
    assert docstring(Claim) == docstring(Claim).strip()
    assert "" == docstring(lambda: None)
    assert ("argmap", "argmap.model.nouns.Claim") == (name_of(argmap), name_of(Claim))
