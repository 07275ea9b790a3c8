import type { CampaignReportView, MetricView, Tier } from "@igilik/schema";
import type { SheetNumber } from "./report-sheet.js";
import type { SheetServices } from "./sheet-services.js";
import { sheetWords } from "./sheet-words.js";
import type { Speaker } from "./speaker.js";

const tierOrder: readonly Tier[] = ["VERIFIED", "REPORTED", "ESTIMATED"];

/** The tiers that any of the metrics has, in the order in which they are shown. */
export function tiersOf(metrics: readonly MetricView[]): readonly Tier[] {
  return tierOrder.filter((tier) =>
    metrics.some(({ readings }) => readings.some((reading) => reading.tier === tier)),
  );
}

/** The unit after a name; none where the name says it already, as "Verified volunteer hours" does. */
function unitBeside(name: string, unit: string): string | null {
  return name.toLowerCase().includes(unit.toLowerCase()) ? null : unit;
}

/**
 * Every metric as the sheet writes it.
 *
 * @param addressOf where the receipt at a path is reached; null: nobody knows
 */
export async function writeNumbers(
  services: SheetServices,
  { say, number }: Speaker,
  { progress, metrics }: CampaignReportView,
  addressOf: (path: string) => string | null,
): Promise<SheetNumber[]> {
  const targets = new Map<string, number>();
  for (const { challengeId, target } of progress.challenges) {
    const { code } = await services.projects.challengeById(challengeId);
    if (target !== null) targets.set(`impact.${code}`, target);
  }
  const corrected = new Map(progress.corrected.map(({ metric, from }) => [metric, from]));
  return Promise.all(
    metrics.map(async (metric): Promise<SheetNumber> => {
      const { leftOut } = await services.live.explanationOf(metric);
      const target = targets.get(metric.id);
      const before = corrected.get(metric.id);
      const suffix = [
        metric.unit && unitBeside(say(metric.name), say(metric.unit)),
        target !== undefined && say(sheetWords.target, { shown: number(target) }),
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
        address: addressOf(path),
      };
    }),
  );
}
