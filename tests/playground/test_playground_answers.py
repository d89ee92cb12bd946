"""What the playground's Python answers, without a browser."""

import base64
import json
import re
from importlib import resources
from operator import itemgetter
from pathlib import Path

import answers
import pytest
from playground_maps import ARGDOWN, RAIN, chain

import argmap
import playground

ESSAY = Path(__file__).parents[2] / "maps" / "radchenko_vietnam.yaml"


@pytest.fixture
def desk(tmp_path):
    """A desk with nothing on it."""
    return answers.Desk(tmp_path)


def _answer(desk, kind, **given):
    return json.loads(answers.answer(desk, json.dumps({"kind": kind, "with": given})))


def _content(text):
    return base64.b64encode(text.encode()).decode()


def test_findings_are_those_of_a_check(desk):
    """The same codes at the same lines as `argmap.check` gives."""
    text = RAIN.replace("assumed: true", "assmed: true")
    told = desk.check(text)
    found = argmap.read(desk.folder / answers.MAP)[1]
    assert [(one.code, one.span.line) for one in found] == [(one["code"], one["line"]) for one in told["findings"]]


def test_offsets_count_as_browsers_do(desk):
    """After an emoji, which is two units of UTF-16, the place of a misspelled key and its fix are right."""
    text = RAIN.replace("assumed: true", "assmed: true")
    told = desk.check(text)["findings"][0]
    units = text.encode("utf-16-le")
    assert "assmed" == units[2 * told["from"] : 2 * told["to"]].decode("utf-16-le")
    (edit,) = told["fix"]["edits"]
    fixed = units[: 2 * edit["from"]] + edit["insert"].encode("utf-16-le") + units[2 * edit["to"] :]
    assert RAIN == fixed.decode("utf-16-le")


def test_pictures_are_argmaps_own(desk):
    """A picture, a page and an outline have the bytes that `argmap.render` gives."""
    desk.check(RAIN)
    held = argmap.loads(RAIN)
    assert argmap.render(held, format="svg") == desk.picture()["svg"]
    assert argmap.render(held, format="html", standing=True) == desk.page()["html"]
    assert argmap.render(held, format="dot") == desk.save("dot")["files"][0]["text"]


def test_a_worksheet_is_marked(desk):
    """As `argmap check` marks it, by the key that was opened with it; without one, what to do is said."""
    desk.check(ESSAY.read_text("utf-8"))
    sheet, key = (one["text"] for one in desk.save_sheet(0, ["premise"], 2, "yaml")["files"])
    told = desk.check(sheet)
    assert ("not marked, because its key is missing", False) == (told["score"], told["readable"])
    assert [("EX005", ["open the worksheet and its key together, the worksheet first"])] == [
        (one["code"], one["help"]) for one in told["findings"]
    ]
    desk.place_beside("worksheet.key.yaml", _content(key))
    letters = iter(re.findall(r"^    answer: (\w)$", key, re.MULTILINE))
    worked = re.sub(r"^    answer:", lambda line: f"{line[0]} {next(letters)}", sheet, flags=re.MULTILINE)
    assert ("2 of 2 answers right", []) == itemgetter("score", "findings")(desk.check(worked))
    told = desk.check(sheet)
    (desk.folder / "worksheet.yaml").write_text(sheet, "utf-8")
    marks = argmap.check_file(desk.folder / "worksheet.yaml")
    assert "0 of 2 answers right" == told["score"]
    assert [(one.code, one.span.line) for one in marks] == [(one["code"], one["line"]) for one in told["findings"]]
    assert "this is a worksheet, not a map" == _answer(desk, "picture")["refusal"]


def test_verdicts_name_each_statement(desk):
    """Statements come in the order of their numbers, with their standing, and `why` explains one."""
    desk.check(RAIN)
    assert [("1.1", "stands"), ("2.1", "stands")] == [
        (one["number"], one["standing"]) for one in desk.verdicts()["nodes"]
    ]
    assert str(argmap.explain(argmap.loads(RAIN), "rained")) == desk.why("rained")["text"]


def test_another_notation_becomes_yaml(desk):
    """Argdown that is opened is a map that can be checked; its name is told."""
    told = desk.open("rain.argdown", _content(ARGDOWN))
    assert "Argdown" == told["notation"]
    assert desk.check(told["text"])["readable"]


def test_a_broken_file_of_another_notation_is_refused(desk):
    """A file that is recognised and cannot be read is refused in a sentence."""
    told = _answer(desk, "open", name="rain.aif.json", content=_content('{"nodes": ['))
    assert "cannot be read as AIF" in told["refusal"]


@pytest.mark.parametrize("data", [b"\x89PNG\x00\x01", "title: Café".encode("latin-1")])
def test_a_file_in_no_known_encoding_is_refused(desk, data):
    """A picture, or a text of another encoding, is not shown with its letters lost."""
    told = _answer(desk, "open", name="rain.yaml", content=base64.b64encode(data).decode())
    assert "is not UTF-8" in told["refusal"]


def test_a_large_file_is_refused(desk):
    """A file beyond the limit is not read."""
    told = _answer(desk, "open", name="x.yaml", content=_content("x" * (answers.LARGEST + 1)))
    assert "at most 2,000,000" in told["refusal"]


def test_a_deep_map_is_refused(desk):
    """A chain that is deeper than the stack of a browser is neither checked nor drawn, and a shallow one is."""
    told = _answer(desk, "check", text=chain(answers.DEEPEST + 1))
    assert "steps deep" in told["refusal"]
    assert "steps deep" in _answer(desk, "picture")["refusal"]
    assert _answer(desk, "check", text=chain(10))["result"]["readable"]


def test_imports_are_found_beside_the_map(desk):
    """A map that was opened beside this one can be imported."""
    desk.place_beside("../other.yaml", _content(RAIN))
    text = "argmap: 1\ntitle: More\nthesis: o/rained\nimports: {o: other.yaml}\n"
    assert desk.check(text)["readable"]
    assert [] == desk.check(text)["findings"]


def test_without_a_map_there_is_nothing_to_draw(desk):
    """What is asked of a text that cannot be read is refused, and says so."""
    desk.check("argmap: 1\ntitle: [")
    assert "cannot be read" in _answer(desk, "picture")["refusal"]


def test_an_unknown_message_and_a_bug_are_told(desk):
    """Nothing that Python raises reaches the page as an exception."""
    assert "refusal" in _answer(desk, "nothing")
    assert "refusal" in _answer(desk, "why", id_="no-such-node")


def test_all_that_can_be_asked_is_answered(desk):
    """The rehearsal, from which the build learns which modules are needed, refuses nothing here."""
    pytest.importorskip("typst")
    essay = resources.files("argmap").joinpath("cli/templates/essay.yaml").read_text("utf-8")
    refused = [line for line in answers.rehearse(desk, essay) if not line.endswith("done")]
    assert [] == [line for line in refused if "graphviz" not in line]


def test_lone_surrogates_are_survived(desk):
    """A text that no file can have is checked all the same."""
    assert desk.check(RAIN.replace("It has", "\ud800"))["readable"]


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    """The build does not empty a folder in which there is no playground."""
    kept = tmp_path / "thesis.txt"
    kept.write_text("mine", "utf-8")
    with pytest.raises(SystemExit, match="is not empty"):
        playground.clear(tmp_path)
    assert "mine" == kept.read_text("utf-8")
