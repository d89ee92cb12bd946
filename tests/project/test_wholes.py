"""Arguments of several files: one argument for every check, each finding once, in the file that it is about."""

import re
import tempfile
from collections import Counter
from pathlib import Path

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import argmap
from argmap.cli import main
from argmap.numbering import numbering
from argmap.project.joining import part
from argmap.reading.naming import STANDINGS
from argmap.strategies import sound_maps, tangled_maps

JUDGED = {"AM501", "AM502", "AM505"}
MAP = "argmap: 1\ntitle: T\n"
CHAPTER = (
    MAP + "thesis: c\nsources:\n  memoir: {title: M, authors: [A], date: 1978}\nclaims:\n  c: C is so.\n"
    "  d: D is so.\nevidence:\n  e: {text: E was seen., source: memoir, locator: p. 3}\n"
    "inferences:\n  i: {premises: [e], supports: c}\n"
)
BOOK = (
    MAP
    + "thesis: b\nimports: {one: chapter.yaml}\nclaims:\n  b: B.\ninferences:\n  j: {premises: [one/c], supports: b}\n"
)


@pytest.fixture
def check(here, capsys):
    """The findings of `argmap check`, a line each, with the exit status."""

    def run(*arguments):
        status = main(["check", "--format", "concise", "--ignore", "AM206,AM504,AM606", *arguments])
        return status, capsys.readouterr().out.splitlines()

    return run


def test_findings_stand_in_their_files_and_are_said_once(save, check):
    """Of a folder, of the first file, and of both by name; the ids are those that the file itself writes."""
    save("book.yaml", BOOK)
    save("chapter.yaml", CHAPTER)
    expected = (1, ["chapter.yaml:8:3: AM204 nothing supports claim 'one/d'"])
    assert (
        check(".") == check("book.yaml") == check("chapter.yaml", "book.yaml") == check(".", "--jobs", "2") == expected
    )
    assert [str(one) for one in argmap.check_file("book.yaml") if one.code != "AM206"] == expected[1]
    help_ = next(iter(argmap.check_file("book.yaml"))).help
    assert help_[0] == "support it under `inferences`: `for-d: {premises: […], supports: d}`"


def test_each_first_file_is_an_argument_of_its_own(save, check):
    """What two books import is read once and complained of once; what serves one of them serves something."""
    save("book.yaml", BOOK)
    save("other.yaml", BOOK.replace("one/c", "one/d") + "expect: {b: falls}\n")
    save("chapter.yaml", CHAPTER.replace("    D", "D") + "  k: {premises: [kk], supports: c}\n")
    assert check(".") == (
        1,
        [
            "chapter.yaml:8:3: AM204 nothing supports claim 'one/d'",
            "chapter.yaml:13:18: AM101 the map has no node 'kk'",
        ],
    )


def test_a_cycle_that_no_other_file_leads_to_begins_with_its_first_file(save, check):
    """All its files are checked, and the import that closes it is named."""
    for name, other in (("a", "b"), ("b", "c"), ("c", "a")):
        save(
            f"{name}.yaml",
            MAP + f"thesis: x\nimports: {{n: {other}.yaml}}\nclaims:\n  x: {{text: X., assumed: true}}\n",
        )
    status, lines = check(".")
    assert (status, len(lines)) == (1, 1)
    assert lines[0].startswith("c.yaml:4:14: AM106 the imports form a cycle: a.yaml → b.yaml → c.yaml → a.yaml")


@pytest.mark.parametrize("attack", [False, True])
def test_an_imported_thesis_is_judged_without_what_imports_it(save, check, attack):
    """An attack from the importing file overturns it in the whole, and is no fault of the chapter."""
    save("chapter.yaml", CHAPTER.replace("  d: D is so.\n", "") + "expect: {c: stands, e: falls}\n")
    more = "  k: {premises: [r], attacks: one/e}\n" if attack else ""
    save("book.yaml", BOOK.replace("  b: B.\n", "  b: B.\n  r: {text: R., assumed: true}\n") + more)
    _, lines = check("book.yaml", "--select", "AM5")
    own = [line for line in lines if line.startswith("chapter")]
    assert own == ["chapter.yaml:12:24: AM505 'e' is expected to be 'falls', and is 'stands'"]
    assert any("AM501" in line for line in lines) == attack


def test_an_imported_file_needs_no_thesis(save, check):
    """By itself it does; imported, it is a store of what others argue with."""
    save("book.yaml", BOOK)
    save("chapter.yaml", CHAPTER.replace("thesis: c\n", "").replace("  d: D is so.\n", ""))
    assert check("book.yaml") == check(".") == (0, [])
    assert check("chapter.yaml")[1] == ["chapter.yaml:1:1: AM201 the map names no thesis"]


def test_a_source_that_another_file_names_is_used(save, check):
    """The same source that nobody names is not."""
    save(
        "chapter.yaml",
        CHAPTER.replace("  d: D is so.\n", "").replace("source: memoir, locator: p. 3", "source: letter"),
    )
    save("book.yaml", BOOK + "evidence:\n  f: {text: F., source: one/memoir, locator: p. 1}\n")
    assert "AM105" not in "".join(check(".")[1])
    assert "chapter.yaml:12" not in "".join(check(".")[1])
    save("book.yaml", BOOK)
    assert "AM105" in "".join(check(".", "--ignore", "AM304")[1])


def test_comments_and_settings_of_a_file_hold_for_its_findings(save, check):
    """Also where only the importing file was named."""
    save("book.yaml", BOOK)
    save("chapter.yaml", CHAPTER.replace("  d: D is so.", "  d: D is so.  # argmap: ignore[AM204, AM301]"))
    assert check("book.yaml") == (1, ["chapter.yaml:8:40: AM013 'AM301' silences nothing here"])
    save("chapter.yaml", CHAPTER)
    assert check("book.yaml", "--per-file-ignores", "chapter.yaml:AM204") == (0, [])
    assert check("book.yaml", "--per-file-ignores", "book.yaml:AM204")[0] == 1


def test_fixes_apply_to_the_file_that_they_are_about(save, check):
    """The ids that they write are those of the file, behind its own prefixes alone."""
    save("leaf.yaml", MAP + "claims:\n  leaf: {text: L., assumed: true}\n")
    save(
        "chapter.yaml", CHAPTER.replace("thesis: c", "imports: {l: leaf.yaml}\nthesis: c").replace("[e]", "[ee, l/lea]")
    )
    save("book.yaml", BOOK.replace("one/c", "one/l/leaff, one/c"))
    check("book.yaml", "--fix", "--unsafe-fixes")
    assert "{premises: [e, l/leaf], supports: c}" in Path("chapter.yaml").read_text()
    assert "{premises: [one/l/leaf, one/c], supports: b}" in Path("book.yaml").read_text()


def test_copies_of_sources_lie_beside_the_file_that_names_them(save, check):
    """Wherever the importing file lies."""
    save("argmap.toml", "")
    save("part/copy.txt", "Nobody saw anything at all that night.")
    text = CHAPTER.replace("1978}", "1978, text: copy.txt}").replace(
        "locator: p. 3", "locator: p. 3, quote: nobody saw it"
    )
    save("part/chapter.yaml", text.replace("  d: D is so.\n", ""))
    save("books/book.yaml", BOOK.replace("chapter.yaml", "../part/chapter.yaml"))
    codes = [line.split()[1] for line in check("books/book.yaml")[1]]
    assert codes == ["AM306"]


def test_a_whole_is_written_as_one_file(save):
    """Its ids lose their prefixes, or keep them where another has the short one; it stands as before."""
    save("chapter.yaml", CHAPTER)
    save("book.yaml", BOOK.replace("  b: B.\n", "  b: B.\n  c: {text: O., assumed: true}\n"))
    whole = argmap.load("book.yaml")
    one = argmap.loads(argmap.dumps(whole))
    assert list(one) == ["b", "c", "one-c", "d", "j", "i", "e"]
    assert not one.imports
    assert list(argmap.evaluate(one).values()) == list(argmap.evaluate(whole).values())
    assert argmap.ArgumentMap.from_dict(whole.to_dict()) == one
    changed = whole.update("one/d", text="Other.")
    assert changed.imports
    assert not {"AM006", "AM106"} & {found.code for found in argmap.check(changed)}


def test_where_finds_what_stands_in_other_files(save):
    """Ids, fields, items and names of tables."""
    save("chapter.yaml", CHAPTER)
    save("book.yaml", BOOK)
    m = argmap.load("book.yaml")
    assert [text.path for text in m.texts] == ["book.yaml", "chapter.yaml"]
    assert str(m.where("one/d")) == "chapter.yaml:8:3"
    assert m.where("one/e", "locator").written == "p. 3"
    assert m.where("j", "premises", 0).written == "one/c"
    assert m.where("one/memoir", "date").path == "chapter.yaml"


HARBOUR = {
    "argmap.toml": "",
    "book.yaml": """argmap: 1
title: Why the harbour was built
thesis: [trade, rivals/motive]
imports: {record: parts/record.yaml, rivals: rivals.yaml}
claims:
  trade: The harbour was built for trade.
inferences:
  ledger-shows:
    premises: [record/ledger, rivals/record/clerk]
    supports: trade
    scheme: record/own-scheme
    roles: {thing: record/ledger}
    answers: {genuine: record/clerk}
  answered: {premises: [record/no-guns, more], attacks: rivals/defence}
  cut: {premises: [record/no-guns], attacks: rivals/guns-show}
evidence:
  more: {text: No gun was ever bought., source: record/memoir, via: record/letter, locator: p. 4}
questions:
  why: {text: Why was it built?, answers: [trade, rivals/defence]}
expect: {trade: stands, rivals/motive: rivals/prestige, rivals/record/no-guns: stands}
""",
    "rivals.yaml": """argmap: 1
title: Rivals
thesis: defence
imports: {record: parts/record.yaml}
claims:
  defence: It was built for defence of the coast.
  prestige: {text: It was built for the prestige of the king., assumed: true}
inferences:
  guns-show: {premises: [record/guns], supports: defence}
questions:
  motive: {text: What was the motive?, answers: [defence, prestige]}
expect: {defence: contested}
""",
    "parts/record.yaml": """argmap: 1
title: The record
sources:
  memoir: {title: Memoirs, authors: [A. Author], date: 1978}
  letter: {title: Letter, authors: [B. Author], date: 1968}
schemes:
  own-scheme: {title: Own, roles: {thing: The thing}, questions: {genuine: Is it genuine?}}
claims:
  clerk: {text: The clerk was honest in all that he wrote., assumed: true}
evidence:
  ledger: {text: The ledger lists goods., source: memoir, locator: p. 1}
  no-guns: {text: There were no guns in the harbour., source: memoir, locator: p. 2}
  guns: {text: There were guns in the harbour., source: letter, locator: p. 2}
""",
}


def test_an_imported_id_may_stand_wherever_an_id_may(save, check, capsys):
    """In the files, also where two ways lead to it, and on the command line; every command sees the whole."""
    for name, text in HARBOUR.items():
        save(name, text)
    assert check(".") == (0, [])
    whole = argmap.load("book.yaml")
    assert whole["ledger-shows"].premises == ("record/ledger", "record/clerk")
    assert numbering(whole)["rivals/prestige"] == "2.4"

    def said(*arguments):
        assert main([*arguments]) == 0
        return capsys.readouterr().out

    assert "Claim 2.3 'rivals/defence'" in said("why", "book.yaml", "rivals/defence")
    assert said("why", "book.yaml", "rivals/record/ledger") == said("why", "book.yaml", "record/ledger")
    for withdrawn in ("record/ledger", "rivals/record/ledger", "record/memoir", "rivals/record/memoir"):
        assert "'trade' is not established" in said("evaluate", "book.yaml", "--without", withdrawn)
    assert "+ because: own scheme" in said("show", "book.yaml")
    assert "The ledger" not in said("render", "book.yaml", "--focus", "rivals/record/guns", "--no-source", "-o", "-")
    assert "rivals/prestige" in said("render", "book.yaml", "-o", "-", "--format", "html")
    assert "The clerk was honest" in argmap.render(whole, format="md")
    said("exercise", "book.yaml", "-o", "sheet.md")
    said("convert", "book.yaml", "one.yaml")
    assert not argmap.load("one.yaml").imports
    assert main(["why", "book.yaml", "record/ledgr"]) == 2
    assert "did you mean 'record/ledger'?" in capsys.readouterr().err


def test_findings_of_all_files_are_in_every_format(save, here, capsys):
    """Each names its own file, as notes do that point elsewhere."""
    for name, text in HARBOUR.items():
        save(name, text.replace("source: letter", "source: lettr"))
    for form in ("json", "jsonl", "sarif", "github", "gitlab", "junit", "text"):
        assert main(["check", "book.yaml", "--format", form]) == 1
        out = capsys.readouterr().out
        assert "the map has no source" in out
        assert "parts/record.yaml" in out


def test_maps_in_other_notations_can_be_imported(save, check):
    """As their names and their contents tell; their findings stand in them, and nothing is fixed there."""
    save(
        "talk.txt",
        "Discussion Title: Taxes\n\n1. Taxes should rise\n1.1. Pro: Schools need it\n1.2. Con: The rich go\n",
    )
    save("m.json", '{"argmap": 1, "title": "J", "claims": {"x": {"text": "X holds.", "assumed": true}}}')
    imports = "imports: {one: chapter.yaml, talk: talk.txt, json: m.json}"
    premises = "[one/c, talk/taxes-should-rise, json/x]"
    save("book.yaml", BOOK.replace("imports: {one: chapter.yaml}", imports).replace("[one/c]", premises))
    save("chapter.yaml", CHAPTER.replace("  d: D is so.\n", ""))
    status, lines = check(".", "--ignore", "AM501,AM502", "--fix")
    assert (status, [line.split(" ")[:2] for line in lines]) == (1, [["talk.txt:5:1:", "AM503"]])


def test_no_command_writes_over_an_imported_map(save, capsys):
    """Neither a picture nor a worksheet."""
    save("chapter.md", CHAPTER)
    save("book.yaml", BOOK.replace("chapter.yaml", "chapter.md"))
    for command in ("render", "exercise"):
        assert main([command, "book.yaml", "-o", "chapter.md"]) == 2
        assert "is read by this command" in capsys.readouterr().err
    assert Path("chapter.md").read_text() == CHAPTER


def test_the_essay_in_three_files_is_the_essay():
    """The same standing and numbers, and the same picture but for the ids in it."""
    top = Path(__file__).parents[2]
    one, three = (argmap.load(top / name) for name in ("maps/radchenko_vietnam.yaml", "examples/vietnam/essay.yaml"))
    assert {_own(id_): word for id_, word in argmap.evaluate(three).items()} == dict(argmap.evaluate(one))
    pictures = [argmap.render(one, format="svg", source=False) for one in (three, one)]
    assert _own(pictures[0]) == pictures[1]
    assert argmap.check_file(top / "examples/vietnam/essay.yaml").ok


def _own(text):
    return re.sub(r"(?:rivals|record)(?:/|_2f_)", "", text)


def _split(data, argument_map, folder, *, judged=False):
    """Write a map as several files of which each names only later ones; `judged`: these too expect something."""
    size = data.draw(st.integers(2, 4))
    home = {id_: data.draw(st.integers(0, size - 1)) for id_ in argument_map.statements}
    steps = argument_map.inferences
    for one in steps.values():
        named = [*one.premises, one.target, *one.roles.values(), *one.answers.values()]
        last = (
            0
            if any(id_ in steps for id_ in named) or _is_named(one.id, argument_map)
            else min(home[id_] for id_ in named)
        )
        home[one.id] = data.draw(st.integers(0, last))
    questions = {one.id: 0 for one in argument_map.questions.values()}
    ways = [[n + 1, *data.draw(st.lists(st.integers(n + 1, size - 1), max_size=2))] for n in range(size - 1)]
    for n in range(size):
        prefix = _prefixes(ways, n)
        nodes = [
            _moved(one, home, prefix, size - 1, argument_map.schemes) for one in argument_map.nodes if home[one.id] == n
        ]
        own = [one.id for one in argument_map.claims.values() if home[one.id] == n] if judged and n else []
        part = argument_map.replace(
            title=argument_map.title,
            nodes=nodes,
            questions=[
                _moved(one, home, prefix, size - 1, argument_map.schemes)
                for one in argument_map.questions.values()
                if questions[one.id] == n
            ],
            sources=argument_map.sources if n == size - 1 else (),
            schemes=argument_map.schemes if n == size - 1 else (),
            thesis=[prefix(home.get(id_, 0)) + id_ for id_ in argument_map.thesis] if n == 0 else own[:2],
            expect={id_: data.draw(st.sampled_from(STANDINGS)) for id_ in own[1:4]}
            if n
            else {prefix(home.get(i, 0)) + i: _word(w, home, prefix) for i, w in argument_map.expect.items()},
            imports={f"p{at}": f"f{target}.yaml" for at, target in enumerate(ways[n])} if n < size - 1 else {},
        )
        (folder / f"f{n}.yaml").write_text(argmap.dumps(part), encoding="utf-8")
    return folder / "f0.yaml"


def _is_named(id_, argument_map):
    steps = argument_map.inferences.values()
    return any(id_ in (*one.premises, one.target, *one.roles.values(), *one.answers.values()) for one in steps)


def _word(word, home, prefix):
    return prefix(home[word]) + word if word in home else word


def _prefixes(ways, start):
    """What a file writes before the ids of each other file: by a direct import, if it has one."""

    def prefix(target):
        way, at = "", start
        while at != target:
            step = ways[at].index(target) if target in ways[at] else 0
            way, at = f"{way}p{step}/", ways[at][step]
        return way

    return prefix


def _moved(noun, home, prefix, last, schemes):
    """A noun that names what lies in other files as its file does."""
    changed = {}
    for name in ("premises", "answers", "roles", "supports", "attacks", "source", "via"):
        value = getattr(noun, name, None)
        if isinstance(value, tuple):
            changed[name] = tuple(prefix(home[id_]) + id_ for id_ in value)
        elif name in {"source", "via"} and isinstance(value, str):
            changed[name] = prefix(last) + value
        elif isinstance(value, str):
            changed[name] = prefix(home[value]) + value
        elif value:
            changed[name] = {key: prefix(home[id_]) + id_ for key, id_ in value.items()}
    if getattr(noun, "scheme", None) in schemes:
        changed["scheme"] = prefix(last) + noun.scheme
    return attrs.evolve(noun, **changed)


@given(st.one_of(sound_maps(), tangled_maps()), st.data())
def test_a_map_that_is_split_into_files_is_the_same_argument(argument_map, data):
    """Every node stands as it did, and the same is found of it; its number is that of the files behind each other."""
    assume(not argument_map.imports)
    with tempfile.TemporaryDirectory() as name:
        split = argmap.load(_split(data, argument_map, Path(name)))
    one = argmap.loads(argmap.dumps(argument_map))
    assert len(split) == len(one)
    assert {_last(id_): word for id_, word in argmap.evaluate(split).items()} == dict(argmap.evaluate(one))
    found = [Counter(one.code for one in argmap.check(m, select=["ALL"])) for m in (one, split)]
    assert found[0] == found[1]
    joined = argmap.loads(argmap.dumps(split))
    assert {_last(id_): number for id_, number in numbering(split).items()} == dict(numbering(joined))
    found = [Counter(map(_said, argmap.check(m, select=["ALL"]))) for m in (joined, split)]
    assert found[0] == found[1]


@given(st.one_of(sound_maps(), tangled_maps()), st.data())
def test_imported_files_are_judged_as_if_they_were_checked_by_themselves(argument_map, data):
    """Whatever the others argue: the same theses and expectations fail at the same places in the same words."""
    assume(not argument_map.imports)
    with tempfile.TemporaryDirectory() as name:
        first = _split(data, argument_map, Path(name), judged=True)
        found = [str(one) for one in argmap.check_file(first) if one.code in JUDGED and one.path != str(first)]
        for file in sorted(Path(name).glob("f[1-9].yaml")):
            by_itself = [str(one) for one in argmap.check_file(file) if one.code in JUDGED and one.path == str(file)]
            assert [line for line in found if line.startswith(str(file))] == by_itself


@pytest.mark.parametrize("target", ["n/s0", f"{'n/' * 29}s9"])
def test_judging_a_chain_of_files_costs_no_more_than_the_files(save, monkeypatch, target):
    """Each argues against the thesis of the next, or the first against the last: nothing is evaluated twice."""
    for n in range(30):
        claims = "".join(f"  s{at}: Statement {at}.\n" for at in range(10)) + "  x: {text: X., assumed: true}\n"
        steps = "".join(f"  i{at}: {{premises: [s{at + 1}], supports: s{at}}}\n" for at in range(9))
        if n < 29:
            steps += "  last: {premises: [n/s0], supports: s9}\n"
            steps += f"  no: {{premises: [x], attacks: {target}}}\n" if target == "n/s0" or not n else ""
        else:
            claims = claims.replace("s9: Statement 9.", "s9: {text: Statement 9., assumed: true}")
        imports = f"imports: {{n: f{n + 1}.yaml}}\n" if n < 29 else ""
        save(f"f{n}.yaml", f"argmap: 1\ntitle: T\nthesis: s0\n{imports}claims:\n{claims}inferences:\n{steps}")
    sizes = []
    monkeypatch.setattr("argmap.project.alone.part", lambda *given: sizes.append(len(made := part(*given))) or made)
    found = argmap.check_file("f0.yaml")
    assert sizes
    assert sum(sizes) <= 30 * 21
    assert {one.code for one in found if one.path != "f0.yaml"} & JUDGED <= {"AM502"}


def _said(diagnostic):
    """What a finding says, without prefixes, and what it is about."""
    return diagnostic.code, re.sub(r"(?<![\w./-])(?:p\d+/)+", "", diagnostic.message)


def _last(id_):
    return id_.rpartition("/")[2]
