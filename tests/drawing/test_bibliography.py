import pytest

from argmap.drawing.references import Run, bibliography, day
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
            "One, A., B. Two, and C. Three. c. 1971. _War._ Oxford: Press.",
        ),
        (Source("a", "Letters", editors=("A One", "B Two"), kind="book"), "One, A, and B Two, eds. n.d. _Letters._"),
        (Source("a", "Analects", date="-0043", kind="book"), "_Analects._ 44 BC."),
        (
            Source("a", "Talk in Beijing", authors=("Mao, Zedong", "Le Duan,"), date="1965-02", kind="conversation"),
            "Mao, Zedong, and Le Duan. 1965. Talk in Beijing. Conversation, February 1965.",
        ),
        (Source("a", "Note", archive="RGANI, f. 3", date="1971/1972"), "Note. 1971–1972. RGANI, f. 3."),
        (
            Source(
                "a", "Part", authors="A One", editors="B Two", container="Whole", date="2001", pages="7", doi="10.1/x"
            ),
            "One, A. 2001. “Part.” _Whole_, 7. Edited by B Two. https://doi.org/10.1/x.",
        ),
        (
            Source("a", "Page", url="https://example.org/x", accessed="2020-05-06", date="undated"),
            "Page. n.d. Accessed 6 May 2020. https://example.org/x.",
        ),
        (
            Source("a", container="Pravda", authors="A One", issue="7", date="1965-22"),
            "One, A. 1965. _Pravda_, no. 7, summer 1965.",
        ),
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


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1965-02-11", "11 February 1965"),
        ("1965-21", "spring 1965"),
        ("1965", ""),
        ("1965-13", ""),
        (None, ""),
        ("..", ""),
    ],
)
def test_a_day_in_words(date, expected):
    """Nothing where there is no month."""
    assert expected == day(date)
