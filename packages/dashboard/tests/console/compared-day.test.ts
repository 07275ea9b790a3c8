import { describe, expect, test } from "vitest";
import type { ConsoleCampaign } from "../../src/console/campaigns/campaign-choice";
import { comparedDay } from "../../src/console/home/compared-day";

const words = { kk: "М", ru: "М", en: "M" };

function edition(year: number, changes: Partial<ConsoleCampaign> = {}): ConsoleCampaign {
  const days = [4, 5, 6].map((day) => `${year}-12-0${day}`);
  return {
    slug: `almaty-${year}`,
    name: words,
    city: words,
    timeZone: "Asia/Almaty",
    startsOn: days[0] ?? "",
    endsOn: days[2] ?? "",
    days,
    phase: "LIVE",
    isRehearsal: false,
    isDemonstration: false,
    series: { slug: "almaty" },
    ...changes,
  };
}

const now = edition(2026);

describe("the day that today is compared with", () => {
  test("is the same day of the newest edition before", () => {
    const campaigns = [now, edition(2024), edition(2025), edition(2027)];
    expect(comparedDay(now, "2026-12-05", campaigns)).toMatchObject({
      campaign: "almaty-2025",
      date: "2025-12-05",
      kind: "edition",
    });
  });

  test("is of no other series, and of no rehearsal or demonstration", () => {
    const campaigns = [
      now,
      edition(2025, { series: { slug: "astana" } }),
      edition(2025, { isRehearsal: true }),
      edition(2025, { isDemonstration: true }),
    ];
    expect(comparedDay(now, "2026-12-05", campaigns)).toMatchObject({
      campaign: now.slug,
      kind: "yesterday",
    });
  });

  test("is yesterday where there was no edition, or where it was shorter", () => {
    const shorter = edition(2025, { days: ["2025-12-04"], endsOn: "2025-12-04" });
    expect(comparedDay(now, "2026-12-06", [now, shorter])).toMatchObject({
      campaign: now.slug,
      date: "2026-12-05",
      kind: "yesterday",
    });
  });

  test("is none on the first day of a first edition, and on a day that is not the campaign's", () => {
    expect(comparedDay(now, "2026-12-04", [now])).toBeUndefined();
    expect(comparedDay(now, "2026-11-30", [now, edition(2025)])).toBeUndefined();
  });
});
