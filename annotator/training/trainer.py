"""Training one layer in this process, with every step told. It takes minutes: call it in a process of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import StringIO
from itertools import count
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
    """A moment of training: the loss since the last measurement, and what was measured on the dev part, if it was.

    `score` weighs the others together, in [0, 1]; `scores` are F values by what they are of (`configs.MEASURES`).
    """

    number: int
    loss: float
    score: float | None = None
    scores: Mapping[str, float] = field(default_factory=dict)


def train_layer(config: str, output: Path, told: Callable[[Step], None]) -> Path:
    """Train what a configuration says, and give the folder of the best pipeline.

    `told` hears of every step, and may raise to stop; then nothing is given back, and what stands in `output` is of no
    use. Paths in the configuration are absolute or relative to the working folder.
    """
    def set_up(nlp: Language, stdout: Any = None, stderr: Any = None) -> tuple[Any, Any]:
        numbers = count()

        def log(info: dict[str, Any] | None) -> None:
            number = next(numbers)
            told(_step(info) if info is not None else Step(number, 0.0))

        return log, lambda: None

    registry.loggers(LOGGER, func=lambda: set_up)
    parsed = Config().from_str(config, interpolate=False)
    parsed["training"]["logger"] = {"@loggers": LOGGER}
    nlp = init_nlp(parsed)
    nlp.config["training"]["logger"] = {"@loggers": LOGGER}
    output.mkdir(parents=True, exist_ok=True)
    train(nlp, output, stdout=StringIO(), stderr=StringIO())
    return output / "model-best"


def _step(info: Mapping[str, Any]) -> Step:
    losses = [float(loss) for loss in info["losses"].values()]
    scores = {
        said: float(value) for name, said in MEASURES.items()
        if isinstance(value := info["other_scores"].get(name), int | float)
    }
    return Step(int(info["step"]), sum(losses), float(info["score"]), scores)
