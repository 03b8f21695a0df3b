"""`--format jsonl`: one claim a line, with its chain, its hedges and every offset. The contract of sayso."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.records import Answer, Attribution, Claim, Document, DocumentCard, Dossier, Endnote, Merged, Reviews
from sayso.share import mentions
from sayso.share.lines import Writer, line
from sayso.share.mentions import Record
from sayso.share.reviews import grade, review
from sayso.words.registry import known_actors


def write_claims(dossiers: Iterable[Dossier], writer: Writer) -> None:
    """Write every claim of the dossiers, one a line, in the order of the text."""
    for dossier in dossiers:
        for record in claim_records(dossier):
            writer.write(line(record))


def claim_records(dossier: Dossier) -> Iterator[Record]:
    """Every claim of a dossier, in the order of the text."""
    heading = document_heading(dossier.document)
    for claim in dossier.extraction.claims:
        endnotes = [_endnote(dossier.document.endnotes[index], dossier.merged) for index in claim.endnotes]
        yield _claim(claim, heading, endnotes, dossier.merged, dossier.reviews)


def answer_record(answer: Answer) -> Record:
    """An answer as `sayso ask --json` gives it: its claim, with the words of its sentence and the notes' numbers.

    An answer holds no whole document, so its endnotes are numbers and URLs without offsets.
    """
    endnotes: list[Record] = [{"number": number} for number in answer.endnote_numbers]
    heading = document_heading(answer.document)
    record = _claim(answer.claim, heading, endnotes, answer.merged, answer.reviews)
    record["sentence"] = {
        "start": answer.claim.sentence.start,
        "end": answer.claim.sentence.end,
        "text": answer.sentence,
    }
    return record | {"urls": list(answer.urls), "score": answer.score, "remarks": list(answer.remarks)}


def document_heading(document: Document | DocumentCard) -> Record:
    """What every claim says about the document it stands in."""
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "published": document.published,
        "published_from": document.published_from,
        "publisher": document.publisher,
        "sha256": document.sha256,
        "completeness": document.completeness,
    }


def _claim(claim: Claim, document: Record, endnotes: list[Record], merged: Merged, reviews: Reviews) -> Record:
    return {
        "id": claim.id,
        "document": document,
        "block": claim.block,
        "sentence": {"start": claim.sentence.start, "end": claim.sentence.end},
        "voice": claim.voice,
        "chain": [_attribution(link, merged) for link in claim.chain],
        "content": mentions.passage(claim.content),
        "hedges": [mentions.hedge(hedge) for hedge in claim.hedges],
        "conditions": [mentions.condition(condition) for condition in claim.conditions],
        "finding": claim.finding and mentions.finding(claim.finding),
        "verdicts": [mentions.verdict(verdict) for verdict in claim.verdicts],
        "firsts": [mentions.first(first) for first in claim.firsts],
        "negated": claim.negated,
        "times": [mentions.time(time) for time in claim.times],
        "places": [mentions.place(place) for place in claim.places],
        "quantities": [mentions.quantity(quantity) for quantity in claim.quantities],
        "actors": [mentions.actor(actor, merged) for actor in claim.actors],
        "endnotes": endnotes,
        "confidence": claim.confidence,
        "extractor": claim.extractor,
        "review": review(claim, reviews),
        "grade": grade(
            claim, publisher if isinstance(publisher := document["publisher"], str) else None, reviews, merged
        ),
    }


def _attribution(link: Attribution, merged: Merged) -> Record:
    said_on, actor = link.said_on, link.source_actor
    who = {"actor": merged.id_of(actor), "actor_merged_from": actor if merged.kept(actor) else None}
    return {
        "source": mentions.passage(link.source) | who,
        "cue": mentions.passage(link.cue),
        "content": mentions.passage(link.content),
        "stance": link.stance,
        "said_on": said_on and {"spans": mentions.pairs(said_on.spans), "start": said_on.start, "end": said_on.end},
        "negated": link.negated,
    }


def _endnote(endnote: Endnote, merged: Merged) -> Record:
    mark, registry = endnote.mark, known_actors()
    return {
        "number": endnote.number,
        "span": [mark.start, mark.end] if mark else None,
        "scope": endnote.scope_kind,
        "urls": list(endnote.urls),
        "actors": list(
            dict.fromkeys(merged.id_of(known.id) for url in endnote.urls if (known := registry.publishing(url)))
        ),
    }
