"""Processes that share work, and what becomes of it when one of them dies."""

import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from argmap.cli import workers
from argmap.cli.workers import KilledError, share_out

GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
linux = pytest.mark.skipif(sys.platform != "linux", reason="the processes of this module are forked")


def double(job):
    return 2 * job


def die(deadly, job):
    if job in deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * job


def unpicklable(job):
    return (lambda: job) if job == 3 else 2 * job


def failed(job, error):
    return job, type(error).__name__


@pytest.mark.parametrize("number", [1, 2, 7, 50])
def test_results_are_in_the_order_of_the_jobs(number):
    """Whatever the number of processes."""
    assert [2 * job for job in range(number)] == share_out(double, range(number), 3, failed)


@linux
@pytest.mark.parametrize("deadly", [{0}, {4}, {2, 3, 9}, set(range(10))])
def test_a_process_that_is_killed(deadly):
    """Only the jobs that kill their process fail; all others are done."""
    expected = [failed(job, KilledError()) if job in deadly else 2 * job for job in range(10)]
    assert expected == share_out(partial(die, deadly), range(10), 2, failed)


@linux
def test_a_result_that_cannot_be_handed_over():
    """It costs no more than itself."""
    results = share_out(unpicklable, range(6), 2, failed)
    assert [0, 2, 4, 8, 10] == results[:3] + results[4:]
    assert 3 == results[3][0]


@pytest.mark.parametrize("error", [OSError("no semaphores"), ImportError("no semaphores"), NotImplementedError()])
def test_where_there_are_no_processes(monkeypatch, error):
    """This process does the work alone, as where there is no shared memory."""

    def fail(*_):
        raise error

    monkeypatch.setattr(workers.multiprocessing.context.ForkProcess, "start", fail)
    monkeypatch.setattr(workers.multiprocessing.context.SpawnProcess, "start", fail)
    assert [0, 2, 4] == share_out(double, range(3), 2, failed)


@linux
def test_where_no_more_can_be_started(monkeypatch):
    """Those that could be started do all the work, and none is left behind."""
    from multiprocessing import active_children
    from multiprocessing.context import ForkProcess

    true, started = ForkProcess.start, []

    def start(self):
        started.append(self)
        if len(started) > 1:
            raise BlockingIOError("too many processes")
        true(self)

    monkeypatch.setattr(ForkProcess, "start", start)
    assert [0, 2, 4, 6] == share_out(double, range(4), 3, failed)
    assert (2, []) == (len(started), active_children())


@linux
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_limit_on_processes(ordinary, number):
    """However few processes and threads the system allows, the work is done."""
    if shutil.which("prlimit") is None or os.geteuid() != 0:
        pytest.skip("a user of his own is needed whose processes are counted")
    for name in "abcd":
        Path(f"{name}.yaml").write_text(GOOD.replace("thesis: wet", "thesis: wett"), encoding="utf-8")
    limited = ["prlimit", f"--nproc={number}", "setpriv", "--reuid=64321", "--regid=64321", "--clear-groups"]
    command = [*limited, sys.executable, "-m", "argmap", "check", "--jobs", "3", "--format", "concise"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (1, 4) == (done.returncode, done.stdout.count("AM101"))
    assert done.stderr.startswith("4 maps checked: 4 errors\n")


@linux
def test_a_map_whose_check_is_killed(run, monkeypatch):
    """It is a finding of that file; the others are checked."""
    from argmap.cli import examining

    true = examining.parse

    def parse(data, name, *more):
        if name == "b.yaml":
            os.kill(os.getpid(), signal.SIGKILL)
        return true(data, name, *more)

    monkeypatch.setattr(examining, "parse", parse)
    for name in "abcd":
        Path(f"{name}.yaml").write_text(GOOD, encoding="utf-8")
    status, out, err = run("check", "--jobs", "2", "--format", "concise")
    said = "the process that checked it was killed, perhaps for want of memory"
    assert (1, f"b.yaml: AM000 the file cannot be checked: {said}\n") == (status, out)
    assert "3 maps checked, 1 file could not be: 1 error\n" == err


SLOW = """
import sys, time
from argmap.cli import examining, run
def parse(data, name, *more):
    open(name + '.begun', 'w').close()
    time.sleep(60)
examining.parse = parse
sys.argv = ['argmap', 'check', '--jobs', '2', 'a.yaml', 'b.yaml']
run()
"""


@linux
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_ended(tmp_path, number):
    """Its processes end with it, and nothing is said."""
    for name in "ab":
        (tmp_path / f"{name}.yaml").write_text(GOOD, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", SLOW], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        while len(list(tmp_path.glob("*.begun"))) < 2 and running.poll() is None:
            time.sleep(0.05)
        running.send_signal(number)
        out, err = running.communicate()  # comes to an end when no process holds the pipes any more
    assert (128 + number, b"", b"") == (running.returncode, out, err)


def die_aloud(job):
    sys.stderr.write("Traceback\n")
    sys.stderr.flush()
    os.kill(os.getpid(), signal.SIGKILL)


@linux
def test_nothing_is_printed_by_others(capfd):
    """What a process prints when it ends is for nobody to read."""
    assert [failed(job, KilledError()) for job in range(2)] == share_out(die_aloud, range(2), 2, failed)
    assert ("", "") == capfd.readouterr()
