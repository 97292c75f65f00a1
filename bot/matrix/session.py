"""Logging in: by password, and then by the token that is kept for as long as the homeserver knows it."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

import structlog
from nio import Api

from bot.clock import Backoff, Clock, unless
from bot.matrix.homeserver import Homeserver, HomeserverFault, Refused, TooMany, UnknownToken, Unreachable
from bot.settings import SettingFault, Settings, SettingsFaulty

log = structlog.get_logger()

FILE = "login.json"
DEVICE_NAME = "Nettverksbot"


@dataclass(frozen=True, kw_only=True)
class Login:
    user_id: str
    device_id: str
    token: str


async def log_in(settings: Settings, homeserver: Homeserver, clock: Clock, stop: asyncio.Event) -> Login:
    """Who we are, once the homeserver has said so; waits for it as long as it does not answer.

    Where it no longer knows the login that we kept (an administrator deleted the device, say, or the password was
    changed), we become another device with the password. Raises SettingsFaulty where it knows neither our token nor
    our password, or knows us by another name.
    """
    path = settings.data_dir / FILE
    before = _read(path, settings.user_id)
    if settings.access_token is not None:
        before = Login(
            user_id=settings.user_id,
            device_id=settings.device_id or "",
            token=settings.access_token.get_secret_value(),
        )
    if before is not None:
        try:
            return await _known(settings, homeserver, before, clock, stop)
        except UnknownToken as unknown:
            if settings.access_token is not None or settings.password is None:
                raise SettingsFaulty(token_fault(settings)) from unknown
            log.error("the kept login is gone; logging in anew", device_id=before.device_id)
            homeserver.use("", "")
    fresh = await _with_password(settings, homeserver, clock, stop, another=before is not None)
    _keep(path, fresh)
    try:
        return await _known(settings, homeserver, fresh, clock, stop)
    except UnknownToken as unknown:
        raise SettingsFaulty(SettingFault("PASSWORD", "setting-login-refused", {"code": unknown.code})) from unknown


async def _known(settings: Settings, homeserver: Homeserver, login: Login, clock: Clock, stop: asyncio.Event) -> Login:
    """The login as the homeserver knows it. Raises UnknownToken, or SettingsFaulty."""
    homeserver.use(login.token, login.device_id)
    answer = await until_answered(homeserver, clock, stop, *Api.whoami(login.token), wanted="user_id")
    user = answer.get("user_id")
    if user != settings.user_id:
        raise SettingsFaulty(SettingFault("USER_ID", "setting-token-of-another", {"matrix": str(user)}))
    known = answer.get("device_id")
    if settings.device_id and isinstance(known, str) and known != settings.device_id:
        raise SettingsFaulty(SettingFault("DEVICE_ID", "setting-device-is-another", {"device": known}))
    login = replace(login, device_id=known) if isinstance(known, str) else login
    homeserver.use(login.token, login.device_id)
    log.info("logged in", user_id=login.user_id, device_id=login.device_id)
    return login


async def log_in_anew(
    settings: Settings, homeserver: Homeserver, before: Login, clock: Clock, stop: asyncio.Event
) -> Login:
    """Be another device from now on, since the keys of that one are gone; that one is logged out.

    Raises SettingsFaulty where we were given no password, or this one device and no other.
    """
    if settings.access_token is not None:
        raise SettingsFaulty(SettingFault("ACCESS_TOKEN", "setting-keys-lost", {"device": before.device_id}))
    if settings.device_id:
        raise SettingsFaulty(SettingFault("DEVICE_ID", "setting-keys-lost", {"device": before.device_id}))
    if settings.password is None:
        raise SettingsFaulty(SettingFault("PASSWORD", "setting-keys-lost", {"device": before.device_id}))
    fresh = await _with_password(settings, homeserver, clock, stop)
    _keep(settings.data_dir / FILE, fresh)
    try:
        await homeserver.call(*Api.logout(before.token, all_devices=False))
    except HomeserverFault as fault:
        log.warning("the device before was not logged out", device_id=before.device_id, why=str(fault))
    homeserver.use(fresh.token, fresh.device_id)
    log.info("logged in anew", user_id=fresh.user_id, device_id=fresh.device_id)
    return fresh


def token_fault(settings: Settings) -> SettingFault:
    """What to say when the homeserver no longer knows our token."""
    if settings.access_token is not None:
        return SettingFault("ACCESS_TOKEN", "setting-token-unknown")
    return SettingFault("PASSWORD", "setting-kept-token-unknown", {"file": str(settings.data_dir / FILE)})


async def set_display_name(homeserver: Homeserver, user_id: str, name: str) -> None:
    """Be called by this name. A homeserver that does not allow it is no reason to be silent."""
    try:
        try:
            answer = await homeserver.call(*Api.profile_get_displayname(user_id, homeserver.token))
        except Refused:
            answer = {}
        if answer.get("displayname") != name:
            await homeserver.call(*Api.profile_set_displayname(homeserver.token, user_id, name))
    except UnknownToken:
        raise
    except HomeserverFault as fault:
        log.warning("display name was not set", why=str(fault))


async def _with_password(
    settings: Settings, homeserver: Homeserver, clock: Clock, stop: asyncio.Event, *, another: bool = False
) -> Login:
    """A new login; ``another`` where there is one that the homeserver no longer knows."""
    password = settings.password
    if password is None:
        raise SettingsFaulty(SettingFault("PASSWORD", "setting-no-login"))
    request = Api.login(
        settings.user_id,
        password=password.get_secret_value(),
        device_name=DEVICE_NAME,
        device_id=settings.device_id or "",
    )
    try:
        answer = await until_answered(homeserver, clock, stop, *request)
    except Refused as refused:
        code = "setting-password-refused" if refused.status == 403 else "setting-login-refused"
        values = {"code": refused.code or str(refused.status)}
        if refused.status == 403 and another:
            code, values = "setting-login-and-password-refused", {"file": str(settings.data_dir / FILE)}
        raise SettingsFaulty(SettingFault("PASSWORD", code, values)) from refused
    token, device, user = answer.get("access_token"), answer.get("device_id"), answer.get("user_id")
    if not (isinstance(token, str) and isinstance(device, str) and isinstance(user, str)):
        raise SettingsFaulty(SettingFault("HOMESERVER", "setting-login-refused", {"code": "200"}))
    return Login(user_id=user, device_id=device, token=token)


async def until_answered(
    homeserver: Homeserver,
    clock: Clock,
    stop: asyncio.Event,
    method: str,
    path: str,
    body: str | None = None,
    *,
    wanted: str | None = None,
) -> dict[str, object]:
    """What the homeserver answers, however long it takes until it does. Raises Refused, or Stopped.

    An answer without the text that is ``wanted`` is not the homeserver's, but of something in between.
    """
    pause = Backoff()
    while True:
        try:
            answer = await unless(stop, homeserver.call(method, path, body))
            if wanted is None or isinstance(answer.get(wanted), str):
                return answer
            await unless(stop, clock.sleep(pause.next()))
        except TooMany as limit:
            await unless(stop, clock.sleep(pause.next(limit.seconds)))
        except Unreachable:
            await unless(stop, clock.sleep(pause.next()))


def _read(path: Path, user_id: str) -> Login | None:
    """The kept login; None where there is none, or it is another account's."""
    try:
        kept = json.loads(path.read_text())
        login = Login(user_id=kept["user_id"], device_id=kept["device_id"], token=kept["access_token"])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        log.warning("the kept login cannot be read", file=FILE)
        return None
    return login if login.user_id == user_id else None


def _keep(path: Path, login: Login) -> None:
    """All of it or nothing, and for nobody else to read."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(f"{FILE}.{secrets.token_hex(4)}")
    contents = {"user_id": login.user_id, "device_id": login.device_id, "access_token": login.token}
    file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(file, "w") as out:
            json.dump(contents, out)
            out.flush()
            os.fsync(out.fileno())
        os.replace(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
