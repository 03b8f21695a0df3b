"""A larger network that reads two passages, which teaches the one that ships: it is not shipped itself.

usage: python -m training.teacher SHARED ENCODER TAUGHT.jsonl CASEBOOK ... [--fold N] [--pairs N]

ENCODER is a folder with all-mpnet-base-v2 (MPNet of 110 million parameters, Song and others 2020, trained on a billion
pairs of sentences; Apache-2.0): model.safetensors, config.json and tokenizer.json. It learns from all labelled pairs
but those whose first passage stands in a third of the documents (--fold), and tells how well it does on these. Then it
judges pairs that nobody labelled: those that the network which ships reads when each CASEBOOK (read, not linked) is
linked. That is the method of Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network".
It needs `transformers`, and takes an hour and a half on two CPU cores.
"""

# mypy: disallow-subclassing-any=False

from __future__ import annotations

import argparse
import json
import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from sayso.link.comparison import compare
from sayso.link.crossing import Pair, lead, without_marks
from sayso.link.deciding import LIKELY
from sayso.link.deciding import Pair as Passages
from sayso.link.guessing import as_pair
from sayso.link.layer import load_layers
from sayso.linking import Linking
from sayso.records import Link, Relation
from sayso.store.store import Store
from training.crossing import FOLDS, RELATIONS, Learnt, batches, how_wrong, labelled
from training.pairs import LabelledPair, load_all_pairs, load_gold_pairs
from training.relation_scores import Judged, weighted_average_precision
from training.taught import SEEDS

BEGIN, END, FILLED = 0, 2, 1
"""The encoder's pieces before a text, behind it, and where a shorter one is filled up."""
LONGEST = 110
"""Pieces of a passage that are read."""
EPOCHS, BUDGET, BODY_RATE, HEAD_RATE, WARM_UP, SMOOTH = 2, 3072, 4e-5, 1e-3, 0.08, 0.05


class Teacher(nn.Module):
    """The encoder over two passages, and the scores of their relations, from the first piece and the mean of all."""

    def __init__(self, folder: Path) -> None:
        from transformers import MPNetModel

        super().__init__()
        self.encoder: Any = MPNetModel.from_pretrained(str(folder), add_pooling_layer=False)
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(2 * self.encoder.config.hidden_size, len(RELATIONS))
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)
        self.tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def forward(self, group: Sequence[Sequence[int]]) -> Tensor:
        """The scores of the relations of some pairs, given by their pieces."""
        longest = max(map(len, group))
        pieces = torch.tensor([[*each, *[FILLED] * (longest - len(each))] for each in group])
        mask = (torch.arange(longest) < torch.tensor([len(each) for each in group])[:, None]).long()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        x, present = x.float(), mask[..., None].float()
        mean = (x * present).sum(1) / present.sum(1)
        scores: Tensor = self.head(self.dropout(torch.cat([x[:, 0], mean], dim=-1)))
        return scores

    def pieces_of(self, pair: Pair) -> list[int]:
        """A pair as it is read: the second passage after words that tell how much later it came, and by whom."""
        first = self.tokenizer.encode(without_marks(pair.first), add_special_tokens=False).ids[:LONGEST]
        later = f"{lead(pair)} {without_marks(pair.second)}"
        second = self.tokenizer.encode(later, add_special_tokens=False).ids[: LONGEST + 10]
        return [BEGIN, *first, END, END, *second, END]

    def judge(self, pairs: Sequence[Pair]) -> Iterator[dict[str, float]]:
        """How probable each relation is of each pair."""
        self.eval()
        places = [Learnt(self.pieces_of(pair), place, (), 0.0, 1.0) for place, pair in enumerate(pairs)]
        found: dict[int, list[float]] = {}
        with torch.no_grad():
            for group in batches(places, BUDGET, random.Random(7)):
                chances = torch.softmax(self([each.pieces for each in group]), -1).tolist()
                found |= {each.second: row for each, row in zip(group, chances, strict=True)}
        yield from (dict(zip(RELATIONS, found[place], strict=True)) for place in range(len(pairs)))


def learnt(teacher: Teacher, pairs: Sequence[LabelledPair]) -> list[Learnt]:
    """The pairs in pieces, those of the gold twice."""
    shown = [pair for pair in pairs for _ in range(2 if pair.kind == "gold" else 1)]
    return [labelled(pair, teacher.pieces_of(pair.pair), 0, SMOOTH) for pair in shown]


def train(teacher: Teacher, examples: Sequence[Learnt]) -> None:
    """Train on what was learnt, with the same loss as the network that ships."""
    chance = random.Random(7)
    plan = [group for _ in range(EPOCHS) for group in batches(examples, BUDGET, chance)]
    body = [weight for name, weight in teacher.named_parameters() if not name.startswith("head.")]
    groups = [{"params": body, "lr": BODY_RATE}, {"params": teacher.head.parameters(), "lr": HEAD_RATE}]
    steady = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    rise = max(1, int(WARM_UP * len(plan)))
    rate = torch.optim.lr_scheduler.LambdaLR(
        steady, lambda step: min((step + 1) / rise, (len(plan) - step) / (len(plan) - rise))
    )
    teacher.train()
    for done, group in enumerate(plan, 1):
        loss = how_wrong(teacher([each.pieces for each in group]), group)
        steady.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        steady.step()
        rate.step()
        if done % 50 == 0:
            print(f"step {done}/{len(plan)}, loss {float(loss.detach()):.3f}", flush=True)


def read_in(casebook: Path) -> list[Pair]:
    """The pairs that the network would read if this casebook, which is left as it is, were linked."""
    found: list[Pair] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "casebook.db"
        shutil.copy(casebook, copy)
        Linking(Store(copy), lambda: partial(_read, found)).link()
    return found


def _read(found: list[Pair], pairs: Sequence[Passages]) -> Iterator[tuple[int, Link]]:
    chance = load_layers()["likely"].chance
    for a, b in pairs:
        if not {str(a.day), str(b.day)} & set(SEEDS) and chance(compare(a, b).values) >= LIKELY:
            found.append(as_pair(a, b))
    return iter(())


def tell(teacher: Teacher, pairs: Sequence[LabelledPair]) -> Iterator[str]:
    """How well what it did not learn from is judged, for each kind of pairs and each set that some were drawn among."""
    of = {name: [pair for pair in pairs if name in {pair.among, pair.kind}] for name in _sets(pairs)}
    for name, some in of.items():
        rows = ({Relation(key): chance for key, chance in row.items()} for row in teacher.judge([p.pair for p in some]))
        judged = [Judged(Relation(pair.relation), row) for pair, row in zip(some, rows, strict=True)]
        weights = [pair.stands or 1.0 for pair in some]
        found = weighted_average_precision(zip(judged, weights, strict=True))
        yield f"{name}: {len(some)} pairs, average precision {found:.3f}"


def _sets(pairs: Sequence[LabelledPair]) -> list[str]:
    return sorted({name for pair in pairs for name in (pair.among, pair.kind) if name})


def main() -> None:
    """Read the command line, train, tell the scores and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "encoder", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("casebooks", type=Path, nargs="+")
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--pairs", type=int, default=24_000)
    given = parser.parse_args()
    torch.manual_seed(7)
    pairs = load_all_pairs(given.shared)
    held = [crc32(pair.documents[0].encode()) % FOLDS == given.fold for pair in pairs]
    teacher = Teacher(given.encoder)
    train(teacher, learnt(teacher, [pair for pair, out in zip(pairs, held, strict=True) if not out]))
    for line in tell(teacher, [pair for pair, out in zip(pairs, held, strict=True) if out]):
        print(line)
    known = {(pair.pair.first, pair.pair.second) for pair in (*pairs, *load_gold_pairs(given.shared, "dev"))}
    drawn = [pair for casebook in given.casebooks for pair in read_in(casebook)]
    fresh = [pair for pair in dict.fromkeys(drawn) if (pair.first, pair.second) not in known]
    some = random.Random(7).sample(fresh, min(given.pairs, len(fresh)))
    with given.out.open("w", encoding="utf-8") as lines:
        for pair, found in zip(some, teacher.judge(some), strict=True):
            row = {"pair": asdict(pair), "found": {name: round(chance, 5) for name, chance in found.items()}}
            lines.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
