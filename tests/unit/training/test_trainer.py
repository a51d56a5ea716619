"""The trainer tells each step, what was best, and when it will stop."""

from pathlib import Path

import pytest
from spacy.tokens import DocBin

from annotator.training.configs import Plan, config
from annotator.training.trainer import Step, train_layer
from tests.unit.training.corpora import articles


def steps_of(folder: Path, max_steps: int, patience: int) -> list[Step]:
    corpus = folder / "articles.spacy"
    DocBin(docs=articles(4)).to_disk(corpus)
    plan = Plan(
        "en", str(corpus), str(corpus), {"entity": ["PERSON", "GPE"]}, max_steps=max_steps, eval_frequency=5,
        patience=patience)
    text, heard = config("entities", plan), list[Step]()
    assert text is not None
    train_layer(text, folder / "out", heard.append)
    return heard


@pytest.mark.parametrize(("max_steps", "patience"), [(200, 10), (12, 100)], ids=["no better", "enough steps"])
def test_it_ends_where_it_said_it_would(max_steps: int, patience: int, tmp_path: Path) -> None:
    heard = steps_of(tmp_path, max_steps, patience)
    assert [step.number for step in heard] == list(range(len(heard)))
    assert heard[-1].number == heard[-1].stops <= max_steps
    looks = [step for step in heard if step.score is not None]
    assert [step.number for step in looks] == list(range(0, len(heard), 5))
    best = max(looks, key=lambda step: step.score or 0.0)
    assert (heard[-1].best, heard[-1].best_at) == (best.score, best.number)
    assert all(step.stops == min(max_steps, step.best_at + patience) for step in heard)


def test_the_loss_is_that_of_a_step(tmp_path: Path) -> None:
    looks = [step for step in steps_of(tmp_path, 11, 0) if step.score is not None]
    assert [step.number for step in looks] == [0, 5, 10]
    first, second, third = (step.loss for step in looks)
    assert second < 3 * first, "a sum over five steps would be about eight times as much as the first"
    assert third < second
