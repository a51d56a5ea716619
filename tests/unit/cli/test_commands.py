"""The commands from start to end, with the real pipeline: exit codes, reports and what they leave behind."""

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.assets import resource, seeds
from annotator.store.project import open_project
from tests.unit.cli.conftest import Command, environment


def test_from_articles_to_training_data(annotator: Command, articles: Path, tmp_path: Path) -> None:
    assert annotator("new", "p.annot").returncode == 0
    assert annotator("import", "p.annot", articles).returncode == 0
    suggested = annotator("prelabel", "p.annot", "--json")
    assert suggested.returncode == 0, suggested.stderr
    report = json.loads(suggested.stdout)
    assert report["documents"] == 2
    assert report["pipeline"].startswith("model:en_core_web_")
    assert all(report["suggested"][layer] for layer in ("entities", "quotes"))
    assert annotator("export", "p.annot", "out.jsonl", "--format", "jsonl").returncode == 0
    assert annotator("export", "p.annot", "all.jsonl", "--format", "jsonl", "--include", "suggested").returncode == 0
    accepted, everything = (
        [json.loads(line) for line in (tmp_path / name).read_text(encoding="utf-8").splitlines()]
        for name in ("out.jsonl", "all.jsonl")
    )
    assert [len(record["entities"]) for record in accepted] == [0, 0]
    assert {entity["status"] for record in everything for entity in record["entities"]} == {"suggested"}
    for record in everything:
        assert record["text"] == (articles / f"{record['id']}.txt").read_text(encoding="utf-8")
    corpus = annotator("export", "p.annot", "corpus", "--format", "spacy", "--json")
    assert corpus.returncode == 0, corpus.stderr
    assert sum(json.loads(corpus.stdout)["documents"].values()) == 2
    assert all((tmp_path / "corpus/corpus" / f"{part}.spacy").exists() for part in ("train", "dev", "test"))


def test_suggestions_are_made_once_for_each_layer(annotator: Command, articles: Path) -> None:
    annotator("new", "p.annot")
    annotator("import", "p.annot", articles)

    def suggest(*options: str) -> dict[str, object]:
        report: dict[str, object] = json.loads(annotator("prelabel", "p.annot", "--json", *options).stdout)
        return report

    assert suggest("--layers", "entities")["documents"] == 2
    assert suggest("--layers", "entities")["documents"] == 0
    assert suggest("--workers", "2")["documents"] == 2
    assert suggest()["documents"] == 0
    assert suggest("--again", "--layers", "quotes")["documents"] == 2


def test_a_pipeline_that_is_not_there_is_one_sentence(annotator: Command, articles: Path) -> None:
    annotator("new", "p.annot")
    annotator("import", "p.annot", articles)
    run = annotator("prelabel", "p.annot", "--pipeline", "xx_no_such")
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert "xx_no_such is not installed" in run.stderr


def test_pipelines_lists_what_is_installed(annotator: Command) -> None:
    found = json.loads(annotator("pipelines", "--json").stdout)["pipelines"]
    assert any(info["name"].startswith("en_core_web_") and info["problem"] is None for info in found)
    assert found[0]["name"] in annotator("pipelines").stdout


def test_info_counts_by_layer_label_status_and_origin(annotator: Command) -> None:
    annotator("new", "p.annot")
    annotator("import", "p.annot", seeds() / "gold")
    report = json.loads(annotator("info", "p.annot", "--json").stdout)
    assert report["documents"]["total"] == report["documents"]["done"] == len(list(seeds().glob("*.txt")))
    assert report["layers"]["entities"]["labels"]["PERSON"]["accepted"] > 0
    assert list(report["layers"]["quotes"]["origins"]) == ["human:gold"]
    text = annotator("info", "p.annot").stdout
    assert "PERSON" in text
    assert "human:gold" in text


def test_one_bad_line_does_not_stop_the_rest(annotator: Command, tmp_path: Path) -> None:
    annotator("new", "p.annot")
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "One."}\n{"id": \n{"id": "b", "text": "Two."}\n')
    run = annotator("import", "p.annot", "in.jsonl", "--json")
    assert run.returncode == 1
    report = json.loads(run.stdout)
    assert report["added"] == 2
    assert [(problem["file"], problem["line"]) for problem in report["problems"]] == [("in.jsonl", 2)]
    assert run.stderr == f"{report['problems'][0]['message']}\n"


def test_the_same_article_twice_is_fine(annotator: Command, articles: Path) -> None:
    annotator("new", "p.annot")
    annotator("import", "p.annot", articles)
    run = annotator("import", "p.annot", articles, "--json")
    assert run.returncode == 0
    assert json.loads(run.stdout)["duplicates"] == 2


BAD = {
    "binary": ("bad.txt", bytes(range(256))),
    "empty": ("bad.txt", b""),
    "wrong encoding": ("bad.txt", "Größe und Maß, hieß es am Abend.".encode("cp1252")),
    "wrong mark": ("bad.txt", b"\xff\xfe\x00\xd8x"),
    "50 MB": ("bad.txt", b"word " * 10_000_000),
    "jsonl of one bad line": ("bad.jsonl", b"{"),
    "jsonl of one line of 50 MB": ("bad.jsonl", b"x" * 50_000_000),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_one_sentence_and_the_rest_carries_on(
    annotator: Command, articles: Path, tmp_path: Path, case: str
) -> None:
    name, data = BAD[case]
    (tmp_path / name).write_bytes(data)
    annotator("new", "p.annot")
    run = annotator("import", "p.annot", name, articles, "gone.txt")
    assert run.returncode == 1
    assert [line.partition(":")[0].partition(",")[0] for line in run.stderr.splitlines()] == ["gone.txt", name]
    with open_project(tmp_path / "p.annot", write=False) as project:
        assert {"storm", "vote"} <= set(project.ids())


def test_a_folder_without_articles_is_one_sentence(annotator: Command, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    annotator("new", "p.annot")
    run = annotator("import", "p.annot", "nothing")
    assert run.returncode == 1
    assert run.stderr.startswith("nothing: holds no articles; they end in .txt, .md, .html, ")
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("data", "word"), [(b"no database", "not"), (b"", ""), (None, "")], ids=["text", "empty", "missing"])
@pytest.mark.parametrize(
    "command", [("import", "articles"), ("prelabel",), ("info",), ("export", "out", "--format", "jsonl")],
    ids=lambda command: command[0],
)
def test_what_is_no_project_is_one_sentence(
    annotator: Command, articles: Path, tmp_path: Path, data: bytes | None, word: str, command: tuple[str, ...]
) -> None:
    assert articles.exists()
    if data is not None:
        (tmp_path / "p.annot").write_bytes(data)
    name, *rest = command
    run = annotator(name, "p.annot", *rest)
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert "p.annot" in run.stderr
    assert word in run.stderr


def test_a_damaged_project_is_one_sentence(annotator: Command, tmp_path: Path) -> None:
    annotator("new", "p.annot")
    path = tmp_path / "p.annot"
    data = bytearray(path.read_bytes())
    data[5000:9000] = b"\xff" * 4000
    path.write_bytes(data)
    run = annotator("info", "p.annot")
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert "damaged" in run.stderr


@pytest.mark.parametrize("command", [("import", "articles"), ("prelabel",)], ids=lambda command: command[0])
def test_a_command_that_would_write_says_who_has_the_project(
    annotator: Command, articles: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    assert articles.exists()
    annotator("new", "p.annot")
    name, *rest = command
    with open_project(tmp_path / "p.annot", person="ana") as held:
        run = annotator(name, "p.annot", *rest, "--json")
        assert held.ids() == []
    assert run.returncode == 1
    assert "ana" in run.stderr
    assert json.loads(run.stdout) == {"error": run.stderr.rstrip("\n")}


def test_a_held_project_can_be_read(annotator: Command, tmp_path: Path) -> None:
    annotator("new", "p.annot")
    with open_project(tmp_path / "p.annot", person="ana"):
        run = annotator("info", "p.annot")
        assert annotator("export", "p.annot", "o.jsonl", "--format", "jsonl").returncode == 0
    assert run.returncode == 0
    assert "ana" in run.stdout


def test_a_schema_is_checked(annotator: Command, tmp_path: Path) -> None:
    good = annotator("schema", "check", resource("schemas", "news.toml"), "--json")
    assert good.returncode == 0
    assert json.loads(good.stdout)["events"] == 33
    (tmp_path / "bad.toml").write_text('name = "bad"\ntitle = "Bad"\nlabels = 3\n')
    bad = annotator("schema", "check", "bad.toml")
    assert bad.returncode == 1
    assert bad.stderr.startswith("bad.toml, line 3: ")
    report = json.loads(annotator("schema", "check", "bad.toml", "--json").stdout)
    assert (report["valid"], report["problems"][0]["line"]) == (False, 3)


def test_a_slip_in_the_maps_of_a_schema_is_told_with_its_line(annotator: Command, tmp_path: Path) -> None:
    source = resource("schemas", "plover.toml").read_text(encoding="utf-8")
    slipped = source.replace('"Conflict.Attack" =', '"Conflict:Atack" =')
    (tmp_path / "slip.toml").write_text(slipped, encoding="utf-8")
    line = slipped[: slipped.index('"Conflict:Atack"')].count("\n") + 1
    run = annotator("schema", "check", "slip.toml")
    assert run.returncode == 0
    assert run.stderr == (
        f'slip.toml, line {line}: no ontology has an event type "Conflict:Atack"; did you mean "Conflict.Attack"?\n')
    report = json.loads(annotator("schema", "check", "slip.toml", "--json").stdout)
    assert (report["valid"], report["doubts"][0]["line"]) == (True, line)


def test_a_project_is_made_with_a_schema_by_name_or_file(annotator: Command, tmp_path: Path) -> None:
    assert json.loads(annotator("new", "c.annot", "--schema", "conll", "--json").stdout)["schema"] == "conll"
    (tmp_path / "mine.toml").write_bytes(resource("schemas", "plover.toml").read_bytes())
    assert json.loads(annotator("new", "m.annot", "--schema", "mine.toml", "--json").stdout)["schema"] == "plover"
    again = annotator("new", "c.annot")
    assert again.returncode == 1
    assert "already" in again.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "p.annot", "out"),
        ("export", "p.annot", "out", "--format", "docx"),
        ("export", "p.annot", "out", "--format", "txt"),
        ("export", "p.annot", "out", "--format", "spacy", "--split", "80"),
        ("export", "p.annot", "out", "--format", "spacy", "--include", "rejected"),
        ("export", "p.annot", "out", "--format", "spacy", "--status", "don"),
        ("import", "p.annot"),
        ("import", "p.annot", "articles", "--format", "papyrus"),
        ("prelabel", "p.annot", "--layers", "words"),
        ("prelabel", "p.annot", "--workers", "0"),
        ("schema", "chek"),
        ("--no-such-option",),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_2(annotator: Command, arguments: tuple[str, ...]) -> None:
    run = annotator(*arguments)
    assert run.returncode == 2
    assert run.stdout == ""
    assert "Traceback" not in run.stderr


def test_the_version_is_told(annotator: Command) -> None:
    from annotator import __version__

    assert annotator("--version").stdout == f"annotator {__version__}\n"


def test_help_names_every_command(annotator: Command) -> None:
    from annotator.cli import COMMANDS

    shown = annotator("--help").stdout
    assert all(command in shown for command in COMMANDS)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_a_terminal_shows_progress_and_standard_output_holds_the_report_alone(
    annotator: Command, tmp_path: Path
) -> None:
    import pty

    annotator("new", "p.annot")
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "One."}\n{\n')
    terminal, side = pty.openpty()
    command = [sys.executable, "-m", "annotator", "import", "p.annot", "in.jsonl"]
    variables = environment(TERM="xterm")
    process = subprocess.Popen(command, cwd=tmp_path, env=variables, stdout=subprocess.PIPE, stderr=side)
    os.close(side)
    said, _ = process.communicate(timeout=60)
    shown = os.read(terminal, 65536).decode("utf-8", "replace")
    os.close(terminal)
    assert said == b"Added 1 article.\n"
    assert "%" in shown
    assert "in.jsonl, line 2: is not JSON" in shown


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT to send to another process")
def test_ctrl_c_keeps_what_was_committed(annotator: Command, tmp_path: Path) -> None:
    annotator("new", "p.annot")
    lines = (json.dumps({"id": f"a{number}", "text": f"Text {number}."}) for number in range(200_000))
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    command = [sys.executable, "-m", "annotator", "import", "p.annot", "in.jsonl"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment(), stderr=subprocess.PIPE, text=True)
    wal = tmp_path / "p.annot-wal"
    while process.poll() is None and not (wal.exists() and wal.stat().st_size > 1_000_000):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, "Stopped; what was finished until then is kept.\n")
    with open_project(tmp_path / "p.annot") as project:
        assert 0 < len(project.ids()) < 200_000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", ["info p.annot", "info p.annot --json", "formats", "--version", "--help"])
@pytest.mark.parametrize("output", [">&-", ">/dev/full", ">&- 2>&-"])
def test_a_report_that_cannot_be_written_is_told_in_a_sentence(
    annotator: Command, tmp_path: Path, arguments: str, output: str
) -> None:
    assert annotator("new", "p.annot").returncode == 0
    line = f"{shlex.quote(sys.executable)} -m annotator {arguments} {output}"
    run = subprocess.run(
        ["sh", "-c", line], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert run.returncode == (0 if arguments == "--help" and ">&-" in output else 1)
    assert len(run.stderr.splitlines()) <= 1
    assert "Traceback" not in run.stderr


def test_names_that_are_no_utf8_stand_in_the_report(annotator: Command, tmp_path: Path) -> None:
    odd = os.fsdecode(b"caf\xe9")
    assert json.loads(annotator("new", f"{odd}.annot", "--json").stdout)["project"] == "caf\ufffd.annot"
    missing = annotator("info", f"{odd}-2.annot", "--json")
    assert missing.returncode == 1
    assert "There is no project" in json.loads(missing.stdout)["error"]
