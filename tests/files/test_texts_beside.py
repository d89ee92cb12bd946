"""Copies of sources are looked up beside a map, and nowhere else."""

from __future__ import annotations

import os

import pytest

from argmap.errors import ArgmapError, OutsideError, RefusedFileError
from argmap.files import LARGEST, open_regular, read_regular, resolved, texts_beside

posix = pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")


@pytest.fixture
def folders(tmp_path):
    """A folder of a map with copies, a private folder with others, and a secret outside both."""
    for name in ("maps/texts", "private"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "maps/texts/a.txt").write_text("beside")
    (tmp_path / "private/a.txt").write_text("private a")
    (tmp_path / "private/b.txt").write_text("private b")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("texts/a.txt", b"beside"),
        ("texts\\a.txt", b"beside"),
        ("./texts/../texts/a.txt", b"beside"),
        ("a.txt", b"private a"),
        ("b.txt", b"private b"),
    ],
)
def test_texts_beside(folders, path, expected):
    """A path is looked up beside the map and then in the further folders."""
    assert expected == texts_beside(folders / "maps/map.yaml", folders / "private")(path)


@pytest.mark.parametrize(
    "path",
    ["../secret.txt", "texts/../../secret.txt", "..\\secret.txt", "/etc/hosts", "C:\\boot.ini", "//host/a", ".."],
)
def test_no_path_leads_out(folders, path):
    """What is absolute or climbs out is refused, whether or not it is there."""
    with pytest.raises(OutsideError) as caught:
        texts_beside(folders / "maps/map.yaml", folders / "private")(path)
    assert isinstance(caught.value, ArgmapError)
    assert isinstance(caught.value, PermissionError)
    assert path in str(caught.value).replace("\\\\", "\\")


@posix
def test_no_link_leads_out(folders):
    """A link is followed within the folders that may be read, and no further."""
    (folders / "maps/out.txt").symlink_to(folders / "secret.txt")
    (folders / "maps/in.txt").symlink_to(folders / "private/b.txt")
    (folders / "maps/up").symlink_to(folders)
    lookup = texts_beside(folders / "maps/map.yaml", folders / "private")
    for path in ("out.txt", "up/secret.txt"):
        with pytest.raises(OutsideError, match="by a link"):
            lookup(path)
    assert b"private b" == lookup("in.txt")
    with pytest.raises(OutsideError, match="by a link"):
        texts_beside(folders / "maps/map.yaml")("in.txt")


@posix
def test_the_folder_itself_may_be_a_link(folders):
    """What counts is where the folder of the map really is."""
    (folders / "linked").symlink_to(folders / "maps")
    assert b"beside" == texts_beside(folders / "linked/map.yaml")("texts/a.txt")


@posix
def test_only_regular_files_are_read(folders):
    """Folders, pipes, circles of links, names that no file can have and what is not there give an `OSError` that says so."""
    os.mkfifo(folders / "maps/pipe")
    (folders / "maps/circle").symlink_to(folders / "maps/circle")
    lookup = texts_beside(folders / "maps/map.yaml")
    for path in ("texts", "", "."):
        with pytest.raises(IsADirectoryError):
            lookup(path)
    with pytest.raises(RefusedFileError, match="not a regular file"):
        lookup("pipe")
    for path in ("missing.txt", "circle", "a\0b", "\udc80"):
        with pytest.raises(FileNotFoundError):
            lookup(path)
    with pytest.raises(OSError):
        lookup("a" * 5000)


def test_large_files_are_not_read(folders):
    """A copy of more than 64 MB is refused."""
    with (folders / "maps/large.txt").open("wb") as opened:
        opened.truncate(LARGEST + 1)
    with pytest.raises(OSError, match="larger than 64 MB"):
        texts_beside(folders / "maps/map.yaml")("large.txt")


def test_what_was_opened_is_kept(folders):
    """A lookup can tell which files it has read, for those who must not write over them."""
    lookup = texts_beside(folders / "maps/map.yaml", folders / "private")
    for path in ("texts/a.txt", "b.txt"):
        lookup(path)
    assert [str(folders / "maps/texts/a.txt"), str(folders / "private/b.txt")] == lookup.opened


@posix
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("maps/texts/a.txt", "maps/texts/a.txt"),
        ("maps/./texts/../texts/a.txt", "maps/texts/a.txt"),
        ("maps/gone.txt", "maps/gone.txt"),
        ("maps/link.txt", "maps/texts/a.txt"),
        ("maps/absolute.txt", "maps/texts/a.txt"),
        ("maps/round.txt", "maps/texts/a.txt"),
        ("maps/chain.txt", "maps/texts/a.txt"),
        ("maps/../private/a.txt", "private/a.txt"),
        ("maps/to-private.txt", "private/b.txt"),
        ("maps/gone", "maps/nothing"),
    ],
)
def test_where_links_lead(folders, path, expected):
    """Step by step, in the folders that are given; the folders above those may be passed by name."""
    here = folders.resolve()
    for name, target in {
        "link.txt": "texts/a.txt", "absolute.txt": f"{here}/maps/texts/a.txt", "round.txt": "../maps/texts/a.txt",
        "chain.txt": "link.txt", "to-private.txt": "../private/b.txt", "gone": "nothing",
    }.items():  # fmt: skip
        (here / "maps" / name).symlink_to(target)
    roots = str(here / "maps"), str(here / "private")
    assert str(here / expected) == resolved(path.removeprefix("maps/"), *roots)
    assert str(here / expected) == resolved(str(here / path), *roots)


@posix
@pytest.mark.parametrize(
    "target", ["../secret.txt", "../nothing", "/nothing", "..", "/", "up/secret.txt", "up", "../maps/../secret.txt"]
)
def test_nothing_is_asked_of_what_lies_outside(folders, target, monkeypatch):
    """A link that leads out is refused whether or not its target is there: nobody looks."""
    here = folders.resolve()
    (here / "maps/up").symlink_to("..")
    (here / "maps/link").symlink_to(target)
    asked = []
    real = os.readlink
    monkeypatch.setattr(os, "readlink", lambda path: (asked.append(path), real(path))[1])
    with pytest.raises(OutsideError, match="'link' leads out of the folder by a link"):
        resolved("link", str(here / "maps"))
    assert [] == [path for path in asked if not path.startswith(str(here / "maps") + os.sep)]


@posix
def test_cycles_of_links(folders):
    """They end."""
    here = folders.resolve() / "maps"
    (here / "a").symlink_to("b/x")
    (here / "b").symlink_to("a")
    with pytest.raises(FileNotFoundError, match="cycle"):
        resolved("a", str(here))


@posix
def test_what_is_swapped_between_looking_and_opening(folders, monkeypatch):
    """A pipe is not waited for, a link not followed."""
    ordinary = os.lstat(folders / "secret.txt")
    monkeypatch.setattr(os, "stat", lambda *_, **__: ordinary)
    os.mkfifo(folders / "pipe")
    (folders / "link").symlink_to("secret.txt")
    for name in ("pipe", "link"):
        with pytest.raises(OSError, match=r"not a regular file|symbolic links"):
            open_regular(str(folders / name), follow=False)
    assert b"secret" == read_regular(str(folders / "secret.txt"), follow=False)
    with pytest.raises(OSError, match="larger than 5 bytes"):
        read_regular(str(folders / "secret.txt"), 5, follow=False)
