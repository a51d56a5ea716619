"""Messages between the window and the pipeline's process: JSON values, each behind its length in four bytes."""

import struct
from typing import BinaryIO

import orjson

LENGTH = struct.Struct(">I")


def send(stream: BinaryIO, message: object) -> None:
    """Write one message; raises OSError when the other side is gone."""
    payload = orjson.dumps(message)
    stream.write(LENGTH.pack(len(payload)))
    stream.write(payload)
    stream.flush()


def receive(stream: BinaryIO) -> object | None:
    """Read one message; None when the other side is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    payload = stream.read(LENGTH.unpack(head)[0])
    return orjson.loads(payload) if len(payload) == LENGTH.unpack(head)[0] else None
