"""What a person sees who writes a map in an editor: yaml-language-server, driven as an editor drives it."""

from __future__ import annotations

from itertools import count

import pytest

from argmap.cli.schema import as_text
from argmap.schemes import catalogue

SCHEMA = "argmap.schema.json"
MODELINE = f"# yaml-language-server: $schema=./{SCHEMA}\n"
HEAD = "argmap: 1\ntitle: The old bridge\n"


@pytest.fixture(scope="module")
def write(edit, tmp_path_factory):
    """Opens a map with the modeline, and asks at the sign `|` in it: what the server finds, and its answer."""
    folder = tmp_path_factory.mktemp("modeline")
    (folder / SCHEMA).write_text(as_text(), "utf-8")
    editor = edit(folder, yaml={"schemaStore": {"enable": False}})
    number = count()

    def call(text, what="completion"):
        name = f"bridge{next(number)}.yaml"
        before, _, after = f"{MODELINE}{text}".partition("|")
        found = editor.open(name, before + after)
        return found, editor.at(what, name, before.count("\n"), len(before.rpartition("\n")[2]))

    return call


def labels(answer):
    return [item["label"] for item in answer["items"]]


def test_fields_are_completed(write):
    """Within a claim the server proposes its fields, but for those that are there, each with its meaning."""
    _, answer = write(HEAD + "claims:\n  roman:\n    text: The bridge is Roman.\n    |\n")
    items = {item["label"]: item for item in answer["items"]}
    assert ["assumed", "confidence", "locator", "note", "source", "standard", "tags", "title", "unstated"] == sorted(
        items
    )
    assert "Granted without support." == items["assumed"]["documentation"]
    assert "assumed: " == items["assumed"]["insertText"]


def test_a_section_is_written_with_a_first_entry(write):
    """A new section comes with the skeleton of what it holds."""
    _, answer = write(HEAD + "inf|\n")
    (inferences,) = (item for item in answer["items"] if item["label"] == "inferences")
    assert "inferences:\n  ${1:inference}:\n    premises:\n      - $2\n    supports: $3" == inferences["insertText"]


def test_schemes_are_completed(write):
    """The server proposes every scheme of the catalogue, and says what it is."""
    _, answer = write(HEAD + "inferences:\n  i:\n    premises: arch\n    supports: roman\n    scheme: |\n")
    assert list(catalogue()) == labels(answer)
    assert answer["items"][0]["documentation"].startswith(next(iter(catalogue().values())).title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("evidence:\n  arch:\n    kind: |\n", ["event", "testimony", "document", "statistic", "expert", "example"]),
        ("claims:\n  roman:\n    assumed: |\n", ["true", "false"]),
        ("claims:\n  roman:\n    note: |\n", []),
        ("expect:\n  roman: |\n", ["stands", "contested", "falls", "overturned", "not-established"]),
    ],
    ids=["kind", "flag", "text", "expect"],
)
def test_values_are_completed(write, text, expected):
    """Where there are usual values, the server proposes them; where anything may stand, it is silent."""
    _, answer = write(HEAD + text)
    assert expected == labels(answer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("claims:\n  roman:\n    text: Roman.\n    assu|med: true\n", "#### Claim\n\nGranted without support.\n"),
        ("evidence:\n  arch:\n    text: An arch.\n    quo|te: the arch\n", "the source's local `text`.\n"),
        ("clai|ms:\n  roman: Roman.\n", "#### Claims\n\nA statement that the argument asserts, rests on or attacks.\n"),
        ("claims:\n  ro|man: Roman.\n", "#### Claim\n\nA statement that the argument asserts, rests on or attacks.\n"),
        (
            "inferences:\n  i:\n    premises: a\n    supports: b\n    scheme: si|gn\n",
            "Argument from sign. Something is present that usually",
        ),
    ],
    ids=["field", "code", "section", "short-claim", "scheme"],
)
def test_hover_explains(write, text, expected):
    """Under the pointer a key says what it means, once."""
    _, answer = write(HEAD + text, "hover")
    assert expected in answer["contents"]["value"]
    assert "||" not in answer["contents"]["value"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "claims:\n  roman:\n    text: Roman.\n    assumd: true\n", (6, 4, "Property assumd is not allowed.")),
        (HEAD + "claims:\n  roman:\n    assumed: true\n", (4, 2, 'Missing property "text".')),
        (HEAD + "claims:\n  roman:\n    text: [Roman]\n", (5, 10, 'Incorrect type. Expected "string".')),
        (HEAD + "evidence:\n  arch: An arch.\n", (4, 8, 'Incorrect type. Expected "Evidence".')),
        (
            HEAD + "claims:\n  the bridge: Roman.\n",
            (4, 2, "An id is made of letters, digits, hyphens, underscores and dots."),
        ),
        (
            HEAD + "inferences:\n  i: {premises: a, supports: b, attacks: c}\n",
            (4, 32, "An inference either supports or attacks one node."),
        ),
        (HEAD + "inferences:\n  i: {premises: a}\n", (4, 2, "An inference either supports or attacks one node.")),
        (
            HEAD + "inferences:\n  i: {premises: 'a, b', supports: c}\n",
            (4, 16, "Not an id: write several as a list, [one, other]."),
        ),
    ],
    ids=["misspelled", "missing", "list", "evidence", "id", "both-targets", "no-target", "list-in-text"],
)
def test_faults_are_marked(write, text, expected):
    """The server marks a fault where it is, in words that help."""
    found, _ = write(text)
    places = [(one["range"]["start"]["line"], one["range"]["start"]["character"], one["message"]) for one in found]
    assert [expected] == places


def test_a_good_map_is_not_marked(write):
    """Values that YAML takes for something else, keys of other tools and short forms are all right."""
    text = HEAD + "date: 2018-03-27\nclaims:\n  a: 012\n  b: {text: no, x-seen: [1]}\nx-editor: {folded: true}\n"
    found, _ = write(text)
    assert [] == found


def test_settings_name_the_maps(edit, tmp_path):
    """Instead of the modeline, the settings can name the files that are maps, as the page on editors says."""
    (tmp_path / SCHEMA).write_text(as_text(), "utf-8")
    schemas = {f"./{SCHEMA}": ["*.argmap.yaml", "maps/*.yaml"]}
    editor = edit(tmp_path, yaml={"schemaStore": {"enable": False}, "schemas": schemas})
    text = HEAD + "claims: {roman: {txt: Roman.}}\n"
    expected = {"Property txt is not allowed.", 'Missing property "text".'}
    for name in ("bridge.argmap.yaml", "maps/bridge.yaml"):
        assert expected == {one["message"] for one in editor.open(name, text)}
    assert [] == editor.open("other.yaml", text)
