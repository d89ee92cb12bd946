"""Standing: published cases, the reasons, and a slow model of the same program."""

from decimal import Decimal
from itertools import pairwise, product
from unittest import mock

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from slow_standing import WEIGHTS, Slow, dense_disputes, disputes, exact, plain_objections

from argmap.errors import UnknownIdError
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Source, Standard
from argmap.reasoning import Reason, ReasonKind, Standing, Verdict, evaluate, fixpoint
from argmap.strategies import maps, well_formed_maps
from profiles import thorough

GROUNDLESS = {ReasonKind.WITHDRAWN, ReasonKind.UNSUPPORTED, ReasonKind.RESTS_ON_FALLEN, ReasonKind.CIRCULAR}
OPEN = {ReasonKind.DEPENDS_ON_CONTESTED, ReasonKind.ATTACK_CYCLE, ReasonKind.ATTACKS_ITSELF}


def framework(arguments, attacks):
    """Dung's abstract framework as a map: an assumed claim for each argument, an attack for each pair."""
    claims = [Claim(argument, argument, assumed=True) for argument in arguments]
    steps = [Inference(f"{a}-{b}", [a], attacks=b) for a, b in (pair.split(">") for pair in attacks.split())]
    return ArgumentMap(title="T", nodes=[*claims, *steps])


PUBLISHED = [
    # Dung 1995, AIJ 77:321-357
    ("reinstatement", "abc", "a>b b>c", "ac", ""),
    ("even circle", "ab", "a>b b>a", "", "ab"),
    ("odd circle", "abc", "a>b b>c c>a", "", "abc"),
    ("self-attacker", "ab", "a>a a>b", "", "ab"),
    # Prakken & Vreeswijk 2002
    ("floating acceptance", "abcd", "a>b b>a a>c b>c c>d", "", "abcd"),
]


@pytest.mark.parametrize(
    ("arguments", "attacks", "stands", "contested"), [c[1:] for c in PUBLISHED], ids=[c[0] for c in PUBLISHED]
)
def test_published_frameworks(arguments, attacks, stands, contested):
    """Attacks on assumed claims alone give Dung's grounded labelling."""
    standing = evaluate(framework(arguments, attacks))
    assert list(stands) == [a for a in arguments if standing[a] is Standing.STANDS]
    assert list(contested) == [a for a in arguments if standing[a] is Standing.CONTESTED]


@given(maps())
def test_agrees_with_the_definition(argument_map):
    """Counters, components and unfounded sets give what the definition gives."""
    assert Slow(argument_map).standing() == dict(evaluate(argument_map))


@given(disputes(), st.data())
def test_agrees_with_the_definition_on_disputes(argument_map, data):
    """The same on disputes, with some nodes and questions set aside, under any standard."""
    known = [*argument_map, *argument_map.questions]
    without = data.draw(st.lists(st.sampled_from(known), max_size=2))
    agrees_with_the_definition(argument_map, without, data.draw(st.sampled_from((None, *Standard))))


@thorough
@given(dense_disputes(), st.sampled_from((None, *Standard)), st.integers(0, 8))
def test_agrees_with_the_definition_on_dense_disputes(argument_map, standard, place):
    """The same where most claims have reasons on both sides; often one node or question is set aside."""
    known = [*argument_map, *argument_map.questions]
    agrees_with_the_definition(argument_map, known[-place:][:1] if place else (), standard)


@given(dense_disputes(), st.sampled_from((None, *Standard)))
def test_agrees_with_the_definition_on_very_many_questions(argument_map, standard):
    """The same where the questions of an answer are taken together, as those of an answer to very many are."""
    with mock.patch.object(fixpoint, "_MANY", 0):
        agrees_with_the_definition(argument_map, (), standard)


def agrees_with_the_definition(argument_map, without, standard):
    """Compare the standings, the weights of both sides, and whether the three sets lie in each other."""
    slow, found = Slow(argument_map, without, standard), evaluate(argument_map, without, standard)
    assert slow.standing() == dict(found)
    for id_ in argument_map.claims:
        assert (slow.pro(id_, slow.sure), slow.pro(id_, slow.possible)) == decimals(*found.pro(id_))
        assert (slow.con(id_, slow.sure), slow.con(id_, slow.possible)) == decimals(*found.con(id_))
        assert (slow.pro(id_, slow.arguable),) == decimals(found.arguably_for(id_))
    assert slow.sure <= slow.possible <= slow.arguable


def decimals(*weights):
    return tuple(Decimal(repr(weight)) for weight in weights)


def test_a_reason_that_becomes_too_light():
    """What was founded by a light reason falls once a heavier objection holds, though a heavy reason runs in a cycle."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("c", "T"), Claim("d", "T"), Claim("k", "T"), Claim("l", "T"), Evidence("e", "T"),
            Inference("light", ["e"], supports="c", weight=0.3), Inference("heavy", ["d"], supports="c", weight=0.9),
            Inference("back", ["c"], supports="d"), Inference("x", ["e"], attacks="c", weight=0.5),
            Inference("u", ["k"], attacks="x"), Inference("kl", ["l"], supports="k"),
            Inference("lk", ["k", "c"], supports="l"),
        ],
    )  # fmt: skip
    agrees_with_the_definition(m, (), None)
    assert {Standing.FALLS} == {evaluate(m)[id_] for id_ in "cdkl"}


@pytest.mark.parametrize("standard", Standard)
def test_thresholds(standard):
    """Every pair of weights of a reason and an objection, and of a reason and the case of a rival."""
    for pro, con in product(WEIGHTS[1:], repeat=2):
        nodes = [Claim("t", "T", standard=str(standard)), Claim("r", "T"), Evidence("e", "T"), Evidence("f", "T")]
        reason = Inference("i", ["e"], supports="t", weight=pro)
        objection = Inference("x", ["f"], attacks="t", weight=con)
        case = Inference("j", ["f"], supports="r", weight=con)
        question = Question("q", "Q?", ["t", "r"])
        agrees_with_the_definition(ArgumentMap(title="T", nodes=[*nodes, reason, objection]), (), None)
        rivals = ArgumentMap(title="T", nodes=[*nodes, reason, case], questions=[question])
        agrees_with_the_definition(rivals, (), None)
        agrees_with_the_definition(rivals, (), standard)


LADDER = ("scintilla", "balance", "preponderance", "clear-and-convincing", "beyond-reasonable-doubt")


def raised(argument_map, id_, standard):
    """A map where one claim has this standard."""
    nodes = [attrs.evolve(node, standard=standard) if node.id == id_ else node for node in argument_map.nodes]
    return argument_map.replace(nodes=nodes)


@given(dense_disputes(), st.data())
def test_a_higher_standard_never_raises_its_claim(argument_map, data):
    """Raising the standard of one claim never makes that claim stand better, whatever the others have."""
    id_ = data.draw(st.sampled_from(list(argument_map.claims)))
    ranks = [evaluate(raised(argument_map, id_, standard))[id_].rank for standard in LADDER]
    assert sorted(ranks) == ranks


@given(dense_disputes())
def test_balance_and_preponderance_differ_only_in_ties(argument_map):
    """What stands is the same under both, and what falls under balance falls under preponderance."""
    balance, preponderance = (evaluate(argument_map, standard=word) for word in ("balance", "preponderance"))
    standing = [[id_ for id_ in one if one[id_] is Standing.STANDS] for one in (balance, preponderance)]
    assert standing[0] == standing[1]
    assert all(preponderance[id_] is Standing.FALLS for id_ in argument_map if balance[id_] is Standing.FALLS)


@given(dense_disputes(), st.sampled_from((None, *Standard)))
def test_at_most_one_answer_of_an_exclusive_question_stands(argument_map, standard):
    """Unless a standard is the scintilla, under which several may."""
    standing = evaluate(argument_map, standard=standard)
    for question in argument_map.questions.values():
        answers = standing.answers(question.id)
        lenient = any((argument_map.claims[id_].standard or standing.standard) == "scintilla" for id_ in answers)
        if question.exclusive and not lenient:
            assert sum(standing[id_] is Standing.STANDS for id_ in answers) <= 1


@given(dense_disputes())
def test_what_only_ties_counts_against_nothing(argument_map):
    """Take away every attack of which a premise is arguable but not possible, and all else is as it was."""
    slow, standing = Slow(argument_map), evaluate(argument_map)
    tied = slow.arguable - slow.possible
    idle = {step.id for step in argument_map.inferences.values() if step.attacks and tied & set(step.premises)}
    rest = evaluate(argument_map.replace(nodes=[node for node in argument_map.nodes if node.id not in idle]))
    lost = {step.id for step in argument_map.inferences.values() if step.target in idle}
    assert {id_: found for id_, found in standing.items() if id_ not in idle | lost} == {
        id_: found for id_, found in rest.items() if id_ not in lost
    }


@given(plain_objections())
def test_a_higher_standard_lets_less_stand(argument_map):
    """Where attacks rest on givens alone, and nothing undercuts them, the standards are a chain for whole maps."""
    assert not argument_map.questions
    stands = [
        {id_ for id_, found in evaluate(argument_map, standard=standard).items() if found is Standing.STANDS}
        for standard in LADDER
    ]
    assert all(more >= less for more, less in pairwise(stands))


def test_a_higher_standard_may_let_more_stand():
    """For whole maps the chain does not hold: an objection that meets its standard no longer counts."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("t", "T"), Claim("doubt", "T"), Evidence("e", "T"), Evidence("f", "T"),
            Inference("i", ["e"], supports="t"), Inference("j", ["f"], supports="doubt", weight=0.4),
            Inference("x", ["doubt"], attacks="t"),
        ],
    )  # fmt: skip
    assert Standing.CONTESTED is evaluate(m)["t"]
    assert Standing.STANDS is evaluate(m, standard="clear-and-convincing")["t"]


def expected_kind(slow, id_):
    """Why a claim stands, falls or is contested, from the weights of both sides; `None` where they do not say."""
    pro, con = slow.pro(id_, slow.arguable), slow.con(id_, slow.sure)
    standard, claim = slow.standard(id_), slow.m.claims[id_]
    if id_ in slow.arguable:
        return ReasonKind.BALANCED if standard == "balance" and pro == con > 0 and id_ not in slow.sure else None
    is_assumed = claim.assumed and id_ not in slow.without
    if not pro or (id_ in slow.without and not claim.assumed):
        return ReasonKind.DEFEATED if con and is_assumed else None
    if standard == "unanswered":
        return ReasonKind.DEFEATED
    return ReasonKind.OUTWEIGHED if pro < con else ReasonKind.BELOW_STANDARD


def expected_test(slow, id_):
    """What a claim below its standard lacks."""
    pro, con = slow.pro(id_, slow.arguable), slow.con(id_, slow.sure)
    if pro == con:
        return "tie"
    return "alpha" if pro <= Decimal("0.5") else "beta" if pro - con <= Decimal("0.3") else "gamma"


def heavy_rivals(slow, id_, con):
    """The rivals of a claim whose case surely counts, and as much as that."""
    asked = [(question, answers) for question, answers in slow.asked.items() if id_ in answers]
    return {
        rival
        for question, answers in asked
        for rival in answers
        if rival != id_ and ("aside", rival, question) in slow.sure and slow.pro(rival, slow.sure) >= con > 0
    }


@given(dense_disputes(), st.data())
def test_reasons_follow_from_the_weights(argument_map, data):
    """Each claim has the reason that the definition gives it, with all that speaks against it as much."""
    without = data.draw(st.lists(st.sampled_from([*argument_map, *argument_map.questions]), max_size=2))
    slow, standing = Slow(argument_map, without), evaluate(argument_map, without)
    for id_ in argument_map.claims:
        reason, kind = standing.reason(id_), expected_kind(slow, id_)
        groups = GROUNDLESS if standing[id_] is Standing.FALLS else {ReasonKind.GIVEN, ReasonKind.SUPPORTED} | OPEN
        assert reason.kind in ({kind} if kind else groups)
        assert reason.test == (expected_test(slow, id_) if kind is ReasonKind.BELOW_STANDARD else None)
        attacks = [step.id for step in argument_map.attacks(id_) if step.id in slow.sure and step.weight != 0]
        if kind is ReasonKind.DEFEATED:
            assert set(attacks) <= set(reason.by)
        if kind in {ReasonKind.OUTWEIGHED, ReasonKind.BELOW_STANDARD, ReasonKind.BALANCED}:
            con = slow.con(id_, slow.sure)
            named = reason.against if kind is ReasonKind.BALANCED else reason.by
            heavy = {one for one in attacks if exact(argument_map[one].weight) >= con}
            assert heavy | heavy_rivals(slow, id_, con) == set(named)
            assert bool(con) == bool(named)


@given(disputes())
def test_reasons_agree_with_standings(argument_map):
    """Each reason is of a kind that its standing has, and points to nodes that bear it out."""
    standing = evaluate(argument_map)
    for id_ in standing:
        reason = standing.reason(id_)
        found = {standing[by] for by in reason.by if by in standing}
        match standing[id_]:
            case Standing.STANDS:
                assert reason.kind in {ReasonKind.GIVEN, ReasonKind.SUPPORTED, ReasonKind.PREMISES_STAND}
                assert found <= {Standing.STANDS}
            case Standing.FALLS if reason.kind in {ReasonKind.DEFEATED, ReasonKind.OUTWEIGHED}:
                assert reason.by
                assert id_ not in reason.by
            case Standing.FALLS if reason.kind is not ReasonKind.BELOW_STANDARD:
                assert reason.kind in GROUNDLESS
                assert found <= {Standing.FALLS}
            case Standing.CONTESTED if reason.kind is ReasonKind.BALANCED:
                assert reason.against
                assert standing.pro(id_)[1] <= standing.con(id_)[0]
            case Standing.CONTESTED:
                assert reason.kind in OPEN
                assert reason.by
                assert found <= {Standing.CONTESTED} or id_ in argument_map.claims


@given(dense_disputes())
def test_verdicts(argument_map):
    """A node is not established exactly if it falls with all attacks taken away, and overturned if it falls otherwise."""
    standing = evaluate(argument_map)
    supports = [n for n in argument_map.nodes if getattr(n, "attacks", None) is None]
    unattacked = evaluate(argument_map.replace(nodes=supports, questions=()))
    for id_ in standing:
        falls = standing[id_] is Standing.FALLS
        if id_ in unattacked:
            expected = Verdict.NOT_ESTABLISHED if unattacked[id_] is Standing.FALLS else Verdict.OVERTURNED
            assert (expected if falls else None) == standing.verdict(id_)


@given(well_formed_maps())
def test_an_unattacked_reason_never_fells_the_thesis(argument_map):
    """Another support from new evidence makes a thesis stand no worse; backing changes nothing."""
    for thesis in argument_map.thesis:
        before = evaluate(argument_map)
        more = argument_map.add(
            Evidence("fresh-evidence", "T"), Inference("fresh-step", ["fresh-evidence"], supports=thesis)
        )
        assert evaluate(more)[thesis].rank <= before[thesis].rank
        if argument_map.inferences:
            backed = argument_map.add(
                Evidence("fresh-evidence", "T"),
                Inference("fresh-step", ["fresh-evidence"], supports=next(iter(argument_map.inferences))),
            )
            assert dict(before) == {id_: found for id_, found in evaluate(backed).items() if id_ in before}


def test_each_reason():
    """Every kind of reason, on the smallest map that has it."""
    m = ArgumentMap(
        title="T",
        thesis=["supported"],
        nodes=[
            Evidence("given", "T"), Claim("supported", "T"), Claim("bare", "T"), Claim("leaning", "T"),
            Claim("ring-a", "T"), Claim("ring-b", "T"), Claim("hit", "T", assumed=True),
            Claim("self", "T", assumed=True), Claim("duel-a", "T", assumed=True), Claim("duel-b", "T", assumed=True),
            Claim("after", "T"),
            Inference("s", ["given"], supports="supported"), Inference("l", ["bare"], supports="leaning"),
            Inference("r1", ["ring-a"], supports="ring-b"), Inference("r2", ["ring-b"], supports="ring-a"),
            Inference("h", ["given"], attacks="hit"), Inference("x", ["self"], attacks="self"),
            Inference("d1", ["duel-a"], attacks="duel-b"), Inference("d2", ["duel-b"], attacks="duel-a"),
            Inference("a", ["duel-a"], supports="after"), Inference("none", [], supports="after"),
            Inference("lost", ["nowhere"], supports="after"),
        ],
    )  # fmt: skip
    standing = evaluate(m)
    assert {
        "given": Reason(ReasonKind.GIVEN),
        "s": Reason(ReasonKind.PREMISES_STAND, ("given",)),
        "supported": Reason(ReasonKind.SUPPORTED, ("s",)),
        "bare": Reason(ReasonKind.UNSUPPORTED),
        "l": Reason(ReasonKind.RESTS_ON_FALLEN, ("bare",)),
        "leaning": Reason(ReasonKind.RESTS_ON_FALLEN, ("l",)),
        "ring-a": Reason(ReasonKind.CIRCULAR, ("ring-a", "r2", "ring-b", "r1", "ring-a")),
        "hit": Reason(ReasonKind.DEFEATED, ("h",)),
        "self": Reason(ReasonKind.ATTACKS_ITSELF, ("x",)),
        "duel-a": Reason(ReasonKind.ATTACK_CYCLE, ("d2",)),
        "after": Reason(ReasonKind.DEPENDS_ON_CONTESTED, ("a",)),
        "none": Reason(ReasonKind.UNSUPPORTED),
        "lost": Reason(ReasonKind.RESTS_ON_FALLEN, ("nowhere",)),
    } == {id_: standing.reason(id_) for id_ in [
        "given", "s", "supported", "bare", "l", "leaning", "ring-a", "hit", "self", "duel-a", "after", "none", "lost",
    ]}  # fmt: skip


def test_setting_aside():
    """Evidence and assumptions are no longer given, inferences and claims go; a source takes what it reports or voices."""
    m = ArgumentMap(
        title="T",
        thesis="t",
        sources=[Source("essay", "E"), Source("nixon", "N")],
        nodes=[
            Claim("t", "T"), Claim("granted", "T", assumed=True, source="essay"), Claim("said", "T", source="nixon"),
            Evidence("memoir", "T", source="essay", via="nixon"), Evidence("other", "T", source="essay"),
            Inference("i", ["memoir"], supports="t"), Inference("j", ["other", "granted"], supports="said"),
        ],
    )  # fmt: skip

    def fallen(*without):
        return [id_ for id_, standing in evaluate(m, without).items() if standing is Standing.FALLS]

    assert [] == fallen()
    assert ["t", "memoir", "i"] == fallen("memoir")
    assert ["t", "i"] == fallen("i")
    assert ["said"] == fallen("said")
    assert ["t", "memoir", "i"] == fallen("nixon")
    assert ["t", "granted", "said", "memoir", "other", "i", "j"] == fallen("essay")
    assert ReasonKind.WITHDRAWN is evaluate(m, ["memoir"]).reason("memoir").kind
    with pytest.raises(UnknownIdError, match="no node, question or source 'nobody'"):
        evaluate(m, ["nobody"])


def test_an_assumption_set_aside_keeps_its_supports():
    """A claim that is both assumed and supported still stands on its support."""
    m = ArgumentMap(
        title="T", nodes=[Claim("a", "T", assumed=True), Evidence("e", "T"), Inference("i", ["e"], supports="a")]
    )
    assert Standing.STANDS is evaluate(m, ["a"])["a"]


def test_the_map_is_as_good_as_its_worst_thesis():
    """Several theses are judged alone, and the map by the lowest."""
    m = ArgumentMap(title="T", thesis=["a", "b"], nodes=[Claim("a", "T", assumed=True), Claim("b", "T")])
    assert Standing.FALLS is evaluate(m).of_map
    assert None is evaluate(m.replace(thesis=())).of_map


@pytest.mark.parametrize("n", [20_000])
def test_long_chains(n):
    """No depth of support or attack is too much, nor a circle of any length."""
    claims = [Claim(f"c{k}", "T", assumed=k == n - 1) for k in range(n)]
    support = [Inference(f"i{k}", [f"c{k + 1}"], supports=f"c{k}") for k in range(n - 1)]
    assert Standing.STANDS is evaluate(ArgumentMap(title="T", nodes=claims + support))["c0"]
    granted = [Claim(f"c{k}", "T", assumed=True) for k in range(n)]
    attack = [Inference(f"i{k}", [f"c{k + 1}"], attacks=f"c{k}") for k in range(n - 1)]
    assert Standing.FALLS is evaluate(ArgumentMap(title="T", nodes=granted + attack))["c0"]
    ring = [Claim(f"c{k}", "T") for k in range(n)]
    close = Inference("close", ["c0"], supports=f"c{n - 1}")
    standing = evaluate(ArgumentMap(title="T", nodes=[*ring, *support, close]))
    assert ReasonKind.CIRCULAR is standing.reason("c7").kind
    assert 100 == len(standing.reason("c7").by)
    duel = Inference("close", ["c0"], attacks=f"c{n - 1}")
    assert Standing.CONTESTED is evaluate(ArgumentMap(title="T", nodes=[*granted, *attack, duel]))["c0"]
