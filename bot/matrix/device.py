"""The keys of the device that we are logged in as; and another device, where its keys are gone."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog
from nio import Api

from bot.clock import Clock
from bot.matrix.homeserver import Homeserver, Refused, UnknownToken
from bot.matrix.keys import Keys
from bot.matrix.keystore import KeyStore, earlier_stores, open_store
from bot.matrix.session import Login, log_in_anew, until_answered
from bot.settings import Settings

log = structlog.get_logger()


async def own_keys(
    settings: Settings, homeserver: Homeserver, login: Login, clock: Clock, stop: asyncio.Event
) -> tuple[Login, Keys]:
    """The keys of our device, and as which device we go on; what earlier devices of ours could read, this one can.

    The homeserver is asked what others know the device by. Where that is not what we have, our keys were lost, or are
    those of an older copy: nobody would take what such a device says for ours, and the homeserver would take no keys
    from it. Then another device is taken. Raises SettingsFaulty where none can be had.
    """
    published = await _published(homeserver, login, clock, stop)
    store = open_store(settings.data_dir, login.user_id, login.device_id)
    if store.load_account() is None:
        if published is None:
            return login, _with_earlier(settings, store)
    else:
        keys = _with_earlier(settings, store)
        if published is None:
            keys.to_publish_again()
        elif published == keys.identity:
            keys.found_published()
        if published in (None, keys.identity):
            return login, keys
    store.close()
    log.error("the keys of our device are lost", device_id=login.device_id)
    login = await log_in_anew(settings, homeserver, login, clock, stop)
    return login, _with_earlier(settings, open_store(settings.data_dir, login.user_id, login.device_id))


def _with_earlier(settings: Settings, store: KeyStore) -> Keys:
    keys = Keys(store)
    for before in earlier_stores(settings.data_dir, store):
        count = keys.inherit(before)
        log.info("keys taken over from an earlier device", device_id=before.device_id, count=count)
    return keys


async def _published(homeserver: Homeserver, login: Login, clock: Clock, stop: asyncio.Event) -> tuple[str, str] | None:
    """What others know our device by; None where they do not know it yet."""
    try:
        answer: Any = await until_answered(homeserver, clock, stop, *Api.keys_query(login.token, (login.user_id,)))
    except UnknownToken:
        raise
    except Refused as refused:
        log.warning("own keys were not told", status=refused.status, code=refused.code)
        return None
    try:
        keys = answer["device_keys"][login.user_id][login.device_id]["keys"]
        return str(keys[f"ed25519:{login.device_id}"]), str(keys[f"curve25519:{login.device_id}"])
    except (KeyError, TypeError):
        return None
