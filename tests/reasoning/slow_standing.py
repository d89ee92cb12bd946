"""Standing by the words of its definition: sets that grow rule by rule, and nothing clever."""

import random
from decimal import Decimal

from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Relation, Standard

STANDARDS = tuple(map(str, Standard))
WEIGHTS = (None, 0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.9, 1.0)


def exact(weight):
    return Decimal(1) if weight is None else Decimal(repr(float(weight)))


class Slow:
    """The three sets of a map: what surely holds, what possibly holds, what is arguable.

    Besides ids they hold `("assumed", id)` and, for an answer without one question, `("aside", id, question)`.
    """

    def __init__(self, m, without=(), standard=None):
        self.m, self.without = m, set(without)
        self.default = standard or m.standard
        self.asked = {q.id: [a for a in dict.fromkeys(q.answers) if a in m.claims] for q in m.questions.values()
                      if q.exclusive and q.id not in self.without}  # fmt: skip
        self.sure = set()
        while True:
            self.possible = self.least(self.sure)
            sure = self.least(self.possible)
            if sure == self.sure:
                break
            self.sure = sure
        self.arguable = self.least(self.sure, tie=True)

    def standing(self):
        """The standing of each node, as a word."""
        return {
            id_: "stands" if id_ in self.sure else "contested" if id_ in self.arguable else "falls" for id_ in self.m
        }

    def attacks(self, target, held):
        return [exact(i.weight) for i in self.m.attacks(target) if i.id in held and exact(i.weight) > 0]

    def pro(self, claim, held):
        found = [exact(i.weight) for i in self.m.supports(claim) if i.id in held]
        if ("assumed", claim) in held:
            found.append(exact(self.m.claims[claim].confidence))
        return max(found, default=Decimal(0))

    def con(self, claim, held, aside=None):
        found = self.attacks(claim, held)
        for question, answers in self.asked.items():
            for rival in answers if claim in answers and question != aside else ():
                if rival != claim and self.standard(claim) == "unanswered":
                    found += [Decimal(1)] * (rival in held)
                elif rival != claim and ("aside", rival, question) in held:
                    found.append(self.pro(rival, held))
        return max(found, default=Decimal(0))

    def standard(self, claim):
        """Its own standard, the map's or else balance: a word that is no standard counts as none."""
        return next(one for one in (self.m.claims[claim].standard, self.default, "balance") if one in STANDARDS)

    def meets(self, claim, pro, con, *, tie, bare):
        standard = self.standard(claim)
        if pro == 0:
            return False
        if standard == "scintilla":
            return True
        if standard == "unanswered":
            return con == 0
        if pro < con or (pro == con and not (tie and standard == "balance")):
            return False
        if bare or standard in ("balance", "preponderance"):
            return True
        clear = pro > Decimal("0.5") and pro - con > Decimal("0.3")
        return clear and (standard == "clear-and-convincing" or con < Decimal("0.2"))

    def least(self, opposing, *, tie=False):
        held = set()
        while True:
            new = {thing for thing in self.things() if self.holds(thing, held, opposing, tie=tie)}
            if new <= held:
                return held
            held |= new

    def things(self):
        yield from self.m
        yield from (("assumed", id_) for id_, claim in self.m.claims.items() if claim.assumed)
        yield from (("aside", id_, question) for question, answers in self.asked.items() for id_ in answers)

    def holds(self, thing, held, opposing, *, tie):
        kind, id_, aside = (None, thing, None) if isinstance(thing, str) else (*thing, None)[:3]
        node = self.m[id_]
        if kind == "assumed":
            return id_ not in self.without and not self.attacks(id_, opposing)
        if id_ in self.without and not (isinstance(node, Claim) and node.assumed):
            return False
        if isinstance(node, Evidence):
            return not self.attacks(id_, opposing)
        if isinstance(node, Inference):
            whole = node.premises and all(p in self.m and p not in self.m.inferences for p in node.premises)
            return bool(whole) and all(p in held for p in node.premises) and not self.attacks(id_, opposing)
        con = self.con(id_, opposing, aside)
        if node.assumed and id_ not in self.without and con == 0:
            return True
        return self.meets(id_, self.pro(id_, held), con, tie=tie, bare=aside is not None)


@st.composite
def disputes(draw, standards=STANDARDS):
    """Small dense maps: steps between any two of six claims, weights, questions and standards of all kinds.

    Some steps lack a premise or back another step; some questions exclude nothing, or have odd answers.
    """
    weights = st.sampled_from(draw(st.sampled_from((WEIGHTS, (None,), (None, 0.5, 1)))))
    words = st.sampled_from((None, None, *standards))
    claims = [
        Claim(f"c{n}", "T", assumed=draw(st.booleans()), confidence=draw(weights), standard=draw(words))
        for n in range(draw(st.integers(2, 6)))
    ]
    evidence = [Evidence(f"e{n}", "T") for n in range(draw(st.integers(0, 2)))]
    ids, given = [claim.id for claim in claims], [item.id for item in evidence]
    steps = []
    for n in range(draw(st.integers(0, 11))):
        premises = draw(st.lists(st.sampled_from([*ids, *ids, *given, "nowhere"]), min_size=1, max_size=2))
        relation = draw(st.sampled_from(list(Relation)))
        others = [step.id for step in steps] if relation is Relation.ATTACK else [step.id for step in steps[-1:]]
        targets = ids + (given if relation is Relation.ATTACK else ids) + others
        way = "supports" if relation is Relation.SUPPORT else "attacks"
        steps.append(Inference(f"i{n}", premises, weight=draw(weights), **{way: draw(st.sampled_from(targets))}))
    answers = st.lists(st.sampled_from([*ids, *ids, "nobody"]), min_size=2, max_size=4)
    questions = [
        Question(f"q{n}", "T?", draw(answers), exclusive=draw(st.sampled_from((True, True, True, False))))
        for n in range(draw(st.integers(0, 3)))
    ]
    default = draw(st.sampled_from(standards))
    return ArgumentMap(
        title="T", thesis="c0", nodes=[*claims, *evidence, *steps], questions=questions, standard=default
    )


def dense_dispute(seed):
    """A map drawn from a seed, evenly: more of its claims have reasons on both sides than Hypothesis would give them."""
    chance = random.Random(seed)
    weights = chance.choice((WEIGHTS[1:], WEIGHTS, (None,), (0.5, 1)))
    words = chance.choice((STANDARDS, STANDARDS, (chance.choice(STANDARDS),)))
    claims, shy = [f"c{n}" for n in range(chance.randint(2, 7))], chance.random()
    nodes = [
        Claim(
            id_,
            "T",
            assumed=chance.random() < shy,
            confidence=chance.choice(weights),
            standard=chance.choice((None, *words)),
        )
        for id_ in claims
    ]
    givens, hostile = [f"e{n}" for n in range(chance.randint(1, 3))], chance.random()
    nodes += [Evidence(id_, "T") for id_ in givens]
    steps = [f"i{n}" for n in range(chance.randint(2, 14))]
    for id_ in steps:
        premises = chance.choices([*claims, *givens, *givens], k=chance.choice((1, 1, 2)))
        others = [*givens, *steps]
        if chance.random() < hostile:
            target = {"attacks": chance.choice(claims if chance.random() < 0.7 else others)}
        else:
            target = {"supports": chance.choice(claims if chance.random() < 0.95 else others)}
        nodes.append(Inference(id_, premises, weight=chance.choice(weights), **target))
    questions = [
        Question(f"q{n}", "T?", chance.choices(claims, k=chance.randint(2, 4)), exclusive=chance.random() < 0.9)
        for n in range(chance.choice((0, 0, 1, 1, 2, 3)))
    ]
    chance.shuffle(nodes)
    standard = chance.choice(words)
    return ArgumentMap(title="T", thesis="c0", nodes=nodes, questions=questions, standard=standard)


def dense_disputes():
    """Maps of two to seven claims with up to fourteen steps, from a seed."""
    return st.builds(dense_dispute, st.integers(0, 2**32))


@st.composite
def plain_objections(draw):
    """Maps whose attacks rest directly on givens that nothing attacks, and are not undercut; supports run anywhere."""
    weights = st.sampled_from(WEIGHTS)
    claims = [
        Claim(f"c{n}", "T", assumed=draw(st.booleans()), confidence=draw(weights))
        for n in range(draw(st.integers(2, 5)))
    ]
    givens = [Claim("g0", "T", assumed=True, confidence=draw(weights)), Evidence("e0", "T"), Evidence("e1", "T")]
    ids, free = [claim.id for claim in claims], ["g0", "e0"]
    steps = []
    for n in range(draw(st.integers(1, 10))):
        if draw(st.booleans()):
            premises = draw(st.lists(st.sampled_from(free), min_size=1, max_size=2))
            targets = [*ids, "e1", *(step.id for step in steps if step.attacks is None)]
            steps.append(Inference(f"i{n}", premises, attacks=draw(st.sampled_from(targets)), weight=draw(weights)))
        else:
            premises = draw(st.lists(st.sampled_from([*ids, *free, "e1"]), min_size=1, max_size=2))
            steps.append(Inference(f"i{n}", premises, supports=draw(st.sampled_from(ids)), weight=draw(weights)))
    return ArgumentMap(title="T", thesis="c0", nodes=[*claims, *givens, *steps])
