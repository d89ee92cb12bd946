"""What SECURITY.md promises is held by the tests that it names."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", (ROOT / "SECURITY.md").read_text("utf-8"))


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_each_promise_has_its_test(path, name):
    """The file is there, and the test in it."""
    text = (ROOT / path).read_text("utf-8")
    assert f"def {name}(" in text if name else "def test_" in text


def test_every_promise_names_a_test():
    """No row of the table of promises is without."""
    promises = (ROOT / "SECURITY.md").read_text("utf-8").split("## Promises")[1].split("\n\n")[2]
    rows = promises.splitlines()[2:]
    assert len(rows) > 8
    assert [] == [row for row in rows if "`tests/" not in row]
