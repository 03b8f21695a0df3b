"""Trains the vectors of word pieces by whose sums similar statements are found.

usage: python -m training.embedding SHARED CASEBOOK OUT [--fold N] [--steps N] [--seed N]

It begins with the word vectors of all-MiniLM-L6-v2, cut to their main directions, and learns from two things: pairs
that were labelled (pairs.py), and the links in CASEBOOK, the reports of the corpus linked by the package. In a batch
each linked pair is to be told from every pairing of its statements with others: the loss is that of Zhai, Mustafa,
Kolesnikov and Beyer 2023, "Sigmoid loss for language image pre-training", so that one threshold is good for all
statements, routine phrases too. OUT/embedding.npz is what the package ships. With --fold, the labelled pairs of a
third of the documents are left out, as crossing.py leaves them out, and OUT/near.jsonl has how near they are.
"""

# mypy: disallow-subclassing-any=False

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from sqlalchemy import select
from torch import Tensor, nn
from torch.nn import functional

from sayso.link.crossing import without_marks
from sayso.link.embedding import LENGTH, SIZE, Embedder, nearness
from sayso.records import Relation
from sayso.store import tables
from sayso.store.store import Store
from sayso.store.tables import claim_bodies, statements
from training.crossing import held_out
from training.data import ENCODER, load_tokenizer
from training.export import write_tokenizer
from training.network import VOCABULARY
from training.pairs import LabelledPair, load_all_pairs

Pairs = NDArray[np.int64]
"""Rows of two texts by their numbers."""


@dataclass(frozen=True, slots=True)
class EmbeddingRecipe:
    """How the vectors are trained: steps, pairs in a batch, the rate of the vectors, and what an unlinked pair counts.

    Half of a batch are labelled links, half links of the casebook.
    """

    seed: int = 7
    steps: int = 1200
    batch: int = 512
    rate: float = 2e-3
    unlinked: float = 0.15


class Texts:
    """Texts in word pieces, each once."""

    def __init__(self) -> None:
        self._tokenizer = load_tokenizer()
        self._numbers: dict[str, int] = {}
        self.pieces: list[Tensor] = []

    def number(self, text: str) -> int:
        """The number of a text."""
        if text not in self._numbers:
            found = self._tokenizer.encode(without_marks(text), add_special_tokens=False).ids
            self._numbers[text] = len(self.pieces)
            self.pieces.append(torch.tensor(found[:200] or [100]))
        return self._numbers[text]

    def pairs(self, pairs: Iterable[tuple[str, str]]) -> Pairs:
        """The numbers of both texts of each pair."""
        return np.array([(self.number(a), self.number(b)) for a, b in pairs], dtype=np.int64).reshape(-1, 2)


@dataclass(frozen=True, slots=True)
class Batch:
    """Linked pairs, pairs that are not linked however alike, and other texts, which are linked to none of these.

    `known` tells of the first of each linked pair and every second other, by the rest, which are known to be linked.
    """

    linked: Pairs
    unlinked: Pairs
    others: NDArray[np.int64]
    known: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Material:
    """What is learnt: labelled pairs, linked and not, the links that were found, and all statements that there are."""

    linked: Pairs
    unlinked: Pairs
    found: Pairs
    statements: NDArray[np.int64]

    def draw(self, chance: np.random.Generator, size: int) -> Batch:
        """A batch of so many links, half of them labelled ones."""
        half = [each[chance.integers(len(each), size=size // 2)] for each in (self.linked, self.found)]
        linked, others = np.concatenate(half), chance.choice(self.statements, size)
        first, second = np.append(linked[:, 0], others[0::2]), np.append(linked[:, 1], others[1::2])
        codes = (np.minimum(*each) << 32 | np.maximum(*each) for each in (self.linked.T, self.found.T))
        pairs = np.minimum(first[:, None], second) << 32 | np.maximum(first[:, None], second)
        unlinked = self.unlinked[chance.integers(len(self.unlinked), size=size)]
        return Batch(linked, unlinked, others, np.isin(pairs, np.concatenate(list(codes))))


class Vectors(nn.Module):
    """A vector of each word piece, what it weighs in a sum, and how rare it makes a text."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts.pieces
        seen = np.bincount(np.concatenate([np.unique(each) for each in texts.pieces]), minlength=VOCABULARY)
        words = load_file(ENCODER / "model.safetensors")
        first = next(value for name, value in words.items() if name.endswith("word_embeddings.weight"))
        first = first - first.mean(0)
        _, _, directions = torch.pca_lowrank(first, SIZE, niter=4)
        self.words = nn.EmbeddingBag(VOCABULARY, SIZE, mode="sum", _weight=first @ directions)
        self.rarity = nn.EmbeddingBag(VOCABULARY, 1, mode="mean", _weight=torch.zeros(VOCABULARY, 1))
        rare = torch.log(torch.tensor(len(texts.pieces) / (1 + seen), dtype=torch.float32))
        self.weight = nn.Parameter(rare.clamp(0.1, 8.0))
        self.sharpness = nn.Parameter(torch.tensor(2.3))
        self.middle = nn.Parameter(torch.tensor(-8.0))

    def forward(self, numbers: NDArray[np.int64]) -> tuple[Tensor, Tensor]:
        """The vectors of some texts, of length 1, and how rare each text is."""
        some = [self._texts[number] for number in numbers]
        pieces = torch.cat(some)
        starts = torch.tensor(np.cumsum([0, *(len(each) for each in some[:-1])]))
        summed = self.words(pieces, starts, per_sample_weights=self.weight[pieces])
        return functional.normalize(summed, dim=1), self.rarity(pieces, starts)[:, 0]


def loss_of(network: Vectors, batch: Batch, recipe: EmbeddingRecipe) -> Tensor:
    """How wrong it is of which texts of a batch are linked."""
    count = len(batch.linked)
    whole = [*batch.linked.T, batch.others[0::2], batch.others[1::2], *batch.unlinked.T]
    vectors, rarity = network(np.concatenate(whole))
    sizes = [len(each) for each in whole]
    (a, b, more, yet_more, c, d), of = vectors.split(sizes), rarity.split(sizes)
    a, b = torch.cat([a, more]), torch.cat([b, yet_more])
    sharp, middle = network.sharpness.exp(), network.middle
    odds = sharp * a @ b.T + torch.cat([of[0], of[2]])[:, None] + torch.cat([of[1], of[3]]) + middle
    told_apart = sharp * (c * d).sum(1) + of[4] + of[5] + middle
    wrong = functional.softplus(-odds.diagonal()[:count]).mean()
    wrong = wrong + (functional.softplus(odds) * ~torch.tensor(batch.known)).sum() / count
    return wrong + recipe.unlinked * functional.softplus(told_apart).mean()


def train(texts: Texts, material: Material, recipe: EmbeddingRecipe) -> Vectors:
    """Vectors trained on the material."""
    torch.manual_seed(recipe.seed)
    network, chance = Vectors(texts), np.random.default_rng(recipe.seed)
    rates = {"words.weight": 1.0, "weight": 2.5, "rarity.weight": 10.0, "sharpness": 5.0, "middle": 5.0}
    named = dict(network.named_parameters())
    steady = torch.optim.Adam([{"params": [named[name]], "lr": recipe.rate * rate} for name, rate in rates.items()])
    began = time.time()
    for done in range(1, recipe.steps + 1):
        loss = loss_of(network, material.draw(chance, recipe.batch), recipe)
        steady.zero_grad()
        torch.autograd.backward(loss)
        steady.step()
        if done % 100 == 0:
            left = (time.time() - began) / done * (recipe.steps - done)
            print(f"step {done}/{recipe.steps} {left / 60:.1f} min left, loss {float(loss.detach()):.3f}", flush=True)
    return network


def export(network: Vectors, folder: Path) -> None:
    """Writes what the package ships: int8 with a scale for each word piece."""
    table = (network.words.weight * network.weight[:, None]).detach()
    scales = table.abs().amax(1).clamp(min=1e-6) / 127
    whole = torch.round(table / scales[:, None]).to(torch.int8).numpy()
    odds = np.array([float(network.sharpness.exp().detach()), float(network.middle.detach())], dtype=np.float32)
    rarities = network.rarity.weight[:, 0].detach().numpy().astype(np.float16)
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / "embedding.npz", table=whole, scales=scales.numpy().astype(np.float16), rarities=rarities, odds=odds
    )


def material_of(texts: Texts, pairs: Iterable[LabelledPair], casebook: Path) -> Material:
    """These labelled pairs, with the links and the statements of a casebook."""
    apart = [pair for pair in pairs if not pair.pair.same_document]
    linked, unlinked = (
        texts.pairs((each.pair.first, each.pair.second) for each in apart if Relation(each.relation).links is links)
        for links in (True, False)
    )
    first, second = claim_bodies.alias(), claim_bodies.alias()
    ends = select(first.c.sentence, second.c.sentence).select_from(tables.links)
    ends = ends.join(first, first.c.number == tables.links.c.first).join(
        second, second.c.number == tables.links.c.second
    )
    stated = select(claim_bodies.c.sentence).join(statements, statements.c.claim == claim_bodies.c.number)
    with Store(casebook).reading() as connection:
        rows = connection.execute(ends.order_by(first.c.number, second.c.number))
        found = texts.pairs((a, b) for a, b in rows)
        told = connection.execute(stated.order_by(statements.c.claim)).scalars()
        return Material(linked, unlinked, found, np.array([texts.number(each) for each in told]))


def near(folder: Path, pairs: Iterable[LabelledPair]) -> Iterable[str]:
    """How near each pair is by exported vectors, a line each."""
    embedder = Embedder.load(folder)
    for each in pairs:
        found = nearness(embedder.embed(each.pair.first), embedder.embed(each.pair.second))
        yield json.dumps({"id": each.id, "relation": each.relation, "near": round(found / LENGTH**2, 5)}) + "\n"


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "casebook", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--steps", type=int, default=EmbeddingRecipe().steps)
    parser.add_argument("--seed", type=int, default=EmbeddingRecipe().seed)
    given = parser.parse_args()
    recipe = EmbeddingRecipe(seed=given.seed, steps=given.steps)
    # Only the weights above learn from those that met.
    pairs = [pair for pair in load_all_pairs(given.shared) if pair.kind != "met"]
    texts = Texts()
    held = held_out(pairs, given.fold)
    learnt_from = [pair for pair, out in zip(pairs, held, strict=True) if not out]
    network = train(texts, material_of(texts, learnt_from, given.casebook), recipe)
    export(network, given.out)
    write_tokenizer(given.out / "tokenizer.json")
    if given.fold is not None:
        rows = near(given.out, [pair for pair, out in zip(pairs, held, strict=True) if out])
        (given.out / "near.jsonl").write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
