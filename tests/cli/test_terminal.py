"""Lines on a terminal: broken at its width, hanging below their text, coloured where asked."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import ArgumentMap, Claim, Evidence, Inference, Source, cli, dumps
from argmap.cli.terminal import shown, width_of
from argmap.explaining.lines import Line, Tone, aside, heading, judged, plain
from argmap.reasoning import Standing

ANSI = re.compile("\x1b\\[[0-9;]*m")
MAP = ArgumentMap(
    title="The port",
    thesis="motive",
    nodes=[
        Claim("motive", "Moscow wanted to be trusted by allies who had begun to look for help elsewhere."),
        Evidence("aid", "Aid came before the offer of a port.", source="book", locator="3"),
        Inference("step", ["aid"], supports="motive"),
    ],
    sources=[Source("book", title="The war at sea")],
)


@pytest.fixture
def call(tmp_path, capsys, monkeypatch):
    """Runs a command on the map; what it prints."""
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "port.yaml").write_text(dumps(MAP), encoding="utf-8")

    def run(command, *arguments):
        assert 0 == cli.main([command, "port.yaml", *arguments])
        return capsys.readouterr().out

    return run


def test_a_line_is_broken_between_words():
    """What follows hangs below the text, after the sign; a sentence about a node hangs a little deeper."""
    text = "one two three four five six seven eight"
    assert "  + one two three four five\n    six seven eight\n" == shown([plain(text, 2, "+ ")], 28, colour=False)
    told = judged("'a'", "stands", f": {text}.", Standing.STANDS)
    assert "'a' stands: one two three\n  four five six seven\n  eight.\n" == shown([told], 25, colour=False)
    assert f"{text}\n" == shown([plain(text)], None, colour=False)
    assert "\n" == shown([Line()], 40, colour=False)


def test_long_words_and_wide_letters():
    """A word that is too long has a row of its own; a wide letter takes two columns, and no mark begins a row."""
    assert f"a\n{'x' * 50}\nb\n" == shown([plain(f"a {'x' * 50} b")], 40, colour=False)
    rows = shown([plain("字" * 19 + "。" + "字" * 5)], 40, colour=False).split("\n")
    assert ["字" * 18, "字。" + "字" * 5] == rows[:2]


def test_colours():
    """The verb of a sentence by the standing, headings bold, the caveat dim; broken, each row by itself."""
    told = judged("'a'", "is contested", ": no.", Standing.CONTESTED)
    assert "'a' \x1b[33mis contested\x1b[0m: no.\n" == shown([told], None, colour=True)
    wide = judged("'a' of a long name and a course", "is contested", ": no.", Standing.CONTESTED)
    assert "'a' of a long name and a course \x1b[33mis\x1b[0m\n  \x1b[33mcontested\x1b[0m: no.\n" == shown(
        [wide], 40, colour=True
    )
    assert "\x1b[1mTheses\x1b[0m\n\x1b[2mas drawn\x1b[0m\n" == shown(
        [heading("Theses"), aside("as drawn")], None, colour=True
    )


def test_what_a_log_would_obey_begins_no_row():
    """A text of a stranger cannot be broken so that a command to a log stands at the start of a row."""
    rows = shown([plain("one two three four ::error::five")], 20, colour=True).split("\n")
    assert not any(row.lstrip().startswith("::") for row in rows)


def test_the_width(monkeypatch):
    """COLUMNS wins; a file has no width, and a very narrow terminal breaks nothing."""
    monkeypatch.delenv("COLUMNS", raising=False)
    assert width_of(io.StringIO()) is None
    monkeypatch.setenv("COLUMNS", "72")
    assert 72 == width_of(io.StringIO())
    monkeypatch.setenv("COLUMNS", "39")
    assert width_of(io.StringIO()) is None
    monkeypatch.setenv("COLUMNS", "wide")
    assert width_of(io.StringIO()) is None


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), max_size=30), st.integers(40, 90))
def test_nothing_is_lost(words, width):
    """Broken and coloured, a line says the same, and only a long word is wider than the terminal."""
    line = judged(" ".join(words), "stands", ".", Standing.STANDS)
    rows = ANSI.sub("", shown([line], width, colour=True))
    assert line.text.replace(" ", "") == rows.replace("\n", "").replace(" ", "").replace("\\::", "::")


@pytest.mark.parametrize(
    "arguments", [("evaluate",), ("why", "motive"), ("why", "book"), ("evaluate", "--standard", "all")]
)
def test_commands(call, monkeypatch, arguments):
    """Whole lines where they go into a file; broken by COLUMNS; coloured where asked, not under NO_COLOR."""
    whole = call(*arguments)
    assert "\x1b" not in whole
    coloured = call(*arguments, "--color", "always")
    assert ANSI.search(coloured)
    assert whole == ANSI.sub("", coloured)
    monkeypatch.setenv("COLUMNS", "60")
    broken = call(*arguments)
    assert max(map(len, broken.split("\n"))) <= 60
    assert whole.split() == broken.split()
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert ANSI.search(call(*arguments))
    monkeypatch.setenv("NO_COLOR", "1")
    assert broken == call(*arguments)
    assert "\x1b" not in call(*arguments, "--format", "json")
    assert "\x1b" not in call(*arguments, "--format", "markdown", "--color", "always")


def test_what_a_source_carries(call):
    """Its evidence, and what becomes of the theses without it."""
    told = call("why", "book")
    assert (
        "1 node rests on source 'book' (“The war at sea”):\n"
        "  · Evidence 2.1 'aid' (“Aid came before the offer of a port.”) stands: it is given as evidence.\n"
        "Without it:\n"
        "  · 1.1 'motive' (“Moscow wanted to be trusted by allies who had begun to look for help elsewhere.”)"
        " would no longer stand: it would not be established.\n"
    ) in told


def test_tones():
    """Each standing is a tone."""
    assert {*Standing} <= {*Tone}
