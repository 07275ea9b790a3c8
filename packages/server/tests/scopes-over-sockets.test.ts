import { randomUUID } from "node:crypto";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addAccount, offerDemonstrationAccount } from "../src/access/accounts.js";
import { sharedContext } from "../src/http/shared-context.js";
import { randomFrom } from "./support/random-from.js";
import { changePhase, dayFromNow } from "./support/open-marathon.js";
import { coordinator, demonstrator } from "./support/platform.js";
import { type RandomOperation, pickWith, randomOperation } from "./support/random-operations.js";
import { sessionOf, signInFor } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const everybody = [
  "anonymous",
  "coordinator",
  "demonstrator",
  "organization",
  "neighbor",
  "demoOrganization",
] as const;
type Who = (typeof everybody)[number];

/** Campaigns, and who may watch each when it is named. */
const readers: Readonly<Record<string, readonly Who[]>> = {
  "real-open": everybody.filter((who) => who !== "demonstrator"),
  "real-draft": ["coordinator"],
  "real-rehearsal": ["coordinator"],
  "demo-open": everybody,
  "demo-draft": ["coordinator", "demonstrator"],
};
const slugs = Object.keys(readers);

interface Watcher {
  who: Who;
  asked: RandomOperation;
  /** Slugs of the campaigns whose versions came, in order. */
  told: string[];
  codes: unknown[];
  close: () => void | Promise<void>;
}

let world: World;
let address: string;
const tokens = new Map<Who, string>();
const watchers: Watcher[] = [];

beforeAll(async () => {
  world = await createWorld({ trustedProxies: ["127.0.0.1"] });
  for (const slug of slugs) await openCampaign(slug);
  address = await world.listen();
  const { writes } = world.server.platform;
  const real = {
    email: "coordinator@example.org",
    password: "correct horse battery",
    displayName: "Айгерім",
  };
  await addAccount(writes, real);
  tokens.set("coordinator", await sessionOf(address, real));
  const demo = { email: "demo@example.org", displayName: "Көрсетілім" };
  const { password } = await offerDemonstrationAccount(writes, demo);
  tokens.set("demonstrator", await sessionOf(address, { ...demo, password }));
  for (const who of ["organization", "neighbor", "demoOrganization"] as const) {
    tokens.set(who, await signInFor(world, address, await addOrganization(who)));
  }
  await world.settle();
});

afterAll(async () => {
  for (const watcher of watchers) await watcher.close();
  await world.close();
});

it("nobody is sent a version of a campaign that is not for them", async () => {
  const pick = pickWith(randomFrom(20_261_122));
  for (let i = 0; i < 240; i++) {
    const who = pick(everybody);
    watchers.push(watch(who, randomOperation(pick, slugs), `203.0.113.${i}`));
  }
  const codeFor = ({ who, asked }: Watcher): string | undefined => {
    if (!readers[asked.campaign ?? ""]?.includes(who)) return "CAMPAIGN_NOT_FOUND";
    if (asked.topic !== "activityFeed") return undefined;
    if (who === "anonymous") return "NOT_SIGNED_IN";
    return who === "demoOrganization" && asked.campaign === "real-open" ? "NOT_ALLOWED" : undefined;
  };
  const welcome = watchers.filter((watcher) => codeFor(watcher) === undefined);
  const strangers = watchers.filter((watcher) => codeFor(watcher) !== undefined);
  await until(() => watchers.every(({ told, codes }) => told.length + codes.length > 0), {
    what: "an answer for everybody",
  });
  const before = new Map(watchers.map((watcher) => [watcher, watcher.told.length]));
  await publishEverywhere();
  await until(() =>
    welcome.every(
      (watcher) => watcher.asked.topic !== "progress" || watcher.told.length > (before.get(watcher) ?? 0),
    ),
  );
  for (const { asked, told, codes } of welcome) {
    expect(codes).toEqual([]);
    expect(new Set(told)).toEqual(new Set([asked.campaign]));
  }
  expect(strangers.length).toBeGreaterThan(20);
  for (const watcher of strangers) {
    expect(watcher.told).toEqual([]);
    expect(watcher.codes).toEqual([codeFor(watcher)]);
  }
});

it("a group's execution has no viewer and no session to look at", () => {
  const context = sharedContext(world.server.services);
  expect(() => context.viewer).toThrow("must not depend on who asks");
  expect(() => context.session).toThrow("nobody's session");
});

async function openCampaign(slug: string): Promise<void> {
  const name = { kk: slug, ru: slug, en: slug };
  await world.ask(
    `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`,
    {
      input: {
        clientRef: randomUUID(),
        series: slug,
        slug,
        name,
        city: name,
        timeZone: "Asia/Almaty",
        startsOn: dayFromNow(-1),
        endsOn: dayFromNow(2),
        isRehearsal: slug.endsWith("rehearsal"),
      },
    },
    slug.startsWith("demo") ? demonstrator : coordinator,
  );
  if (!slug.endsWith("draft")) await changePhase(world, slug, "PUBLISHED");
}

async function addOrganization(who: Who): Promise<string> {
  const { addOrganization: added } = await world.ask<{ addOrganization: { organization: { id: string } } }>(
    `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
    { input: { clientRef: randomUUID(), name: { ru: who }, kind: "GROUP" } },
    who === "demoOrganization" ? demonstrator : coordinator,
  );
  return added.organization.id;
}

/** One more version of each campaign, as the projector would append it. */
async function publishEverywhere(): Promise<void> {
  const { boards, codeBooks } = world.server.platform;
  for (const { id } of codeBooks.all()) {
    const { campaignId, version, at, body, snapshot } = await boards.board(id);
    const { epoch, seq } = version;
    await boards.accept([{ campaign_id: campaignId, epoch, seq: seq + 1_000, at, body, snapshot }]);
  }
}

/** The campaign of an event, which its version names. */
function slugOf(extensions: Record<string, unknown> | undefined): string {
  return String(extensions?.["version"]).split(".")[0] ?? "";
}

/** Each from an address of its own: one address may not watch so many different operations. */
function watch(who: Who, asked: RandomOperation, from: string): Watcher {
  class SocketFrom extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { "x-forwarded-for": from } });
    }
  }
  const session = tokens.get(who);
  const client = createClient({
    url: `${address.replace("http", "ws")}/graphql`,
    webSocketImpl: SocketFrom,
    retryAttempts: 0,
    connectionParams: session ? { session } : {},
  });
  const watcher: Watcher = { who, asked, told: [], codes: [], close: () => client.dispose() };
  client.subscribe<Record<string, unknown>, Record<string, unknown>>(
    { query: asked.query, variables: asked.variables },
    {
      next({ data, errors, extensions }) {
        watcher.codes.push(...(errors ?? []).map((error) => error.extensions?.["code"]));
        if (data) watcher.told.push(slugOf(extensions));
      },
      error: (fault) => watcher.codes.push(fault),
      complete: () => {},
    },
  );
  return watcher;
}
