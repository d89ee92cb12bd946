"""What is found in a folder lies in it and is an ordinary file; what else is there is told, and never opened."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from argmap.errors import MissingPathError, OutsideError
from argmap.project.finding import find_maps
from argmap.project.found import Found, Passed, read_found

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
OUT = "it is a link that leads out of the folder that is searched"


def search(*paths, excludes=lambda _: False, **how):
    return find_maps(paths or ["."], excludes, **how)


def refused(*paths, **how):
    """What would have to be a map and is not read, and why."""
    reasons = {one.path: one.refusal for one in search(*paths, **how).found}
    return {path: reason.removeprefix("the file cannot be read: ") for path, reason in reasons.items() if reason}


def passed(*paths, **how):
    return {one.path: one.reason for one in search(*paths, **how).passed}


def read(*paths, **how):
    return [one.path for one in search(*paths, **how).found if not one.refusal]


def test_in_order_of_path(here, save):
    """Each once, however it is named, with `/` before `-`."""
    for name in ("b.yaml", "a/z.yaml", "a-b.yaml", "a/b/c.argmap.yml"):
        save(name)
    assert ["a/b/c.argmap.yml", "a/z.yaml", "a-b.yaml", "b.yaml"] == read()
    assert ["b.yaml", "a/b/c.argmap.yml", "a/z.yaml"] == read("b.yaml", "a", str(here / "a"), "./b.yaml")
    os.chdir(here / "a/b")
    assert ["../b/c.argmap.yml", "../z.yaml"] == read("..")


def test_paths_that_are_not_there(here):
    """Nothing is found at a path that is missing."""
    with pytest.raises(MissingPathError):
        search("nowhere")


def test_links_within_the_folder_are_followed_to_files(here, save):
    """Not to folders: what they lead to is found where it is, and circles have no end."""
    save("maps/a.yaml")
    save("maps/sub/b.argmap.yaml")
    (here / "maps/c.yaml").symlink_to("sub/b.argmap.yaml")
    (here / "maps/d.yaml").symlink_to(here.resolve() / "maps/a.yaml")
    (here / "maps/sub/up").symlink_to("..")
    (here / "maps/up.yaml").symlink_to("sub")
    (here / "maps/self").symlink_to(".")
    assert ["maps/a.yaml", "maps/c.yaml", "maps/d.yaml", "maps/sub/b.argmap.yaml"] == read("maps")
    assert {
        "maps/self": "a link to a folder",
        "maps/sub/up": "a link to a folder",
        "maps/up.yaml": "it is a folder",
    } == passed("maps")
    assert b"argmap" in read_found("maps/d.yaml", "maps")


@pytest.mark.parametrize(
    "target", ["../secret.yaml", "../nowhere.yaml", "/etc/hostname", "sub/../../secret.yaml", "back/../secret.yaml"]
)
def test_links_out_of_the_folder_are_not_opened(here, save, target):
    """A finding where the name says that it is a map; whether the target is there makes no difference."""
    save("secret.yaml")
    save("maps/sub/a.yaml")
    (here / "maps/back").symlink_to("../maps")
    (here / "maps/m.argmap.yaml").symlink_to(target)
    (here / "maps/n.yaml").symlink_to(target)
    (here / "maps/out").symlink_to("..")
    assert {"maps/m.argmap.yaml": OUT} == refused("maps")
    assert OUT == passed("maps")["maps/n.yaml"]
    assert "a link that leads out of the folder that is searched" == passed("maps")["maps/out"]
    with pytest.raises(OutsideError):
        read_found("maps/n.yaml", "maps")


def test_a_link_may_go_round_by_folders_above(here, save):
    """Out of the folder by name and back: nothing but the folders above it is passed."""
    save("maps/a.yaml")
    (here / "maps/b.yaml").symlink_to("../maps/a.yaml")
    assert ["maps/a.yaml", "maps/b.yaml"] == read("maps")


def test_the_named_folder_may_be_a_link(here, save):
    """What counts is where it leads."""
    save("real/maps/a.yaml")
    (here / "real/maps/b.yaml").symlink_to("a.yaml")
    (here / "link").symlink_to("real/maps")
    assert ["link/a.yaml", "link/b.yaml"] == read("link")
    assert b"argmap" in read_found("link/b.yaml", "link")


def test_dangling_links_and_circles(here):
    """They are told."""
    (here / "a.argmap.yaml").symlink_to("nowhere")
    (here / "b.argmap.yaml").symlink_to("b.argmap.yaml")
    (here / "c.yaml").symlink_to("c.yaml")
    assert dict.fromkeys(["a.argmap.yaml", "b.argmap.yaml"], "it is a link that leads nowhere") == refused()
    assert {"c.yaml": "it is a link that leads nowhere"} == passed()


def test_pipes_and_folders(here):
    """Nobody waits for a pipe; a folder may have any name."""
    os.mkfifo(here / "a.argmap.yaml")
    os.mkfifo(here / "b.yaml")
    (here / "c.argmap.yaml").mkdir()
    (here / "d.argmap.yml").symlink_to("a.argmap.yaml")
    assert dict.fromkeys(["a.argmap.yaml", "d.argmap.yml"], "it is not a regular file") == refused()
    assert {"b.yaml": "it is not a regular file"} == passed()


def test_devices(here):
    """Neither by their own name nor by a link."""
    try:
        os.mknod(here / "zero.argmap.yaml", 0o20666, os.makedev(1, 5))
    except OSError:
        pytest.skip("no permission to make a device")
    assert {"zero.argmap.yaml": "it is not a regular file"} == refused()


def test_what_is_swapped_after_it_was_found(here, save):
    """It is read as what it is then, or not at all."""
    path = save("maps/a.yaml")
    (one,) = search("maps").found
    assert Found("maps/a.yaml", "maps") == one
    path.unlink()
    path.symlink_to("/etc/hostname")
    with pytest.raises(OutsideError):
        read_found(one.path, one.folder)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(OSError, match="not a regular file"):
        read_found(one.path, one.folder)


@pytest.mark.parametrize("name", ["m.yaml", "m.argmap.yaml"])
def test_files_without_permission(here, save, name, monkeypatch):
    """Nobody knows whether they are maps: they are told."""
    save("a.yaml")
    save(name)
    real = os.open

    def deny(path, *rest, **more):
        if str(path).endswith(name):
            raise PermissionError(13, "permission denied", path)
        return real(path, *rest, **more)

    monkeypatch.setattr(os, "open", deny)
    assert {name: "permission denied"} == refused()
    assert ["a.yaml"] == read()


def test_folders_without_permission(here, save, monkeypatch):
    """They are told, and the rest is found; but not where they are ignored or excluded."""
    save("a.yaml")
    save("shut/in/b.yaml")
    save("open/c.yaml")
    real = os.scandir

    def deny(path):
        if str(path).endswith("shut"):
            raise PermissionError(13, "permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", deny)
    expected = {"shut": "the folder cannot be read: permission denied"}
    assert expected == refused()
    assert expected == refused("shut")
    assert ["a.yaml", "open/c.yaml"] == read()
    assert {} == refused(excludes=lambda path: path == "shut")
    (here / ".git").mkdir()
    save(".gitignore", "shut/\n")
    assert {} == refused()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be somebody else")
def test_as_somebody_else():
    """The same as a user who really lacks permission."""
    code = (
        "import os, pathlib, sys; from argmap.project.finding import find_maps; from argmap.project import walking\n"
        "os.chdir(sys.argv[1]); os.setuid(65534)\n"
        "for one in find_maps(['.'], lambda _: False).found: print(one.path, one.refusal, sep=': ')"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "shut").mkdir()
        for file in ("a.yaml", "shut/b.yaml", "c.argmap.yaml"):
            (folder / file).write_text("argmap: 1\n")
        (folder / "shut").chmod(0)
        (folder / "c.argmap.yaml").chmod(0)
        done = subprocess.run([sys.executable, "-c", code, name], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "a.yaml: ",
        "c.argmap.yaml: the file cannot be read: permission denied",
        "shut: the folder cannot be read: permission denied",
    ]


def test_hidden_folders(here, save):
    """In a repository they are searched like others, but for `.git`."""
    for name in (".github/a.argmap.yaml", ".git/b.argmap.yaml", "sub/.GIT/c.argmap.yaml", ".d.argmap.yaml"):
        save(name)
    assert [".d.argmap.yaml", ".github/a.argmap.yaml"] == read()


def test_what_is_excluded_is_not_opened(here, save):
    """A file, or a folder with all in it; it is named as passed over."""
    save("a.yaml")
    save("drafts/deep/b.yaml")
    os.mkfifo(here / "drafts/c.argmap.yaml")
    asked = []

    def excludes(path):
        asked.append(path)
        return path == "drafts"

    assert ["a.yaml"] == read(excludes=excludes)
    assert sorted(set(asked)) == sorted(asked) == ["a.yaml", "drafts"]
    assert {"drafts/deep/b.yaml": "excluded", "drafts/c.argmap.yaml": "excluded"} == passed(excludes=excludes)


def test_forced(here, save):
    """A tool that names files gives them to be looked at like those in a folder: here, in their repository."""
    save("secret.yaml")
    (here / "repository/.git").mkdir(parents=True)
    save("repository/maps/a.yaml")
    save("repository/ci.yaml", "name: CI\n")
    (here / "repository/maps/b.argmap.yaml").symlink_to("../../secret.yaml")
    (here / "repository/maps/c.yaml").symlink_to("../maps/a.yaml")
    names = [f"repository/{name}" for name in ("maps/a.yaml", "ci.yaml", "maps/b.argmap.yaml", "maps/c.yaml")]
    assert ["repository/maps/a.yaml", "repository/maps/c.yaml"] == read(*names, force=True)
    assert {"repository/maps/b.argmap.yaml": OUT} == refused(*names, force=True)
    assert {"repository/ci.yaml": "no key 'argmap' at its top level"} == passed(*names, force=True)
    assert names == read(*names)


def test_forced_links(here, save):
    """To what is not there and to folders, as tools name them too: told, and not followed out."""
    save("elsewhere/a.yaml")
    save("repository/maps/b.yaml")
    (here / "repository/.git").mkdir()
    for name, target in {
        "in": "maps",
        "out": "../elsewhere",
        "out.argmap.yaml": "../elsewhere",
        "gone.argmap.yaml": "gone",
    }.items():
        (here / "repository" / name).symlink_to(target)
    names = [f"repository/{name}" for name in ("in", "out", "out/a.yaml", "out.argmap.yaml", "gone.argmap.yaml")]
    assert ["repository/in/b.yaml"] == read(*names, force=True)
    assert {
        "repository/out.argmap.yaml": OUT,
        "repository/gone.argmap.yaml": "it is a link that leads nowhere",
    } == refused(*names, force=True)
    assert {"repository/out": OUT, "repository/out/a.yaml": OUT} == passed(*names, force=True)


def test_standard_input_and_a_file_that_is_named_stay_as_they_are(here, save):
    """Whatever a search in a folder says of it."""
    save("secret.yaml")
    (here / "maps").mkdir()
    (here / "maps/a.argmap.yaml").symlink_to("../secret.yaml")
    expected = (Found("-"), Found("maps/a.argmap.yaml"))
    assert expected == search("-", "maps", "maps/a.argmap.yaml", force=False).found
    assert (Passed("secret.yaml", "excluded"),) == search("secret.yaml", force=True, excludes=lambda _: True).passed


def test_a_very_deep_folder(here):
    """A path that is too long for the system is told; no recursion, no silence."""
    name = "d" * 200
    for _ in range(40):
        Path(name).mkdir()
        os.chdir(name)
    os.chdir(here)
    ((path, reason),) = refused().items()
    assert path.endswith(name)
    assert "too long" in reason
