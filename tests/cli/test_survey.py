"""`argmap survey`: tables, reports, and runs that are stopped and continued."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.survey import running
from argmap.survey.journal import journal_of
from profiles import costly

MAP = "argmap: 1\ntitle: Rain {}\nthesis: wet\nclaims:\n  wet: {{text: The street is wet., assumed: true}}\n"
FAST = ("--columns", "counts,findings", "--jobs", "1")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of ten maps, one of which is faulty, and of other files."""
    monkeypatch.chdir(tmp_path)
    Path("maps").mkdir()
    for number in range(10):
        Path(f"maps/{number}.yaml").write_text(MAP.format(number), "utf-8")
    Path("maps/4.yaml").write_text("argmap: 1\ntitle: Rain\nthesis: dry\n", "utf-8")
    Path("maps/notes.txt").write_text("Nothing of note.\n", "utf-8")
    return tmp_path


def test_a_table_on_standard_output(run, folder):
    """CSV, and a summary on standard error; a file that cannot be read makes the exit status 1."""
    status, out, err = run("survey", "maps", *FAST)
    lines = out.splitlines()
    assert (1, 11) == (status, len(lines))
    assert lines[0].startswith("path,notation,bytes,problem,title,claims,")
    assert lines[1].startswith("maps/0.yaml,argmap,93,,Rain 0,1,0,0,")
    assert "maps/4.yaml,argmap,34,AM101 " in lines[5]
    assert "9 maps measured, 1 file could not be read, 1 file without a map skipped\n" == err
    assert (0, lines[1], "") == _without_head(run("survey", "maps/0.yaml", "--quiet", *FAST))
    assert lines[1] in run("survey", "maps/0.yaml", "-o", "-", *FAST)[1]


def _without_head(done):
    status, out, err = done
    return status, out.splitlines()[1], err


def test_tables_in_files(run, folder):
    """The suffix tells the format, or an option does; a table can become another one."""
    run("survey", "maps", "-o", "t.csv", *FAST)
    run("survey", "maps", "-o", "t.jsonl", *FAST)
    run("survey", "maps", "-o", "t.txt", "--format", "jsonl", *FAST)
    assert Path("t.jsonl").read_bytes() == Path("t.txt").read_bytes()
    assert (0, "", "") == run("survey", "--from", "t.jsonl", "-o", "u.csv")
    assert Path("t.csv").read_bytes() == Path("u.csv").read_bytes()
    assert run("survey", "maps", *FAST)[1] == Path("t.csv").read_text("utf-8")
    assert [] == [*folder.glob("*.part")]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked")
def test_the_same_bytes_from_any_number_of_processes(run, folder, monkeypatch):
    """Nor does it matter how files are put into chunks."""
    monkeypatch.setattr(running, "_MOST_FILES", 2)
    for jobs in ("1", "2", "7"):
        run("survey", "maps", "-o", f"{jobs}.csv", "--jobs", jobs)
    assert Path("1.csv").read_bytes() == Path("2.csv").read_bytes() == Path("7.csv").read_bytes()


def test_reports(run, folder):
    """Beside the table, alone, or from a table; each names the command that makes it again."""
    run("survey", "maps", "-o", "t.csv", "--report", "r.md", "--jobs", "1", "--ignore", "AM3")
    text = Path("r.md").read_text("utf-8")
    assert "    argmap survey maps --report r.md --ignore AM3\n" in text
    status, out, err = run("survey", "maps", "--report", "r.html", "--jobs", "1", "--ignore", "AM3")
    assert (1, "", "9 maps measured, 1 file could not be read, 1 file without a map skipped\n") == (status, out, err)
    assert (0, "", "") == run("survey", "--from", "t.csv", "--report", "u.md")
    assert text.split("\n## ")[1:] == Path("u.md").read_text("utf-8").split("\n## ")[1:]


def test_misuse(run, folder):
    """Each has a line that says what is wrong, before anything is done."""
    Path("empty").mkdir()
    run("survey", "maps", "-o", "t.csv", *FAST)
    for argv, said in {
        (): "name the files or folders to survey",
        ("nowhere",): "there is no file or folder 'nowhere'",
        ("empty",): "no argument maps in empty",
        ("empty", "-o", "e.csv"): "no argument maps in empty",
        ("maps", "-o", "t.xls"): "names no format of tables",
        ("maps", "--format", "parquet"): "parquet is not text: name a file",
        ("maps", "--report", "r.pdf"): "a report is .html or .md",
        ("maps", "--resume"): "--resume continues the table that -o names",
        ("maps", "--columns", "count"): "did you mean 'counts'",
        ("maps", "--jobs", "0"): "expected a number from 1",
        ("maps/1.yaml", "-o", "maps/1.yaml", "--format", "csv"): "",
        ("maps", "-o", "r.csv", "--report", "r.csv"): "a report is",
        ("maps", "-o", "r.md", "--format", "csv", "--report", "r.md"): "the table and the report are the same file",
        ("maps", "--from", "t.csv"): "--from takes the place",
        ("--from", "t.csv", "-o", "t.csv"): "t.csv",
        ("--from", "t.csv", "--columns", "counts"): "takes rows as they are: leave out --columns",
        ("--from", "nowhere.csv"): "there is no table 'nowhere.csv'",
        ("--from", "maps/0.yaml"): "names no format of tables",
        ("maps", "-o", "nowhere/t.csv"): "there is no folder 'nowhere'",
    }.items():
        status, out, err = run("survey", *argv)
        assert (argv, 2, "") == (argv, status, out)
        assert said in err
    assert ["t.csv"] == [one.name for one in folder.iterdir() if one.is_file()]


def test_what_cannot_be_written_is_said_before_any_work(run, folder, monkeypatch):
    """No journal is left of a survey whose table or report could not have been made."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    status, _, err = run("survey", "maps", "-o", "t.parquet")
    assert (2, "argmap: Parquet needs pyarrow: pip install '.[parquet]' in a checkout of argmap\n") == (status, err)
    status, _, err = run("survey", "maps", "-o", "t.csv", "--report", "nowhere/r.md")
    assert (2, "argmap: cannot write 'nowhere/r.md': there is no folder 'nowhere'\n") == (status, err)
    assert ["maps"] == [one.name for one in folder.iterdir()]


def test_a_survey_that_was_stopped_is_not_written_over(run, folder):
    """It is continued, or removed by hand; another survey does not continue it."""
    run("survey", "maps", "-o", "t.csv", *FAST)
    whole = Path("t.csv").read_bytes()
    part = Path(journal_of("t.csv"))
    part.write_bytes(_journal(run, *FAST))
    assert "--resume" in run("survey", "maps", "-o", "t.csv", *FAST)[2]
    assert "of other files, or with other options" in run("survey", "maps", "-o", "t.csv", "--resume")[2]
    assert whole == Path("t.csv").read_bytes()
    Path("maps/00.yaml").write_text(MAP.format(0), "utf-8")
    assert "the files have changed" in run("survey", "maps", "-o", "t.csv", "--resume", *FAST)[2]
    Path("maps/00.yaml").unlink()
    status, _, err = run("survey", "maps", "-o", "t.csv", "--resume", *FAST)
    assert (1, "9 maps measured, 1 file could not be read, 1 file without a map skipped\n") == (status, err)
    assert whole == Path("t.csv").read_bytes()
    assert not part.exists()


def _journal(run, *options):
    """What a survey of the maps notes down."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("argmap.survey.journal.Journal.remove", lambda journal: journal.close())
        run("survey", "maps", "-o", "j.csv", *options)
    data = Path("j.csv.part").read_bytes()
    Path("j.csv.part").unlink()
    return data


@costly
@given(data=st.data())
def test_a_run_that_is_cut_off_anywhere_is_continued(run, folder, data):
    """A last line may be torn at any byte, or have turned into something else."""
    options = ("--columns", "counts", "--jobs", "1", "--timed")
    if not Path("whole.csv").exists():
        Path("journal").write_bytes(_journal(run, *options[:-1]))
        run("survey", "maps", "-o", "whole.csv", *options[:-1])
    journal = Path("journal").read_bytes()
    at = data.draw(st.integers(0, len(journal)))
    rest = data.draw(st.sampled_from([b"", b"\0" * 9, b"{}", b'{"path": 1}\n', b"[1]\n"])) if at else b""
    torn = journal[:at] if b"\n" not in journal[:at] else journal[:at] + rest
    Path("t.csv.part").write_bytes(torn)
    assert run("survey", "maps", "-o", "t.csv", "--resume", *options[:-1])[0] == 1
    assert Path("whole.csv").read_bytes() == Path("t.csv").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no locks of files")
def test_two_runs_do_not_write_one_journal(run, folder):
    """Neither anew nor continued."""
    import fcntl

    Path("t.csv.part").write_bytes(_journal(run, *FAST))
    with Path("t.csv.part").open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        status, _, err = run("survey", "maps", "-o", "t.csv", "--resume", *FAST)
    assert (2, "argmap: another run is writing 't.csv.part'\n") == (status, err)
    assert 1 == run("survey", "maps", "-o", "t.csv", "--resume", *FAST)[0]


def test_a_link_in_the_place_of_a_journal_is_not_followed(run, folder):
    """Whoever makes a folder cannot have another file written."""
    Path("victim").write_text("precious", "utf-8")
    Path("t.csv.part").symlink_to("victim")
    assert 2 == run("survey", "maps", "-o", "t.csv", *FAST)[0]
    assert 2 == run("survey", "maps", "-o", "t.csv", "--resume", *FAST)[0]
    assert "precious" == Path("victim").read_text("utf-8")


SLOW = """
import time
from argmap.cli import run
from argmap.survey import measuring
true = measuring.examine
def examine(job):
    time.sleep(0.02)
    return true(job)
measuring.examine = examine
run()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_killed_is_continued(folder, number):
    """It gives the same file as one that was not; what can be told is told."""
    for copy in range(20):
        shutil.copytree("maps", f"many/{copy}")
    how = ["survey", "many", "--columns", "counts", "-o"]
    child = subprocess.Popen(
        [sys.executable, "-c", SLOW, *how, "t.csv", "--jobs", "2"], stderr=subprocess.PIPE, text=True
    )
    part = Path("t.csv.part")
    while not (part.exists() and part.stat().st_size > 2_000):
        assert child.poll() is None
        time.sleep(0.005)
    child.send_signal(number)
    said = child.communicate()[1]
    assert ("" if number == signal.SIGKILL else "'t.csv.part' keeps what is done; --resume continues it\n") == said
    assert part.exists()
    assert not Path("t.csv").exists()
    for options in (["t.csv", "--resume"], ["u.csv"]):
        assert 1 == subprocess.run([sys.executable, "-m", "argmap", *how, *options], check=False).returncode
    assert Path("u.csv").read_bytes() == Path("t.csv").read_bytes()


def test_progress_on_a_terminal(folder, monkeypatch):
    """How many are done, how fast it goes, how long it takes; the line is gone at the end."""
    pty = pytest.importorskip("pty")
    driver = "from argmap.cli import progress, run; progress._PATIENCE = progress._EVERY = 0; run()"
    master, slave = pty.openpty()
    command = [sys.executable, "-c", driver, "survey", "maps", "-o", "t.csv", "--jobs", "1"]
    child = subprocess.Popen(command, stderr=slave, stdout=subprocess.DEVNULL, env={**os.environ, "TERM": "xterm"})
    os.close(slave)
    told = b""
    while part := _read(master):
        told += part
    assert 1 == child.wait()
    lines = told.decode().split("\r")
    assert re.search(r"^11 of 11 files, [\d,.]+/s, 0:00 left", next(one for one in lines if one.startswith("11 of")))
    assert re.search(r"\r\x1b\[K9 maps measured", told.decode())


def _read(descriptor):
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:  # Linux says by an error that the other end is closed
        return b""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of files")
@pytest.mark.parametrize("room", [1000, 6000])
def test_a_disk_that_is_full(run, folder, room):
    """The journal that has no room is named, once; it keeps what there was room for, and nothing else is left."""
    limit = f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))"
    program = f"{limit}; from argmap.cli import main; sys.exit(main(['survey', 'maps', '-o', 't.csv', '--jobs', '1']))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    keeps = "'t.csv.part' keeps what is done; --resume continues it\n" if room > 1000 else ""
    assert (2, f"{keeps}argmap: cannot write 't.csv.part': it would be too large\n") == (done.returncode, done.stderr)
    assert bool(keeps) == Path("t.csv.part").exists()
    assert not Path("t.csv").exists()
    if keeps:
        assert (1, "", "") == run("survey", "maps", "-o", "t.csv", "--resume", "--quiet")


def test_a_journal_that_is_no_longer_rows(run, folder):
    """What follows a line that cannot be read is measured anew."""
    assert 1 == run("survey", "maps", "-o", "whole.csv", *FAST)[0]
    head, *_ = _journal(run, *FAST).splitlines(keepends=True)
    Path("t.csv.part").write_bytes(head + b"[" * 100_000 + b"\n")
    status, _, err = run("survey", "maps", "-o", "t.csv", "--resume", *FAST)
    assert (1, False) == (status, "internal error" in err)
    assert Path("whole.csv").read_bytes() == Path("t.csv").read_bytes()
