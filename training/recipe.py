"""All that is chosen about a training run, in one record; the values are those of the weights that are shipped."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the reader is trained. Rates are peaks: they rise over `warm_up` of the steps and then fall to nothing.

    Attributes:
        epochs: how often all windows are seen.
        budget: word pieces in a batch.
        encoder_rate, layer_rate, head_rate: for what is pretrained, for the roles layers, for what is new.
        role_layers: transformer layers of the roles network.
        gold_times: how often an epoch shows our gold, a third of PolNeAR in size.
        names_times: how often an epoch shows the sentences whose names are marked.
        few_names: whether only UNER's single sentences teach names, and neither its paragraphs nor our own sentences.
            The weights that ship are the mean of two trainings, one each way (mean.py).
        names_share: what the loss of names and places counts beside that of cues.
        marked: what a name that people marked counts beside one that a machine marked.
        hidden: the share of the words in two of three windows of ours that are hidden, so that the reader relies on no
            single one; of names twice as many.
        empty_share: the share of PolNeAR's windows without any attribution that an epoch shows.
        forget: the share of the other cues that is left unmarked, as a reader misses some.
        false_cues: at most so many wrong cues of the tagger are shown to the roles network, for each right one.
        plain: the share of windows shown without the shapes of their words, as in texts all in capitals.
        decay: how slowly the averaged weights, which are kept, follow those that are trained.
        steps: no epoch and no stage takes more steps; 0 is no limit.
        adapted: word pieces of unlabelled text on which the encoder first learns to guess masked words.
    """

    seed: int = 7
    epochs: int = 5
    budget: int = 3072
    encoder_rate: float = 1.3e-4
    layer_rate: float = 2e-4
    head_rate: float = 8e-4
    role_layers: int = 2
    gold_times: int = 2
    names_times: int = 2
    few_names: bool = False
    names_share: float = 0.5
    marked: float = 4.0
    hidden: float = 0.1
    empty_share: float = 0.5
    forget: float = 0.15
    false_cues: float = 0.3
    plain: float = 0.07
    warm_up: float = 0.08
    decay: float = 0.998
    steps: int = 0
    adapted: int = 6_000_000
