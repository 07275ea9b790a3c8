import type { OpenCampaignInput } from "@igilik/schema";

/** Asks for a marathon from 4 to 9 December 2026, the first of a series of its own unless told otherwise. */
export function sixDays(slug: string, changes: Partial<OpenCampaignInput> = {}): OpenCampaignInput {
  return {
    clientRef: `open ${slug}`,
    series: slug,
    slug,
    name: { ru: "Марафон добрых дел" },
    city: { ru: "Алматы" },
    timeZone: "Asia/Almaty",
    startsOn: "2026-12-04",
    endsOn: "2026-12-09",
    consentAge: 16,
    isRehearsal: false,
    ...changes,
  };
}
