import { randomUUID } from "node:crypto";
import type { OrganizationView } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  representativeOf,
  type TestPlatform,
} from "./support/platform.js";

let platform: TestPlatform;
let organizations: ReturnType<typeof createOrganizationsService>;
let fund: OrganizationView;

const add = async (ru: string, given: Partial<OrganizationView> = {}, viewer = coordinator) => {
  const input = { clientRef: randomUUID(), name: { ru }, kind: given.kind ?? "GROUP" };
  const { organization } = await organizations.add(viewer, { ...input, sizeClass: given.sizeClass ?? null });
  return organization;
};
const change = (id: string, given: object, viewer = coordinator) =>
  organizations.change(viewer, { clientRef: randomUUID(), id, ...given });
const addPerson = (given: object = {}, viewer = coordinator, organization = fund.id) =>
  organizations.addResponsiblePerson(viewer, {
    ...{ clientRef: randomUUID(), organization, name: "Сәуле Тестова" },
    ...{ role: "глава волонтёров", phone: "8 701 000 00 01", email: "Saule@Example.kz", ...given },
  });

beforeAll(async () => {
  platform = await createTestPlatform();
  organizations = createOrganizationsService(platform);
  fund = await add("Фонд «Тест»", { kind: "REGISTERED", sizeClass: "LARGE" });
});
afterAll(() => platform.close());

describe("what is known of an organization", () => {
  it("is changed, and links show it at once", async () => {
    expect(await organizations.byId(fund.id)).toMatchObject({ kind: "REGISTERED", revision: 1 });
    const { organization } = await change(fund.id, {
      ...{ revision: 1, name: { kk: "«Тест» қоры", ru: "Фонд «Проба»" }, kind: "GROUP" },
      ...{ sizeClass: null, verified: false },
    });
    const now = { name: { kk: "«Тест» қоры", ru: "Фонд «Проба»" }, kind: "GROUP", verified: false };
    expect(organization).toMatchObject({ ...now, sizeClass: null, revision: 2 });
    expect(await organizations.byId(fund.id)).toMatchObject(now);
  });

  it("is not overwritten by whoever has read an older state", async () => {
    const { revision } = await organizations.byId(fund.id);
    await change(fund.id, { revision, verified: true });
    await expect(change(fund.id, { revision, kind: "STATE" })).rejects.toMatchObject({
      code: "STALE_CHANGE",
    });
    expect(await organizations.byId(fund.id)).toMatchObject({ kind: "GROUP", verified: true });
  });

  it("is changed by coordinators of its own world alone", async () => {
    const refused = [
      [anonymous, "NOT_SIGNED_IN"],
      [representativeOf(fund.id), "NOT_ALLOWED"],
      [demonstrator, "DEMONSTRATION_ONLY"],
    ] as const;
    for (const [viewer, code] of refused) {
      await expect(change(fund.id, { verified: true }, viewer)).rejects.toMatchObject({ code });
      await expect(addPerson({}, viewer)).rejects.toMatchObject({ code });
    }
    await expect(change("nonsense", {})).rejects.toMatchObject({ code: "ORGANIZATION_NOT_FOUND" });
  });

  it("narrows and orders the list", async () => {
    const newest = await add("Ә тобы", { kind: "STUDENT", sizeClass: "SMALL" });
    await change(newest.id, { verified: false });
    const list = async (filter: object, orderBy: "NAME" | "NEWEST" = "NAME", first = 20, after?: string) =>
      organizations.list(coordinator, { campaign: null, filter, orderBy }, { first, after: after ?? null });
    const idsOf = async (filter: object): Promise<string[]> => (await list(filter)).nodes.map(({ id }) => id);
    expect(await idsOf({ verified: false })).toEqual([newest.id]);
    expect(await idsOf({ verified: true })).toContain(fund.id);
    expect(await idsOf({ sizeClass: "SMALL" })).toEqual([newest.id]);
    const first = await list({}, "NEWEST", 1);
    expect(first.nodes).toMatchObject([{ id: newest.id }]);
    const second = await list({}, "NEWEST", 20, first.pageInfo.endCursor ?? "");
    expect(second.nodes.map(({ id }) => id)).toEqual([fund.id]);
  });
});

describe("whom the front office calls", () => {
  it("is read by coordinators and the organization itself", async () => {
    await addPerson();
    const [person] = await organizations.responsiblePersonsOf(coordinator, fund.id);
    expect(person).toMatchObject({
      ...{ name: "Сәуле Тестова", role: "глава волонтёров" },
      ...{ phone: "+77010000001", email: "saule@example.kz" },
    });
    const own = await organizations.responsiblePersonsOf(representativeOf(fund.id), fund.id);
    expect(own).toEqual([person]);
    const key = representativeOf(fund.id, { permissions: ["READ_PUBLIC", "READ_OWN", "REPORT_OWN"] });
    const refused = [
      [anonymous, "NOT_SIGNED_IN"],
      [representativeOf("another"), "NOT_ALLOWED"],
      [key, "NOT_ALLOWED"],
      [demonstrator, "DEMONSTRATION_ONLY"],
    ] as const;
    for (const [viewer, code] of refused) {
      await expect(organizations.responsiblePersonsOf(viewer, fund.id)).rejects.toMatchObject({ code });
    }
  });

  it("is taken out without a trace, once or twice", async () => {
    const [person] = await organizations.responsiblePersonsOf(coordinator, fund.id);
    const remove = () =>
      organizations.removeResponsiblePerson(coordinator, {
        ...{ clientRef: randomUUID(), organization: fund.id, person: person?.id ?? "" },
      });
    await remove();
    await remove();
    expect(await organizations.responsiblePersonsOf(coordinator, fund.id)).toEqual([]);
    const { rows } = await sql<{ row: string }>`select a::text as row from audit_entry a`.execute(
      platform.db,
    );
    expect(rows.map(({ row }) => row).join()).not.toMatch(/Тестова|saule|701000/i);
  });

  it("is reached somehow that can be right, and there are 20 at most", async () => {
    await expect(addPerson({ phone: "12" })).rejects.toMatchObject({ code: "BAD_PHONE" });
    await expect(addPerson({ email: "no address" })).rejects.toMatchObject({ code: "BAD_EMAIL" });
    const many = await add("Много");
    for (let n = 0; n < 20; n++) await addPerson({}, coordinator, many.id);
    await expect(addPerson({}, coordinator, many.id)).rejects.toMatchObject({ code: "BAD_INPUT" });
  });
});

it("people who belong to an organization are counted once each, however many cards they had", async () => {
  const { rows } = await sql<{ id: string }>`
    insert into person (code, family_name, given_name, birth_year)
    select 'M' || n, 'Тест', 'Тест', 2000 from generate_series(1, 4) n returning id
  `.execute(platform.db);
  const [kept = "", merged = "", other = "", elsewhere = ""] = rows.map(({ id }) => id);
  await sql`insert into membership (organization_id, person_id) select ${fund.id}::uuid, unnest(${[kept, merged, other]}::uuid[])`.execute(
    platform.db,
  );
  await sql`update person set merged_into = ${kept} where id = ${merged}`.execute(platform.db);
  // Somebody who belonged to it by the card that was given up belongs to it still.
  await sql`update person set merged_into = ${elsewhere} where id = ${other}`.execute(platform.db);
  expect(await organizations.membersOf(representativeOf(fund.id), fund.id)).toBe(2);
  await expect(
    Promise.resolve(organizations.membersOf(representativeOf("another"), fund.id)),
  ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
});
