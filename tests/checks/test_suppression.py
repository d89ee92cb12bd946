"""Comments that silence findings."""

import pytest

from argmap.checks import check, findings
from argmap.reading import parse

HEAD = "argmap: 1\ntitle: T\nclaims:\n"


def found(text, **how):
    argument_map, _ = parse(text)
    return [(d.code, d.span.line) for d in check(argument_map, **how) if d.code != "AM201"]


def messages(text):
    argument_map, _ = parse(text)
    return [(d.message, text[d.span.start : d.span.end]) for d in check(argument_map, select=["AM013"])]


def test_on_the_line():
    """A comment silences what is found on its own line, and nothing on others."""
    text = HEAD + "  a: One.  # argmap: ignore[AM204]\n  b: Two.\n"
    assert [("AM204", 5)] == found(text)


def test_on_the_line_above():
    """A comment that stands alone speaks of the next line that holds more than a comment."""
    text = HEAD + "  # argmap: ignore[AM204]\n\n  # a remark\n  a: One.\n  b: Two.\n"
    assert [("AM204", 8)] == found(text)


def test_at_the_end_of_a_text_of_several_lines():
    """The place of a finding may cover several lines; a comment on any of them counts."""
    text = HEAD + "  a:\n    assumed: true\n    text: " + "long " * 50 + "\n      and longer  # argmap: ignore[AM605]\n"
    assert [] == found(text)


def test_before_a_block_of_text():
    """The line that opens a block of text can hold a comment; a `#` inside the block is text."""
    block = "    text: |{}\n      {}\n      # argmap: ignore[AM605]\n"
    text = HEAD + "  a:\n    assumed: true\n" + block.format("  # argmap: ignore[AM605]", "long " * 50)
    assert [] == found(text)
    assert [("AM605", 6)] == found(HEAD + "  a:\n    assumed: true\n" + block.format("", "long " * 50))


@pytest.mark.parametrize(
    "selector", ["AM204", "unsupported-claim", "AM2", "am204", "ALL", "AM301,AM204", "AM301 AM204"]
)
def test_selectors(selector):
    """Codes, beginnings of codes, names, several of them."""
    text = HEAD + f"  a: One.  # argmap: ignore[{selector}] because\n"
    assert [] == found(text, select=["AM204"])


def test_whole_file():
    """`file-ignore` speaks of every line, wherever it stands."""
    text = HEAD + "  a: One.\n  b: Two.\n# argmap: file-ignore[AM204]\n"
    assert [] == found(text)


def test_unused():
    """A comment that silences nothing is a finding at the word that does not count."""
    text = HEAD + "  a: One.  # argmap: ignore[AM204, AM605]\n"
    assert [("AM013", 4)] == found(text)
    argument_map, _ = parse(text)
    (unused,) = (one for one in check(argument_map) if one.code == "AM013")
    assert ("'AM605' silences nothing here", "AM605") == (unused.message, text[unused.span.start : unused.span.end])


def test_a_rule_that_did_not_run_is_not_called_unused():
    """What was not looked for may be there."""
    text = HEAD + "  a: {text: One., assumed: true}  # argmap: ignore[AM204, AM403]\n"
    assert [] == found(text, select=["AM013", "AM3"])
    assert [("AM013", 4)] == found(text)


@pytest.mark.parametrize(
    ("comment", "message", "place"),
    [
        ("# argmap: ignore", "this comment silences nothing", "# argmap: ignore"),
        ("# argmap: ignore[]", "this comment silences nothing", "# argmap: ignore[]"),
        ("# argmap: ignroe[AM204]", "this comment silences nothing", "# argmap: ignroe[AM204]"),
        (
            "# argmap: ignore[AM402x]",
            "unknown rule 'AM402x'; did you mean 'AM402'?",
            "AM402x",
        ),
        ("# argmap: ignore[AM101]", "'AM101' cannot be silenced: the map cannot be read as intended", "AM101"),
    ],
)
def test_comments_of_another_form(comment, message, place):
    """What is meant for argmap and not understood is said."""
    assert [(message, place)] == messages(HEAD + f"  a: {{text: One., assumed: true}}  {comment}\n")


def test_errors_of_reading_cannot_be_silenced():
    """A map that cannot be read as it was meant stays so."""
    text = "argmap: 1\ntitle: T\nthesis: b  # argmap: ignore[ALL]\nclaims: {a: {text: One., assumed: true}}\n"
    assert ["AM101", "AM013"] == [code for code, _ in found(text)]


def test_a_text_that_no_map_can_be_made_of():
    """Warnings of reading can be silenced even where reading fails."""
    text = "argmap: 1\ntitle: see #4  # x\ndescription: see #5  # argmap: file-ignore[AM012]\nclaims: [\n"
    argument_map, diagnostics = parse(text)
    assert argument_map is None
    assert ["AM001"] == [one.code for one in findings(argument_map, diagnostics, frozenset({"AM012"}))]


def test_what_only_looks_like_a_comment():
    """Quoted text is text."""
    text = HEAD + '  a: "One  # argmap: ignore[AM204]"\n'
    assert [("AM204", 4)] == found(text)


def test_many_comments_take_no_time():
    """A file of comments is looked through once."""
    text = HEAD + "  # argmap: ignore[AM204]\n" * 20_000 + "  a: One.\n"
    assert [] == found(text)


IDLE = "  a: {text: One., assumed: true}"


@pytest.mark.parametrize("word", ["AM013", "unused-suppression", "AM0", "ALL", "am013"])
@pytest.mark.parametrize(
    "lines",
    [
        "# argmap: file-ignore[{}]\n" + IDLE + "  # argmap: ignore[AM301]\n",
        IDLE + "  # argmap: ignore[AM301]\n# argmap: file-ignore[{}]\n",
        IDLE + "  # argmap: ignore[AM301, {}]\n",
        IDLE + "  # argmap: ignore[{}, AM301]\n",
        "  # argmap: ignore[{}]\n" + IDLE + "  # argmap: ignore[AM301]\n",
        "  # argmap: ignore[{}, AM301]\n" + IDLE + "\n",
        "  # argmap: ignore[{}]\n  # argmap: ignore[AM301]\n" + IDLE + "\n",
        "  # argmap: ignore[{}]\n" + IDLE + "  # argmap: ignore[AM3O1]\n",
        "  # argmap: ignore[{}]\n" + IDLE + "  # argmap: ignroe[AM301]\n",
        "# argmap: file-ignore[{}]\n# argmap: file-ignore[AM301]\n" + IDLE + "\n",
    ],
)
def test_this_rule_can_be_silenced(lines, word):
    """A comment that silences nothing is kept by one that names this rule, for the file or for its line."""
    assert [] == found(HEAD + lines.replace("{}", word))


@pytest.mark.parametrize("word", ["AM013", "unused-suppression", "AM0", "ALL"])
@pytest.mark.parametrize("form", ["file-ignore", "ignore"])
def test_no_comment_keeps_itself(word, form):
    """One that names this rule and silences nothing is reported itself."""
    text = HEAD + IDLE + f"  # argmap: {form}[{word}]\n"
    assert [(f"{word!r} silences nothing here", word)] == messages(text)


def test_a_comment_on_another_line_keeps_nothing():
    """What speaks of one line is silent about another, and idle."""
    text = HEAD + IDLE + "  # argmap: ignore[AM013]\n  b: {text: Two., assumed: true}  # argmap: ignore[AM301]\n"
    assert [("AM013", 4), ("AM013", 5)] == found(text)


def test_one_of_two_is_enough():
    """Of two that could keep each other alone one is left with work; a third that has none is not reported either."""
    assert [] == found(HEAD + "# argmap: file-ignore[AM013]\n# argmap: file-ignore[ALL]\n" + IDLE + "\n")


@pytest.mark.parametrize(
    "fault", ["  b: c: d\n", "  b: [c]\n", "  b: {txt: c}\n", "thesis: nobody\n", "claim:\n  b: c\n", "  b: &c d\n"]
)
def test_where_there_are_errors_of_reading_nothing_is_taken_away(fault):
    """What a comment was written for may only be out of sight; there is no safe fix, and none where nothing is read."""
    text = HEAD + IDLE + "  # argmap: ignore[AM204]\n" + fault
    argument_map, diagnostics = parse(text)
    codes = frozenset({"AM013", "AM204"})
    unused = [one for one in findings(argument_map, diagnostics, codes) if one.code == "AM013"]
    assert (argument_map is not None) == len(unused)
    assert not any(one.fix.safe for one in unused)


def test_text_behind_a_fault_of_syntax_is_not_taken_for_comments():
    """A block of text that the parser does not reach keeps its lines."""
    text = HEAD + "  a: b: c\n  d: |\n    One.\n    # argmap: ignore[AM204]\n"
    argument_map, diagnostics = parse(text)
    assert ["AM001", "AM204"] == [
        one.code for one in findings(argument_map, diagnostics, frozenset({"AM013", "AM204"}))
    ]


def test_many_idle_comments_of_this_rule_take_no_time():
    """Each is looked at once, however many there are of its kind."""
    text = HEAD + ("  # argmap: ignore[AM301]\n" + "  # argmap: ignore[AM013]\n") * 10_000 + IDLE + "\n"
    assert [] == found(text)
