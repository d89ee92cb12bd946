"""Runs commands as users do."""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from argmap import cli


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs one command in an empty folder: exit status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ".state"))

    def call(*argv, stdin=None):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        status = cli.main(argv)
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def ordinary(monkeypatch):
    """Runs argmap in a folder as a user to whom permission can be denied: exit status, standard output and error."""
    folder = Path(tempfile.mkdtemp(prefix="argmap-test-"))  # that of pytest is for its user alone
    folder.chmod(0o777)
    monkeypatch.chdir(folder)
    prefix = []
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        if shutil.which("setpriv") is None:
            pytest.skip("root may do everything, and setpriv is missing")

    def call(*argv, env=()):
        command = [*prefix, sys.executable, "-m", "argmap", *argv]
        environment = {**os.environ, "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1", **dict(env)}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        return done.returncode, done.stdout, done.stderr

    if call("--version")[0]:
        pytest.skip("another user cannot run this Python")
    call.folder = folder
    yield call
    for parent, folders, _ in os.walk(folder):
        for name in folders:
            (Path(parent) / name).chmod(0o700)
    shutil.rmtree(folder)
