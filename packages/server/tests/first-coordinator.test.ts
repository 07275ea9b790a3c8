import type { CreateFirstCoordinatorInput } from "@igilik/schema";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AccessService } from "../src/access/access.service.js";
import { addAccount, offerDemonstrationAccount } from "../src/access/accounts.js";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { openAccess, password, stranger } from "./support/access.js";
import { Browser } from "./support/browser.js";
import { coordinator, createTestPlatform, demonstrator, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let access: AccessService;

beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

beforeEach(async () => {
  access = openAccess(platform);
  await platform.db.deleteFrom("account").execute();
});

const signIn = (email: string, given = password) =>
  access.signIn(stranger, new Browser(), { email, password: given });

const input = (given: Partial<CreateFirstCoordinatorInput>): CreateFirstCoordinatorInput => ({
  code: "",
  email: "first@example.kz",
  password,
  displayName: "Ержан",
  ...given,
});
const create = (given: Partial<CreateFirstCoordinatorInput>, browser = new Browser()) =>
  access.createFirstCoordinator(stranger, browser, input(given));

test("is made with the terminal's code and signed in at once", async () => {
  const code = (await access.firstRunCode()) ?? "";
  const browser = new Browser();
  expect(await create({ code: ` ${code.toUpperCase().replaceAll("-", " ")}` }, browser)).toMatchObject({
    __typename: "SignedIn",
    viewer: { displayName: "Ержан" },
  });
  expect(await access.viewerOf(browser.token, stranger.address, "test")).toMatchObject({
    kind: "COORDINATOR",
  });
  expect(await access.firstRunCode()).toBeNull();
  expect(await create({ code })).toMatchObject({ code: "ALREADY_SET_UP" });
});

test("is not made without the code, which cannot be guessed", async () => {
  const code = (await access.firstRunCode()) ?? "";
  expect(code).toMatch(/^(\w{4}-){2}\w{4}$/);
  for (const guess of ["", "aaaa-bbbb-cccc", code.slice(1)]) {
    expect(await create({ code: guess })).toMatchObject({ code: "WRONG_CODE" });
  }
  for (let more = 0; more < 2; more++) await create({ code: "again" });
  expect(await create({ code })).toMatchObject({ code: "TOO_MANY_ATTEMPTS" });
});

test("needs a real address and a password of ten characters", async () => {
  const code = (await access.firstRunCode()) ?? "";
  expect(await create({ code, email: "first@example" })).toMatchObject({ code: "BAD_EMAIL" });
  expect(await create({ code, password: "123456789" })).toMatchObject({ code: "WEAK_PASSWORD" });
  await expect(create({ code, displayName: "  " })).rejects.toMatchObject({ code: "BAD_INPUT" });
  expect(await create({ code })).toMatchObject({ __typename: "SignedIn" });
});

test("is made once when two come at the same time", async () => {
  const code = (await access.firstRunCode()) ?? "";
  const results = await Promise.all(
    ["a@example.kz", "b@example.kz", "c@example.kz"].map((email) => create({ code, email })),
  );
  const outcomes = results.map((result) => ("code" in result ? result.code : result.__typename)).sort();
  expect(outcomes).toEqual(["ALREADY_SET_UP", "ALREADY_SET_UP", "SignedIn"]);
});

test("is still to be made when there are only demonstration sign-ins, which act on demonstrations only", async () => {
  const offered = await offerDemonstrationAccount(platform.db, {
    email: "demo@igilik.test",
    displayName: "Demo",
  });
  expect(await access.firstRunCode()).not.toBeNull();
  const signedIn = await signIn("demo@igilik.test", offered.password);
  expect(signedIn).toMatchObject({ viewer: { isDemonstrationOnly: true } });

  const again = await offerDemonstrationAccount(platform.db, {
    email: "demo@igilik.test",
    displayName: "Demo",
  });
  expect(again.id).toBe(offered.id);
  expect(again.password).not.toBe(offered.password);
  expect(await signIn("demo@igilik.test", offered.password)).toMatchObject({
    code: "SIGN_IN_FAILED",
  });
});

test("is still to be made when only organizations have accounts", async () => {
  const organizations = createOrganizationsService(platform);
  const named = { clientRef: "first", name: { ru: "Фонд" }, kind: "REGISTERED" as const };
  const { organization } = await organizations.add(coordinator, named);
  const fund = { email: "fund@example.kz", displayName: "Фонд", password };
  await addAccount(platform.db, { ...fund, organization: organization.id });
  const code = (await access.firstRunCode()) ?? "";
  expect(code).not.toBe("");
  await expect(create({ code, email: fund.email })).rejects.toMatchObject({ code: "BAD_INPUT" });
  expect(await create({ code })).toMatchObject({ __typename: "SignedIn", viewer: { kind: "COORDINATOR" } });
  expect(await signIn(fund.email)).toMatchObject({ viewer: { kind: "ORGANIZATION" } });
});

test("never makes a demonstration's sign-in out of an organization's", async () => {
  const organizations = createOrganizationsService(platform);
  const named = { clientRef: "first-demo", name: { ru: "Фонд" }, kind: "REGISTERED" as const };
  const { organization } = await organizations.add(demonstrator, named);
  const fund = { email: "fund@example.kz", displayName: "Фонд" };
  await addAccount(platform.db, { ...fund, password, organization: organization.id });
  await expect(offerDemonstrationAccount(platform.db, fund)).rejects.toThrow("is somebody's account");
  expect(await signIn(fund.email)).toMatchObject({ viewer: { kind: "ORGANIZATION" } });
});

test("never loses an account to the demonstration", async () => {
  await addAccount(platform.db, { email: "real@example.kz", displayName: "Real", password });
  await expect(
    offerDemonstrationAccount(platform.db, { email: "real@example.kz", displayName: "Demo" }),
  ).rejects.toThrow("is somebody's account");
  expect(await signIn("real@example.kz")).toMatchObject({ __typename: "SignedIn" });
});
