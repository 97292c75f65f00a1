"""The fake homeserver with keys of the bot's: it takes and shows them, and believes all that it is told."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from tests.matrix.fake import BOT, PASSWORD, FakeHomeserver

SESSION = "økt"
BY_PASSWORD = {"flows": [{"stages": ["m.login.password"]}], "params": {}, "session": SESSION}


class KeyServer(FakeHomeserver):
    def __init__(self) -> None:
        super().__init__()
        self.devices: dict[str, dict[str, Any]] = {}
        self.identity: dict[str, dict[str, Any]] = {}
        """By name: ``master_key`` and so on."""
        self.uploads: list[dict[str, Any]] = []
        """Identities that reached us, those that were refused too."""
        self.wants: dict[str, Any] = BY_PASSWORD
        """What a first identity does not take, and another does."""
        self.failing: dict[str, Any] = {}
        """Signatures that it does not like."""

    async def _do(self, kind: str, parts: list[str], request: web.Request) -> web.StreamResponse:
        if kind != "keys":
            return await super()._do(kind, parts, request)
        wish = await request.json()
        match parts[1:]:
            case ["upload"]:
                self.devices[wish["device_keys"]["device_id"]] = wish["device_keys"]
                return web.json_response({"one_time_key_counts": {}})
            case ["query"]:
                keys = {f"{name}s": {BOT: key} for name, key in self.identity.items()}
                return web.json_response({"device_keys": {BOT: self.devices}, **keys})
            case ["device_signing", "upload"]:
                return self._upload(wish)
            case _:
                return self._sign(wish[BOT])

    def _upload(self, wish: dict[str, Any]) -> web.Response:
        self.uploads.append(wish)
        keys = {name: key for name, key in wish.items() if name != "auth"}
        if self.identity and _publics(keys) != _publics(self.identity):
            auth = wish.get("auth")
            if auth is None:
                return web.json_response(self.wants, status=401)
            if auth["session"] != SESSION or auth["identifier"]["user"] != BOT or auth["password"] != PASSWORD:
                return web.json_response(self.wants | {"errcode": "M_FORBIDDEN"}, status=401)
        self.identity = keys
        return web.json_response({})

    def _sign(self, wish: dict[str, Any]) -> web.Response:
        if self.failing:
            return web.json_response({"failures": {BOT: self.failing}})
        for which, value in wish.items():
            stored = self.devices[which] if which in self.devices else self.identity["master_key"]
            stored.setdefault("signatures", {}).setdefault(BOT, {}).update(value["signatures"][BOT])
        return web.json_response({"failures": {}})


def _publics(keys: dict[str, Any]) -> Any:
    return {name: key["keys"] for name, key in keys.items()}
