"""Trains the reader on PolNeAR's training part and our own gold, on a CPU, the same each time for the same seed.

usage: python -m training.train SHARED OUT [--epochs N] [--held-out SHARE] [--steps N]

SHARED is the folder with bench/attribution/polnear_train.jsonl and gold/. After each epoch the weights are saved to
OUT/reader.pt with the names of the gold documents that were held out, for evaluate.py.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch, Query, collate, collate_roles, gold_queries, make_batches
from training.data import (
    CUE,
    ENCODER,
    INSIDE_CUE,
    Example,
    Labeller,
    load_gold,
    load_polnear,
    load_tokenizer,
    split_documents,
)
from training.network import Reader, load_pretrained

SEED = 7
ROLE_LAYERS = 2
BUDGET = 3072
"""Word pieces in a batch."""
GOLD_TIMES = 2
"""How often an epoch shows our gold: it is a sixth of PolNeAR in size."""
ENCODER_RATE, LAYER_RATE, HEAD_RATE = 1.3e-4, 2e-4, 8e-4
EMPTY_SHARE = 0.5
"""Of PolNeAR's windows without any attribution, an epoch shows this share."""
WARM_UP = 0.08
FORGET = 0.15
FALSE_CUES = 0.3
"""At most so many wrong cues of the tagger are shown to the roles network, for each right one."""


def optimiser(reader: Reader) -> torch.optim.AdamW:
    """AdamW with a slow rate for what is pretrained and a faster one for what is new."""
    groups: dict[float, list[Tensor]] = {ENCODER_RATE: [], LAYER_RATE: [], HEAD_RATE: []}
    for name, weight in reader.named_parameters():
        if name.startswith("encoder.") and not name.startswith(("encoder.tag", "encoder.voice")):
            rate = ENCODER_RATE
        else:
            rate = LAYER_RATE if name.startswith("roles.layers") else HEAD_RATE
        groups[rate].append(weight)
    return torch.optim.AdamW([{"params": p, "lr": r} for r, p in groups.items()], weight_decay=0.01, fused=True)


def false_queries(batch: Batch, scores: Tensor, most: int) -> list[Query]:
    """Queries for cues that the tagger sees and nobody annotated, so that the roles network learns to refuse them."""
    out = []
    best = scores.argmax(-1).tolist()
    for row, example in enumerate(batch.examples):
        kept = [i for i, known in enumerate(example.known) if known]
        taken = frozenset(i for cue in example.cues for i in cue.words)
        at = 0
        while at < len(kept):
            end = at + 1
            if best[row][at] == CUE:
                while end < len(kept) and best[row][end] == INSIDE_CUE:
                    end += 1
                words = tuple(kept[at:end])
                if not taken & set(words) and words[-1] - words[0] == len(words) - 1:
                    out.append(Query(row, words, taken, (), -1, valid=False))
            at = end
    return out[:most]


def losses(reader: Reader, batch: Batch, chance: random.Random) -> dict[str, Tensor]:
    """The parts of the loss on one batch."""
    rows = torch.arange(len(batch.examples))[:, None]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden, tags, voices = reader.encoder(batch.pieces, batch.mask, batch.guide)
    tags = tags[rows, batch.words].float()
    out = {"cue": reader.tag_chain.loss(tags, batch.tags, batch.lengths).sum() / batch.mask.sum() * 64}
    if len(batch.voices):
        picked = voices[batch.voice_words[:, 0], batch.voice_words[:, 1]].float()
        pooled = _means(picked, batch.voice_groups, len(batch.voices))
        out["voice"] = 0.5 * functional.cross_entropy(pooled, batch.voices)
    queries = gold_queries(batch.examples, chance, FORGET)
    queries += false_queries(batch, tags.detach(), 1 + int(FALSE_CUES * len(queries)))
    if queries:
        out |= _role_losses(reader, batch, hidden, queries)
    return out


def _role_losses(reader: Reader, batch: Batch, hidden: Tensor, queries: list[Query]) -> dict[str, Tensor]:
    asked = collate_roles(batch.examples, queries)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        around = hidden[asked.source[0], asked.source[1]]
        roles, stances, valid = reader.roles(around, asked.mask, asked.marks, asked.distances)
    numbers = torch.arange(len(queries))[:, None]
    nll = reader.role_chain.loss(roles[numbers, asked.words].float(), asked.roles, asked.lengths)
    true = asked.valid > 0
    out = {"role": (nll * true).sum() / true.sum().clamp(min=1)}
    cue = asked.cue_words
    judged = _means(valid[cue[:, 0], cue[:, 1]].float(), asked.cue_groups, len(queries)).squeeze(1)
    out["valid"] = 0.5 * functional.binary_cross_entropy_with_logits(judged, asked.valid)
    taught = asked.stances >= 0
    if taught.any():
        pooled = _means(stances[cue[:, 0], cue[:, 1]].float(), asked.cue_groups, len(queries))
        out["stance"] = 0.5 * functional.cross_entropy(pooled[taught], asked.stances[taught])
    return out


def _means(values: Tensor, groups: Tensor, count: int) -> Tensor:
    """The mean of the rows of `values` that belong to each group."""
    total = torch.zeros(count, values.shape[1]).index_add(0, groups, values)
    return total / torch.bincount(groups, minlength=count)[:, None].clamp(min=1)


def epoch(polnear: list[Example], gold: list[Example], number: int) -> list[list[Example]]:
    """The groups of examples of one epoch, in an order that follows from the seed."""
    shuffle = random.Random(SEED * 1000 + number)
    kept = [example for example in polnear if example.cues or shuffle.random() < EMPTY_SHARE]
    return list(make_batches([*kept, *(gold * GOLD_TIMES)], BUDGET, shuffle))


def train(shared: Path, out: Path, epochs: int, held_out: float, steps: int) -> None:
    """Trains and saves the weights after each epoch. `steps` ends an epoch early, to try things out."""
    torch.manual_seed(SEED)
    torch.use_deterministic_algorithms(mode=True)
    torch.utils.deterministic.__setattr__("fill_uninitialized_memory", False)  # it takes 5 % of a step
    labeller = Labeller(load_tokenizer())
    names, held = split_documents(shared / "gold", held_out, SEED)
    gold = load_gold(shared / "gold", labeller, names)
    polnear = load_polnear(shared / "bench" / "attribution" / "polnear_train.jsonl", labeller)
    reader = Reader(ROLE_LAYERS)
    load_pretrained(reader, ENCODER)
    reader.train()
    steady = optimiser(reader)
    groups = [epoch(polnear, gold, number)[:steps] for number in range(epochs)]
    total = sum(len(group) for group in groups)
    rise = max(1, int(WARM_UP * total))
    plan = torch.optim.lr_scheduler.LambdaLR(steady, lambda s: min((s + 1) / rise, (total - s) / (total - rise)))
    print(f"{len(polnear)} windows of PolNeAR, {len(gold)} of ours; {total} batches", flush=True)
    began = time.time()
    for number in range(epochs):
        seen: defaultdict[str, float] = defaultdict(float)
        chance = random.Random(SEED * 100 + number)
        for step, group in enumerate(groups[number]):
            parts = losses(reader, collate(group), chance)
            steady.zero_grad()
            torch.autograd.backward(torch.stack(list(parts.values())).sum())
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 5.0)
            steady.step()
            plan.step()
            for name, value in parts.items():
                seen[name] += value.item()
                seen[f"{name} n"] += 1
            if step % 25 == 24:
                means = {n: round(v / seen[f"{n} n"], 3) for n, v in seen.items() if not n.endswith(" n")}
                print(f"epoch {number} step {step + 1} {time.time() - began:.0f} s {means}", flush=True)
                seen.clear()
        out.mkdir(parents=True, exist_ok=True)
        saved = {"weights": reader.state_dict(), "held": sorted(held), "role_layers": ROLE_LAYERS}
        torch.save(saved, out / "reader.pt")


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--held-out", type=float, default=0.0)
    parser.add_argument("--steps", type=int, default=10**9)
    given = parser.parse_args()
    torch.set_num_threads(2)
    train(given.shared, given.out, given.epochs, given.held_out, given.steps)


if __name__ == "__main__":
    main()
