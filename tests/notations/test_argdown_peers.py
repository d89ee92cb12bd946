"""Argdown's own tools, 1.7.5 and 2.0.1, read our cases as we do, and what we write."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from argdown_cases import CASES
from hypothesis import given

import argmap
from argmap import strategies
from argmap.building import Builder
from argmap.notations import convert, read_format
from argmap.notations.argdown.debate import Argument, Statement, Step
from argmap.notations.argdown.parsing import Parser
from argmap.text import SourceText
from profiles import costly

MAPS = Path(__file__).parents[2] / "maps"
_KINDS = {"supports": "support", "attacks": "attack", "undercuts": "undercut", "excludes": "excludes"}
_THEIRS = {"contradictory": "excludes", "contrary": "excludes", "entails": "support"}


def missing(what):
    """Skip, or fail where nothing may be missing."""
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
        pytest.fail(f"ARGMAP_REQUIRE_EXTERNAL is set, and {what}")
    pytest.skip(what)


@pytest.fixture(scope="module")
def packages():
    """The folder with the packages `@argdown/cli` 1.7.5 and `@argdown/core` 2.0.1."""
    folder = Path(os.environ.get("ARGMAP_NODE_MODULES", "nowhere"))
    if not (folder / "node_modules" / "argdown-core").is_dir() or shutil.which("node") is None:
        missing("ARGMAP_NODE_MODULES names no folder with Argdown's packages, or node is not installed")
    return folder


@pytest.fixture(scope="module")
def written():
    """Texts that we write: the map of the essay, every case there and back, and maps of all kinds."""
    texts = [convert(argmap.load(path), "argdown")[0] for path in sorted(MAPS.glob("*.yaml"))]
    texts += (convert(read_format(text, "argdown")[0], "argdown")[0] for text in CASES.values())

    @costly
    @given(strategies.sound_maps())
    def collect(argument_map):
        texts.append(convert(argument_map, "argdown")[0])

    collect()
    return texts


@pytest.fixture(scope="module")
def theirs(packages, written):
    """What both releases of the library make of the cases, and of what we write."""
    command = ["node", str(Path(__file__).with_name("argdown_read.mjs")), str(packages)]
    texts = json.dumps([*CASES.values(), *written])
    return json.loads(subprocess.run(command, input=texts, check=True, capture_output=True, encoding="utf-8").stdout)


def plain(text):
    """A text without the signs of mentions, with single spaces."""
    return re.sub(r"[ \t\r\n]+", " ", re.sub(r"@[\[<](.*?)[\]>]", r"\1", text)).strip(" ")


def ours(text):
    """Statements, arguments and relations as our reader finds them; what has no title goes by what it says."""
    debate = Parser(Builder(SourceText(text, "a.argdown", "argdown")), text).debate()

    def end(one):
        if isinstance(one, Step):
            return "step", end(one.argument)[1], end(one.conclusion)[1]
        if isinstance(one, Argument):
            return "argument", one.title or f"for {end(one.steps[-1].conclusion)[1]}"
        return "statement", one.title or one.wordings[0].text

    def said(one):
        return end(one)[1], sorted(wording.text for wording in one.wordings), sorted(one.tags)

    statements = sorted(said(one) for one in debate.members if isinstance(one, Statement))
    arguments = sorted(
        (*said(one), [(end(step.conclusion)[1], step.rules) for step in one.steps])
        for one in debate.members
        if isinstance(one, Argument)
    )
    return (
        statements,
        arguments,
        {relation(_KINDS[one.kind], end(one.source), end(one.target)) for one in debate.settled()},
    )


def relation(kind, source, target):
    return (kind, *(sorted((source, target)) if kind == "excludes" else (source, target)))


def as_ours(found):
    """The same of what their library found."""
    texts = {title: plain(texts[0]) if texts else "" for title, texts, _ in found["statements"]}
    steps = {title: rows for title, _, _, rows in found["arguments"]}

    def named(title):
        return texts[title] if re.fullmatch(r"Untitled \d+", title) else title

    def argument(title):
        return f"for {named(steps[title][-1][0])}" if re.fullmatch(r"Untitled \d+", title) else title

    def end(kind, title, row=None):
        if kind == "step":
            return "step", argument(title), named(steps[title][row][0])
        return kind, named(title) if kind == "statement" else argument(title)

    def said(title, texts, tags):
        return title, sorted(filter(None, map(plain, texts))), sorted(tags)

    statements = sorted(said(named(title), *rest) for title, *rest in found["statements"])
    arguments = sorted(
        (*said(argument(title), told, tags), [(named(row), tuple(rules)) for row, rules in rows if rules is not None])
        for title, told, tags, rows in found["arguments"]
    )
    relations = {
        relation(_THEIRS.get(kind, kind), end(*source), end(*target)) for kind, source, target in found["relations"]
    }
    return statements, arguments, {one for one in relations if one[0] != "support" or one[1] != one[2]}


@pytest.mark.parametrize("release", [0, 1], ids=["1.7.5", "2.0.1"])
def test_the_library_agrees(release, theirs, written):
    """On statements, arguments with their steps, and relations; it finds no fault."""
    for text, found in zip((*CASES.values(), *written), theirs[release], strict=True):
        assert [] == found["faults"], text
        assert as_ours(found) == ours(text), text


def test_the_command_agrees(packages, written, tmp_path):
    """`argdown json` reads what we write: as many statements, arguments and relations."""
    for number, text in enumerate(written):
        (tmp_path / f"{number}.argdown").write_text(text, "utf-8", newline="")
    program = packages / "node_modules" / ".bin" / "argdown"
    subprocess.run([program, "json", "*.argdown", "out", "--silent"], check=True, capture_output=True, cwd=tmp_path)
    for number, text in enumerate(written):
        found = json.loads((tmp_path / "out" / f"{number}.json").read_text("utf-8"))
        statements, arguments, relations = ours(text)
        assert {one for one, *_ in statements} >= {
            one for one in found["statements"] if not one.startswith("Untitled ")
        }
        assert {one for one, *_ in arguments} == {*found["arguments"]}
        assert len(relations) <= len(found["relations"])
