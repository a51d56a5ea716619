from pathlib import Path

import pytest
import spacy

from annotator.nlp.pipeline import PipelineError, available, default_name, load, origin


def test_the_english_model_is_there_and_is_the_default() -> None:
    names = [info.name for info in available()]
    assert any(name.startswith("en_core_web") for name in names)
    assert default_name() == names[0]
    assert all(info.problem is None for info in available() if info.name.startswith("en_core_web"))


def test_the_origin_names_pipeline_and_version() -> None:
    assert origin(load()).startswith("model:en_core_web")
    assert "@3.8" in origin(load())


def test_a_pipeline_of_the_users_own_loads_from_its_folder(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "SHIP", "pattern": "Vasa"}])  # type: ignore[attr-defined]
    nlp.meta["name"], nlp.meta["version"] = "ships", "1.2.0"
    nlp.to_disk(tmp_path / "ships")
    own = load(str(tmp_path / "ships"))
    assert [(ent.text, ent.label_) for ent in own("The Vasa sank.").ents] == [("Vasa", "SHIP")]
    assert origin(own) == "model:en_ships@1.2.0"


def test_a_pipeline_that_is_not_installed_is_named_with_those_that_are() -> None:
    with pytest.raises(PipelineError, match=r"xx_moon_sm is not installed.*en_core_web"):
        load("xx_moon_sm")


def test_a_folder_without_a_pipeline_is_named(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="holds no spaCy pipeline"):
        load(str(tmp_path))


def test_a_damaged_configuration_is_a_sentence(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "own")
    config = tmp_path / "own" / "config.cfg"
    config.write_text(config.read_text("utf-8").replace('lang = "en"', 'lang = "tlhx"'), "utf-8")
    with pytest.raises(PipelineError, match="does not load with spaCy"):
        load(str(tmp_path / "own"))
