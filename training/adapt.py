"""Lets the encoder guess masked words of unlabelled text before it learns to attribute.

The encoder was last trained to give vectors of whole sentences, which blunts what it knows of single words. Masking
follows Devlin et al. 2019 (BERT): 15 % of the pieces are to be guessed; of these 80 % are hidden, 10 % are another
piece, 10 % stay.
"""

# mypy: disallow-subclassing-any=False

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from training.data import read_lines
from training.network import SIZE, VOCABULARY, Encoder
from training.recipe import Recipe

LENGTH, ROWS = 128, 32
"""Word pieces of a stretch of text, and how many stretches make a step."""
START, END, MASK, FIRST_WORD = 101, 102, 103, 999
SHARE = 0.15
SEEDS = ("2022-09-13", "2022-11-25")
"""Days whose reports are a test: neither they nor their sentences are seen in training."""
RATE = 3e-4


class Guess(nn.Module):
    """Scores for each word piece of the vocabulary, from a hidden state and the encoder's own word vectors."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.turn = nn.Linear(SIZE, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(VOCABULARY))
        self._words = [encoder.words.weight]

    def forward(self, hidden: Tensor) -> Tensor:
        """The scores of all pieces for each of some hidden states."""
        scores: Tensor = functional.linear(self.norm(functional.gelu(self.turn(hidden))), self._words[0], self.bias)
        return scores


def texts(shared: Path) -> Iterator[str]:
    """The unlabelled text: PolNeAR's training part and daily reports, but for the two days that the seeds are about."""
    for row in read_lines(shared / "bench" / "attribution" / "polnear_train.jsonl"):
        yield row["text"]
    for report in sorted((shared / "corpus" / "isw").glob("*.txt")):
        if report.stem not in SEEDS:
            yield report.read_text(encoding="utf-8")


def stretches(texts: Iterable[str], tokenizer: Tokenizer) -> list[list[int]]:
    """The texts as stretches of word pieces, each with the pieces that open and close it."""
    out: list[list[int]] = []
    for text in texts:
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        out += ([START, *ids[at : at + LENGTH - 2], END] for at in range(0, len(ids) - 16, LENGTH - 2))
    return out


def adapt(encoder: Encoder, rows: list[list[int]], recipe: Recipe) -> None:
    """Trains the encoder in place on about as many word pieces as the recipe says."""
    device = encoder.tag.weight.device
    chance, torch_chance = random.Random(recipe.seed), torch.Generator().manual_seed(recipe.seed)
    guess = Guess(encoder).to(device)
    weights = [*encoder.parameters(), *guess.parameters()]
    steady = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01, fused=True)
    steps = recipe.steps or recipe.adapted // (LENGTH * ROWS)
    rise = max(1, steps // 12)
    plan = torch.optim.lr_scheduler.LambdaLR(steady, lambda s: min((s + 1) / rise, (steps - s) / (steps - rise + 1)))
    order: list[list[int]] = []
    began = time.time()
    encoder.train()
    for step in range(steps):
        while len(order) < ROWS:
            order += chance.sample(rows, len(rows))
        batch, order = order[:ROWS], order[ROWS:]
        loss = _loss(encoder, guess, batch, torch_chance)
        steady.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        steady.step()
        plan.step()
        if step % 100 == 99:
            left = (time.time() - began) / (step + 1) * (steps - step - 1)
            print(f"adapting {step + 1}/{steps} {left / 60:.1f} min left, loss {loss.item():.3f}", flush=True)


def _loss(encoder: Encoder, guess: Guess, batch: list[list[int]], chance: torch.Generator) -> Tensor:
    device = encoder.tag.weight.device
    longest = max(map(len, batch))
    pieces = torch.tensor([row + [0] * (longest - len(row)) for row in batch])
    drawn = torch.rand(pieces.shape, generator=chance)
    asked = (drawn < SHARE) & (pieces >= FIRST_WORD)
    other = torch.randint(FIRST_WORD, VOCABULARY, pieces.shape, generator=chance)
    shown = torch.where(asked & (drawn < 0.8 * SHARE), MASK, pieces)
    shown = torch.where(asked & (drawn >= 0.9 * SHARE), other, shown)
    answers = pieces[asked].to(device)
    shown, mask, asked = shown.to(device), (pieces > 0).long().to(device), asked.to(device)
    with torch.autocast(device.type, dtype=torch.bfloat16):
        guide = torch.zeros(len(batch), dtype=torch.long, device=device)
        hidden = encoder.hidden(shown, mask, guide, torch.zeros_like(shown))
        scores = guess(hidden[asked])
    return functional.cross_entropy(scores.float(), answers)
