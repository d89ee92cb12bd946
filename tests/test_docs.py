"""What README, docs and docstrings show is what argmap does."""

import importlib.util
import io
import re
import shlex
import shutil
from contextlib import redirect_stderr, redirect_stdout
from doctest import ELLIPSIS, OutputChecker
from doctest import Example as Expectation
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

import argmap
from argmap.cli import main

ROOT = Path(__file__).parents[1]
PACKAGE = Path(argmap.__file__).parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if ">>> " in path.read_text("utf-8")]


def _outputs():
    """Every generated file with what makes it; the generator is a script and no module of the package."""
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.outputs()


OUTPUTS = _outputs()


def print_of(command, namespace):
    """What a command of a console block prints; `echo $?` prints the exit status of the one before."""
    if command == "echo $?":
        return f"{namespace['status']}\n"
    program, *arguments = shlex.split(command)
    assert program == "argmap", f"only argmap is run here, not {command!r}"
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        namespace["status"] = main(arguments)
    return out.getvalue()


def run_console(example):
    """Run each line that begins with `$ `; where it prints `...`, any text may stand."""
    checker = OutputChecker()
    before, *blocks = re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)
    if before or not blocks:
        return f"not printed by a command:\n{before}"
    for block in blocks:
        command, _, expected = block.partition("\n")
        actual = print_of(command, example.namespace)
        if not checker.check_output(expected.rstrip(), actual.rstrip(), ELLIPSIS):
            return f"$ {command}\n{checker.output_difference(Expectation(command, expected), actual, 0)}"
    return None


def use_yaml(example):
    """Make the file that a block names in its first line, `# rain.yaml`.

    A block that begins with `# From maps/rain.yaml` must stand in that file, in parts between lines of `# …`.
    """
    first, _, rest = example.parsed.partition("\n")
    if excerpt := re.fullmatch(r"# From (\S+\.yaml)", first):
        whole = (ROOT / excerpt[1]).read_text("utf-8")
        missing = [part for part in re.split(r"^ *# …\n", rest, flags=re.MULTILINE) if part.strip("\n") not in whole]
        return f"not in {excerpt[1]}:\n{missing[0]}" if missing else None
    if name := re.fullmatch(r"# (\S+\.yaml)", first):
        Path(name[1]).parent.mkdir(exist_ok=True)
        Path(name[1]).write_text(example.parsed, "utf-8")
    return None


def use_markdown(example):
    """Make the document that a block names in its first line, `<!-- notes.md -->`."""
    if name := re.match(r"<!-- (\S+\.md) -->\n", example.parsed):
        Path(name[1]).write_text(example.parsed, "utf-8")


PAGE_SYBIL = Sybil(
    [
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
        CodeBlockParser("console", run_console),
        CodeBlockParser("yaml", use_yaml),
        CodeBlockParser("markdown", use_markdown),
    ]
)
MODULE_SYBIL = Sybil([DocTestParser()])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder but for the maps, in which examples run without colours."""
    shutil.copytree(ROOT / "maps", tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page(page, folder):
    """Every example of a page does what the page says."""
    for example in PAGE_SYBIL.parse(page):
        example.evaluate()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_docstrings(module, folder):
    """Every example in a docstring does what the docstring says."""
    for example in MODULE_SYBIL.parse(module):
        example.evaluate()


@pytest.mark.parametrize("path", OUTPUTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_generated(path):
    """What is generated from the code is committed as the code now gives it; `python docs/generate.py` writes it."""
    assert OUTPUTS[path]() == path.read_text("utf-8")


@pytest.mark.parametrize(
    ("block", "complaint"),
    [
        ("$ argmap rule AM001 --format json\n[...]\n", None),
        ("$ argmap check nowhere.yaml\nargmap: there is no file or folder 'nowhere.yaml'\n$ echo $?\n2\n", None),
        ("$ argmap check nowhere.yaml\nno findings\n", "$ argmap check nowhere.yaml\n"),
        ("$ argmap check nowhere.yaml\n", "$ argmap check nowhere.yaml\n"),
        ("argmap check nowhere.yaml\n", "not printed by a command:\n"),
    ],
)
def test_console_blocks_are_compared(block, complaint, folder):
    """A console block passes if it prints what it says, and is complained of otherwise."""
    page = folder / "page.md"
    page.write_text(f"```console\n{block}```\n", "utf-8")
    (example,) = PAGE_SYBIL.parse(page)
    found = run_console(example)
    assert complaint == (found and found[: len(complaint or "")])


def test_false_excerpts_are_found(folder):
    """An excerpt with a line that is not in the map is complained of."""
    page = folder / "page.md"
    page.write_text("```yaml\n# From maps/radchenko_vietnam.yaml\ntitle: Of mice and men\n```\n", "utf-8")
    (example,) = PAGE_SYBIL.parse(page)
    expected = "not in maps/radchenko_vietnam.yaml:\ntitle: Of mice and men\n"
    assert expected == use_yaml(example)


def test_every_public_name_is_documented():
    """The page of the Python API names all that `argmap` exports."""
    page = (ROOT / "docs" / "api.md").read_text("utf-8")
    assert [] == [name for name in argmap.__all__ if f" argmap.{name}\n" not in page]
