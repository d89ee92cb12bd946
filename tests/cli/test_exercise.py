import json
from pathlib import Path

import pytest

ESSAY = str(Path(__file__).parents[2] / "maps" / "radchenko_vietnam.yaml")
LONE = "argmap: 1\ntitle: One\nthesis: a\nclaims: {a: {text: A., assumed: true}}\n"
PAIR = """\
argmap: 1
title: Pair
thesis: a
claims: {a: A., b: {text: B., assumed: true}}
inferences: {i: {premises: b, supports: a, scheme: sign}}
"""


def test_a_worksheet_and_its_key(run):
    """The key lies beside the worksheet, and `check` finds it there."""
    assert (0, "", "") == run("exercise", ESSAY, "-o", "sheet.yaml", "--seed", "3")
    status, out, err = run("check", "sheet.yaml", "--format", "concise")
    assert 1 == status
    assert 10 == out.count(" EX002 ")
    assert "sheet.yaml: 0 of 10 answers right\n" == err
    assert (0, "", "sheet.key.yaml: 10 of 10 answers right\n") == run(
        "check", "sheet.key.yaml", "--key", "sheet.key.yaml"
    )


def test_the_same_seed_the_same_file(run):
    """Two runs give the same bytes, another seed gives others."""
    for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
        run("exercise", ESSAY, "-o", f"{name}.html", "--seed", seed)
    first, second, third = (Path(f"{name}.html").read_bytes() for name in "abc")
    assert first == second
    assert first != third
    assert not Path("a.key.html").exists()


def test_kinds_and_number(run):
    """`--kind` chooses kinds, `--number` the tasks of each."""
    run("exercise", ESSAY, "-o", "sheet.md", "--kind", "scheme", "--kind", "premise", "--number", "1")
    text = Path("sheet.md").read_text("utf-8")
    assert ["## Find the hidden premise", "## Name the scheme", "## The whole map"] == [
        line for line in text.split("\n") if line.startswith("## ")
    ]
    assert 2 == text.count("### Task ")
    assert Path("sheet.key.md").exists()


def test_kinds_that_a_map_has_nothing_for(run):
    """What cannot be asked is said; where nothing can be asked there is no worksheet."""
    Path("pair.yaml").write_text(PAIR, "utf-8")
    status, _, err = run("exercise", "pair.yaml", "-o", "sheet.md")
    assert 0 == status
    assert (
        "argmap: no task of kind premise: it needs a step with two or more premises, and a few statements besides\n"
        in err
    )
    Path("lone.yaml").write_text(LONE, "utf-8")
    expected = "argmap: no tasks of kind premise, place, scheme, fault, withdrawal can be made from this map\n"
    assert (2, "", expected) == run("exercise", "lone.yaml", "-o", "none.md")
    assert not Path("none.md").exists()


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["-o", "sheet.docx"], "argmap: unknown format 'docx'; expected one of html, pdf, md, yaml\n"),
        (["-o", "sheet"], "argmap: unknown format ''; expected one of html, pdf, md, yaml\n"),
        (["-o", "a.md", "--seed", "-1"], "expected a number from 0, not '-1'\n"),
        (["-o", "a.md", "--number", "0"], "expected a number from 1\n"),
    ],
)
def test_misuse(run, options, complaint):
    """Formats, seeds and numbers that there are not are complained of."""
    status, _, err = run("exercise", ESSAY, *options)
    assert 2 == status
    assert err.endswith(complaint)


def test_the_map_is_not_overwritten(run):
    """A worksheet in YAML, and its key, go beside the map and never over it."""
    for name, output in (("map.yaml", "map.yaml"), ("map.key.yaml", "map.yaml")):
        Path(name).write_text(PAIR, "utf-8")
        expected = f"argmap: {name!r} is read by this command: name another file to write\n"
        assert (2, "", expected) == run("exercise", name, "-o", output)
        assert PAIR == Path(name).read_text("utf-8")


def test_a_map_that_cannot_be_read(run):
    """Findings of reading stop the command."""
    Path("bad.yaml").write_text("argmap: 1\n", "utf-8")
    status, _, err = run("exercise", "bad.yaml", "-o", "sheet.md")
    assert 1 == status
    assert "AM005" in err


def test_marks_in_every_report(run):
    """Marks are findings: other report formats have them too, beside those of maps."""
    run("exercise", ESSAY, "-o", "sheet.yaml", "--kind", "scheme", "--number", "1")
    Path("map.yaml").write_text(PAIR, "utf-8")
    status, out, err = run("check", "map.yaml", "sheet.yaml", "--format", "json")
    assert 1 == status
    assert [("EX002", "sheet.yaml")] == [(one["code"], one["filename"]) for one in json.loads(out)]
    assert "sheet.yaml: 0 of 1 answers right\n1 map checked: 1 error\n" == err


def test_keys_that_are_none(run):
    """A key that is missing, blank or not a worksheet is a finding of the worksheet, and other files are checked."""
    run("exercise", ESSAY, "-o", "sheet.yaml", "--kind", "scheme")
    Path("map.yaml").write_text(PAIR, "utf-8")
    said = "EX005 the worksheet is not marked: "

    def check(*argv):
        status, out, err = run("check", "map.yaml", "sheet.yaml", "--format", "concise", *argv)
        assert err.startswith("sheet.yaml: not marked, because its key is missing\n1 map checked: 1 error\n")
        return status, out.partition(said)[2].rstrip()

    assert (1, "'sheet.yaml' is not a key: a key has an answer to each task") == check("--key", "sheet.yaml")
    status, out = check("--key", "map.yaml")
    assert (1, "'map.yaml' is not a key: map.yaml:1:1: AM005 this is not a worksheet") == (status, out[:68])
    Path("sheet.key.yaml").unlink()
    assert (1, "its key 'sheet.key.yaml' is not beside it") == check()
    Path("sheet.yaml").write_text(Path("sheet.yaml").read_text("utf-8").replace("key: ", "x-key: "), "utf-8")
    assert (1, "the worksheet names no key") == check()


def test_a_named_key_that_is_not_there(run):
    """It is a named path that is missing: misuse, after all has been checked."""
    run("exercise", ESSAY, "-o", "sheet.yaml", "--kind", "scheme")
    status, out, err = run("check", "sheet.yaml", "--key", "nowhere.yaml", "--format", "concise")
    assert (2, "argmap: there is no file 'nowhere.yaml'\n") == (status, err.splitlines(keepends=True)[-1])
    assert out.endswith("EX005 the worksheet is not marked: there is no file 'nowhere.yaml'\n")


def test_a_broken_worksheet(run):
    """What a student broke is found as it is in maps."""
    run("exercise", ESSAY, "-o", "sheet.yaml", "--kind", "scheme")
    text = Path("sheet.yaml").read_text("utf-8").replace("    answer:", "    answer: [A", 1)
    Path("sheet.yaml").write_text(text, "utf-8")
    status, out, err = run("check", "sheet.yaml")
    assert 1 == status
    assert "AM001" in out
    assert "sheet.yaml: not marked, because it cannot be read\n" == err


def test_a_worksheet_from_standard_input(run):
    """A worksheet can come through a pipe; its key is then looked for in the working folder."""
    run("exercise", ESSAY, "-o", "sheet.yaml", "--kind", "scheme", "--number", "1")
    status, out, err = run("check", "-", "--format", "concise", stdin=Path("sheet.yaml").read_text("utf-8"))
    assert 1 == status
    assert "<stdin>:" in out
    assert "<stdin>: 0 of 1 answers right\n" == err


def test_a_worksheet_from_standard_input_with_a_name(run):
    """Where it is said which file that is, its key is looked for beside that file."""
    Path("sub").mkdir()
    run("exercise", ESSAY, "-o", "sub/sheet.yaml", "--kind", "scheme", "--number", "1")
    sheet = Path("sub/sheet.yaml").read_text("utf-8")
    err = run("check", "-", "--stdin-filename", "sub/sheet.yaml", stdin=sheet)[2]
    assert "sub/sheet.yaml: 0 of 1 answers right\n" == err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_key_from_standard_input(run, jobs):
    """It marks all worksheets, in however many processes."""
    run("exercise", ESSAY, "-o", "a.yaml", "--kind", "scheme", "--number", "1")
    key = Path("a.key.yaml").read_text("utf-8")
    Path("b.yaml").write_text(key, "utf-8")
    status, out, err = run("check", "--key", "-", "--jobs", jobs, "--format", "concise", "a.yaml", "b.yaml", stdin=key)
    assert (1, "a.yaml: 0 of 1 answers right\nb.yaml: 1 of 1 answers right\n") == (status, err)
    assert "b.yaml" not in out
