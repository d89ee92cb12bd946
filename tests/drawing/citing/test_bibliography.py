import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.citing.bibliography import Run, bibliography
from argmap.drawing.citing.titles import in_quotes
from argmap.model import Source


def told(*sources):
    return ["".join(f"_{run.text}_" if run.italic else run.text for run in one) for one in bibliography(sources)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            Source(
                "a",
                "Famine",
                authors="Peter Singer",
                date="1972",
                container="Affairs",
                volume="1",
                issue="3",
                pages="2-9",
            ),
            "Singer, Peter. 1972. “Famine.” _Affairs_ 1 (3): 2–9.",
        ),
        (
            Source(
                "a",
                "Why?",
                authors="Radchenko, Sergey",
                date="2018-03-27",
                kind="newspaper article",
                container="The Times",
            ),
            "Radchenko, Sergey. 2018. “Why?” _The Times_, 27 March 2018.",
        ),
        (
            Source(
                "a", "War", authors=("A. One", "B. Two", "C. Three"), date="1971~", publisher="Press", place="Oxford"
            ),
            "One, A., B. Two, and C. Three. ca. 1971. _War._ Oxford: Press.",
        ),
        (Source("a", "Letters", editors=("A One", "B Two"), kind="book"), "One, A, and B Two, eds. n.d. _Letters._"),
        (Source("a", "Analects", date="-0043", kind="book"), "_Analects._ 44 BC."),
        (
            Source("a", "Talk in Beijing", authors=("Mao, Zedong", "Le Duan,"), date="1965-02", kind="conversation"),
            "Mao, Zedong, and Le Duan. 1965. Talk in Beijing. Conversation, February 1965.",
        ),
        (Source("a", "Note", archive="RGANI, f. 3", date="1971/1972"), "Note. 1971–72. RGANI, f. 3."),
        (
            Source(
                "a", "Part", authors="A One", editors="B Two", container="Whole", date="2001", pages="7", doi="10.1/x"
            ),
            "One, A. 2001. “Part.” In _Whole_, edited by B Two, 7. https://doi.org/10.1/x.",
        ),
        (
            Source("a", "Page", url="https://example.org/x", accessed="2020-05-06", date="undated"),
            "Page. n.d. Accessed 6 May 2020. https://example.org/x.",
        ),
        (
            Source("a", container="Pravda", authors="A One", issue="7", date="1965-22"),
            "One, A. 1965. _Pravda_, no. 7, summer 1965.",
        ),
        (
            Source(
                "a",
                "Part",
                authors="A One",
                container="Whole",
                kind="chapter",
                pages="5-9",
                publisher="P",
                place="Bonn",
            ),
            "One, A. n.d. “Part.” In _Whole_, 5–9. Bonn: P.",
        ),
        (
            Source("a", "Part", authors="A One", container="Whole", kind="article", pages="5-9", publisher="P"),
            "One, A. n.d. “Part.” _Whole_, 5–9. P.",
        ),
        (
            Source("a", 'He said "yes"', editors=("B Two", "et al."), container="Weekly", volume="7", date="1970"),
            "Two, B, et al., eds. 1970. “He said ‘yes.’” _Weekly_ 7.",
        ),
        (
            Source("a", 'The "Good" War', authors={"literal": "War Office"}, publisher="P", date="197X"),
            'War Office. 1970s. _The "Good" War._ P.',
        ),
        (
            Source("a", "Note", authors=("Mao Zedong", "Charles de Gaulle", "Lee, Ann"), date="1965"),
            "Mao Zedong, Charles de Gaulle, and Ann Lee. 1965. Note.",
        ),
        (Source("a", "Note", authors=("Mao Zedong", "Ann Lee"), date="1965"), "Mao Zedong and Ann Lee. 1965. Note."),
        (Source("a", "Note", authors="Martin Luther King Jr.", date="1964"), "King, Martin Luther, Jr. 1964. Note."),
        (Source("only-an-id"), "only-an-id. n.d."),
        (Source("a", "", authors=("",), date="nonsense"), "a. n.d."),
    ],
)
def test_a_reference(source, expected):
    """Author, date, title, where it appeared, where it is kept, as far as the source says."""
    assert [expected] == told(source)


def test_order_is_by_author_then_date_then_title():
    """Marks and case make no difference; a source without an author goes by its title."""
    sources = [
        Source("1", "Zoo", authors="Ánna Örn", date="1990"),
        Source("2", "Alpha", authors="Anna Orn", date="1990"),
        Source("3", "Beta", authors="Anna Orn", date="1980"),
        Source("4", "“Nothing”"),
        Source("5", "Map", editors="bert Adams"),
    ]
    assert ["5", "4", "3", "2", "1"] == [
        {"Zoo": "1", "Alpha": "2", "Beta": "3", "“Nothing”": "4", "Map": "5"}[one]
        for text in told(*sources)
        for one in ("Zoo", "Alpha", "Beta", "“Nothing”", "Map")
        if one in text
    ]


def test_only_safe_addresses_are_links():
    """Any other address is told as text."""
    [[*_, unsafe, _], [*_, safe, _]] = bibliography(
        [Source("a", "A", url="javascript:alert(1)"), Source("b", "B", url="https://example.org")]
    )
    assert (Run("javascript:alert(1)"), Run("https://example.org", url="https://example.org")) == (unsafe, safe)


@pytest.mark.parametrize(("count", "listed"), [(1, 1), (2, 2), (3, 3), (10, 10), (11, 7), (30, 7)])
def test_of_more_than_ten_authors_seven_are_listed(count, listed):
    """The others are `et al.`"""
    names = [f"A{chr(ord('a') + at % 26)} Author{at}" for at in range(count)]
    [text] = told(Source("a", "T", authors=names, date="1965"))
    assert [f"Author{at}" in text for at in range(count)] == [at < listed for at in range(count)]
    assert ("et al. 1965" in text) == (count > listed)


def test_letters_are_those_of_captions_and_in_their_order():
    """Works of one author stand by year and title, undated ones last."""
    sources = [
        Source("1", "Zoo", authors="Ann Lee", date="1965-01"),
        Source("2", "Ape", authors="Ann Lee", date="1965-12"),
        Source("3", "Bee", authors="Ann Lee", date="undated"),
        Source("4", "Cat", authors="Ann Lee", date="-0043"),
        Source("5", "Dog", authors="Ann Lee", date="1964/1966"),
    ]
    assert [
        "Lee, Ann. 44 BC. Cat.",
        "Lee, Ann. 1964–66. Dog.",
        "Lee, Ann. 1965a. Ape.",
        "Lee, Ann. 1965b. Zoo.",
        "Lee, Ann. n.d. Bee.",
    ] == told(*sources)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Famine", "“Famine.”"),
        ('He said "yes" to it', "“He said ‘yes’ to it.”"),
        ("He said “yes”", "“He said ‘yes.’”"),
        ("The so-called 'West'", "“The so-called ‘West.’”"),
        ("He said \"she said 'no' twice\"", "“He said ‘she said “no” twice.’”"),
        ("He said ‘she said “no” twice’ to us", "“He said ‘she said “no” twice’ to us.”"),
        ('Why "Why?" Fails', "“Why ‘Why?’ Fails.”"),
        ('Who said "yes"?', "“Who said ‘yes’?”"),
        ('He asked "why?"', "“He asked ‘why?’”"),
        ("The workers' view, and don't ask", "“The workers’ view, and don’t ask.”"),
        ("The view of the workers'", "“The view of the workers’.”"),
        ("The '60s", "“The ’60s.”"),
        ('A 6" gun', '“A 6" gun.”'),
        ("„So“ sagte er", "“‘So’ sagte er.”"),
        ("«Oui»", "“«Oui».”"),
    ],
)
def test_quotations_in_a_quoted_title(title, expected):
    """Their marks alternate, double outside; apostrophes stay, and the full stop stands inside the last mark."""
    assert expected == in_quotes(title)


@given(st.text(st.sampled_from("ab \"'“”‘’„?!.,(-"), max_size=30))
def test_any_title_can_be_quoted(title):
    """It is told whole between double marks."""
    made = in_quotes(title)
    letters = [one for one in title if one.isalnum()]
    assert letters == [one for one in made if one.isalnum()]
    assert ("“", "”") == (made[0], made[-1])
