"""How good and how fast suggestions are, printed as JSON.

`python -m tests.benchmarks.suggestions SCORER GOLD… [--pipeline NAME] [--rounds N]`

SCORER is the path of a scoring script with `score(gold, predicted)` over paths of JSONL files and with the parts of it
named in `Scorer` below; GOLD are files it can score, or a folder of them. For every file: all its figures and, a layer,
the calibration (of the suggestions with a score in that tenth, how many there are and which percentage is right).

`speed` is the time of the pipeline and all three layers over that of the pipeline alone, over the same texts in the
same run; `layers` is each layer's share of the pipeline's time. `memory_mb` is the process's resident memory after each
of N rounds (3 unless told otherwise) over all texts: it stays level where memory does not grow with the corpus.
"""

import argparse
import importlib.util
import json
import os
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from spacy.language import Language
from spacy.tokens import Doc

from annotator.model.record import item_record
from annotator.model.suggestion import Suggestions
from annotator.nlp.entities import suggest_entities
from annotator.nlp.events import suggest_events
from annotator.nlp.pipeline import load, origin
from annotator.nlp.quotes import name_entities, suggest_quotes

Record = dict[str, Any]
T = TypeVar("T")
Rated = Iterator[tuple[float, bool]]  # a suggestion's score, and whether it is right


class Scorer(Protocol):
    """What is used of the scoring script."""

    LABELS: Mapping[str, Mapping[str, str]]

    def score(self, gold: str, predicted: str) -> dict[str, Any]: ...
    def words_of(self, text: str) -> Callable[[Any], frozenset[int]]: ...
    def pairs(self, gold: Any, predicted: Any, score: Any, threshold: float) -> list[tuple[int, int]]: ...
    def jaccard(self, a: frozenset[int], b: frozenset[int]) -> float: ...
    def trim(self, text: str, start: int, end: int) -> tuple[int, int]: ...
    def counted(self, name: str) -> set[str] | None: ...
    def norm_type(self, name: str) -> str: ...


class Clock:
    """Seconds by what they were spent on."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    def timed(self, what: str, work: Callable[[], T]) -> T:
        """The result of a piece of work, its time counted."""
        begun = time.perf_counter()
        result = work()
        self.spent[what] += time.perf_counter() - begun
        return result


def scorer_at(path: Path) -> Scorer:
    """The scoring script of a path as a module."""
    specification = importlib.util.spec_from_file_location("scorer", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return cast("Scorer", module)


def found_in(nlp: Language, texts: list[str], clock: Clock) -> Iterator[Suggestions]:
    """The suggestions for each text."""
    name, documents = origin(nlp), iter(nlp.pipe(texts))

    def following() -> Doc | None:
        return next(documents, None)

    while (doc := clock.timed("pipeline", following)) is not None:
        yield in_document(doc, name, clock)


def in_document(doc: Doc, name: str, clock: Clock) -> Suggestions:
    """The suggestions for a text the pipeline has read, each layer timed."""
    entities = clock.timed("entities", lambda: suggest_entities(doc, name))
    events = clock.timed("events", lambda: suggest_events(doc, entities))
    quotes, speakers = clock.timed("quotes", lambda: suggest_quotes(doc, entities))
    linked = clock.timed("quotes", lambda: name_entities(doc.text, doc.lang_, entities, speakers))
    return Suggestions(linked, events, quotes, speakers)


def predicted(record: Record, found: Suggestions) -> Record:
    """A document with its suggestions as native JSONL has it."""
    return {
        "id": record["id"],
        "text": record["text"],
        **{layer: list(map(item_record, getattr(found, layer))) for layer in ("entities", "events", "quotes")},
    }


def rated_quotes(scorer: Scorer, gold: Record, guess: Record) -> Rated:
    """Right as the script's soft figure has it."""
    words = scorer.words_of(gold["text"])
    guesses = [quote for quote in guess["quotes"] if words(quote["content"])]
    wanted = [found for quote in gold["quotes"] if (found := words(quote["content"]))]
    right = {j for _, j in scorer.pairs(wanted, [words(q["content"]) for q in guesses], scorer.jaccard, 0.5)}
    yield from ((quote["score"], j in right) for j, quote in enumerate(guesses))


def rated_events(scorer: Scorer, gold: Record, guess: Record, name: str) -> Rated:
    """Right with the trigger and the type."""
    types = scorer.counted(name)
    free = [(event["trigger"], scorer.norm_type(event.get("ace") or event["type"])) for event in gold["events"]]
    for event in guess["events"]:
        kind, at = scorer.norm_type(event["type"]), event["trigger"]
        if types is None or kind in types:
            match = next((g for g in free if g[1] == kind and _overlap(g[0], at)), None)
            if match:
                free.remove(match)
            yield event["score"], match is not None


def rated_entities(scorer: Scorer, gold: Record, guess: Record, name: str) -> Rated:
    """Right with the span and the label, as far as the gold has that label."""
    text, labels = gold["text"], next((table for key, table in scorer.LABELS.items() if key in name), None)
    wanted = {(*scorer.trim(text, start, end), label) for start, end, label in gold["entities"]}
    for entity in guess["entities"]:
        label = labels.get(entity["label"]) if labels else entity["label"]
        if label:
            yield entity["score"], (*scorer.trim(text, entity["start"], entity["end"]), label) in wanted


def _overlap(gold: Any, guess: Mapping[str, int]) -> bool:
    start, end = (gold["start"], gold["end"]) if isinstance(gold, dict) else gold[:2]
    return bool(start < guess["end"] and guess["start"] < end)


def calibration(rated: Iterable[tuple[float, bool]]) -> dict[str, dict[str, float]]:
    """By tenth of the score: how many suggestions there are, and the percentage that is right."""
    count: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for score, hit in rated:
        tenth = min(9, int(score * 10))
        count[tenth] += 1
        right[tenth] += hit
    return {
        f"{tenth / 10:.1f}": {"suggestions": count[tenth], "right": round(100 * right[tenth] / count[tenth], 1)}
        for tenth in sorted(count)
    }


def measured(scorer: Scorer, gold: Path, nlp: Language, clock: Clock) -> Record:
    """The figures and the calibration of one file."""
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    found = found_in(nlp, [record["text"] for record in records], clock)
    guesses = [predicted(record, one) for record, one in zip(records, found, strict=True)]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(guess) + "\n" for guess in guesses)
        file.flush()
        figures = scorer.score(str(gold), file.name)
    both = list(zip(records, guesses, strict=True))
    rated: dict[str, Rated] = {}
    if "quotes" in records[0]:
        rated["quotes"] = (pair for g, p in both for pair in rated_quotes(scorer, g, p))
    if "events" in records[0]:
        rated["events"] = (pair for g, p in both for pair in rated_events(scorer, g, p, gold.name))
    if "entities" in records[0] and "events_" not in gold.name:  # theirs follow other guidelines
        rated["entities"] = (pair for g, p in both for pair in rated_entities(scorer, g, p, gold.name))
    return figures | {"calibration": {layer: calibration(pairs) for layer, pairs in rated.items()}}


def resident() -> float | None:
    """The process's resident memory in megabytes, where the system tells."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return None
    return round(int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--pipeline")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    files = [path for place in asked.gold for path in (sorted(place.glob("*.jsonl")) if place.is_dir() else [place])]
    nlp, scorer, clock = load(asked.pipeline), scorer_at(asked.scorer), Clock()
    list(found_in(nlp, ["Warm up."], Clock()))
    report: Record = {"pipeline": origin(nlp), "files": [], "memory_mb": []}
    for number in range(asked.rounds):
        figures = [measured(scorer, file, nlp, clock) for file in files]
        report["files"] = report["files"] if number else figures
        report["memory_mb"].append(resident())
    alone = clock.spent["pipeline"]
    report["speed"] = round(sum(clock.spent.values()) / alone, 3)
    report["layers"] = {name: round(spent / alone, 3) for name, spent in clock.spent.items() if name != "pipeline"}
    report["seconds"] = {name: round(spent, 2) for name, spent in clock.spent.items()}
    sys.stdout.write(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
