"""Folders as tests need them."""

from pathlib import Path

import pytest

GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty working folder; `save` writes files in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def save(here):
    def write(name, content=GOOD):
        path = Path(here, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write
