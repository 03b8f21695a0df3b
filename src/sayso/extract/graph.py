"""Runs the graphs of the trained network. The only place that knows onnxruntime."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNFUSED = ["SkipLayerNormFusion"]
"""What onnxruntime shall not do to a graph: its sum with a norm in one takes 2.5 times as long as the two by themselves
(0.9 ms against 0.35 ms for 1,024 pieces, version 1.32)."""


class Graph:
    """A graph that is loaded and ready. It holds no state between two runs."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._inputs = [put.name for put in session.get_inputs()]

    @classmethod
    def load(cls, path: Path, threads: int) -> Graph:
        """The graph of a file, to run on so many threads; 0 is one for each processor."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        # Threads that go on spinning after a graph is done slow the other graph and what runs beside: 5,100 words/s
        # without this line, 5,900 with it, on 2 cores.
        options.add_session_config_entry("session.force_spinning_stop", "1")
        providers = ["CPUExecutionProvider"]
        return cls(onnxruntime.InferenceSession(str(path), options, providers, disabled_optimizers=UNFUSED))

    def run(self, given: Mapping[str, NDArray[Any]]) -> list[NDArray[Any]]:
        """What the graph makes of its inputs. What is given and the graph does not take is left out."""
        made: list[NDArray[Any]] = self._session.run(None, {name: given[name] for name in self._inputs})
        return made
