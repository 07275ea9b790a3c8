import { DomainError, type ModerationVerdict, type ThanksPort, type TransferPort } from "@igilik/schema";
import { sql } from "kysely";
import type { Database } from "../../src/database/database.js";
import { anonymous, coordinator } from "./platform.js";
import { randomFrom } from "./random-from.js";

/** What a history of thanks acts through: the same ports that mutations call. */
export interface ThanksHands {
  thanks: ThanksPort;
  transfer: TransferPort;
}

/** The campaign that is thanked. */
export interface ThankedCampaign {
  id: string;
  slug: string;
}

const verdicts: readonly ModerationVerdict[] = ["APPROVED", "REJECTED", "STASHED", "HIDDEN", "RETURNED"];
const words = [
  "Рақмет, чай ыстық екен, жүрекке жылу берді",
  "Спасибо за песни нашей молодости",
  "You make this city warmer",
  "Маша, 9 лет, была рада",
  "КУПИТЕ КРЕДИТ +7 701 000 00 00",
];

/** Plays one history on several hands at once. A refusal is an answer; anything else ends it. */
export async function playThanks(
  db: Database,
  hands: readonly ThanksHands[],
  { id, slug }: ThankedCampaign,
  seed: number,
  steps: number,
): Promise<void> {
  const random = randomFrom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T; // never empty here
  let reference = 0;

  const plan = Array.from({ length: steps }, () => {
    const dice = random();
    // Now and then a reference comes twice: somebody presses again.
    const clientRef = `t${seed}-${random() < 0.1 ? below(5) : `n${++reference}`}`;
    const text = `${pick(words)} ${below(6)}`;
    const verdict = pick(verdicts);
    const place = below(8);
    const isStale = random() < 0.3;
    const shortenedText = random() < 0.3 ? `${text.slice(0, text.indexOf(" "))} …` : null;
    if (dice < 0.3)
      return ({ thanks }: ThanksHands) =>
        thanks.send(pick([anonymous, coordinator]), { clientRef, campaign: slug, text });
    if (dice < 0.4) {
      const file = Buffer.from(sheetOf(below, pick)).toString("base64");
      return ({ transfer }: ThanksHands) =>
        transfer.importThankYous(coordinator, { clientRef, campaign: slug, file, language: "KK" }, false);
    }
    if (dice < 0.75)
      return async ({ thanks }: ThanksHands) => {
        const known = (await readKnown(db, id))[place];
        if (!known) return;
        const revision = isStale ? known.revision - 1 || null : known.revision;
        const input = { clientRef, id: known.id, decision: verdict, revision };
        await thanks.moderate(coordinator, { ...input, shortenedText });
      };
    if (dice < 0.92)
      return async ({ thanks }: ThanksHands) => {
        const thankYous = (await readKnown(db, id)).slice(place, place + 4);
        if (thankYous.length === 0) return;
        await thanks.moderateAll(coordinator, { clientRef, campaign: slug, thankYous, decision: verdict });
      };
    return async ({ thanks }: ThanksHands) => {
      const known = (await readKnown(db, id))[place];
      if (known) await thanks.takeDown(coordinator, { clientRef, thankYou: known.id, reason: "Аты бар" });
    };
  });

  await Promise.all(
    hands.map(async (hand) => {
      for (let step = plan.shift(); step; step = plan.shift()) {
        try {
          await step(hand);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
      }
    }),
  );
}

/** Some rows of one sheet, so that most of what is read in has been read in before. */
function sheetOf(below: (n: number) => number, pick: <T>(items: readonly T[]) => T): string {
  const rows = Array.from({ length: 1 + below(4) }, () => {
    const minute = String(below(3)).padStart(2, "0");
    return `04.12.2025 10:${minute};ru;;;${pick(words)}`;
  });
  return ["Когда;Язык;Кто;Мероприятие или проект;Слова", ...rows].join("\n");
}

async function readKnown(db: Database, campaignId: string): Promise<{ id: string; revision: number }[]> {
  const { rows } = await sql<{ id: string; revision: number }>`
    select id, revision from thank_you where campaign_id = ${campaignId} order by id desc limit 12
  `.execute(db);
  return rows;
}
