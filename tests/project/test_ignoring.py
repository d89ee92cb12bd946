"""What a repository ignores: as git says, which is asked here and nowhere else."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import argmap
from argmap.project.finding import find_maps
from argmap.project.found import repository_above
from argmap.project.ignoring import LARGEST, ignores_in

PACKAGE = str(Path(argmap.__file__).parent)

posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")


def found(folder=".", own=None):
    """The maps that a search finds."""
    return [one.path for one in find_maps([str(folder)], lambda _: False, own=own).found]


@pytest.fixture
def repository(here, save):
    """A repository as far as anybody looks: there is a `.git`."""
    (here / ".git").mkdir()
    for name in ("a.yaml", "b.yaml", "drafts/a.yaml", "drafts/keep/a.yaml"):
        save(name)
    return save


@pytest.mark.parametrize(
    ("ignores", "expected"),
    [
        ("", ["a.yaml", "b.yaml", "drafts/a.yaml", "drafts/keep/a.yaml"]),
        ("drafts/\n", ["a.yaml", "b.yaml"]),
        ("drafts/\n!drafts/keep/\n!a.yaml\n", ["a.yaml", "b.yaml"]),
        ("drafts/*\n!drafts/keep/\n", ["a.yaml", "b.yaml", "drafts/keep/a.yaml"]),
        ("*.yaml\n!b.yaml", ["b.yaml"]),
        ("!a.yaml\na.yaml\n", ["b.yaml"]),
        ("/a.yaml\n", ["b.yaml", "drafts/a.yaml", "drafts/keep/a.yaml"]),
        ("a.yaml/\n", ["a.yaml", "b.yaml", "drafts/a.yaml", "drafts/keep/a.yaml"]),
        ("# a.yaml\n\\#\n\n/\n", ["a.yaml", "b.yaml", "drafts/a.yaml", "drafts/keep/a.yaml"]),
        ("a.yaml   \r\ndrafts\t\n", ["b.yaml"]),
        (b"\xef\xbb\xbfa.yaml\n\xff\xfe\n[\nb.yaml\0x\n", []),
        ("drafts/**/a.yaml\n", ["a.yaml", "b.yaml"]),
        ("A.YAML\n", ["a.yaml", "b.yaml", "drafts/a.yaml", "drafts/keep/a.yaml"]),
    ],
)
def test_an_ignore_file(repository, ignores, expected):
    """Each of its signs."""
    repository(".gitignore", ignores)
    assert expected == found()


def test_the_nearest_file_decides(repository):
    """Of the folders from the repository down to the file; then what `.git` says, then the person's own."""
    repository("own", "a.yaml\nb.yaml\n")
    repository(".git/info/exclude", "!a.yaml\n")
    assert ["a.yaml", "drafts/a.yaml", "drafts/keep/a.yaml"] == found(own="own")
    repository(".gitignore", "a.yaml\n")
    repository("drafts/keep/.gitignore", "!/a.yaml\n")
    assert ["drafts/keep/a.yaml"] == found(own="own")
    assert ["b.yaml", "drafts/keep/a.yaml"] == found()


def test_a_folder_of_a_repository(repository):
    """What lies above it holds in it; whether it is ignored itself is not asked, since it is named."""
    repository(".gitignore", "a.yaml\n/drafts\n")
    assert [] == found("drafts")
    repository("drafts/b.yaml")
    assert ["drafts/b.yaml"] == found("drafts")
    assert ["b.yaml"] == found()


def test_without_a_repository(here, save):
    """Nothing is ignored, but hidden folders are left out."""
    save(".gitignore", "a.yaml\n")
    save("a.yaml")
    save(".hidden/b.yaml")
    assert ["a.yaml"] == found()
    (here / ".git").write_text("gitdir: /nowhere\n")
    assert [".hidden/b.yaml"] == found()
    assert str(here.resolve()) == repository_above(str(here.resolve() / ".hidden"))


def test_a_repository_in_a_repository(repository, here):
    """It is searched by its own ignore files, unless the outer one ignores it whole."""
    repository(".gitignore", "a.yaml\n")
    repository("drafts/.git", "gitdir: ../.git/modules/drafts\n")
    repository("drafts/.gitignore", "keep\n")
    assert ["b.yaml", "drafts/a.yaml"] == found()
    repository(".gitignore", "drafts\n")
    assert ["a.yaml", "b.yaml"] == found()


@posix
def test_only_plain_ignore_files_are_read(repository, here):
    """No links, no pipes, nothing larger than 256 KB; what is not read ignores nothing. The person's own may be a link."""
    everything = ["a.yaml", "b.yaml", "drafts/a.yaml", "drafts/keep/a.yaml"]
    repository("rules", "*.yaml\n")
    (here / ".gitignore").symlink_to("rules")
    assert everything == found()
    (here / "own").symlink_to("rules")
    assert [] == found(own="own")
    (here / ".gitignore").unlink()
    os.mkfifo(here / ".gitignore")
    os.mkfifo(here / "pipe")
    assert everything == found(own="pipe")
    (here / ".gitignore").unlink()
    repository(".gitignore", b"a.yaml\n" + b"#" * LARGEST)
    assert everything == found()
    (here / ".gitignore").unlink()
    (here / ".gitignore").mkdir()
    (here / ".git/info").symlink_to(here)
    repository("exclude", "*.yaml\n")
    assert everything == found(own="nowhere")


def test_the_line_is_told(repository, here):
    """For `--verbose`."""
    repository("drafts/.gitignore", "# drafts\n\nkeep/\n")
    top = here.resolve()
    ignores = ignores_in(str(top)).entering(str(top / "drafts"))
    assert "drafts/.gitignore:3" == ignores.why(str(top / "drafts/keep"), is_folder=True)
    assert None is ignores.why(str(top / "drafts/keep"), is_folder=False)


def test_names_are_looked_up(repository):
    """The work for a file does not grow with the lines that mean one name; the last for a name decides."""

    def steps(lines):
        repository(".gitignore", lines)
        ignores, count = ignores_in(str(Path.cwd().resolve())), 0

        def counted(frame, event, _):
            nonlocal count
            count += event == "line" and frame.f_code.co_filename.startswith(PACKAGE)
            return counted

        sys.settrace(counted)
        try:
            said = ignores.why(str(Path.cwd().resolve() / "a.yaml"), is_folder=False)
        finally:
            sys.settrace(None)
        return count, said

    few, many = (steps("".join(f"name{number}\nname{number}/\n" for number in range(size))) for size in (10, 1000))
    assert few == many
    assert ".gitignore:4" == steps("a.yaml\n!a.yaml\nb*\na.yaml\nb*\na.yaml/\n")[1]
    assert None is steps("a.yaml\na*\n!a.yaml\n")[1]
    assert ".gitignore:2" == steps("!a.yaml\na*\n")[1]


SIGNS = [
    "a",
    "b",
    "ab",
    "*",
    "**",
    "?",
    "/",
    "/",
    "[ab]",
    "[!a]",
    "[[:alpha:]]",
    "[a",
    "]",
    "\\",
    "!",
    "#",
    " ",
    "é",
    "-",
]
LINES = st.lists(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=7).map("".join), min_size=1, max_size=5)
NAMES = st.text("abé]-! #", min_size=1, max_size=3).filter(lambda name: name.strip(" ") == name)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)
GLUED = re.compile(r"[^*?\[\\/]\*\*")
"""Where a name begins before `**`, git before 2.53 takes that for folders against its own documentation."""


def git(folder, *arguments):
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "XDG_CONFIG_HOME": folder, "HOME": folder,
    }  # fmt: skip
    return subprocess.run(["git", "-C", folder, *arguments], env=environment, capture_output=True, check=True).stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@given(
    st.dictionaries(st.sampled_from(["", "a", "b", "a/b"]), LINES, max_size=3), st.lists(PATHS, min_size=1, max_size=12)
)
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_git_ignores_the_same(ignores, paths):
    """Random folders and ignore files, in a repository of their own that has no configuration but git's."""
    assume(not any(GLUED.search(line) and "/" in line.rstrip("/") for lines in ignores.values() for line in lines))
    with tempfile.TemporaryDirectory() as folder:
        git(folder, "init", "-q")
        for path in paths:
            make(folder, path + ".yaml", "argmap: 1\n")
        for place, lines in ignores.items():
            make(folder, f"{place}/.gitignore".lstrip("/"), "\n".join(lines))
        listed = git(folder, "ls-files", "-z", "--others", "--exclude-standard").decode().split("\0")
        assert sorted(name for name in listed if name.endswith(".yaml")) == sorted(
            os.path.relpath(path, folder) for path in found(folder)
        )


def make(folder, name, content):
    """Write a file, where no file stands in the way of its folders."""
    path = Path(folder, name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    except (FileExistsError, IsADirectoryError, NotADirectoryError):
        pass
