"""Who says what by rules over spaCy's tokens or parse: what one gets in an afternoon, written for the comparison.

No library for this task, beside textacy's for quotations, is on the package index with its model; so this is the peer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

Row = dict[str, list[list[int]]]
"""One attribution: the places of source, cue and content, as the scorer takes them."""

LEMMAS = re.compile(
    "accuse|acknowledge|add|admit|affirm|agree|allege|announce|argue|ask|assert|assess|believe|call|claim|comment|"
    "complain|conclude|confirm|contend|declare|demand|deny|describe|disclose|emphasize|estimate|expect|explain|express|"
    "fear|find|hope|indicate|insist|know|maintain|mention|note|observe|order|pledge|predict|promise|propose|quote|"
    "recommend|remark|reply|report|respond|reveal|say|stress|suggest|suspect|tell|testify|think|threaten|urge|vow|warn|"
    "write"
)
"""Common English verbs of saying and thinking, as a newcomer to the task would list them."""
FORMS = re.compile(
    "said|says|told|thinks|thought|believes|wrote|writes|found|finds|denied|denies|replied|replies|testified|"
    "(?:acknowledg|agre|alleg|argu|accus|conclud|declar|disclos|describ|estimat|emphasiz|not|observ|promis|propos|quot|"
    "urg)e[ds]|(?:add|affirm|announc|ask|assert|assess|claim|comment|complain|confirm|contend|demand|expect|explain|"
    "express|fear|indicat|insist|maintain|mention|order|predict|recommend|remark|report|respond|reveal|stress|suggest|"
    "suspect|threaten|vow|warn)(?:ed|s)"
)
"""Forms of the same verbs, for text without lemmas."""
SUBJECTS, CLAUSES, AUXILIARIES = {"nsubj", "nsubjpass"}, {"ccomp", "xcomp"}, {"aux", "auxpass", "neg"}


def over_parse(paragraph: Any) -> Iterator[Row]:
    """The source is the subject with what hangs on it, the content the clause that the verb governs or is put into."""
    for token in paragraph:
        if token.pos_ == "VERB" and LEMMAS.fullmatch(token.lemma_):
            yield from _governed(token)
        elif token.lower_ == "according" and token.i + 1 < len(paragraph) and paragraph[token.i + 1].lower_ == "to":
            yield from _according(token, paragraph[token.i + 1])


def over_tokens(paragraph: Any) -> Iterator[Row]:
    """The source is all before the first verb of saying in a sentence, the content all behind it."""
    for sentence in paragraph.sents:
        verb = next((token for token in sentence if FORMS.fullmatch(token.lower_)), None)
        if verb is not None and sentence.start < verb.i < sentence.end - 2:
            before, behind = paragraph[sentence.start : verb.i], paragraph[verb.i + 1 : sentence.end - 1]
            yield {"source": places([before]), "cue": places([verb]), "content": places([behind])}


def places(parts: Iterable[Any]) -> list[list[int]]:
    """Where tokens or spans, in order, stand in their text; neighbours are joined."""
    found: list[list[int]] = []
    for part in parts:
        start = part.idx if hasattr(part, "idx") else part.start_char
        end = start + len(part.text)
        if found and start <= found[-1][1] + 1:
            found[-1][1] = end
        else:
            found.append([start, end])
    return found


def _governed(verb: Any) -> Iterator[Row]:
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    clause = next((child for child in verb.children if child.dep_ in CLAUSES), None)
    inside = {token.i for token in clause.subtree} if clause is not None else set()
    if clause is None and verb.dep_ == "parataxis":  # "The road, he said, is open."
        inside = {token.i for token in verb.head.subtree} - {token.i for token in verb.subtree}
    if inside:
        yield {
            "source": places(subject.subtree) if subject is not None else [],
            "cue": places([*(child for child in verb.lefts if child.dep_ in AUXILIARIES), verb]),
            "content": places(verb.doc[place] for place in sorted(inside)),
        }


def _according(token: Any, to: Any) -> Iterator[Row]:
    source = [inner for child in to.children if child.dep_ == "pobj" for inner in child.subtree]
    own = {inner.i for inner in (*token.subtree, *to.subtree)}
    if source:
        content = places(inner for inner in token.sent if inner.i not in own)
        yield {"source": places(source), "cue": places([token, to]), "content": content}
