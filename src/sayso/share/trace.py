"""A trace as a record of JSON: mentions, origins, what speaks against it, and who could not confirm it."""

from __future__ import annotations

from sayso.records import Mention, Origin, Trace, Uncorroborated
from sayso.share.links import end_record, link_record
from sayso.share.mentions import Record
from sayso.share.register import registered_record


def trace_record(trace: Trace) -> Record:
    """A trace with all it holds. A mention names its origins by their ids, an origin its mentions by their claims."""
    origins: dict[str, list[str]] = {}
    for origin in trace.origins:
        for claim in origin.mentions:
            origins.setdefault(claim, []).append(origin.id)
    return {
        "claim": trace.claim,
        "mention": trace.mention,
        "first": trace.first and trace.first.end.claim,
        "summary": trace.summary,
        "sides": list(trace.sides),
        "mentions": [_mention(each) | {"origins": origins.get(each.end.claim, [])} for each in trace.mentions],
        "origins": [_origin(each) for each in trace.origins],
        "links": [link_record(each) for each in trace.links],
        "uncorroborated": [_uncorroborated(each) for each in trace.uncorroborated],
        "became": [registered_record(each) for each in trace.became],
        "more": trace.more,
        "notices": list(trace.notices),
    }


def _mention(mention: Mention) -> Record:
    return end_record(mention.end) | {
        "said": mention.said,
        "said_from": "sentence" if mention.is_told else "publication",
        "speaker": mention.speaker,
        "sides": list(mention.sides),
        "relation": mention.relation,
        "strength": round(mention.strength, 4),
        "vouches": mention.vouches,
    }


def _origin(origin: Origin) -> Record:
    return {
        "id": origin.id,
        "kind": origin.root.kind,
        "name": origin.root.name,
        "sides": list(origin.sides),
        "mentions": list(origin.mentions),
        "reasons": list(origin.reasons),
    }


def _uncorroborated(doubt: Uncorroborated) -> Record:
    return end_record(doubt.end) | {
        "words": doubt.words,
        "mention": doubt.mention,
        "independent": list(doubt.independent),
        "later": list(doubt.later),
    }
