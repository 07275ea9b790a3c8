import type { SignInResult } from "@igilik/schema";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { AccessService } from "../src/access/access.service.js";
import { addAccount } from "../src/access/accounts.js";
import { openAccess, password, stranger } from "./support/access.js";
import { Browser } from "./support/browser.js";
import { createTestPlatform, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let access: AccessService;

beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

beforeEach(async () => {
  access = openAccess(platform);
  await platform.db.deleteFrom("account").execute();
  await addAccount(platform.db, { email: "Aigerim@Example.kz", displayName: "Айгерім", password });
});
afterEach(() => vi.useRealTimers());

async function signIn(
  given: Partial<{ email: string; password: string; address: string; browser: Browser }> = {},
): Promise<SignInResult> {
  const { email = "aigerim@example.kz", address = "203.0.113.7", browser = new Browser() } = given;
  return access.signIn({ ...stranger, address }, browser, { email, password: given.password ?? password });
}

const viewerOf = (token: string | null, service = access) => service.viewerOf(token, "203.0.113.7", "test");

async function auditLines(): Promise<{ action: string; account_id: string | null; text: string }[]> {
  const client = new pg.Client(platform.url);
  await client.connect();
  try {
    const { rows } = await client.query(
      "select action, account_id, a::text as text from audit_entry a order by id",
    );
    return rows as { action: string; account_id: string | null; text: string }[];
  } finally {
    await client.end();
  }
}

describe("a coordinator", () => {
  test("signs in, is known by the token, and is a stranger again after signing out", async () => {
    const browser = new Browser();
    const result = await signIn({ email: " AIGERIM@example.KZ ", browser });
    expect(result).toMatchObject({
      __typename: "SignedIn",
      viewer: { kind: "COORDINATOR", displayName: "Айгерім", isDemonstrationOnly: false },
    });
    const viewer = await viewerOf(browser.token);
    expect(viewer.permissions).toContain("MANAGE_EVENTS");
    expect(viewer.accountId).not.toBeNull();

    const token = browser.token;
    expect(await access.signOut(viewer, browser)).toMatchObject({
      kind: "ANONYMOUS",
      permissions: ["READ_PUBLIC"],
    });
    expect(browser.token).toBeNull();
    expect(await viewerOf(token)).toMatchObject({ kind: "ANONYMOUS", accountId: null });
  });

  test("stays signed in while working and is signed out after twelve idle hours", async () => {
    const browser = new Browser();
    await signIn({ browser });
    const rest = (hours: number) =>
      sql`update session set expires_at = expires_at - make_interval(hours => ${hours}),
        created_at = created_at - make_interval(hours => ${hours})`.execute(platform.db);
    // Services of their own, so that none believes what it asked a moment ago.
    const asked = () => viewerOf(browser.token, openAccess(platform));

    for (let use = 0; use < 5; use++) {
      await rest(11);
      expect(await asked()).toMatchObject({ kind: "COORDINATOR" });
    }
    await rest(12);
    expect(await asked()).toMatchObject({ kind: "ANONYMOUS" });
  });

  test("is signed out a week after signing in, however busy", async () => {
    const browser = new Browser();
    await signIn({ browser });
    await sql`update session set created_at = created_at - interval '1 week', expires_at = now() + interval '1 hour'`.execute(
      platform.db,
    );
    const asked = () => viewerOf(browser.token, openAccess(platform));
    expect(await asked()).toMatchObject({ kind: "COORDINATOR" });
    expect(await asked()).toMatchObject({ kind: "ANONYMOUS" });
    const daysKept = ((browser.expiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(daysKept).toBeCloseTo(7, 2);
  });

  test("ends the former session of the same browser by signing in again", async () => {
    const browser = new Browser();
    await signIn({ browser });
    const former = browser.token;
    await signIn({ browser });
    expect(await viewerOf(former)).toMatchObject({ kind: "ANONYMOUS" });
    expect(await viewerOf(browser.token)).toMatchObject({ kind: "COORDINATOR" });
  });

  test("is signed out everywhere when the session's secret changes", async () => {
    const browser = new Browser();
    await signIn({ browser });
    const other = openAccess(platform, "another secret of this test, as long");
    expect(await viewerOf(browser.token, other)).toMatchObject({ kind: "ANONYMOUS" });
  });
});

describe("a sign-in that fails", () => {
  test("says the same whether there is an account or not", async () => {
    const wrong = await signIn({ password: "something else" });
    const unknown = await signIn({ email: "nobody@example.kz" });
    expect(wrong).toMatchObject({
      __typename: "SignInRefused",
      code: "SIGN_IN_FAILED",
      retryAfterSeconds: null,
    });
    expect(unknown).toEqual(wrong);
  });

  test("slows down the fifth time, for that account from that address only", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    for (let failure = 0; failure < 5; failure++) await signIn({ password: "a guess" });
    const refused = await signIn();
    expect(refused).toMatchObject({ __typename: "SignInRefused", code: "TOO_MANY_ATTEMPTS" });
    expect("retryAfterSeconds" in refused && refused.retryAfterSeconds).toBeGreaterThan(800);
    expect(await signIn({ address: "203.0.113.8" })).toMatchObject({ __typename: "SignedIn" });
    vi.setSystemTime(Date.now() + 15 * 60_000 + 1_000);
    expect(await signIn()).toMatchObject({ __typename: "SignedIn" });
  });

  test("is forgiven by one that succeeds", async () => {
    for (let round = 0; round < 3; round++) {
      for (let failure = 0; failure < 4; failure++) await signIn({ password: "a guess" });
      expect(await signIn()).toMatchObject({ __typename: "SignedIn" });
    }
  });

  test("fifty times does not lock out the others behind the same address", async () => {
    for (let failure = 0; failure < 50; failure++) await signIn({ email: `guess${failure}@example.kz` });
    expect(await signIn()).toMatchObject({ __typename: "SignedIn" });
  });

  test("counts attempts that come at once as if they came one after another", async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => signIn({ password: "a guess" })));
    const codes = results.map((result) => ("code" in result ? result.code : result.__typename));
    expect(codes.filter((code) => code === "SIGN_IN_FAILED")).toHaveLength(5);
    expect(codes.filter((code) => code === "TOO_MANY_ATTEMPTS")).toHaveLength(7);
  });

  test("stands in the audit without an address or a password, like one that succeeds", async () => {
    const before = (await auditLines()).length;
    await signIn({ password: "a guess" });
    await signIn({ email: "nobody@example.kz" });
    await signIn();
    const lines = (await auditLines()).slice(before);
    expect(lines.map((line) => line.action)).toEqual(["signInFailed", "signInFailed", "signIn"]);
    expect(lines.map((line) => line.account_id !== null)).toEqual([false, false, true]);
    for (const { text } of lines) expect(text).not.toMatch(/@|guess|letters/);
  });
});

describe("what is stored", () => {
  test("is neither the password nor the token", async () => {
    const browser = new Browser();
    await signIn({ browser });
    const accounts = await platform.db.selectFrom("account").selectAll().execute();
    const sessions = await platform.db.selectFrom("session").selectAll().execute();
    expect(accounts[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(sessions.at(-1)?.token_hash).toHaveLength(32);
    expect(JSON.stringify([accounts, sessions])).not.toContain(password);
    expect(sessions.map((each) => each.token_hash.toString("base64url"))).not.toContain(browser.token);
  });
});
