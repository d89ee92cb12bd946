"""Runs commands as users do."""

import io
import sys

import pytest

from argmap import cli


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs one command in an empty folder: exit status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    def call(*argv, stdin=None):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        status = cli.main(argv)
        out, err = capsys.readouterr()
        return status, out, err

    return call
