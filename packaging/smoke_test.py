"""Build the sdist, the wheel from it, and try the wheel in a fresh environment."""

import json
import sys
import tempfile
from pathlib import Path

from building import ROOT, build_wheel, install, make_environment, run

SHIPPED = ("resources", "seeds")
LIST_SHIPPED = """
import json, sys
from importlib.resources import files
from pathlib import Path
package = Path(str(files("annotator")))
shipped = (path for folder in sys.argv[1:] for path in (package / folder).rglob("*") if path.is_file())
print(json.dumps([str(package), sorted(path.relative_to(package).as_posix() for path in shipped)]))
"""


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="annotator-smoke-") as temporary:
        folder = Path(temporary).resolve()
        empty = folder / "empty"
        empty.mkdir()
        wheel = build_wheel(folder / "dist")
        python = make_environment(folder / "environment", ROOT / "requirements.txt")
        install(wheel, python)

        expected = sorted(
            path.relative_to(ROOT).as_posix() for name in SHIPPED for path in (ROOT / name).rglob("*") if path.is_file()
        )
        package, shipped = json.loads(run(python, "-c", LIST_SHIPPED, *SHIPPED, within=empty))
        if not Path(package).is_relative_to(folder) or shipped != expected:
            raise SystemExit(f"{package} holds {shipped}, not {expected}")

        version = run(python.with_name("annotator"), "--version", within=empty).strip()
        pipelines = run(python.with_name("annotator"), "pipelines", within=empty)
        if wheel.name.split("-")[1] not in version or "en_core_web_sm" not in pipelines:
            raise SystemExit(f"annotator --version: {version}\nannotator pipelines: {pipelines}")
        sys.stdout.write(f"{wheel.name} runs: {version}, {len(shipped)} files of {' and '.join(SHIPPED)} inside\n")


if __name__ == "__main__":
    main()
