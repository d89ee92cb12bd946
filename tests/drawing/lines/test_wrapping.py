import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.lines import breaking, wrapping
from argmap.drawing.lines.breaking import clusters, spaced_words
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import wrap

BODY = Type(130)
WIDTH = 1600


def test_wide_letters_are_wider_than_narrow_ones():
    """The widths come from classes of characters: marks take no room, ideographs more than letters."""
    widths = [BODY.width(text) for text in ("\u0301", "i", "a", "A", "W", "雨", "🌧")]
    assert widths == sorted(widths)
    assert widths[0] == 0


def test_an_accented_letter_is_as_wide_as_its_base():
    """Composed and decomposed spellings measure the same."""
    assert BODY.width("e") == BODY.width("é") == BODY.width("e\u0301")


def test_broad_scripts_are_broader():
    """Letters of Tamil, Malayalam and others need more room than Latin ones, and so do their vowel signs; marks need none."""
    narrow = BODY.width("क") * 6
    for letters in ("அதுவாக", "മലയാളം", "සිංහලය", "ಕನ್ನಡಕ", "မြန်မာ"):
        assert BODY.width(letters[0] * 6) > narrow
    assert BODY.width("தா") > BODY.width("த")
    assert BODY.width("த்") == BODY.width("த")


def test_bold_is_wider():
    """The title's type takes more room than the same size in regular."""
    assert Type(130, bold=True).width("thesis") > BODY.width("thesis")


@given(
    st.text(st.characters(exclude_categories=("Zs", "Zl", "Zp", "Cc", "Cs"), exclude_characters="\u00ad")),
    st.integers(300, 3000),
)
def test_no_line_is_too_wide_and_no_character_is_lost(text, width):
    """Lines that are all there hold all characters, and each fits unless it is what a reader takes for a single one."""
    wrapped = wrap(text, width, BODY, most=1000)
    assert "".join(wrapped.lines).replace(" ", "") == text
    assert all(BODY.width(line) <= width or [line] == list(clusters(line)) for line in wrapped.lines)


@given(
    st.text("abcWWWii .,-·?!:;«»–—§¶°%é雨0123456789\u00a0\u00ad\t", max_size=300),
    st.integers(200, 3000),
    st.integers(1, 12),
    st.booleans(),
)
def test_whole_words_are_set_as_pieces_are(text, width, most, balanced):
    """A text that breaks between words alone has the lines that it has if it is looked at piece by piece."""
    whole = wrap.__wrapped__(text, width, BODY, most=most, balanced=balanced)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "_LONG", -1)
        assert whole == wrap.__wrapped__(text, width, BODY, most=most, balanced=balanced)


@given(st.text("ab 0123456789?!:;.,«»‹›–—§¶%‰€$£°…٣é"))
def test_words_that_no_space_holds_together_are_told_at_a_glance(text):
    """A text in which no space is looked at twice has its words between all its spaces."""
    assert spaced_words(text) == breaking._SPACE.split(text)


@given(st.lists(st.text("abcWi雨", min_size=1, max_size=12), min_size=1, max_size=80))
def test_words_stay_in_order_and_lines_fit(words):
    """Breaking at spaces changes nothing but the spaces."""
    wrapped = wrap(" ".join(words), WIDTH, BODY, most=1000)
    assert "".join(wrapped.lines).replace(" ", "") == "".join(words)
    assert all(BODY.width(line) <= WIDTH for line in wrapped.lines)


@given(st.lists(st.text("abcWi", min_size=1, max_size=8), min_size=1, max_size=60))
def test_balancing_adds_no_line(words):
    """Balanced lines are as many as greedy ones, and the widest is no wider."""
    text = " ".join(words)
    balanced, greedy = (wrap(text, WIDTH, BODY, most=1000, balanced=how).lines for how in (True, False))
    assert len(balanced) == len(greedy)
    assert max(map(BODY.width, balanced)) <= max(map(BODY.width, greedy))


def test_balanced_lines_are_nearly_equal():
    """A last line of one word is avoided where the text allows it."""
    lines = wrap("The principle demands giving until it hurts me", WIDTH, BODY).lines
    assert ("The principle demands", "giving until it hurts me") == lines


@pytest.mark.parametrize("text", ["word " * 200_000, "W" * 1_000_000], ids=["words", "one-word"])
def test_what_does_not_go_in_is_counted(text):
    """A text of a megabyte is cut at the limit, and the cut says how many characters are missing."""
    wrapped = wrap(text, WIDTH, BODY, most=40)
    shown = "".join(wrapped.lines).replace(" ", "")
    kept = shown[: shown.index("…")]
    assert len(wrapped.lines) == 40
    assert wrapped.left_out == len(text.replace(" ", "")) - len(kept)
    assert f"{wrapped.left_out:,}" in " ".join(wrapped.lines[-2:])


def test_a_word_without_end_takes_linear_time():
    """Sixteen times the length takes nowhere near 256 times as long."""

    def seconds(length):
        start = time.perf_counter()
        wrap("x" * length, WIDTH, BODY)
        return time.perf_counter() - start

    seconds(1000)
    short = min(seconds(100_000) for _ in range(3))
    assert min(seconds(1_600_000) for _ in range(3)) < 100 * short


@pytest.mark.parametrize("width", [1100, 1300, 1900])
def test_a_dot_between_items_ends_a_line(width):
    """And begins none; the text stays as it is."""
    text = "positive consequences · weight 0.8 · Lee 1999, p. 4 · so"
    lines = wrap(text, width, BODY).lines
    assert len(lines) > 1
    assert not any(line.startswith("·") for line in lines)
    assert text == " ".join(lines)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("the States without it count 4 of 100 000 inhabitants", "100 000"),
        ("the debt has come to 1 000 000 000 francs", "1 000 000 000"),
        ("it was heated by 20 °C", "20 °C"),
        ("the yes had 50 % of all votes", "50 %"),
        ("faut-il abolir la peine de mort ? Non", "mort ?"),
        ("il a dit « non » ; puis il est parti", "« non » ;"),
        ("the envoys wait in Paris – for nothing", "Paris –"),
        ("the claim rests on § 12 of the law", "§ 12"),
    ],
)
def test_no_line_ends_at_a_space_within_what_is_one(text, held):
    """Numbers, units, dashes and the marks that French sets apart stay with what they belong to, at every width."""
    least = max(BODY.width(held), *map(BODY.width, text.split()))
    for width in range(least, BODY.width(text), 20):
        lines = wrap(text, width, BODY).lines
        assert any(held in line for line in lines), lines
        assert text == " ".join(lines)


@pytest.mark.parametrize("text", ["he said »ja« and left", "in 1965 2000 men came", "a :-) is no colon"])
def test_other_spaces_end_lines(text):
    """A guillemet that opens, a second number and a smiley begin a line where they must."""
    assert text.split() == spaced_words(text)


def test_a_number_wider_than_a_line_gives_way_at_its_spaces():
    """Rather than between digits."""
    lines = wrap("1 000 000 000 000 000", 500, BODY).lines
    assert len(lines) > 1
    assert {len(group) for line in lines for group in line.split()} == {1, 3}


@given(st.text("aB 19?!;:%$.,-«é\u00a0·", max_size=40))
def test_what_needs_no_breaking_is_as_if_it_were_broken(text):
    """A text on one line, and words of ASCII, take a shorter way to the same end."""
    plain = text.encode("ascii", "ignore").decode()
    assert spaced_words(f"{plain} é") == [*spaced_words(plain), "é"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "_is_short", lambda *_: False)
        broken = wrap.__wrapped__(text, 2000, Type(130))
    assert wrap.__wrapped__(text, 2000, Type(130)) == broken
