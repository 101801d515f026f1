"""From spaCy's English dependencies (CLEAR style) to Universal Dependencies, which the rest of the house speaks."""

from __future__ import annotations

from dataclasses import dataclass, field

_NAMES = {
    "ROOT": "root",
    "dobj": "obj",
    "dative": "iobj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "npadvmod": "obl",
    "oprd": "xcomp",
    "attr": "xcomp",
    "acomp": "xcomp",
    "neg": "advmod",
    "quantmod": "advmod",
    "predet": "det",
    "preconj": "cc",
    "intj": "discourse",
    "meta": "dep",
}
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_OBJECTS = frozenset({"pobj", "pcomp"})
_PREPOSITIONAL = frozenset({"ADP", "SCONJ", "VERB", "ADV", "PART", "ADJ"})
_VERBAL = frozenset({"VERB", "AUX", "ADJ", "ADV"})
_STAYS = frozenset({"aux", "auxpass"})
# Adverbs that right after a verb are part of it, whatever the parser makes of them.
_PARTICLES = frozenset(
    ["up", "down", "out", "off", "back", "away", "over", "aside", "apart", "ahead", "in", "forward", "together"]
)
_AWAY = frozenset({"away", "back"})
# An -ing clause after these completes the verb, though it stands after the object ("stopped them from marching").
_OF_THE_VERB = frozenset({"from", "into"})


@dataclass(slots=True)
class Word:
    """A word while its place in the tree is being worked out; `tag` is Penn's, `head` -1 for the root."""

    text: str
    lemma: str
    pos: str
    tag: str
    head: int
    relation: str
    feats: dict[str, str] = field(default_factory=dict)


def to_universal(words: list[Word]) -> None:
    """Rewrite heads and relations of a sentence in place: content words govern, prepositions and copulas depend."""
    for word in words:
        # spaCy calls a noun before its noun nmod at times; after this, nmod is what Universal Dependencies mean by it.
        word.relation = "compound" if word.relation == "nmod" else word.relation
    _objects_of_prepositions(words)
    _completing_clauses(words)
    _away_from(words)
    _copulas(words)
    _raised_objects(words)
    _freed_particles(words)
    for index, word in enumerate(words):
        word.relation = "compound:prt" if _is_particle(words, index) else _NAMES.get(word.relation, word.relation)
        word.relation = "stranded" if word.relation == "prt" else word.relation
    _misread_verbs(words)
    _headlines(words)
    _speakers_own(words)
    _objects_in_ing(words)


def _is_particle(words: list[Word], index: int) -> bool:
    """Tell whether a word is part of its verb: "called off", "stepped down", "took place"."""
    word = words[index]
    if word.head < 0 or words[word.head].pos != "VERB":
        return False
    if word.relation == "dobj":
        return word.lemma == "place" and words[word.head].lemma == "take" and not children(words, index)
    if words[word.head].relation in {"relcl", "acl:relcl"} and word.text.lower() not in _PARTICLES:
        return False
    after = index == word.head + 1 and word.text.lower() in _PARTICLES and not children(words, index)
    return word.relation == "prt" or (word.relation == "advmod" and (word.tag == "RP" or after))


def children(words: list[Word], head: int, *relations: str) -> list[int]:
    """Return the places of a word's dependants, only those of the relations if any are named."""
    return [i for i, word in enumerate(words) if word.head == head and (not relations or word.relation in relations)]


def _objects_of_prepositions(words: list[Word]) -> None:
    """Hang "with the rebels" on its verb or noun by "rebels", the innermost of chained prepositions first."""
    for index in sorted(range(len(words)), key=lambda i: -_depth(words, i)):
        word = words[index]
        if word.relation not in _PREPOSITIONS and not (word.relation == "pcomp" and word.pos == "ADP"):
            continue
        if word.pos not in _PREPOSITIONAL:
            continue
        objects = children(words, index, *_OBJECTS) or _inner(words, index)
        if not objects:
            if word.relation == "prep":
                word.relation = _objectless(words, index)
            continue
        first = objects[0]
        _swap(words, index, first, _relation_of(words, word, words[first]))


def _inner(words: list[Word], index: int) -> list[int]:
    """Return what an inner preposition brings to an outer one: the house of "out of the house"."""
    return [i for i in children(words, index, "obl", "nmod", "advcl", "acl") if children(words, i, "case", "mark")]


def _objectless(words: list[Word], index: int) -> str:
    """Call a preposition without object a particle right after its verb, else stranded ("the deal they agreed on")."""
    if words[index].pos == "ADV":
        return "advmod"
    relative = words[index].head >= 0 and words[words[index].head].relation == "relcl"
    return "prt" if words[index].head == index - 1 and not relative else "stranded"


def _relation_of(words: list[Word], preposition: Word, filler: Word) -> str:
    verbal = preposition.head < 0 or words[preposition.head].pos in _VERBAL
    if (filler.relation == "pcomp" or filler.tag == "VBG") and filler.pos in {"VERB", "AUX"}:
        return "advcl" if verbal else "acl"
    if preposition.relation == "agent":
        return "obl:agent"
    return "obl" if verbal else "nmod"


def _swap(words: list[Word], index: int, first: int, relation: str) -> None:
    """Put a preposition below its object, and what else hung on it too."""
    preposition, filler = words[index], words[first]
    filler.head, filler.relation = preposition.head, relation
    preposition.head, preposition.relation = first, "mark" if filler.pos in {"VERB", "AUX"} else "case"
    for other in children(words, index):
        words[other].head = first


def _depth(words: list[Word], index: int) -> int:
    steps = 0
    while words[index].head >= 0 and steps <= len(words):
        index, steps = words[index].head, steps + 1
    return steps


def _away_from(words: list[Word]) -> None:
    """Hang "from the summit" of "stayed away from the summit" on the verb, so that "away" is its particle."""
    for index, word in enumerate(words):
        if word.relation != "advmod" or word.head != index - 1 or word.text.lower() not in _AWAY:
            continue
        for below in children(words, index, "obl", "nmod"):
            if words[word.head].pos == "VERB" and below > index:
                words[below].head, words[below].relation = word.head, "obl"


def _completing_clauses(words: list[Word]) -> None:
    """Hang "from marching" of "stopped protesters from marching" on the verb, not on the protesters."""
    for index, word in enumerate(words):
        above = words[word.head] if word.head >= 0 else None
        if word.relation != "acl" or above is None or above.relation != "dobj":
            continue
        if any(words[i].text.lower() in _OF_THE_VERB for i in children(words, index, "mark")):
            word.head, word.relation = above.head, "advcl"


def _copulas(words: list[Word]) -> None:
    """Let what is said of the subject govern: "Ghana is ready" is about "ready"."""
    for index, verb in enumerate(words):
        if verb.lemma != "be" or verb.relation in _STAYS:
            continue
        said = children(words, index, "acomp", "attr")
        if not said or words[said[0]].tag.startswith("W"):
            continue
        first = said[0]
        complement = words[first]
        complement.head, complement.relation = verb.head, verb.relation
        verb.head, verb.relation = first, "cop"
        for other in children(words, index):
            words[other].head = first


def _freed_particles(words: list[Word]) -> None:
    """Hang on the verb what hangs on its particle: the town of "fell back from the town"."""
    for index, word in enumerate(words):
        right_after = word.head >= 0 and word.head == index - 1 and words[word.head].pos == "VERB"
        if word.relation != "advmod" or word.text.lower() not in _PARTICLES or not right_after:
            continue
        below = children(words, index)
        if all(words[i].relation in {"obl", "nmod"} for i in below):
            for i in below:
                words[i].head, words[i].relation = word.head, "obl"


def _raised_objects(words: list[Word]) -> None:
    """Make Iran of "want Iran to halt" the object of the verb above, as it is in "urged Iran to halt"."""
    for index, word in enumerate(words):
        if word.relation not in {"ccomp", "xcomp"} or word.head < 0 or word.head > index:
            continue
        infinitive = any(words[i].tag == "TO" for i in children(words, index, "aux"))
        subjects = children(words, index, "nsubj")
        if not infinitive or not subjects or children(words, word.head, "dobj"):
            continue
        marked = any(words[i].lemma == "for" for i in children(words, index, "mark"))
        if not marked and words[word.head].pos == "VERB" and subjects[0] > word.head:
            words[subjects[0]].head, words[subjects[0]].relation = word.head, "dobj"
            word.relation = "xcomp"


def _headlines(words: list[Word]) -> None:
    """Read "Minister to visit Cuba" as what is to come, and "Minister arrested" as what was done to him."""
    root = next((i for i, word in enumerate(words) if word.head < 0), None)
    if root is None:
        return
    told = _told_of(words, root)
    if told is not None:
        _turn(words, root, told)
    elif words[root].tag == "VBN" and not children(words, root, "aux", "aux:pass", "obj", "cop"):
        for subject in children(words, root, "nsubj"):
            if not children(words, subject, "det"):
                words[subject].relation = "nsubj:pass"


def _speakers_own(words: list[Word]) -> None:
    """Give "calling it a mistake" to whoever spoke just before: "The army left, the envoy said, calling it …"."""
    for index, word in enumerate(words):
        if word.relation != "advcl" or word.tag != "VBG" or word.head < 0 or children(words, index, "mark", "nsubj"):
            continue
        said = [i for i in children(words, word.head, "parataxis") if word.head < i < index]
        if said and children(words, said[-1], "nsubj"):
            word.head = said[-1]


def _objects_in_ing(words: list[Word]) -> None:
    """Take an -ing clause right after its verb for what it is about: "ruled out governing with the right"."""
    for index, word in enumerate(words):
        near = word.head >= 0 and (word.head == index - 1 or (word.head == index - 2 and _is_prt(words, index - 1)))
        if near and word.relation == "advcl" and word.tag == "VBG" and not children(words, word.head, "obj"):
            word.relation = "xcomp"


def _is_prt(words: list[Word], index: int) -> bool:
    return words[index].relation == "compound:prt"


def _told_of(words: list[Word], root: int) -> int | None:
    """Find the verb of a sentence whose subject the parser took for all of it: "The premier reneged on a promise"."""
    if words[root].pos not in {"NOUN", "PROPN"} or children(words, root, "cop", "nsubj"):
        return None
    below = [i for i in children(words, root, "acl", "acl:relcl") if i > root]
    plain = [i for i in below if words[i].tag == "VBD" and not children(words, i, "nsubj", "mark")]
    if plain:
        return plain[0]
    if any(_is_finite(words, i) for i in range(len(words))):
        return None
    return next((i for i in below if _has_to(words, i) or words[i].tag == "VBN"), None)


def _misread_verbs(words: list[Word]) -> None:
    """Give a verb that was taken for part of a name its subject and object back: "Iran ships gas"."""
    for verb, word in enumerate(words):
        if word.pos != "VERB" or word.tag not in {"VBZ", "VBP"} or children(words, verb, "nsubj", "nsubj:pass", "aux"):
            continue
        noun = word.head
        if word.relation == "compound" and noun > verb:
            _above_its_object(words, verb, noun)
        elif word.relation == "obj" and noun == verb - 1 and words[noun].head < 0 and _names(words, noun):
            _turn(words, noun, verb)
            words[noun].relation = "nsubj"
            for index in children(words, noun, "obj", "obl"):
                words[index].head = verb
        for index in children(words, verb, "compound"):
            words[index].relation = "nsubj" if index < verb and _names(words, index) else words[index].relation


def _above_its_object(words: list[Word], verb: int, noun: int) -> None:
    """Let a verb govern the noun that it stood before as if part of it; what stands before both is its subject."""
    before = [i for i in children(words, noun, "compound") if i < verb]
    if not before and not any(i < verb for i in children(words, verb, "compound")):
        return
    words[verb].head, words[verb].relation = words[noun].head, words[noun].relation
    words[noun].head, words[noun].relation = verb, "obj"
    for index in before:
        words[index].head, words[index].relation = verb, "nsubj" if index == before[-1] else "compound"
    for index in children(words, noun, "punct"):
        words[index].head = verb


def _names(words: list[Word], index: int) -> bool:
    return words[index].pos in {"NOUN", "PROPN"}


def _turn(words: list[Word], subject: int, verb: int) -> None:
    words[verb].head, words[verb].relation = -1, "root"
    words[subject].head, words[subject].relation = verb, "nsubj" if _is_active(words, verb) else "nsubj:pass"
    for index in children(words, subject, "punct"):
        words[index].head = verb


def _is_active(words: list[Word], verb: int) -> bool:
    return _has_to(words, verb) or (words[verb].tag == "VBD" and bool(children(words, verb, "obj", "ccomp")))


def _has_to(words: list[Word], index: int) -> bool:
    return any(words[i].tag == "TO" for i in children(words, index, "aux"))


def _is_finite(words: list[Word], index: int) -> bool:
    return words[index].tag in {"VBD", "VBZ", "VBP", "MD"} and words[index].pos in {"VERB", "AUX"}
