"""Icons in all sizes from our SVGs: `python packaging/icons.py FOLDER`.

FOLDER gets hicolor/ for Linux, annotator.ico and project.ico for Windows, annotator.icns and project.icns for macOS.
Run by the Python of an environment that holds Qt for Python; no screen is needed.
"""

import os
import shutil
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
APP = HERE.parent / "resources" / "icons" / "annotator.svg"
PROJECT = HERE / "linux" / "project.svg"
MIME_ICON = "application-x-annotator-project"
HICOLOR = (16, 22, 24, 32, 36, 48, 64, 72, 96, 128, 192, 256, 512)
ICO = (16, 20, 24, 32, 40, 48, 64, 256)
# Kinds by side in pixels: Apple Icon Image format, those that hold a PNG.
ICNS = ((16, b"icp4"), (32, b"icp5"), (32, b"ic11"), (64, b"ic12"), (128, b"ic07"), (256, b"ic08"), (256, b"ic13"),
        (512, b"ic09"), (512, b"ic14"), (1024, b"ic10"))


def png(svg: Path, side: int) -> bytes:
    """An SVG drawn as a square PNG, `side` pixels wide."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def hicolor(folder: Path) -> None:
    """The folders of the icon theme that all desktops fall back on."""
    for svg, kind, name in ((APP, "apps", "annotator"), (PROJECT, "mimetypes", MIME_ICON)):
        for side in HICOLOR:
            place = folder / f"{side}x{side}" / kind
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{name}.png").write_bytes(png(svg, side))
        scalable = folder / "scalable" / kind
        scalable.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(svg, scalable / f"{name}.svg")


def ico(svg: Path) -> bytes:
    """A Windows icon: a directory of PNGs, which Windows reads since Vista."""
    images = [png(svg, side) for side in ICO]
    offset = 6 + 16 * len(images)
    entries = b""
    for side, image in zip(ICO, images, strict=True):
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    return struct.pack("<HHH", 0, 1, len(images)) + entries + b"".join(images)


def icns(svg: Path) -> bytes:
    """A macOS icon: PNGs, each behind its kind and length."""
    images = [(kind, png(svg, side)) for side, kind in ICNS]
    body = b"".join(kind + struct.pack(">I", len(image) + 8) + image for kind, image in images)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def write(folder: Path) -> None:
    """Write the icons of all systems."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    hicolor(folder / "hicolor")
    for svg, name in ((APP, "annotator"), (PROJECT, "project")):
        (folder / f"{name}.ico").write_bytes(ico(svg))
        (folder / f"{name}.icns").write_bytes(icns(svg))
    del application


if __name__ == "__main__":
    write(Path(sys.argv[1]))
