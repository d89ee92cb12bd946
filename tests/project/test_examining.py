"""A file, or a text in its place, and what examining it comes to."""

import attrs
import pytest

from argmap.project.examining import examine
from argmap.project.fixing import write_fixes
from argmap.project.outcomes import Job
from argmap.project.settings import BARE, settings_for
from argmap.project.together import examine_all

GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
TWICE = GOOD + "  rain: {text: Rain., assumed: true}\ninferences:\n  i: {premises: [rain, rain], supports: wet}\n"
ONCE = TWICE.replace("[rain, rain]", "[rain]")


def job(path, **how):
    return Job(path=str(path), settings=settings_for(str(path)), **how)


def codes(outcome):
    return [one.code for one in outcome.diagnostics]


def test_a_map(save):
    """It comes with its map, and its name is the one that messages have."""
    outcome = examine(job(save("maps/m.yaml")))
    assert ("maps/m.yaml", "Rain", True, []) == (outcome.job.name, outcome.map.title, outcome.usable, codes(outcome))


def test_a_text_in_place_of_a_file(save):
    """An editor's text is examined as the file that it will be, with what lies beside that."""
    save("maps/argmap.toml", 'ignore = ["AM204", "AM206"]\n')
    here = save("maps/m.yaml")
    text = GOOD + "  idle: Idle.\n"
    outcome = examine(job(here, data=text.encode()))
    assert ([], text) == (codes(outcome), outcome.map.text.text)
    assert GOOD == here.read_text("utf-8")


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"{", "AM001"), (b"argmap: 1\n", "AM005"), (OSError(5, "no disk"), "AM000"), (b"a" * 99, "AM000")],
)
def test_what_cannot_be_used(here, data, code):
    """Its map, if there is one, is of no use; the finding says why."""
    outcome = examine(Job(path="m.yaml", settings=BARE, data=data, limit=98))
    assert (False, code) == (outcome.usable, codes(outcome)[0])
    assert (code == "AM000") == outcome.unread


def test_fixes_are_written_apart(save):
    """Examining changes no file; the outcome has the text, the patch, and the map of the text as it was fixed."""
    file = save("m.yaml", TWICE)
    outcome = examine(job(file, fix=True))
    assert (1, ONCE, ONCE.encode()) == (outcome.fixes, outcome.after, outcome.fixed)
    assert ONCE == outcome.map.text.text
    assert "+  i: {premises: [rain], supports: wet}\n" in outcome.patch
    assert TWICE == file.read_text("utf-8")
    assert [(None, None)] == [(one.target, one.unwritten) for one in write_fixes([outcome])]
    assert ONCE == file.read_text("utf-8")


def test_fixes_that_come_to_nothing(save, monkeypatch):
    """Where a text with fixes is given up, the map is that of the text that stays."""
    from argmap.checks import fixing

    monkeypatch.setattr(fixing, "_is_map", lambda text: text == TWICE)
    outcome = examine(job(save("m.yaml", TWICE), fix=True))
    assert (0, TWICE, TWICE, None) == (outcome.fixes, outcome.after, outcome.map.text.text, outcome.fixed)


def test_what_cannot_be_written(save):
    """The outcome is that of the file as it is, and says why it was not fixed."""
    file = save("m.yaml", TWICE)
    outcome = examine(job(file, fix=True))
    file.write_text(ONCE.replace("Rain.", "Snow."), "utf-8")
    (written,) = write_fixes([outcome])
    assert written.unwritten
    assert (True, 0, ["AM205"]) == (written.fails, written.fixes, codes(written))
    assert "Snow." in written.map["rain"].text


def test_copies_of_sources(save):
    """They are looked at beside the map and in the folders of its configuration, unless they may not be."""
    source = "evidence:\n  e: {text: Wet., source: s, locator: p. 1, quote: it shines}\n"
    source += "sources:\n  s: {title: A walk, authors: [Ann Example], date: 2024, text: walk.txt}\n"
    source += "inferences:\n  i: {premises: e, supports: wet}\n"
    file = save("maps/m.yaml", GOOD.replace(", assumed: true", "") + source)
    save("argmap.toml", 'texts = ["copies"]\n')
    copy = save("copies/walk.txt", "It rains.")
    outcome = examine(job(file))
    assert (["AM305"], [str(copy.resolve())]) == (codes(outcome), list(outcome.opened))
    outcome = examine(job(file, beside=False))
    assert ([], []) == (codes(outcome), list(outcome.opened))


def test_a_worksheet(save):
    """It is marked; its key is not read where nothing beside it may be."""
    save("key.yaml", "worksheet: 1\n")
    sheet = save("sheet.yaml", "worksheet: 1\nkey: key.yaml\ntasks: {}\n")
    outcome = examine(job(sheet))
    assert (["EX005"], None, False) == (codes(outcome), outcome.map, outcome.usable)
    assert "'key.yaml' is not a key" in outcome.diagnostics[0].message
    outcome = examine(job(sheet, beside=False))
    assert "its key 'key.yaml' may not be read here" in outcome.diagnostics[0].message


def test_many(save):
    """Their outcomes are those of each, in order, without maps; whoever wants is told of each map that is read."""
    jobs = [job(save(f"{name}.yaml", text)) for name, text in {"a": GOOD, "b": TWICE, "c": "{"}.items()]
    expected = [attrs.evolve(examine(one), map=None) for one in jobs]
    read = []
    assert expected == examine_all(jobs, 1, lambda: read.append(None))
    assert 3 == len(read)
    assert [codes(one) for one in expected] == [codes(one) for one in examine_all(jobs, 2)]
