"""What a verb's form says in English, read off its tag and its auxiliaries: finiteness, voice, tense."""

from __future__ import annotations

from dateline.lang.en.universal import Word, children

_PARTICIPLES = frozenset({"amod", "acl"})
_NONFINITE = frozenset({"xcomp", "ccomp", "csubj", "csubj:pass", "obj", "nsubj", "obl", "nmod", "nsubj:pass"})
_BARE = frozenset({"xcomp", "ccomp", "advcl", "acl"})
_FUTURE = frozenset({"will", "shall"})
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "iobj"})


def add_forms(words: list[Word], human: frozenset[str]) -> None:
    """Give each word the features that other rooms ask for; `human` are the nouns that name people."""
    for index, word in enumerate(words):
        if word.tag == "VBN" and word.relation in _NOMINAL and _is_definite(words, index):
            word.feats["Nominal"] = "Yes"
        elif word.pos in {"VERB", "AUX"} and word.relation not in {"aux", "aux:pass", "cop"}:
            word.feats.update(_verb(words, index))
        elif word.pos in {"NOUN", "PROPN"} and word.lemma.lower() in human:
            word.feats["Animacy"] = "Anim"
        elif word.pos == "ADJ" and word.relation in _NOMINAL and _is_definite(words, index):
            word.feats["Nominal"] = "Yes"
        if word.pos in {"ADJ", "NOUN", "PROPN"} and (copulas := children(words, index, "cop")):
            word.feats["Tense"] = _tense(words, index, words[copulas[0]].tag)


def _is_definite(words: list[Word], index: int) -> bool:
    """Tell whether an adjective names people: "the wounded"."""
    return any(words[i].lemma == "the" for i in children(words, index, "det"))


def _verb(words: list[Word], index: int) -> dict[str, str]:
    form = _form(words, index)
    passive = bool(children(words, index, "aux:pass", "nsubj:pass")) or (
        form == "Part" and words[index].tag in {"VBN", "VBD"}
    )
    feats = {"VerbForm": form, "Voice": "Pass" if passive else "Act"}
    tense = _tense(words, index, words[index].tag)
    if tense:
        feats["Tense"] = tense
    if form == "Fin" and words[index].tag == "VB" and _is_imperative(words, index):
        feats["Mood"] = "Imp"
    return feats


def _form(words: list[Word], index: int) -> str:
    word = words[index]
    auxiliaries = [words[i] for i in children(words, index, "aux", "aux:pass")]
    if any(other.tag == "TO" for other in auxiliaries):
        return "Fin" if word.head < 0 and _has_subject(words, index) else "Inf"
    if any(other.tag in {"MD", "VBZ", "VBP", "VBD"} for other in auxiliaries) or word.tag in {"VBD", "VBZ", "VBP"}:
        late = word.tag == "VBD" and word.relation in _PARTICIPLES and not _has_subject(words, index)
        return "Part" if late else "Fin"
    if word.relation == "conj" and 0 <= word.head < index and not _has_subject(words, index):
        return words[word.head].feats.get("VerbForm") or "Fin"
    if word.tag == "VB":
        return "Inf" if word.relation in _BARE and not _has_subject(words, index) else "Fin"
    if word.relation in _PARTICIPLES and not children(words, index, "mark"):
        return "Part"
    if word.tag == "VBG" and (word.relation in _NONFINITE or children(words, index, "mark")):
        return "Inf"
    if word.relation == "advcl" and not _has_subject(words, index):
        return "Conv"
    return "Part" if word.tag == "VBN" and word.relation == "advcl" else "Fin"


def _has_subject(words: list[Word], index: int) -> bool:
    return bool(children(words, index, "nsubj", "nsubj:pass"))


def _is_imperative(words: list[Word], index: int) -> bool:
    return words[index].head < 0 and not _has_subject(words, index) and not children(words, index, "aux")


def _tense(words: list[Word], index: int, tag: str) -> str:
    auxiliaries = [words[i] for i in children(words, index, "aux", "aux:pass")]
    if any(other.lemma in _FUTURE or other.text.lower() in {"'ll", "won", "wo"} for other in auxiliaries):
        return "Fut"
    if words[index].head < 0 and any(other.tag == "TO" for other in auxiliaries):
        return "Fut"
    tags = {tag, *(other.tag for other in auxiliaries)}
    if tags & {"VBD", "VBN"}:
        return "Past"
    return "Pres" if tags & {"VBZ", "VBP", "VBG"} else ""
