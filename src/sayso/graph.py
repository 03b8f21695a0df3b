"""Runs the graphs of the trained network. The only place that knows onnxruntime."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sayso.errors import ModelError
from sayso.stopping import go_on

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Named = Mapping[str, NDArray[Any]]

UNFUSED = ["SkipLayerNormFusion"]
"""What onnxruntime shall not do to a graph: its sum with a norm in one takes 2.5 times as long as the two by themselves
(0.9 ms against 0.35 ms for 1,024 pieces, version 1.32)."""

Model = TypeVar("Model")
REINSTALL = "Install sayso again: the model is part of the package."

AHEAD = 16
"""Inputs that are made ready at once: those of a hostile text are large."""


class Graph:
    """A graph that is loaded and ready. It holds no state between two runs."""

    def __init__(self, session: Any, threads: int) -> None:
        self._session = session
        self._map = ThreadPoolExecutor(threads).map if threads > 1 else map

    @classmethod
    def load(cls, path: Path, threads: int) -> Graph:
        """The graph of a file, to run on so many inputs at once."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # one run is too little work to be shared out
        options.log_severity_level = 3
        providers = ["CPUExecutionProvider"]
        return cls(onnxruntime.InferenceSession(str(path), options, providers, disabled_optimizers=UNFUSED), threads)

    def run(self, given: Named) -> list[NDArray[Any]]:
        """What the graph makes of its inputs."""
        made: list[NDArray[Any]] = self._session.run(None, dict(given))
        return made

    def run_each(self, given: Iterable[Named]) -> Iterator[list[NDArray[Any]]]:
        """What the graph makes of each of some inputs, in order; several run at once."""
        waiting = iter(given)
        while some := list(islice(waiting, AHEAD)):
            go_on()
            yield from self._map(self.run, some)


def load_model(what: str, folder: Path, files: Sequence[str], load: Callable[[], Model]) -> Model:
    """What `load` makes of the files of a folder, which are those of the model that is called so.

    Raises:
        ModelError: a file is missing or damaged.
    """
    missing = [name for name in files if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"{what} is incomplete: {folder} has no {', '.join(missing)}.", REINSTALL)
    try:
        return load()
    except Exception as error:
        raise ModelError(f"{what} in {folder} cannot be loaded: {error}", REINSTALL) from error
