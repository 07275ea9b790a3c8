import type { ThanksQueue, WaitingInLanguage } from "@igilik/schema";
import { sql } from "kysely";
import type { Database } from "../database/database.js";
import type { ThankYouStatus } from "../database/tables.js";
import type { CampaignBook } from "../live/code-books.js";
import { toZonedIso } from "../local-time.js";

interface Waiting {
  waiting: number;
  flagged: number;
  stashed: number;
  oldest: Date | null;
  kk: number;
  ru: number;
  en: number;
}

/** What waits is counted as it is; what is settled was counted before, because it may be a million. */
export async function countQueue(db: Database, { id, timeZone }: CampaignBook): Promise<ThanksQueue> {
  const { rows } = await sql<Waiting>`
    select count(*) filter (where status = 'RECEIVED')::int as waiting,
      count(*) filter (where status = 'RECEIVED' and flags <> '{}')::int as flagged,
      count(*) filter (where status = 'STASHED')::int as stashed,
      min(received_at) filter (where status = 'RECEIVED') as oldest,
      count(*) filter (where status = 'RECEIVED' and language = 'KK')::int as kk,
      count(*) filter (where status = 'RECEIVED' and language = 'RU')::int as ru,
      count(*) filter (where status = 'RECEIVED' and language = 'EN')::int as en
    from thank_you where campaign_id = ${id} and status in ('RECEIVED', 'STASHED')
  `.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error("a count returned no row");
  const { waiting, flagged, stashed, oldest, kk, ru, en } = counts;
  const settled = await readSettled(db, id);
  const languages: WaitingInLanguage[] = [
    { language: "KK", waiting: kk },
    { language: "RU", waiting: ru },
    { language: "EN", waiting: en },
  ];
  return {
    waiting,
    flagged,
    stashed,
    languages: languages.filter((each) => each.waiting > 0),
    oldestReceivedAt: oldest && toZonedIso(oldest, timeZone),
    published: settled.get("APPROVED") ?? 0,
    rejected: settled.get("REJECTED") ?? 0,
    hidden: settled.get("HIDDEN") ?? 0,
  };
}

async function readSettled(db: Database, campaignId: string): Promise<Map<ThankYouStatus, number>> {
  const { rows } = await sql<{ status: ThankYouStatus; count: number }>`
    select key as status, value::int as count from live.counter
    where campaign_id = ${campaignId} and metric = 'thanks' and dimension = 'class'
  `.execute(db);
  return new Map(rows.map(({ status, count }) => [status, count]));
}
