"""The configurations of `spacy train`, one a layer, as text.

All defaults of spaCy that matter stand in them, so that they load without `init fill-config` and say what is trained.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

LAYERS = ("entities", "events", "quotes", "labels")
MEASURES = {
    "ents_f": "entities", "spans_events_f": "triggers", "spans_event_args_f": "arguments",
    "links_event_args_f": "arguments at their triggers", "spans_quotes_f": "parts of quotes",
    "links_quotes_f": "parts in their quotes", "cats_score": "document labels",
}
"""What spaCy calls the F values that training is steered by, and what they are of."""
HINTS = "hint_"
"""Begins the keys of span groups in which rules say what they found."""
HINTED = {
    "events": ["hint_events", "hint_event_args", "hint_entities"],
    "quotes": ["hint_quotes/CONTENT", "hint_quotes/CUE", "hint_quotes/SOURCE", "hint_entities"],
}
"""What the vectors of a layer are told, for `hints.build_hinted`."""
DEFAULT_SCORES = ("spans_sc_f", "spans_sc_p", "spans_sc_r")
"""What spaCy would weigh by default, of a group that is not there."""
READER = "annotator_reader"
WIDTH = 96
STEPS = 20_000


@dataclass(frozen=True, slots=True)
class Reading:
    """A pipeline that reads the text for what is trained, by its name or folder.

    `words` is the architecture of its vectors of words as a configuration, None where they cannot be taken over.
    """

    name: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a layer is trained with: its language, where its corpora are, and which labels there are.

    `labels` are those of each sort ("entity", "event", "role", "quote", "label") in the training part. With a `base`
    the vectors of words start as they are there, and events and quotes are told how it parses the text and what the
    rules say of it, all of which needs far fewer articles. `label_files` say for a component where its labels stand.

    With `spancat` spans are found by spaCy's component of that name, without it by layer-wise recognizers, which found
    more in articles held back, in the same CPU time (300 s), of events (trained on 36 articles of WikiEvents and M2E2):
    F of triggers 34.5, of spancat 16.0; with their type 32.2 and 14.8; of arguments 7.0 and 0.0.
    """

    language: str
    train: str
    dev: str
    labels: Mapping[str, Collection[str]]
    base: Reading | None = None
    spancat: bool = False
    label_files: Mapping[str, str] = field(default_factory=dict)
    max_steps: int = STEPS
    eval_frequency: int = 200
    patience: int = 1600


def components(layer: str, plan: Plan) -> dict[str, str]:
    """The components of a layer in their order, each with its block of the configuration; none for lack of labels."""
    labels = plan.labels
    hints = HINTS if plan.base else ""
    match layer:
        case "entities" if labels.get("entity"):
            return {"ner": _ENTITIES}
        case "labels" if labels.get("label"):
            return {"textcat_multilabel": _LABELS}
        case "events" if labels.get("event"):
            find = _ngrams if plan.spancat else _spans
            found = {"events": find("events", "events")}
            if labels.get("role"):
                found["event_args"] = find("event_args", "event_args")
                found["event_links"] = _links(
                    "event_links", heads_key="events", tails_key="event_args", several=True, prefix="v", hints=hints)
            return found
        case "quotes" if "CONTENT" in labels.get("quote", ()):
            beside = [label for label in ("CUE", "SOURCE") if label in labels["quote"]]
            found = _quotes(beside, spancat=plan.spancat)
            found["quote_links"] = _links(
                "quote_links", heads_key="quotes", tails_key="quotes", heads=["CONTENT"], prefix="q", hints=hints,
                single=beside, phrases=[label for label in beside if hints and label == "SOURCE"], syntax=bool(hints))
            return found
    return {}


def _quotes(beside: Collection[str], *, spancat: bool) -> dict[str, str]:
    """What finds the parts of quotes. Recognizers are two, as cues and sources may stand amid the content."""
    if spancat:
        return {"quote_spans": _spancat("quote_spans", "quotes", "annotator.quote_suggester.v1", _QUOTE_CANDIDATES)}
    found = {"quote_content": _spans("quote_content", "quotes", ["CONTENT"])}
    if beside:
        found["quote_parts"] = _spans("quote_parts", "quotes", list(beside))
    return found


def score_weights(layer: str, names: Collection[str]) -> dict[str, float | None]:
    """What `model-best` is the best of. None takes out what spaCy would weigh by default and can only be 0 here."""
    match layer:
        case "entities":
            return {"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0, "ents_per_type": None}
        case "labels":
            return {"cats_score": 1.0, "cats_score_desc": None, "cats_micro_f": None, "cats_macro_f": None}
        case "events":
            linked = "event_links" in names
            weights: dict[str, float | None] = {"spans_events_f": 0.5 if linked else 1.0}
            weights |= {"spans_event_args_f": 0.2, "links_event_args_f": 0.3} if linked else {}
        case _:
            weights = {"spans_quotes_f": 0.6, "links_quotes_f": 0.4}
    return weights | dict.fromkeys(DEFAULT_SCORES)


def config(layer: str, plan: Plan) -> str | None:
    """The configuration of a layer, or None where the training part has nothing of it."""
    blocks = components(layer, plan)
    if not blocks:
        return None
    vectors, base = vectors_of(layer), plan.base
    reads = layer in HINTED and base is not None
    if reads and base is not None:
        blocks = {READER: _READER.format(base=json.dumps(base.name)), vectors: _hinted(layer, base), **blocks}
    elif layer != "labels":  # they are told by their words
        blocks = {vectors: _TOK2VEC if base is None or base.words is None else _sourced(base), **blocks}
    weights = "\n".join(
        f"{name} = {'null' if weight is None else weight}" for name, weight in score_weights(layer, blocks).items())
    files = "\n".join(
        f'[initialize.components.{name}]\n\n[initialize.components.{name}.labels]\n@readers = "spacy.read_labels.v1"\n'
        f"path = {json.dumps(plan.label_files[name])}\n"
        for name in blocks if name in plan.label_files)
    readers, finished = json.dumps([READER] if reads else []), json.dumps(plan.spancat)
    parts = [
        _HEAD.format(train=json.dumps(plan.train), dev=json.dumps(plan.dev), language=plan.language,
                     names=json.dumps(list(blocks))),
        *(block.replace("VECTORS", vectors) for block in blocks.values()),
        _CORPORA.format(reader=_READ.format(readers=readers, finished=finished) if reads or plan.spancat else _PLAIN),
        _TRAINING.format(steps=plan.max_steps, every=plan.eval_frequency, patience=plan.patience, weights=weights),
        _initialize(base if reads else None, vectors),
        files,
    ]
    return "\n".join(part.strip() + "\n" for part in parts if part)


def _initialize(base: Reading | None, component: str) -> str:
    """How a component that is told how the text was read begins, and all others."""
    if base is None or base.words is None:
        return _INITIALIZE.format(nothing="after_init = null\n", after="")
    return _INITIALIZE.format(
        nothing="", after=_TAKE.format(base=json.dumps(base.name), component=json.dumps(component)))


def _sourced(base: Reading) -> str:
    return f'[components.VECTORS]\nsource = {json.dumps(base.name)}\ncomponent = "tok2vec"\n'


def _hinted(layer: str, base: Reading) -> str:
    words = _WORDS if base.words is None else base.words
    return _HINTED.format(hints=json.dumps(HINTED[layer])) + words.replace("[words", "[components.VECTORS.model.words")


def vectors_of(layer: str) -> str:
    """The name of the component whose vectors all others of a layer share; several layers fit into one pipeline."""
    return f"tok2vec_{layer}"


def _listener(name: str) -> str:
    return f"""
[components.{name}.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = {WIDTH}
upstream = "VECTORS"
"""


def _ngrams(name: str, key: str) -> str:
    return _spancat(name, key, "spacy.ngram_range_suggester.v1", _NGRAMS[name])


def _spancat(name: str, key: str, suggester: str, settings: str) -> str:
    return f"""
[components.{name}]
factory = "spancat"
spans_key = "{key}"
threshold = 0.5
max_positive = 1
scorer = {{"@scorers":"spacy.spancat_scorer.v1"}}

[components.{name}.suggester]
@misc = "{suggester}"
{settings}

[components.{name}.model]
@architectures = "spacy.SpanCategorizer.v1"

[components.{name}.model.reducer]
@layers = "spacy.mean_max_reducer.v1"
hidden_size = 128

[components.{name}.model.scorer]
@layers = "spacy.LinearLogistic.v1"
nO = null
nI = null
{_listener(name)}"""


def _spans(name: str, key: str, only: Sequence[str] = ()) -> str:
    return f"""
[components.{name}]
factory = "annotator_spans"
spans_key = "{key}"
only = {json.dumps(list(only))}
scorer = {{"@scorers":"spacy.spancat_scorer.v1"}}

[components.{name}.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
nO = null
{_listener(name)}"""


def _links(name: str, **rules: object) -> str:
    settings = "\n".join(f"{field} = {json.dumps(value)}" for field, value in {**_LINK_RULES, **rules}.items())
    return f"""
[components.{name}]
factory = "annotator_linker"
scorer = {{"@scorers":"annotator.links_scorer.v1"}}

[components.{name}.rules]
{settings}

[components.{name}.model]
@architectures = "annotator.Linker.v1"
hidden_width = 64
{_listener(name)}"""


_HEAD = """
[paths]
train = {train}
dev = {dev}

[system]
gpu_allocator = null
seed = 0

[nlp]
lang = "{language}"
pipeline = {names}
batch_size = 64
disabled = []
before_creation = null
after_creation = null
after_pipeline_creation = null
tokenizer = {{"@tokenizers":"spacy.Tokenizer.v1"}}
vectors = {{"@vectors":"spacy.Vectors.v1"}}

[components]
"""
_TOK2VEC = f"""
[components.VECTORS]
factory = "tok2vec"

[components.VECTORS.model]
@architectures = "spacy.Tok2Vec.v2"

[components.VECTORS.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = {WIDTH}
attrs = ["NORM","PREFIX","SUFFIX","SHAPE"]
rows = [5000,1000,2500,2500]
include_static_vectors = false

[components.VECTORS.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = {WIDTH}
depth = 4
window_size = 1
maxout_pieces = 3
"""
_ENTITIES = f"""
[components.ner]
factory = "ner"
incorrect_spans_key = "incorrect_spans"
moves = null
scorer = {{"@scorers":"spacy.ner_scorer.v1"}}
update_with_oracle_cut_size = 100

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
nO = null
{_listener("ner")}"""
_LABELS = """
[components.textcat_multilabel]
factory = "textcat_multilabel"
threshold = 0.5
scorer = {"@scorers":"spacy.textcat_multilabel_scorer.v2"}

[components.textcat_multilabel.model]
@architectures = "spacy.TextCatBOW.v3"
exclusive_classes = false
length = 262144
ngram_size = 1
no_output_layer = false
nO = null
"""
_QUOTE_CANDIDATES = "max_length = 150\nngrams = 5"
_LINK_RULES: dict[str, object] = {
    "heads_key": "", "tails_key": "", "heads": [], "several": False, "reach": 100, "threshold": 0.5, "prefix": "",
    "hints": "", "single": [], "phrases": [], "near": 25, "syntax": False,
}
"""The rules of a linker, as all of them stand in a configuration (`pairs.Rules`)."""
_NGRAMS = {"events": "min_size = 1\nmax_size = 3", "event_args": "min_size = 1\nmax_size = 10"}
_READER = """
[components.annotator_reader]
factory = "annotator_reader"
pipeline = {base}
"""
_HINTED = f"""
[components.VECTORS]
factory = "tok2vec"

[components.VECTORS.model]
@architectures = "annotator.HintedTok2Vec.v1"
width = {WIDTH}
depth = 2
hints = {{hints}}

"""
_WORDS = _TOK2VEC.partition("[components.VECTORS.model]")[2]
_WORDS = "[words]" + _WORDS.replace("[components.VECTORS.model.", "[words.")
_PLAIN = """@readers = "spacy.Corpus.v1"
path = ${paths.train}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null"""
_READ = """@readers = "annotator.ReadCorpus.v1"
path = ${{paths.train}}
readers = {readers}
finished = {finished}"""
_TAKE = """
[initialize.after_init]
@callbacks = "annotator.take_vectors.v1"
source = {base}
component = {component}
"""
_CORPORA = """
[corpora]

[corpora.train]
{reader}

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${{paths.dev}}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null
"""
_TRAINING = """
[training]
dev_corpus = "corpora.dev"
train_corpus = "corpora.train"
seed = ${{system.seed}}
gpu_allocator = ${{system.gpu_allocator}}
dropout = 0.1
accumulate_gradient = 1
patience = {patience}
max_epochs = 0
max_steps = {steps}
eval_frequency = {every}
frozen_components = []
annotating_components = []
before_to_disk = null
before_update = null

[training.batcher]
@batchers = "spacy.batch_by_words.v1"
discard_oversize = false
tolerance = 0.2
get_length = null

[training.batcher.size]
@schedules = "compounding.v1"
start = 400
stop = 1500
compound = 1.004
t = 0.0

[training.logger]
@loggers = "spacy.ConsoleLogger.v1"
progress_bar = false

[training.optimizer]
@optimizers = "Adam.v1"
beta1 = 0.9
beta2 = 0.999
L2_is_weight_decay = true
L2 = 0.01
grad_clip = 1.0
use_averages = false
eps = 0.00000001
learn_rate = 0.001

[training.score_weights]
{weights}
"""
_INITIALIZE = """
[pretraining]

[initialize]
vectors = null
init_tok2vec = null
vocab_data = null
lookups = null
before_init = null
{nothing}
[initialize.components]

[initialize.tokenizer]
{after}"""
