import { randomUUID } from "node:crypto";
import type { AcceptInvitationResult, OrganizationAccountView } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AccessService } from "../src/access/access.service.js";
import { createOrganizationAccountsService } from "../src/access/organization-accounts.service.js";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { openAccess, stranger } from "./support/access.js";
import { Browser } from "./support/browser.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  representativeOf,
  type TestPlatform,
} from "./support/platform.js";

const password = "тәтті алма 2026";

let platform: TestPlatform;
let accounts: ReturnType<typeof createOrganizationAccountsService>;
let access: AccessService;
let fund: string;
let email: string;

const invite = (given: object = {}, viewer = coordinator) =>
  accounts.invite(viewer, {
    ...{ clientRef: randomUUID(), organization: fund, email, displayName: "Сәуле", ...given },
  });
const accept = (code: string, given: object = {}, browser = new Browser()): Promise<AcceptInvitationResult> =>
  access.acceptInvitation(stranger, browser, { email, code, password, ...given });
const signIn = (browser = new Browser()) => access.signIn(stranger, browser, { email, password });
const addOrganization = async (viewer = coordinator): Promise<string> => {
  const organizations = createOrganizationsService(platform);
  const input = { clientRef: randomUUID(), name: { ru: "Фонд" }, kind: "GROUP" as const };
  return (await organizations.add(viewer, input)).organization.id;
};
const listed = async (): Promise<OrganizationAccountView | undefined> => {
  const { nodes } = await accounts.list(coordinator, fund, { first: 100 });
  return nodes.find((account) => account.email === email);
};

beforeAll(async () => {
  platform = await createTestPlatform();
  accounts = createOrganizationAccountsService(platform);
  fund = await addOrganization();
});
beforeEach(() => {
  access = openAccess(platform);
  email = `${randomUUID()}@example.kz`;
});
afterAll(() => platform.close());

describe("an invitation", () => {
  it("is taken up with its code, typed however, and signs in for the organization", async () => {
    const { code, account } = await invite({ email: email.toUpperCase() });
    expect(account).toMatchObject({ email, status: "INVITED", displayName: "Сәуле" });
    const browser = new Browser();
    expect(await accept(` ${code?.replaceAll("-", " ").toUpperCase()}`, {}, browser)).toMatchObject({
      __typename: "SignedIn",
      viewer: { kind: "ORGANIZATION", organization: { id: fund }, isDemonstrationOnly: false },
    });
    expect(await access.viewerOf(browser.token, null, "test")).toMatchObject({ kind: "ORGANIZATION" });
    expect(await listed()).toMatchObject({ status: "ACTIVE", invitedUntil: null });
    expect(await signIn()).toMatchObject({ __typename: "SignedIn" });
  });

  it("tells its code once, and no table holds it", async () => {
    const input = { clientRef: randomUUID() };
    const { code, account } = await invite(input);
    expect(await invite(input)).toMatchObject({ code: null, account: { id: account.id } });
    const { rows } = await sql<{ row: string }>`
      select a::text as row from account a union all select k::text from request_key k
    `.execute(platform.db);
    expect(rows.map(({ row }) => row).join()).not.toContain(code);
  });

  it("works once, for the address it is for, and with a password that is long enough", async () => {
    const { code } = await invite();
    const refusals = [
      await accept(code ?? "", { email: "somebody@example.kz" }),
      await accept("aaaa-aaaa-aaaa-aaaa"),
      await accept(code ?? "", { password: "қысқа" }),
    ].map((answer) => answer.__typename === "SignInRefused" && answer.code);
    expect(refusals).toEqual(["WRONG_CODE", "WRONG_CODE", "WEAK_PASSWORD"]);
    expect(await signIn()).toMatchObject({ code: "SIGN_IN_FAILED" });
    expect(await accept(code ?? "")).toMatchObject({ __typename: "SignedIn" });
    expect(await accept(code ?? "")).toMatchObject({ code: "WRONG_CODE" });
  });

  it("runs out, and a new one takes its place", async () => {
    const { code, account } = await invite();
    await sql`update account set invited_until = now() - interval '1 second' where id = ${account.id}`.execute(
      platform.db,
    );
    expect(await listed()).toMatchObject({ status: "EXPIRED" });
    expect(await accept(code ?? "")).toMatchObject({ code: "WRONG_CODE" });
    const again = await invite({ displayName: "Сәуле Т." });
    expect(again.account).toMatchObject({ id: account.id, status: "INVITED", displayName: "Сәуле Т." });
    expect(await accept(again.code ?? "")).toMatchObject({ __typename: "SignedIn" });
  });

  it("is slowed down when somebody guesses", async () => {
    await invite();
    const answers: unknown[] = [];
    for (let guess = 0; guess < 6; guess++) answers.push(await accept(`guess ${guess}`));
    expect(answers.at(-1)).toMatchObject({ code: "TOO_MANY_ATTEMPTS" });
  });

  it("goes to nobody who signs in already, and to no address that is none", async () => {
    const { code } = await invite();
    await accept(code ?? "");
    await expect(invite()).rejects.toMatchObject({ code: "BAD_INPUT", detail: { fields: ["email"] } });
    const other = await addOrganization();
    await expect(invite({ organization: other })).rejects.toMatchObject({ code: "BAD_INPUT" });
    await expect(invite({ email: "nobody" })).rejects.toMatchObject({ code: "BAD_EMAIL" });
  });

  it("is a coordinator's to make, in their own world", async () => {
    const demo = await addOrganization(demonstrator);
    await expect(invite({}, anonymous)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    await expect(invite({}, representativeOf(fund))).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(invite({}, demonstrator)).rejects.toMatchObject({ code: "DEMONSTRATION_ONLY" });
    const { code } = await invite({ organization: demo }, demonstrator);
    expect(await accept(code ?? "")).toMatchObject({ viewer: { isDemonstrationOnly: true } });
    await expect(accounts.list(representativeOf("another"), fund, { first: 1 })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });
});

describe("an account that has ended", () => {
  it("signs nobody in, and takes its sessions along", async () => {
    const { code, account } = await invite();
    const browser = new Browser();
    await accept(code ?? "", {}, browser);
    const end = () => accounts.end(coordinator, { clientRef: randomUUID(), account: account.id });
    expect((await end()).account).toMatchObject({ status: "ENDED" });
    expect(await openAccess(platform).viewerOf(browser.token, null, "test")).toMatchObject({
      kind: "ANONYMOUS",
    });
    expect(await signIn()).toMatchObject({ code: "SIGN_IN_FAILED" });
    expect((await end()).account).toMatchObject({ status: "ENDED" });
    const again = await invite();
    expect(again.account).toMatchObject({ id: account.id, status: "INVITED" });
    expect(await signIn()).toMatchObject({ code: "SIGN_IN_FAILED" });
    expect(await accept(again.code ?? "")).toMatchObject({ __typename: "SignedIn" });
  });

  it("is no coordinator's", async () => {
    const { rows } = await sql<{ id: string }>`
      insert into account (email, display_name, password_hash, role)
      values (${email}, 'Айгерім', 'none', 'COORDINATOR') returning id
    `.execute(platform.db);
    const end = accounts.end(coordinator, { clientRef: randomUUID(), account: rows[0]?.id ?? "" });
    await expect(end).rejects.toMatchObject({ code: "ACCOUNT_NOT_FOUND" });
  });
});
