"""Build the macOS app and its disk image, on macOS: `python3 packaging/disk_image.py [DESTINATION]`.

Annotator.app and annotator-VERSION-MACHINE.dmg stand in DESTINATION (`dist` unless told otherwise) afterwards.
ANNOTATOR_SIGN_AS names the identity to sign with; without it the app is signed for this computer only, and others warn
of it. NOT TRIED: it was written without a Mac.
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
    parser = argparse.ArgumentParser(description="Build the macOS app and its disk image.")
    parser.add_argument("destination", type=Path, nargs="?", default=ROOT / "dist")
    parser.add_argument("--environment", type=Path, help="a folder that keeps the environment of the build")
    chosen = parser.parse_args()
    if platform.system() != "Darwin":
        raise SystemExit("This needs macOS: its disk images and signatures are made by programs of the system.")
    destination = chosen.destination.resolve()
    with tempfile.TemporaryDirectory(prefix="annotator-dmg-") as temporary:
        folder = bundle.build(destination, Path(temporary), chosen.environment)
        version = run(folder / "annotator", "--version").split()[1]
        app = destination / "Annotator.app"
        resources = app / "Contents" / "Resources"
        shutil.copy(Path(temporary) / "icons" / "project.icns", resources)
        for name in ("LICENSE", "THIRD_PARTY_NOTICES.md", "THIRD_PARTY_LICENSES.txt"):
            shutil.copy(folder / name, resources)
        sign(app)
        image = destination / f"annotator-{version}-{platform.machine()}.dmg"
        inside = Path(temporary) / "image"
        inside.mkdir()
        run("ditto", app, inside / app.name)
        (inside / "Applications").symlink_to("/Applications")
        run("hdiutil", "create", "-volname", "Annotator", "-srcfolder", inside, "-format", "UDZO", "-ov", image)
    sys.stdout.write(f"{image}: {image.stat().st_size / 1e6:.1f} MB\n")


def sign(app: Path) -> None:
    """Sign the app and all in it, after its resources changed; with a real identity so that it can be notarized."""
    identity = os.environ.get("ANNOTATOR_SIGN_AS", "-")
    hardened = [] if identity == "-" else ["--options", "runtime", "--timestamp"]
    run("codesign", "--force", "--deep", "--sign", identity, *hardened, "--entitlements",
        HERE / "macos" / "entitlements.plist", app)
    run("codesign", "--verify", "--deep", "--strict", app)


if __name__ == "__main__":
    main()
