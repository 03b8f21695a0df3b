"""Trains the network that reads two passages together, and exports it.

usage: python -m training.crossing SHARED READER.pt OUT [--taught TAUGHT.jsonl] [--fold N] [--device cuda] [--seed N]

It begins as the reader's encoder (READER.pt, made by train.py) and learns from the gold's pairs and from ours
(pairs.py); with --taught, also from pairs that nobody labelled, by what networks made of them (taught.py, teacher.py).
With an exported network (crossing.onnx) in place of READER.pt it begins as that, and sees all once more.
OUT/crossing.pt has the averaged weights; OUT/crossing.onnx and crossing.json are what the package ships. With --fold,
the pairs whose first passage stands in a third of the documents are left out, and how probable each of their relations
is, by what was learnt from the others, is written to OUT/held.jsonl: from those the weights of `links.json` are learnt.
"""

# mypy: disallow-subclassing-any=False

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.link.crossing import CrossReader, joined
from training.batches import HIDDEN, padded
from training.cross_recipe import AGAIN, CrossRecipe
from training.data import load_tokenizer
from training.export import export_graph, write_tokenizer
from training.lean import lean_encoder
from training.network import SIZE, Dropout, Encoder, Reader
from training.pairs import LabelledPair, load_all_pairs
from training.taught import TaughtPair, load_taught
from training.train import Average
from training.unpacked import guide, unpacked

RELATIONS = (
    "unrelated",
    "same-thread",
    "complements",
    "corroborates",
    "repeats",
    "self-citation",
    "overtaken-by",
    "revises",
    "denies",
    "contradicts",
)
LOOSE = 2
"""So many relations, the first ones, are no links."""
FOLDS = 3
SPECIAL = 104
"""Pieces below this number stand for no words."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """A pair as the network learns it: its pieces, where the second passage begins, and what it counts.

    `chances` is how probable each relation shall be, `linked` whether there is a link, or how probable that is.
    """

    pieces: list[int]
    second: int
    chances: tuple[float, ...]
    linked: float
    weight: float


class CrossNetwork(nn.Module):
    """The encoder over two passages, told which is which, and the scores of their relations."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.sides = nn.Embedding(2, SIZE)
        self.dropout = Dropout()
        self.head = nn.Linear(2 * SIZE, len(RELATIONS))
        for weight in (self.sides.weight, self.head.weight, self.head.bias):
            nn.init.zeros_(weight)

    def forward(self, pieces: Tensor, mask: Tensor, sides: Tensor) -> Tensor:
        """The scores of the relations, from the first piece and from the mean of all."""
        encoder = self.encoder
        places = torch.arange(pieces.shape[1], device=pieces.device)
        placed = encoder.words(pieces) + encoder.positions(places) + encoder.guides.weight[0] + self.sides(sides)
        x = encoder.through(placed, mask).float()
        present = mask[..., None].to(x.dtype)
        mean = (x * present).sum(1) / present.sum(1)
        scores: Tensor = self.head(self.dropout(torch.cat([x[:, 0], mean], dim=-1)))
        return scores


class LeanCross(nn.Module):
    """The network for one pair, in which every piece is one."""

    def __init__(self, network: CrossNetwork) -> None:
        super().__init__()
        lean_encoder(network.encoder)
        self.network = network

    def forward(self, pieces: Tensor, sides: Tensor) -> Any:
        """The scores of the relations."""
        return self.network(pieces, torch.ones_like(pieces), sides)


def begin(saved: Path) -> CrossNetwork:
    """A network that was exported, or one whose encoder is that of a trained reader."""
    if saved.suffix == ".onnx":
        network = CrossNetwork(Encoder())
        network.load_state_dict(unpacked(saved), strict=False)
        network.encoder.guides.weight.data[0] = guide(saved)
        return network
    kept = torch.load(saved, weights_only=True)
    reader = Reader(kept["role_layers"])
    reader.load_state_dict(kept["weights"])
    return CrossNetwork(reader.encoder)


def learnt(pairs: Sequence[LabelledPair], smooth: float, turn: random.Random) -> list[Learnt]:
    """The pairs in word pieces; half of those of one day are read the other way round."""
    tokenizer = load_tokenizer()
    out = []
    for each in pairs:
        pair = each.pair
        if pair.days == 0 and each.direction is None and turn.random() < 0.5:
            pair = replace(pair, first=pair.second, second=pair.first)
        pieces, second = joined(tokenizer, pair)
        out.append(labelled(each, pieces, second, smooth))
    return out


def labelled(pair: LabelledPair, pieces: list[int], second: int, smooth: float) -> Learnt:
    """A labelled pair as it is learnt, its label spread a little over the other relations."""
    number = RELATIONS.index(pair.relation)
    chances = tuple(smooth / len(RELATIONS) + (1 - smooth) * (place == number) for place in range(len(RELATIONS)))
    return Learnt(pieces, second, chances, float(number >= LOOSE), pair.sure)


def learnt_from_networks(pairs: Iterable[TaughtPair], trusted: float) -> list[Learnt]:
    """Pairs that nobody labelled in word pieces, by what networks made of them."""
    tokenizer = load_tokenizer()
    found = ((each.pair, tuple(each.chances[name] for name in RELATIONS)) for each in pairs)
    return [Learnt(*joined(tokenizer, pair), chances, sum(chances[LOOSE:]), trusted) for pair, chances in found]


def batches(examples: Sequence[Learnt], budget: int, chance: random.Random) -> list[list[Learnt]]:
    """The examples in groups of like length with about `budget` pieces each, in an order of chance."""
    groups: list[list[Learnt]] = [[]]
    for example in sorted(examples, key=lambda e: len(e.pieces) + chance.uniform(-15, 15)):
        if groups[-1] and (len(groups[-1]) + 1) * len(example.pieces) > budget:
            groups.append([])
        groups[-1].append(example)
    chance.shuffle(groups)
    return groups


def collate(group: Sequence[Learnt]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, which of them there are, and which side each stands on."""
    pieces = padded([example.pieces for example in group])
    mask = padded([[1] * len(example.pieces) for example in group])
    sides = padded([[int(i >= e.second) for i in range(len(e.pieces))] for e in group])
    return pieces, mask, sides


def loss_of(network: CrossNetwork, group: Sequence[Learnt], recipe: CrossRecipe) -> Tensor:
    """How wrong the relations are, and apart from that how wrong it is whether there is a link."""
    device = network.head.weight.device
    pieces, mask, sides = (each.to(device) for each in collate(group))
    hidden = (torch.rand(pieces.shape, device=device) < recipe.hidden) & (pieces >= SPECIAL)
    with torch.autocast(device.type, dtype=torch.bfloat16):
        scores = network(torch.where(hidden, HIDDEN, pieces), mask, sides).float()
    return how_wrong(scores, group)


def how_wrong(scores: Tensor, group: Sequence[Learnt]) -> Tensor:
    """How wrong the scores of some pairs are of their relations, and apart from that of whether there is a link."""
    device = scores.device
    chances = torch.tensor([example.chances for example in group], device=device)
    are_linked = torch.tensor([example.linked for example in group], device=device)
    weights = torch.tensor([example.weight for example in group], device=device)
    each = functional.cross_entropy(scores, chances, reduction="none")
    linked = torch.logsumexp(scores[:, LOOSE:], 1) - torch.logsumexp(scores[:, :LOOSE], 1)
    each = each + functional.binary_cross_entropy_with_logits(linked, are_linked, reduction="none")
    return (each * weights).sum() / weights.sum()


def optimiser(network: CrossNetwork, recipe: CrossRecipe) -> torch.optim.AdamW:
    """AdamW with a slow rate for the encoder and a faster one for what is new; the reader's own heads learn nothing."""
    groups: defaultdict[float, list[Tensor]] = defaultdict(list)
    for name, weight in network.named_parameters():
        if name.startswith(("head.", "sides.")):
            groups[recipe.head_rate].append(weight)
        elif name.startswith(tuple(f"encoder.{part}" for part in ("words", "positions", "norm", "layers"))):
            groups[recipe.body_rate].append(weight)
        else:
            weight.requires_grad_(False)
    return torch.optim.AdamW([{"params": p, "lr": r} for r, p in groups.items()], weight_decay=0.01, fused=True)


def plan(pairs: Sequence[LabelledPair], taught: Sequence[Learnt], recipe: CrossRecipe) -> Iterator[list[Learnt]]:
    """The groups of all epochs: each kind of pair shown so many times, and as many of those that networks judged."""
    chance = random.Random(recipe.seed)
    shown = [pair for pair in pairs for _ in range(recipe.times[pair.kind])]
    for _ in range(recipe.epochs + bool(taught)):
        some = chance.sample(taught, min(recipe.taught, len(taught)))
        yield from batches([*learnt(shown, recipe.smooth, chance), *some], recipe.budget, chance)


def train(
    network: CrossNetwork, pairs: Sequence[LabelledPair], recipe: CrossRecipe, taught: Sequence[Learnt] = ()
) -> None:
    """Trains on pairs, for an epoch more where some are taught; at the end the network has its averaged weights."""
    network.train()
    groups = list(plan(pairs, taught, recipe))[: recipe.steps or None]
    steady, total = optimiser(network, recipe), len(groups)
    rise = max(1, int(recipe.warm_up * total))
    rate = torch.optim.lr_scheduler.LambdaLR(steady, lambda s: min((s + 1) / rise, (total - s) / (total - rise)))
    average = Average(network, recipe.decay)
    began, seen = time.time(), []
    for done, group in enumerate(groups, 1):
        loss = loss_of(network, group, recipe)
        steady.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        steady.step()
        rate.step()
        average.follow()
        seen.append(float(loss.detach()))
        if done % 50 == 0:
            left = (time.time() - began) / done * (total - done)
            print(f"step {done}/{total} {left / 60:.1f} min left, loss {np.mean(seen[-50:]):.3f}", flush=True)
    average.swap()


def export(network: CrossNetwork, folder: Path) -> None:
    """Writes what the package ships."""
    pieces = torch.full((1, 9), 201)
    export_graph(
        LeanCross(network.eval()), {"pieces": pieces, "sides": pieces * 0}, ["scores"], folder / "crossing.onnx"
    )
    (folder / "crossing.json").write_text(json.dumps({"relations": RELATIONS}) + "\n", encoding="utf-8")


def held_out(pairs: Sequence[LabelledPair], number: int | None) -> list[bool]:
    """Of which pairs the first passage stands in a document of that fold."""
    return [sum(pair.documents[0].encode()) % FOLDS == number for pair in pairs]


def probabilities(folder: Path, pairs: Sequence[LabelledPair]) -> Iterator[dict[str, Any]]:
    """What the exported network makes of pairs, a row each."""
    reader = CrossReader.load(threads=1, folder=folder)
    for each, found in zip(pairs, reader.read(pair.pair for pair in pairs), strict=True):
        yield {"id": each.id, "relation": each.relation, "found": {name: round(x, 5) for name, x in found.items()}}


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "reader", "out", "--taught"):
        parser.add_argument(name, type=Path)
    for name, usual in (("--fold", None), ("--steps", 0), ("--threads", 2), ("--seed", CrossRecipe().seed)):
        parser.add_argument(name, type=int, default=usual)
    parser.add_argument("--device", default="cpu")
    given = parser.parse_args()
    recipe = replace(AGAIN if given.reader.suffix == ".onnx" else CrossRecipe(), seed=given.seed, steps=given.steps)
    torch.set_num_threads(given.threads)
    torch.manual_seed(recipe.seed)
    Dropout.chance = np.random.default_rng(recipe.seed)
    pairs = load_all_pairs(given.shared)
    held = held_out(pairs, given.fold)
    learnt_from = [pair for pair, out in zip(pairs, held, strict=True) if not out]
    network = begin(given.reader).to(given.device)
    taught = learnt_from_networks(load_taught(given.taught), recipe.trusted) if given.taught else []
    train(network, learnt_from, recipe, taught)
    given.out.mkdir(parents=True, exist_ok=True)
    network.cpu()
    torch.save(network.state_dict(), given.out / "crossing.pt")
    export(network, given.out)
    write_tokenizer(given.out / "tokenizer.json")
    if given.fold is not None:
        rows = probabilities(given.out, [pair for pair, out in zip(pairs, held, strict=True) if out])
        (given.out / "held.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
