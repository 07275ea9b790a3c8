import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuditPort } from "@igilik/schema";
import { addAccount } from "../src/access/accounts.js";
import { addAuditLine } from "../src/audit/audit.repository.js";
import { createAuditService } from "../src/audit/audit.service.js";
import { createCampaignsService } from "../src/campaigns/campaigns.service.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  type TestPlatform,
} from "./support/platform.js";
import { sixDays } from "./support/six-days.js";

let platform: TestPlatform;
let audit: AuditPort;
const campaigns = new Map<string, string>();

beforeAll(async () => {
  platform = await createTestPlatform();
  audit = createAuditService(platform);
  const service = createCampaignsService(platform);
  for (const [slug, viewer] of [
    ["almaty-2026", coordinator],
    ["demo-2026", demonstrator],
  ] as const) {
    const { campaign } = await service.open(viewer, sixDays(slug));
    campaigns.set(slug, campaign.id);
  }
});
afterAll(() => platform.close());

const note = (slug: string | null, action: string, accountId: string | null = null) =>
  platform.db.transaction().execute((trx) =>
    addAuditLine(trx, {
      campaignId: slug === null ? null : (campaigns.get(slug) ?? null),
      accountId,
      action,
      subjectKind: "event",
      subjectIds: ["00000000-0000-7000-8000-0000000000aa"],
      fields: ["capacity"],
      requestId: "test",
    }),
  );

describe("the audit", () => {
  test("is read newest first, page by page, by whoever may", async () => {
    const account = await addAccount(platform.db, {
      email: "a@example.kz",
      displayName: "Айгерім",
      password: "ten letters or more",
    });
    for (const action of ["first", "second", "third"]) await note("almaty-2026", action, account);

    const page = await audit.list(coordinator, "almaty-2026", { first: 2 });
    expect(page.nodes.map((entry) => entry.action)).toEqual(["third", "second"]);
    expect(page.nodes[0]).toMatchObject({
      by: "Айгерім",
      subjectKind: "event",
      subjects: ["00000000-0000-7000-8000-0000000000aa"],
      fields: ["capacity"],
      at: expect.stringMatching(/\+05:00$/),
    });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const rest = await audit.list(coordinator, "almaty-2026", { first: 100, after: page.pageInfo.endCursor });
    expect(rest.nodes.map((entry) => entry.action)).toEqual(["first", "openCampaign"]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  test("of all campaigns together shows a demonstration's sign-in only demonstrations", async () => {
    await note("demo-2026", "demonstrated");
    await note(null, "addedSomething");
    const seenBy = async (viewer: typeof coordinator) =>
      (await audit.list(viewer, null, { first: 100 })).nodes.map((entry) => entry.action);
    expect(await seenBy(coordinator)).toEqual(expect.arrayContaining(["demonstrated", "addedSomething"]));
    expect(await seenBy(demonstrator)).toEqual(["demonstrated", "openCampaign"]);
    await expect(audit.list(demonstrator, "almaty-2026", { first: 1 })).rejects.toMatchObject({
      code: "CAMPAIGN_NOT_FOUND",
    });
  });

  test("is refused to strangers, for unknown campaigns and with a made-up cursor", async () => {
    await expect(audit.list(anonymous, null, { first: 1 })).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    await expect(audit.list(coordinator, "nowhere", { first: 1 })).rejects.toMatchObject({
      code: "CAMPAIGN_NOT_FOUND",
    });
    for (const after of ["nonsense", Buffer.from('["x"]').toString("base64url")]) {
      await expect(audit.list(coordinator, null, { first: 1, after })).rejects.toMatchObject({
        code: "CURSOR_INVALID",
      });
    }
  });

  test("cannot be changed or thinned out by the server itself", async () => {
    const { db } = platform;
    await expect(db.updateTable("audit_entry").set({ action: "nothing" }).execute()).rejects.toThrow(
      "permission denied",
    );
    await expect(db.deleteFrom("audit_entry").execute()).rejects.toThrow("permission denied");
  });
});
