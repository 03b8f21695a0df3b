"""Everything that the reader learns from, with one fold left out where it is to be scored on that."""

from __future__ import annotations

from pathlib import Path

from training.data import Labeller, fold, load_gold, load_polnear, load_tokenizer
from training.names import load_marked, load_names, load_paragraphs

OWN = Path(__file__).with_name("annotations.jsonl")
"""More paragraphs of the gold's documents, annotated by its guide: offsets only (see README.md)."""
MARKED = Path(__file__).with_name("marked.txt")
"""Sentences of our own whose names are marked (see names.py)."""


class Material:
    """What the reader learns from: labelled windows of both guides, and sentences whose names are marked."""

    def __init__(self, shared: Path, number: int | None = None) -> None:
        """Everything in the folder of the material but the fold of that number, if there is one."""
        bench, texts = shared / "bench", shared / "gold" / "docs"
        self.held = frozenset[str]() if number is None else fold(shared / "gold", number)
        labeller = Labeller(load_tokenizer())
        self.gold = load_gold(shared / "gold" / "train.jsonl", texts, labeller, self.held)
        self.gold += load_gold(OWN, texts, labeller, self.held)
        self.names = load_names(bench / "names" / "uner_ewt_dev.jsonl", labeller, number)
        self.paragraphs = load_paragraphs(bench / "names" / "uner_ewt_dev.jsonl", labeller, number)
        self.marked = load_marked(MARKED, labeller)
        silver = bench / "names" / "polnear_train_silver.jsonl"
        self.polnear = load_polnear(bench / "attribution" / "polnear_train.jsonl", labeller, silver)
