import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violatedConstraint } from "../src/database/transact.js";
import { type TestPlatform, createTestPlatform } from "./support/platform.js";

describe("the server's role in the database", () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform();
    await sql`
      insert into audit_entry (action, subject_kind, subject_ids, request_id) values ('test', 'event', '{}', 'test')
    `.execute(platform.db);
  });
  afterAll(() => platform.close());

  it.each([
    ["change", sql`update audit_entry set action = 'other'`],
    ["remove", sql`delete from audit_entry`],
    ["empty", sql`truncate audit_entry`],
  ])("cannot %s what the audit says", async (_, statement) => {
    await expect(statement.execute(platform.db)).rejects.toMatchObject({ code: "42501" });
  });

  it("is no superuser, passes no row security and makes no tables", async () => {
    const { rows } = await sql<{ name: string; rolsuper: boolean; rolbypassrls: boolean }>`
      select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user
    `.execute(platform.db);
    expect(rows).toEqual([{ name: "igilik_app", rolsuper: false, rolbypassrls: false }]);
    await expect(sql`create table intruder ()`.execute(platform.db)).rejects.toMatchObject({ code: "42501" });
  });

  it("forgets a demonstration with what the audit says of it, and nothing of a real campaign", async () => {
    const { rows } = await sql<{ id: string; isDemonstration: boolean }>`
      with s as (
        insert into campaign_series (slug, name) values ('kept', '{"kk":"С","ru":"С","en":"S"}') returning id
      ),
      c as (
        insert into campaign (series_id, slug, name, city, time_zone, starts_on, ends_on, is_demonstration)
        select id, slug, '{"kk":"М","ru":"М","en":"M"}', '{"kk":"А","ru":"А","en":"A"}', 'Asia/Almaty',
          '2026-12-04', '2026-12-09', slug = 'demonstration'
        from s, unnest(array['real', 'demonstration']) as slug
        returning id, is_demonstration
      ),
      a as (
        insert into audit_entry (campaign_id, action, subject_kind, subject_ids, request_id)
        select id, 'test', 'campaign', array[id], 'test' from c
      )
      select id, is_demonstration as "isDemonstration" from c order by is_demonstration
    `.execute(platform.db);
    await sql`
      with h as (
        insert into live.heading (campaign_id, dimension, key) select id, 'total', '' from campaign returning id
      )
      insert into live.presence (heading_id, person_id, verified, reported) select id, gen_random_uuid(), 1, 0 from h
    `.execute(platform.db);
    await sql`
      with d as (insert into live.feed_delta (campaign_id, feed, kind, item_id)
        select id, 'thanks', 'APPROVED', id from campaign),
      m as (insert into live.feed_mark (campaign_id, feed, epoch, seq, ordinal) select id, 'thanks', 1, 1, 1 from campaign)
      insert into live.feed_log (campaign_id, feed, epoch, seq, ordinal, kind, item_id, at)
      select id, 'thanks', 1, 2, 1, 'APPROVED', id, now() from campaign
    `.execute(platform.db);
    const [real, demonstration] = rows.map(({ id }) => id);
    for (const statement of [
      sql`delete from campaign where id = ${real}`,
      sql`delete from campaign where id = ${demonstration}`,
      sql`select live.forget_campaign(${real})`,
    ]) {
      await expect(statement.execute(platform.db)).rejects.toMatchObject({ code: "42501" });
    }
    await sql`select live.forget_campaign(${demonstration})`.execute(platform.db);
    const left = await sql<{ campaigns: string[]; audited: string[]; fed: string[]; counted: string[] }>`
      select array(select id from campaign where id = any (${[real, demonstration]})) as campaigns,
        array(select campaign_id from audit_entry where campaign_id is not null) as audited,
        array(select campaign_id from live.feed_delta union all select campaign_id from live.feed_log
          union all select campaign_id from live.feed_mark) as fed,
        array(select h.campaign_id from live.presence p left join live.heading h on h.id = p.heading_id
          union all select campaign_id from live.heading) as counted
    `.execute(platform.db);
    expect(left.rows).toEqual([
      { campaigns: [real], audited: [real], fed: [real, real, real], counted: [real, real] },
    ]);
  });

  it("cannot move a campaign's phase against its arrows, or change what makes it count", async () => {
    await sql`
      with s as (insert into campaign_series (slug, name) values ('s', '{"kk":"С","ru":"С","en":"S"}') returning id)
      insert into campaign (series_id, slug, name, city, time_zone, starts_on, ends_on)
      select id, 'c', '{"kk":"М","ru":"М","en":"M"}', '{"kk":"А","ru":"А","en":"A"}', 'Asia/Almaty', '2026-12-04', '2026-12-09' from s
    `.execute(platform.db);
    const move = (phase: string): Promise<unknown> =>
      sql`update campaign set phase = ${phase} where slug = 'c'`
        .execute(platform.db)
        .catch((thrown: unknown) => thrown);
    expect(violatedConstraint(await move("CLOSED"))).toBe("campaign_phase_arrow");
    await move("PUBLISHED");
    expect(violatedConstraint(await move("DRAFT"))).toBe("campaign_phase_arrow");
    await move("LIVE");
    await move("CLOSING");
    expect(violatedConstraint(await move("LIVE"))).toBe("campaign_phase_arrow");
    await expect(sql`update campaign set is_rehearsal = true`.execute(platform.db)).rejects.toMatchObject({
      constraint: "campaign_flags_fixed",
    });
  });
});
