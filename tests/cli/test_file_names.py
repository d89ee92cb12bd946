"""Names of files may be anything: a leading dash, spaces, line feeds, quotes, bytes that are not UTF-8."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.reports import FORMATS

TWICE = "argmap: 1\ntitle: T\nthesis: wet\nclaims:\n  wet: Wet.\n  rain: {text: Rain., assumed: true}\ninferences:\n  i: {premises: [rain, rain], supports: wet}\n"
ONCE = TWICE.replace("[rain, rain]", "[rain]")
MAP = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
NAMES = {
    "a dash": "-x.yaml",
    "an option": "--fix",
    "spaces": " a  b .yaml ",
    "a line feed": "a\n::error::b.yaml",
    "an escape": "a\x1b[31m.yaml",
    "quotes": "a\"b'c.yaml",
    "a backslash": "a\\n.yaml",
    "markup": "a<b>&c.yaml",
    "not UTF-8": os.fsdecode(b"m\xff\xc3.yaml"),
    "not ASCII": "mưa \U0001f327.yaml",
    "a percent sign": "100%25.yaml",
}
pytestmark = pytest.mark.skipif(os.name == "nt", reason="names that Windows does not have")


@pytest.fixture(params=NAMES.values(), ids=NAMES)
def name(request, tmp_path, monkeypatch):
    """A name that a file in the working folder can have."""
    monkeypatch.chdir(tmp_path)
    try:
        Path(request.param).touch()
    except OSError:
        pytest.skip("this file system does not have such names")
    Path(request.param).unlink()
    return request.param


def argmap(*argv, **how):
    environment = {**os.environ, "NO_COLOR": "1"}
    command = [sys.executable, "-m", "argmap", *argv]
    done = subprocess.run(command, capture_output=True, check=False, env=environment, **how)
    assert b"rror:" not in done.stderr.replace(b"1 error", b"")
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def parsed(content, format_):
    """Nothing of a name breaks the format that it stands in."""
    if format_ in ("json", "gitlab", "sarif"):
        assert json.loads(content)
    elif format_ == "junit":
        assert 1 == len(list(ET.fromstring(content).iter("failure")))
    elif format_ != "text":
        assert 1 == content.count(b"\n")
    return True


@pytest.mark.parametrize("format_", FORMATS)
def test_every_report(run, name, format_):
    """It is checked, and reported in every format, printed or into a file, alone and by several processes."""
    Path(name).write_text(TWICE, encoding="utf-8")
    status, out, _ = run("check", "--format", format_, "--", name)
    assert (1, True) == (status, parsed(out.encode(), format_))
    assert 1 == run("check", "--format", format_, "--output", "out", "--jobs", "2", "--", name)[0]
    assert Path("out").read_bytes() == out.encode()


def test_as_a_program(name):
    """The same in a process of its own, in a folder too, and coloured."""
    Path(name).write_text(TWICE, encoding="utf-8")
    assert argmap("check", "--", name)[0] == 1
    assert argmap("check", "--color", "always", ".")[0] in (1, 2)
    assert argmap("check", "--statistics", "--force-exclude", "--", name)[0] == 1


def test_fixing(run, name):
    """It is fixed, by way of a patch too."""
    Path(name).write_text(TWICE, encoding="utf-8")
    out = run("check", "--diff", "--", name)[1]
    run("check", "--diff", "--output", "patch", "--", name)
    assert out.encode() == Path("patch").read_bytes()
    subprocess.run(["git", "apply", "patch"], check=True)
    assert ONCE == Path(name).read_text("utf-8")
    Path(name).write_text(TWICE, encoding="utf-8")
    assert 0 == run("check", "--fix", "--", name)[0]
    assert ONCE == Path(name).read_text("utf-8")


def test_other_commands(run, name):
    """They read it, and write what is called so."""
    Path("m.yaml").write_text(MAP, encoding="utf-8")
    output = f"{name}.svg"
    assert 0 == run("render", "m.yaml", f"--output={output}")[0]
    assert Path(output).read_text("utf-8").startswith("<?xml") or "<svg" in Path(output).read_text("utf-8")
    Path("m.yaml").rename(name)
    assert 0 == run("show", "--", name)[0]
    assert 0 == run("check", f"--output={name}.txt", "--", name)[0]
    assert Path(f"{name}.txt").exists()


def test_what_cannot_be_read_or_written(run, name):
    """Messages about it are messages."""
    assert 2 == run("check", "--", name)[0]
    os.mkfifo(name)
    assert 1 == run("check", "--", name)[0]
    assert 1 == run("show", "--", name)[0]
    Path("m.yaml").write_text(MAP, encoding="utf-8")
    status, _, err = run("render", "m.yaml", f"--output={name}/x.svg")
    assert (2, True) == (status, err.startswith("argmap: cannot write "))


def test_the_name_of_standard_input(run, name):
    """It may be given."""
    assert 1 == run("check", "-", f"--stdin-filename={name}", "--format", "json", stdin=TWICE)[0]


def test_a_hook(run):
    """The hooks put `--` before the names: one that looks like an option is a name."""
    import yaml

    hooks = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for hook in hooks:
        for name in ("-x.yaml", "--no-config", "m.yaml"):
            Path(name).write_text(TWICE.replace("thesis: wet", "thesis: gone"), encoding="utf-8")
        program, *words = hook["entry"].split()
        assert "argmap" == program
        status, out, _ = run(*words, *hook["args"], "-x.yaml", "--no-config", "m.yaml")
        assert (1, 3) == (status, out.count("AM101"))
