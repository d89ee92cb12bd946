"""The commands that edit maps: what they write, what they say, and how they end."""

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
    assert "bridge.yaml: conflict: 'arch': both sides changed 'text'; theirs is kept as 'arch.1'\n" in err
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


@pytest.mark.parametrize("command", [["sort", "{}"], ["rename", "{}", "a", "b"], ["bundle", "{}", "-o", "b.yaml"]])
@pytest.mark.parametrize(("name", "content"), [("a.svg", "<svg></svg>"), ("a.kialo.txt", "1. It rains.\n")])
def test_only_yaml_is_edited(run, tmp_path, command, name, content):
    """Of a file in another notation, and of a picture, it is said that nothing edits it."""
    (tmp_path / name).write_text(content)
    status, _, err = run(*(word.format(name) for word in command))
    assert (2, True) == (status, f"argmap: '{name}' is" in err)
    assert "`argmap convert` writes it" in err
    assert content == (tmp_path / name).read_text()
