"""Processes that share work, and what becomes of it when one of them dies."""

import os
import signal
import sys
from functools import partial

import pytest

from argmap.project import workers
from argmap.project.workers import KilledError, share_out

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


def die_aloud(job):
    sys.stderr.write("Traceback\n")
    sys.stderr.flush()
    os.kill(os.getpid(), signal.SIGKILL)


@linux
def test_nothing_is_printed_by_others(capfd):
    """What a process prints when it ends is for nobody to read."""
    assert [failed(job, KilledError()) for job in range(2)] == share_out(die_aloud, range(2), 2, failed)
    assert ("", "") == capfd.readouterr()
