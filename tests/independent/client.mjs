// A Matrix client that trusts only cross-signed devices: one JSON question a line in, one JSON answer a line out.
//
// It ends when nobody writes to it any more.

import { createInterface } from "node:readline";
import { webcrypto } from "node:crypto";

// Answers have standard output to themselves; whatever the library says goes to standard error.
for (const level of ["log", "info", "debug", "trace"]) console[level] = console.error;

const sdk = await import("matrix-js-sdk");
const { OnlySignedDevicesIsolationMode, EventShieldColour, EventShieldReason } = await import(
    "matrix-js-sdk/lib/crypto-api/index.js"
);
const { PollResponseEvent } = await import("matrix-js-sdk/lib/extensible_events_v1/PollResponseEvent.js");
const { logger } = await import("matrix-js-sdk/lib/logger.js");
logger.setLevel(process.env.INDEPENDENT_LOG ?? "warn");

const SECONDS = 1000;
let client;
let dummies = 0;

const questions = {
    /** Log in as a new device, with an identity of one's own, and begin to listen. */
    async start({ homeserver, user, password }) {
        const login = await sdk
            .createClient({ baseUrl: homeserver })
            .loginRequest({
                type: "m.login.password",
                identifier: { type: "m.id.user", user },
                password,
                initial_device_display_name: "Independent",
            });
        client = sdk.createClient({
            baseUrl: homeserver,
            accessToken: login.access_token,
            userId: login.user_id,
            deviceId: login.device_id,
        });
        await client.initRustCrypto({ useIndexedDB: false });
        const crypto = client.getCrypto();
        crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
        crypto.setTrustCrossSignedDevices(true);
        client.on(sdk.ClientEvent.ReceivedToDeviceMessage, ({ message }) => {
            if (message.type === "m.dummy") dummies += 1;
        });
        await client.startClient({ initialSyncLimit: 500 });
        await until(() => client.isInitialSyncComplete(), 60);
        await crypto.bootstrapCrossSigning({
            authUploadDeviceSigningKeys: async (upload) => {
                await upload(null);
            },
        });
        if (!(await crypto.isCrossSigningReady())) throw new Error("cross-signing is not ready");
        return { user_id: login.user_id, device_id: login.device_id };
    },

    /** Make a room; an encrypted one unless told otherwise. */
    async make_room({ invite, direct, encrypted }) {
        const encryption = { algorithm: "m.megolm.v1.aes-sha2" };
        const { room_id } = await client.createRoom({
            preset: "private_chat",
            invite,
            is_direct: direct,
            initial_state: encrypted ? [{ type: "m.room.encryption", state_key: "", content: encryption }] : [],
        });
        await until(async () => client.getRoom(room_id) && (!encrypted || (await isEncrypted(room_id))), 30);
        return room_id;
    },

    async join({ room }) {
        await client.joinRoom(room);
        await until(() => client.getRoom(room)?.getMyMembership() === "join", 30);
        return room;
    },

    /** The rooms that we are invited to, each with whether the invitation says that it is a direct chat. */
    async invitations() {
        const invited = client.getRooms().filter((room) => room.getMyMembership() === "invite");
        return Object.fromEntries(invited.map((room) => [room.roomId, Boolean(room.getDMInviter())]));
    },

    async invite({ room, user }) {
        await client.invite(room, user);
    },

    /** Turn encryption on in a room that has none; what is said from then on is encrypted. */
    async encrypt({ room }) {
        await client.sendStateEvent(room, "m.room.encryption", { algorithm: "m.megolm.v1.aes-sha2" });
        await until(() => isEncrypted(room), 30);
    },

    /** How often somebody's device has begun a new session with this one. */
    async new_sessions() {
        return dummies;
    },

    async membership({ room, user }) {
        return client.getRoom(room)?.getMember(user)?.membership ?? null;
    },

    /** Send whatever it is, encrypted where the room is; its event ID. */
    async send({ room, type, content }) {
        return (await client.sendEvent(room, type, content)).event_id;
    },

    /** Upload a file, encrypted where the room is, and send it with a caption. */
    async send_file({ room, name, mimetype, base64, caption }) {
        const data = Buffer.from(base64, "base64");
        const content = {
            msgtype: "m.file",
            body: caption ?? name,
            filename: name,
            info: { mimetype, size: data.length },
            "m.mentions": {},
        };
        if (await isEncrypted(room)) {
            const { sealed, file } = await seal(data);
            const { content_uri } = await client.uploadContent(sealed, { type: "application/octet-stream" });
            content.file = { ...file, url: content_uri };
        } else {
            content.url = (await client.uploadContent(data, { type: mimetype, name })).content_uri;
        }
        return (await client.sendEvent(room, "m.room.message", content)).event_id;
    },

    /** Download a file that an event carries, and open it where it is encrypted. */
    async read_file({ room, event }) {
        const content = client.getRoom(room).findEventById(event).getContent();
        const address = client.mxcUrlToHttp(content.file?.url ?? content.url, ...Array(4), true, true);
        const headers = { Authorization: `Bearer ${client.getAccessToken()}` };
        const response = await fetch(address, { headers });
        if (!response.ok) throw new Error(`status ${response.status}`);
        const data = Buffer.from(await response.arrayBuffer());
        return (content.file ? await unseal(data, content.file) : data).toString("base64");
    },

    /** Answer a poll, as the library's own model of one says it. */
    async vote({ room, poll, answers }) {
        const { type, content } = PollResponseEvent.from(answers, poll).serialize();
        return (await client.sendEvent(room, type, content)).event_id;
    },

    /** The poll as the library understands it: what is asked, and how many answered what. */
    async poll({ room, poll }) {
        const found = client.getRoom(room).polls.get(poll);
        if (!found) return null;
        const responses = (await found.getResponses()).getRelations();
        const latest = new Map();
        for (const response of responses.sort((a, b) => a.getTs() - b.getTs())) {
            response.unstableExtensibleEvent.validateAgainst(found.pollEvent);
            latest.set(response.getSender(), response.unstableExtensibleEvent.answerIds);
        }
        return {
            question: found.pollEvent.question.text,
            answers: found.pollEvent.answers.map((answer) => ({ id: answer.id, text: answer.text })),
            max_selections: found.pollEvent.maxSelections,
            ended: found.isEnded,
            unreadable: found.undecryptableRelationsCount,
            responses: Object.fromEntries(latest),
        };
    },

    /** What has happened in a room, as it would be shown: decrypted, with the shield beside it. */
    async timeline({ room }) {
        const events = client.getRoom(room)?.getLiveTimeline().getEvents() ?? [];
        return Promise.all(events.map(shown));
    },

    /** How far the devices of a user who shares an encrypted room with us are trusted, by device ID. */
    async devices({ user }) {
        const crypto = client.getCrypto();
        const devices = (await crypto.getUserDeviceInfo([user], false)).get(user) ?? new Map();
        const trust = {};
        for (const device of devices.keys()) {
            const status = await crypto.getDeviceVerificationStatus(user, device);
            trust[device] = { signed_by_owner: status.signedByOwner, verified: status.isVerified() };
        }
        return trust;
    },

    /** What we know of a user's identity; `changed` where it is another than when we first saw it. */
    async identity({ user }) {
        const status = await client.getCrypto().getUserVerificationStatus(user);
        return { known: status.known, changed: status.needsUserApproval };
    },

    /** Forget the outgoing keys of a room, so that the next message shares new ones. */
    async forget_session({ room }) {
        await client.getCrypto().forceDiscardSession(room);
    },

    async stop() {
        client?.stopClient();
    },
};

async function shown(event) {
    await client.decryptEventIfNeeded(event);
    const info = event.isEncrypted() ? await client.getCrypto().getEncryptionInfoForEvent(event) : null;
    return {
        event_id: event.getId(),
        sender: event.getSender(),
        type: event.getType(),
        content: event.getContent(),
        state_key: event.getStateKey() ?? null,
        relation: event.getWireContent()["m.relates_to"] ?? null,
        redacted: event.isRedacted(),
        encrypted: event.isEncrypted(),
        failure: event.decryptionFailureReason ?? null,
        shield: info && EventShieldColour[info.shieldColour],
        shield_reason: info && info.shieldReason !== null ? EventShieldReason[info.shieldReason] : null,
    };
}

function isEncrypted(room) {
    return client.getCrypto().isEncryptionEnabledInRoom(room);
}

async function until(holds, seconds) {
    const end = Date.now() + seconds * SECONDS;
    while (!(await holds())) {
        if (Date.now() > end) throw new Error(`not within ${seconds} s: ${holds}`);
        await new Promise((done) => setTimeout(done, 10));
    }
}

// Attachments, as the specification has them ("Sending encrypted attachments", version v2).

async function seal(data) {
    const key = await webcrypto.subtle.generateKey({ name: "AES-CTR", length: 256 }, true, ["encrypt", "decrypt"]);
    const iv = new Uint8Array(16);
    webcrypto.getRandomValues(iv.subarray(0, 8));
    const sealed = Buffer.from(await webcrypto.subtle.encrypt({ name: "AES-CTR", counter: iv, length: 64 }, key, data));
    const { kty, k, alg, ext } = await webcrypto.subtle.exportKey("jwk", key);
    return {
        sealed,
        file: {
            v: "v2",
            key: { kty, k, alg, ext, key_ops: ["encrypt", "decrypt"] },
            iv: unpadded(iv),
            hashes: { sha256: unpadded(await webcrypto.subtle.digest("SHA-256", sealed)) },
        },
    };
}

async function unseal(sealed, file) {
    if (unpadded(await webcrypto.subtle.digest("SHA-256", sealed)) !== file.hashes.sha256) throw new Error("hash");
    const key = await webcrypto.subtle.importKey("jwk", file.key, { name: "AES-CTR" }, false, ["decrypt"]);
    const counter = Buffer.from(file.iv, "base64");
    return Buffer.from(await webcrypto.subtle.decrypt({ name: "AES-CTR", counter, length: 64 }, key, sealed));
}

function unpadded(data) {
    return Buffer.from(data).toString("base64").replace(/=+$/, "");
}

for await (const line of createInterface({ input: process.stdin })) {
    const { id, ask, ...given } = JSON.parse(line);
    // Not awaited: one question may wait for what another one does.
    questions[ask](given).then(
        (answer) => process.stdout.write(JSON.stringify({ id, answer: answer ?? null }) + "\n"),
        (error) => process.stdout.write(JSON.stringify({ id, error: String(error?.stack ?? error) }) + "\n"),
    );
}
client?.stopClient();
process.exit(0);
