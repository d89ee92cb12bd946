"""Imports: which files make up an argument, what they call each other, and what is said of those that fail."""

import os
import socket
from collections import deque
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.cli import main
from argmap.project import imports
from argmap.project.argument import Argument
from argmap.project.imports import Files, follow
from argmap.reading import parse

LEAF = "argmap: 1\ntitle: Leaf\nclaims:\n  x: {text: X is so., assumed: true}\n"


def root(*lines, claims="  c: {text: C is so., assumed: true}\n"):
    """A map with imports, and a claim that stands."""
    return f"argmap: 1\ntitle: Root\nthesis: c\nimports: {{{', '.join(lines)}}}\nclaims:\n{claims}"


def found(path, code="AM106"):
    """What reading finds, of one rule: the file and the message."""
    return [(one.path, one.message) for one in argmap.read(path)[1] if one.code == code]


def test_what_rests_on_a_map_that_is_not_there_is_not_judged(tmp_path, monkeypatch, capsys):
    """However many imports lie between; and what rests on nothing of it is judged."""
    monkeypatch.chdir(tmp_path)
    Path("root.yaml").write_text(
        root("mid: mid.yaml", claims="  c: C is so.\n  d: D is so.\n")
        + "inferences:\n  i: {premises: mid/m, supports: c}\n"
    )
    Path("mid.yaml").write_text(
        "argmap: 1\ntitle: Mid\nimports: {leaf: leaf.yaml}\nclaims:\n  m: M is so.\n"
        "inferences:\n  i: {premises: leaf/x, supports: m}\n"
    )
    assert 1 == main(["check", "--format", "concise", "root.yaml"])
    codes = [line.split()[1] for line in capsys.readouterr().out.splitlines()]
    assert ["AM106", "AM204", "AM206"] == codes
    Path("leaf.yaml").write_text(LEAF)
    main(["check", "--format", "concise", "root.yaml"])
    assert ["AM204", "AM206"] == [line.split()[1] for line in capsys.readouterr().out.splitlines()]


def argument(path) -> Argument:
    data = Path(path).read_bytes()
    return follow(path, parse(data, path)[0], Files(), data)


HOSTILE = {
    "../../../../../../etc/passwd": "it leads out of the project",
    "/etc/passwd": "it is not a path relative to this file",
    "~/map.yaml": "it is not a path relative to this file",
    "C:\\\\map.yaml": "it is not a path relative to this file",
    "https://example.org/map.yaml": "it is not a path relative to this file",
    "file:///etc/passwd": "it is not a path relative to this file",
    "nowhere.yaml": "it is not there",
    "no/where.yaml": "it is not there",
    "": "it names no file",
    "sub": "it is a folder",
    "fifo": "it is not a regular file",
    "socket": "it is not a regular file",
    "device": "it leads out of the project",
    "out.yaml": "it leads out of the project",
    "way-out/leaf.yaml": "it leads out of the project",
    "loop.yaml": "its links form a cycle",
    "other.yaml": "it is not a map",
    "sheet.yaml": "it is a worksheet, not a map",
    "large.yaml": "it is larger than",
    "x" * 300: "its name is too long",
}


def test_what_cannot_be_imported_is_one_finding_with_its_reason(save, here):
    """Nothing outside the project is followed, nothing but a regular file is opened, and the others are read."""
    outside = save("outside/leaf.yaml", LEAF)
    save("project/argmap.toml", "")
    save("project/sub/leaf.yaml", LEAF)
    save("project/other.yaml", "jobs: {}\n")
    save("project/sheet.yaml", "worksheet: 1\n")
    save("project/large.yaml", LEAF + "#" * 5000)
    os.mkfifo("project/fifo")
    Path("project/device").symlink_to("/dev/zero")
    Path("project/out.yaml").symlink_to(outside)
    Path("project/way-out").symlink_to(outside.parent)
    Path("project/loop.yaml").symlink_to("loop.yaml")
    with socket.socket(socket.AF_UNIX) as one:
        os.chdir("project")
        one.bind("socket")
        os.chdir(here)
        lines = [f'p{n}: "{path}"' for n, path in enumerate(HOSTILE)]
        path = save("project/root.yaml", root(*lines, "good: sub/leaf.yaml"))
        made, diagnostics = argmap.read(path, max_size=4000)
    diagnostics = [one for one in diagnostics if one.code == "AM106"]
    assert len(diagnostics) == len(HOSTILE)
    in_order = sorted(diagnostics, key=lambda one: one.span.start)
    for n, (one, why) in enumerate(zip(in_order, HOSTILE.values(), strict=True)):
        assert why in one.message, one.message
        assert one.location == made.where(None, "imports", f"p{n}")
    assert "good/x" in made


@pytest.mark.parametrize("length", [1, 2, 3, 50])
def test_a_cycle_of_imports_is_one_finding_and_its_maps_are_read(save, length):
    """The import that closes the cycle is left out, and says which files it goes through."""
    for n in range(length):
        save(f"f{n:02}.yaml", root(f"n: f{(n + 1) % length:02}.yaml"))
    made, diagnostics = argmap.read("f00.yaml")
    assert [one.code for one in diagnostics] == ["AM106"]
    assert diagnostics[0].path == f"f{length - 1:02}.yaml"
    assert "f00.yaml" in diagnostics[0].message
    assert len(made) == length


def test_so_many_files_and_levels_and_no_more(save, monkeypatch):
    """Beyond the bounds nothing is read; one finding says how much there is."""
    for n in range(12):
        save(f"f{n}.yaml", root(*(f"p{m}: f{m}.yaml" for m in range(n + 1, 12)), "gone: gone.yaml"))
    monkeypatch.setattr(imports, "MOST_FILES", 5)
    made, _ = argmap.read("f0.yaml")
    assert len(made.texts) == 5
    assert sum("at most 5 files" in message for _, message in found("f0.yaml")) >= 1
    for n in range(12):
        save(f"f{n}.yaml", root(f"n: f{n + 1}.yaml") if n < 11 else LEAF)
    monkeypatch.setattr(imports, "MOST_FILES", 1000)
    monkeypatch.setattr(imports, "MOST_LEVELS", 3)
    assert list(argmap.read("f0.yaml")[0]) == ["c", "n/c", "n/n/c", "n/n/n/c"]
    assert [path for path, _ in found("f0.yaml")] == ["f3.yaml"]


def test_ten_thousand_imports_are_looked_at_once_each(save):
    """They are findings, up to the limit of findings, and no more."""
    path = save("root.yaml", root(*(f"p{n}: gone{n}.yaml" for n in range(10_000))))
    diagnostics = argmap.read(path)[1]
    assert len(diagnostics) == 1000
    assert "9,000 more findings" in diagnostics[-1].help[-1]


def test_a_map_that_cannot_be_read_is_reported_where_it_is_and_where_it_is_imported(save):
    """The syntax error stands in its file; the import names the first of them."""
    save("bad.yaml", "argmap: 1\ntitle: [\n")
    save("root.yaml", root("b: bad.yaml", claims="  c: C.\ninferences:\n  i: {premises: [b/x], supports: c}\n"))
    path = "root.yaml"
    diagnostics = argmap.read(path)[1]
    assert [(one.path, one.code) for one in diagnostics] == [("bad.yaml", "AM001"), ("root.yaml", "AM106")]
    assert diagnostics[1].related[0][0].path == "bad.yaml"
    with pytest.raises(argmap.LoadError):
        argmap.load(path)


def test_a_file_that_is_imported_by_two_ways_is_one(save):
    """Its ids go by the shortest way, the first in author order; the other ways are other names for it."""
    save("leaf.yaml", LEAF)
    save("left.yaml", root("leaf: leaf.yaml"))
    save("right.yaml", root("leaf: sub/../leaf.yaml"))
    save("sub/.keep", "")
    claims = "  c: C.\ninferences:\n  i: {premises: [a/leaf/x, z/leaf/x], supports: c}\nexpect: {a/leaf/x: falls}\n"
    m = argmap.read(save("root.yaml", root("z: left.yaml", "a: right.yaml", claims=claims)))[0]
    assert list(m) == ["c", "z/c", "a/c", "z/leaf/x", "i"]
    assert m["i"].premises == ("z/leaf/x", "z/leaf/x")
    failed = next(one for one in argmap.check(m) if one.code == "AM505")
    assert failed.location.written == "falls"


def test_other_names_and_empty_files_bring_nothing_to_a_changed_map(save):
    """Their imports have not failed: the map is still whole when it is changed in Python, and one file when written."""
    save("leaf.yaml", LEAF)
    save("empty.yaml", "argmap: 1\ntitle: Empty\n")
    m = argmap.load(save("root.yaml", root("a: leaf.yaml", "b: leaf.yaml", "e: empty.yaml")))
    assert [*m.imports] == ["a"]
    assert "AM106" not in {one.code for one in argmap.check(m.update("c", text="Another."))}
    assert not argmap.loads(argmap.dumps(m)).imports


def slow_prefixes(edges):
    """Each file by the shortest way to it, of these the first in author order: all ways are tried."""
    ways = {}
    left = deque([((), 0)])
    while left:
        way, at = left.popleft()
        for n, target in enumerate(edges[at]):
            left.append(((*way, n), target))
        key = (len(way), way)
        if at not in ways or key < ways[at]:
            ways[at] = key
    return {at: "/".join(f"p{n}" for n in way) for at, (_, way) in ways.items()}


@given(st.data())
def test_prefixes_are_those_of_a_plain_search_of_all_ways(tmp_path_factory, data):
    """A second implementation, by brute force."""
    folder = tmp_path_factory.mktemp("files")
    size = data.draw(st.integers(1, 6))
    edges = [data.draw(st.lists(st.integers(n + 1, 5), max_size=3)) if n < 5 else [] for n in range(6)][:size]
    edges = [[target for target in some if target < size] for some in edges]
    for n, some in enumerate(edges):
        (folder / f"f{n}.yaml").write_text(root(*(f"p{at}: f{target}.yaml" for at, target in enumerate(some))))
    known = {Path(file.real).stem: file.prefix for file in argument(str(folder / "f0.yaml")).files}
    assert known == {f"f{at}": prefix for at, prefix in slow_prefixes(edges).items()}


def test_an_argument_knows_whose_an_id_is(save):
    """What a rename over several files asks."""
    save("leaf.yaml", LEAF)
    save("mid.yaml", root("leaf: leaf.yaml"))
    save("root.yaml", root("m: mid.yaml", "l: leaf.yaml"))
    whole = argument("root.yaml")
    assert [(file.path, file.prefix) for file in whole.files] == [
        ("root.yaml", ""),
        ("mid.yaml", "m"),
        ("leaf.yaml", "l"),
    ]
    assert whole.owner(0, "m/leaf/x") == whole.owner(0, "l/x") == whole.owner(1, "leaf/x") == (2, "x")
    assert whole.owner(0, "q/x") is None
    assert whole.whole_id(1, "leaf/x") == "l/x"
    assert whole.reach == (0b111, 0b110, 0b100)


def test_a_text_without_a_file_cannot_import(here):
    """It has no folder; references to what it wanted to import have no findings of their own."""
    text = root("m: mao.yaml", claims="  c: C.\ninferences:\n  i: {premises: [m/x], supports: c}\n")
    with pytest.raises(argmap.LoadError) as raised:
        argmap.loads(text)
    assert [one.code for one in raised.value.diagnostics] == ["AM106"]


def test_prefixes_obey_the_rules_of_ids(save):
    """A prefix with a space, or a slash, is at fault itself."""
    save("leaf.yaml", LEAF)
    path = save("root.yaml", root('"a b": leaf.yaml', '"a/b": leaf.yaml'))
    assert [one.code for one in argmap.read(path)[1]] == ["AM006", "AM006"]


def test_standard_input_imports_by_its_name(save, monkeypatch, capsys):
    """Imports are relative to the file that standard input is said to be."""
    from io import BytesIO, TextIOWrapper

    save("sub/leaf.yaml", LEAF)
    text = root("l: leaf.yaml", claims="  c: C.\ninferences:\n  i: {premises: [l/x], supports: c}\n").encode()
    for arguments, status in ((["--stdin-filename", "sub/root.yaml"], 0), ([], 1)):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text)))
        assert main(["check", "-", *arguments, "--format", "concise"]) == status
        capsys.readouterr()
