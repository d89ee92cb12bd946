"""`argmap render` onto paper."""

import pytest

MAP = "argmap: 1\ntitle: T\nthesis: a\nclaims: {a: {text: A %s., assumed: true}}\n"


@pytest.mark.parametrize("name", ["map.pdf", "map.png", "MAP.PDF"])
def test_paper(run, tmp_path, name):
    """The suffix picks the format; nothing is said where nothing is amiss."""
    assert (0, "", "") == run("render", "-", "-o", name, stdin=MAP % "b")
    assert (tmp_path / name).read_bytes()[:4] in {b"%PDF", b"\x89PNG"}


def test_a_missing_glyph_is_a_warning(run, tmp_path):
    """On standard error, with its place; the file is written and the exit status is 0."""
    status, out, err = run("render", "-", "-o", "map.pdf", stdin=MAP % "\U00100001")
    assert (0, "") == (status, out)
    assert "<stdin>:4:20: AM701 no font has \U00100001 (U+100001)" in err
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "map.svg", "--paper", "a4"), "paper is for format 'pdf', not 'svg'"),
        (("-o", "map.png", "--handout"), "a handout is for format 'pdf', not 'png'"),
        (("-o", "map.pdf", "--paper", "b5"), "invalid choice: 'b5'"),
    ],
)
def test_misuse(run, options, said):
    """What does not go together is said, and nothing is written."""
    status, out, err = run("render", "-", *options, stdin=MAP % "b")
    assert (2, "") == (status, out)
    assert said in err
