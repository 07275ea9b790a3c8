import type { ModerationVerdict, ThanksPort, TransferPort } from "@igilik/schema";
import { sql } from "kysely";
import type { Database } from "../../src/database/database.js";
import { anonymous, coordinator } from "./platform.js";
import { randomFrom } from "./random-from.js";
import { runSteps } from "./run-steps.js";

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
/** Of all decisions, how many are drawn from what fits. */
const share = 0.7;
/** What fits each standing: drawn more often than not, or nearly every decision would be refused. */
const fitting: Record<string, readonly ModerationVerdict[]> = {
  RECEIVED: ["APPROVED", "REJECTED", "STASHED"],
  STASHED: ["APPROVED", "REJECTED", "RETURNED"],
  APPROVED: ["HIDDEN", "RETURNED"],
  REJECTED: ["RETURNED"],
  HIDDEN: ["APPROVED"],
};
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
    const fits = random();
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
        const decision = fittingAt(known, fits) ?? verdict;
        const revision = isStale ? known.revision - 1 || null : known.revision;
        const input = { clientRef, id: known.id, decision, revision };
        await thanks.moderate(coordinator, { ...input, shortenedText });
      };
    if (dice < 0.92)
      return async ({ thanks }: ThanksHands) => {
        const known = await readKnown(db, id);
        const first = known[place];
        if (!first) return;
        const decision = fittingAt(first, fits);
        const alike = decision ? known.filter(({ status }) => status === first.status) : known.slice(place);
        const chosen = { thankYous: alike.slice(0, 4), decision: decision ?? verdict };
        await thanks.moderateAll(coordinator, { clientRef, campaign: slug, ...chosen });
      };
    return async ({ thanks }: ThanksHands) => {
      const all = await readKnown(db, id);
      const known = (fits < share && all.find(({ status }) => status === "APPROVED")) || all[place];
      if (known) await thanks.takeDown(coordinator, { clientRef, thankYou: known.id, reason: "Аты бар" });
    };
  });

  await runSteps(hands, plan);
}

/** A decision that fits, when the dice (0 ≤ dice < 1) say that this one shall; otherwise null. */
function fittingAt({ status }: Known, dice: number): ModerationVerdict | null {
  if (dice >= share) return null;
  const choice = fitting[status] ?? [];
  return choice[Math.floor((dice / share) * choice.length)] ?? null;
}

/** Some rows of one sheet, so that most of what is read in has been read in before. */
function sheetOf(below: (n: number) => number, pick: <T>(items: readonly T[]) => T): string {
  const rows = Array.from({ length: 1 + below(4) }, () => {
    const minute = String(below(3)).padStart(2, "0");
    return `04.12.2025 10:${minute};ru;;;${pick(words)}`;
  });
  return ["Когда;Язык;Кто;Мероприятие или проект;Слова", ...rows].join("\n");
}

interface Known {
  id: string;
  revision: number;
  status: string;
}

async function readKnown(db: Database, campaignId: string): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select id, revision, status from thank_you where campaign_id = ${campaignId} order by id desc limit 12
  `.execute(db);
  return rows;
}
