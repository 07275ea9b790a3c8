import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import type { ApiKeyView } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { keyProof } from "../src/access/key-proof.js";
import { activitySubscription } from "./support/activity-feed.js";
import { smallestVariables, subjectsOf } from "./support/corpus.js";
import { oneOfEverything } from "./support/one-of-everything.js";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { attach } from "./support/photos.js";
import { anonymous, coordinator, demonstrator, representativeOf } from "./support/platform.js";
import { type Transport, openTransports } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const fields = "id name prefix scopes status issuedAt lastDay usedOn";
const issue = `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret apiKey { ${fields} } } }`;
const revoke = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { ${fields} } } }`;
const report = `mutation ($input: SubmitReportInput!, $dryRun: Boolean) {
  submitReport(input: $input, dryRun: $dryRun) { dryRun effect { metric after } } }`;
const activity = `{ activity(first: 5) { nodes { kind } } }`;
const today = new Date().toISOString().slice(0, 10);

interface Issued {
  secret: string;
  apiKey: ApiKeyView;
}

let world: World;
let marathon: OpenMarathon;
let address: string;
const opened: Transport[] = [];

const issueKey = async (given: object = {}, viewer = coordinator): Promise<Issued> => {
  const input = {
    ...{ clientRef: randomUUID(), organization: marathon.organizationId, name: "CRM" },
    ...{ scopes: ["REPORT", "READ"], ...given },
  };
  const { issueApiKey } = await world.ask<{ issueApiKey: Issued }>(issue, { input }, viewer);
  return issueApiKey;
};
const revokeKey = (id: string, viewer = coordinator) =>
  world.tryToAsk(revoke, { input: { clientRef: randomUUID(), apiKey: id } }, viewer);
const connect = (apiKey: string): Transport[] => {
  const transports = openTransports(address, { apiKey });
  opened.push(...transports);
  return transports;
};
const codesOf = ({ errors = [] }: { errors?: readonly { extensions?: unknown }[] | undefined }): unknown[] =>
  errors.map(({ extensions }) => (extensions as { code: unknown }).code);
const post = (apiKey: string): Promise<Response> =>
  fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ query: "{ viewer { kind } }" }),
  });

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  address = await world.listen();
});
afterAll(async () => {
  for (const transport of opened) await transport.close();
  await world.close();
});

describe("a key", () => {
  it("is told once and kept as a hash", async () => {
    const input = {
      ...{ clientRef: randomUUID(), organization: marathon.organizationId },
      ...{ name: "  Отчёты ", scopes: ["REPORT"], lastDay: "2199-12-31" },
    };
    const first = await world.ask<{ issueApiKey: Issued }>(issue, { input });
    const again = await world.ask<{ issueApiKey: Issued }>(issue, { input });
    const { secret, apiKey } = first.issueApiKey;
    expect(secret).toMatch(/^igk_[\w-]{43}$/);
    expect(apiKey).toMatchObject({
      ...{ name: "Отчёты", prefix: secret.slice(0, 10), scopes: ["REPORT"], status: "ACTIVE" },
      ...{ lastDay: "2199-12-31", usedOn: null },
    });
    expect(again.issueApiKey).toEqual({ secret: null, apiKey });
    const { rows } = await sql<{ row: string; hash: Buffer }>`
      select k::text as row, key_hash as hash from api_key k where id = ${apiKey.id}
    `.execute(world.server.platform.db);
    expect(rows[0]?.hash.equals(createHash("sha256").update(secret).digest())).toBe(true);
    expect(rows[0]?.row).not.toContain(secret.slice(10));
  });

  it("fetches the photos that its organization may see", async () => {
    const { secret } = await issueKey();
    const own = representativeOf(marathon.organizationId);
    const { path } = await attach(world, marathon.eventId, {}, own);
    const statusWith = async (authorization: string) =>
      (await fetch(`${address}${path}`, { headers: { authorization } })).status;
    expect(await statusWith(`Bearer ${secret}`)).toBe(200);
    expect(await statusWith("Bearer igk_nobody")).toBe(404);
  });

  it.each(["HTTP", "WebSocket"])(
    "asks for its organization over %s, and the audit names it",
    async (name) => {
      const { secret, apiKey } = await issueKey();
      const transport = connect(secret).find((each) => each.name === name);
      const asked = await transport?.send(`{ viewer { kind displayName permissions organization { id } } }`);
      expect(asked?.data).toEqual({
        viewer: {
          ...{ kind: "ORGANIZATION", displayName: "CRM" },
          permissions: ["READ_PUBLIC", "REPORT_OWN", "READ_OWN"],
          organization: { id: marathon.organizationId },
        },
      });
      const input = { clientRef: randomUUID(), event: marathon.eventId, headcountUnnamed: 12 };
      const tried = await transport?.send(report, { input, dryRun: true });
      expect(tried?.data).toMatchObject({ submitReport: { dryRun: true } });
      const done = await transport?.send(report, { input });
      expect(done?.errors).toBeUndefined();
      const { auditEntries } = await world.ask<{ auditEntries: { nodes: { action: string; by: string }[] } }>(
        `{ auditEntries(first: 1) { nodes { action by } } }`,
      );
      expect(auditEntries.nodes).toEqual([{ action: "submitReport", by: `CRM (${apiKey.prefix}…)` }]);
      await world.settle();
      const told = await transport?.send(activity);
      expect(told?.data).toMatchObject({
        activity: { nodes: expect.arrayContaining([{ kind: "HEADCOUNT_REPORTED" }]) },
      });
    },
  );

  it("does what its scopes say and nothing more", async () => {
    const [reporting] = connect((await issueKey({ scopes: ["REPORT"] })).secret);
    const [reading] = connect((await issueKey({ scopes: ["READ"] })).secret);
    const input = { clientRef: randomUUID(), event: marathon.eventId, headcountUnnamed: 5 };
    expect(codesOf((await reporting?.send(activity)) ?? {})).toEqual(["NOT_ALLOWED"]);
    expect(codesOf((await reporting?.send(report, { input })) ?? {})).toEqual([]);
    expect(codesOf((await reading?.send(activity)) ?? {})).toEqual([]);
    expect(codesOf((await reading?.send(report, { input })) ?? {})).toEqual(["NOT_ALLOWED"]);
  });

  it("keeps no keys, and does nothing that needs a coordinator", async () => {
    const knownOf = await oneOfEverything(world, marathon);
    const [all] = connect((await issueKey()).secret);
    const mayDo = [
      "signIn",
      "createFirstCoordinator",
      "acceptInvitation",
      "sendThankYou",
      "submitReport",
      "attachPhoto",
      "makeCampaignReport",
    ];
    const barred = subjectsOf(world.server.schema, knownOf).filter(
      ({ name }) => name.startsWith("Mutation.") && !mayDo.includes(name.slice("Mutation.".length)),
    );
    expect(barred.length).toBeGreaterThan(20);
    for (const subject of barred) {
      const variables = smallestVariables(subject, knownOf(subject.name));
      expect(codesOf((await all?.send(subject.document, variables)) ?? {}), subject.name).toEqual([
        "NOT_ALLOWED",
      ]);
    }
  });

  it("is noted on the day of its use, and on no moment of it", async () => {
    const { secret, apiKey } = await issueKey();
    await connect(secret)[0]?.send("{ viewer { kind } }");
    const list = `query ($id: ID!) { organization(id: $id) { apiKeys(first: 1) { nodes { id usedOn } } } }`;
    expect(await world.ask(list, { id: marathon.organizationId })).toEqual({
      organization: { apiKeys: { nodes: [{ id: apiKey.id, usedOn: today }] } },
    });
  });

  it("may ask 600 times a minute", async () => {
    const proof = keyProof((await issueKey()).secret);
    const { access } = world.server;
    for (let asked = 0; asked < 600; asked++) await access.admitKey(proof);
    await expect(access.admitKey(proof)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});

describe("a key that does not work", () => {
  it.each(["igk_nobodys", "nonsense", `igk_${"A".repeat(43)}`])("is no stranger: %s", async (shown) => {
    const response = await post(shown);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(codesOf((await response.json()) as object)).toEqual(["API_KEY_INVALID"]);
  });

  it.each([
    ["has been revoked", (id: string) => revokeKey(id)],
    [
      "has expired",
      (id: string) =>
        sql`update api_key set last_day = '2020-01-01' where id = ${id}`.execute(
          world.server.platform.writes,
        ),
    ],
  ])("closes its sockets within a second when it %s, and is refused", async (_, end) => {
    const { secret, apiKey } = await issueKey();
    const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    const types: string[] = [];
    let closedWith: number | undefined;
    socket.once("close", (code) => (closedWith = code));
    socket.on("message", (data: Buffer) => {
      types.push((JSON.parse(data.toString()) as { type: string }).type);
    });
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init", payload: { apiKey: secret } }));
    const payload = { query: activitySubscription, variables: { campaign: marathon.slug } };
    await until(() => types.includes("connection_ack"));
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload }));
    await until(() => types.includes("next"), { what: "the first event" });
    await end(apiKey.id);
    await until(() => closedWith !== undefined, { withinMs: 1_000, what: "4401" });
    expect(closedWith).toBe(4401);
    await until(async () => (await post(secret)).status === 401, { what: "the key refused" });
    const late = new WebSocket(`${address.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    await once(late, "open");
    late.send(JSON.stringify({ type: "connection_init", payload: { apiKey: secret } }));
    expect((await once(late, "close"))[0]).toBe(4401);
  });
});

describe("who keeps keys", () => {
  it("is the organization's own account, for its own", async () => {
    const own = representativeOf(marathon.organizationId);
    const { apiKey } = await issueKey({ organization: null }, own);
    const stranger = representativeOf("00000000-0000-7000-8000-0000000000aa");
    const refusal = await revokeKey(apiKey.id, stranger);
    expect(refusal.errors?.[0]?.originalError).toMatchObject({ code: "API_KEY_NOT_FOUND" });
    const taken = await world.tryToAsk(
      issue,
      {
        input: {
          clientRef: randomUUID(),
          organization: marathon.organizationId,
          name: "A",
          scopes: ["READ"],
        },
      },
      stranger,
    );
    expect(taken.errors?.[0]?.originalError).toMatchObject({ code: "NOT_ALLOWED" });
    expect((await revokeKey(apiKey.id, own)).data).toMatchObject({
      revokeApiKey: { apiKey: { status: "REVOKED" } },
    });
  });

  it("sees them page by page, ended ones too, and no other organization, key or stranger does", async () => {
    const own = representativeOf(marathon.organizationId);
    const { apiKey: ended } = await issueKey({ name: "Ended" }, own);
    await revokeKey(ended.id, own);
    const { apiKey, secret } = await issueKey({ name: "Newest" }, own);
    const list = `query ($id: ID!, $after: String) { organization(id: $id) {
      apiKeys(first: 1, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } } }`;
    const id = marathon.organizationId;
    const read = async (after: string | null) => {
      const { organization } = await world.ask<{
        organization: { apiKeys: { nodes: ApiKeyView[]; pageInfo: { endCursor: string } } };
      }>(list, { id, after }, own);
      return organization.apiKeys;
    };
    const first = await read(null);
    expect(first.nodes).toEqual([apiKey]);
    expect((await read(first.pageInfo.endCursor)).nodes).toEqual([{ ...ended, status: "REVOKED" }]);
    const other = representativeOf("00000000-0000-7000-8000-0000000000aa");
    for (const [viewer, code] of [
      [other, "NOT_ALLOWED"],
      [anonymous, "NOT_SIGNED_IN"],
    ] as const) {
      const { errors } = await world.tryToAsk(list, { id }, viewer);
      expect(errors?.[0]?.originalError).toMatchObject({ code });
    }
    const [asking] = connect(secret);
    expect(codesOf((await asking?.send(list, { id })) ?? {})).toEqual(["NOT_ALLOWED"]);
  });

  it("is no coordinator of the demonstration, for a real organization", async () => {
    await expect(issueKey({}, demonstrator)).rejects.toMatchObject({
      originalError: { code: "DEMONSTRATION_ONLY" },
    });
  });

  it("is no demonstration's sign-in that looks at a real organization's keys", async () => {
    const list = `query ($id: ID!) { organization(id: $id) { apiKeys(first: 1) { nodes { id } } } }`;
    const { errors } = await world.tryToAsk(list, { id: marathon.organizationId }, demonstrator);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "DEMONSTRATION_ONLY" });
  });

  it("chooses no day that is over", async () => {
    await expect(issueKey({ lastDay: "2020-01-01" })).rejects.toMatchObject({
      originalError: { code: "BAD_INPUT" },
    });
  });
});
