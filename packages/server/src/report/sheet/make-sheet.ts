import type { CampaignView, Language, MetricView, Services, Tier, Viewer } from "@igilik/schema";
import { localDate } from "../../local-time.js";
import type { LocalizedTextValue } from "../../localized.js";
import type { ReportSheet, SheetNumber, SheetPart, SheetPeak } from "./report-sheet.js";
import { sheetDay, sheetDays, sheetMoment, sheetNumber } from "./sheet-format.js";
import { sheetWords, tierWords } from "./sheet-words.js";

/** The ports that a report is read from: those that answer the report's page. */
export type SheetServices = Pick<Services, "campaignReports" | "campaigns" | "projects" | "live">;

/** Whose report, in which language, and how receipts are reached. */
export interface SheetOrder {
  /** Slug; null: the current campaign. */
  campaign: string | null;
  language: Language;
  /** Where browsers reach the server, without a slash at its end; null: nobody knows. */
  home: string | null;
}

const tierOrder: readonly Tier[] = ["VERIFIED", "REPORTED", "ESTIMATED"];

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
  const { progress, headline, metrics } = await services.campaignReports.newest(viewer, slug);
  const campaign = await services.campaigns.byId(progress.campaignId);
  const say = speaker(language);
  const number = (value: number): string => sheetNumber(language, value);
  const moment = (iso: string): string => sheetMoment(language, iso, campaign.timeZone);

  const targets = new Map<string, number | null>();
  for (const { challengeId, target } of progress.challenges) {
    targets.set(`impact.${(await services.projects.challengeById(challengeId)).code}`, target);
  }
  const corrected = new Map(progress.corrected.map(({ metric, from }) => [metric, from]));
  const numbers = await Promise.all(
    metrics.map(async (metric): Promise<SheetNumber> => {
      const { leftOut } = await services.live.explanationOf(metric);
      const target = targets.get(metric.id) ?? null;
      const before = corrected.get(metric.id);
      const suffix = [
        metric.unit && say(metric.unit),
        target !== null && say(sheetWords.target, { shown: number(target) }),
      ];
      const path = `/metric/${metric.id}`;
      return {
        id: metric.id,
        name: say(metric.name),
        suffix: suffix.filter(Boolean).join(" · "),
        values: metric.readings.map(({ tier, value }) => ({ tier, shown: number(value) })),
        corrected: before === undefined ? null : say(sheetWords.corrected, { before: number(before) }),
        leftOut: leftOut
          .filter(({ count }) => count > 0)
          .map(({ label, count }) => `${say(label)}: ${number(count)}`)
          .join(" · "),
        path,
        address: home && `${home}${path}?campaign=${campaign.slug}&lang=${language.toLowerCase()}`,
      };
    }),
  );

  const part = async <Row extends Figures>(
    title: LocalizedTextValue,
    rows: readonly Row[],
    nameOf: (row: Row) => string | Promise<string>,
  ): Promise<SheetPart> => ({
    title: say(title),
    columns: [say(sheetWords.people), say(sheetWords.turnouts), say(sheetWords.held)],
    rows: await Promise.all(
      rows.map(async (row) => ({
        name: await nameOf(row),
        figures: [row.activeVolunteers, row.volunteerTurnouts, row.eventsHeld].map(number),
      })),
    ),
  });
  const { peopleAtLeast, peopleAtMost } = progress;
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
    numbers,
    largest: headline.map(({ id }) => id),
    range:
      peopleAtMost > peopleAtLeast
        ? { between: `${number(peopleAtLeast)}–${number(peopleAtMost)}`, words: say(sheetWords.range) }
        : null,
    peaks: peaksOf(progress, campaign, language),
    parts: [
      await part(sheetWords.days, progress.byDay, ({ date }) => sheetDay(language, date)),
      await part(sheetWords.categories, progress.byCategory, async ({ categoryId }) =>
        say((await services.campaigns.categoryById(categoryId)).name),
      ),
      await part(sheetWords.districts, progress.byDistrict, async ({ districtId }) =>
        say((await services.campaigns.districtById(districtId)).name),
      ),
    ],
    partsNote: say(sheetWords.partsNote),
    notes: [
      say(sheetWords.receipts, { address: `${home ?? ""}/metric` }),
      say(sheetWords.registry),
      ...(progress.recountedAt
        ? [
            say(sheetWords.recount, {
              time: moment(progress.recountedAt),
              drift: number(progress.drift ?? 0),
            }),
          ]
        : []),
    ],
  };
}

interface Figures {
  activeVolunteers: number;
  volunteerTurnouts: number;
  eventsHeld: number;
}

/** Says words in one language, with what belongs into their braces. */
function speaker(language: Language) {
  const key = ({ KK: "kk", RU: "ru", EN: "en" } as const)[language];
  return (text: LocalizedTextValue, values: Readonly<Record<string, string>> = {}): string =>
    text[key].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? "");
}

function tiersOf(metrics: readonly MetricView[]): readonly Tier[] {
  return tierOrder.filter((tier) =>
    metrics.some(({ readings }) => readings.some((reading) => reading.tier === tier)),
  );
}

function peaksOf(
  { byDay, asOf }: { byDay: readonly ({ date: string } & Figures)[]; asOf: string },
  { timeZone }: CampaignView,
  language: Language,
): SheetPeak[] {
  const today = localDate(new Date(asOf), timeZone);
  return byDay.map(({ date, volunteerTurnouts }) => ({
    label: String(Number(date.slice(8))),
    turnouts: volunteerTurnouts,
    shown: sheetNumber(language, volunteerTurnouts),
    when: date < today ? "PAST" : date === today ? "TODAY" : "AHEAD",
  }));
}
