#!/usr/bin/env python3
"""A slow and plain second opinion on ties: kinship, family, ownership and control, by brute force.

It shares no code and no method with lib/ties. Kinship spells every simple path as a word of single steps (up, down,
sibling, marriage) and shortens the word by rewriting; shares are fractions, summed over all simple paths.

  oracle.py             runs its self-checks
  oracle.py --probe     answers the queries on standard input, in the protocol of agree.test.py
"""

import sys
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

# ---------------------------------------------------------------------------------------------------------------------
# Kinship as words. A word says what one meets on the walk from a person to a relative:
#   U up to a parent, D down to a child, F a full sibling, H a half sibling (or one found through one parent only),
#   S a step-sibling found through a parent's marriage, M a marriage.

#: What FROM is to TO, walked from TO to FROM. Foster ties, households and partners are no kin and have no word.
WORDS = {
    "spouse": "M",
    "parent": "U", "adoptive-parent": "U", "step-parent": "U",
    "child": "D", "adoptive-child": "D", "step-child": "D",
    "sibling": "F", "half-sibling": "H", "step-sibling": "H",
    "grandparent": "UU", "grandchild": "DD", "great-grandparent": "UUU", "great-grandchild": "DDD",
    "aunt-uncle": "UH", "niece-nephew": "HD", "cousin": "UHD",  # perhaps of the half blood
    "parent-in-law": "MU", "child-in-law": "DM",
}
STEP_TIES = {"step-parent", "step-child", "step-sibling"}

#: Kin by themselves alone: how they count, and the degree unless the record gives one.
DIRECT = {"sibling-in-law": ("affinity", 2), "other-blood": ("blood", 3), "other-marriage": ("affinity", 2)}

NO_KIN = {"domestic-partner", "foster-parent", "foster-child", "household-member", "none-declared"}
RELATIONS = sorted([*WORDS, *DIRECT, *NO_KIN, "former-spouse"])

SHORTER = {
    "FU": "U",             # a full sibling's parent is one's own
    "DF": "D",             # a child's full sibling is one's child
    "UD": "H",             # a parent's child is at least a half sibling
    "FF": "F", "FH": "H", "HF": "H", "FS": "S", "SF": "S",
    "UMD": "S",            # the child of a parent's spouse
}
NOTHING = ["DU",                        # two parents of one child
           "DH", "DS",                  # a child's half sibling may be another couple's child
           "HU", "SU",                  # a half sibling's parent may be a stranger
           "HH", "HS", "SH", "SS"]


@lru_cache(maxsize=None)
def shortened(word):
    """The shortest form of a word, U* (F|H|S)? D* with at most one M at either end; None when it is no kinship.

    >>> shortened("FFU"), shortened("UDD"), shortened("UUMDD"), shortened("DMU"), shortened("MUD"), shortened("MFM")
    ('U', 'HD', 'USD', None, 'MH', None)
    """
    again = True
    while again:
        again = False
        if any(pair in word for pair in NOTHING):
            return None
        for long, short in SHORTER.items():
            if long in word:
                word, again = word.replace(long, short, 1), True
                break
    if word.count("M") + word.count("S") > 1 or "M" in word[1:-1]:
        return None
    return word


def backwards(word):
    return word[::-1].translate(str.maketrans("UD", "DU"))


def degree_of(word):
    """The civil degree; a marriage is not counted.

    >>> [degree_of(word) for word in ("M", "U", "F", "UUH", "MU", "UHD")]
    [0, 1, 2, 4, 1, 4]
    """
    return sum({"U": 1, "D": 1, "F": 2, "H": 2, "S": 2, "M": 0}[letter] for letter in word)


#: The immediate family of 42 CFR 411.351 as words.
FAMILY = {"M", "U", "D", "F", "H", "UM", "MD", "S", "MU", "DM", "FM", "HM", "MF", "MH", "UU", "DD", "UUM", "DDM"}


# ---------------------------------------------------------------------------------------------------------------------
# Shares


@dataclass(frozen=True)
class Share:
    """A set of numbers between two ends, in percent."""
    low: Fraction
    high: Fraction
    low_open: bool
    high_open: bool

    @staticmethod
    def read(text):
        """
        >>> Share.read("?") == Share.read("(0,100]"), Share.read("12.5").low, Share.read("[5,25)").high_open
        (True, Fraction(25, 2), True)
        """
        if text == "?":
            return Share(Fraction(0), Fraction(100), True, False)
        if text[0] in "[(":
            low, high = text[1:-1].split(",")
            return Share(Fraction(low), Fraction(high), text[0] == "(", text[-1] == ")")
        return Share(Fraction(text), Fraction(text), False, False)

    def none(self):
        return self.high == 0

    def may_be_none(self):
        return self.low == 0 and not self.low_open

    def __add__(self, other):
        return Share(self.low + other.low, self.high + other.high,
                     self.low_open or other.low_open, self.high_open or other.high_open)

    def __mul__(self, other):
        """A share of a share. The low end 0 is reached as soon as one factor reaches it; nothing of a band is nothing.

        >>> Share.read("(0,10)") * Share.read("0") == Share.read("0")
        True
        """
        if self.none() or other.none():
            return Share(Fraction(0), Fraction(0), False, False)
        low_open = (self.low_open or other.low_open) and not (self.may_be_none() or other.may_be_none())
        return Share(self.low * other.low / 100, self.high * other.high / 100, low_open,
                     self.high_open or other.high_open)

    def at_most_all(self):
        """Cut at 100. What lies beyond is cut to 100 itself, which is then reached."""
        low, low_open, high, high_open = self.low, self.low_open, self.high, self.high_open
        if high > 100:
            high, high_open = Fraction(100), False
        if low >= 100:
            low, low_open = Fraction(100), False
        return Share(low, high, low_open, high_open)

    def above(self, percent):
        if self.low > percent or (self.low == percent and self.low_open):
            return "certain"
        return "possible" if self.high > percent else "excluded"


def shortest_form(number):
    """
    >>> shortest_form(Fraction("8.1250")), shortest_form(Fraction(52)), shortest_form(Fraction(1, 1000))
    ('8.125', '52', '0.001')
    """
    places = 0
    while (number * 10 ** places).denominator != 1:
        places += 1
        assert places < 200, "no finite decimal"
    digits = str(int(number * 10 ** places)).rjust(places + 1, "0")
    return digits if places == 0 else digits[:-places] + "." + digits[-places:]


# ---------------------------------------------------------------------------------------------------------------------
# The graph


@dataclass(frozen=True)
class Tie:
    kind: str  # rel, owns, debt, ctl, board
    start: str
    end: str
    since: str = ""  # ISO dates compare as text
    until: str = "9"
    relation: str = ""
    degree: int | None = None
    share: Share | None = None
    secured: Fraction | None = None
    word: str = ""  # parent, sole-member, manager

    def holds(self, day):
        return self.since <= day <= self.until


class Graph:
    """A set of dated ties; each query looks at one day."""

    def __init__(self, lines=()):
        self.people, self.organizations, self.government, self.ties = [], [], set(), []
        self._memory = {}
        for line in lines:
            self.read(line)

    def read(self, line):
        """Takes one line of the protocol that is no query."""
        self._memory.clear()
        kind, *words = line.split()
        since = lambda text: "" if text == "-" else text
        until = lambda text: "9" if text == "-" else text
        if kind == "person":
            self.people.append(words[0])
        elif kind == "org":
            self.organizations.append(words[0])
            if words[1:] == ["gov"]:
                self.government.add(words[0])
        elif kind == "rel":
            start, end, relation, first, last, *degree = words
            assert relation in RELATIONS, relation
            self.ties.append(Tie(kind, start, end, since(first), until(last), relation=relation,
                                 degree=int(degree[0]) if degree else None))
        elif kind in ("owns", "board"):
            start, end, share, first, last = words
            self.ties.append(Tie(kind, start, end, since(first), until(last), share=Share.read(share)))
        elif kind == "debt":
            start, end, share, secured, first, last = words
            self.ties.append(Tie(kind, start, end, since(first), until(last), share=Share.read(share),
                                 secured=Fraction(secured)))
        elif kind == "ctl":
            start, end, word, first, last = words
            assert word in ("parent", "sole-member", "manager"), word
            self.ties.append(Tie(kind, start, end, since(first), until(last), word=word))
        else:
            raise ValueError(f"unknown line: {line}")

    def remembered(self, key, make):
        if key not in self._memory:
            self._memory[key] = make()
        return self._memory[key]

    # --- kinship ---

    def kin_steps(self, day, with_step_ties):
        """Every way to walk one tie that composes: person -> [(next person, word)]."""
        def make():
            steps = {}
            for tie in self.ties:
                word = WORDS.get(tie.relation) if tie.kind == "rel" and tie.holds(day) else None
                if word and (with_step_ties or tie.relation not in STEP_TIES):
                    steps.setdefault(tie.end, []).append((tie.start, word))
                    steps.setdefault(tie.start, []).append((tie.end, backwards(word)))
            return steps
        return self.remembered(("steps", day, with_step_ties), make)

    def kin_words(self, person, day, with_step_ties=True):
        """Every simple path from a person that is a kinship: the set of (relative, shortened word, hops)."""
        steps = self.kin_steps(day, with_step_ties)
        found = set()

        def walk(here, word, path):
            for there, more in steps.get(here, ()):
                if there in path:
                    continue
                longer = shortened(word + more)
                if longer is not None:  # what is no kinship now is none later
                    found.add((there, longer, len(path)))
                    walk(there, longer, path | {there})

        walk(person, "", frozenset([person]))
        return found

    def direct_kin(self, day):
        """Ties that count by themselves alone: the set of (person, person, by, degree)."""
        found = set()
        for tie in self.ties:
            if tie.kind != "rel":
                continue
            ends = [(tie.start, tie.end), (tie.end, tie.start)]
            if tie.relation in DIRECT and tie.holds(day):
                by, degree = DIRECT[tie.relation]
                if tie.degree is not None and tie.relation != "sibling-in-law":
                    degree = tie.degree
                found.update((a, b, by, degree) for a, b in ends)
            ended = tie.relation == "spouse" and tie.until < day
            if ended or (tie.relation == "former-spouse" and tie.holds(day)):
                found.update((a, b, "former-spouse", 0) for a, b in ends)
        return found

    def kin_facts(self, a, day):
        """person -> the set of (strength, hops, by, degree) by which they are kin of `a` within the limits."""
        facts = {}
        found = [(b, "affinity" if "M" in word else "blood", degree_of(word), hops)
                 for b, word, hops in self.kin_words(a, day)]
        found += [(b, by, degree, 1) for start, b, by, degree in self.direct_kin(day) if start == a]
        for b, by, degree, hops in found:
            if by == "former-spouse":
                strength = "weak"
            elif degree <= {"blood": 3, "affinity": 2}[by]:
                strength = "strict"
            elif by == "blood" and degree == 4:
                strength = "weak"
            else:
                continue
            facts.setdefault(b, set()).add((strength, hops, by, degree))
        return facts

    def kin(self, a, b, day):
        """The set of equally good answers (by, degree, strength, hops): strict before weak, then the fewest hops."""
        facts = self.remembered(("kin", a, day), lambda: self.kin_facts(a, day)).get(b) if a != b else None
        if not facts:
            return set()
        strength, hops = min((strength, hops) for strength, hops, _, _ in facts)  # "strict" < "weak"
        return {(by, degree, s, h) for s, h, by, degree in facts if (s, h) == (strength, hops)}

    def family(self, a, day):
        """The immediate family of 42 CFR 411.351: composed ties, and written step and sibling-in-law ties alone."""
        members = {b for b, word, _ in self.kin_words(a, day, with_step_ties=False) if word in FAMILY}
        for tie in self.ties:
            if tie.kind == "rel" and tie.holds(day) and tie.relation in STEP_TIES | {"sibling-in-law"}:
                members |= {tie.end} if tie.start == a else {tie.start} if tie.end == a else set()
        return sorted(members - {a})

    # --- ownership ---

    def hops(self, day, with_debt):
        """(owner, owned) -> the sum of what is held side by side, at most 100; without those that hold nothing."""
        def make():
            sums = {}
            for tie in self.ties:
                if not tie.holds(day) or tie.kind not in (("owns", "debt") if with_debt else ("owns",)):
                    continue
                share = tie.share
                if tie.kind == "debt":
                    share = share * Share(tie.secured, tie.secured, False, False)
                pair = (tie.start, tie.end)
                sums[pair] = sums[pair] + share if pair in sums else share
            return {pair: share.at_most_all() for pair, share in sums.items() if not share.none()}
        return self.remembered(("hops", day, with_debt), make)

    def holding(self, a, b, day, with_debt=False):
        """(share, hops of the shortest path) or None. A debt counts on the first hop of a path and on the last."""
        owned = self.hops(day, False)
        lent = self.hops(day, with_debt)
        shares, lengths = [], []
        for path in simple_paths(set(owned) | set(lent), a, b):
            pairs = list(zip(path, path[1:]))
            product = None
            for place, pair in enumerate(pairs):
                at_an_end = place in (0, len(pairs) - 1)
                share = (lent if at_an_end else owned).get(pair)
                if share is None:
                    break
                product = share if product is None else product * share
            else:
                shares.append(product)
                lengths.append(len(pairs))
        if not shares:
            return None
        total = shares[0]
        for share in shares[1:]:
            total = total + share
        return total.at_most_all(), min(lengths)

    def ownership_tie(self, a, b, day):
        """(verdict, hops) or None: an owner of the other, or both owned by a third party that is no department."""
        def make():
            sure = {pair: not share.may_be_none() for pair, share in self.hops(day, False).items()}
            return reach(sure, lambda vertex: True)
        return joined(self.remembered(("reach-owns", day), make), a, b, self.everyone() - self.government)

    # --- control ---

    def control(self, a, b, day):
        """(verdict, hops) or None. A department neither passes control on nor is a common controller."""
        def make():
            sure = {}
            for pair, share in self.hops(day, False).items():
                note(sure, pair, share.above(50))
            for tie in self.ties:
                if tie.holds(day) and tie.kind == "ctl":
                    note(sure, (tie.start, tie.end), "certain")
                if tie.holds(day) and tie.kind == "board":
                    note(sure, (tie.start, tie.end), tie.share.above(50))
            return reach(sure, lambda vertex: vertex not in self.government)
        return joined(self.remembered(("reach-control", day), make), a, b, self.everyone() - self.government)

    def everyone(self):
        return set(self.people) | set(self.organizations)


def note(sure, pair, verdict):
    if verdict != "excluded":
        sure[pair] = sure.get(pair, False) or verdict == "certain"


def simple_paths(pairs, a, b):
    """Every path from `a` to `b` that meets no vertex twice."""
    following = {}
    for start, end in sorted(pairs):
        following.setdefault(start, []).append(end)
    found = []

    def walk(path):
        if path[-1] == b:
            found.append(path)
            return
        for there in following.get(path[-1], ()):
            if there not in path:
                walk(path + (there,))

    if a != b:
        walk((a,))
    return found


def reach(sure, passes):
    """(start, end) -> {verdict: fewest hops}, over all simple paths whose inner vertices `passes` lets through."""
    following = {}
    for start, end in sure:
        following.setdefault(start, []).append(end)
    best = {}

    def walk(path, certain):
        for there in following.get(path[-1], ()):
            if there in path:
                continue
            still = certain and sure[path[-1], there]
            lengths = best.setdefault((path[0], there), {})
            for verdict in ("certain", "possible") if still else ("possible",):  # what is certain is also possible
                lengths[verdict] = min(lengths.get(verdict, 99), len(path))
            if passes(there):
                walk(path + (there,), still)

    for start in following:
        walk((start,), True)
    return best


def joined(best, a, b, third_parties):
    """One over the other, or a third party over both: the certain before the possible, then the fewest hops."""
    if a == b:
        return None
    for verdict in ("certain", "possible"):
        lengths = [best[pair][verdict] for pair in ((a, b), (b, a)) if verdict in best.get(pair, ())]
        for third in third_parties - {a, b}:
            to_a, to_b = best.get((third, a), {}).get(verdict), best.get((third, b), {}).get(verdict)
            if to_a and to_b:
                lengths.append(to_a + to_b)
        if lengths:
            return verdict, min(lengths)
    return None


# ---------------------------------------------------------------------------------------------------------------------
# The protocol

QUERIES = ("kin", "family", "holding", "debtholding", "control", "tie")


def answers(graph, query):
    """The lines that are right answers to a query; more than one where equally good kin ties differ."""
    kind, *words = query.split()
    day = words[-1]
    head = " ".join([kind, *words[:-1]])
    if kind == "family":
        return {" ".join([head, *graph.family(words[0], day)])}
    a, b, _ = words
    if kind == "kin":
        facts = graph.kin(a, b, day)
        return {f"{head} {by} {degree} {strength} {hops}" for by, degree, strength, hops in facts} or {f"{head} none"}
    if kind in ("holding", "debtholding"):
        found = graph.holding(a, b, day, kind == "debtholding")
        if found is None:
            return {f"{head} none"}
        share, hops = found
        ends = ["open" if is_open else "closed" for is_open in (share.low_open, share.high_open)]
        return {f"{head} {shortest_form(share.low)} {shortest_form(share.high)} {ends[0]} {ends[1]} {hops}"}
    found = {"control": graph.control, "tie": graph.ownership_tie}[kind](a, b, day)
    return {f"{head} none" if found is None else f"{head} {found[0]} {found[1]}"}


def probe(lines, write):
    graph = Graph()
    for line in lines:
        kind = line.split()[0] if line.strip() else ""
        if kind == "reset":
            graph = Graph()
            write("reset\n")
        elif kind in QUERIES:
            write(min(answers(graph, line)) + "\n")
        elif kind:
            graph.read(line)


# ---------------------------------------------------------------------------------------------------------------------
# Self-checks: hand-made graphs, and what the regulations and the kinship tables say of them.

CHECKS = [
    ("42 CFR 455.102(a): 10 % of 80 % is 8 %, 80 % of 5 % is 4 %", """
        owns A B 10 - -
        owns B C 80 - -
        owns D E 80 - -
        owns E F 5 - -
     """, ["holding A C 8 8 closed closed 2", "holding D F 4 4 closed closed 2", "holding C A none"]),
    ("42 CFR 455.102(b): 10 % of a debt that 60 % of the assets secure is 6 %; 40 % and 10 % are 4 %", """
        debt A B 10 60 - -
        debt C D 40 10 - -
     """, ["debtholding A B 6 6 closed closed 1", "debtholding C D 4 4 closed closed 1", "holding A B none"]),
    ("two paths add", """
        owns A B 60 - -
        owns A C 50 - -
        owns B Z 6 - -
        owns C Z 4 - -
     """, ["holding A Z 5.6 5.6 closed closed 2"]),
    ("direct and indirect add; the shortest path counts for the hops", """
        owns A Z 3 - -
        owns A B 50 - -
        owns B Z 5 - -
     """, ["holding A Z 5.5 5.5 closed closed 1"]),
    ("nothing is rounded", "owns A B 4.999 - -", ["holding A B 4.999 4.999 closed closed 1", "tie A B certain 1"]),
    ("cross-holdings end", """
        owns X Y 10 - -
        owns Y X 10 - -
     """, ["holding X Y 10 10 closed closed 1", "holding Y X 10 10 closed closed 1"]),
    ("a wife's one per cent is the family's, not one's own", """
        rel p q spouse - -
        owns q A 1 - -
     """, ["family p q", "holding q A 1 1 closed closed 1", "holding p A none", "kin p q affinity 0 strict 1"]),
    ("a brother-in-law is kin, the wife's brother's wife is not", """
        rel w p spouse - -
        rel b w sibling - -
        rel x b spouse - -
     """, ["kin p b affinity 2 strict 2", "kin p x none", "family p b w", "family x b w"]),
    ("an aunt is blood of the third degree, a cousin of the fourth, and neither is family", """
        rel a p aunt-uncle - -
        rel c a child - -
     """, ["kin p a blood 3 strict 1", "kin a p blood 3 strict 1", "kin c p blood 4 weak 2", "family p"]),
    ("one parent of both", """
        owns P A 100 - -
        owns P B 100 - -
     """, ["control A B certain 2", "tie A B certain 2", "control P A certain 1", "control A A none"]),
    ("a department is no common controller and passes nothing on, but may be an end", """
        ctl G A parent - -
        ctl G B parent - -
        ctl T G parent - -
     """, ["control A B none", "control G A certain 1", "control T G certain 1", "control T A none"]),
    ("a department that owns both ties nobody", """
        owns G A 60 - -
        owns G B 60 - -
        owns A C 10 - -
     """, ["tie A B none", "control A B none", "tie G C certain 2", "tie B C none"]),
    ("half shares are no control; shares side by side are added first", """
        owns A B 50 - -
        owns C D 30 - -
        owns C D 20.5 - -
        owns E F ? - -
     """, ["control A B none", "control C D certain 1", "control E F possible 1", "tie E F certain 1"]),
    ("seats of a board", """
        board A B 51 - -
        board C D ? - -
        board E F 50 - -
     """, ["control A B certain 1", "control C D possible 1", "control E F none"]),
    ("a way that is certain goes before a shorter one that is not", """
        owns A B [0,5) - -
        owns A C 5 - -
        owns C B 5 - -
     """, ["tie A B certain 2", "holding A B 0.25 5.25 closed open 1"]),
    ("a share of nought is no tie, one that may be nought a possible one", """
        owns A B 0 - -
        owns C D [0,5) - -
     """, ["tie A B none", "holding A B none", "tie C D possible 1", "holding C D 0 5 closed open 1"]),
    ("ends of bands", """
        owns A B [5,25) - -
        owns B C (10,50] - -
        owns D E [0,5] - -
        owns E F ? - -
        owns T A 70 - -
        owns T A ? - -
     """, ["holding A C 0.5 12.5 open open 2", "holding D F 0 5 closed closed 2", "holding T A 70 100 open closed 1"]),
    ("a debt counts on the first hop and on the last, not between", """
        debt A B 50 50 - -
        owns B C 10 - -
        owns Z A 10 - -
        owns Z B 1 - -
        debt Z B (0,10) 0 - -
     """, ["debtholding A C 2.5 2.5 closed closed 2", "debtholding Z B 3.5 3.5 closed closed 1",
           "debtholding Z C 0.1 0.1 closed closed 2"]),
    ("a full sibling's parent is one's own, a half sibling's is not", """
        rel p q sibling - -
        rel m q parent - -
        rel h p half-sibling - -
        rel n h parent - -
     """, ["kin p m blood 1 strict 2", "kin q h blood 2 strict 2", "kin p n none", "kin h m none"]),
    ("two half siblings of one may be strangers; two parents of one child are", """
        rel a m half-sibling - -
        rel b m half-sibling - -
        rel f c parent - -
        rel g c parent - -
     """, ["kin a b none", "kin f g none", "kin f c blood 1 strict 1"]),
    ("the child of a parent's spouse is a step-sibling, and no second marriage follows", """
        rel p a parent - -
        rel s p spouse - -
        rel c s child - -
        rel x c spouse - -
        rel g p parent - -
     """, ["kin a c blood 2 strict 3", "kin a s affinity 1 strict 2", "kin a x none", "family a c g p s",
           "kin g c none", "kin s g affinity 1 strict 2", "kin c p affinity 1 strict 2"]),
    ("in-laws compose as their parts", """
        rel m p parent-in-law - -
        rel g m parent - -
        rel b m child - -
        rel k g child-in-law - -
     """, ["kin p m affinity 1 strict 1", "kin p g affinity 2 strict 2", "kin p b affinity 2 strict 2",
           "kin b k none", "kin k m affinity 2 strict 2", "family p b m"]),
    ("a spouse's stepparent is no parent-in-law; a step tie stands by itself in the family", """
        rel s p spouse - -
        rel t s step-parent - -
        rel c t child - -
     """, ["family p s", "family s p t", "kin p t affinity 1 strict 2", "kin s c blood 2 strict 2", "family c t"]),
    ("an ended marriage makes no in-laws, and a former spouse is a weak tie", """
        rel a b spouse 2020-01-01 2026-03-01
        rel c b sibling - -
        rel e f former-spouse - -
     """, ["kin a b former-spouse 0 weak 1", "kin a c none", "kin e f former-spouse 0 weak 1", "family a"],
     "2026-03-02"),
    ("the last day counts", """
        rel a b spouse 2020-01-01 2026-03-01
        rel c b sibling - -
     """, ["kin a b affinity 0 strict 1", "kin a c affinity 2 strict 2"], "2026-03-01"),
    ("foster ties, households and partners are not kin", """
        rel a b foster-parent - -
        rel a c household-member - -
        rel a d domestic-partner - -
     """, ["kin a b none", "kin a c none", "kin a d none", "family a"]),
    ("other ties count by themselves", """
        rel a b other-blood - -
        rel b c parent - -
        rel d e other-blood - - 4
        rel f g other-blood - - 5
        rel h i other-marriage - -
        rel j k sibling-in-law - -
     """, ["kin a b blood 3 strict 1", "kin a c none", "kin d e blood 4 weak 1", "kin f g none",
           "kin h i affinity 2 strict 1", "kin j k affinity 2 strict 1", "family j k"]),
    ("a strict way goes before a shorter weak one", """
        rel a b other-blood - - 4
        rel p a parent - -
        rel b p sibling - -
     """, ["kin a b blood 3 strict 2"]),
]


def self_check():
    import doctest
    failed, checked = doctest.testmod()
    for title, ties, expected, *day in CHECKS:
        lines = [line.strip() for line in ties.strip().splitlines()]
        names = sorted({name for line in lines for name in line.split()[1:3]})
        graph = Graph([*(f"person {n}" if n.islower() else f"org {n}" + " gov" * (n == "G") for n in names), *lines])
        for line in expected:
            kind, *words = line.split()
            subjects = words[:1] if kind == "family" else words[:2]
            got = answers(graph, " ".join([kind, *subjects, *(day or ["2026-03-01"])]))
            checked += 1
            if got != {line}:
                failed += 1
                print(f"{title}: expected {line}, got {' or '.join(sorted(got))}")
    print(f"oracle: {checked} self-checks, {failed} failed")
    return failed


if __name__ == "__main__":
    if sys.argv[1:] == ["--probe"]:
        probe(sys.stdin, sys.stdout.write)
    else:
        sys.exit(1 if self_check() else 0)
