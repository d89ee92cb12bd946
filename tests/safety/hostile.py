"""Repositories that strangers could send: each is built in a folder, and says what a check of it should find.

Beside the folder lie a secret and a trap; the secret may not be printed, and nothing may spring the trap.
"""

import os
from pathlib import Path

import attrs

GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
SECRET = "hush-2718281828"
TRAP = "SPRUNG"
OUT = "it is a link that leads out of the folder that is searched"
PIPE = "it is not a regular file"
NOWHERE = "it is a link that leads nowhere"
HOSTILE = {}


def hostile(build):
    """Register a repository by its builder, which gives what is refused and why, and which other maps are read."""
    HOSTILE[build.__name__] = build
    return build


def write(path, content=GOOD):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")


def configuration(trap):
    """Of a repository in which every command of git would run another."""
    return f"""\
[core]
	repositoryformatversion = 0
	bare = false
	worktree = .
	fsmonitor = "touch {trap}; false"
	hooksPath = hooks
	pager = touch {trap}
	editor = touch {trap}
	sshCommand = touch {trap}
	gitProxy = touch {trap}
	askPass = touch {trap}
	attributesFile = /dev/zero
	excludesFile = /dev/zero
[include]
	path = /dev/zero
[filter "trap"]
	clean = touch {trap}
	smudge = touch {trap}
	process = touch {trap}
[diff]
	external = touch {trap}
[alias]
	ls-files = !touch {trap}
	check-ignore = !touch {trap}
[extensions]
	partialClone = origin
[remote "origin"]
	url = ext::touch {trap}
	promisor = true
	uploadpack = touch {trap}
[index]
	sparse = true
"""


def git_folder(folder):
    """A folder that git takes for a repository."""
    trap = folder.parent / TRAP if folder.name == ".git" else folder / TRAP
    write(folder / "HEAD", "ref: refs/heads/main\n")
    write(folder / "config", configuration(trap))
    write(folder / "objects/.keep", "")
    write(folder / "refs/.keep", "")
    for name in ("post-index-change", "pre-commit", "post-checkout", "fsmonitor-watchman", "reference-transaction"):
        write(folder / "hooks" / name, f"#!/bin/sh\ntouch {trap}\n")
        (folder / "hooks" / name).chmod(0o755)


@hostile
def bare_repository(top):
    """A commit may hold plain files that git takes for a repository with a configuration of its own."""
    git_folder(top / "maps")
    write(top / "maps/a.yaml")
    return {}, ["maps/a.yaml"]


@hostile
def unpacked_repository(top):
    """An archive may hold the whole of `.git`."""
    git_folder(top / ".git")
    write(top / ".gitattributes", "*.yaml filter=trap diff=trap\n")
    write(top / ".gitignore", "b.yaml\n")
    write(top / "a.yaml")
    write(top / "b.yaml")
    write(top / ".github/c.argmap.yaml")
    write(top / ".git/d.argmap.yaml")
    return {}, [".github/c.argmap.yaml", "a.yaml"]


@hostile
def repository_elsewhere(top):
    """A file `.git` names another folder."""
    git_folder(top.parent / "elsewhere")
    write(top.parent / "elsewhere/info/exclude", "*\n")
    write(top / ".git", "gitdir: ../elsewhere\n")
    write(top / "a.yaml")
    write(top / "sub/b.yaml")
    (top / "sub/.git").symlink_to("../../elsewhere")
    return {}, ["a.yaml", "sub/b.yaml"]


@hostile
def submodule(top):
    """A repository in a repository."""
    git_folder(top / ".git")
    git_folder(top / "sub/.git")
    write(top / "sub/a.yaml")
    write(top / ".gitmodules", '[submodule "sub"]\n\tpath = sub\n\tupdate = !touch SPRUNG\n')
    return {}, ["sub/a.yaml"]


@hostile
def links_to_secrets(top):
    """By absolute and relative paths, by folders, by another link, to what is there and to what is not."""
    write(top / "maps/a.yaml")
    links = {
        "environment.argmap.yaml": "/proc/self/environ",
        "passwords.argmap.yaml": "/etc/passwd",
        "secret.argmap.yaml": "../secret.yaml",
        "nothing.argmap.yaml": "../nothing.yaml",
        "by-folder.argmap.yaml": "up/secret.yaml",
        "by-link.argmap.yml": "secret.argmap.yaml",
        "other.yaml": "../secret.yaml",
        "up": "..",
        "maps/all": "/",
        "there-and-back.yaml": "../repository/maps/a.yaml",
    }
    for name, target in links.items():
        (top / name).symlink_to(target)
    refused = {name: OUT for name in links if ".argmap." in name}
    return refused, ["maps/a.yaml", "there-and-back.yaml"]


@hostile
def circles(top):
    """Links to the folder itself, to folders above, to each other."""
    write(top / "a/b/m.yaml")
    (top / "a/b/up").symlink_to("../..")
    (top / "self").symlink_to(".")
    (top / "one.argmap.yaml").symlink_to("two.argmap.yaml")
    (top / "two.argmap.yaml").symlink_to("one.argmap.yaml")
    (top / "there").symlink_to("back")
    (top / "back").symlink_to("there")
    return {"one.argmap.yaml": NOWHERE, "two.argmap.yaml": NOWHERE}, ["a/b/m.yaml"]


@hostile
def pipes(top):
    """Each would be waited for without end."""
    write(top / ".git/HEAD", "")
    for name in ("a.argmap.yaml", "b.yaml", ".gitignore", "sub/.gitignore", ".git/info/exclude"):
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(top / name)
    (top / "c.argmap.yaml").symlink_to("b.yaml")
    write(top / "sub/d.yaml")
    return {"a.argmap.yaml": PIPE, "c.argmap.yaml": PIPE}, ["sub/d.yaml"]


@hostile
def devices(top):
    """By links, and by their own names where that may be done here."""
    refused = {"tty.argmap.yaml": OUT, "zero.argmap.yaml": OUT}
    (top / "zero.argmap.yaml").symlink_to("/dev/zero")
    (top / "tty.argmap.yaml").symlink_to("/dev/tty")
    (top / "zero.yaml").symlink_to("/dev/zero")
    write(top / "a.yaml")
    try:
        os.mknod(top / "endless.argmap.yaml", 0o20666, os.makedev(1, 5))
    except OSError:
        return refused, ["a.yaml"]
    return {**refused, "endless.argmap.yaml": PIPE}, ["a.yaml"]


@hostile
def names(top):
    """What a terminal, a shell, a CI service or a program could take for something else."""
    odd = [
        "--fix.yaml",
        "-x.yaml",
        "$(touch SPRUNG).yaml",
        "; touch SPRUNG;.yaml",
        "a b.yaml",
        "\udcff.yaml",
        "~.yaml",
        "n" * 200 + ".yaml",
    ]
    for name in odd:
        write(top / name)
    write(top / "--output=SPRUNG/m.yaml")
    return {}, sorted([*odd, "--output=SPRUNG/m.yaml"])


@hostile
def folders_named_like_maps(top):
    """And maps named like folders of git."""
    write(top / "a.argmap.yaml/b.argmap.yaml/c.yaml")
    write(top / ".GIT/d.yaml")
    write(top / "x/.git.yaml")
    (top / "linked.argmap.yaml").symlink_to("a.argmap.yaml")
    write(top / ".git", "")
    return {"linked.argmap.yaml": "it is a folder"}, ["a.argmap.yaml/b.argmap.yaml/c.yaml", "x/.git.yaml"]


@hostile
def slow_patterns(top):
    """Each takes exponential time where stars are tried one after the other."""
    write(top / ".git/HEAD", "")
    name = "a" * 200
    write(
        top / ".gitignore",
        "*a*a*a*a*a*a*a*a*a*a*a*ab\n**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/b\n[a-a]*[a-a]*[a-a]*[a-a]*[a-a]*b\n" * 20,
    )
    write(top / "argmap.toml", 'exclude = ["*a*a*a*a*a*a*a*a*a*a*a*ab", "**/a/**/a/**/a/**/a/**/a/**/a/**/b"]\n')
    deep = "a/" * 60 + f"{name}.yaml"
    write(top / deep)
    return {}, [deep]


@hostile
def texts_elsewhere(top):
    """A map names copies of sources: links, pipes, what lies above, by every way."""
    paths = [
        "../secret.yaml",
        "/etc/passwd",
        "out.txt",
        "up/secret.yaml",
        "gone.txt",
        "pipe",
        ".",
        "circle",
        "/proc/self/environ",
    ]
    sources = "".join(f"  s{number}: {{title: S, text: {path}}}\n" for number, path in enumerate(paths))
    write(top / "m.yaml", f"{GOOD}sources:\n{sources}")
    (top / "out.txt").symlink_to("../secret.yaml")
    (top / "gone.txt").symlink_to("../nothing.yaml")
    (top / "up").symlink_to("..")
    (top / "circle").symlink_to("circle")
    os.mkfifo(top / "pipe")
    return {}, ["m.yaml"]


@hostile
def modules(top):
    """Modules that a program would import that looks for them where it runs."""
    for name in (
        "argmap",
        "attrs",
        "yaml",
        "rich",
        "tomllib",
        "rapidfuzz",
        "sitecustomize",
        "venv",
        "ensurepip",
        "pip",
        "json",
    ):
        write(top / f"{name}.py", "open('SPRUNG', 'w')\n")
    write(top / "a.yaml")
    return {}, ["a.yaml"]


REFUSED_CONFIGURATIONS = {
    "link": lambda top: (top / "argmap.toml").symlink_to("../secret.yaml"),
    "dangling link": lambda top: (top / "argmap.toml").symlink_to("../nothing.yaml"),
    "environment": lambda top: (top / "pyproject.toml").symlink_to("/proc/self/environ"),
    "pipe": lambda top: os.mkfifo(top / "argmap.toml"),
    "device": lambda top: (top / "pyproject.toml").symlink_to("/dev/zero"),
    "texts above": lambda top: write(top / "argmap.toml", 'texts = [".."]\n'),
    "texts of the machine": lambda top: write(top / "argmap.toml", 'texts = ["/etc"]\n'),
    "texts by a link": lambda top: ((top / "t").symlink_to(".."), write(top / "argmap.toml", 'texts = ["t"]\n')),
    "large": lambda top: write(top / "argmap.toml", "#" * (1 << 21)),
    "deep": lambda top: write(top / "argmap.toml", "a = " + "[" * 100_000),
}
"""Configurations with which nothing is checked."""


def build(name, folder):
    """Build one of the repositories in a new folder, with the secret beside it: its path, and what it expects."""
    top = Path(folder).resolve() / "repository"
    top.mkdir()
    write(top.parent / "secret.yaml", f"argmap: 1\n{SECRET}: {SECRET}\n")
    return top, HOSTILE[name](top)


@attrs.frozen
class Done:
    """What came of a run."""

    status: int
    out: str
    err: str


def untouched(folder, result):
    """Nothing of the machine is printed, the trap is not sprung, and nobody sees a traceback."""
    for text in (result.out, result.err):
        assert SECRET not in text
        assert "root:" not in text
        assert "Traceback" not in text
        assert "internal error" not in text
    assert [] == [path for path in Path(folder).parent.rglob(f"{TRAP}*") if path.name == TRAP]
