"""Inferences that hide inside one claim, and the words that mark them."""

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Inference
from argmap.reading import parse


def findings(text, **fields):
    """What the rule finds in a map of one claim with this text."""
    return found(ArgumentMap(title="T", nodes=[Claim("a", text)], **fields))


def found(argument_map):
    return [d for d in check(argument_map, select=["AM603"]) if d.code == "AM603"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Zoos are cruel because the animals are caged for life.", "because"),
        ("The tax should be raised because the roads are falling apart.", "because"),
        ("We ought not to build the dam, because the valley floods every spring.", "because"),
        ("Because the court never heard the defendant, the sentence is unjust.", "because"),
        ("The plan is a failure because it costs more than it saves.", "because"),
        ("You should not trust the map because it was drawn from memory.", "because"),
        ("The rule makes no sense because nobody can follow it.", "because"),
        ("There is no reason to wait because the ship has left.", "because"),
        ("Censorship is wrong, since everyone must be free to speak.", "since"),
        ("Since both methods cure and are cheap, both should be paid for.", "since"),
        ("Since nobody can leave the island, the vote is not free.", "since"),
        ("Borders will be closed since no state trusts its neighbours.", "since"),
        ("Wolves must be protected, for they keep the deer in check.", "for"),
        ("Moscow sent aid, therefore it was loyal.", "therefore"),
        ("Moscow sent aid and is therefore loyal.", "therefore"),
        ("The witness was drunk, and therefore her report cannot be trusted.", "therefore"),
        ("Coal is dirty and should therefore be taxed.", "therefore"),
        ("Moscow sent aid. Hence it was loyal.", "hence"),
        ("The lake is public land and is hence open to all.", "hence"),
        ("Moscow sent aid; thus, it was loyal.", "thus"),
        ("He was a child. It is thus unfair to blame him.", "thus"),
        ("Smokers harm others, thus smoking in pubs must be banned.", "thus"),
        ("The letter is dated 1820. Consequently it cannot be by the elder brother.", "consequently"),
        ("Every ruler needs allies; it follows that no ruler is free.", "it follows that"),
        ("The bridge is old, so it should be closed.", "so"),
        ("Voting is a duty. That’s why it should be compulsory.", "that’s why"),
    ],
)
def test_hidden_inferences(text, word):
    """Words that join a reason and a conclusion in one claim are found."""
    assert [f"{word!r} in the text of 'a' joins a reason and a conclusion"] == [d.message for d in findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Many farms failed because of the drought.",
        "Because of the drought many farms failed.",
        "Family life is difficult because of shift work.",
        "It was because of China that Moscow sent aid.",
        "Moscow sent aid because it feared China.",
        "The roof fell in because the beams had rotted.",
        "The strike ended because both sides were tired.",
        "Fewer people smoke because cigarettes cost more.",
        "It was raining, so they stayed at home.",
        "The engine overheats, which is why it stops.",
        "He was late and therefore missed the train.",
        "The rain washed the soil away, thus exposing the roots.",
    ],
)
def test_causes(text):
    """That this made that happen is one causal claim."""
    assert [] == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow has sent aid since 1965.",
        "Relations have been poor since Stalin was in power.",
        "Since Stalin died, Moscow has been weak.",
        "It was the first summit since he was in office.",
        "She has been ill since she came back from the north.",
        "Since then nobody has lived there.",
        "The judges had long since left.",
        "Thus far nobody has answered.",
        "So far nobody is guilty.",
        "Thus spoke the king.",
        "The treaty lapsed ten years hence.",
        "Hence the name of the town.",
        "Moscow sent aid so that Hanoi could win.",
        "He was so angry, so tired, that he left.",
        "The road is closed, so to speak.",
        "Moscow asked for a ceasefire, for the second time.",
        "The new and thus untested engine failed.",
        "The law which therefore applies is the old one.",
    ],
)
def test_other_uses_of_the_words(text):
    """Times, degrees, purposes and attributes are no inferences."""
    assert [] == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that the bridge should be closed because it is old.",
        "She believes that the tax is unfair because it hits the poor.",
        '"It must go because it is old" was her whole case.',
        "If the bridge is unsafe because it is old, someone must pay.",
        "Why should we pay because they are wrong?",
        "The tax is unfair chiefly because it hits the poor.",
        "He should go not because he is old but because he is lazy.",
        "Just because it is legal does not mean that it is right.",
        "It should not be banned just because some people dislike it.",
        "The reason why it should be banned is because it kills.",
    ],
)
def test_reports_conditions_and_claims_about_reasons(text):
    """What a claim does not assert is no inference of its own, and a claim may be about which reason it was."""
    assert [] == findings(text)


def test_an_opening_word_points_at_a_reason_elsewhere():
    """`Therefore` restates an inference that is drawn; where nothing supports the claim, the inference is missing."""
    nodes = [Claim("reason", "Shops need rest."), Claim("day", "Therefore no shop should open on Sundays.")]
    step = Inference("i", ["reason"], supports="day")
    message = "'therefore' opens the text of 'day', and nothing supports that claim"
    assert [message] == [d.message for d in found(ArgumentMap(title="T", nodes=nodes))]
    assert [] == found(ArgumentMap(title="T", nodes=[*nodes, step]))
    assert [] == findings("So no shop should open on Sundays.")
    assert [] == findings("Higher fines are therefore the right measure.")


def test_a_drawn_inference_does_not_hide_another_one():
    """A supported claim may hold an inference of its own."""
    nodes = [Claim("a", "Aid was sent, and therefore it is false that Hanoi was alone."), Claim("b", "B")]
    m = ArgumentMap(title="T", nodes=[*nodes, Inference("i", ["b"], supports="a")])
    assert ["'therefore' in the text of 'a' joins a reason and a conclusion"] == [d.message for d in found(m)]


@pytest.mark.parametrize(("language", "count"), [("en", 1), ("en-GB", 1), ("EN_us", 1), ("de", 0), ("enm", 0)])
def test_hidden_inferences_are_english(language, count):
    """The rule knows the words of English alone, of whatever country."""
    assert count == len(findings("Moscow was loyal, therefore it is wrong to blame it.", language=language))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("It is bad because it fell.", "because"),
        ("'It is bad because it fell.'", "because"),
        ("'It''s bad because it fell.'", "'It''s bad because it fell.'"),
        (">-\n    It is bad\n    because it fell.", ">-\n    It is bad\n    because it fell."),
    ],
)
def test_findings_point_at_the_word(value, shown):
    """The word itself is marked where the file has the text letter by letter, else the whole text."""
    m, _ = parse(f"argmap: 1\ntitle: T\nclaims:\n  a: {value}\n")
    (finding,) = found(m)
    assert shown == m.text.text[finding.span.start : finding.span.end]
