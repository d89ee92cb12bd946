"""`argmap check --diff`: a patch that git takes, and never one that a terminal or a log obeys."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from argmap.cli.fixing import shown
from argmap.project.patches import patch

MAP = """\
argmap: 1
title: Rain
thesis: wet
claims:
  wet:
    text: "The street
      {line}"
    assumed: true
inferences:
  i: {{premises: [wet, wet], attacks: wet}}
"""


def applied(change):
    """Whether git applies a patch in the working folder."""
    if shutil.which("git") is None:
        pytest.skip("git is missing")
    return 0 == subprocess.run(["git", "apply", "-p0"], input=change.encode(), check=False).returncode


def save(name, text):
    Path(name).write_text(text, "utf-8", newline="")


def content(name):
    return Path(name).read_bytes().decode()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_patch_is_one_for_git(run, end):
    """Whatever the line ends are, what is printed can be applied."""
    text = MAP.format(line="is wet: ::").replace("\n", end)
    save("m.yaml", text)
    status, out, err = run("check", "--diff", "m.yaml")
    assert (1, "1 map checked: 1 finding to fix\n") == (status, err)
    assert applied(out)
    assert text.replace("[wet, wet]", "[wet]") == content("m.yaml")


@pytest.mark.parametrize("line", ["::error::x", "##[error]x", "a\u202eb", "a\x85b", "a\u2028::x"], ids=range(5))
def test_what_a_log_would_obey_is_shown_and_is_not_a_patch(run, line):
    """It is told apart from a patch by its indentation, and `--output` has the patch."""
    text = MAP.format(line=line)
    save("m.yaml", text)
    status, out, err = run("check", "--diff", "m.yaml")
    assert 1 == status
    assert "m.yaml: shown with escapes, not as a patch; `--output FILE` writes the patch\n" in err
    assert all(line.startswith("    ") for line in out.splitlines())
    assert "    +  i: {premises: [wet], attacks: wet}" in out
    assert f"\n     {line}" not in out
    assert not applied(out)
    assert (1, "") == run("check", "--diff", "m.yaml", "--output", "m.patch")[:2]
    assert applied(content("m.patch"))
    assert text.replace("[wet, wet]", "[wet]") == content("m.yaml")


NAMES = ("a b.yaml", "é.yaml", 'a"\\b.yaml', "a\n::x\u202e.yaml", "##[x].yaml", os.fsdecode(b"\xe9.yaml"))


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_git_finds_the_file(run, name):
    """Names that cannot stand in a line as they are have the escapes of git."""
    text = MAP.format(line="is wet.")
    try:
        save(name, text)
    except (OSError, ValueError):
        pytest.skip("no file can be called that here")
    _, out, _ = run("check", "--diff", "--", name)
    assert out.isascii() == (name != "é.yaml")
    assert applied(out)
    assert text.replace("[wet, wet]", "[wet]") == content(name)


def test_a_last_line_without_end():
    """It is marked as git marks it."""
    change = patch("m", "a\nb", "a\nc")
    assert (
        "--- m\n+++ m\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
        == change
    )
    assert shown(change) is None


def test_no_change_is_no_patch():
    """Nothing is printed for it."""
    assert ("", None) == (patch("m", "a\n", "a\n"), shown(""))
