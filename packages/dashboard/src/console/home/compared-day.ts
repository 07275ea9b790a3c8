import { utcNoon, parseLocalDate, type LocalDate } from "../../lib/local-date";
import type { ConsoleCampaign } from "../campaigns/campaign-choice";

/** A day to hold today against. */
export interface ComparedDay {
  /** Slug of the campaign that it belongs to. */
  campaign: string;
  timeZone: string;
  date: LocalDate;
  /** `edition`: the same day of the series' edition before. `yesterday`: the day before, where there was none. */
  kind: "edition" | "yesterday";
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The day that today is compared with: the same day of the edition before, such as its third; where the series had
 * none, yesterday. Rehearsals and demonstrations are compared with their like alone.
 *
 * @param today by the campaign's clock
 * @param campaigns all that the reader may read
 * @returns undefined on a first day without an edition before, and on days outside the campaign's
 */
export function comparedDay(
  campaign: ConsoleCampaign,
  today: LocalDate,
  campaigns: readonly ConsoleCampaign[],
): ComparedDay | undefined {
  const index = campaign.days.indexOf(today);
  if (index < 0) return undefined;
  const [before] = campaigns
    .filter(
      (other) =>
        other.series.slug === campaign.series.slug &&
        other.isRehearsal === campaign.isRehearsal &&
        other.isDemonstration === campaign.isDemonstration &&
        other.endsOn < campaign.startsOn,
    )
    .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn));
  const date = before?.days[index];
  if (before && date) return { campaign: before.slug, timeZone: before.timeZone, date, kind: "edition" };
  if (index === 0) return undefined;
  const yesterday = new Date(utcNoon(parseLocalDate(today)).getTime() - dayMs).toISOString().slice(0, 10);
  return { campaign: campaign.slug, timeZone: campaign.timeZone, date: yesterday, kind: "yesterday" };
}
