"""The network of pairs as it ships, turned back into weights that can be trained on.

What was trained is kept as int8 alone: what an exported graph gives is a few hundredths off, and good to begin with.
The products of a layer are numbered in the order in which the graph was made: query, key, value, out, up, down.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

_PRODUCT = re.compile(r"onnx::MatMul_(\d+)_quantized")
_EACH = 6
"""Products of a layer."""
_PLAIN = ("norm.weight", "norm.bias", "last.weight", "last.bias", "out.bias", "up.bias", "down.bias")


def unpacked(graph: Path) -> dict[str, Tensor]:
    """The weights of a `CrossNetwork` that was exported to this graph; the reader's own heads are not among them."""
    held = {each.name: numpy_helper.to_array(each) for each in onnx.load(str(graph)).graph.initializer}
    numbers = sorted(int(found[1]) for name in held if (found := _PRODUCT.fullmatch(name)))
    inside = "network.encoder."
    weights = {
        "encoder.words.weight": held[f"{inside}words.table"] * held[f"{inside}words.scale"],
        "encoder.positions.weight": held[f"{inside}positions.weight"],
        "encoder.norm.weight": held[f"{inside}norm.weight"],
        "encoder.norm.bias": held[f"{inside}norm.bias"],
        "sides.weight": held["network.sides.weight"],
        "head.weight": _product(held, "network.head.weight_Transposed"),
        "head.bias": held["network.head.bias"],
    }
    for layer in range(len(numbers) // _EACH):
        name, of = f"encoder.layers.{layer}.", f"{inside}layers.{layer}."
        *parts, out, up, down = (
            _product(held, f"onnx::MatMul_{numbers[layer * _EACH + each]}") for each in range(_EACH)
        )
        weights |= {f"{name}qkv.weight": np.concatenate(parts), f"{name}out.weight": out}
        weights |= {f"{name}up.weight": up, f"{name}down.weight": down}
        weights[f"{name}qkv.bias"] = np.concatenate([held[f"{of}parts.{part}.bias"] for part in range(3)])
        weights |= {f"{name}{each}": held[f"{of}{each}"] for each in _PLAIN}
    return {name: torch.tensor(np.array(value, np.float32)) for name, value in weights.items()}


def guide(graph: Path) -> Tensor:
    """What the graph adds to every piece for the guide that it follows: the only vector that is added by itself."""
    held = onnx.load(str(graph)).graph.initializer
    (found,) = (each for each in held if re.fullmatch(r"onnx::Add_\d+", each.name))
    return torch.tensor(np.array(numpy_helper.to_array(found), np.float32))


def _product(held: dict[str, Any], name: str) -> Any:
    """A matrix as the layer has it, a row for each output."""
    return (held[f"{name}_quantized"].astype(np.float32) * held[f"{name}_scale"]).T
