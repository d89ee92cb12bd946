import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap import strategies
from argmap.exercises import worksheet
from argmap.exercises.as_yaml import key_yaml, worksheet_yaml
from argmap.exercises.marking import mark
from argmap.reading import parse_sheet
from profiles import costly


def read(text):
    sheet, found = parse_sheet(text, "sheet.yaml")
    assert () == found
    return sheet


def answered(sheet, answers):
    """The worksheet in YAML with these answers filled in, a text or nothing for each task."""
    blank = worksheet_yaml(sheet).split("    answer:\n")
    filled = "".join(f"{part}    answer: {answer}\n" for part, answer in zip(blank, answers, strict=False))
    return filled + blank[-1]


def key_answers(sheet):
    return [f"[{', '.join(task.question.answer)}]" for task in sheet.tasks]


@costly
@given(strategies.maps(), st.integers(0, 20))
def test_the_key_gets_full_marks(argument_map, seed):
    """The key, and a worksheet with the answers of its key, have every answer right."""
    sheet = worksheet(argument_map, seed=seed)
    assume(sheet.tasks)
    key = read(key_yaml(sheet))
    for text in (key_yaml(sheet), answered(sheet, key_answers(sheet))):
        marked = mark(read(text), key)
        assert () == marked.marks
        assert f"{len(sheet.tasks)} of {len(sheet.tasks)} answers right" == str(marked)


@costly
@given(strategies.maps(), st.integers(0, 20))
def test_an_empty_worksheet_misses_every_answer(argument_map, seed):
    """Every task of a worksheet that nobody filled in has its mark, at its empty answer."""
    sheet = worksheet(argument_map, seed=seed)
    assume(sheet.tasks)
    marked = mark(read(worksheet_yaml(sheet)), read(key_yaml(sheet)))
    lines = [at for at, line in enumerate(worksheet_yaml(sheet).split("\n"), 1) if line == "    answer:"]
    assert [("EX002", line) for line in lines] == [(one.code, one.span.line) for one in marked.marks]
    assert 0 == marked.right


@costly
@given(strategies.maps(), st.integers(0, 20), st.data())
def test_a_wrong_answer_is_found_at_its_place(argument_map, seed, data):
    """One wrong letter among right answers is the one thing that is marked, where it stands."""
    sheet = worksheet(argument_map, seed=seed)
    assume(sheet.tasks)
    at = data.draw(st.integers(0, len(sheet.tasks) - 1))
    question = sheet.tasks[at].question
    letters = "ABCDEFGH"[: len(question.options)]
    wrong = data.draw(st.sampled_from([letter for letter in letters if letter not in question.answer]))
    answers = key_answers(sheet)
    answers[at] = wrong
    text = answered(sheet, answers)
    (one,) = mark(read(text), read(key_yaml(sheet))).marks
    assert "EX001" == one.code
    assert f"    answer: {wrong}" == text.split("\n")[one.span.line - 1]
    assert len("    answer: ") + 1 == one.span.column
    assert (question.reasons[letters.index(wrong)],) == one.help


SHEET = """\
worksheet: 1
sheet: abc
tasks:
  one:
    options: {A: a, B: b, C: c}
    answer: %s
"""


@pytest.mark.parametrize(
    ("right", "given", "marks"),
    [
        ("B", "B", []),
        ("B", "b", []),
        ("B", "[B]", []),
        ("B", "B.", []),
        ("B", "C", ["6:13 EX001 C is not right in one"]),
        ("B", "[A, B]", ["6:14 EX001 A is not right in one"]),
        ("B", "Z", ["6:13 EX003 'Z' is not an option of task one"]),
        ("B", "maybe", ["6:13 EX003 'MAYBE' is not an option of task one"]),
        ("B", '""', ["6:13 EX002 one has no answer"]),
        ("[A, C]", "C, A", []),
        ("[A, C]", "A", ["6:13 EX001 one lacks 1 correct answer"]),
        ("[A, C]", "[A, B]", ["6:17 EX001 B is not right in one"]),
        ("[A, C]", "[B]", ["6:14 EX001 B is not right in one"]),
    ],
)
def test_answers_as_people_write_them(right, given, marks):
    """Letters count, however they are written; marks stand at what they are about and do not tell what is right."""
    found = mark(read(SHEET % given), read(SHEET % right)).marks
    assert marks == [f"{one.span.line}:{one.span.column} {one.code} {one.message}" for one in found]


def test_another_key_marks_nothing():
    """A key that belongs to another worksheet is one mark, not a page of wrong answers."""
    (one,) = mark(read(SHEET % "A"), read((SHEET % "A").replace("abc", "xyz"))).marks
    assert ("EX004", 2, 8) == (one.code, one.span.line, one.span.column)


def test_a_task_that_was_deleted_is_missed():
    """A task that is no longer on the worksheet has no right answer."""
    (one,) = mark(read("worksheet: 1\nsheet: abc\ntasks: {}\n"), read(SHEET % "A")).marks
    assert "EX002 the task 'one' is missing" == f"{one.code} {one.message}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "<text>:1:1: AM005 this is not a worksheet: a worksheet begins with `worksheet: 1` and has `tasks`"),
        (
            "argmap: 1\n",
            "<text>:1:1: AM005 this is not a worksheet: a worksheet begins with `worksheet: 1` and has `tasks`",
        ),
        ("worksheet: 2\ntasks: {}\n", "<text>:1:12: AM007 version '2' of worksheets is unknown"),
        (
            "worksheet: 1\ntasks: [a]\n",
            "<text>:2:8: AM004 'tasks' must be the names of tasks, each with its fields, not a list",
        ),
        (
            "worksheet: 1\ntasks: {a: b}\n",
            "<text>:2:12: AM004 task 'a' must be its fields, `answer` among them, not a text",
        ),
        (
            "worksheet: 1\ntasks: {a: {answer: {}}}\n",
            "<text>:2:21: AM004 'answer' of task 'a' must be a text or a list of texts, not fields of its own",
        ),
        ("worksheet: 1\ntasks: {a: {answer: *x}}\n", "<text>:2:21: AM008 the alias *x"),
        ("worksheet: 1\ntasks: {a: {}, a: {}}\n", "<text>:2:16: AM002 duplicate task 'a'"),
        (
            "worksheet: 1\ntasks: {a: {answer: A, answer: B}}\n",
            "<text>:2:24: AM002 'answer' of task 'a' is given twice",
        ),
        ("worksheet: 1\ntasks: {a: {answer: [A}}\n", "<text>:2:21: AM001 '[' is never closed"),
        ("worksheet: 1\nx: " + "[" * 40 + "\n", "<text>:2:35: AM009 nested more than 32 levels deep"),
    ],
)
def test_what_is_no_worksheet_is_said_to_be_none(text, expected):
    """A file that a student broke has findings as a map has."""
    _, found = parse_sheet(text)
    assert expected in [str(one) for one in found]
