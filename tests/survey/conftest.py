"""A small corpus in several notations, with files that are no maps and files that are faulty."""

from pathlib import Path

import pytest

import argmap

RAIN = """\
argmap: 1
title: Rain
thesis: wet
claims:
  wet: The street is wet.
  rain: {text: It has rained., assumed: true}
  sprinkler: {text: Someone has watered the garden., assumed: true}
inferences:
  because: {premises: rain, supports: wet, scheme: sign}
  but: {premises: sprinkler, attacks: because}
"""
KIALO = "Discussion Title: Rain\n\n1. It is wet.\n1.1. Pro: It has rained.\n1.2. Con: The sky is blue.\n"


def corpus(folder, copies=1):
    """Maps in argmap's YAML, AIF, Argdown and Kialo's text, and what else lies in a folder."""
    rain = argmap.loads(RAIN)
    for number in range(copies):
        here = Path(folder) / f"part{number:04}"
        (here / "deeper").mkdir(parents=True)
        (here / "a.yaml").write_text(RAIN.replace("Rain", f"Rain {number}"), "utf-8")
        (here / "b.json").write_text(argmap.convert(rain, "aif")[0], "utf-8")
        (here / "deeper" / "c.argdown").write_text(argmap.convert(rain, "argdown")[0], "utf-8")
        (here / "deeper" / "d.txt").write_text(KIALO, "utf-8")
        (here / "e.argmap.yaml").write_text("argmap: 1\ntitle: [\n", "utf-8")
        (here / "notes.txt").write_text("Nothing of note.\n", "utf-8")
        (here / "package.json").write_text('{"name": "nodes"}', "utf-8")
        (here / "ci.yaml").write_text("jobs: {argmap: 1}\n", "utf-8")
        (here / "picture.png").write_bytes(b"\x89PNG")
        (here / ".hidden").mkdir()
        (here / ".hidden" / "f.yaml").write_text(RAIN, "utf-8")
    return Path(folder)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The corpus, in the working folder as `corpus`."""
    monkeypatch.chdir(tmp_path)
    return corpus(tmp_path / "corpus")
