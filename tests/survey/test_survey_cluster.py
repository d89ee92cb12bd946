"""A survey by a Dask cluster: a scheduler and two workers, one of which is killed."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from argmap import cli
from argmap.survey import rows, running
from argmap.survey.cluster import cluster

CLUSTER = """
import json, os, sys
from distributed import Client, LocalCluster
if __name__ == "__main__":
    how = {"host": "127.0.0.1", "dashboard_address": None}
    with LocalCluster(n_workers=2, threads_per_worker=1, **how) as cluster, Client(cluster) as client:
        print(json.dumps([cluster.scheduler_address, *client.run(os.getpid).values()]), flush=True)
        sys.stdin.read()
"""


@pytest.fixture(scope="module")
def workers(tmp_path_factory):
    """A cluster of two workers in processes of its own: its address, and the numbers of their processes."""
    pytest.importorskip("distributed")
    here = tmp_path_factory.mktemp("cluster")
    (here / "cluster.py").write_text(CLUSTER, "utf-8")
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([sys.executable, "cluster.py"], cwd=here, **pipes) as child:
        yield json.loads(child.stdout.readline())
        child.communicate()


@pytest.fixture(autouse=True)
def _patience(monkeypatch):
    """However busy the machine is, the cluster answers in the end."""
    monkeypatch.setattr("argmap.survey.cluster._PATIENCE", "600s")


@pytest.mark.skipif(sys.platform != "linux", reason="signals")
@pytest.mark.filterwarnings("default")
def test_a_cluster_gives_the_same_though_a_worker_is_killed(workers, folder, monkeypatch):
    """What it had done or begun is done by the other one, and nothing is lost."""
    for number in range(30):
        Path(f"corpus/part0000/{number:03}.yaml").write_bytes(Path("corpus/part0000/a.yaml").read_bytes())
    expected = list(rows("corpus"))
    monkeypatch.setattr(running, "_MOST_FILES", 1)
    address, victim, _ = workers
    with cluster(address) as (executor, threads):
        assert 2 == threads
        found = rows("corpus", executor=executor, ahead=8)
        first = [next(found) for _ in range(4)]
        os.kill(victim, signal.SIGKILL)
        assert expected == [*first, *found]


@pytest.mark.filterwarnings("default")
def test_the_command_line_uses_a_cluster(workers, folder):
    """The table is the same to the byte."""
    assert 1 == cli.main(["survey", "corpus", "-o", "d.csv", "--dask", workers[0]])
    assert 1 == cli.main(["survey", "corpus", "-o", "t.csv", "--jobs", "1"])
    assert Path("t.csv").read_bytes() == Path("d.csv").read_bytes()


@pytest.mark.filterwarnings("default")
def test_no_cluster_answers(folder, capsys, monkeypatch):
    """The message says where."""
    pytest.importorskip("distributed")
    monkeypatch.setattr("argmap.survey.cluster._PATIENCE", "1s")
    assert 2 == cli.main(["survey", "corpus", "-o", "d.csv", "--dask", "tcp://127.0.0.1:1"])
    assert "argmap: no Dask scheduler answers at 'tcp://127.0.0.1:1'\n" == capsys.readouterr().err
    assert not Path("d.csv.part").exists()
