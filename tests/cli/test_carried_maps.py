"""Pictures that carry their map, as users handle them: drawn, sent, and read again by every command."""

import io
import json
import sys
from pathlib import Path

import pytest

RAIN = """\
# Written in the rain.
argmap: 1
title: Rain & <snow>
thesis: wet
claims:
  wet: The street is wet.
  dry: {text: It was dry at noon., assumed: true}
evidence:
  seen: {text: The street shines., source: diary, locator: p. 1}
inferences:
  shine: {premises: seen, supports: wet}
  noon: {premises: dry, attacks: wet}
sources:
  diary: {title: A diary, authors: [Ann Example], date: 1972}
"""


@pytest.fixture
def drawn(run, tmp_path):
    """A map drawn in all three formats, and thrown away; gives the runner of commands."""
    (tmp_path / "rain.yaml").write_text(RAIN)
    for suffix in ("svg", "html", "pdf"):
        assert (0, "", "") == run("render", "rain.yaml", "-o", f"rain.{suffix}")
    (tmp_path / "rain.yaml").unlink()
    return run


@pytest.mark.parametrize("suffix", ["svg", "html", "pdf"])
def test_the_map_comes_back(drawn, monkeypatch, suffix):
    """Into a file, and from standard input to standard output, where the content tells what it is."""
    assert (0, "", "") == drawn("convert", f"rain.{suffix}", "again.yaml")
    assert RAIN == Path("again.yaml").read_text()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(f"rain.{suffix}").read_bytes())))
    assert (0, RAIN, "") == drawn("convert", "-", "-")


@pytest.mark.parametrize("suffix", ["svg", "html", "pdf"])
def test_every_command_reads_it(drawn, suffix):
    """As it reads the map."""
    Path("rain.yaml").write_text(RAIN)
    for command in (["show"], ["evaluate"], ["why", "wet"], ["evaluate", "--format", "json"]):
        (name, *more) = command
        assert drawn(name, "rain.yaml", *more) == drawn(name, f"rain.{suffix}", *more)
    status, out, _ = drawn("check", f"rain.{suffix}", "--format", "json")
    found = json.loads(out)[0]
    line = 1 + Path(f"rain.{suffix}").read_bytes().splitlines().index(b"thesis: wet") if suffix != "pdf" else 4
    assert (1, "AM502", f"rain.{suffix}", line) == (status, found["code"], found["filename"], found["location"]["row"])
    assert 0 == drawn("exercise", f"rain.{suffix}", "-o", "sheet.md")[0]
    assert 0 == drawn("render", f"rain.{suffix}", "-o", "again.svg")[0]
    assert Path("rain.svg").read_bytes() == Path("again.svg").read_bytes()


def test_a_picture_without_its_map(run, tmp_path):
    """It is said that there is none, and how there can be one."""
    (tmp_path / "rain.yaml").write_text(RAIN)
    assert 0 == run("render", "rain.yaml", "-o", "rain.svg", "--no-source")[0]
    for command in (["check", "rain.svg"], ["show", "rain.svg"], ["convert", "rain.svg", "x.yaml"]):
        status, out, err = run(*command)
        assert 1 == status
        assert "rain.svg: AM703" in out + err
        assert "--no-source" in out + err
    assert not Path("x.yaml").exists()
    status, _, err = run("render", "rain.yaml", "-o", "rain.mmd", "--no-source")
    assert (2, True) == (status, "is for format 'svg' or 'html' or 'pdf', not 'mmd'" in err)
    status, _, err = run("convert", "rain.yaml", "rain.svg")
    assert (2, True) == (status, "`argmap render` draws 'rain.svg'" in err)


def test_a_pdf_without_pypdf(drawn, monkeypatch):
    """Each command says what to install."""
    monkeypatch.setattr("argmap.notations.copies.find_spec", lambda _: None)
    for status, command in ((1, "check"), (2, "show")):
        found, out, err = drawn(command, "rain.pdf")
        assert (status, True) == (found, "PDF needs pypdf: pip install '.[pdf]'" in out + err)
