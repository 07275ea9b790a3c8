import type { Language, Viewer } from "@igilik/schema";
import type { ReportSheet } from "./report-sheet.js";
import { sheetDays } from "./sheet-format.js";
import { tiersOf, writeNumbers } from "./sheet-numbers.js";
import { writeParts, writePeaks } from "./sheet-parts.js";
import type { SheetServices } from "./sheet-services.js";
import { rangeWords, sheetWords, tierWords } from "./sheet-words.js";
import { speakerOf } from "./speaker.js";

/** Whose report, in which language, and how receipts are reached. */
export interface SheetOrder {
  /** Slug; null: the current campaign. */
  campaign: string | null;
  language: Language;
  /** Where browsers reach the server, without a slash at its end; null: nobody knows. */
  home: string | null;
}

/**
 * Writes the newest report of a campaign down in one language, all of one version.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND
 */
export async function makeSheet(
  services: SheetServices,
  viewer: Viewer,
  { campaign: slug, language, home }: SheetOrder,
): Promise<ReportSheet> {
  const report = await services.campaignReports.newest(viewer, slug);
  const { progress, headline, metrics } = report;
  const campaign = await services.campaigns.byId(progress.campaignId);
  const speaker = speakerOf(language, campaign.timeZone);
  const { say, number, moment } = speaker;
  const addressOf = (path: string): string | null =>
    home && `${home}${path}?campaign=${campaign.slug}&lang=${language.toLowerCase()}`;
  const { peopleAtLeast, peopleAtMost, recountedAt } = progress;
  return {
    language,
    title: say(sheetWords.title),
    campaign: say(campaign.name),
    whereAndWhen: `${say(campaign.city)} · ${sheetDays(language, campaign.startsOn, campaign.endsOn)}`,
    marks: [
      ...(campaign.isDemonstration ? [say(sheetWords.demonstration)] : []),
      ...(campaign.isRehearsal ? [say(sheetWords.rehearsal)] : []),
    ],
    asOf: say(sheetWords.asOf, { when: moment(progress.asOf) }),
    asOfIso: progress.asOf,
    version: progress.version,
    headings: {
      numbers: say(sheetWords.numbers),
      number: say(sheetWords.number),
      leftOut: say(sheetWords.leftOut),
      receipt: say(sheetWords.receipt),
    },
    tiers: tiersOf(metrics).map((tier) => ({ tier, name: say(tierWords[tier]) })),
    numbers: await writeNumbers(services, speaker, report, addressOf),
    largest: headline.map(({ id }) => id),
    range:
      peopleAtMost > peopleAtLeast
        ? {
            between: `${number(peopleAtLeast)}–${number(peopleAtMost)}`,
            words: say(rangeWords(peopleAtMost)),
          }
        : null,
    peaks: writePeaks(speaker, progress, campaign.timeZone),
    parts: await writeParts(services, speaker, progress),
    partsNote: say(sheetWords.partsNote),
    notes: [
      say(sheetWords.receipts, { address: `${home ?? ""}/metric` }),
      say(sheetWords.registry),
      ...(recountedAt
        ? [say(sheetWords.recount, { time: moment(recountedAt), drift: number(progress.drift ?? 0) })]
        : []),
    ],
  };
}
