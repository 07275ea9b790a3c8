import { randomBytes, randomUUID } from "node:crypto";
import { Kysely, Migrator, PostgresDialect } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { migrate } from "../src/database/migrate.js";
import { migrations } from "../src/database/migrations/index.js";

/* A campaign that was counted by an older version goes on exactly where it was. */

const arrivals = `select live.record_arrivals(
  array_fill($1::uuid, array[cardinality($3::uuid[])]), array_fill($2::uuid, array[cardinality($3::uuid[])]),
  $3::uuid[], $3::uuid[], array_fill($4::uuid, array[cardinality($3::uuid[])]),
  array_fill(now(), array[cardinality($3::uuid[])]), array_fill(null::uuid, array[cardinality($3::uuid[])])
)`;

let client: pg.Client;
let url: string;

beforeAll(async () => {
  const place = new URL(inject("postgresUrl"));
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client(place.href);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  place.pathname = `/${name}`;
  url = place.href;
  await migrateUntil("0018-lean-arrivals");
  client = new pg.Client(url);
  await client.connect();
});
afterAll(() => client.end());

it("presence that was kept by text is the same by number, and who comes again is no new person", async () => {
  const [campaign, event, people, organization] = await openCampaign();
  const [anna, boris, clara] = people;
  await client.query(arrivals, [campaign, event, [anna, boris], organization]);
  const before = await client.query(
    `select dimension, key, person_id, verified, reported from live.presence order by 1, 2, 3`,
  );
  expect(before.rows).toHaveLength(10);
  const ended = await addEvent(campaign);
  await client.query("update event set status = 'LIVE', is_over = true where id = $1", [ended]);
  await client.query("delete from live.counter_delta");
  await client.query("select live.count_happenings($1, 1)", [[event, ended]]);
  expect(await classesOfEvents()).toEqual([{ key: "EXPECTED", amount: 2 }]);

  await migrate(url);
  const after = await client.query(
    `select h.dimension, h.key, p.person_id, p.verified, p.reported
     from live.presence p join live.heading h on h.id = p.heading_id where h.campaign_id = $1 order by 1, 2, 3`,
    [campaign],
  );
  expect(after.rows).toEqual(before.rows);
  expect(await classesOfEvents()).toEqual([
    { key: "AWAITING", amount: 1 },
    { key: "EXPECTED", amount: 1 },
  ]);

  const second = await addEvent(campaign);
  await client.query("delete from live.counter_delta");
  await client.query(arrivals, [campaign, second, [boris, clara], organization]);
  const { rows } = await client.query(
    `select metric, sum(amount)::int as amount from live.counter_delta
     where dimension = 'total' group by metric order by metric`,
  );
  expect(rows).toEqual([
    { metric: "active_volunteers", amount: 1 },
    { metric: "first_time_volunteers", amount: 1 },
    { metric: "volunteer_turnouts", amount: 2 },
  ]);
});

it("several servers that start at once on one database wait for each other", async () => {
  for (let round = 0; round < 5; round++) {
    const starts = await Promise.allSettled(Array.from({ length: 4 }, () => migrate(url)));
    expect(starts.filter(({ status }) => status === "rejected")).toEqual([]);
  }
});

async function migrateUntil(last: string): Promise<void> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  });
  try {
    const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last));
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => older },
    }).migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

async function openCampaign(): Promise<
  [campaign: string, event: string, people: string[], organization: string]
> {
  const campaign = await insert(
    `with s as (insert into campaign_series (slug, name) values ('s', '{"kk":"С","ru":"С","en":"С"}') returning id)
     insert into campaign (series_id, slug, name, city, time_zone, starts_on, ends_on)
     select id, 'm', '{"kk":"М","ru":"М","en":"М"}', '{"kk":"А","ru":"А","en":"А"}', 'Asia/Almaty', '2026-12-04', '2026-12-09' from s returning id`,
  );
  await client.query(
    `with c as (insert into category (campaign_id, position, code, name) values ($1, 0, 'ecology', '{"kk":"Э","ru":"Э","en":"Э"}'))
     insert into district (campaign_id, position, code, name) values ($1, 0, 'medeu', '{"kk":"М","ru":"М","en":"М"}')`,
    [campaign],
  );
  const people: string[] = [];
  for (const code of ["A1", "B1", "C1"]) {
    people.push(
      await insert(
        `insert into person (code, family_name, given_name, birth_year) values ($1, 'В', 'Т', 2000) returning id`,
        [code],
      ),
    );
  }
  const organization = await insert(
    `insert into organization (name, kind) values ('{"kk":"О","ru":"О","en":"О"}', 'GROUP') returning id`,
  );
  return [campaign, await addEvent(campaign), people, organization];
}

async function addEvent(campaign: string): Promise<string> {
  return insert(
    `insert into event (campaign_id, title, place, status, starts_at, ends_at, category_id, district_id)
     select $1, jsonb_build_object('kk', $2::text, 'ru', $2::text, 'en', $2::text), 'п', 'APPROVED', '2026-12-05T10:00+05', '2026-12-05T12:00+05', c.id, d.id
     from category c join district d on d.campaign_id = c.campaign_id where c.campaign_id = $1 returning id`,
    [campaign, randomUUID()],
  );
}

/** How many events each class has by what was counted. */
async function classesOfEvents() {
  const { rows } = await client.query(
    `select key, sum(amount)::int as amount from live.counter_delta
     where metric = 'events' and dimension = 'class' group by key order by key`,
  );
  return rows;
}

async function insert(text: string, values: unknown[] = []): Promise<string> {
  const { rows } = await client.query<{ id: string }>(text, values);
  return rows[0]?.id ?? "";
}
