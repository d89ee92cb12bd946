"""Several files written together: all of them or none, whatever happens in between."""

import json
import os
import resource
import signal
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from argmap.errors import WriteError
from argmap.files.together import Change, finish_edits, write_together

NAMES = [f"{letter}/map.yaml" for letter in "abcde"]
OLD, NEW = b"old\n", b"new, and longer\n" * 100


@pytest.fixture
def changes(tmp_path):
    """Five files in five folders, and what they are to hold."""
    for name in NAMES:
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(OLD)
    return [Change(path=str(tmp_path / name), was=OLD, content=NEW) for name in NAMES]


@pytest.fixture
def journals(tmp_path):
    """Where journals may lie."""
    return [str(tmp_path / "state/argmap/edits")]


def held(folder):
    """What the five files hold, and whether anything lies beside them."""
    left = [path.name for path in folder.rglob(".argmap-*")]
    return {(folder / name).read_bytes() for name in NAMES}, left


def in_child(work, *, killed=False):
    """Do something in a process of its own; how it ended."""
    child = os.fork()
    if not child:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) == killed
    return status


def test_all_are_written(tmp_path, changes, journals):
    write_together(changes, journals)
    assert held(tmp_path) == ({NEW}, [])
    write_together(changes, journals)  # as though both names of a file were written
    assert held(tmp_path) == ({NEW}, [])


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="modes are those of POSIX")
@pytest.mark.parametrize("which", [0, 2, 4])
def test_none_is_written_where_one_is_read_only(tmp_path, changes, journals, which):
    (tmp_path / NAMES[which]).chmod(0o444)
    with pytest.raises(WriteError, match=r"it is read-only; no file was changed") as raised:
        write_together(changes, journals)
    assert raised.value.filename == changes[which].path
    assert held(tmp_path) == ({OLD}, [])


def test_none_is_written_where_one_has_changed_or_is_gone(tmp_path, changes, journals):
    (tmp_path / NAMES[3]).write_bytes(b"somebody else\n")
    with pytest.raises(WriteError, match=r"it has changed since it was read; no file was changed"):
        write_together(changes, journals)
    (tmp_path / NAMES[3]).unlink()
    with pytest.raises(WriteError, match=r"no file was changed"):
        write_together(changes, journals)
    assert {(tmp_path / name).read_bytes() for name in NAMES if name != NAMES[3]} == {OLD}
    assert not [*tmp_path.rglob(".argmap-*")]


@pytest.mark.parametrize("room", [len(NEW) - 1, 6 * len(NEW)])
def test_none_is_written_on_a_full_disk(tmp_path, changes, journals, room):
    """The limit on the size of files stands for the disk: the first text does not fit, or the journal of all."""

    def work():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        with pytest.raises(WriteError, match=r"no file was changed"):
            write_together(changes, journals)

    assert in_child(work) == 0
    assert held(tmp_path) == ({OLD}, [])


@pytest.mark.parametrize("step", range(1, 7))
def test_those_that_were_written_are_put_back(tmp_path, changes, journals, step, monkeypatch):
    """A file that cannot be replaced after others have been; the first thing that is replaced is the journal."""
    replace, calls = Path.replace, []

    def fail(self, target):
        calls.append(target)
        if len(calls) == step:
            raise OSError(5, "no")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(WriteError, match=r"no file was changed"):
        write_together(changes, journals)
    assert held(tmp_path) == ({OLD}, [])


@pytest.mark.parametrize("step", range(1, 7))
def test_what_a_killed_run_has_begun_is_finished(tmp_path, changes, journals, step, monkeypatch):
    """Killed before the journal is there, nothing has happened; afterwards everything happens in the end."""
    replace, calls = Path.replace, []

    def kill(self, target):
        calls.append(target)
        if len(calls) == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return replace(self, target)

    def work():
        monkeypatch.setattr(Path, "replace", kill)
        write_together(changes, journals)

    in_child(work, killed=True)
    finished = finish_edits([changes[4].path], journals)
    assert [*finished.values()] == [True] * (0 if step == 1 else 7 - step)
    texts, left = held(tmp_path)
    assert texts == ({OLD} if step == 1 else {NEW})
    assert not any(name.endswith(".edits") for name in left)
    assert finish_edits([changes[4].path], journals) == {}


def test_a_file_that_was_changed_since_is_left_alone(tmp_path, changes, journals, monkeypatch):
    def work():
        monkeypatch.setattr(Path, "unlink", lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
        write_together(changes, journals)

    in_child(work, killed=True)
    (tmp_path / NAMES[0]).write_bytes(b"somebody else\n")
    assert finish_edits([changes[4].path], journals) == {one.path: one is not changes[0] for one in changes}
    assert (tmp_path / NAMES[0]).read_bytes() == b"somebody else\n"


def journal_of(folder, notes, number=0):
    """A journal that looks as though its run had been killed: long ago, on another machine."""
    file = Path(folder) / f".argmap-00000000-{number}-0123456789ab.edits"
    file.write_text(json.dumps(notes))
    os.utime(file, (0, 0))
    return file


def note_of(path):
    """What a journal says of a file that is to get the new text."""
    return {"path": str(path), "was": sha256(OLD).hexdigest(), "content": b64encode(NEW).decode()}


def test_a_journal_that_a_stranger_could_have_made_is_not_obeyed(tmp_path, changes, journals):
    """One beside the files, as in a repository, and one in a folder that others may write in, or by a link."""
    for folder in (tmp_path, tmp_path / "a"):
        journal_of(folder, [note_of(tmp_path / "a/map.yaml")])
        journal_of(folder, [note_of("map.yaml")], 1)
    strange, link = tmp_path / "strange", tmp_path / "link"
    strange.mkdir()
    link.symlink_to(strange)
    mine = journal_of(strange, [note_of(tmp_path / "a/map.yaml")])
    paths = [one.path for one in changes]
    for mode, place in [(0o755, strange), (0o720, strange), (0o700, link)]:
        strange.chmod(mode)
        assert finish_edits(paths, [*journals, str(place)]) == {}
        with pytest.raises(WriteError, match=r"notes of unfinished edits cannot be used; no file was changed"):
            write_together(changes, [str(place)])
    assert {(tmp_path / name).read_bytes() for name in NAMES} == {OLD}
    assert finish_edits(paths, [str(strange)]) == {paths[0]: True}
    assert not mine.exists()
    assert len([*tmp_path.rglob(".argmap-*.edits")]) == 4


def test_a_journal_is_obeyed_for_its_files_alone(tmp_path, changes, journals):
    """Not when others are edited, not by a link that has come since, not for what is not there or not a file."""
    Path(journals[0]).mkdir(parents=True, mode=0o700)
    outside = tmp_path / "outside.yaml"
    outside.write_bytes(OLD)
    (tmp_path / NAMES[1]).unlink()
    (tmp_path / NAMES[1]).symlink_to(outside)
    (tmp_path / NAMES[2]).unlink()
    (tmp_path / NAMES[3]).unlink()
    (tmp_path / NAMES[3]).mkdir()
    kept = journal_of(journals[0], [note_of(one.path) for one in changes] + [note_of("a\0b")])
    journal_of(journals[0], [[]], 1)
    assert finish_edits([str(outside)], journals) == {}
    assert kept.exists()
    written = [one for one, is_written in finish_edits([changes[0].path], journals).items() if is_written]
    assert written == [changes[0].path, changes[4].path]
    assert outside.read_bytes() == OLD
    assert not kept.exists()
