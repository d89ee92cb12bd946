"""Words of the editor in brackets within quotes."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.checks.quotation import bracketed, matching
from argmap.checks.quotation.folding import fold
from argmap.checks.quotation.locating import locate
from argmap.checks.quotation.passages import Passages
from argmap.checks.quotation.quotations import QuotedPart, parts
from argmap.model import ArgumentMap, Evidence, Source

DIARY = """It rained on Tuesday and the ferry stayed in port. The harbour master told Ioannis that coal
would come. All the boats had gone, on Tuesday the third of March, round the northern cape. He did not
want to wait; he said [in Greek] that the old man — the pilot — knew the way. “The mayor’s wife,” he said,
“has helped the town.” They may leave at dawn. One two three four five six seven eight nine ten eleven
twelve people saw it. The pilot is said to have drowned. He denied that the lamp was lit.
"""


def found(quote, text=DIARY, select=("AM305", "AM306", "AM307")):
    """The codes and messages about one quote."""
    nodes = [Evidence("e", "A text.", source="s", quote=quote)]
    m = ArgumentMap(title="T", nodes=nodes, sources=[Source("s", "S", text="s.txt")])
    report = check(m, select=select, texts=lambda _: text.encode())
    return [(one.code, one.message.replace("the quote of 'e'", "it")) for one in report]


@pytest.mark.parametrize(
    "quote",
    [
        "It rained on [that day] and the ferry stayed",
        "The harbour master told [him] that coal would come",
        "All the boats had gone [that day] round the northern cape",
        "On [that day] the third of March, round the northern cape",
        "the [old] harbour master told [his friend] Ioannis [sic] that coal [!] would come",
        "[T]he harbour master told Ioannis",
        "t[he] harbour master t[old] Ioannis",
        "[i]t rain[s] on Tuesday",
        "[a]ll th[os]e boats h[ave] gone",
        "[Kostas], he said",
        "“[His] wife,” he said, “has helped [us].”",
        "The [mayor]’s wife",
        "[Kostas]’s wife",
        "mayor['s] wife",
        "the old man — [his uncle] — knew the way",
        "the old man [—] knew the way",
        "he said [in Greek] that",
        "he said [in Greek] that the [young] man",
        "has helped [it.] They may",
        "ferry stayed in port[;] [t]he harbour master",
        "[On that day] it rained",
        "the ferry stayed [in the harbour]",
        "[He] want[ed to have] wait[ed]",
        "[Yesterday, i]t rained on Tuesday",
        "the ferry […] port. [Then t]he harbour master",
        "the ferry [stayed … and] the harbour master",
        "The [old [sic] harbour] master told",
        "［T］he harbour 〔master〕 told",
        "the ferry stayed in port.[4] The harbour [master’s son] told",
        "four five six seven [people] saw it",
        "two three [four] five [six] seven [eight]",
        "]] it rained on Tuesday [",
        "[it rained] on Tuesday … [emphasis added]",
        "tw[o] [to] ten eleven twelve people",
    ],
)
def test_brackets_stand_for_words(quote):
    """Words in brackets stand for up to eight words or none, letters in brackets for letters of a word."""
    assert [] == [one for one in found(quote) if one[0] != "AM307"]


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("The harbour master tells [him] that coal would come", "“tells” stands for “told”"),
        ("The harbour master told [him] that goal would come", "“goal” stands for “coal”"),
        ("The harbour master told [him] very that coal would come", "the source does not have “very”"),
        ("[T]he harbour master told [him] that would come", "“coal” is left out"),
        ("[T]he harbor master told [him] that coal", "“harbor” stands for “harbour”"),
        ("The harbour master told [him] That coal would come", "“That” stands for “that”"),
        ("the northern cap[e] of", "the source does not have “of”"),
        ("It rain[ed] on Tuesday an[d] [a] ferry stayd in port", "“stayd” stands for “stayed”"),
        ("the harbour master t[e]ll Ioannis that coal", "“t[e]ll” stands for “told”"),
        ("One [to] eleven twelve people saw it", "“[to]” stands for “two three four five six seven eight nine ten”"),
        ("[I]t rained on Tuesday and the [little] ferry, stayed in port", "“ferry,” stands for “ferry”"),
    ],
)
def test_what_is_outside_of_brackets_counts(quote, message):
    """A word outside of brackets that the source has not is named, whatever the brackets beside it stand for."""
    assert [("AM306", f"it is not exact: {message}")] == found(quote, select=("AM305", "AM306"))


@pytest.mark.parametrize(
    ("quote", "text", "message"),
    [
        ("[T]he fleet sailed", "the fleet sailed on", None),
        ("[T]He fleet sailed", "the fleet sailed on", "“[T]He fleet sailed” stands for “the fleet sailed”"),
        ("[T] he fleet sailed", "the fleet sailed on", "the source does not have “he”"),
        ("an[d] the fleet sailed", "and the fleet sailed on", None),
        ("the ship[s] came", "the ships came in", None),
        ("the ship[s] came", "the ships old came in", "“old” is left out"),
    ],
)
def test_a_bracket_within_a_word(quote, text, message):
    """Letters in brackets that touch a word are part of it: they free no other capital and stand for no other word."""
    expected = [] if message is None else [("AM306", f"it is not exact: {message}")]
    assert expected == found(quote, text, select=("AM305", "AM306"))


def test_a_long_part_is_compared_piece_by_piece():
    """Where a part is too long to be set beside its passage word by word, a slip in one of its pieces is found too."""
    words = [first + middle + last for first in VOCABULARY[::3] for middle in "aeiou" for last in VOCABULARY[::8]]
    assert len(words) ** 2 > bracketed.CELLS
    quote = [*words[:100], words[100] + "q", *words[101:250], "[then]", *words[250:]]
    slip = f"“{words[100]}q” stands for “{words[100]}”"
    assert [("AM306", f"it is not exact: {slip}")] == found(" ".join(quote), " ".join(words))


def test_the_passage_of_a_part_is_shown_whole():
    """The help shows what stands in the place of the part from its first word to its last."""
    nodes = [Evidence("e", "A text.", source="s", quote="harbour master tells [him] that coal would come")]
    m = ArgumentMap(title="T", nodes=nodes, sources=[Source("s", "S", text="s.txt")])
    (one,) = check(m, select=["AM306"], texts=lambda _: DIARY.encode())
    assert ("s.txt, line 1: “harbour master told Ioannis that coal would come.”",) == one.help


def test_the_limit_of_a_bracket_is_told():
    """Where a bracket stands for too many words, the help says for how many it may stand."""
    nodes = [Evidence("e", "A text.", source="s", quote="One [to] eleven twelve people saw it")]
    m = ArgumentMap(title="T", nodes=nodes, sources=[Source("s", "S", text="s.txt")])
    (one,) = check(m, select=["AM306"], texts=lambda _: DIARY.encode())
    assert "words in brackets stand for up to eight words: use an ellipsis where more are left out" == one.help[-1]


@pytest.mark.parametrize(
    "quote",
    [
        "The pilot told [him] that gold would arrive",
        "It rained [that day] people saw it",
        "[him]",
    ],
)
def test_brackets_do_not_make_quotes(quote):
    """Brackets do not bridge more than their words, nor turn other words into a quote."""
    assert ["AM305"] == [code for code, _ in found(quote)]


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("He did [] want to wait", "“[]” in it stands for “not”"),
        ("He did [want] to wait", "“[want]” in it stands for “not”"),
        ("he did [want to wait]", "“not” stands just after it"),
        ("They [will] leave at dawn", "“[will]” in it stands for “may”"),
        ("[will] leave at dawn", "“may” stands just before it"),
        ("they [will leave]", "“[will leave]” in it stands for “may”"),
        ("The pilot [has] drowned", "“[has]” in it stands for “is said to”"),
        ("He [said] that the lamp was lit", "“[said]” in it stands for “denied”"),
        ("the ferry [never] stayed in port", "“[never]” in it adds “never”"),
        ("They [might] leave at dawn", None),
        ("He [never] want[ed] to wait", None),
        ("[He did not] want to wait", None),
        ("[He] did not want [at all] to wait", None),
        ("the ferry stayed in port [my emphasis]", None),
        ("on [May] the third of March", None),
    ],
)
def test_brackets_that_turn_the_sense(quote, message):
    """A bracket that covers a negation or a hedge without one of its own, or that adds a negation, is reported."""
    assert [("AM307", message)] * (message is not None) == found(quote)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("He did … want to wait", "not"),
        ("He … that the lamp was lit", "denied"),
        ("The pilot […] drowned", "is said to"),
        ("the ferry stayed in port … the lamp was lit", "denied that"),
        ("the mayor’s wife … has helped the town", None),
        ("the ferry … coal would come", None),
    ],
)
def test_ellipses_that_turn_the_sense(quote, words):
    """So is an ellipsis, and of a long one what stands at its ends."""
    expected = [] if words is None else [("AM307", f"the ellipsis in it leaves out “{words}”")]
    assert expected == found(quote)


def test_each_occurrence_must_lose_its_hedge():
    """Where a quote stands in its source without the hedge as well, nothing is said."""
    assert ["AM307"] == [code for code, _ in found("They [will] leave", "They may leave. They might leave.")]
    assert [] == found("They [will] leave", "They may leave. They shall leave.")


def test_parts_in_order_with_brackets():
    """A part with brackets is taken where the parts before and after it let it be."""
    text = "He told Anna it rained. Then Boris left. He told Maria it rained."
    assert [] == found("Then Boris left … [h]e told [her] it rained", text)
    assert [] == found("[h]e told [her] it rained … Then [Boris] left", text)
    assert [("AM306", "it is not exact: its parts are in a different order in 's'")] == found(
        "He told M[aria] it rained … [t]hen [B]oris left", text
    )


def test_scripts_without_spaces():
    """Where words are not spaced, a bracket touches no word, and two letters count as one word."""
    text = "苏联的导弹在一九六五年春天到达河内，援助越南。"
    assert [] == found("苏联的导弹在[那时]到达河内", text)
    assert [] == found("〔它们〕到达河内，援助[他们]。", text)
    assert ["AM306"] == [code for code, _ in found("苏联的导弹在［那时］到达河外，援助越南", text)]


def pieces(quote):
    """The words of the author in a quote, and how each bracket joins them."""
    (part,) = parts(quote)
    joins = [(one.text, one.joins_before, one.joins_after) for one in part.brackets]
    return [piece.literal for piece in part.pieces], joins


@pytest.mark.parametrize(
    ("quote", "literals", "joins"),
    [
        ("[T]he fleet", ["he fleet"], [("[T]", False, True)]),
        ("want[ed] it", ["want", "it"], [("[ed]", True, False)]),
        ("w[e]re", ["w", "re"], [("[e]", True, True)]),
        ("told [him] it", ["told", "it"], [("[him]", False, False)]),
        ("told [him], [Anna], it", ["told", "it"], [("[him], [Anna]", False, False)]),
        ("[Mao]’s wife", ["wife"], [("[Mao]’s", False, False)]),
        ("Mao[’s] wife", ["Mao", "wife"], [("[’s]", True, False)]),
        ("came[.] Then", ["came", "Then"], [("[.]", True, False)]),
        ("help[] them", ["help", "them"], [("[]", True, False)]),
        ("do [] come", ["do", "come"], [("[]", False, False)]),
    ],
)
def test_which_letters_a_bracket_joins(quote, literals, joins):
    """A bracket that touches a letter on one side goes on with the word of this letter."""
    assert (literals, joins) == pieces(quote)


def test_many_brackets_take_little_work():
    """Neither brackets between common words nor those within one word lead to a search through all combinations."""
    text = "a b " * 3000
    for quote in ("a [x] " * 300 + "c", "[x] a [y] b " * 100 + "zz", "a" + "[x]a" * 200 + "b"):
        search = matching.Search(QuotedPart(quote), text, fold(text))
        assert [] == list(search.matches())
        assert search.tries > -matching.TRIES
    assert ["AM305"] == [code for code, _ in found("x" + "[a]x" * 40 + "y", "x" * 60 + " and so on")]


SIGNS = st.text(st.sampled_from("aabB 1.,;’'-*_…[]［〕()¹①œ不\u00ad\n") | st.characters(), max_size=40)


@given(SIGNS, SIGNS)
def test_any_signs_are_a_quote_of_themselves(quote, rest):
    """Whatever stands in a quote and a copy, there is an answer; and in a copy of the same signs the quote is exact."""
    locate(parts(quote), Passages(rest))
    hits, is_ordered = locate(parts(quote), Passages(quote))
    if any(part.is_editors for part in parts(quote)):
        return
    assert is_ordered
    assert all(hit is not None and hit.is_found and not hit.differences for hit in hits)


HEDGED = st.lists(
    st.sampled_from("not may [not] [will] he … [him] said, May fell. perhaps [] the [sic] denied".split()), max_size=9
)


@example(["not", "…", "[not]", "not"], [])
@given(HEDGED, HEDGED)
def test_the_context_of_any_quote_is_looked_at(quote, rest):
    """Whatever stands around a quote and in its brackets, there is an answer."""
    words = [word.strip("[]") for word in quote if word != "…"]
    codes = {code for code, _ in found(" ".join(quote), " ".join([*rest, *words, *rest]))}
    assert codes <= {"AM305", "AM307"}


VOCABULARY = [f"{start}{middle}{end}" for start in "bdgkmt" for middle in ("a", "ono", "ulu", "ere") for end in "nrsx"]
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=40, max_size=90, unique=True)
EDITORS = st.sampled_from(
    ["[him]", "[that day]", "[the old King],", "[Soviet]", "[]", "[sic]", "[it.]", "[they] [who]"]
)


def edited(draw, words):
    """A quote of these words as an editor may change it, and the places of the author's words in it."""
    quote, at, untouched = [], 0, []
    while at < len(words):
        change = draw(st.sampled_from(["keep"] * 6 + ["replace", "insert", "letter", "ending", "leave out", "note"]))
        if change == "replace":
            quote.append(draw(EDITORS))
            at += draw(st.integers(1, 8))
        elif change == "leave out" and quote and at < len(words) - 1:
            quote.append(draw(st.sampled_from(["…", "[…]", "[... the]", "(. . .)"])))
            at += draw(st.integers(1, len(words) - at - 1))
            quote.append(words[at])
            at += 1
        elif change == "insert":
            quote += draw(EDITORS), words[at]
            at += 1
        else:
            word = words[at]
            ending = draw(st.sampled_from(["ed", "s", "ed it", ""]))
            written = {"letter": f"[{word[0].upper()}]{word[1:]}", "ending": f"{word[:2]}[{ending}]"}
            mark = draw(st.sampled_from([*"*†¹‡", "(4)", "[12]", "[note 3]"])) if change == "note" else ""
            untouched += [len(quote)] if change == "keep" else []
            quote.append(written.get(change, word + mark))
            at += 1
    return quote, untouched


@given(st.data(), WORDS)
def test_what_editors_may_do_is_no_difference(data, words):
    """Any quote that its brackets, ellipses and note marks make of a text is found in it."""
    start = data.draw(st.integers(0, len(words) - 12))
    quote, untouched = edited(data.draw, words[start : start + data.draw(st.integers(4, 12))])
    if untouched:
        assert [] == found(" ".join(quote), " ".join(words), ("AM305", "AM306"))


@given(st.data(), WORDS)
def test_a_word_changed_outside_of_brackets_is_found_out(data, words):
    """Such a quote with a word changed, dropped or added among the author's is not."""
    start = data.draw(st.integers(0, len(words) - 16))
    quote, untouched = edited(data.draw, words[start : start + data.draw(st.integers(8, 16))])
    inner = [at for at in untouched if at - 1 in untouched and at + 1 in untouched]
    if not inner:
        return
    at = data.draw(st.sampled_from(inner))
    change = data.draw(st.sampled_from(["change", "drop", "add"]))
    quote[at : at + 1] = {"change": ["zwx"], "drop": [], "add": [quote[at], "zwx"]}[change]
    assert [] != found(" ".join(quote), " ".join(words), ("AM305", "AM306"))
