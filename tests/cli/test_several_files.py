"""Editing an argument of several files: renamed in all of them, written as one, and merged by git."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap import Claim, Inference, cli, editing, evaluate
from argmap.model.unprefixed import without_prefixes

ROOT = Path(__file__).parents[2]
NAMES = ("essay.yaml", "record.yaml", "rivals.yaml")


@pytest.fixture
def vietnam(tmp_path, run):
    """The essay's argument in three files, in the working folder."""
    for name in NAMES:
        shutil.copy(ROOT / "examples" / "vietnam" / name, tmp_path)
    return tmp_path


def texts(folder):
    return {name: (folder / name).read_text("utf-8") for name in NAMES}


def renamed(written, old, new):
    """The texts with another name for what `record.yaml` has, wherever it stands as a word of its own."""
    words = dict.fromkeys(NAMES, rf"(?<![\w./-])record/{old}(?![\w.-])")
    words["record.yaml"] = rf"(?<![\w./-]){old}(?![\w.-])"
    return {
        name: re.sub(words[name], f"record/{new}" if name != "record.yaml" else new, text)
        for name, text in written.items()
    }


@pytest.mark.parametrize(
    ("argv", "old", "said"),
    [
        (["record.yaml", "outburst", "anger"], "outburst", "renamed node 'outburst' to 'anger': 5 places in 2 files\n"),
        (
            ["essay.yaml", "record/giap-offer", "anger"],
            "giap-offer",
            "renamed node 'giap-offer' to 'anger': 3 places in 3 files\n",
        ),
        (["essay.yaml", "2.3", "anger"], "khrushchev-refused", None),
        (["rivals.yaml", "record/radchenko-2018", "record/anger"], "radchenko-2018", None),
    ],
)
def test_rename_changes_exactly_its_places(run, vietnam, argv, old, said):
    """By its own name, by that under which the file named knows it, and by its number; there and back is the identity."""
    before = texts(vietnam)
    status, out, err = run("rename", *argv)
    assert (status, out) == (0, "")
    assert err == said or said is None
    assert texts(vietnam) == renamed(before, old, "anger")
    assert texts(vietnam) != before
    assert run("check", ".")[0] == 0
    assert run("rename", "record.yaml", "anger", old)[0] == 0
    assert texts(vietnam) == before


def test_rename_goes_over_the_project_and_no_further(run, vietnam):
    """Files in other folders that import the map, by any prefix; not what is called the same elsewhere."""
    (vietnam / "argmap.toml").write_text("")
    (vietnam / "deep").mkdir()
    ours = "argmap: 1\ntitle: Ours\nthesis: c\nimports: {r: ../record.yaml}\nclaims: {c: C., outburst: Another.}\ninferences:\n"
    (vietnam / "deep" / "ours.yaml").write_text(f"{ours}  i: {{premises: [r/outburst, outburst], supports: c}}\n")
    (vietnam / "other.yaml").write_text("argmap: 1\ntitle: Other\nthesis: outburst\nclaims: {outburst: No import.}\n")
    (vietnam / "broken.yaml").write_text("argmap: 1\nimports: [\n")
    other = (vietnam / "other.yaml").read_text()
    status, _, err = run("rename", "record.yaml", "outburst", "anger")
    assert (status, err.splitlines()) == (
        0,
        [
            "argmap: broken.yaml cannot be read as a map, and stays as it is",
            "renamed node 'outburst' to 'anger': 6 places in 3 files",
        ],
    )
    assert "[r/anger, outburst]" in (vietnam / "deep" / "ours.yaml").read_text()
    assert (vietnam / "other.yaml").read_text() == other
    assert run("rename", "deep/ours.yaml", "r/anger", "r/outburst", "--diff")[1].count("\n+++ ") == 3
    assert run("rename", "deep/ours.yaml", "outburst", "mine")[2].endswith("2 places\n")


def test_standard_input_is_renamed_alone(run, vietnam):
    """By its own names, or by the numbers of the whole, where it has what they mean."""
    text = (vietnam / "rivals.yaml").read_text("utf-8")
    for old in ("rival-geopolitics", "1.1"):
        status, out, _ = run("rename", "-", old, "harbour", stdin=text)
        assert (status, out) == (0, text.replace("rival-geopolitics", "harbour"))
    assert (vietnam / "rivals.yaml").read_text("utf-8") == text


def test_tags_are_those_of_all_files(run, vietnam):
    assert run("rename", "rivals.yaml", "motive", "motif", "--kind", "tag")[2].endswith(" in 2 files\n")
    assert run("check", ".", "--select", "AM0,AM1")[0] == 0
    assert not any(re.search(r"tags: .*\bmotive\b", text) for text in texts(vietnam).values())


def test_names_that_cannot_be(run, vietnam):
    before = texts(vietnam)
    for argv, status, said in [
        (["essay.yaml", "record/nothing", "x"], 2, "no node"),
        (["essay.yaml", "nowhere/outburst", "x"], 2, "no node"),
        (["record.yaml", "outburst", "war-risk"], 2, "already"),
        (["record.yaml", "outburst", "rivals/x"], 1, "'rivals/x' cannot be an id"),
        (["record.yaml", "outburst", "two words"], 1, "AM006"),
    ]:
        given, _, err = run("rename", *argv)
        assert (given, said in err) == (status, True), err
    assert texts(vietnam) == before


def test_none_is_renamed_where_one_cannot_be(run, vietnam, monkeypatch):
    """A file that is read-only, one that cannot be read then, and one that has changed meanwhile."""
    before = texts(vietnam)
    (vietnam / "essay.yaml").chmod(0o444)
    status, _, err = run("rename", "record.yaml", "outburst", "anger")
    assert (status, "essay.yaml" in err, "it is read-only; no file was changed" in err) == (2, True, True)
    (vietnam / "essay.yaml").chmod(0o644)
    write = sys.modules["argmap.cli.editing"].write_together

    def later(*given):
        (vietnam / "essay.yaml").write_text("somebody else\n")
        write(*given)

    monkeypatch.setattr("argmap.cli.editing.write_together", later)
    status, _, err = run("rename", "record.yaml", "outburst", "anger")
    assert (status, "it has changed since it was read; no file was changed" in err) == (2, True)
    assert texts(vietnam) == before | {"essay.yaml": "somebody else\n"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.parametrize("is_fixed", [False, True])
def test_what_a_killed_run_has_begun_is_finished(run, vietnam, monkeypatch, is_fixed):
    """By the next edit of one of the files, before that edit is made, or before findings are fixed."""
    before = texts(vietnam)
    replace, calls = Path.replace, []

    def kill(self, target):
        calls.append(target)
        if len(calls) == 3:  # the journal, one map
            os.kill(os.getpid(), signal.SIGKILL)
        return replace(self, target)

    child = os.fork()
    if not child:
        monkeypatch.setattr(Path, "replace", kill)
        cli.main(["rename", "record.yaml", "outburst", "anger"])
        os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
    assert before != texts(vietnam) != renamed(before, "outburst", "anger")
    if is_fixed:
        (vietnam / "record.yaml").write_text("somebody else\n")
        assert "record.yaml' has changed since, and is left as it is" in run("check", ".", "--fix")[2]
        return
    status, _, err = run("rename", "rivals.yaml", "record/anger", "fury")
    assert (status, err.count("an earlier edit was interrupted; it is finished")) == (0, 1)
    assert texts(vietnam) == renamed(before, "outburst", "fury")


def test_a_bundle_is_the_whole(run, vietnam):
    """The same standing, numbers, findings and picture; the comments of all files; and nothing is imported."""
    whole = argmap.load("essay.yaml")
    assert run("bundle", "essay.yaml", "-o", "one.yaml") == (
        0,
        "",
        f"bundled 3 files: {len(whole)} nodes; wrote 'one.yaml'\n",
    )
    one = argmap.load("one.yaml")
    assert not one.imports
    names = dict(zip(whole, without_prefixes(whole), strict=True))
    standing = evaluate(whole)
    assert {names[id_]: standing[id_] for id_ in whole} == dict(evaluate(one))
    assert [id_ for id_ in one if "/" in id_] == []
    assert argmap.render(whole, format="txt") == argmap.render(one, format="txt")
    pictures = [argmap.render(each, format="svg") for each in (whole, one)]
    assert re.sub("(record|rivals)_2f_", "", pictures[0]) == pictures[1]
    found = [run("check", name, "--select", "ALL", "--format", "concise")[1] for name in ("essay.yaml", "one.yaml")]
    assert len({tuple(sorted(re.findall(r": (AM\d+) ", each))) for each in found}) == 1
    comments = {
        line.strip() for text in texts(vietnam).values() for line in text.splitlines() if line.lstrip().startswith("#")
    }
    kept = (vietnam / "one.yaml").read_text("utf-8")
    assert len([line for line in comments if line in kept]) >= len(comments) - 2  # less what stands above whole files
    for name in ("essay.yaml", "record.yaml"):
        status, _, err = run("bundle", "essay.yaml", "-o", name)
        assert (status, "one of the files that are read" in err or "is read" in err or "input" in err) == (2, True), err


def test_a_bundle_is_printed_or_shown(run, vietnam):
    status, out, err = run("bundle", "essay.yaml", "-o", "-")
    assert (status, err.startswith("bundled 3 files: ")) == (0, True)
    assert argmap.loads(out).title == "Why Were the Russians in Vietnam?"
    assert run("bundle", "-", "-o", "-", stdin=out)[1] == out
    for option in ("--diff", "--dry-run"):
        status, out, err = run("bundle", "essay.yaml", "-o", "one.yaml", option)
        assert (status, err.endswith(" (nothing is written)\n"), out.startswith("--- essay.yaml\n")) == (
            0,
            True,
            option == "--diff",
        )
    assert not (vietnam / "one.yaml").exists()
    (vietnam / "record.yaml").unlink()
    assert run("bundle", "essay.yaml")[::2] == (2, "argmap: name the file to write with -o; `-` is standard output\n")
    status, _, err = run("bundle", "essay.yaml", "--diff")
    assert (status, "AM106" in err, "nothing was changed" in err) == (1, True, True)


def test_a_bundle_leads_to_the_texts_of_sources_from_where_it_lies(run, tmp_path):
    (tmp_path / "parts" / "texts").mkdir(parents=True)
    (tmp_path / "parts" / "texts" / "a.txt").write_text("It rained all day.\n")
    part = "argmap: 1\ntitle: Part\nsources: {s: {title: S, text: texts/a.txt}}\nevidence: {e: {text: Rain., source: s, quote: It rained}}\n"
    (tmp_path / "parts" / "part.yaml").write_text(part)
    book = "argmap: 1\ntitle: Book\nthesis: c\nimports: {p: parts/part.yaml}\nclaims: {c: It is wet.}\ninferences: {i: {premises: p/e, supports: c}}\n"
    (tmp_path / "book.yaml").write_text(book)
    (tmp_path / "out").mkdir()
    for name, text in [("whole.yaml", "parts/texts/a.txt"), ("out/whole.yaml", "../parts/texts/a.txt")]:
        assert run("bundle", "book.yaml", "-o", name)[0] == 0
        assert argmap.load(name).sources["s"].text == text


@pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")
def test_git_merges_what_two_clones_have_done(vietnam, run):
    """What git alone breaks is whole: two lines that it takes and that contradict each other, and one that it cannot."""

    def git(folder, *argv, check=True):
        env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "NO_COLOR": "1"}
        user = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
        return subprocess.run(["git", *user, *argv], cwd=folder, env=env, check=check, capture_output=True, text=True)

    def edit(folder, name, *edits):
        for change in edits:
            done = change((folder / name).read_text("utf-8"))
            assert done.ok
            (folder / name).write_text(done.text, "utf-8")

    origin = vietnam / "origin"
    origin.mkdir()
    git(origin, "init")
    for name in NAMES:
        (vietnam / name).rename(origin / name)
    (origin / ".gitattributes").write_text("*.yaml merge=argmap\n")
    git(origin, "add", "."), git(origin, "commit", "-m", "begin")
    clones = ana, ben, alone = [vietnam / name for name in ("ana", "ben", "alone")]
    for clone in clones:
        git(vietnam, "clone", "origin", clone.name)
    git(ana, "config", "merge.argmap.driver", f'"{sys.executable}" -m argmap merge %A %B --base %O --name %P')
    aims = Claim("war-aims", "Hanoi fought for aims of its own.", assumed=True)
    assert run("rename", "ana/record.yaml", "outburst", "anger")[0] == 0
    edit(
        ana,
        "rivals.yaml",
        lambda text: editing.remove(text, "no-grand-strategy", "no-grand-design", "foresight-bias"),
        lambda text: editing.add(text, aims, after="geopolitics-mattered"),
    )
    edit(
        ben,
        "rivals.yaml",
        lambda text: editing.add(text, Inference("no-plan", ["foresight-bias"], attacks="detente-preferred")),
        lambda text: editing.add(text, argmap.Claim("war-aims", "Hanoi fought for its union.", assumed=True)),
    )
    step = next(
        id_ for id_, one in argmap.load("ben/essay.yaml").inferences.items() if "record/outburst" in one.premises
    )
    premises = argmap.load("ben/essay.yaml")[step].premises
    edit(ben, "essay.yaml", lambda text: editing.update(text, step, premises=[*premises, "record/insolvency"]))
    for clone in (ana, ben):
        git(clone, "commit", "-am", "a change")
    git(alone, "pull", str(ana), "HEAD")
    for clone in (ana, alone):
        git(clone, "fetch", str(ben), "HEAD")

    broken = git(alone, "merge", "FETCH_HEAD", check=False)
    assert "essay.yaml" in git(alone, "diff", "--name-only", "--diff-filter=U").stdout
    assert "Auto-merging rivals.yaml" in broken.stdout
    assert {"AM002", "AM101"} <= set(re.findall("AM[0-9]+", run("check", "alone/rivals.yaml")[1]))

    merged = git(ana, "merge", "FETCH_HEAD", check=False)
    told = merged.stdout + merged.stderr
    assert merged.returncode == 1
    assert (
        "rivals.yaml: conflict: 'foresight-bias': one side removed it, and the other refers to it; it is kept" in told
    )
    assert "rivals.yaml: conflict: 'war-aims': both sides changed 'text'; theirs is kept as 'war-aims.1'" in told
    assert git(ana, "diff", "--name-only", "--diff-filter=U").stdout == "rivals.yaml\n"
    whole = argmap.load("ana/essay.yaml")
    written = tuple("record/anger" if id_ == "record/outburst" else id_ for id_ in premises)
    assert whole[step].premises == (*written, "record/insolvency")
    assert (whole["rivals/war-aims"].text, whole["rivals/war-aims.1"].text) == (
        aims.text,
        "Hanoi fought for its union.",
    )
    assert "rivals/no-plan" in whole
    assert run("check", "ana", "--select", "AM0,AM1")[0] == 0
