"""GitLab's Code Quality report."""

import json
import re

from argmap.reports import write


def test_fields(bridge, mended):
    """All the fields that GitLab documents, and only those; the code stands in the description."""
    found = json.loads(write([*bridge, mended], "gitlab"))
    assert [
        ("AM508 nothing attacks 'roman'", "AM508", "info", "maps/bridge.yaml", 3),
        ("AM207 'again' says the same as 'first'", "AM207", "minor", "maps/bridge.yaml", 10),
        ("AM311 '99' is no date", "AM311", "major", "maps/bridge.yaml", 12),
        ("AM104 premise 'b' occurs twice", "AM104", "minor", "maps/ünï code.yaml", 3),
    ] == [
        (
            one["description"],
            one["check_name"],
            one["severity"],
            one["location"]["path"],
            one["location"]["lines"]["begin"],
        )
        for one in found
    ]
    for one in found:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == set(one)
        assert {"path", "lines"} == set(one["location"])
        assert re.fullmatch("[0-9a-f]{32}", one["fingerprint"])


def test_no_place(nowhere):
    """GitLab wants a line, so a finding without a place is at the first; without findings the array is empty."""
    (one,) = json.loads(write([nowhere], "gitlab"))
    assert {"path": "<map>", "lines": {"begin": 1}} == one["location"]
    assert "[]\n" == write([], "gitlab")
