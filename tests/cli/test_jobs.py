"""Maps that several processes check, and what becomes of it when one of them dies."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
linux = pytest.mark.skipif(sys.platform != "linux", reason="the processes of this module are forked")


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
    from argmap.project import opening

    true = opening.parse

    def parse(data, name, *more):
        if name == "b.yaml":
            os.kill(os.getpid(), signal.SIGKILL)
        return true(data, name, *more)

    monkeypatch.setattr(opening, "parse", parse)
    for name in "abcd":
        Path(f"{name}.yaml").write_text(GOOD, encoding="utf-8")
    status, out, err = run("check", "--jobs", "2", "--format", "concise")
    said = "the process that checked it was killed, possibly because it ran out of memory"
    assert (1, f"b.yaml: AM000 the file cannot be checked: {said}\n") == (status, out)
    assert "3 maps checked, 1 file could not be: 1 error\n" == err


SLOW = """
import sys, time
from argmap.cli import run
from argmap.project import opening
def parse(data, name, *more):
    open(name + '.begun', 'w').close()
    time.sleep(60)
opening.parse = parse
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
