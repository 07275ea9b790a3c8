/*
 * Laps: each is a campaign of its own in a series of its own, opened by the same writes that people use. The lap that
 * is played, and how far it has come, is told by the database alone: by the campaign's slug, phase and clock.
 */
import type { CampaignsService } from "../campaigns/campaigns.service.js";
import { sql } from "kysely";
import type { CampaignPhase } from "../database/tables.js";
import type { Platform } from "../platform.js";
import { startClock } from "./clock.js";
import * as documents from "./documents.js";
import type { Mutations } from "./mutations.js";
import { type NamedIds, programmeOf, readProgrammeFile } from "./programme-file.js";
import type { ProgrammeEvent } from "./script/programme.js";
import { lapBeginning } from "./script/script.js";
import * as world from "./world/campaign.js";
import { englishTitles } from "./world/english-titles.js";
import { demoOrganizations } from "./world/organizations.js";

/** A lap that is open. */
export interface Lap {
  number: number;
  campaignId: string;
  slug: string;
  /** Where its clock begins, in campaign milliseconds since 1970. */
  startsAt: number;
  /** By beginning. */
  events: readonly ProgrammeEvent[];
}

/** How far the newest lap has come. */
export interface LapState {
  number: number;
  phase: CampaignPhase;
}

const slugPattern = /^demo-2026-(\d+)$/;
/** The first events of the programme begin at this local time. */
const firstEventAt = `${world.campaignStartsOn}T10:00:00${world.campaignOffset}`;

/** The newest lap that the database knows; undefined before the first. */
export async function newestLap({ db }: Pick<Platform, "db">): Promise<LapState | undefined> {
  const laps = (await readLaps({ db })).sort((a, b) => b.number - a.number);
  return laps[0];
}

/**
 * Opens a lap, or goes on with opening it where a stopped server left off: every write has a reference of its own. A
 * lap that is open already is only read.
 */
export async function openLap(
  platform: Platform,
  campaigns: CampaignsService,
  coordinator: Mutations,
  { number, seed, organizationIds }: { number: number; seed: string; organizationIds: readonly string[] },
): Promise<Lap> {
  const slug = `demo-2026-${number}`;
  const ref = (what: string): string => `demo/${seed}/${number}/${what}`;
  const { campaign } = await campaigns.open(
    coordinator.viewer,
    {
      clientRef: ref("open"),
      series: `demo-2026-lap-${number}`,
      slug,
      name: world.campaignName,
      city: world.campaignCity,
      timeZone: world.campaignZone,
      startsOn: world.campaignStartsOn,
      endsOn: world.campaignEndsOn,
      consentAge: 16,
      isRehearsal: false,
    },
    { targets: [...world.campaignTargets], publishedFigures: [...world.publishedFigures] },
  );
  // Before anything is due: without a clock of its own the campaign would live in the real time.
  const startsAt = lapBeginning(Date.parse(firstEventAt));
  await startClock(platform.writes, campaign.id, startsAt);

  const projects = new Map<string, { id: string; challengeId: string }>();
  for (const { project, projectName, code, name, unit, target } of world.challenges) {
    const added = await coordinator.do(documents.addProject, {
      input: { clientRef: ref(`project-${code}`), campaign: slug, name: projectName },
    });
    const { challenge } = await coordinator.do(documents.addChallenge, {
      input: {
        clientRef: ref(`challenge-${code}`),
        campaign: slug,
        project: added.project.id,
        code,
        name,
        unit,
        target,
      },
    });
    projects.set(project, { id: added.project.id, challengeId: challenge.id });
  }
  const organizations = new Map(
    demoOrganizations.map(({ name }, place) => [name.ru, organizationIds[place] ?? ""]),
  );
  const events = await fillProgramme(
    platform,
    coordinator,
    { id: campaign.id, slug, ref },
    { organizations, projects },
  );
  for (const phase of ["PUBLISHED", "LIVE"] as const) {
    await coordinator.do(documents.changePhase, {
      input: { clientRef: ref(phase), campaign: slug, phase },
    });
  }
  return { number, campaignId: campaign.id, slug, startsAt, events };
}

/** Reads the programme's file in, then does what a coordinator does by hand: English titles, and who may come. */
async function fillProgramme(
  { codeBooks }: Pick<Platform, "codeBooks">,
  coordinator: Mutations,
  { id, slug, ref }: { id: string; slug: string; ref: (what: string) => string },
  ids: NamedIds,
): Promise<ProgrammeEvent[]> {
  const file = await readProgrammeFile();
  const { rows } = await coordinator.do(documents.importProgramme, {
    input: { clientRef: ref("programme"), campaign: slug, file: file.toString("base64") },
  });
  const book = codeBooks.get(id);
  if (!book) throw new Error("a campaign that was just opened has no code book");
  const events = programmeOf(file, book, rows, ids);
  for (const { id: event, key, title } of events) {
    const en = englishTitles.get(title.ru);
    if (en === undefined) continue;
    await coordinator.do(documents.changeEvent, {
      input: { clientRef: ref(`english-${key}`), id: event, title: { ...title, en } },
    });
  }
  for (const event of events.filter(({ adultsOnly }) => adultsOnly)) {
    await coordinator.do(documents.changeEvent, {
      input: { clientRef: ref(`adults-${event.key}`), id: event.id, adultsOnly: true },
    });
  }
  return events;
}

/** Forgets laps up to this number, with all that hangs on them: only the last two are kept. */
export async function forgetLaps(platform: Platform, seed: string, upTo: number): Promise<void> {
  const { writes, codeBooks, boards } = platform;
  for (const lap of (await readLaps(platform)).filter(({ number }) => number <= upTo)) {
    await writes.transaction().execute(async (trx) => {
      // A whole lap takes longer than what one visitor may ask for.
      await sql`set local statement_timeout = '1min'`.execute(trx);
      await sql`select live.forget_campaign(${lap.id})`.execute(trx);
      await trx.deleteFrom("campaign_series").where("id", "=", lap.seriesId).execute();
      await trx
        .deleteFrom("request_key")
        .where("client_ref", "like", `demo/${seed}/${lap.number}/%`)
        .execute();
    });
    await codeBooks.reload(lap.id);
    boards.forget(lap.id);
  }
}

async function readLaps({ db }: Pick<Platform, "db">) {
  const rows = await db
    .selectFrom("campaign")
    .select(["id", "slug", "phase", "series_id as seriesId"])
    .where("is_demonstration", "=", true)
    .execute();
  return rows.flatMap(({ id, slug, phase, seriesId }) => {
    const [, number] = slugPattern.exec(slug) ?? [];
    return number === undefined ? [] : [{ number: Number(number), id, phase, seriesId }];
  });
}
