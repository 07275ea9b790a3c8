import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BoardBody } from "../src/live/board.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import { type TestPlatform, createTestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;
beforeAll(async () => {
  platform = await createTestPlatform();
  marathon = await openMarathon(platform);
});
afterAll(() => platform.close());

/** Adds to a total and folds it into a new version, whose body it tells. */
async function count(
  amount: number,
  { metric = "thanks_received", dimension = "total", key = "" } = {},
): Promise<BoardBody> {
  await sql`
    insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
    values (${marathon.campaign.id}, ${metric}, ${dimension}, ${key}, ${amount})
  `.execute(platform.db);
  await platform.drain();
  const { rows } = await sql<{ body: BoardBody }>`
    select body from live.board_log where campaign_id = ${marathon.campaign.id} order by epoch desc, seq desc limit 1
  `.execute(platform.db);
  return rows[0]!.body;
}

it("marks a correction for a real minute, however fast the campaign's clock runs", async () => {
  await marathon.setClock("2026-12-05T10:00:00+05:00");
  await count(5);
  const correction = { m: "thanks_received", from: 5, to: 3, at: expect.any(String) };
  expect((await count(-2)).k).toEqual([correction]);

  await marathon.setClock("2026-12-05T12:00:00+05:00");
  const twoHoursLater = await count(1);
  expect(twoHoursLater.k).toEqual([correction]);

  const { rows } = await sql<{ seconds: number; k: BoardBody["k"] }>`
    select seconds, live.board_body(
      ${marathon.campaign.id}, ${JSON.stringify(twoHoursLater)}, clock_timestamp() + make_interval(secs => seconds)
    ) -> 'k' as k
    from unnest(array[0, 60]) as seconds
  `.execute(platform.db);
  expect(rows).toEqual([
    { seconds: 0, k: [correction] },
    { seconds: 60, k: [] },
  ]);
});

it("marks what was verified of a challenge, and not what is only claimed", async () => {
  const tea = { metric: "impact", dimension: "challenge", key: "tea" };
  const claimed = { ...tea, metric: "impact_claimed" };
  await count(152.5, tea);
  await count(40, claimed);
  const about = (body: BoardBody) => body.k.filter(({ m }) => m.startsWith("impact"));
  expect(about(await count(-10, claimed))).toEqual([]);
  expect(about(await count(-12.5, tea))).toEqual([
    { m: "impact.tea", from: 152.5, to: 140, at: expect.any(String) },
  ]);
});
