"""What `--help` prints, and what shells complete."""

import os
import select
import shlex
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from argmap.cli.completion import SHELLS, script
from argmap.cli.parsing import COMMANDS, EXAMPLES, parser_of, top_level, whole

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_a_screen_and_ends_with_examples(name, monkeypatch):
    """80 columns and 40 lines; each example is a command line that can be given."""
    monkeypatch.setenv("COLUMNS", "80")
    lines = parser_of(name).format_help().splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 80
    examples = [shlex.split(line) for line in lines[lines.index(EXAMPLES.strip()) + 1 :]]
    assert examples
    for one in examples:
        program, command, *words = shlex.split(one[-1]) if one[0] == "git" else one
        assert (program, command) == ("argmap", name)
        parser_of(command).parse(words[: words.index(">")] if ">" in words else words)


def test_help_of_all_commands_fits_a_screen(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    for parser in (top_level(), whole()):
        lines = parser.format_help().splitlines()
        assert len(lines) <= 40
        assert max(map(len, lines)) <= 80
        assert set(COMMANDS) <= set(parser.format_help().split())


def test_choices_stand_in_help_once(monkeypatch):
    """Behind what an option is for, unless that names them."""
    monkeypatch.setenv("COLUMNS", "200")
    told = parser_of("render").format_help()
    assert "--theme THEME          colour theme: light, dark, print, blue-orange\n" in told
    assert "-o, --output FILE " in told
    assert told.count("graphviz`, which needs Graphviz") == told.count("tidy`, or") == 1
    assert "columns, tidy, graphviz" not in told
    assert "usage: argmap render [options] -o FILE PATH\n" in told


def shell(program, code, folder):
    """What a shell prints."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is missing")
    done = subprocess.run([program, "-c", code], cwd=folder, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    return done.stdout


@pytest.fixture
def scripts(tmp_path):
    """The scripts, and a map, in a folder."""
    for name in SHELLS:
        (tmp_path / f"script.{name}").write_text(script(name))
    (tmp_path / "bridge.yaml").write_text("argmap: 1\n")
    return tmp_path


CASES = [
    ("argmap evalu", {"evaluate"}),
    ("argmap render bridge.yaml --sp", {"--split"}),
    ("argmap render --theme ", {"light", "dark", "print", "blue-orange"}),
    ("argmap rename bridge.yaml a b --kind so", {"source"}),
    ("argmap completion f", {"fish"}),
    ("argmap check brid", {"bridge.yaml"}),
    ("argmap render bridge.yaml -o brid", {"bridge.yaml"}),
]


def test_bash_completes(scripts):
    code = textwrap.dedent(
        """\
        source ./script.bash
        complete -p argmap
        try() {
          COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
          _shtab_argmap argmap "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
          echo ${COMPREPLY[*]}
        }
        """
    )
    tries = [shlex.join(shlex.split(line)) + (" ''" if line.endswith(" ") else "") for line, _ in CASES]
    first, *found = shell("bash", code + "\n".join(f"try {one}" for one in tries), scripts).splitlines()
    assert "-F _shtab_argmap argmap" in first
    assert [set(line.split()) for line in found] == [wanted for _, wanted in CASES]


def test_fish_completes(scripts):
    for line, wanted in CASES:
        found = shell("fish", f"source script.fish; complete -C {shlex.quote(line)}", scripts).splitlines()
        assert {one.partition("\t")[0] for one in found} == wanted


@pytest.mark.skipif(not hasattr(os, "forkpty"), reason="there are no terminals")
def test_zsh_completes(scripts):
    """At its prompt, where alone zsh completes: what stands there after a tab."""
    if shutil.which("zsh") is None:
        pytest.skip("zsh is missing")
    (scripts / "script.zsh").rename(scripts / "_argmap")
    pid, terminal = os.forkpty()
    if pid == 0:
        os.chdir(scripts)
        os.execvpe("zsh", ["zsh", "-f", "-i"], {"PATH": os.environ["PATH"], "TERM": "dumb", "HOME": str(scripts)})
    try:
        os.write(terminal, b"PS1=; fpath=($HOME $fpath); autoload -Uz compinit; compinit -u; echo re''ady\n")
        assert shows(terminal, b"ready\r\n")
        for typed, whole_word in [
            (b"argmap evalu", b"argmap evaluate "),
            (b"bri", b"bridge.yaml "),
            (b"--sem", b"--semantics "),
        ]:
            os.write(terminal, typed + b"\t")
            assert shows(terminal, whole_word)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def shows(terminal, wanted):
    """Whether a terminal shows something before nothing more comes for a long while."""
    shown = b""
    while wanted not in shown and select.select([terminal], [], [], 30)[0]:
        shown += os.read(terminal, 4096)
    return wanted in shown


def test_without_shtab_the_extra_is_named(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "shtab", None)
    status, out, err = run("completion", "bash")
    assert (status, out) == (2, "")
    assert err.startswith("argmap: completion needs the library shtab: pip install ")


def test_the_manual_page_is_well_formed():
    """As `man` shows it: the letters of every command and example, without a warning."""
    page = ROOT / "docs" / "argmap.1"
    assert page.read_text("utf-8").isascii()
    assert all(f"'argmap {name}'" in page.read_text("utf-8") for name in COMMANDS)
    if shutil.which("groff") is None:
        pytest.skip("groff is missing")
    done = subprocess.run(["groff", "-ww", "-Tutf8", "-man", page], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "argmap check maps --fix --diff" in done.stdout
