"""Writes the trained weights as the package ships them: two int8 ONNX graphs, the tokenizer and a small configuration.

usage: python -m training.export READER.pt FOLDER

Matrix products are quantised dynamically, per channel, to 7 bits: 8 can overflow on processors without VNNI, and were
no better (held-out gold F1 0.806 against 0.821). Word vectors are quantised one by one, each with its own scale.
"""

# mypy: disallow-subclassing-any=False

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.batches import AROUND
from training.data import ENCODER, STANCES, VOICES
from training.network import FARTHEST, Chain, Reader

OPSET = 18
BARRED = -1e4


class WordVectors(nn.Module):
    """The word embeddings as int8 with a scale for each word."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, pieces: Tensor) -> Tensor:
        """The vectors of the word pieces."""
        return self.get_buffer("table")[pieces].to(torch.float32) * self.get_buffer("scale")[pieces]


def export_graph(module: nn.Module, example: dict[str, Tensor], outputs: list[str], target: Path) -> None:
    """Writes one quantised graph; batch and length stay free."""
    axes = {name: {0: "batch", **({1: "length"} if tensor.dim() > 1 else {})} for name, tensor in example.items()}
    axes |= {name: {0: "batch", 1: "length"} for name in outputs}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            module.eval(),
            tuple(example.values()),
            plain,
            input_names=list(example),
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            plain,
            target,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
        )
    onnx.checker.check_model(str(target))


def chain_scores(chain: Chain) -> dict[str, Any]:
    """The scores of tags that follow one another, for the package's decoding."""
    follow = (chain.follow + chain.get_buffer("barred")).clamp(min=BARRED)
    first = (chain.first + chain.get_buffer("barred_first")).clamp(min=BARRED)
    values = {"follow": follow, "first": first, "last": chain.last}
    return {
        name: [[round(x, 4) for x in row] if isinstance(row, list) else round(row, 4) for row in value.tolist()]
        for name, value in values.items()
    }


def write_tokenizer(target: Path) -> None:
    """The encoder's tokenizer, with nothing cut and nothing padded."""
    settings = json.loads((ENCODER / "tokenizer.json").read_text(encoding="utf-8"))
    settings["truncation"] = settings["padding"] = None
    target.write_text(json.dumps(settings, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def export(weights: Path, folder: Path) -> None:
    """Writes everything that the package needs into `folder`."""
    saved = torch.load(weights, weights_only=True)
    reader = Reader(saved["role_layers"])
    reader.load_state_dict(saved["weights"])
    reader.eval()
    encoder, roles = reader.encoder, reader.roles
    encoder.add_module("words", WordVectors(encoder.words.weight.data))
    pieces = torch.full((3, 9), 101)
    window = {"pieces": pieces, "mask": torch.ones_like(pieces), "guide": torch.zeros(3, dtype=torch.long)}
    export_graph(encoder, window, ["hidden", "tags", "voices"], folder / "encoder.onnx")
    hidden = encoder(*window.values())[0].detach()
    around = {"hidden": hidden, "mask": window["mask"], "marks": pieces * 0, "distances": pieces * 0}
    export_graph(roles, around, ["roles", "stances", "valid"], folder / "roles.onnx")
    config = {
        "name": "reader-2026-11",
        "stances": STANCES,
        "voices": VOICES,
        "farthest": FARTHEST,
        "around": AROUND,
        "eager": {"sayso": 0.0, "polnear": 0.0},
        "threshold": {"sayso": 0.0, "polnear": 0.0},
        "confidence": [1.0, 1.0, 0.0],
        "tag_chain": chain_scores(reader.tag_chain),
        "role_chain": chain_scores(reader.role_chain),
    }
    (folder / "reader.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    write_tokenizer(folder / "tokenizer.json")


def main() -> None:
    """Reads the command line and exports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    export(given.weights, given.folder)
    total = sum(file.stat().st_size for file in given.folder.iterdir())
    print(f"{total / 1e6:.1f} MB in {given.folder}")


if __name__ == "__main__":
    main()
