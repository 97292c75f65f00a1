"""The settings: environment variables and ``.env``, read once at start, every fault found at once."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from network.register import Language

PREFIX = "NETTVERKSBOT_"

_MATRIX_ID = re.compile(r"@[!-9;-~]+:[A-Za-z0-9.:\[\]-]+")
_LONGEST_MATRIX_ID = 255


@dataclass(frozen=True)
class SettingFault:
    """What is wrong with a setting: its name, and the message that says it."""

    name: str
    """Without the prefix."""
    code: str
    """A Fluent message's ID, ``setting-…``, spoken with the variables of `variables`."""
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def variables(self) -> dict[str, str]:
        return {"setting": PREFIX + self.name, **self.values}


class LogLevel(StrEnum):
    INFO = "info"
    DEBUG = "debug"
    """Also how long the bot's own share of each answer took, in milliseconds."""


class SettingsFaulty(Exception):
    """The bot cannot run with these settings."""

    def __init__(self, *faults: SettingFault) -> None:
        super().__init__([(fault.name, fault.code) for fault in faults])
        self.faults = faults


class Settings(BaseSettings):
    """See ``.env.example``. An empty value is the same as none."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    homeserver: str
    user_id: str
    password: SecretStr | None = None
    access_token: SecretStr | None = None
    device_id: str | None = None
    database_url: SecretStr | None = None
    data_dir: Path = Path("./data")
    admins: Annotated[frozenset[str], NoDecode] = frozenset()
    language: Language = Language.BOKMAAL
    timezone: str = "Europe/Oslo"
    prefix: str = "!"
    http_listen: str = "127.0.0.1:8080"
    public_url: str | None = None
    log_level: LogLevel = LogLevel.INFO
    backup_passphrase: SecretStr | None = None

    @property
    def database(self) -> str:
        """Where the database is, as an address; SQLite in the data folder unless another was named."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{(self.data_dir / 'nettverksbot.sqlite').absolute()}"

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, values: dict[str, Any]) -> dict[str, Any]:
        """A name with nothing after it is as good as left out; except where nothing means off."""
        return {name: value for name, value in values.items() if value != "" or name == "http_listen"}

    @field_validator("homeserver", "public_url")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            parts = urlsplit(value)
            right = (
                parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
            )
        except ValueError:
            right = False
        if not right or parts.query or parts.fragment or parts.username:
            raise PydanticCustomError("setting-not-an-address", "not an address", {"value": value})
        return value.rstrip("/")

    @field_validator("user_id")
    @classmethod
    def _matrix_id(cls, value: str) -> str:
        if not is_matrix_id(value):
            raise PydanticCustomError("setting-not-a-matrix-id", "not a Matrix ID", {"value": value})
        return value

    @field_validator("admins", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        if value.strip().startswith("["):
            try:
                listed = json.loads(value)
            except ValueError:
                listed = None
            if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
                raise PydanticCustomError("setting-not-a-list", "not a list", {"value": value})
            return frozenset(one.strip() for one in listed)
        return frozenset(one.strip() for one in value.split(",") if one.strip())

    @field_validator("admins")
    @classmethod
    def _matrix_ids(cls, value: frozenset[str]) -> frozenset[str]:
        wrong = sorted(one for one in value if not is_matrix_id(one))
        if wrong:
            raise PydanticCustomError("setting-not-matrix-ids", "not Matrix IDs", {"value": ", ".join(wrong)})
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ValueError, OSError, KeyError) as unknown:
            raise PydanticCustomError("setting-not-a-timezone", "no such zone", {"value": value}) from unknown
        return value

    @field_validator("prefix")
    @classmethod
    def _short(cls, value: str) -> str:
        if not 1 <= len(value) <= 5 or any(one.isspace() or one.isalnum() or not one.isprintable() for one in value):
            raise PydanticCustomError("setting-not-a-prefix", "not a prefix", {"value": value})
        return value

    @field_validator("http_listen")
    @classmethod
    def _listen(cls, value: str) -> str:
        if value:
            host, _, port = value.rpartition(":")
            if not host or not (port.isascii() and port.isdecimal() and 0 < int(port) < 65536):
                raise PydanticCustomError("setting-not-host-and-port", "not host:port", {"value": value})
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().startswith(("sqlite:///", "postgresql://")):
            raise PydanticCustomError("setting-not-a-database", "not a database", {})
        return value

    @model_validator(mode="after")
    def _one_login(self) -> Self:
        if self.password is None and self.access_token is None:
            raise PydanticCustomError("setting-no-login", "no login", {"name": "PASSWORD"})
        return self


def is_matrix_id(value: str) -> bool:
    return len(value) <= _LONGEST_MATRIX_ID and _MATRIX_ID.fullmatch(value) is not None


ENV_FILE = Path(".env")


def load(env_file: Path | None = ENV_FILE) -> Settings:
    """The settings as they stand in the environment and in that file. Raises SettingsFaulty, with every fault."""
    return _load(env_file)


def load_for_storage(env_file: Path | None = ENV_FILE) -> Settings:
    """The same for a command that only needs the database: who the bot is on which homeserver need not be said."""
    return _load(env_file, homeserver="http://localhost", user_id="@nobody:localhost", access_token=SecretStr("none"))


def spoken_language(env_file: Path | None = ENV_FILE) -> Language:
    """The language to say faults in, before the settings are known to be right."""
    try:
        return _Spoken(_env_file=env_file).language
    except (ValidationError, UnicodeDecodeError):
        return Language.BOKMAAL


class _Spoken(BaseSettings):
    model_config = Settings.model_config
    language: Language = Language.BOKMAAL


def _load(env_file: Path | None, **given: Any) -> Settings:
    try:
        return Settings(_env_file=env_file, **given)
    except ValidationError as faulty:
        faults = [_fault(error) for error in faulty.errors(include_url=False, include_context=True)]
        known = given or any(fault.code == "setting-no-login" for fault in faults)
        if not known and _has_no_login(env_file):
            faults.append(SettingFault("PASSWORD", "setting-no-login"))
        raise SettingsFaulty(*faults) from faulty
    except UnicodeDecodeError as faulty:
        raise SettingsFaulty(SettingFault("", "setting-file-not-utf8", {"file": str(env_file)})) from faulty


class _Login(BaseSettings):
    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore")
    password: str = ""
    access_token: str = ""


def _has_no_login(env_file: Path | None) -> bool:
    """A fault elsewhere keeps pydantic from looking at the whole."""
    login = _Login(_env_file=env_file)
    return not login.password and not login.access_token


def _fault(error: ErrorDetails) -> SettingFault:
    context: Mapping[str, Any] = error.get("ctx") or {}
    name = str(error["loc"][0]).upper() if error["loc"] else str(context.get("name", ""))
    if error["type"] == "missing":
        return SettingFault(name, "setting-missing")
    if error["type"].startswith("setting-"):
        return SettingFault(name, error["type"], {key: str(value) for key, value in context.items() if key != "name"})
    if error["type"] == "enum":
        return SettingFault(name, "setting-not-one-of", {"expected": str(context.get("expected", "")).replace("'", "")})
    return SettingFault(name, "setting-wrong")
