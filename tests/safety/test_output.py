"""Every output of every command, walked with hostile texts, names, keys and configurations: none gets through.

The commands, their options and the choices of these are read from the parsers, so that a new one is walked as well.
What is dangerous is said here once more, and not taken from the code.
"""

import argparse
import contextlib
import importlib
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import cli
from argmap.drawing import FORMATS
from argmap.exercises import FORMATS as SHEET_FORMATS
from argmap.exercises import worksheet
from argmap.fields import Kind
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Scheme, Source
from argmap.project.config import ConfigError, parse_config
from argmap.reading import read_text
from argmap.reports import FORMATS as REPORT_FORMATS
from argmap.writing import dumps
from profiles import costly

COMMANDS = (
    "::error file=a.yaml,line=1::x",
    " \t::stop-commands::x",
    "\u3000::add-mask::x",
    "##[error]x",
    "x ##vso[task.setvariable variable=x]y",
    "##teamcity[buildStop]",
)
UNSEEN = (
    *("\u202ex\u202c", "\u2066x\u2069", "x\u200f", "x\u061c", "x\u200ey", "\ufeffx", "x\u200by", "x\ufff9y\ufffb"),
    *("\U000e0041\U000e007f", "\ufdd0", "\U0010ffff", "\u2028::error::x", "\x85::error::x", "x\u3164y", "x\u2063y"),
)
CONTROLS = ("\x1b[31mx\x1b[0m", "\x1b]0;x\x07", "\r::error::x", "x\x08", "\x9b2J", "\x7f", "x\0y")
POSING = "posing as a line"
"""What must not begin a line of its own."""
TEXTS = tuple(
    "\n".join((*pieces, POSING, *COMMANDS, *UNSEEN))
    for pieces in (COMMANDS[:1], COMMANDS[1:2], COMMANDS[3:4], UNSEEN[:1])
)
"""Texts that a map may hold; they begin each in another way."""
WORST = "\n".join((*COMMANDS, POSING, *CONTROLS, *UNSEEN))
WORDS = ("::error::x", f"x\n{POSING}\n::error::x\x1b[31m\u202e\udce9##[error]##vso[x]", WORST.replace("\0", ""))
"""What a command line may hold."""

COLOUR = re.compile(r"\x1b\[[\d;]*m")
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
MARKS = re.compile("[\u061c\u200e\u200f]")
ORDER = re.compile(r"##(vso|teamcity)?\[", re.IGNORECASE)
OURS = re.compile(
    r"::(error|warning|notice) (file=[^,:]*,)?(line=\d+,(col=\d+,)?endLine=\d+,(endColumn=\d+,)?)?title=[^,:]*::"
)


def dangers(output, *, coloured=False, github=False):
    """The lines of an output that a terminal or a log would obey, or that show something else than they hold."""
    found = []
    for line in output.split("\n"):
        seen = COLOUR.sub("", line) if coloured else line
        rest = OURS.sub("", seen, count=1) if github else seen
        bad = {
            one
            for one in seen
            if (unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"} and one != "\t")
            or 0xFDD0 <= ord(one) <= 0xFDEF
            or ord(one) & 0xFFFE == 0xFFFE
            or 0xFFF0 <= ord(one) <= 0xFFFB
            or 0xE0000 <= ord(one) <= 0xE007F
            or one in "\u3164\u2063\ufeff"
        }
        letters = {unicodedata.bidirectional(one) for one in MARKS.sub("", seen)}
        turned = TURNS.search(seen) or (
            MARKS.search(seen) and not letters & {"R", "AL"}
        )  # marks belong to such letters
        poses = (rest if coloured else rest.strip()).startswith(POSING)  # broken lines hang below their beginning
        if bad or turned or poses or ORDER.search(seen) or rest.strip().startswith("::"):
            found.append(ascii(line))
    return found


def filled(noun, text, **fixed):
    """A noun that holds a text wherever it may hold one."""
    kinds = {
        Kind.TEXT: text,
        Kind.TEXTS: (text, text),
        Kind.TABLE: {text: text},
    }
    fields = [field for field in attrs.fields(noun) if field.metadata.get("kind") in kinds]
    values = {field.alias: kinds[field.metadata["kind"]] for field in fields}
    return noun(**{**values, "extra": {"x-key": text}, **fixed})


def hostile_map(text):
    """A map with each noun, in which every field that may hold a text holds this one."""
    nodes = [
        filled(Claim, text, id="thesis", source="book"),
        filled(Claim, text, id="ground", assumed=True),
        filled(Claim, text, id="idle", unstated=True),
        filled(Evidence, text, id="seen", source="book", via="book", kind="document"),
        filled(Inference, text, id="step", premises=("ground", "seen"), supports="thesis", scheme="sign"),
        filled(Inference, text, id="attack", premises=("seen",), attacks="step", scheme="own", roles={"a": "seen"}),
    ]
    return filled(
        ArgumentMap,
        text,
        thesis=("thesis",),
        nodes=nodes,
        sources=[filled(Source, text, id="book")],
        schemes=[filled(Scheme, text, id="own", roles={"a": text}, questions={"why": text})],
        imports={},
    )


RAW = tuple(
    f"argmap: 1\n# {order}\ntitle: T\nthesis: [a, a]\nclaims:\n  a: {value}\n"
    for order in COMMANDS
    for value in (
        "!<::error::%1B%E2%80%AE%0A::error::x> x",
        "!<%23%23[error]> x",
        "&::error::x x",
        "*::error::x",
        '{text: "x", "::error::\\n::error::\\e[31m##[error]\\u202E": y}',
        '{text: x, ##[error]: y, tags: ["::error::", "##[error]"]}',
        '"' + "".join(f"\\U{ord(one):08x}" for one in WORST) + '"',
        "|\n    ::error::x\n    ##[error]x",
        "[\n ::error::x",
        '"x"\n::error::x: y',
    )
)
"""Maps with faults of their own, which reading finds."""
SHEET = """\
worksheet: 1
sheet: "::error::x\\n::error::x"
key: "::error::\\n##[error]\\e\\u202E.key.yaml"
tasks:
  "::error::\\n::error::\\u202E##[error]": {answer: "::error::##[error]"}
"""
CONFIGURATIONS = (
    '"::error::\\n::error::\\u202E##[error]" = 1\n',
    '[per-file-ignores]\n"\\u001b[31m\\n::error::" = ["##[error]\\n::error::"]\n',
    'select = ["::error::\\n::error::\\u202E"]\nfail-on = "##[error]\\n::error::"\n',
    "::error:: = ##[error]\n",
    "\x1b[31m\u202e\n",
    '"a" = "b\n::error::',
)
NAMES = (
    b"::error::x.argmap.yaml",
    b"\n::error::x.argmap.yaml",
    b"##[error]\xe2\x80\xae.argmap.yaml",
    b"\x1b[31m\xe9\r.argmap.yaml",
    f"x\n{POSING}.argmap.yaml".encode(),
    b":",
)


def raw(argument_map):
    return dumps(argument_map).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder of hostile files, and of folders with hostile configurations."""
    here = tmp_path_factory.mktemp("hostile")
    for number, text in enumerate(TEXTS):
        (here / f"m{number}.yaml").write_bytes(raw(hostile_map(text)))
    (here / "edited.yaml").write_bytes(raw(hostile_map(TEXTS[0])))
    (here / "faults").mkdir()
    for number, text in enumerate(RAW):
        (here / "faults" / f"{number:02}.argmap.yaml").write_text(text, "utf-8", newline="")
    for number, text in enumerate(CONFIGURATIONS):
        (here / f"c{number}").mkdir()
        (here / f"c{number}" / "argmap.toml").write_text(text, "utf-8")
        (here / f"c{number}" / "m.yaml").write_bytes(raw(hostile_map("x")))
    (here / "sheet.yaml").write_text(SHEET, "utf-8")
    (here / "key.yaml").write_text(SHEET.replace("}", ", options: {}}"), "utf-8")
    for name in NAMES:
        with contextlib.suppress(OSError, ValueError):  # no system takes all of them
            (here / "names" / os.fsdecode(name)).mkdir(parents=True)
            (here / "names" / os.fsdecode(name) / "argmap.toml").write_text(CONFIGURATIONS[0], "utf-8")
            (here / "names" / os.fsdecode(name) / "m.argmap.yaml").write_bytes(raw(hostile_map("x")))
            (here / os.fsdecode(name)).write_bytes(raw(hostile_map(TEXTS[0])))
            (here / f"{os.fsdecode(name)}.sheet").write_text(SHEET, "utf-8")
    return here


def files_of(folder):
    return sorted(file.name for file in folder.iterdir() if file.is_file())


PLACES = {
    "new": ["-"],
    "check": ["m0.yaml"],
    "convert": ["m0.yaml", "out.yaml"],
    "render": ["m0.yaml", "-o", "out.svg"],
    "serve": ["m0.yaml", "--host=192.0.2.1"],  # an address that is nobody's, so that it does not wait for browsers
    "show": ["m0.yaml"],
    "evaluate": ["m0.yaml"],
    "why": ["m0.yaml", "thesis"],
    "rename": ["edited.yaml", "idle", "free"],
    "sort": ["edited.yaml"],
    "merge": ["edited.yaml", "m0.yaml"],
    "sources": ["export", "m0.yaml", "out.json"],
    "bundle": ["m0.yaml", "-o", "bundled.yaml"],
    "survey": ["m0.yaml", "--jobs=1"],
    "exercise": ["m0.yaml", "-o", "out.md"],
    "rule": ["AM101"],
    "scheme": ["sign"],
    "schema": [],
    "completion": ["bash"],
}
"""What each command is called with, at least."""


def parser_of(command):
    module = importlib.import_module(f"argmap.cli.{command}")
    parser = argparse.ArgumentParser()
    module.add_arguments(parser)
    return parser


def calls():
    """Each command alone, with each choice of each option, with each flag, and with a hostile word wherever one may be."""
    for command in cli.COMMANDS:
        given = PLACES[command]
        yield [command, *given]
        yield [command, "--help"]
        yield [command, *given, "--\n::error::x"]
        for action in parser_of(command)._actions:
            option = action.option_strings[-1:]
            if isinstance(action, argparse._HelpAction):
                continue
            if action.nargs == 0:
                yield [command, *given, *option]
            yield from ([command, *given, *option, choice] for choice in action.choices or ())
            if not option:
                yield from ([command, *given[:at], word, *given[at + 1 :]] for at in range(2) for word in WORDS)
            elif action.nargs != 0:
                yield from ([command, *given, f"{option[0]}={word}"] for word in WORDS)
    for number in range(1, len(TEXTS)):
        map_ = f"m{number}.yaml"
        yield from (["show", map_], ["evaluate", map_, "--strengths"], ["render", map_, "-o", "out.png"])
        yield from (
            ["why", map_, one, *option] for one in ("thesis", "attack") for option in ([], ["--format=markdown"])
        )
        yield from (["check", map_, "--select=ALL", f"--format={name}"] for name in REPORT_FORMATS)
    yield from (["render", "m0.yaml", "-o", f"out.{name}"] for name in FORMATS)
    yield from (["exercise", "m0.yaml", "-o", f"out.{name}"] for name in SHEET_FORMATS)
    yield from (["check", "faults", "--select=ALL", f"--format={name}"] for name in REPORT_FORMATS)
    yield from (["check", "faults", "--diff"], ["check", "faults", "--diff", "--unsafe-fixes"])
    yield from (["show", f"faults/{number:02}.argmap.yaml"] for number in range(len(RAW)))
    yield from (["check", f"c{number}/m.yaml"] for number in range(len(CONFIGURATIONS)))
    yield from (["check", "m0.yaml", "--config", f"c{number}/argmap.toml"] for number in range(len(CONFIGURATIONS)))
    yield from (
        ["check", "sheet.yaml"],
        ["check", "sheet.yaml", "--key=key.yaml"],
        ["check", "sheet.yaml", "--key=sheet.yaml"],
    )
    yield from (["check", "sheet.yaml", "--key=m0.yaml"], ["check", "sheet.yaml", "--key=faults/00.argmap.yaml"])
    yield from ([], ["--version"], ["--help"], *([word] for word in WORDS))


def calls_of_names(folder):
    for name in files_of(folder):
        if name not in {"m0.yaml", "edited.yaml", "sheet.yaml", "key.yaml"}:
            yield from (["check", f"./{name}", f"--format={one}"] for one in REPORT_FORMATS)
            yield from (["check", "--diff", "--", name], ["check", "--", name], ["show", "--", name])
    if (folder / "names").exists():
        yield from (["check", f"names/{file.name}"] for file in (folder / "names").iterdir())


def run(*argv, stdin=b""):
    """One command in this process: exit status, and all that it prints."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", errors="surrogatepass", newline="") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = cli.main(argv)
    told = []
    for stream in (out, err):
        stream.flush()
        told.append(stream.buffer.getvalue().decode("utf-8", "surrogatepass"))
    return status, *told


def test_every_command_is_walked():
    """A command that is new has to be called here."""
    assert [*cli.COMMANDS] == [*PLACES]


@pytest.fixture(scope="module")
def every_call(folder):
    return [*calls(), *calls_of_names(folder)]


def through(argv, out, err, *, coloured=False):
    """What gets through in a call."""
    github = {"github", "--format=github"} & {*argv} != set()
    coloured |= "always" in argv
    return dangers(out, coloured=coloured, github=github) + dangers(err, coloured=coloured)


def test_nothing_gets_through(folder, every_call, monkeypatch):
    """Standard output and standard error of every command are safe to print, in each format."""
    monkeypatch.chdir(folder)
    statuses, found = set(), []
    for argv in every_call:
        status, out, err = run(*argv)
        statuses.add(status)
        found += [(argv, line) for line in through(argv, out, err)]
        assert "internal error" not in err
        if (
            {"json", "--format=json", "--format=sarif", "--format=gitlab"} & {*argv}
            and out
            and "--statistics" not in argv
        ):
            json.loads(out)
    assert [] == found
    assert {0, 1, 2} == statuses


DRIVER = """\
import json, sys
from argmap import cli
for argv in json.loads(open(sys.argv[1]).read()):
    sys.argv = ["argmap", *argv]
    try:
        cli.run()
    except SystemExit:
        pass
    sys.stdout.flush()
"""


def test_nothing_gets_through_to_a_terminal(folder, every_call, tmp_path):
    """The same at a terminal, where the only escape sequences are those of our own colours."""
    pty, tty = pytest.importorskip("pty"), pytest.importorskip("tty")
    left = [argv for argv in every_call if not {"github", "--format=github"} & {*argv}]
    (tmp_path / "calls.json").write_text(json.dumps(left))
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    environment |= {"TERM": "xterm", "PYTHONUTF8": "1", "PYTHONPATH": str(Path(argmap.__file__).parents[1])}
    master, slave = pty.openpty()
    tty.setraw(slave)
    command = [sys.executable, "-c", DRIVER, str(tmp_path / "calls.json")]
    child = subprocess.Popen(command, cwd=folder, env=environment, stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    told = bytearray()
    with contextlib.suppress(OSError):  # Linux says by an error that the other end is closed
        while part := os.read(master, 1 << 16):
            told += part
    os.close(master)
    assert 0 == child.wait()
    assert [] == dangers(told.decode(), coloured=True)
    assert COLOUR.search(told.decode())


PIECES = (*COMMANDS, *UNSEEN, "\n", "\t", " ", "::", "##", "[", "]", "ב", "م\u200c", "👩\u200d🔬", "\u200f", "é")
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), min_size=1, max_size=6).map("".join)
readable = texts.filter(lambda text: not re.search("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]", text))
MAP_CALLS = [
    *(["check", "-", "--select=ALL", f"--format={name}"] for name in REPORT_FORMATS),
    *(["show", "-"], ["evaluate", "-", "--strengths"], ["evaluate", "-", "--format=markdown"]),
    *(["why", "-", "thesis", f"--format={name}"] for name in ("text", "markdown", "json")),
]


@costly
@given(readable)
def test_no_text_of_a_map_gets_through(text):
    """Whatever a map says in each of its fields, its reports, outlines and explanations are safe to print."""
    data = raw(hostile_map(text))
    for argv in MAP_CALLS:
        status, out, err = run(*argv, stdin=data)
        assert (argv, []) == (argv, through(argv, out, err))
        assert argv[0] == "check" or (0, "") != (status, out)


@costly
@given(
    st.lists(st.sampled_from([*PIECES, *CONTROLS, '"', "'", ": ", "\ud800", "\0"]) | st.text(max_size=3)).map("".join)
)
def test_no_text_of_a_file_gets_through(text):
    """Whatever a file holds, what reading finds in it is safe to print, as findings and as an error."""
    data = f"argmap: 1\ntitle: {text}\n{text}\nclaims: {{{text}: {text}}}\n"
    for argv in MAP_CALLS[: len(REPORT_FORMATS) + 1]:
        _, out, err = run(*argv, stdin=data.encode("utf-8", "surrogatepass"))
        assert (argv, []) == (argv, through(argv, out, err))
    with contextlib.suppress(argmap.LoadError) as error:
        argmap.loads(data)
    assert [] == dangers(str(error or ""))


@pytest.mark.parametrize("text", RAW, ids=range(len(RAW)))
def test_an_error_has_a_line_for_each_diagnostic(text):
    """No diagnostic breaks its line, so that nothing can pose as another one."""
    error = argmap.LoadError(read_text(text)[1])
    assert max(0, len(error.diagnostics) - 1) == str(error).count("\n")
    assert [] == dangers(str(error))


@pytest.mark.parametrize("text", CONFIGURATIONS, ids=range(len(CONFIGURATIONS)))
def test_an_error_has_a_line_for_each_fault_of_a_configuration(text):
    """Neither its path nor a key in it breaks a line."""
    with pytest.raises(ConfigError) as caught:
        parse_config(text.encode(), WORST + "/argmap.toml")
    assert [] == dangers(str(caught.value))
    assert all(line.startswith("\\::error") for line in str(caught.value).split("\n"))


def test_what_graphviz_says_does_not_get_through(tmp_path, monkeypatch):
    """It repeats the labels that it cannot read, on lines of its own."""
    if os.name == "nt":
        pytest.skip("the program is a script")
    (tmp_path / "said").write_text(WORST.replace(POSING, ""), "utf-8")
    (tmp_path / "dot").write_text(f"#!/bin/sh\ncat {tmp_path}/said >&2\nexit 1\n")
    (tmp_path / "dot").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with pytest.raises(argmap.RenderError) as caught:
        argmap.render(hostile_map("x"), layout="graphviz")
    assert [] == dangers(str(caught.value))
    assert r"\x1b[31mx" in str(caught.value)


def test_what_typst_says_does_not_get_through(tmp_path):
    """Its messages, which may have several lines, are shown with escapes."""
    pytest.importorskip("typst")
    from argmap.drawing.printing.typesetting import typeset

    said = "".join(f"\\u{{{ord(one):x}}}" for one in WORST.replace(POSING, ""))
    (tmp_path / "bad.typ").write_text(f'#panic("{said}")', "utf-8")
    with pytest.raises(argmap.RenderError, match="panic") as caught:
        typeset({}, "pdf", template=tmp_path / "bad.typ")
    assert [] == dangers(str(caught.value))


def test_an_internal_error_does_not_get_through(tmp_path, monkeypatch):
    """What it says may be anything."""
    (tmp_path / "m.yaml").write_bytes(raw(hostile_map("x")))

    def fail(*_):
        raise RuntimeError(WORST)

    monkeypatch.setattr("argmap.project.opening.parse", fail)
    _, out, err = run("check", str(tmp_path / "m.yaml"))
    assert [] == dangers(out) + dangers(err)
    assert "internal error: RuntimeError: " in out


def test_what_is_mended_from_standard_input_is_the_file_itself():
    """It is no report: nothing in it is changed but what is mended."""
    data = raw(hostile_map(TEXTS[0]))
    text = data.decode()
    doubled = text.replace("premises: [ground, seen]", "premises: [ground, seen, ground]")
    assert text != doubled
    _, out, err = run("check", "-", "--fix", stdin=doubled.encode())
    assert (text, []) == (out, dangers(err))


def hidden(picture):
    """What neither a picture nor a page may hold, whatever its format."""
    flagless = re.sub("\U0001f3f4[\U000e0030-\U000e007a]{3,6}\U000e007f", "", picture)
    return re.findall(
        "[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]",
        flagless,
    )


def without_isolates(text):
    """The text without the isolates that end on their line, one in another or not."""
    while (bare := re.sub("[\u2066-\u2068]([^\u2066-\u2069\n]*)\u2069", r"\1", text)) != text:
        text = bare
    return text


def isolated(picture):
    """Whether every isolate ends on its line, or in its part of one."""
    return not any(re.search("[\u2066-\u2069]", without_isolates(part)) for part in re.split(r"\n|<[^>]*>", picture))


@costly
@given(st.lists(st.sampled_from([*PIECES, *CONTROLS, "\ud800"]) | st.text(max_size=3)).map("".join))
def test_pictures_pages_and_worksheets_hide_nothing(text):
    """Whatever a map that was built in Python says."""
    argument_map = hostile_map(text)
    made = {name: argmap.render(argument_map, format=name) for name in FORMATS if name not in {"pdf", "png"}}
    made |= argument_map._repr_mimebundle_()
    sheet = worksheet(argument_map)
    for name in SHEET_FORMATS:
        if name != "pdf":
            made |= {
                f"sheet {name}": SHEET_FORMATS[name](sheet, "key")[0],
                f"key {name}": SHEET_FORMATS[name](sheet, "key")[1],
            }
    for name, content in made.items():
        assert (name, [], True) == (name, hidden(content or ""), isolated(content or ""))
    assert [] == dangers(without_isolates(made["txt"])) + dangers(without_isolates(made["text/plain"]))
    assert [] == dangers(MARKS.sub("", without_isolates(made["md"])))


def test_what_prints_is_known():
    """Whatever else is printed goes by the few functions that these files hold."""
    package = Path(argmap.__file__).parent
    cli = {"cli/__init__.py", "cli/common.py", "cli/editing.py", "cli/findings.py", "cli/fixing.py"}
    cli |= {"cli/progress.py", "cli/survey.py"}
    known = {*cli, "drawing/graphviz/child.py", "notations/pdf_child.py"}
    prints = re.compile(r"\bprint\(|\bsys\.std(out|err)\b(?!\.buffer\.read)")
    found = {
        path.relative_to(package).as_posix() for path in package.rglob("*.py") if prints.search(path.read_text("utf-8"))
    }
    doctests = {
        "display.py",
        "embedding.py",
        "errors.py",
        "explaining/explanation.py",
        "reading/lines.py",
        "writing.py",
    }
    silent = {"project/workers.py"}  # a worker empties the streams that it was given
    assert known == found - doctests - silent
