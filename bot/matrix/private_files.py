"""Small files that nobody else may read, and that are there whole or not at all."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def write_privately(path: Path, contents: Mapping[str, Any]) -> None:
    """Write ``contents`` as JSON, for the bot's own user only; what stood there before stands until it is done."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(file, "w") as out:
            json.dump(contents, out)
            out.flush()
            os.fsync(out.fileno())
        move_privately(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def move_privately(old: Path, new: Path) -> None:
    """Give a file another name in the same folder, so that it has it after a power cut too."""
    os.replace(old, new)
    folder = os.open(new.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
