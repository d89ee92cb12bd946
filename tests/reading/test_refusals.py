"""Files that are not maps, or dangerous, or damaged: each gets its finding at its place."""

import gc
import time

import pytest

from argmap.diagnostics import LoadError
from argmap.project.loading import load, read
from argmap.reading import loads, parse, read_text


def found(data):
    """Code, line and column of each finding."""
    _, diagnostics = read_text(data)
    return [(d.code, d.span.line, d.span.column) for d in diagnostics]


ALIAS_BOMB = "argmap: 1\ntitle: &a [x, x]\nx-b: &b [*a, *a]\nx-c: [*b, *b]\n"
MERGE_BOMB = "argmap: 1\ntitle: T\nx-a: {k: v}\nx-b:\n  <<: {k: w}\n"

REFUSED = [
    ("an empty file", "", [("AM005", 1, 1)]),
    ("only a comment", "# nothing yet\n", [("AM005", 1, 1)]),
    ("a lone document mark", "---\n", [("AM005", 1, 1)]),
    ("a list", "- a\n- b\n", [("AM004", 1, 1)]),
    ("a text", "just words\n", [("AM004", 1, 1)]),
    ("52 KB of brackets", "[" * 26_000 + "]" * 26_000, [("AM009", 1, 33)]),
    ("26,000 open brackets", "[" * 26_000, [("AM009", 1, 33)]),
    ("26,000 open braces", "{a: " * 26_000, [("AM003", 1, 2), ("AM009", 1, 129)]),
    ("a NUL", "argmap: 1\ntitle: a\0b\n", [("AM010", 2, 9)]),
    ("an escape character", "argmap: 1\ntitle: a\x1b[31mb\n", [("AM010", 2, 9)]),
    ("bad UTF-8", b"argmap: 1\ntitle: Hu\xff\xe1\n", [("AM010", 2, 10), ("AM010", 2, 11)]),
    ("bad bytes after letters of two bytes", "argmap: 1\ntitle: é".encode() + b"\xff\n", [("AM010", 2, 9)]),
    ("a lone surrogate", "argmap: 1\ntitle: a\ud800\n", [("AM010", 2, 9)]),
    ("a NUL by escape", 'argmap: 1\ntitle: "a\\0b"\n', [("AM010", 2, 8)]),
    ("half a character of UTF-16", "argmap: 1\ntitle: T".encode("utf-16") + b"x", [("AM010", 2, 9)]),
    ("an alias bomb", ALIAS_BOMB, [("AM008", n, c) for n, c in [(2, 8), (3, 6), (3, 10), (3, 14), (4, 7), (4, 11)]]),
    ("a merge key", MERGE_BOMB, [("AM008", 5, 3)]),
    ("a tag", "argmap: 1\ntitle: !!python/object:os.system T\n", [("AM008", 2, 8)]),
    ("an anchor on an id", "argmap: 1\ntitle: T\nclaims: {&a c: T}\n", [("AM008", 3, 10)]),
    ("two documents", "argmap: 1\ntitle: T\n---\nargmap: 1\ntitle: U\n", [("AM008", 3, 1)]),
    ("a tab for indentation", "argmap: 1\ntitle: T\nclaims:\n\ta: b\n", [("AM001", 4, 1)]),
    ("an unclosed quote", 'argmap: 1\ntitle: "T\n', [("AM001", 2, 8)]),
    ("an unclosed bracket", "argmap: 1\ntitle: T\nx-a: [a, b\nclaims: {}\n", [("AM001", 3, 6)]),
    ("a colon in a text", "argmap: 1\ntitle: Why: a question\n", [("AM001", 2, 11)]),
    ("a newer version", "argmap: 2\ntitle: T\n", [("AM007", 1, 9)]),
    ("no version", "title: T\n", [("AM005", 1, 1)]),
    ("no title", "argmap: 1\n", [("AM005", 1, 1)]),
]


@pytest.mark.parametrize(("data", "expected"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_refused(data, expected):
    """A file that cannot be read as it is gets findings with the right line and column."""
    assert expected == found(data)


@pytest.mark.parametrize("data", [case[1] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_load_raises(data):
    """What has errors of the rules AM0 is not loaded, and the exception lists each finding."""
    with pytest.raises(LoadError) as raised:
        loads(data)
    assert list(read_text(data)[1]) == list(raised.value.diagnostics)
    assert all(str(diagnostic) in str(raised.value) for diagnostic in raised.value.diagnostics)


ACCEPTED = [
    ("UTF-16 little end first", "argmap: 1\ntitle: Hà Nội\n".encode("utf-16")),
    ("UTF-16 big end first", b"\xfe\xff" + "argmap: 1\ntitle: Hà Nội\n".encode("utf-16-be")),
    ("a byte order mark", "\ufeffargmap: 1\ntitle: Hà Nội\n".encode()),
    ("CRLF", b"argmap: 1\r\ntitle: H\xc3\xa0 N\xe1\xbb\x99i\r\n"),
    ("old Mac line ends", "argmap: 1\rtitle: Hà Nội\r".encode()),
    ("a document start and end", "---\nargmap: 1\ntitle: Hà Nội\n...\n".encode()),
    ("tabs between tokens", "argmap:\t1\ntitle:\tHà Nội\n".encode()),
    ("no line end at the end", "argmap: 1\ntitle: Hà Nội".encode()),
]


@pytest.mark.parametrize("data", [case[1] for case in ACCEPTED], ids=[case[0] for case in ACCEPTED])
def test_accepted(data):
    """Encodings and line ends that files really have make no difference."""
    argument_map, diagnostics = read_text(data)
    assert () == diagnostics
    assert "Hà Nội" == argument_map.title


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_do_not_depend_on_line_ends_or_marks(mark, end):
    """A finding has the same line and column whatever the line ends, with and without a byte order mark."""
    text = mark + end.join(["argmap: 1", "title: T", "claims:", "  a: {text: é, weather: b}", ""])
    assert [("AM003", 4, 16)] == found(text)


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_rare_line_ends_do_not_count_as_lines(separator):
    """Editors do not end a line at NEL, U+2028 or U+2029; places follow the editors."""
    text = f'argmap: 1\ntitle: "one{separator}two"\nfoo: bar\n'
    assert [("AM003", 3, 1)] == found(text)


def test_ten_megabytes_in_one_text():
    """A huge scalar is just a long text."""
    text = "x" * 10_000_000
    argument_map, diagnostics = parse(f"argmap: 1\ntitle: {text}\n")
    assert () == diagnostics
    assert text == argument_map.title


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 26_000,
        "- " * 26_000,
        "? " * 26_000,
        "argmap: 1\ntitle: T\nx-a: " + "[" * 26_000,
        "argmap: 1\ntitle: T\nclaims: {a: {text: " + "[" * 26_000,
        "argmap: 1\ntitle: T\ninferences: {a: {premises: [" + "[" * 26_000,
        "argmap: 1\ntitle: T\nexpect: {a: " + "{a: " * 26_000,
        "argmap: 1\ntitle: T\n" + "".join(f"a{i}: b\n" for i in range(20_000)),
    ],
    ids=lambda text: text[:40].replace("\n", " "),
)
def test_hostile_files_cost_little(hostile):
    """Nothing that a stranger nests or repeats makes reading slower than many times an honest text of that size."""
    gc.collect()
    start = time.process_time()
    parse("argmap: 1\ntitle: T\nclaims:\n" + "".join(f"  a{i}: text\n" for i in range(10_000)))
    honest = time.process_time() - start
    start = time.process_time()
    _, diagnostics = parse(hostile)
    assert time.process_time() - start < 30 * honest
    assert diagnostics
    assert len(diagnostics) <= 1000


def test_at_most_a_thousand_findings_and_says_so():
    """A file with more faults than anyone reads lists a thousand and says how many more there are."""
    _, diagnostics = read_text("argmap: 1\ntitle: T\n" + "".join(f"a{i}: b\n" for i in range(2_500)))
    assert 1000 == len(diagnostics)
    assert "1,500 more findings in this file are not listed" in diagnostics[-1].help


def test_a_file_of_no_text_has_one_finding_about_its_characters():
    """A picture, or a text in another encoding, is not listed byte by byte."""
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
    for data in (picture, "argmap: 1\ntitle: \u0414\u043e\u0436\u0434\u044c\n".encode("cp1251") * 9):
        _, diagnostics = read_text(data)
        assert [1] == [[one.code for one in diagnostics].count("AM010")]
        assert "more findings in this file are not listed" in diagnostics[-1].help[-1]


def test_thirty_two_levels_are_read_and_thirty_three_are_not():
    """The limit on nesting is exact."""
    head = "argmap: 1\ntitle: T\nx-a: "
    assert [] == found(head + "[" * 31 + "]" * 31)
    assert [("AM009", 3, 37)] == found(head + "[" * 32 + "]" * 32)


def test_read_never_raises(tmp_path):
    """A file that is not there, and a folder, are findings for `read`; `load` raises the system's own error."""
    for path in (tmp_path / "absent.yaml", tmp_path):
        argument_map, diagnostics = read(path)
        assert argument_map is None
        assert ["AM000"] == [diagnostic.code for diagnostic in diagnostics]
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "absent.yaml")
    with pytest.raises(IsADirectoryError):
        load(tmp_path)
