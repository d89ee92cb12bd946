"""A first map to begin with."""

import json
from pathlib import Path

import pytest

import argmap
from argmap.cli.new import TEMPLATES, file_named, template

VERDICTS = {
    "minimal": {"unsafe": "stands"},
    "essay": {"tolls": "stands", "objection": "falls", "nothing-new": "stands", "too-small": "falls"},
    "debate": {"start": "stands", "later": "stands", "as-now": "falls", "late-nights": "falls"},
    "decision": {"site": "stands", "station": "stands", "school": "falls", "harbour": "falls", "no-price": "falls"},
}


def changed(name, old, new):
    """The standings of a template after a change that its comments invite."""
    text = template(name)
    assert text.count(old) == 1
    return argmap.evaluate(argmap.loads(text.replace(old, new)))


@pytest.mark.parametrize("name", TEMPLATES)
class TestTemplates:
    def test_it_checks_clean(self, run, name):
        """`argmap check` finds nothing in what was written."""
        run("new", "first", "--template", name)
        assert (0, "", "1 map checked: no findings\n") == run("check", "first.argmap.yaml")

    def test_it_is_what_is_printed(self, run, name):
        """The file holds what `-` prints."""
        run("new", "first", "--template", name)
        assert (0, Path("first.argmap.yaml").read_text("utf-8"), "") == run("new", "-", "--template", name)

    def test_it_evaluates_to_what_its_comments_say(self, name):
        """What stands, falls and is contested is what the comments tell."""
        standing = argmap.evaluate(argmap.loads(template(name)))
        assert VERDICTS[name] == {id_: str(standing[id_]) for id_ in VERDICTS[name]}

    def test_it_names_the_schema(self, name):
        """The first line is the one that editors look for, and long lines are none of its."""
        lines = template(name).splitlines()
        assert "# yaml-language-server: $schema=./argmap.schema.json" == lines[0]
        assert [] == [line for line in lines if len(line) > 120]

    def test_it_can_be_drawn(self, run, name):
        """Every template has an outline."""
        run("new", "first", "--template", name)
        assert 0 == run("show", "first.argmap.yaml")[0]


def test_the_essay_has_an_answered_objection(run):
    """The objection is overturned, and `why` says by what."""
    run("new", "first", "--template", "essay")
    assert "is overturned" in run("why", "first.argmap.yaml", "objection")[1]


def test_the_decision_names_its_options_in_short():
    """The short names stand over the texts, and alone where that is asked for."""
    argument_map = argmap.loads(template("decision"))
    assert ["Station", "School", "Harbour"] == [claim.title for claim in argument_map.claims.values()][:3]
    assert "at the station." not in argmap.render(argument_map, format="mmd", labels="title").replace("<br/>", " ")


def test_a_weight_settles_the_debate():
    """Without the weight both answers are contested, and the question is open."""
    standing = changed("debate", "    weight: 0.5 ", "    # ")
    assert {"contested"} == {standing[id_] for id_ in ("start", "later", "as-now")}


def test_a_weight_changes_the_decision():
    """With the weights the other way round, the school stands."""
    assert "school" == changed("decision", "weight: 0.8", "weight: 0.4").answer("site")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("motives", "motives.argmap.yaml"),
        ("motives.yaml", "motives.yaml"),
        ("motives.argmap.yaml", "motives.argmap.yaml"),
        ("motives.argmap", "motives.argmap.yaml"),
        ('who\'s "first"', 'who\'s "first".argmap.yaml'),
        ("Motives.YML", "Motives.YML"),
        ("v1.2", "v1.2.argmap.yaml"),
        ("map.json", "map.json.argmap.yaml"),
        ("kjøkken og мир", "kjøkken og мир.argmap.yaml"),
        ("-x", "-x.argmap.yaml"),
    ],
)
def test_names(run, name, file):
    """A name that does not end as YAML is given the ending by which maps are found."""
    assert file == file_named(name)
    assert 0 == run("new", "--", name)[0]
    assert [Path(file)] == list(Path().iterdir())


def test_the_default_is_the_smallest(run):
    """Without `--template` it is the minimal map; a line on standard error says what comes next."""
    status, out, err = run("new", "first")
    assert (0, "") == (status, out)
    assert "wrote 'first.argmap.yaml'; to see what stands in it: argmap evaluate first.argmap.yaml\n" == err
    assert template("minimal") == Path("first.argmap.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("two words", "argmap evaluate 'two words.argmap.yaml'\n"),
        ("-x", "argmap evaluate ./-x.argmap.yaml\n"),
        ("two\nlines", "wrote 'two\\nlines.argmap.yaml'\n"),
    ],
)
def test_the_next_command_can_be_copied(run, name, hint):
    """The command that is shown works in a shell, or is left out."""
    assert run("new", "--", name)[2].endswith(hint)


class TestRefusals:
    @pytest.mark.parametrize("is_link", [False, True])
    def test_what_is_there_is_kept(self, run, is_link):
        """A file of that name, or a link that leads nowhere, stays what it is."""
        file = Path("first.argmap.yaml")
        if is_link:
            file.symlink_to("nowhere.yaml")
        else:
            file.write_text("mine", "utf-8")
        refused = "argmap: cannot write 'first.argmap.yaml': it already exists; choose another name\n"
        assert (2, "", refused) == run("new", "first")
        assert [file] == list(Path().iterdir())
        assert is_link or "mine" == file.read_text("utf-8")

    @pytest.mark.parametrize("name", ["", ".", "..", "maps/", "maps/.."])
    def test_a_folder_is_no_file(self, run, name):
        """A name that is that of a folder, or empty, is misuse."""
        assert (2, "", f"argmap: cannot write {name!r}: it names no file\n") == run("new", name)
        assert [] == list(Path().iterdir())

    @pytest.mark.parametrize("name", ["nowhere/first", "a\0b", "x" * 300])
    def test_a_file_that_cannot_be_written(self, run, name):
        """A folder that is not there, or a name that no file can have, is misuse."""
        status, out, err = run("new", name)
        assert (2, "") == (status, out)
        assert err.startswith("argmap: cannot write ")

    def test_an_unknown_template(self, run):
        """A misspelled template is misuse; the nearest is suggested."""
        status, _, err = run("new", "first", "--template", "debat")
        assert 2 == status
        assert err.endswith("; did you mean 'debate'?\n")

    def test_a_misspelled_command(self, run):
        """So is a misspelled command."""
        assert run("nwe", "first")[2].endswith("; did you mean 'new'?\n")


def test_json_of_a_template(run):
    """A template goes through other commands as any map does."""
    run("new", "first", "--template", "decision")
    found = json.loads(run("evaluate", "first.argmap.yaml", "--format", "json")[1])
    assert {"site": "station"} == {id_: one["answered_by"] for id_, one in found["questions"].items()}
