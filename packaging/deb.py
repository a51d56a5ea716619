"""Build the Debian package: `python3 packaging/deb.py [DESTINATION]`; needs binutils, dpkg-dev and patchelf.

It stands in DESTINATION (`dist` unless told otherwise) afterwards. `--environment FOLDER` keeps the environment of the
build there and takes it again the next time; `--bundle FOLDER` packs a frozen app that bundle.py has built.
"""

import argparse
import gzip
import hashlib
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import bundle
from building import ROOT, make_environment, python_of, run

HERE = Path(__file__).resolve().parent
LINUX = HERE / "linux"
NAME = "annotator"
MAINTAINER = "Annotator contributors <contributors@annotator-desktop.example>"
RECOMMENDED = "hicolor-icon-theme, shared-mime-info, desktop-file-utils, xdg-utils"


def main() -> None:
    """Build with what the command line says."""
    parser = argparse.ArgumentParser(description="Build the Debian package.")
    parser.add_argument("destination", type=Path, nargs="?", default=ROOT / "dist")
    parser.add_argument("--environment", type=Path, help="a folder that keeps the environment of the build")
    parser.add_argument("--bundle", type=Path, help="the folder of a frozen app to pack, instead of building one")
    parser.add_argument("--compression", choices=("xz", "none"), default="xz", help="none takes a minute less")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="annotator-deb-") as temporary:
        folder = Path(temporary)
        environment = (chosen.environment or folder / "environment").resolve()
        if not python_of(environment).exists():
            make_environment(environment, bundle.REQUIREMENTS)
        frozen = chosen.bundle or bundle.build(folder / "bundle", folder, environment)
        tree = folder / "tree"
        fill(tree, frozen, python_of(environment))
        version = run(tree / "usr/bin/annotator", "--version").split()[1]
        control(tree, version, depends(tree, folder))
        chosen.destination.mkdir(parents=True, exist_ok=True)
        package = chosen.destination.resolve() / f"{NAME}_{version}_{architecture()}.deb"
        run("dpkg-deb", "--root-owner-group", f"-Z{chosen.compression}", "--build", tree, package)
    sys.stdout.write(f"{package}: {package.stat().st_size / 1e6:.1f} MB\n")


def fill(tree: Path, frozen: Path, python: Path) -> None:
    """Everything that the package installs, where it installs it."""
    share = tree / "usr/share"
    shutil.copytree(frozen, tree / "usr/lib/annotator", symlinks=True)
    leave_to_the_system(tree / "usr/lib/annotator/_internal")
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/annotator").symlink_to("../lib/annotator/annotator")
    made = tree.parent / "made"
    made.mkdir()
    run(python, HERE / "documents.py", made)
    run(python, HERE / "icons.py", made)
    shutil.copytree(made / "hicolor", share / "icons/hicolor")
    copy(LINUX / "annotator.desktop", share / "applications/annotator.desktop")
    metainfo = next(LINUX.glob("*.metainfo.xml"))
    copy(metainfo, share / "metainfo" / metainfo.name)
    copy(LINUX / "annotator.xml", share / "mime/packages/annotator.xml")
    copy(made / "annotator.bash", share / "bash-completion/completions/annotator")
    copy(made / "_annotator", share / "zsh/vendor-completions/_annotator")
    copy(made / "annotator.fish", share / "fish/vendor_completions.d/annotator.fish")
    compress((made / "annotator.1").read_text(encoding="utf-8"), share / "man/man1/annotator.1.gz")
    copy(HERE / "debian/lintian-overrides", share / "lintian/overrides/annotator")
    documents = share / "doc/annotator"
    copy(HERE / "debian/copyright", documents / "copyright")
    compress((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), documents / "NEWS.gz")
    for name in ("THIRD_PARTY_LICENSES.txt", "THIRD_PARTY_NOTICES.md"):
        text = (tree / "usr/lib/annotator" / name).read_text(encoding="utf-8")
        compress(text, documents / f"{name}.gz")
        (tree / "usr/lib/annotator" / name).unlink()
    (tree / "usr/lib/annotator/LICENSE").unlink()  # it stands in debian/copyright


def leave_to_the_system(folder: Path) -> None:
    """Remove the copies of this system's libraries: packages that `depends` finds bring them, and their mending."""
    known = {line.split()[0]: line.split()[-1] for line in run("/sbin/ldconfig", "-p").splitlines() if "=>" in line}
    for path in folder.glob("lib*.so*"):
        theirs = known.get(path.name)
        if theirs is None or path.is_symlink() or path.name.startswith("libpython"):
            continue
        if path.read_bytes() == Path(theirs).read_bytes():
            path.unlink()


def control(tree: Path, version: str, needed: str) -> None:
    """What dpkg is told about the package; no script runs when it is installed or removed."""
    documents = tree / "usr/share/doc/annotator"
    compress(
        f"annotator ({version}) unstable; urgency=medium\n\n  * Version {version}; see NEWS.gz.\n\n"
        f" -- {MAINTAINER}  {format_datetime(datetime.now(UTC))}\n", documents / "changelog.gz")
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            is_program = path.is_dir() or path == tree / "usr/lib/annotator/annotator"
            path.chmod(0o755 if is_program else 0o644)
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files) // 1024
    folder = tree / "DEBIAN"
    folder.mkdir(mode=0o755)
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in files]  # noqa: S324
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")
    (folder / "control").write_text(
        f"Package: {NAME}\nVersion: {version}\nArchitecture: {architecture()}\nMaintainer: {MAINTAINER}\n"
        f"Installed-Size: {size}\nDepends: {needed}\nRecommends: {RECOMMENDED}\nSection: science\nPriority: optional\n"
        + (HERE / "debian/description").read_text(encoding="utf-8"), encoding="utf-8")


def depends(tree: Path, folder: Path) -> str:
    """The packages of this Debian that hold the libraries which the frozen app takes from the system."""
    (folder / "debian").mkdir()
    (folder / "debian/control").write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n", encoding="utf-8")
    inside = tree / "usr/lib/annotator"
    binaries = [path for path in inside.rglob("*") if path.is_file() and not path.is_symlink() and is_elf(path)]
    private = sorted({f"-l{path.parent}" for path in binaries})
    said = run("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *private,
               *(f"-e{path}" for path in sorted(binaries)), within=folder)
    return said.strip().removeprefix("shlibs:Depends=")


def is_elf(path: Path) -> bool:
    """Whether a file is a program or a library."""
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def architecture() -> str:
    """Debian's name of this kind of machine."""
    return run("dpkg", "--print-architecture").strip()


def copy(source: Path, destination: Path) -> None:
    """Copy a file to a place whose folder need not exist."""
    destination.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, destination)


def compress(text: str, destination: Path) -> None:
    """Write a text as Debian wants manuals and changes: by gzip, without a date."""
    destination.parent.mkdir(parents=True, exist_ok=True)
    destination.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
