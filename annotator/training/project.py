"""A spaCy project around an exported corpus: configurations, labels, `project.yml` and what to type, as texts.

Everything runs with `weasel run all` or `python -m spacy project run all` in the folder.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.training.configs import HINTED, LAYERS, Plan, Reading, components, config

PLAIN = ("entities", "labels")
"""Layers whose pipelines load in spaCy without the app's package."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """Where the parts of a layer's corpus are, as paths in the project's folder; None for a part without articles."""

    train: str
    dev: str | None
    test: str | None


@dataclass(frozen=True, slots=True)
class About:
    """What a project says of itself: its title, and what its README says about the corpus."""

    title: str
    corpus: str


def files(
    about: About, language: str, base: Reading | None, corpora: Mapping[str, Corpora],
    labels: Mapping[str, Mapping[str, int]],
) -> tuple[dict[str, str], list[str]]:
    """The files of a project by their path in its folder, and a sentence for each thing to know.

    `labels` are those of the training part by sort, with their counts; `corpora` those of each layer that has any.
    Events and quotes are read by `base`, if there is one.
    """
    made: dict[str, str] = {}
    notes: list[str] = []
    trained: dict[str, Corpora] = {}
    for layer in LAYERS:
        place = corpora.get(layer)
        if place is None:
            continue
        plan = plan_of(layer, language, place, labels, base)
        text = config(layer, plan)
        if text is None:
            continue
        trained[layer] = place
        made[f"configs/{layer}.cfg"] = text
        if layer in HINTED:
            made[f"configs/{layer}_spancat.cfg"] = config(layer, replace(plan, spancat=True)) or ""
        made |= label_files(layer, labels)
        if place.dev is None:
            notes.append(f"No article for dev in {layer}: configs/{layer}.cfg measures on the articles it trains with.")
    missing = [layer for layer in LAYERS if layer not in trained]
    if missing:
        notes.append(
            f"Nothing to train {', '.join(missing)} with: complete articles of the training part have none.")
    made["project.yml"] = project_yml(about.title, trained)
    made["README.md"] = about.corpus.rstrip() + "\n\n" + readme(trained, labels, base)
    return made, notes


def plan_of(
    layer: str, language: str, place: Corpora, labels: Mapping[str, Mapping[str, int]], base: Reading | None
) -> Plan:
    """How the configuration of a layer in a project's folder is made."""
    named = {"textcat_multilabel": "labels/labels.json"} if layer == "labels" else {}
    return Plan(
        language, place.train, place.dev or place.train, labels, base if layer in HINTED else None, label_files=named)


def label_files(layer: str, labels: Mapping[str, Mapping[str, int]]) -> dict[str, str]:
    """The labels of a layer as JSON lists: one file for those of spans, one more for the roles of events."""
    sorts = {"entities": ("entity",), "events": ("event", "role"), "quotes": ("quote",), "labels": ("label",)}[layer]
    names = {"role": "roles"}
    return {
        f"labels/{names.get(sort, layer)}.json": json.dumps(list(labels.get(sort, ())), ensure_ascii=False) + "\n"
        for sort in sorts
    }


def project_yml(title: str, trained: Mapping[str, Corpora]) -> str:
    """The workflow: `all` trains and evaluates each layer; `debug` is apart, as spaCy fails it under 100 articles."""
    commands = [command for layer, place in trained.items() for command in _commands(layer, place)]
    steps = [f"  - {name}" for name, _ in commands if not name.startswith("debug")]
    checks = [f"  - {name}" for name, _ in commands if name.startswith("debug")]
    lines = [
        f"title: {json.dumps(title, ensure_ascii=False)}",
        'description: "Trains spaCy pipelines with articles annotated in Annotator."',
        "vars:",
        "  gpu: -1",
        "directories: [corpus, configs, labels, training, metrics]",
        "workflows:" if commands else "workflows: {}",
        *(["  all:", *(f"  {step}" for step in steps)] if steps else []),
        *(["  debug:", *(f"  {step}" for step in checks)] if checks else []),
        "commands:" if commands else "commands: []",
        *(line for _, block in commands for line in block),
    ]
    return "\n".join(lines) + "\n"


def _commands(layer: str, place: Corpora) -> list[tuple[str, list[str]]]:
    dev = place.dev or place.train
    found = [(f"train-{layer}", _command(
        f"train-{layer}", f"Train {layer}.",
        f"python -m spacy train configs/{layer}.cfg --output training/{layer} --gpu-id ${{vars.gpu}}",
        list(dict.fromkeys([f"configs/{layer}.cfg", place.train, dev])), [f"training/{layer}/model-best"]))]
    measured = place.test or dev
    found.append((f"evaluate-{layer}", _command(
        f"evaluate-{layer}", f"Measure {layer} on {measured}.",
        f"python -m spacy evaluate training/{layer}/model-best {measured} --output metrics/{layer}.json",
        [f"training/{layer}/model-best", measured], [f"metrics/{layer}.json"])))
    found.append((f"debug-{layer}", _command(
        f"debug-{layer}", f"Look at the data of {layer}; fails under 100 articles.",
        f"python -m spacy debug data configs/{layer}.cfg", [f"configs/{layer}.cfg", place.train, dev], [])))
    return found


def _command(name: str, about: str, script: str, deps: Sequence[str], outputs: Sequence[str]) -> list[str]:
    return [
        f"  - name: {name}",
        f"    help: {json.dumps(about)}",
        f"    script: [{json.dumps(script)}]",
        f"    deps: {json.dumps(list(dict.fromkeys(deps)))}",
        *([f"    outputs: {json.dumps(list(outputs))}"] if outputs else []),
    ]


def readme(
    trained: Mapping[str, Corpora], labels: Mapping[str, Mapping[str, int]], base: Reading | None
) -> str:
    """What to type, for the layers that can be trained."""
    if not trained:
        return "## Training\n\nThere is nothing to train with yet: no accepted annotation in the training part.\n"
    lines = [
        "## Training", "", "All at once: `weasel run all`, or `python -m spacy project run all`. One by one:", "",
        "| layer | command | finds |", "|---|---|---|",
    ]
    for layer, place in trained.items():
        names = ", ".join(components(layer, plan_of(layer, "xx", place, labels, base)))
        lines.append(f"| {layer} | `python -m spacy train configs/{layer}.cfg --output training/{layer}` | {names} |")
    lines.append("")
    lines += [
        f"`python -m spacy evaluate training/{layer}/model-best {place.test or place.dev or place.train}` measures "
        f"{layer}." for layer, place in trained.items()
    ]
    lines += ["", f"`python -m spacy debug data configs/{next(iter(trained))}.cfg` looks at the data first.", ""]
    own = [layer for layer in trained if layer not in PLAIN]
    others = (OWN.format(layers=" and ".join(own)) + (READ.format(name=base.name) if base else "")) if own else ""
    return "\n".join(lines) + others + AFTERWARDS


OWN = """
The pipelines of {layers} use components of the package `annotator-desktop` (`annotator_spans`, `annotator_linker`):
install it with pip wherever they are to run. All others need spaCy alone. Their spans are found by a layer-wise entity
recognizer; `configs/LAYER_spancat.cfg` trains spaCy's `spancat` instead, which finds spans that overlap, too. On some
tens of articles and in the same time the recognizer found events twice as well.
"""
READ = """
They read the text with `{name}` and are told what the rules of the app find, which makes up for many articles.
"""
AFTERWARDS = """
Where a folder `corpus/LAYER` stands beside the others, it has only the articles that are complete in that layer: in
events and quotes, spaCy would take what nobody has looked for as absent.

`annotator train PROJECT` does all of this and puts one pipeline together.
"""
