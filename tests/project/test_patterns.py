"""Patterns mean what they should, and take the time that pattern times path takes."""

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.project.patterns import PatternError, below, parse


@pytest.mark.parametrize(
    ("pattern", "means", "means_not"),
    [
        ("a.yaml", ["a.yaml", "maps/a.yaml"], ["b.yaml", "a.yaml.b", "xa.yaml", "a.yaml/b"]),
        ("/a", ["a"], ["x/a"]),
        ("a/b", ["a/b"], ["x/a/b", "a/b/c"]),
        ("*.yaml", ["a.yaml", ".yaml", "x/é.yaml"], ["a.yml"]),
        ("maps/*.yaml", ["maps/a.yaml"], ["maps/x/a.yaml", "a.yaml"]),
        ("*a*b*", ["ab", "xaxbx", "aab"], ["ba"]),
        ("?", ["a", "x/é"], ["ab", "ab/cd"]),
        ("**", ["a", "a/b"], []),
        ("a/**", ["a/b", "a/b/c"], ["a", "b/a"]),
        ("**/a", ["a", "x/a", "x/y/a"], ["a/x"]),
        ("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a/xb", "x/a/b"]),
        ("a/***/b", ["a/b", "a/x/b"], []),
        ("**/a/**/b", ["a/b", "x/a/y/a/z/b"], ["b/a"]),
        ("a**b", ["ab", "axb", "x/axxb"], ["a/b"]),
        ("a/x**y/b", ["a/xy/b", "a/x1y/b"], ["a/x/y/b"]),
        ("[abc]", ["a", "c"], ["d", "abc"]),
        ("[a-c]x", ["bx"], ["dx"]),
        ("[!a-c]", ["d", "-"], ["b"]),
        ("[^a]", ["b"], ["a"]),
        ("[]]", ["]"], ["["]),
        ("[!]]", ["["], ["]"]),
        ("[a-]", ["a", "-"], ["b"]),
        ("[-a]", ["a", "-"], ["b"]),
        (r"[\]]", ["]"], ["\\"]),
        (r"[a\-c]", ["a", "-", "c"], ["b"]),
        ("[[:digit:]x]", ["7", "x"], ["a", ":"]),
        ("[![:space:]]", ["a"], [" "]),
        ("[[:]", ["[", ":"], ["a"]),
        ("[[:x]", ["[", ":", "x"], ["a"]),
        ("a[/x]b", ["axb"], ["a/b"]),
        (r"\*", ["*"], ["a"]),
        (r"\a", ["a"], [r"\a"]),
        (r"a\/b", ["a/b"], ["ab"]),
        (r"a/**\/b", ["a/x/b", "a/x/y/b"], ["a/b"]),
        ("a//b", [], ["a/b", "a"]),
        ("", [], ["a"]),
    ],
)  # fmt: skip
def test_meaning(pattern, means, means_not):
    """Of every sign, alone and with others."""
    made = parse(pattern)
    assert [] == [path for path in means if not made.matches(path.split("/"))]
    assert [] == [path for path in means_not if made.matches(path.split("/"))]


@pytest.mark.parametrize("pattern", ["[", "[a", "[]", "[!]", "a\\", "[a\\", "[[:alpha:]", "[[:alfa:]]", "[a-\\"])
def test_what_can_match_nothing(pattern):
    """A class or an escape that does not end is a fault, and so is a class that nobody knows."""
    with pytest.raises(PatternError):
        parse(pattern)


@pytest.mark.parametrize(
    ("pattern", "path"), [("drafts", "maps/drafts/x/a.yaml"), ("./a/", "a/b"), ("a/**", "a/b"), ("a", "a")]
)
def test_a_folder_means_all_in_it(pattern, path):
    """In a configuration, where a slash at the end makes no difference."""
    assert below(pattern).matches(path.split("/"))


def obvious(pattern, path):
    """Whether names match names, by trying everything."""
    if not pattern:
        return not path
    if pattern[0] == "**":
        last = len(pattern) == 1
        return (last and bool(path)) or (not last and any(obvious(pattern[1:], path[n:]) for n in range(len(path) + 1)))
    return bool(path) and obvious_name(pattern[0], path[0]) and obvious(pattern[1:], path[1:])


def obvious_name(pattern, name):
    if not pattern:
        return not name
    if pattern[0] == "*":
        return obvious_name(pattern[1:], name) or (bool(name) and obvious_name(pattern, name[1:]))
    fits = bool(name) and (pattern[0] in {"?", name[0]})
    return fits and obvious_name(pattern[1:], name[1:])


NAMES = st.lists(st.text("ab", min_size=1, max_size=4), min_size=1, max_size=5)
PATTERNS = st.lists(st.just("**") | st.text("ab*?", min_size=1, max_size=5), min_size=1, max_size=5)


@given(PATTERNS, NAMES)
@example(["**", "a", "**", "b"], ["a", "b", "a"])
def test_the_quick_way_finds_what_the_obvious_way_finds(pattern, path):
    """On small patterns and paths, where trying everything ends."""
    names = [name if set(name) != {"*"} else "**" if len(name) > 1 else "*" for name in pattern]
    assert obvious(names, path) == parse("/" + "/".join(pattern)).matches(path)


def steps(pattern, path):
    """How many lines the matcher runs."""
    made, count = parse(pattern), 0

    def counted(frame, event, _):
        nonlocal count
        count += event == "line"
        return counted

    sys.settrace(counted)
    try:
        assert not made.matches(path)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    "make",
    [
        lambda size: ("*a" * size + "*b", ["a" * 2 * size]),
        lambda size: ("*[a]" * size + "*b", ["a" * 2 * size]),
        lambda size: ("*" + "?" * size + "[b]*", ["a" * 2 * size]),
        lambda size: ("*" * size + "b", ["a" * size]),
        lambda size: ("**/a/" * size + "b", ["a"] * 2 * size),
        lambda size: ("**/*a*a/" * size + "b", ["aa"] * 2 * size),
        lambda size: ("**/" * size + "b", ["a"] * size),
        lambda size: ("a/" * size + "**/b", ["a"] * 2 * size),
    ],
)
def test_the_work_is_pattern_times_path(make):
    """Twice the pattern and twice the path take about four times the steps, not a power of it."""
    assert steps(*make(40)) < 5 * steps(*make(20))


def lines_of_reading(pattern):
    """How many lines the reading of a pattern runs."""
    count = 0

    def counted(frame, event, _):
        nonlocal count
        count += event == "line"
        return counted

    sys.settrace(counted)
    try:
        parse(pattern)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    "make",
    [
        lambda size: "[" + "[:" * size + "x]",
        lambda size: "[a]" * size,
        lambda size: "*" * size,
        lambda size: "a/" * size,
    ],
)
def test_patterns_are_read_in_linear_time(make):
    """Twice the text, twice the steps."""
    assert lines_of_reading(make(400)) < 2.5 * lines_of_reading(make(200))
