"""The JSON Schema against its own standard, against the maps that argmap accepts, and against faulty ones."""

import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from argmap import cli, schemes
from argmap.checks import RULES, check
from argmap.diagnostics import Severity
from argmap.reading import read_text
from argmap.schema import json_schema
from argmap.strategies import maps, sound_maps
from argmap.writing import dumps
from profiles import costly

ROOT = Path(__file__).parents[1]
VALIDATOR = Draft7Validator(json_schema())
HEAD = "argmap: 1\ntitle: Example\n"


class Yaml(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2 as editors and check-jsonschema read it, where dates are texts and keys too."""


Yaml.yaml_implicit_resolvers = {}
for tag, pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
}.items():
    Yaml.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^({pattern})$"), None)


def plain(node):
    """The data of a YAML node, as JSON has it."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    match node.tag.rpartition(":")[2]:
        case "null":
            return None
        case "bool":
            return node.value.lower() == "true"
        case "int":
            return int(node.value, 16 if "x" in node.value else 10)
        case "float":
            return float(node.value.lower().replace(".inf", "inf").replace(".nan", "nan"))
        case _:
            return node.value


def faults(text):
    """What the schema says about a map."""
    return [error.message for error in VALIDATOR.iter_errors(plain(yaml.compose(text, Yaml)))]


def findings(text):
    """The codes of what argmap holds against a map: errors, and ids that stand in one text."""
    argument_map, found = read_text(text)
    if argument_map is not None:
        found = check(argument_map)
    return {one.code for one in found if one.severity is Severity.ERROR or one.code == "AM011"}


def whole(example):
    """A rule's example as a whole map."""
    return ("" if example.startswith("argmap:") else HEAD[: 10 if example.startswith("title:") else None]) + example


def blocks():
    """The maps that README and docs show, by page and number; `slips.yaml` shows what argmap says of faults."""
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        shown = re.findall(r"^```yaml\n(# .*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
        maps_ = [text for text in shown if re.search("^argmap:", text, re.MULTILINE)]
        kept = [text for text in maps_ if not text.startswith("# slips.yaml")]
        yield from ((f"{page.stem}-{number}", text) for number, text in enumerate(kept))


GOOD = {
    **{path.stem: path.read_text("utf-8") for path in sorted((ROOT / "maps").glob("*.yaml"))},
    "catalogue": Path(schemes.__file__).with_name("catalogue.yaml").read_text("utf-8"),
    **dict(blocks()),
    **{one.code: whole(one.passing) for one in RULES},
    "quoted-version": 'argmap: "1"\ntitle: Example\n',
    "guesses": HEAD + "date: 1965\nlicense: 012\nauthors: [1:30, yes, 2018-03-27, ~]\ndescription: null\n",
    "empty-sections": HEAD + "claims:\nsources: {}\nexpect:\nthesis:\nimports:\n",
    "other-tools": HEAD + "x-a: [1, {b: ~}]\nclaims:\n  a: {text: A., x-seen: 2026-01-01}\n",
    "other-scripts": HEAD + "claims: {viện-trợ: A., действие.2: B., 道徳々: C., ˈa: D.}\n",
    "numbers": HEAD + "claims: {a: {text: A., confidence: 1}, b: {text: B., confidence: 5e-1}, 3: no}\n",
    "names": HEAD
    + "sources: {a: {authors: {literal: A.}, editors: [B, {literal: 012}, 1965]}, b: {authors: C}, c: {authors: }}\n",
    "questions": HEAD
    + "claims: {a: {text: A., assumed: true}, b: {text: B., standard: beyond-reasonable-doubt}}\nthesis: q\n"
    + "questions: {q: {text: Which?, answers: [a, b], exclusive: FALSE, tags: x, locator: 3}}\n"
    + "standard: preponderance\nexpect: {q: a}\n",
    "alias-of-scheme": HEAD
    + "claims: {a: A., b: B.}\ninferences: {i: {premises: a, supports: b, scheme: An analogy}}\n",
}
FAULTY = {
    "no-version": "title: Example\n",
    "no-title": "argmap: 1\n",
    "wrong-version": "argmap: 2\ntitle: Example\n",
    "list-for-a-map": "[argmap, title]\n",
    "misspelled-section": HEAD + "claim: {a: A.}\n",
    "misspelled-field": HEAD + "claims: {a: {text: A., assumd: true}}\n",
    "list-for-a-text": HEAD + "claims: {a: {text: [A., B.]}}\n",
    "mapping-for-a-text": HEAD + "description: {de: Ein Beispiel}\n",
    "list-for-a-claim": HEAD + "claims: {a: [A.]}\n",
    "list-for-a-section": HEAD + "claims: [a, b]\n",
    "no-text": HEAD + "claims: {a: {assumed: true}}\n",
    "no-text-of-evidence": HEAD + "evidence: {a: {}}\n",
    "text-for-evidence": HEAD + "evidence: {a: A report.}\n",
    "word-for-a-flag": HEAD + "claims: {a: {text: A., assumed: yes}}\n",
    "quoted-flag": HEAD + "claims: {a: {text: A., assumed: 'true'}}\n",
    "percent": HEAD + "claims: {a: {text: A., confidence: 95}}\n",
    "quoted-number": HEAD + "claims: {a: {text: A., confidence: '0.9'}}\n",
    "both-targets": HEAD + "inferences: {i: {premises: a, supports: b, attacks: c}}\n",
    "no-target": HEAD + "inferences: {i: {premises: a}}\n",
    "no-premises": HEAD + "inferences: {i: {supports: a}}\n",
    "empty-premises": HEAD + "inferences: {i: {premises: [], supports: a}}\n",
    "list-in-a-text": HEAD + "inferences: {i: {premises: 'a, b', supports: c}}\n",
    "list-of-targets": HEAD + "inferences: {i: {premises: a, supports: [b, c]}}\n",
    "space-in-an-id": HEAD + "claims: {two words: A.}\n",
    "slash-in-an-id": HEAD + "claims: {a/b: A.}\n",
    "dash-in-an-id": HEAD + "claims: {a–b: A.}\n",
    "unknown-standard": HEAD + "standard: likely\n",
    "unknown-standard-of-a-claim": HEAD + "claims: {a: {text: A., standard: Balance}}\n",
    "text-for-a-question": HEAD + "questions: {q: Which?}\n",
    "question-without-answers": HEAD + "questions: {q: {text: Which?}}\n",
    "question-with-no-answers": HEAD + "questions: {q: {text: Which?, answers: []}}\n",
    "question-without-a-text": HEAD + "claims: {a: A.}\nquestions: {q: {answers: [a]}}\n",
    "mapping-for-an-answer": HEAD + "questions: {q: {text: Which?, answers: [{a: A.}]}}\n",
    "list-in-answers": HEAD + "claims: {a: A., b: B.}\nquestions: {q: {text: Which?, answers: 'a, b'}}\n",
    "word-for-exclusive": HEAD + "questions: {q: {text: Which?, answers: [a], exclusive: yes}}\n",
    "standard-of-evidence": HEAD + "evidence: {a: {text: A., standard: balance}}\n",
    "capitals-in-a-scheme": HEAD + "schemes: {Expert: {title: E.}}\n",
    "sentence-for-a-standing": HEAD + "claims: {a: {text: A., assumed: true}}\nexpect: {a: it wins}\n",
    "parts-of-a-name": HEAD + "sources: {a: {authors: [{family: Lee, given: Ann}]}}\n",
    "empty-name": HEAD + "sources: {a: {authors: {}}}\n",
    "list-for-a-name": HEAD + "sources: {a: {authors: [[Ann, Lee]]}}\n",
    "mapping-for-a-literal": HEAD + "sources: {a: {authors: {literal: {name: A}}}}\n",
    "name-for-a-maker": HEAD + "authors: {literal: A}\n",
    "text-for-a-table": HEAD + "inferences: {i: {premises: a, supports: b, roles: case}}\n",
}


def test_the_schema_is_one():
    """The schema obeys draft 07, whose own schema is the judge."""
    Draft7Validator.check_schema(json_schema())
    assert "http://json-schema.org/draft-07/schema#" == json_schema()["$schema"]


def test_each_call_gives_a_new_schema():
    """Whoever changes the schema changes their own."""
    changed = json_schema()
    changed["properties"]["title"]["anyOf"].clear()
    assert changed != json_schema()


@pytest.mark.parametrize("name", GOOD)
def test_good_maps_are_accepted(name):
    """Maps, examples of the docs and of the rules, and values that YAML takes for something else."""
    assert [] == faults(GOOD[name])


@pytest.mark.parametrize("name", FAULTY)
def test_faulty_maps_are_refused(name):
    """A map with one fault is refused, by argmap as well."""
    assert faults(FAULTY[name])
    assert findings(FAULTY[name])


def check_jsonschema(folder, texts):
    """Run check-jsonschema on files with these texts: its exit status, and the names of the files it refuses."""
    (folder / "argmap.schema.json").write_text(json.dumps(json_schema()), "utf-8")
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", "argmap.schema.json", "-o", "json"]
    files = [f"{name}.yaml" for name in texts]
    done = subprocess.run([*command, *files], cwd=folder, capture_output=True, check=False, text=True)
    return done.returncode, {error["filename"].removesuffix(".yaml") for error in json.loads(done.stdout)["errors"]}


def test_check_jsonschema_accepts_good_maps(tmp_path):
    """The program accepts every good map, with its own reading of YAML."""
    assert (0, set()) == check_jsonschema(tmp_path, GOOD)


def test_check_jsonschema_refuses_faulty_maps(tmp_path):
    """The program refuses every faulty map."""
    assert (1, set(FAULTY)) == check_jsonschema(tmp_path, FAULTY)


@given(sound_maps())
@costly
def test_sound_maps_are_accepted(argument_map):
    """Whatever argmap writes of a sound map is valid."""
    assert [] == faults(dumps(argument_map))


@given(maps())
@costly
def test_what_is_refused_argmap_refuses(argument_map):
    """A map of any kind that the schema refuses is one in which argmap finds an error."""
    text = dumps(argument_map)
    try:
        refused = bool(faults(text))
    except yaml.YAMLError:
        refused = True
    assert not refused or findings(text)


SCALARS = (
    *("a", "b", "é", "analogy", "stands", "no", "yes", "true", "null", "~", "1", "0", "012", "0.5", "5e-1", "95", "-1"),
    *("2018-03-27", "1:30", "''", "'true'", "'a, b'", "x-a"),
)
KEYS = [
    *VALIDATOR.schema["properties"],
    "text",
    "assumed",
    "premises",
    "supports",
    "attacks",
    "roles",
    "kind",
    "a",
    "x-a",
]


def _written(value):
    """A value in YAML's flow style, its scalars as they are."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_written(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(map(_written, value)) + "]" if isinstance(value, list) else value


def _nested(values):
    return st.lists(values, max_size=2) | st.dictionaries(st.sampled_from(KEYS), values, max_size=4)


TANGLES = st.dictionaries(
    st.sampled_from(KEYS), st.recursive(st.sampled_from(SCALARS), _nested, max_leaves=8), max_size=5
)
NODES = st.fixed_dictionaries(
    {},
    optional={
        name: st.sampled_from(["", *SCALARS])
        for name in ("text", "assumed", "premises", "supports", "attacks", "scheme", "confidence", "weight", "tags")
    },
)
SKELETONS = st.fixed_dictionaries(
    {"argmap": st.sampled_from(["1", "'1'"]), "title": st.sampled_from(SCALARS)},
    optional={
        name: st.dictionaries(st.sampled_from(["a", "é", "3", "½", "two words"]), NODES)
        for name in ("claims", "inferences")
    },
)


@given(st.one_of(TANGLES, SKELETONS))
def test_nothing_that_argmap_accepts_is_refused(data):
    """What a beginner may write, right or wrong: where the schema refuses it, argmap finds an error."""
    text = _written(data)
    assert not faults(text) or findings(text)


UNSAYABLE = {"AM005", "AM006"}
"""A key with nothing behind it is `null` to JSON, and `½` may be a letter for all that most regular expressions know."""


@given(SKELETONS)
def test_faults_of_form_are_refused(data):
    """Where argmap finds a fault of form, so does the schema, but for what JSON cannot tell apart."""
    text = _written(data)
    _, found = read_text(text)
    form = {one.code for one in found if one.code < "AM1" and one.severity is Severity.ERROR}
    assert not form - UNSAYABLE or faults(text)


def test_ids_of_any_script():
    """Every letter, mark and digit can stand in an id, and no other ASCII sign, space, dash or quotation mark."""
    pattern = re.compile(VALIDATOR.schema["properties"]["claims"]["anyOf"][0]["else"]["propertyNames"]["pattern"])
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    letters = [c for c in characters if unicodedata.category(c)[0] in "LM" or unicodedata.category(c) == "Nd"]
    assert [] == [c for c in [*letters, "-", "_", "."] if not pattern.search(c)]
    others = [chr(code) for code in range(128) if not chr(code).isalnum() and chr(code) not in "-_."]
    assert [] == [c for c in [*others, "\u00a0", "\u2003", "\u3000", "–", "“", "…"] if pattern.search(c)]


@pytest.mark.parametrize("path", [[], ["-o", "argmap.schema.json"], ["--output", "argmap.schema.json"]])
def test_the_command(path, tmp_path, monkeypatch, capsysbinary):
    """The schema goes to standard output or into a file, the same bytes either way, with LF."""
    monkeypatch.chdir(tmp_path)
    assert 0 == cli.main(["schema", *path])
    out = capsysbinary.readouterr().out
    printed = Path(path[1]).read_bytes() if path else out
    assert (ROOT / "docs" / "argmap.schema.json").read_bytes() == printed
    assert b"\r" not in printed
    assert bool(path) == (out == b"")


def test_a_file_that_cannot_be_written(tmp_path, capsys):
    """A folder that is not there is misuse, with a message."""
    assert 2 == cli.main(["schema", "-o", str(tmp_path / "nowhere" / "argmap.schema.json")])
    assert capsys.readouterr().err.startswith("argmap: ")
