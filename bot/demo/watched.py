"""Run Synapse as a child that ends when its parent does. The homeserver's own Python runs this file as a script.

Standard input is a pipe whose other end only the parent holds: it closes when the parent ends, however it ends.
"""

from __future__ import annotations

import os
import runpy
import signal
import threading
import time

SECONDS_TO_END_IN = 10


def end_with_parent() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(SECONDS_TO_END_IN)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=end_with_parent, daemon=True).start()
    runpy.run_module("synapse.app.homeserver", run_name="__main__", alter_sys=True)
