"""The network: an encoder that tags cues and voices, and a smaller one that gives each cue its source and content.

The encoder reads a window once. For each cue, the roles network looks at the encoder's output again, told which words
are this cue and which are others, and tags source and content over the words around it.
"""

# mypy: disallow-subclassing-any=False

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.extract.shapes import SHAPES
from training.data import NAMES, STANCES, VOICES

SIZE, HEADS, LAYERS, INNER = 384, 12, 6, 1536
VOCABULARY, POSITIONS = 30522, 512
TAGS, ROLES = 3, 5
FARTHEST = 48
"""Distances to the cue, in word pieces, beyond which all are alike."""


class Dropout(nn.Module):
    """Dropout whose chance comes from numpy: torch draws its own on one core, a tenth of the time of a step."""

    chance = np.random.default_rng(7)

    def forward(self, x: Tensor) -> Tensor:
        """`x` with about a tenth of it (26 of 256) set to zero while training."""
        if not self.training:
            return x
        if x.is_cuda:
            dropped: Tensor = functional.dropout(x, 26 / 256)
            return dropped
        drawn = torch.frombuffer(bytearray(self.chance.bytes(x.numel())), dtype=torch.uint8).view(x.shape)
        thinned: Tensor = x * ((drawn >= 26).to(x.dtype) * (256 / 230))
        return thinned


class Layer(nn.Module):
    """A transformer layer as BERT has it: attention and a feed-forward network, each added and normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(SIZE, 3 * SIZE)
        self.out = nn.Linear(SIZE, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.up = nn.Linear(SIZE, INNER)
        self.down = nn.Linear(INNER, SIZE)
        self.last = nn.LayerNorm(SIZE, eps=1e-12)
        self.dropout = Dropout()

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Reads `x` (batch, length, size); `bias` is 0 where there is a piece and very small where there is none."""
        batch, length = x.shape[0], x.shape[1]
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, SIZE // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(q @ k.transpose(2, 3) * (SIZE // HEADS) ** -0.5 + bias.to(q.dtype), dim=-1)
        heard = (weights @ v).transpose(1, 2).reshape(batch, length, SIZE)
        x = self.norm(x + self.dropout(self.out(heard)))
        read: Tensor = self.last(x + self.dropout(self.down(functional.gelu(self.up(x)))))
        return read


class Head(nn.Module):
    """Scores of some tags for each piece, all alike before it has learnt."""

    def __init__(self, tags: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(tags, SIZE))
        self.bias = nn.Parameter(torch.zeros(tags))

    def forward(self, x: Tensor) -> Tensor:
        """The scores of the tags, for hidden states of any shape."""
        return functional.linear(x, self.weight, self.bias)


class Encoder(nn.Module):
    """all-MiniLM-L6-v2 in plain torch, with heads for cue tags, the voice of sentences, names and places."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, SIZE)
        self.positions = nn.Embedding(POSITIONS, SIZE)
        self.guides = nn.Embedding(2, SIZE)
        self.shapes = nn.Embedding(SHAPES, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.dropout = Dropout()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.tag = nn.Linear(SIZE, TAGS)
        self.voice = nn.Linear(SIZE, len(VOICES))
        self.names = Head(2 * len(NAMES) + 1)
        self.places = Head(3)
        nn.init.zeros_(self.shapes.weight)

    def hidden(self, pieces: Tensor, mask: Tensor, guide: Tensor, shapes: Tensor) -> Tensor:
        """The hidden states of the pieces. `shapes` holds the shape of each piece's word (see sayso.extract.shapes)."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        placed = self.words(pieces) + self.positions(places) + self.guides(guide)[:, None] + self.shapes(shapes)
        return self.through(placed, mask)

    def through(self, placed: Tensor, mask: Tensor) -> Tensor:
        """The hidden states of what was embedded: normalised, then through all layers."""
        x: Tensor = self.dropout(self.norm(placed))
        bias = (1.0 - mask[:, None, None].to(x.dtype)) * -30000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, pieces: Tensor, mask: Tensor, guide: Tensor, shapes: Tensor) -> tuple[Tensor, ...]:
        """The hidden states, and for each piece the scores of the cue tags, voices, names and places."""
        x = self.hidden(pieces, mask, guide, shapes)
        return x, self.tag(x), self.voice(x), self.names(x), self.places(x)


class Roles(nn.Module):
    """Reads the hidden states around one cue and gives the roles of the words, the stance, and whether it is a cue."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.marks = nn.Embedding(3, SIZE)
        self.distances = nn.Embedding(2 * FARTHEST + 1, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.dropout = Dropout()
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.role = nn.Linear(SIZE, ROLES)
        self.stance = nn.Linear(SIZE, len(STANCES))
        self.valid = nn.Linear(SIZE, 1)
        nn.init.normal_(self.marks.weight, std=0.02)
        nn.init.normal_(self.distances.weight, std=0.02)

    def forward(self, hidden: Tensor, mask: Tensor, marks: Tensor, distances: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """For each piece the scores of the roles, of the stances, and of being a cue.

        `marks` is 1 on this cue, 2 on others, 0 elsewhere; `distances` counts from the cue, shifted by FARTHEST.
        """
        x = self.dropout(self.norm(hidden + self.marks(marks) + self.distances(distances)))
        bias = (1.0 - mask[:, None, None].to(x.dtype)) * -30000.0
        for layer in self.layers:
            x = layer(x, bias)
        return self.role(x), self.stance(x), self.valid(x)


class Chain(nn.Module):
    """A linear-chain CRF: scores of one tag following another, learnt together with the network."""

    def __init__(self, allowed: Tensor, allowed_first: Tensor) -> None:
        super().__init__()
        self.follow = nn.Parameter(torch.zeros(allowed.shape))
        self.first = nn.Parameter(torch.zeros(allowed.shape[0]))
        self.last = nn.Parameter(torch.zeros(allowed.shape[0]))
        self.register_buffer("barred", torch.where(allowed, 0.0, -1e4))
        self.register_buffer("barred_first", torch.where(allowed_first, 0.0, -1e4))

    def loss(self, scores: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """The negative log-likelihood of `tags` (batch, words) for each sequence of the batch."""
        follow, first = self.follow + self.get_buffer("barred"), self.first + self.get_buffer("barred_first")
        valid = torch.arange(scores.shape[1], device=scores.device) < lengths[:, None]
        rows = torch.arange(len(tags), device=scores.device)
        picked = scores.gather(2, tags[:, :, None]).squeeze(2)
        steps = follow[tags[:, :-1], tags[:, 1:]] + picked[:, 1:]
        path = first[tags[:, 0]] + picked[:, 0] + torch.where(valid[:, 1:], steps, 0.0).sum(1)
        path = path + self.last[tags[rows, lengths - 1]]
        stay = torch.full_like(follow, -1e4).fill_diagonal_(0.0)
        moves = torch.where(valid[:, 1:, None, None], follow + scores[:, 1:, None, :], stay)
        begun = first + scores[:, 0]
        if moves.shape[1]:
            begun = torch.logsumexp(begun[:, :, None] + _product(moves, stay), dim=1)
        return torch.logsumexp(begun + self.last, dim=1) - path


def _product(moves: Tensor, stay: Tensor) -> Tensor:
    """The scores of going from any tag to any other in all steps together, multiplied in pairs: (batch, tags, tags)."""
    while moves.shape[1] > 1:
        if moves.shape[1] % 2:
            moves = torch.cat([moves, stay.expand(len(moves), 1, -1, -1)], dim=1)
        moves = torch.logsumexp(moves[:, ::2, :, :, None] + moves[:, 1::2, None], dim=3)
    return moves[:, 0]


def begin_inside(kinds: int) -> tuple[Tensor, Tensor]:
    """Which tag may follow which, and which may come first, for `kinds` kinds of BIO tags."""
    size = 2 * kinds + 1
    allowed = torch.ones(size, size, dtype=torch.bool)
    first = torch.ones(size, dtype=torch.bool)
    for inside in range(2, size, 2):
        allowed[:, inside] = False
        allowed[[inside - 1, inside], inside] = True
        first[inside] = False
    return allowed, first


class Reader(nn.Module):
    """All that is trained, in one module."""

    def __init__(self, role_layers: int) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.roles = Roles(role_layers)
        self.tag_chain = Chain(*begin_inside(1))
        self.role_chain = Chain(*begin_inside(2))
        self.name_chain = Chain(*begin_inside(len(NAMES)))
        self.place_chain = Chain(*begin_inside(1))

    def copy_last_layers(self) -> None:
        """Lets the roles network's layers begin as the encoder's last ones."""
        depth = len(self.roles.layers)
        for layer, last in zip(self.roles.layers, self.encoder.layers[LAYERS - depth :], strict=True):
            layer.load_state_dict(last.state_dict())


def load_pretrained(reader: Reader, folder: Path) -> None:
    """Fills the encoder with what it was published with."""
    weights = load_file(folder / "model.safetensors")
    weights = {name.removeprefix("bert."): value for name, value in weights.items()}
    encoder = reader.encoder
    encoder.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
    encoder.positions.weight.data.copy_(weights["embeddings.position_embeddings.weight"])
    encoder.guides.weight.data.copy_(weights["embeddings.token_type_embeddings.weight"])
    encoder.norm.weight.data.copy_(weights["embeddings.LayerNorm.weight"])
    encoder.norm.bias.data.copy_(weights["embeddings.LayerNorm.bias"])
    for number, layer in enumerate(encoder.layers):
        layer.load_state_dict(_layer(weights, number))


def _layer(weights: dict[str, Tensor], number: int) -> dict[str, Tensor]:
    """The weights of one pretrained layer under this module's names."""
    old = f"encoder.layer.{number}."
    names = {
        "out": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "last": "output.LayerNorm",
    }
    out = {f"{new}.{end}": weights[f"{old}{name}.{end}"] for new, name in names.items() for end in ("weight", "bias")}
    for end in ("weight", "bias"):
        parts = [weights[f"{old}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
        out[f"qkv.{end}"] = torch.cat(parts)
    return out
