"""A file is a map if its top level has a key `argmap`, in whatever form YAML or a chat answer puts it."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.project import recognising
from argmap.project.recognising import ENOUGH, is_map, is_sheet


@pytest.mark.parametrize(
    "text",
    [
        "argmap: 1\n",
        "argmap:\n",
        "argmap:",
        "argmap:1\n",
        "argmap : 1\n",
        '"argmap": 1\n',
        "'argmap' : 1\n",
        "title: Rain\nargmap: 1\n",
        "title: Rain\r\nargmap: 1\r\n",
        "title: Rain\rargmap: 1\r",
        "argmap: # one\ntitle: Rain\n",
        "argmap:\n\n# one\ntitle: Rain\n",
        "\ufeff# comment\n\n---\n\nargmap: 1\n",
        "%YAML 1.2\n---\nargmap: 1\n",
        "  argmap: 1\n  title: Rain\n",
        "argmap:\n  title: Rain\n",
        "{argmap: 1, title: Rain}",
        "# comment\n--- {title: Rain, argmap: 1}",
        '{"title": "Rain}, {", "argmap": 1}',
        "{title: 'Rain}', 'argmap': 1}",
        "{title: Moscow's aid # isn't {\n , claims: {a: [b, {c: d}]}, argmap: 1}",
        '{"title":"Rain","argmap":1}',
        "{url: http://example.org/a#b, argmap: 1}",
        "Here is your map:\n\n```yaml\nargmap: 1\n```\n",
        "```yaml\ntitle: Rain\nargmap: 1\n```\n",
        'Sure!\n```json\n{"title": "Rain", "argmap": 1}\n```\n',
        "```\nnothing\n```\n~~~\n {argmap: 1}\n~~~\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_maps(text, encoding):
    """In every encoding that can be read."""
    assert is_map(text.removeprefix("\ufeff" if encoding != "utf-8" else "").encode(encoding))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name: CI\n",
        "argmaps: 1\n",
        "x-argmap: 1\n",
        "argmap\n",
        "# argmap: 1\n",
        "- argmap: 1\n",
        "jobs:\n  argmap: 1\n",
        "argmap:\n  image: python\n  script: argmap check\n",
        "argmap: {image: python}\n",
        "description: |\n  ```yaml\n  argmap: 1\n  ```\n",
        "{jobs: {argmap: 1}}",
        "{jobs: [argmap, 1]}",
        '{"jobs": "{argmap: 1}"}',
        "{jobs: 1} {argmap: 1}",
        "[{argmap: 1}]",
        "{",
        "{job's: x, jobs: {'a': {argmap: 1}}}",
        "\n" * ENOUGH,
    ],
)
def test_other_files(text):
    """Not deeper, not in a list, not as the name of a job in a pipeline."""
    assert not is_map(text.encode())


def steps(data):
    """How many lines the search runs."""
    count = 0

    def counted(frame, event, _):
        nonlocal count
        count += event == "line"
        return counted

    sys.settrace(counted)
    try:
        is_map(data)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("part", ["```\n{\n", "{ ", "{'", "```\n{a, ", "argmap:\n  x\n", '{"\\'])
def test_the_work_grows_with_the_text(part):
    """However many fences and braces there are."""
    once, twice = (("\n" + part * size + " argmap").encode() for size in (1000, 2000))
    assert steps(twice) < 2.5 * steps(once)


def test_worksheets():
    """By their first key."""
    assert is_sheet(b"# a\nworksheet: 1\n")
    assert not is_sheet(b"argmap: 1\nworksheet: 1\n")


@given(st.lists(st.sampled_from(["argmap", *"{}[],:\"' \n\t#x-1\\"]), max_size=20))
def test_a_map_in_braces_is_known_by_its_key_wherever_the_word_stands(pieces: list[str]) -> None:
    """Where the word stands alone nowhere, no key is looked for, and none would be found."""
    text = "{" + "".join(pieces)
    found = is_map(text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recognising, "_WORD", re.compile(""))
        assert found == is_map(text.encode())
