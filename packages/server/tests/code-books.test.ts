import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeBookReader } from "../src/campaigns/code-book.repository.js";
import { type CampaignBook, CodeBooks } from "../src/live/code-books.js";
import { openMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

describe("the code book of a campaign", () => {
  let world: World;
  let campaignId: string;
  beforeAll(async () => {
    world = await createWorld();
    ({ campaignId } = await openMarathon(world));
  });
  afterAll(() => world.close());

  it("has what its revision says, also when something is added while it is read", async () => {
    const { db } = world.server.platform;
    const before = await codeBookReader(db).readBook(campaignId);
    const owner = new pg.Client(world.databaseUrl);
    await owner.connect();
    try {
      await owner.query("begin");
      await owner.query("lock table campaign in access exclusive mode");
      const reading = codeBookReader(db).readBook(campaignId);
      await until(async () => {
        const { rows } = await owner.query(
          "select from pg_locks where not granted and relation = 'campaign'::regclass",
        );
        return rows.length > 0;
      });
      await owner.query("insert into project (campaign_id, name) values ($1, $2)", [
        campaignId,
        { kk: "Жоба", ru: "Проект", en: "Project" },
      ]);
      await owner.query("update campaign set code_revision = code_revision + 1 where id = $1", [campaignId]);
      await owner.query("commit");
      const book = await reading;
      expect(book?.revision).toBe((before?.revision ?? 0) + 1);
      expect(book?.projects.map(({ name }) => name.en)).toContain("Project");
    } finally {
      await owner.end();
    }
  });

  it("is not replaced by an older one that was read more slowly", async () => {
    const { db } = world.server.platform;
    const current = await codeBookReader(db).readBook(campaignId);
    if (!current) throw new Error("no book");
    const answers: ((book: CampaignBook) => void)[] = [];
    const books = new CodeBooks({
      readBook: () => new Promise((resolve) => answers.push(resolve)),
      readBooks: async () => [],
    });
    const [slow, quick] = [books.reload(campaignId), books.reload(campaignId)];
    answers[1]?.({ ...current, revision: 3 });
    expect((await quick)?.revision).toBe(3);
    answers[0]?.({ ...current, revision: 2 });
    expect((await slow)?.revision).toBe(3);
    expect(books.get(campaignId)?.revision).toBe(3);
  });
});
