"""A Matrix homeserver of one's own (Synapse), for the demo and the tests.

It lives in a virtual environment of its own, because its dependencies are its own; it listens on loopback only, talks
to no other server, and ends with the process that started it.
"""

from __future__ import annotations

import asyncio
import base64
import fcntl
import hashlib
import hmac
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp
from uv import find_uv_bin

LOOPBACK = "127.0.0.1"
SECONDS_TO_START = 60.0
SECONDS_TO_STOP = 10.0
TRIES_FOR_A_PORT = 3


class HomeserverError(Exception):
    """The homeserver could not be installed, did not start, or refused what was asked of it.

    ``stage`` is ``install``, ``start`` or ``register``; ``detail`` is what the program said, for a log or a developer.
    """

    def __init__(self, stage: str, detail: str) -> None:
        super().__init__(f"{stage}: {detail}")
        self.stage = stage
        self.detail = detail


@dataclass(frozen=True, kw_only=True)
class Account:
    """A Matrix user, and a device of theirs that is logged in."""

    user_id: str
    password: str
    access_token: str
    device_id: str


def installed(environment: Path) -> bool:
    """Whether the pinned Synapse stands in that folder."""
    return _marker(environment).is_file() and _marker(environment).read_text() == _wanted()


async def install(environment: Path) -> Path:
    """Make the virtual environment in that folder, unless it already stands; its Python.

    Two processes that install into the same folder wait for each other. Raises HomeserverError.
    """
    return await asyncio.to_thread(_install, environment)


def _install(environment: Path) -> Path:
    environment = environment.absolute()
    python = environment / "bin" / "python"
    environment.parent.mkdir(parents=True, exist_ok=True)
    with open(environment.with_name(environment.name + ".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if installed(environment):
            return python
        shutil.rmtree(environment, ignore_errors=True)
        _run([sys.executable, "-m", "venv", "--without-pip", str(environment)])
        with as_file(files("bot.demo") / "synapse.txt") as requirements:
            pip = [find_uv_bin(), "pip", "install", "--quiet", "--python", str(python)]
            _run([*pip, "--require-hashes", "--requirement", str(requirements)])
        _marker(environment).write_text(_wanted())
    return python


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as failed:
        raise HomeserverError("install", (failed.stderr or failed.stdout or "").strip()) from failed
    except OSError as failed:
        raise HomeserverError("install", str(failed)) from failed


def _marker(environment: Path) -> Path:
    return environment / "installed"


def _wanted() -> str:
    pinned = (files("bot.demo") / "synapse.txt").read_bytes()
    return f"python {sys.version_info.major}.{sys.version_info.minor} {hashlib.sha256(pinned).hexdigest()}\n"


class Homeserver:
    """A running Synapse; an asynchronous context manager.

    ``environment`` is where it is installed (see `install`; done on entering, if need be) and ``folder`` where it
    keeps its database and media, which a later start with the same folder finds again. ``settings`` are laid over
    its configuration, for a test of rate limits, say. ``port`` is tried first, where it is given; else the port
    of the last start; else a free one.
    """

    def __init__(
        self,
        environment: Path,
        folder: Path,
        *,
        name: str = "localhost",
        port: int | None = None,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        self.name = name
        """The part of every Matrix ID after the colon."""
        self.port: int | None = None
        self._environment = environment
        self._folder = folder.absolute()
        self._first_port = port
        self._settings = dict(settings or {})
        self._process: asyncio.subprocess.Process | None = None
        self._http: aiohttp.ClientSession | None = None

    @property
    def url(self) -> str:
        if self.port is None:
            raise RuntimeError("the homeserver was not started")
        return f"http://{LOOPBACK}:{self.port}"

    @property
    def pid(self) -> int | None:
        """The process ID while it runs."""
        return self._process.pid if self._process else None

    def user_id(self, localpart: str) -> str:
        return f"@{localpart}:{self.name}"

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Install if need be, start, and wait until it answers. Raises HomeserverError."""
        python = await install(self._environment)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        self._http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        try:
            for attempt in range(TRIES_FOR_A_PORT):
                self.port = self._choose_port() if attempt == 0 else _free_port()
                if await self._started(python):
                    (self._folder / "port").write_text(str(self.port))
                    return
            raise HomeserverError("start", self._last_words())
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """End it, and wait until it has ended."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), SECONDS_TO_STOP)
            except TimeoutError:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        if process is not None and process.stdin is not None:
            process.stdin.close()
        if self._http is not None:
            await self._http.close()
            self._http = None

    async def register(
        self, user: str, password: str, displayname: str | None = None, *, admin: bool = False
    ) -> Account:
        """Make a Matrix user by the shared secret, or log in as the one who already has that name and password.

        Raises HomeserverError, also where the name is taken and the password another.
        """
        where = "/_synapse/admin/v1/register"
        nonce = (await self._ask("GET", where))[1]["nonce"]
        words = [nonce, user, password, "admin" if admin else "notadmin"]
        secret = self._secret("registration")
        mac = hmac.new(secret.encode(), "\0".join(words).encode(), hashlib.sha1).hexdigest()
        wish = {"nonce": nonce, "username": user, "password": password, "admin": admin, "mac": mac}
        status, answer = await self._ask("POST", where, wish | ({"displayname": displayname} if displayname else {}))
        if status == 400 and answer.get("errcode") == "M_USER_IN_USE":
            status, answer = await self._ask(
                "POST",
                "/_matrix/client/v3/login",
                {
                    "type": "m.login.password",
                    "identifier": {"type": "m.id.user", "user": user},
                    "password": password,
                },
            )
        if status != 200:
            raise HomeserverError("register", f"{user}: {status} {answer.get('errcode')} {answer.get('error')}")
        return Account(
            user_id=answer["user_id"],
            password=password,
            access_token=answer["access_token"],
            device_id=answer["device_id"],
        )

    # --- inside ---------------------------------------------------------------------------------------------

    def _choose_port(self) -> int:
        last = self._folder / "port"
        remembered = int(last.read_text()) if last.is_file() and last.read_text().isdecimal() else None
        for port in (self._first_port, remembered):
            if port is not None and _is_free(port):
                return port
        return _free_port()

    async def _started(self, python: Path) -> bool:
        """Start the process; False if it ended instead of answering (its port was taken meanwhile, say)."""
        configuration = self._write_configuration()
        output_log = self._folder / "output.log"
        with output_log.open("wb") as output, as_file(files("bot.demo") / "watched.py") as watched:
            self._process = await asyncio.create_subprocess_exec(
                str(python),
                "-I",
                str(watched),
                "--config-path",
                str(configuration),
                stdin=asyncio.subprocess.PIPE,
                stdout=output,
                stderr=output,
                cwd=self._folder,
                # A key pressed to stop the program is for the program, which then stops this one in good order.
                start_new_session=True,
                env={**os.environ, "SYNAPSE_CACHE_FACTOR": "0.5"},
            )
            return await self._answers()

    async def _answers(self) -> bool:
        assert self._process is not None
        assert self._http is not None
        loop = asyncio.get_running_loop()
        end = loop.time() + SECONDS_TO_START
        while loop.time() < end:
            if self._process.returncode is not None:
                return False
            with suppress(aiohttp.ClientError, TimeoutError):
                async with self._http.get(f"{self.url}/health") as response:
                    if response.status == 200:
                        return True
            await asyncio.sleep(0.05)
        raise HomeserverError("start", self._last_words())

    async def _ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> tuple[int, dict[str, Any]]:
        if self._http is None:
            raise RuntimeError("the homeserver was not started")
        try:
            async with self._http.request(method, self.url + path, json=body) as response:
                answer = await response.json(content_type=None)
                return response.status, answer if isinstance(answer, dict) else {}
        except (aiohttp.ClientError, TimeoutError, ValueError) as failed:
            raise HomeserverError("register", str(failed)) from failed

    def _last_words(self) -> str:
        said = [path.read_text(errors="replace") for path in sorted(self._folder.glob("*.log")) if path.is_file()]
        return "\n".join(said)[-2000:].strip() or f"it did not answer within {SECONDS_TO_START:.0f} s"

    def _secret(self, which: str) -> str:
        path = self._folder / f"{which}.secret"
        if not path.is_file():
            _write_private(path, secrets.token_urlsafe(32))
        return path.read_text()

    def _write_configuration(self) -> Path:
        signing_key = self._folder / "signing.key"
        if not signing_key.is_file():
            seed = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
            _write_private(signing_key, f"ed25519 a_demo {seed}\n")
        logs = self._folder / "log.json"
        logs.write_text(json.dumps(_logging(self._folder / "homeserver.log")))
        everything = {
            "server_name": self.name,
            "public_baseurl": f"{self.url}/",
            "pid_file": str(self._folder / "homeserver.pid"),
            "listeners": [
                {
                    "port": self.port,
                    "type": "http",
                    "tls": False,
                    "bind_addresses": [LOOPBACK],
                    "resources": [{"names": ["client"], "compress": False}],
                }
            ],
            "database": {"name": "sqlite3", "args": {"database": str(self._folder / "homeserver.db")}},
            "media_store_path": str(self._folder / "media"),
            "signing_key_path": str(signing_key),
            "registration_shared_secret": self._secret("registration"),
            "macaroon_secret_key": self._secret("macaroon"),
            "form_secret": self._secret("form"),
            "log_config": str(logs),
            "enable_registration": False,
            "bcrypt_rounds": 4,
            "presence": {"enabled": False},
            "push": {"enabled": False},
            "federation_domain_whitelist": [],
            "trusted_key_servers": [],
            "suppress_key_server_warning": True,
            "report_stats": False,
            "enable_metrics": False,
            "url_preview_enabled": False,
            **_no_rate_limits(),
            **self._settings,
        }
        path = self._folder / "homeserver.json"
        # JSON is YAML too, which is what Synapse reads.
        _write_private(path, json.dumps(everything, indent=1))
        return path


def _no_rate_limits() -> dict[str, Any]:
    plenty = {"per_second": 100_000, "burst_count": 100_000}
    return {
        "rc_message": plenty,
        "rc_registration": plenty,
        "rc_registration_token_validity": plenty,
        "rc_login": {"address": plenty, "account": plenty, "failed_attempts": plenty},
        "rc_admin_redaction": plenty,
        "rc_joins": {"local": plenty, "remote": plenty},
        "rc_joins_per_room": plenty,
        "rc_3pid_validation": plenty,
        "rc_invites": {"per_room": plenty, "per_user": plenty, "per_issuer": plenty},
        "rc_media_create": plenty,
        "rc_room_creation": plenty,
        "rc_reports": plenty,
        "rc_presence": {"per_user": plenty},
        "rc_delayed_event_mgmt": plenty,
        "rc_user_directory": plenty,
    }


def _logging(path: Path) -> dict[str, Any]:
    return {
        "version": 1,
        "formatters": {"plain": {"format": "%(asctime)s %(name)s %(levelname)s %(message)s"}},
        "handlers": {
            "file": {
                "class": "logging.handlers.RotatingFileHandler",
                "filename": str(path),
                "maxBytes": 1_000_000,
                "backupCount": 1,
                "formatter": "plain",
            }
        },
        "root": {"level": "WARNING", "handlers": ["file"]},
        "disable_existing_loggers": False,
    }


def _write_private(path: Path, text: str) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
        return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port
