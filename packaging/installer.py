"""Build the Windows installer, on Windows: `py packaging/installer.py [DESTINATION]`; needs Inno Setup 6.

annotator-VERSION-setup.exe stands in DESTINATION (`dist` unless told otherwise) afterwards. NOT TRIED: it was written
without Windows.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

import bundle
from building import ROOT, run

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Build with what the command line says."""
    parser = argparse.ArgumentParser(description="Build the Windows installer.")
    parser.add_argument("destination", type=Path, nargs="?", default=ROOT / "dist")
    parser.add_argument("--environment", type=Path, help="a folder that keeps the environment of the build")
    chosen = parser.parse_args()
    if platform.system() != "Windows":
        raise SystemExit("This needs Windows: PyInstaller builds for the system that it runs on.")
    destination = chosen.destination.resolve()
    with tempfile.TemporaryDirectory(prefix="annotator-setup-") as temporary:
        folder = bundle.build(destination, Path(temporary), chosen.environment)
        shutil.copy(Path(temporary) / "icons" / "project.ico", folder)
        version = run(folder / "annotator.exe", "--version").split()[1]
        run(compiler(), f"/DVersion={version}", f"/DBundle={folder}", f"/DIcons={Path(temporary) / 'icons'}",
            f"/O{destination}", HERE / "windows" / "annotator.iss")
    setup = destination / f"annotator-{version}-setup.exe"
    sys.stdout.write(f"{setup}: {setup.stat().st_size / 1e6:.1f} MB\n")


def compiler() -> str:
    """Inno Setup's compiler; SystemExit where there is none."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "Inno Setup 6" / "ISCC.exe"
    found = shutil.which("ISCC") or (str(usual) if usual.exists() else None)
    if found is None:
        raise SystemExit("Inno Setup 6 is not installed: its ISCC.exe makes the installer.")
    return found


if __name__ == "__main__":
    main()
