import type { EventsPort, ParticipationPort, VolunteersPort } from "@igilik/schema";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEventsService } from "../../src/events/events.service.js";
import { recountCampaign } from "../../src/live/recount.js";
import { createMetrics } from "../../src/live/metrics/metrics.service.js";
import { createParticipationService } from "../../src/participation/participation.service.js";
import { createVolunteersService } from "../../src/volunteers/volunteers.service.js";
import { type HistoryServices, planSteps } from "./history.js";
import { type HistoryWorld, createHistoryWorld } from "./history-world.js";
import { expectNothingMerged, partCards } from "./parted-cards.js";
import { type TestPlatform, anonymous, coordinator, createTestPlatform } from "./platform.js";
import { runSteps } from "./run-steps.js";

/** In a database of their own: nobody analyzes a test's tables, so every statement gets slower as they grow. */
const atATime = 25;
const stepsEach = 40;
const connections = 6;
/** Each has two of them. */
const nodes = 3;

/**
 * Plays histories from one seed to another, each of them on six connections at once, and holds counters, boards and
 * receipts against the facts. Two files share the thousand, so that two cores do.
 */
export function countHistories(firstSeed: number, lastSeed: number): void {
  describe(`histories ${firstSeed} to ${lastSeed}`, () => {
    let platform: TestPlatform;
    let hands: HistoryServices[];
    let events: EventsPort;
    let volunteers: VolunteersPort;

    beforeEach(async () => {
      platform = await createTestPlatform();
      events = createEventsService(platform);
      volunteers = createVolunteersService(platform);
      // As on several nodes: what two hands send to one service may go together, and services race.
      const participation = Array.from({ length: nodes }, () => createParticipationService(platform, events));
      hands = Array.from({ length: connections }, (_, hand) => ({
        events,
        participation: participation[hand % nodes] as ParticipationPort, // there are as many
        volunteers,
      }));
    });
    afterEach(() => platform.close());

    const starts = Array.from(
      { length: (lastSeed - firstSeed + 1) / atATime },
      (_, n) => firstSeed + n * atATime,
    );

    it.each(starts)(
      `count what happened, whatever races: ${atATime} histories of ${stepsEach} operations from seed %i`,
      { timeout: 120_000 },
      async (first) => {
        const worlds: HistoryWorld[] = [];
        for (let seed = first; seed < first + atATime; seed++) {
          const world = await createHistoryWorld(platform.db, seed);
          for (const { id } of world.campaigns) await platform.codeBooks.reload(id);
          await runSteps(hands, planSteps(world, seed, stepsEach));
          worlds.push(world);
        }
        await expectCountersToBeFacts(platform, worlds);
        await expectBoardAndReceipts(platform, worlds);
        await expectUnapprovedUnannounced(platform, events, worlds);

        // Every fifth history, because this asks for everything once more.
        const parted = worlds.filter((_, n) => n % 5 === 0);
        await Promise.all(parted.map(({ people }) => partCards(platform.db, volunteers, people)));
        await expectNothingMerged(
          platform.db,
          parted.flatMap(({ people }) => people),
        );
        await expectCountersToBeFacts(platform, parted);
      },
    );
  });
}

async function expectCountersToBeFacts(
  platform: TestPlatform,
  worlds: readonly HistoryWorld[],
): Promise<void> {
  await platform.drain();
  for (const { id, slug } of worlds.flatMap(({ campaigns }) => campaigns)) {
    const { differences, compared } = await recountCampaign(platform.db, id);
    expect({ slug, differences }).toEqual({ slug, differences: [] });
    expect(compared).toBeGreaterThan(20);
  }
}

/** Whatever was done to a draft, strangers know of it only when somebody has approved it. */
async function expectUnapprovedUnannounced(
  { db }: TestPlatform,
  events: EventsPort,
  worlds: readonly HistoryWorld[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select unnest(subject_ids) as id from audit_entry where action = 'changeEvent' and 'status' = any (fields)
  `.execute(db);
  const approved = new Set(rows.map(({ id }) => id));
  for (const { draft, rehearsals } of worlds.flatMap(({ campaigns }) => campaigns)) {
    if (draft === undefined || rehearsals.includes(draft)) continue;
    const isKnown = (await events.find(anonymous, draft)) !== null;
    expect({ draft, isKnown }).toEqual({ draft, isKnown: approved.has(draft) });
  }
}

/** The board and the receipts say the same as the facts, asked here in plain SQL. */
async function expectBoardAndReceipts(
  platform: TestPlatform,
  worlds: readonly HistoryWorld[],
): Promise<void> {
  const metrics = createMetrics(platform);
  for (const { id, slug } of worlds.flatMap(({ campaigns }) => campaigns)) {
    const board = await platform.boards.refresh(id);
    const { rows } = await sql<{ people: number; turnouts: number; candidates: number }>`
      select
        count(distinct a.person_id) filter (where counted) as people,
        count(*) filter (where counted) as turnouts,
        count(*) + (
          select count(*) from registration r
          where r.campaign_id = ${id} and r.state in ('PENDING', 'CONFIRMED', 'NO_SHOW') and not exists (
            select from attendance x where x.event_id = r.event_id and x.person_id = r.person_id and x.state <> 'VOIDED')
        ) as candidates
      from (
        select a.*, a.state <> 'VOIDED' and a.tier = 'VERIFIED' and not e.is_rehearsal
          and e.status not in ('CANCELLED', 'POSTPONED') as counted
        from attendance a join event e on e.id = a.event_id where a.campaign_id = ${id}
      ) a
    `.execute(platform.db);
    const facts = rows[0];
    expect({
      slug,
      people: board.body.t["active_volunteers"] ?? 0,
      turnouts: board.body.t["volunteer_turnouts"] ?? 0,
    }).toEqual({ slug, people: facts?.people, turnouts: facts?.turnouts });
    const metric = await metrics.metric(coordinator, slug, "active_volunteers");
    const receipt = await metrics.explanationOf(metric);
    const parts = receipt.parts.reduce((sum, part) => sum + part.amount, 0);
    const positive = receipt.parts.reduce((sum, part) => sum + Math.max(0, part.amount), 0);
    const leftOut = receipt.leftOut.reduce((sum, exclusion) => sum + exclusion.count, 0);
    expect({ slug, parts, candidates: positive + leftOut }).toEqual({
      slug,
      parts: facts?.people,
      candidates: facts?.candidates,
    });
  }
}
