import type { ChangeCampaignInput, OpenCampaignInput } from "@igilik/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCampaignsService } from "../src/campaigns/campaigns.service.js";
import { codeBookReader } from "../src/campaigns/code-book.repository.js";
import { CodeBooks } from "../src/live/code-books.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  type TestPlatform,
} from "./support/platform.js";
import { sixDays } from "./support/six-days.js";

let platform: TestPlatform;
let campaigns: ReturnType<typeof createCampaignsService>;

beforeAll(async () => {
  platform = await createTestPlatform();
  campaigns = createCampaignsService(platform);
});
afterAll(() => platform.close());

let references = 0;
const marathon = (changes: Partial<OpenCampaignInput> = {}): OpenCampaignInput =>
  sixDays(`almaty-${++references}`, { series: "almaty", ...changes });
const step = (campaign: string, phase: "PUBLISHED" | "LIVE" | "CLOSING" | "CLOSED") =>
  campaigns.changePhase(coordinator, { clientRef: `step ${++references}`, campaign, phase });

test("a new campaign is a draft with Almaty's districts and the usual categories", async () => {
  const { campaign, write } = await campaigns.open(coordinator, marathon());
  expect(campaign).toMatchObject({ phase: "DRAFT", isDemonstration: false, days: { length: 6 } });
  expect(campaign.name).toEqual({
    kk: "Марафон добрых дел",
    ru: "Марафон добрых дел",
    en: "Марафон добрых дел",
  });
  expect(write?.campaignId).toBe(campaign.id);
  const districts = await campaigns.districtsOf(campaign.id);
  expect(districts.map(({ code }) => code)).toEqual(
    "alatau almaly auezov bostandyk zhetysu medeu nauryzbay turksib".split(" "),
  );
  const categories = await campaigns.categoriesOf(campaign.id);
  expect(categories.map(({ code }) => code)).toEqual(
    "education children social needy elderly ecology animals".split(" "),
  );
});

test("what is offered for a new campaign is what one without lists gets", async () => {
  const { campaign } = await campaigns.open(coordinator, marathon());
  const { categories, districts } = campaigns.offeredCodeBooks();
  expect(await campaigns.categoriesOf(campaign.id)).toMatchObject(categories);
  expect(await campaigns.districtsOf(campaign.id)).toMatchObject(districts);
});

test("what was given instead of the usual lists is taken", async () => {
  const input = marathon({ categories: [{ code: "trees", name: { en: "Trees" } }] });
  const { campaign } = await campaigns.open(coordinator, input);
  expect(await campaigns.categoriesOf(campaign.id)).toMatchObject([{ code: "trees", name: { kk: "Trees" } }]);
});

test("two editions share their series", async () => {
  const [one, other] = await Promise.all([
    campaigns.open(coordinator, marathon({ series: "shared" })),
    campaigns.open(coordinator, marathon({ series: "shared" })),
  ]);
  expect(one.campaign.series.id).toBe(other.campaign.series.id);
});

test("the same reference opens one campaign and is answered again", async () => {
  const input = marathon();
  const first = await campaigns.open(coordinator, input);
  const again = await campaigns.open(coordinator, input);
  expect(again.campaign.id).toBe(first.campaign.id);
  await expect(campaigns.open(coordinator, { ...input, slug: "another" })).rejects.toMatchObject({
    code: "REFERENCE_REUSED",
  });
});

test.each([
  ["SLUG_TAKEN", { slug: "taken" }],
  ["ENDS_BEFORE_START", { endsOn: "2026-12-03" }],
  ["BAD_INPUT", { timeZone: "Asia/Atlantis" }],
  ["BAD_INPUT", { timeZone: "+05:00" }],
  [
    "CODE_TAKEN",
    {
      districts: [
        { code: "a", name: { ru: "А" } },
        { code: "a", name: { ru: "Б" } },
      ],
    },
  ],
])("%s is refused: %o", async (code, changes) => {
  await campaigns.open(coordinator, marathon({ slug: "taken" })).catch(() => undefined);
  await expect(campaigns.open(coordinator, marathon(changes))).rejects.toMatchObject({ code });
});

test("a stranger opens nothing", async () => {
  await expect(campaigns.open(anonymous, marathon())).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
});

test("a draft is read by coordinators only, a published campaign by everybody", async () => {
  const { campaign } = await campaigns.open(coordinator, marathon({ slug: "open-to-all" }));
  expect(await campaigns.bySlug(anonymous, "open-to-all")).toBeNull();
  expect(await campaigns.bySlug(coordinator, "open-to-all")).toMatchObject({ id: campaign.id });
  await step("open-to-all", "PUBLISHED");
  expect(await campaigns.bySlug(anonymous, "open-to-all")).toMatchObject({ phase: "PUBLISHED" });
});

describe("a campaign that was opened wrongly", () => {
  const change = (campaign: string, changes: Partial<ChangeCampaignInput>, viewer = coordinator) =>
    campaigns.change(viewer, { clientRef: `change ${++references}`, campaign, ...changes });

  test("gets other names, days and entries, and boards hear of it", async () => {
    const { campaign } = await campaigns.open(coordinator, marathon({ slug: "wrong" }));
    const changed = await change("wrong", {
      ...{
        revision: campaign.revision,
        name: { ru: "Марафон" },
        startsOn: "2026-12-03",
        endsOn: "2026-12-10",
      },
      consentAge: 14,
      districts: [
        { code: "medeu", name: { ru: "Медеуский" } },
        { code: "gorod", name: { ru: "За городом" } },
      ],
    });
    expect(changed.campaign).toMatchObject({
      ...{ name: { kk: "Марафон" }, days: { length: 8 }, consentAge: 14 },
      revision: campaign.revision + 1,
    });
    const districts = await campaigns.districtsOf(campaign.id);
    expect(districts.map(({ code }) => code).slice(-3)).toEqual(["nauryzbay", "turksib", "gorod"]);
    expect(districts.find(({ code }) => code === "medeu")?.name.ru).toBe("Медеуский");
    const { categories } = campaigns.offeredCodeBooks();
    expect(await campaigns.categoriesOf(campaign.id)).toMatchObject(categories);
    // Another server reads it from PostgreSQL as it is.
    expect((await codeBookReader(platform.db).readBook(campaign.id))?.endsOn).toBe("2026-12-10");
  });

  test("is not written over by whoever has read an older state", async () => {
    const { campaign } = await campaigns.open(coordinator, marathon({ slug: "two-desks" }));
    const { revision } = campaign;
    await change("two-desks", { revision, endsOn: "2026-12-10" });
    await expect(change("two-desks", { revision, endsOn: "2026-12-12" })).rejects.toMatchObject({
      code: "STALE_CHANGE",
    });
    expect(campaigns.bySlug(coordinator, "two-desks")).toMatchObject({ endsOn: "2026-12-10" });
  });

  test("keeps its first day once it was announced, and all days on which an event begins", async () => {
    const { campaign } = await campaigns.open(coordinator, marathon({ slug: "announced" }));
    const { districts, categories } = {
      districts: await campaigns.districtsOf(campaign.id),
      categories: await campaigns.categoriesOf(campaign.id),
    };
    await platform.db
      .insertInto("event")
      .values({
        ...{ campaign_id: campaign.id, title: { kk: "Шай", ru: "Чай", en: "Tea" } },
        ...{ starts_at: "2026-12-09 10:00+05", ends_at: "2026-12-09 12:00+05", place: "Парк" },
        ...{ district_id: districts[0]?.id ?? "", category_id: categories[0]?.id ?? "", status: "DRAFT" },
      })
      .execute();
    await expect(change("announced", { endsOn: "2026-12-08" })).rejects.toMatchObject({
      code: "OUTSIDE_CAMPAIGN",
    });
    await step("announced", "PUBLISHED");
    await expect(change("announced", { startsOn: "2026-12-03" })).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    const { campaign: later } = await change("announced", { startsOn: "2026-12-04", endsOn: "2026-12-11" });
    expect(later.endsOn).toBe("2026-12-11");
  });

  test.each<[string, Partial<ChangeCampaignInput>]>([
    ["ENDS_BEFORE_START", { endsOn: "2026-12-03" }],
    ["ENDS_BEFORE_START", { endsOn: "2028-12-03" }],
    [
      "CODE_TAKEN",
      {
        categories: [
          { code: "a", name: { ru: "А" } },
          { code: "a", name: { ru: "Б" } },
        ],
      },
    ],
    [
      "BAD_INPUT",
      { categories: Array.from({ length: 30 }, (_, n) => ({ code: `new-${n}`, name: { ru: `${n}` } })) },
    ],
  ])("%s is refused: %o", async (code, changes) => {
    const { campaign } = await campaigns.open(coordinator, marathon());
    await expect(change(campaign.slug, changes)).rejects.toMatchObject({ code });
    expect(await campaigns.categoriesOf(campaign.id)).toHaveLength(7);
  });

  test("is changed by coordinators of its world alone, and not once it is closed", async () => {
    await campaigns.open(coordinator, marathon({ slug: "over" }));
    await expect(change("over", { endsOn: "2026-12-10" }, anonymous)).rejects.toMatchObject({
      code: "NOT_SIGNED_IN",
    });
    await expect(change("over", { endsOn: "2026-12-10" }, demonstrator)).rejects.toMatchObject({
      code: "DEMONSTRATION_ONLY",
    });
    for (const phase of ["PUBLISHED", "LIVE", "CLOSING", "CLOSED"] as const) await step("over", phase);
    await expect(change("over", { endsOn: "2026-12-10" })).rejects.toMatchObject({ code: "CAMPAIGN_CLOSED" });
  });
});

test("a phase follows the one before it and no other", async () => {
  await campaigns.open(coordinator, marathon({ slug: "steps" }));
  await expect(step("steps", "LIVE")).rejects.toMatchObject({ code: "PHASE_NOT_ALLOWED" });
  await step("steps", "PUBLISHED");
  const { campaign } = await step("steps", "LIVE");
  expect(campaign.phase).toBe("LIVE");
  await expect(step("steps", "PUBLISHED")).rejects.toMatchObject({ code: "PHASE_NOT_ALLOWED" });
  await expect(step("nowhere", "LIVE")).rejects.toMatchObject({ code: "CAMPAIGN_NOT_FOUND" });
});

test("a new phase makes a new version of the board", async () => {
  const { campaign } = await campaigns.open(coordinator, marathon({ slug: "seen" }));
  await platform.drain();
  const before = await platform.boards.board(campaign.id);
  await step("seen", "PUBLISHED");
  await platform.drain();
  const rows = await platform.db
    .selectFrom("live.board_log")
    .select("seq")
    .where("campaign_id", "=", campaign.id)
    .orderBy("seq", "desc")
    .execute();
  expect(rows[0]?.seq).toBeGreaterThan(before.version.seq);
});

test("a demonstration's account opens demonstrations and moves nothing real", async () => {
  const { campaign } = await campaigns.open(demonstrator, marathon({ series: "demo", slug: "demo-1" }));
  expect(campaign.isDemonstration).toBe(true);
  await campaigns.open(coordinator, marathon({ slug: "serious" }));
  const move = campaigns.changePhase(demonstrator, {
    clientRef: "demo moves",
    campaign: "serious",
    phase: "PUBLISHED",
  });
  await expect(move).rejects.toMatchObject({ code: "DEMONSTRATION_ONLY" });
  const join = campaigns.open(demonstrator, marathon({ series: "almaty" }));
  await expect(join).rejects.toMatchObject({ code: "SLUG_TAKEN" });
});

test("the list goes on where a page ended, the latest first", async () => {
  const slugs: string[] = [];
  let after: string | null = null;
  do {
    const page = await campaigns.list(coordinator, { first: 3, after });
    slugs.push(...page.nodes.map(({ slug }) => slug));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const all = platform.codeBooks.all();
  expect(slugs.toSorted()).toEqual(all.map(({ slug }) => slug).toSorted());
  const strangers = await campaigns.list(anonymous, { first: 100, after: null });
  expect(strangers.nodes.every(({ phase }) => phase !== "DRAFT")).toBe(true);
});

test("a link answers at once from memory, and by reading on a node that has not heard of the campaign", async () => {
  const { campaign } = await campaigns.open(coordinator, marathon());
  expect(campaigns.byId(campaign.id)).toMatchObject({ slug: campaign.slug });
  const [district] = await campaigns.districtsOf(campaign.id);
  expect(campaigns.districtById(district?.id ?? "")).toBe(district);

  const otherNode = createCampaignsService({ ...platform, codeBooks: emptyBooks() });
  expect(await otherNode.districtById(district?.id ?? "")).toEqual(district);
  expect(await otherNode.byId(campaign.id)).toMatchObject({ slug: campaign.slug });
});

test("what was published about a campaign is shown beside it", async () => {
  const figure = {
    metric: "events_held",
    value: 20,
    atLeast: true,
    source: "almaty.gov.kz",
    publishedOn: null,
  };
  const { campaign } = await campaigns.open(coordinator, marathon(), {
    publishedFigures: [figure],
    targets: [{ metric: "active_volunteers", value: 5_000 }],
  });
  expect(await campaigns.publishedFiguresOf(campaign.id)).toEqual([figure]);
  expect(await campaigns.targetsOf(campaign.id)).toEqual([{ metric: "active_volunteers", value: 5_000 }]);
});

test("the campaign's clock is real time in its zone, or the demonstration's own", async () => {
  const { campaign } = await campaigns.open(demonstrator, marathon({ series: "demo" }));
  const real = await campaigns.nowOf(campaign.id);
  expect(real).toMatch(/\+05:00$/);
  expect(Math.abs(Date.parse(real) - Date.now())).toBeLessThan(60_000);
  const noon = new Date("2026-12-05T12:00:00+05:00");
  await platform.db
    .insertInto("demonstration_clock")
    .values({ campaign_id: campaign.id, campaign_at: noon, real_at: new Date(), rate: 0, runs_until: noon })
    .execute();
  expect(await campaigns.nowOf(campaign.id)).toBe("2026-12-05T12:00:00.000+05:00");
});

function emptyBooks(): CodeBooks {
  return new CodeBooks(codeBookReader(platform.db));
}
