import { readFileSync } from "node:fs";
import path from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Attempts } from "../src/access/attempts.js";
import { sessionCookie } from "../src/http/graphql.js";
import { createServer, type IgilikServer } from "../src/server.js";
import { freshDatabase } from "./support/database.js";

const password = "тәтті алма 2026";
const email = "aigerim@example.kz";
const logged: string[] = [];

let server: IgilikServer;
let address: string;
let cookie: string | undefined;

beforeAll(async () => {
  server = await createServer({
    databaseUrl: (await freshDatabase()).url,
    secrets: {
      sessionSecret: "a session secret of this test, long",
      matchSecret: "a match secret of this test, long",
    },
    dashboardDir: "/nonexistent",
    publicUrl: "https://igilik.example.kz",
    logger: pino({ level: "trace" }, { write: (line) => void logged.push(line) }),
  });
  address = await server.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => server.close());

interface Answer {
  data: Record<string, Record<string, unknown>> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/** Asks as one browser, which keeps its cookie. */
async function ask(
  query: string,
  variables: object = {},
): Promise<{ answer: Answer; setCookie: string | undefined }> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const setCookie = response.headers.getSetCookie().find((each) => each.startsWith(sessionCookie));
  if (setCookie) cookie = setCookie.split(";")[0];
  return { answer: (await response.json()) as Answer, setCookie };
}

test("pages learn where the public reaches the server", async () => {
  const health = await fetch(`${address}/healthz`);
  expect(await health.json()).toMatchObject({ ok: true, publicUrl: "https://igilik.example.kz" });
});

const viewer = "{ viewer { kind displayName permissions } }";
const createFirst = `mutation ($input: CreateFirstCoordinatorInput!) { createFirstCoordinator(input: $input) {
  __typename ... on SignedIn { viewer { displayName } } ... on SignInRefused { code message } } }`;
const importProgramme = `mutation ($input: ImportProgrammeInput!, $dryRun: Boolean) {
  importProgramme(input: $input, dryRun: $dryRun) {
    clientRef dryRun imported changed repeated refused version
    rows { line verdict code message title changes { field from to } event { title { ru } startsAt district { code } } }
  }
}`;

describe("a new installation", () => {
  test("knows nobody at first", async () => {
    const { answer } = await ask(viewer);
    expect(answer.data).toEqual({
      viewer: { kind: "ANONYMOUS", displayName: null, permissions: ["READ_PUBLIC"] },
    });
  });

  test("lets the operator in with the terminal's code, and remembers them by a cookie that no script can read", async () => {
    const code = await server.access.firstRunCode();
    const input = { code, email, password, displayName: "Айгерім" };
    const { answer, setCookie } = await ask(createFirst, { input });
    expect(answer.data).toMatchObject({ createFirstCoordinator: { __typename: "SignedIn" } });
    expect(setCookie).toMatch(/; HttpOnly/);
    expect(setCookie).toMatch(/; SameSite=Strict/);
    expect(setCookie).toMatch(/; Secure/);
    expect((await ask(viewer)).answer.data).toMatchObject({
      viewer: { kind: "COORDINATOR", displayName: "Айгерім" },
    });
  });

  test("knows the address where somebody signed in works, and no other", async () => {
    const recognized = vi.spyOn(Attempts.prototype, "recognize");
    await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `${sessionCookie}=nobody's` },
      body: JSON.stringify({ query: viewer }),
    });
    expect(recognized).not.toHaveBeenCalled();
    await ask(viewer);
    expect(recognized.mock.calls).toEqual([["127.0.0.1"]]);
    recognized.mockRestore();
  });

  test("takes a campaign and the whole programme, each row with its event", async () => {
    const opened = await ask(
      `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { slug } } }`,
      {
        input: {
          clientRef: "open",
          series: "almaty",
          slug: "almaty-2026",
          name: { ru: "Марафон добрых дел" },
          city: { ru: "Алматы" },
          timeZone: "Asia/Almaty",
          startsOn: "2026-12-04",
          endsOn: "2026-12-09",
        },
      },
    );
    expect(opened.answer.errors).toBeUndefined();
    const file = readFileSync(path.join(import.meta.dirname, "data/programme-2026.csv")).toString("base64");
    const input = { clientRef: "programme", campaign: "almaty-2026", file, language: "EN" };

    const tried = await ask(importProgramme, { input });
    expect(tried.answer.data?.["importProgramme"]).toMatchObject({
      dryRun: true,
      imported: 24,
      version: null,
    });

    const done = await ask(importProgramme, { input, dryRun: false });
    expect(done.answer.errors).toBeUndefined();
    expect(done.answer.data?.["importProgramme"]).toMatchObject({
      dryRun: false,
      imported: 24,
      changed: 0,
      repeated: 1,
      refused: 2,
      version: expect.stringMatching(/\./),
    });
    const rows = done.answer.data?.["importProgramme"]?.["rows"] as { line: number }[];
    expect(rows.find((row) => row.line === 5)).toMatchObject({
      verdict: "IMPORTED",
      message: "A new event.",
      event: { startsAt: "2026-12-04T23:30:00.000+05:00", district: { code: "turksib" } },
    });
    expect(rows.find((row) => row.line === 19)).toMatchObject({ code: "ENDS_BEFORE_START", event: null });
  });

  test("shows in the audit who did it", async () => {
    const { answer } = await ask(
      `{ auditEntries(campaign: "almaty-2026") { nodes { action by subjects } } }`,
    );
    expect(answer.data?.["auditEntries"]).toEqual({
      nodes: [
        {
          action: "importProgramme",
          by: "Айгерім",
          subjects: expect.toSatisfy((ids: string[]) => ids.length === 24),
        },
        { action: "openCampaign", by: "Айгерім", subjects: [expect.any(String)] },
      ],
    });
  });

  test("forgets the coordinator who signs out", async () => {
    const { setCookie } = await ask(`mutation { signOut { kind } }`);
    expect(setCookie).toContain(`${sessionCookie}=;`);
    const { answer } = await ask(`{ auditEntries { nodes { action } } }`);
    expect(answer.errors?.[0]?.extensions["code"]).toBe("NOT_SIGNED_IN");
  });

  test("never repeats a password, in an answer or in its log", async () => {
    const tooLong = `${password}${"!".repeat(200)}`;
    const { answer } = await ask(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`, {
      input: { email, password: tooLong },
    });
    expect(answer.errors?.[0]?.extensions["code"]).toBe("BAD_INPUT");
    await ask(
      `mutation { signIn(input: { email: "${email}", password: "${password}", wrong: 1 }) { __typename } }`,
    );
    expect(JSON.stringify(answer)).not.toContain(password);
    expect(logged.join("")).not.toContain(password);
    expect(logged.join("")).not.toContain(email);
  });
});
