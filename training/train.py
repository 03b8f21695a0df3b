"""Trains the reader on PolNeAR's training part and our own gold, the same each time for the same seed on a machine.

usage: python -m training.train SHARED OUT [--fold N] [--adapted FILE] [--device cuda] [--seed N] [--few-names]
                                [--steps N]

SHARED is the folder with bench/attribution/polnear_train.jsonl, gold/ and corpus/isw/. First the encoder reads
unlabelled text; what it is then is kept in OUT/adapted.pt, or FILE, and used again if it is there. After each epoch the
averaged weights are saved to OUT/reader.pt. With --fold, one fifth of the gold documents is left out; their names are
saved too. With --few-names, only single sentences of UNER teach names. With --steps, no stage and no epoch takes more
steps, to try things out. At the end the weights' SHA-256 is printed: two runs on one machine give the same. What was
chosen, and how much of it, stands in recipe.py.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.extract.shapes import QUOTED
from training.adapt import adapt, stretches, texts
from training.batches import (
    Batch,
    Query,
    RoleBatch,
    Tagging,
    collate,
    collate_roles,
    gold_queries,
    hide,
    make_batches,
    placed,
)
from training.data import CUE, ENCODER, INSIDE_CUE, OURS, Example, load_tokenizer
from training.material import Material
from training.network import Chain, Dropout, Reader, load_pretrained
from training.recipe import Recipe

NEW = tuple(f"encoder.{part}" for part in ("tag", "voice", "names", "places", "shapes"))
"""Parts of the encoder that were not pretrained."""


def optimiser(reader: Reader, recipe: Recipe) -> torch.optim.AdamW:
    """AdamW with a slow rate for what is pretrained and a faster one for what is new."""
    groups: defaultdict[float, list[Tensor]] = defaultdict(list)
    for name, weight in reader.named_parameters():
        if name.startswith("encoder.") and not name.startswith(NEW):
            rate = recipe.encoder_rate
        else:
            slow = name.startswith(("roles.layers", "encoder.shapes"))
            rate = recipe.layer_rate if slow else recipe.head_rate
        groups[rate].append(weight)
    return torch.optim.AdamW([{"params": p, "lr": r} for r, p in groups.items()], weight_decay=0.01, fused=True)


def false_queries(batch: Batch, scores: Tensor, most: int) -> list[Query]:
    """Queries for cues that the tagger sees and nobody annotated, so that the roles network learns to refuse them."""
    out = []
    best = scores.argmax(-1).tolist()
    for row, example in enumerate(batch.examples):
        kept = [i for i, known in enumerate(example.known) if known]
        starts = example.window.starts
        taken = frozenset(i for cue in example.cues for i in cue.words)
        at = 0
        while at < len(kept):
            end = at + 1
            if best[row][starts[kept[at]]] == CUE:
                while end < len(kept) and best[row][starts[kept[end]]] == INSIDE_CUE:
                    end += 1
                words = tuple(kept[at:end])
                if not taken & set(words) and words[-1] - words[0] == len(words) - 1:
                    out.append(Query(row, words, taken, (), -1, valid=False))
            at = end
    return out[:most]


def losses(reader: Reader, examples: list[Example], chance: random.Random, recipe: Recipe) -> dict[str, Tensor]:
    """The parts of the loss on one batch."""
    device = reader.encoder.tag.weight.device
    batch = placed(hide(collate(examples), chance, recipe.hidden), device)
    plain = torch.tensor([chance.random() < recipe.plain for _ in examples], device=device)[:, None]
    shapes = torch.where(plain, batch.shapes - batch.shapes % QUOTED, batch.shapes)
    with torch.autocast(device.type, dtype=torch.bfloat16):
        hidden, tags, voices, names, places = reader.encoder(batch.pieces, batch.mask, batch.guide, shapes)
    size = batch.mask.sum() / 64
    out: dict[str, Tensor] = {}
    if len(batch.cues.rows):
        out["cue"] = _tag_losses(reader.tag_chain, tags, batch.cues).sum() / size
    if len(batch.names.rows):
        marked = torch.where(batch.guide[batch.names.rows] == OURS, recipe.marked, 1.0)
        named = _tag_losses(reader.name_chain, names, batch.names) * marked
        out["name"] = recipe.names_share * named.sum() / size
    if len(batch.places.rows):
        out["place"] = recipe.names_share * _tag_losses(reader.place_chain, places, batch.places).sum() / size
    if len(batch.voices):
        picked = voices[batch.voice_words[:, 0], batch.voice_words[:, 1]].float()
        pooled = _means(picked, batch.voice_groups, len(batch.voices))
        out["voice"] = 0.5 * functional.cross_entropy(pooled, batch.voices)
    queries = gold_queries(examples, chance, recipe.forget)
    queries += false_queries(batch, tags.detach(), 1 + int(recipe.false_cues * len(queries)))
    if queries:
        out |= _role_losses(reader, placed(collate_roles(examples, queries), device), hidden)
    return out


def _tag_losses(chain: Chain, scores: Tensor, given: Tagging) -> Tensor:
    """The loss of the tags of some words, for each row. `scores` are those of all pieces of the batch."""
    return chain.loss(scores[given.rows[:, None], given.words].float(), given.tags, given.lengths)


def _role_losses(reader: Reader, asked: RoleBatch, hidden: Tensor) -> dict[str, Tensor]:
    count = len(asked.valid)
    with torch.autocast(hidden.device.type, dtype=torch.bfloat16):
        around = hidden[asked.source[0], asked.source[1]]
        roles, stances, valid = reader.roles(around, asked.mask, asked.marks, asked.distances)
    numbers = torch.arange(count, device=hidden.device)[:, None]
    nll = reader.role_chain.loss(roles[numbers, asked.words].float(), asked.roles, asked.lengths)
    true = asked.valid > 0
    out = {"role": (nll * true).sum() / true.sum().clamp(min=1)}
    cue = asked.cue_words
    judged = _means(valid[cue[:, 0], cue[:, 1]].float(), asked.cue_groups, count).squeeze(1)
    out["valid"] = 0.5 * functional.binary_cross_entropy_with_logits(judged, asked.valid)
    taught = (asked.stances >= 0).float()
    pooled = _means(stances[cue[:, 0], cue[:, 1]].float(), asked.cue_groups, count)
    each = functional.cross_entropy(pooled, asked.stances.clamp(min=0), reduction="none")
    out["stance"] = 0.5 * (each * taught).sum() / taught.sum().clamp(min=1)
    return out


def _means(values: Tensor, groups: Tensor, count: int) -> Tensor:
    """The mean of the rows of `values` that belong to each group."""
    total = torch.zeros(count, values.shape[1], device=values.device).index_add(0, groups, values)
    return total / torch.bincount(groups, minlength=count)[:, None].clamp(min=1)


class Average:
    """The mean of the weights over the last steps, which reads better than where the last step happens to end."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self._from: list[Tensor] = list(network.parameters())
        self._means = [weight.detach().clone() for weight in self._from]
        self._decay, self._steps = decay, 0

    def follow(self) -> None:
        """Moves a little towards the weights as they are now."""
        self._steps += 1
        pace = 1 - min(self._decay, self._steps / (self._steps + 10))
        with torch.no_grad():
            torch._foreach_lerp_(self._means, self._from, pace)

    def swap(self) -> None:
        """Exchanges the mean with the weights in the network; twice gives back what was."""
        with torch.no_grad():
            for mean, weight in zip(self._means, self._from, strict=True):
                kept = weight.clone()
                weight.copy_(mean)
                mean.copy_(kept)


def epoch(material: Material, number: int, recipe: Recipe) -> list[list[Example]]:
    """The groups of examples of one epoch, in an order that follows from the seed."""
    shuffle = random.Random(recipe.seed * 1000 + number)
    kept = [example for example in material.polnear if example.cues or shuffle.random() < recipe.empty_share]
    more = () if recipe.few_names else material.paragraphs
    names = [*([*material.names, *more] * recipe.names_times), *(() if recipe.few_names else material.marked)]
    ours = [*(material.gold * recipe.gold_times), *names]
    return list(make_batches([*kept, *ours], recipe.budget, shuffle))


def train(material: Material, recipe: Recipe, reader: Reader, save: Callable[[Reader, int], None]) -> None:
    """Trains the reader, which is pretrained, and saves its averaged weights after each epoch."""
    reader.train()
    steady = optimiser(reader, recipe)
    average = Average(reader, recipe.decay)
    groups = [epoch(material, number, recipe)[: recipe.steps or None] for number in range(recipe.epochs)]
    total = sum(len(group) for group in groups)
    rise = max(1, int(recipe.warm_up * total))
    plan = torch.optim.lr_scheduler.LambdaLR(steady, lambda s: min((s + 1) / rise, (total - s) / (total - rise)))
    sizes = f"{len(material.polnear)} windows of PolNeAR, {len(material.gold)} of ours, {len(material.names)} of names"
    print(f"{sizes}; {total} batches", flush=True)
    began, done = time.time(), 0
    for number, of_epoch in enumerate(groups):
        seen: defaultdict[str, list[Tensor]] = defaultdict(list)
        chance = random.Random(recipe.seed * 100 + number)
        for group in of_epoch:
            parts = losses(reader, group, chance, recipe)
            steady.zero_grad()
            torch.autograd.backward(torch.stack(list(parts.values())).sum())
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 5.0)
            steady.step()
            plan.step()
            average.follow()
            done += 1
            for name, value in parts.items():
                seen[name].append(value.detach())
            if done % 50 == 0:
                means = {name: round(float(torch.stack(values).mean()), 3) for name, values in seen.items()}
                left = (time.time() - began) / done * (total - done)
                print(f"epoch {number} step {done}/{total} {left / 60:.1f} min left {means}", flush=True)
                seen.clear()
        average.swap()
        save(reader, number)
        average.swap()


def begin(recipe: Recipe, shared: Path, kept: Path, device: torch.device) -> Reader:
    """A reader whose encoder has read unlabelled text, which is done once and kept."""
    reader = Reader(recipe.role_layers)
    load_pretrained(reader, ENCODER)
    if not kept.exists():
        Dropout.chance = np.random.default_rng(recipe.seed)
        encoder = reader.encoder.to(device)
        adapt(encoder, stretches(texts(shared), load_tokenizer()), recipe)
        torch.save({name: value.cpu() for name, value in encoder.state_dict().items()}, kept)
    reader.encoder.load_state_dict(torch.load(kept, weights_only=True), strict=False)
    reader.copy_last_layers()
    ready: Reader = reader.to(device)
    return ready


def fingerprint(saved: Path) -> str:
    """The SHA-256 of the weights in a file, whatever else it holds."""
    digest = hashlib.sha256()
    for name, value in sorted(torch.load(saved, weights_only=True)["weights"].items()):
        digest.update(name.encode())
        digest.update(value.numpy().tobytes())
    return digest.hexdigest()


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--fold", type=int, default=None)
    parser.add_argument("--adapted", type=Path)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--few-names", action="store_true")
    given = parser.parse_args()
    recipe = Recipe(seed=given.seed, steps=given.steps, few_names=given.few_names)
    device = torch.device(given.device)
    torch.set_num_threads(2)
    torch.manual_seed(recipe.seed)
    torch.use_deterministic_algorithms(mode=device.type == "cpu")
    torch.utils.deterministic.__setattr__("fill_uninitialized_memory", False)  # it takes 5 % of a step
    material = Material(given.shared, given.fold)
    given.out.mkdir(parents=True, exist_ok=True)
    reader = begin(recipe, given.shared, given.adapted or given.out / "adapted.pt", device)
    Dropout.chance = np.random.default_rng(recipe.seed)

    def save(reader: Reader, number: int) -> None:
        weights = {name: value.cpu() for name, value in reader.state_dict().items()}
        saved = {"weights": weights, "held": sorted(material.held), "role_layers": recipe.role_layers, "epoch": number}
        torch.save(saved, given.out / "reader.pt")

    train(material, recipe, reader, save)
    print(f"SHA-256 of the weights: {fingerprint(given.out / 'reader.pt')}")


if __name__ == "__main__":
    main()
