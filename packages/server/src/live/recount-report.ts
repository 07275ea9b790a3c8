import type { Database } from "../database/database.js";
import { type Difference, recountCampaign } from "./recount.js";

/**
 * Counts one campaign, or all of them, again from the facts and prints where the counters differ. Hours are printed in
 * minutes, as they are stored.
 *
 * @returns the exit code: 0 when all counters are right, 1 when one is not or there is no such campaign
 */
export async function recountCommand(
  db: Database,
  slug: string | undefined,
  print: (line: string) => void,
): Promise<0 | 1> {
  const campaigns = await db
    .selectFrom("campaign")
    .select(["id", "slug"])
    .$if(slug !== undefined, (query) => query.where("slug", "=", slug ?? ""))
    .orderBy("starts_on")
    .orderBy("id")
    .execute();
  if (slug !== undefined && campaigns.length === 0) {
    print(`There is no campaign "${slug}".`);
    return 1;
  }
  if (campaigns.length === 0) print("There is no campaign yet: nothing to recount.");
  let differing = 0;
  for (const campaign of campaigns) {
    const { compared, differences, drift } = await recountCampaign(db, campaign.id);
    differing += differences.length;
    if (differences.length === 0) {
      print(`${campaign.slug}: all ${compared} counters agree with the facts.`);
    } else {
      print(
        `${campaign.slug}: ${differences.length} of ${compared} counters differ from the facts, by ${drift} in all.`,
      );
      for (const line of toTable(differences)) print(`  ${line}`);
    }
  }
  return differing === 0 ? 0 : 1;
}

function toTable(differences: readonly Difference[]): string[] {
  const rows = [
    ["metric", "dimension", "key", "counters", "facts", "difference"],
    ...[...differences]
      .sort(
        (a, b) =>
          compareTexts(a.metric, b.metric) ||
          compareTexts(a.dimension, b.dimension) ||
          compareTexts(a.key, b.key),
      )
      .map(({ metric, dimension, key, counted, recounted }) => {
        const difference = counted - recounted;
        return [
          metric,
          dimension,
          key,
          `${counted}`,
          `${recounted}`,
          difference > 0 ? `+${difference}` : `${difference}`,
        ];
      }),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
