"""What a text says as a vector: texts that say the same, also in other words, lie near each other.

The vector of a text is the sum of its word pieces' vectors, brought to length 1: for finding what is similar that does
nearly what networks do, in a hundredth of the time (Arora, Liang and Ma 2017, "A simple but tough-to-beat baseline for
sentence embeddings"). How common what it says is counts against it, so that routine phrases are not near everything.
`training/embedding.py` learns both from linked statements, against all others.

Everything is whole numbers, so that two texts are as near on every machine and in whatever company.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from sayso.graph import load_model
from sayso.link.crossing import without_marks

if TYPE_CHECKING:
    from numpy import float32, int8
    from numpy.typing import NDArray

    Vector: TypeAlias = NDArray[int8]
    Rows: TypeAlias = NDArray[float32]

MODELS = Path(__file__).parent.parent / "models"
FILES = ("embedding.npz", "tokenizer.json")
SIZE = 128
"""Numbers of a vector. With 256, as many linked statements lie near each other."""
LENGTH = 254.0
"""What a vector's length of 1 is kept as. A single number beyond half of it is cut."""
ALIKE = -10_000
"""How near two statements are that are compared for what they say: each of 26,000 in 285 reports has five such. With
-13,000 each has eight, and of linked pairs far apart 51 in 100 would be compared in place of 46; but half of the links
found so were none, and linking took a tenth longer."""
FAINT = -32_000
"""How near statements must be, whatever words they share. In cross-validation 98 of 100 links that are rightly found
are nearer; of what shares telling words a quarter is not.
"""
MOST_PIECES = 200
"""Word pieces of a text that count."""


class Embedding(NamedTuple):
    """A text as `SIZE` whole numbers from -127 to 127, and how rare what it says is, which is mostly below 0."""

    vector: Vector
    rarity: int


@dataclass(frozen=True, slots=True, eq=False)
class Embedder:
    """The vectors of word pieces, with how rare each makes a text.

    `scale` is what an integer product is multiplied by for the logarithm of the odds that two texts are linked.
    """

    tokenizer: Any
    table: Vector
    scales: Rows
    rarities: Rows
    scale: float
    middle: float

    @classmethod
    def load(cls, folder: Path = MODELS) -> Embedder:
        """The vectors that ship with the package.

        Raises:
            ModelError: a file is missing or damaged.
        """
        return load_model("The model of similar statements", folder, FILES, lambda: cls._load(folder))

    @classmethod
    def _load(cls, folder: Path) -> Embedder:
        import numpy as np
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        with np.load(folder / "embedding.npz", allow_pickle=False) as kept:
            sharpness, middle = (float(each) for each in kept["odds"])
            scales, rarities = (kept[name].astype(np.float32) for name in ("scales", "rarities"))
            return cls(tokenizer, kept["table"], scales, rarities, sharpness / LENGTH**2, middle)

    def embed(self, text: str) -> Embedding:
        """What this text says. Nothing, for a text without words, is near nothing."""
        import numpy as np

        pieces = self.tokenizer.encode(without_marks(text), add_special_tokens=False).ids[:MOST_PIECES]
        # In double precision a sum of so few rounds to the same whole numbers whatever its order.
        summed = (self.table[pieces] * self.scales[pieces, None]).sum(0, dtype=np.float64)
        length = float(np.sqrt((summed * summed).sum()))
        if not length:
            return Embedding(np.zeros(SIZE, np.int8), round(-LENGTH * LENGTH))
        vector = np.clip(np.rint(summed * (LENGTH / length)), -127, 127).astype(np.int8)
        rarity = float(self.rarities[pieces].mean(dtype=np.float64)) + self.middle / 2
        return Embedding(vector, round(rarity / self.scale))


@cache
def load_embedder() -> Embedder:
    """The embedder that ships, loaded once.

    Raises:
        ModelError: a file is missing or damaged.
    """
    return Embedder.load()


@lru_cache(maxsize=50_000)
def embedding_of(text: str) -> Embedding:
    """What a text says, by the embedder that ships."""
    return load_embedder().embed(text)


def nearness(a: Embedding, b: Embedding) -> int:
    """How near two texts are, for both what they say and how rare that is."""
    import numpy as np

    return int(np.dot(a.vector.astype(np.int32), b.vector)) + a.rarity + b.rarity


def are_alike(a: Embedding, b: Embedding) -> bool:
    """Whether two texts are so near that it is worth comparing them."""
    return nearness(a, b) >= ALIKE


def are_apart(a: Embedding, b: Embedding) -> bool:
    """Whether two texts say so different things that no words they share make them worth comparing."""
    return nearness(a, b) < FAINT


def plain(embeddings: Mapping[int, Embedding]) -> dict[int, tuple[bytes, int]]:
    """Embeddings by their numbers, as what can be held against others."""
    return {number: (each.vector.tobytes(), each.rarity) for number, each in embeddings.items()}
