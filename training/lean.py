"""The network in the form that the package ships: the same figures, cut to what one sequence of pieces needs.

Nothing is filled up, so there is no mask; attention is one operator that knows none either, and so takes its fast way.
"""

# mypy: disallow-subclassing-any=False

from __future__ import annotations

from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.network import HEADS, SIZE, Encoder, Layer, Roles


class Attention(torch.autograd.Function):
    """Attention of all pieces to all, written to ONNX as one operator of onnxruntime."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor) -> Tensor:  # noqa: ARG004
        """What each piece hears of the others."""
        batch, length, size = q.shape
        q, k, v = (x.view(batch, length, HEADS, size // HEADS).transpose(1, 2) for x in (q, k, v))
        return functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(batch, length, size)

    @staticmethod
    def symbolic(graph: Any, q: Any, k: Any, v: Any) -> Any:
        """The operator that stands for it."""
        return graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=HEADS).setType(q.type())


class LeanLayer(nn.Module):
    """A layer without mask and dropout, its query, key and value apart: cutting them from one product copies them."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.parts = nn.ModuleList(nn.Linear(SIZE, SIZE) for _ in range(3))
        chunks = zip(layer.qkv.weight.data.chunk(3), layer.qkv.bias.data.chunk(3), strict=True)
        for part, (weight, bias) in zip(self.parts, chunks, strict=True):
            part.load_state_dict({"weight": weight, "bias": bias})
        self.out, self.norm, self.up, self.down, self.last = layer.out, layer.norm, layer.up, layer.down, layer.last

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:  # noqa: ARG002
        """Reads `x` (batch, length, size), in which every piece is one; `bias` is that of `Layer`, always 0 here."""
        attend: Any = Attention.apply
        heard: Tensor = attend(*(part(x) for part in self.parts))
        x = self.norm(x + self.out(heard))
        read: Tensor = self.last(x + self.down(functional.gelu(self.up(x))))
        return read


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


class LeanEncoder(nn.Module):
    """The encoder, for windows of one length."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = lean_encoder(encoder)

    def forward(self, pieces: Tensor, guide: Tensor, shapes: Tensor) -> Any:
        """What the encoder gives where nothing is masked."""
        return self.encoder(pieces, torch.ones_like(pieces), guide, shapes)


class LeanRoles(nn.Module):
    """The roles network, for cues that see as many pieces."""

    def __init__(self, roles: Roles) -> None:
        super().__init__()
        roles.layers = _lean(roles.layers)
        self.roles = roles

    def forward(self, hidden: Tensor, marks: Tensor, distances: Tensor) -> Any:
        """What the roles network gives where nothing is masked."""
        return self.roles(hidden, torch.ones_like(marks), marks, distances)


def lean_encoder(encoder: Encoder) -> Encoder:
    """The same encoder, its word vectors and layers put in their lean form."""
    encoder.add_module("words", WordVectors(encoder.words.weight.data))
    encoder.layers = _lean(encoder.layers)
    return encoder


def _lean(layers: nn.ModuleList) -> nn.ModuleList:
    return nn.ModuleList(LeanLayer(cast("Layer", layer)) for layer in layers)
