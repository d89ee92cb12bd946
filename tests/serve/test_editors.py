"""The editor of the presenter: a command that no file can change."""

import json
import os
import re
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.serve.editors import PRESETS, Editor, editor

paths = st.text(min_size=1).map(lambda text: "/" + text.replace("\0", ""))


@given(file=paths, line=st.integers(1), column=st.integers(1))
def test_a_file_is_never_more_than_its_name(file, line, column):
    """Whatever it is called, there are as many arguments, and what is in braces in its name stays."""
    for command in PRESETS.values():
        program, *others = Editor(tuple(command.split())).argv(file, line, column)
        assert program == command.split()[0]
        assert [
            one.replace("{line}", str(line)).replace("{column}", str(column)).replace("{file}", file)
            for one in command.split()[1:]
        ] == others
        assert not any(one.startswith("-") and file in one for one in others)


def test_arguments_are_split_once(tmp_path, monkeypatch):
    """Quotes in the command hold an argument together; a preset is found where programs are."""
    program = tmp_path / "zed"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert (str(program), "{file}:{line}:{column}") == editor("zed").command
    found = editor(f"'{program}' 'a b' {{file}}").argv("/x y; rm -rf /", 3, 4)
    assert [str(program), "a b", "/x y; rm -rf /"] == found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "expected code, "),
        ("'", "cannot be read"),
        ("sh", "expected code, "),
        ("sh {file} {lines}", "has {lines}; expected"),
        ("sh {file} {}", "has {}; expected"),
        ("no-such-program {file}", "there is no program 'no-such-program'"),
        ("{file} {file}", "there is no program"),
    ],
)
def test_misuse(text, message):
    """What is no command, or would not get the file, is refused before anything is served."""
    with pytest.raises(argmap.OptionError, match=re.escape(message)):
        editor(text)


def test_nothing_is_waited_for(tmp_path):
    """The editor gets no terminal, is no child that hangs on, and ends when it likes."""
    log = tmp_path / "log"
    code = f"import json, sys; open({str(log)!r}, 'w').write(json.dumps([sys.argv[1:], sys.stdin.read()]))"
    opener = Editor((sys.executable, "-c", code, "{file}", "+{line}"))
    opener.open("/a b/$(x).yaml", 7, 1)
    for _ in range(1000):
        if log.exists() and log.read_text():
            break
        time.sleep(0.01)
    assert [["/a b/$(x).yaml", "+7"], ""] == json.loads(log.read_text())


def test_batch_files_get_plain_names_only():
    """Windows has its shell read what a batch file is given."""
    with pytest.raises(OSError, match="batch file"):
        Editor(("code.cmd", "{file}")).open("C:/a&calc.yaml", 1, 1)
