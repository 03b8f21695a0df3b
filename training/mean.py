"""Takes the mean of the weights of readers that were trained from the same beginning: it reads better than either.

usage: python -m training.mean OUT.pt READER.pt READER.pt ...

Source: Wortsman et al. 2022, "Model soups: averaging weights of multiple fine-tuned models improves accuracy without
increasing inference time". It holds only where the networks began alike: the new parts of readers with other seeds lie
elsewhere, and their mean attributes nothing (F1 on the seeds 0.35).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch
from torch import Tensor


def mean(readers: list[dict[str, Any]]) -> dict[str, Any]:
    """A reader as train.py saves it, whose weights are the mean of those of several."""
    held = set[str]().union(*(reader["held"] for reader in readers))
    return readers[0] | {"weights": mean_weights([reader["weights"] for reader in readers]), "held": sorted(held)}


def mean_weights(weights: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each of the weights, which all have by the same names."""
    return {name: torch.stack([each[name].float() for each in weights]).mean(0) for name in weights[0]}


def main() -> None:
    """Reads the command line and writes the mean."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("readers", type=Path, nargs="+")
    given = parser.parse_args()
    torch.save(mean([torch.load(reader, weights_only=True) for reader in given.readers]), given.out)


if __name__ == "__main__":
    main()
