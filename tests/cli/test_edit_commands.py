"""The commands that edit maps: what they write, what they say, and how they end."""

import os
import shutil
import subprocess
import sys

import pytest

BRIDGE = """\
argmap: 1
title: The old bridge   # a draft
thesis: roman
claims:
  roman: The bridge is Roman.
  'old': {text: It is old., assumed: true, tags: [age]}
evidence:
  arch: {text: The arch is round., source: survey}
sources:
  survey: {title: A Survey}
inferences:
  looks: {premises: [arch, "old"], supports: roman}
"""


@pytest.fixture
def bridge(tmp_path):
    """A map in a file."""
    file = tmp_path / "bridge.yaml"
    file.write_text(BRIDGE)
    return file


def test_rename_there_and_back(run, bridge):
    status, out, err = run("rename", "bridge.yaml", "2.2", "aged")
    assert (status, out, err) == (0, "", "renamed node 'old' to 'aged': 2 places\n")
    assert bridge.read_text() == BRIDGE.replace("'old'", "'aged'").replace('"old"', '"aged"')
    assert run("rename", "bridge.yaml", "aged", "old")[0] == 0
    assert bridge.read_text() == BRIDGE


def test_what_would_be_done_is_not(run, bridge):
    status, out, err = run("rename", "bridge.yaml", "age", "era", "--dry-run")
    assert (status, out, err) == (0, "", "renamed tag 'age' to 'era': 1 place (nothing is written)\n")
    status, out, err = run("rename", "bridge.yaml", "survey", "report", "--diff")
    assert (status, out.count("\n-  "), err.count("nothing is written")) == (0, 2, 1)
    assert bridge.read_text() == BRIDGE


def test_wrong_names_are_misuse(run, bridge):
    for old, new, said in [
        ("romann", "x", "did you mean 'roman'?"),
        ("roman", "old", "'old' already"),
        ("roman", "-", "cannot be an id"),
    ]:
        status, _, err = run("rename", "bridge.yaml", old, new)
        assert (status, said in err, err.count("\n")) == (2, True, 1)
    status, _, err = run("rename", "bridge.yaml", "roman", "not one")
    assert (status, "AM006" in err, err.endswith("argmap: nothing was changed\n")) == (1, True, True)
    assert run("rename", "nowhere.yaml", "a", "b")[0] == 2
    assert bridge.read_text() == BRIDGE
    bridge.write_text(BRIDGE.replace("survey", "arch"))
    status, _, err = run("rename", "bridge.yaml", "arch", "x")
    assert (status, "--kind node" in err) == (2, True)
    assert run("rename", "bridge.yaml", "arch", "x", "--kind", "source")[0] == 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_encoding_and_the_line_ends_stay(run, bridge, encoding):
    bridge.write_bytes(BRIDGE.replace("\n", "\r\n").encode(encoding))
    assert run("rename", "bridge.yaml", "arch", "bogen-größe")[0] == 0
    assert bridge.read_bytes() == BRIDGE.replace("arch:", "bogen-größe:").replace("[arch", "[bogen-größe").replace(
        "\n", "\r\n"
    ).encode(encoding)


def test_standard_input_is_printed(run):
    status, out, _ = run("sort", "-", stdin=BRIDGE)
    assert status == 0
    assert out.index("sources:") < out.index("claims:") < out.index("evidence:")


def test_sort_says_what_it_did(run, bridge):
    assert run("sort", "bridge.yaml") == (0, "", "sorted 'bridge.yaml'\n")
    assert run("sort", "bridge.yaml") == (0, "", "'bridge.yaml' is in order\n")
    bridge.write_text("argmap: 1\ntitle: [\n")
    status, _, err = run("sort", "bridge.yaml")
    assert (status, "AM001" in err, "nothing was changed" in err) == (1, True, True)


def test_merge_says_what_conflicts(run, bridge, tmp_path):
    (tmp_path / "base.yaml").write_text(BRIDGE)
    (tmp_path / "ana.yaml").write_text(BRIDGE.replace("is round", "is a half circle").replace("A Survey", "The Survey"))
    bridge.write_text(BRIDGE.replace("is round", "is pointed"))
    status, out, err = run("merge", "bridge.yaml", "ana.yaml", "--base", "base.yaml", "-o", "all.yaml")
    assert (status, out) == (1, "")
    assert "argmap: conflict: 'arch': both sides changed 'text'; theirs is kept as 'arch.1'\n" in err
    assert "merged 2 maps: 1 conflict; wrote 'all.yaml'" in err
    merged = (tmp_path / "all.yaml").read_text()
    assert "arch.1:\n" in merged
    assert "is pointed" in merged
    assert "is a half circle" in merged
    assert "The Survey" in merged
    assert run("check", "all.yaml", "--select", "AM0,AM1")[0] == 0
    assert bridge.read_text() == BRIDGE.replace("is round", "is pointed")
    (tmp_path / "ana.yaml").write_text("argmap: [")
    status, _, err = run("merge", "bridge.yaml", "ana.yaml")
    assert (status, "ana.yaml:1:" in err, "nothing was changed" in err) == (1, True, True)


COLD = """\
argmap: 1
title: Why they stayed
thesis: credibility
imports: {us: us.yaml, split: split.yaml}
claims:
  credibility: Leaving would have cost Moscow its standing.
  watched: {text: Its allies were watching., assumed: true}
inferences:
  # after the American case
  parallel: {premises: [watched, us/feared], supports: credibility}
"""
US = """\
argmap: 1
title: The American case
thesis: feared
claims:
  feared: {text: Washington feared for its word., assumed: true}
  dominoes: {text: One loss was thought to bring the next., assumed: true}
inferences:
  chain: {premises: dominoes, supports: feared}
"""
SPLIT = "argmap: 1\ntitle: The split\nthesis: rivals\nclaims:\n  rivals: {text: Two capitals led., assumed: true}\n"


@pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")
def test_git_merges_what_two_clones_have_done(tmp_path, run):
    """A renamed node that the other side still uses, and lines side by side: git alone breaks the one, and the other."""

    def git(folder, *argv, check=True):
        env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "NO_COLOR": "1"}
        user = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
        return subprocess.run(["git", *user, *argv], cwd=folder, env=env, check=check, capture_output=True, text=True)

    origin, ana, ben = (tmp_path / name for name in ("origin", "ana", "ben"))
    origin.mkdir()
    git(origin, "init")
    for name, text in [("cold.yaml", COLD), ("us.yaml", US), ("split.yaml", SPLIT)]:
        (origin / name).write_text(text)
    (origin / ".gitattributes").write_text("*.yaml merge=argmap\n")
    git(origin, "add", "."), git(origin, "commit", "-m", "begin")
    for clone in (ana, ben):
        git(tmp_path, "clone", "origin", clone.name)
        git(clone, "config", "merge.argmap.driver", f'"{sys.executable}" -m argmap merge %A %B --base %O')
    assert run("rename", "ana/us.yaml", "dominoes", "domino-theory")[0] == 0
    (ana / "cold.yaml").write_text(COLD.replace("its standing.", "its good name.").replace("# after", "# from"))
    (ben / "us.yaml").write_text(US + "  again:  # of 1954\n    premises: [dominoes]\n    supports: feared\n")
    more = "  watched: {text: Its allies were watching., assumed: true, tags: [allies]}\n  new: {text: It paid., assumed: true}"
    (ben / "cold.yaml").write_text(
        COLD.replace("  watched: {text: Its allies were watching., assumed: true}", more).replace(
            "[watched,", "[watched, new,"
        )
    )
    for clone in (ana, ben):
        git(clone, "commit", "-am", "a change")
    git(ana, "fetch", str(ben), "HEAD")
    merged = git(ana, "merge", "FETCH_HEAD", check=False)
    assert merged.returncode == 1
    assert "'dominoes': one side removed it, and the other refers to it; it is kept" in merged.stdout + merged.stderr
    assert git(ana, "diff", "--name-only", "--diff-filter=U").stdout == "us.yaml\n"
    assert (ana / "cold.yaml").read_text() == (ben / "cold.yaml").read_text().replace("# after", "# from").replace(
        "its standing.", "its good name."
    )
    us = (ana / "us.yaml").read_text()
    assert "  again:  # of 1954\n    premises: [dominoes]\n    supports: feared\n" in us
    assert "domino-theory: {text" in us
    assert run("check", "ana/us.yaml", "--select", "AM0,AM1")[0] == 0
