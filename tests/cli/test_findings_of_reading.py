"""What commands that read a map say of it: what `argmap check` says of its reading, and no more."""

import re
from pathlib import Path

import pytest

from argmap.reading import RULES

READING = {one.code for one in RULES}
IDLE = """\
argmap: 1
title: Rain
thesis: wet
claims:
  wet: {text: The street is wet., assumed: true}
  idle: Idle.
sources:
  walk: {title: A walk, authors: [Ann Example], date: 2024}
"""
COMMANDS = {
    "show": ["show", "m.yaml"],
    "evaluate": ["evaluate", "m.yaml"],
    "why": ["why", "m.yaml", "wet"],
    "render": ["render", "m.yaml", "-o", "m.svg"],
    "exercise": ["exercise", "m.yaml", "-o", "sheet.md"],
}
FINDING = re.compile(r"^m\.yaml:\S+ ((AM\d{3}) .*)$", re.MULTILINE)


def said(text):
    return sorted(finding for finding, code in FINDING.findall(text) if code in READING)


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize(
    ("text", "config", "count"),
    [
        (IDLE, "", 1),
        (IDLE, 'ignore = ["AM105"]\n', 0),
        (IDLE, '[per-file-ignores]\n"m.*" = ["AM1"]\n', 0),
        (IDLE, 'select = ["AM3"]\n', 0),
        (IDLE + "# argmap: file-ignore[AM105]\n", "", 0),
        (IDLE.replace("Idle.", "Idle. # argmap: ignore[AM204]"), 'ignore = ["AM105"]\n', 0),
        (IDLE.replace("thesis: wet", "thesis: west"), 'ignore = ["ALL"]\n', 1),
        (IDLE.replace("sources:", "evidence:\n  seen: {text: It shines., sorce: walk}\nsources:"), "", 1),
        ("{", 'select = ["AM3"]\n', 1),
    ],
    ids=range(9),
)
def test_they_agree_with_check(run, command, text, config, count):
    """Configuration and comments silence what can be silenced, and one mistake is one finding."""
    Path("m.yaml").write_text(text, "utf-8")
    Path("argmap.toml").write_text(config, "utf-8")
    expected = said(run("check", "m.yaml", "--format", "concise")[1])
    assert count == len(expected)
    assert expected == said(run(*command)[2])


def test_standard_input(run):
    """It goes by the configuration of the working folder."""
    Path("argmap.toml").write_text('ignore = ["AM105"]\n', "utf-8")
    assert (0, "") == run("show", "-", stdin=IDLE)[::2]


def test_a_faulty_configuration(run):
    """It is said where it matters; what cannot be silenced is said as well, and the map is drawn."""
    Path("argmap.toml").write_text("select = 1\n", "utf-8")
    Path("m.yaml").write_text(IDLE, "utf-8")
    status, out, err = run("show", "m.yaml")
    assert (0, "Rain\n") == (status, out[:5])
    assert re.fullmatch(r"argmap: \S*argmap\.toml:1: 'select' must be a list of texts\n", err)
    Path("m.yaml").write_text("{", "utf-8")
    status, _, err = run("show", "m.yaml")
    assert (1, ["AM001"]) == (status, [one[:5] for one in said(err)])
