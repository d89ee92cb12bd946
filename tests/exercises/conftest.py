import os
from pathlib import Path

import pytest

import argmap

ESSAY = Path(__file__).parents[2] / "maps" / "radchenko_vietnam.yaml"


@pytest.fixture(scope="session")
def essay():
    """The map of the essay."""
    return argmap.load(ESSAY)


def _missing(what):
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
        pytest.fail(f"ARGMAP_REQUIRE_EXTERNAL is set, and {what} is not installed")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="session")
def needs_typst():
    """Skip where the extra `print` is not installed, unless the run must have it."""
    try:
        import typst
    except ImportError:
        _missing("typst")
    else:
        assert typst.compile
