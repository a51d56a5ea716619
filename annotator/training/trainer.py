"""Training one layer in this process, with every step told. It takes minutes: call it in a process of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import registry
from thinc.api import Config

from annotator.training.configs import MEASURES

LOGGER = "annotator.steps.v1"


@dataclass(frozen=True, slots=True)
class Step:
    """A moment of training: the mean loss of a step since the last measurement, and what was measured on the dev part,
    if it was.

    `score` weighs the others together, in [0, 1]; `scores` are F values by what they are of (`configs.MEASURES`).
    `best` is the best score so far, None before the first, of step `best_at`; training ends at step `stops` unless a
    better one comes before.
    """

    number: int
    loss: float
    score: float | None = None
    scores: Mapping[str, float] = field(default_factory=dict)
    best: float | None = None
    best_at: int = 0
    stops: int = 0


def train_layer(config: str, output: Path, told: Callable[[Step], None]) -> Path:
    """Train what a configuration says, and give the folder of the best pipeline.

    `told` hears of every step, and may raise to stop; then nothing is given back, and what stands in `output` is of no
    use. Paths in the configuration are absolute or relative to the working folder.
    """
    parsed = Config().from_str(config, interpolate=False)
    limits = parsed["training"]

    def set_up(nlp: Language, stdout: Any = None, stderr: Any = None) -> tuple[Any, Any]:
        heard = _Heard(limits["max_steps"], limits["patience"])
        return lambda info: told(heard.step(info)), lambda: None

    registry.loggers(LOGGER, func=lambda: set_up)
    limits["logger"] = {"@loggers": LOGGER}
    nlp = init_nlp(parsed)
    nlp.config["training"]["logger"] = {"@loggers": LOGGER}
    output.mkdir(parents=True, exist_ok=True)
    train(nlp, output, stdout=StringIO(), stderr=StringIO())
    return output / "model-best"


@dataclass(slots=True)
class _Heard:
    """What was heard of a training so far. It ends after `most` steps (0: never), and where none of the last
    `patience` steps (0: any number) had a better score.
    """

    most: int
    patience: int
    number: int = -1
    measured: int = -1
    best: float | None = None
    best_at: int = 0

    def step(self, info: Mapping[str, Any] | None) -> Step:
        """The next step; spaCy gives its figures where it measured."""
        self.number += 1
        if info is None:
            return Step(self.number, 0.0, best=self.best, best_at=self.best_at, stops=self.stops())
        score, since = float(info["score"]), self.number - self.measured
        self.measured = self.number
        if self.best is None or score > self.best:
            self.best, self.best_at = score, self.number
        scores = {
            said: float(value) for name, said in MEASURES.items()
            if isinstance(value := info["other_scores"].get(name), int | float)
        }
        loss = sum(float(loss) for loss in info["losses"].values()) / since
        return Step(self.number, loss, score, scores, self.best, self.best_at, self.stops())

    def stops(self) -> int:
        """The step at which training ends if it gets no better; 0 where it never does."""
        ends = [end for end in (self.most, self.patience and self.best_at + self.patience) if end]
        return min(ends, default=0)
