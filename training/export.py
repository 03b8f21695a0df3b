"""Writes the trained weights as the package ships them: two int8 ONNX graphs, the tokenizer and a small configuration.

usage: python -m training.export READER.pt FOLDER

Matrix products are quantised dynamically, per channel, to 7 bits: 8 can overflow on processors without VNNI, and were
no better (held-out gold F1 0.806 against 0.821). Word vectors are quantised one by one, each with its own scale.
What onnxruntime fuses when it loads a graph is fused beforehand.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sayso.graph import UNFUSED
from training.batches import AROUND
from training.data import ENCODER, NAMES, STANCES, VOICES
from training.lean import LeanEncoder, LeanRoles
from training.network import FARTHEST, SIZE, Chain, Reader

OPSET = 18
BARRED = -1e4
CONFIDENCE = Path(__file__).with_name("confidence.json")
"""How sure the package is to be, by measure; crossvalidate.py writes it."""


def export_graph(module: nn.Module, example: dict[str, Tensor], outputs: list[str], target: Path) -> None:
    """Writes one quantised graph; batch and length stay free."""
    axes = {name: {0: "batch", **({1: "length"} if tensor.dim() > 1 else {})} for name, tensor in example.items()}
    axes |= {name: {0: "batch", 1: "length"} for name in outputs}
    with tempfile.TemporaryDirectory() as folder:
        plain, quantised = Path(folder) / "plain.onnx", Path(folder) / "quantised.onnx"
        torch.onnx.export(
            module.eval(),
            tuple(example.values()),
            plain,
            input_names=list(example),
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
            custom_opsets={"com.microsoft": 1},
        )
        quantize_dynamic(
            plain,
            quantised,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
        )
        fuse(quantised, target)
    onnx.checker.check_model(str(target))


def fuse(graph: Path, target: Path) -> None:
    """Writes the graph as onnxruntime makes it when it loads it, by all that does not depend on the processor."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(target)
    options.log_severity_level = 3  # it warns of every graph that it writes
    onnxruntime.InferenceSession(str(graph), options, ["CPUExecutionProvider"], disabled_optimizers=UNFUSED)


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
    pieces = torch.full((3, 9), 101)
    window = {"pieces": pieces, "guide": torch.zeros(3, dtype=torch.long), "shapes": pieces * 0}
    export_graph(
        LeanEncoder(reader.encoder), window, ["hidden", "tags", "voices", "names", "places"], folder / "encoder.onnx"
    )
    around = {"hidden": torch.randn(3, 9, SIZE), "marks": pieces * 0, "distances": pieces * 0}
    export_graph(LeanRoles(reader.roles), around, ["roles", "stances", "valid"], folder / "roles.onnx")
    found = json.loads(CONFIDENCE.read_text(encoding="utf-8"))
    config = {
        "name": "reader-2026-11b",
        "stances": STANCES,
        "voices": VOICES,
        "names": NAMES,
        "farthest": FARTHEST,
        "around": AROUND,
        "eager": {"sayso": 0.0, "polnear": 0.0},
        "threshold": {"sayso": found["threshold"], "polnear": 0.0},
        "confidence": found["weights"],
        "temperature": found["temperature"],
        "tag_chain": chain_scores(reader.tag_chain),
        "role_chain": chain_scores(reader.role_chain),
        "name_chain": chain_scores(reader.name_chain),
        "place_chain": chain_scores(reader.place_chain),
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
