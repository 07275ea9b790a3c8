import type { FigureEntry } from "../../live/code-books.js";
import type { LocalizedTextValue } from "../../localized.js";

/** A project of the campaign with its one challenge. */
export interface DemoChallenge {
  /** As the programme's file names the project; also how the script finds its events. */
  project: string;
  projectName: LocalizedTextValue;
  code: string;
  name: LocalizedTextValue;
  unit: LocalizedTextValue;
  target: number;
  /** How much one of its events brings in ten minutes. */
  perRound: readonly [from: number, to: number];
}

export const campaignName: LocalizedTextValue = {
  kk: "Игі істер марафоны",
  ru: "Марафон добрых дел",
  en: "Marathon of Good Deeds",
};

export const campaignCity: LocalizedTextValue = { kk: "Алматы", ru: "Алматы", en: "Almaty" };
export const campaignZone = "Asia/Almaty";
export const campaignStartsOn = "2026-12-04";
export const campaignEndsOn = "2026-12-09";

/** Almaty's offset in the year that the demonstration plays in. */
export const campaignOffset = "+05:00";

/** What the city wants to reach. */
export const campaignTargets: readonly { metric: string; value: number }[] = [
  { metric: "events_held", value: 22 },
  { metric: "active_volunteers", value: 3_500 },
  { metric: "organizations_active", value: 10 },
  { metric: "thanks_published", value: 100 },
];

/** What the city has published about its marathon; it was said, and nothing here measured it. */
export const publishedFigures: readonly FigureEntry[] = [
  { metric: "events_held", value: 20, atLeast: true, source: "published by the city", publishedOn: null },
  {
    metric: "organizations_active",
    value: 30,
    atLeast: true,
    source: "published by the city: large volunteer organizations of the whole year",
    publishedOn: null,
  },
  {
    metric: "active_volunteers",
    value: 50_000,
    atLeast: true,
    source: "published by the city: members of these organizations",
    publishedOn: null,
  },
];

export const challenges: readonly DemoChallenge[] = [
  {
    project: "Наркостоп",
    projectName: { kk: "Наркостоп", ru: "Наркостоп", en: "Narkostop" },
    code: "ads-painted-over",
    name: { kk: "«Наркостоп»", ru: "«Наркостоп»", en: "Narkostop" },
    unit: { kk: "жарнама боялды", ru: "реклам закрашено", en: "adverts painted over" },
    target: 1_800,
    perRound: [25, 60],
  },
  {
    project: "Oz ortana Qamqor bol",
    projectName: { kk: "Oz ortana Qamqor bol", ru: "Oz ortana Qamqor bol", en: "Oz ortana Qamqor bol" },
    code: "cups-of-tea",
    name: { kk: "Oz ortana Qamqor bol", ru: "Oz ortana Qamqor bol", en: "Oz ortana Qamqor bol" },
    unit: { kk: "кесе шай таратылды", ru: "чашек чая роздано", en: "cups of tea handed out" },
    target: 5_000,
    perRound: [70, 150],
  },
];

/** Titles for adults only, as a coordinator marks them after reading the programme's notes. */
export function isForAdults(titleInRussian: string): boolean {
  return /Наркостоп|Донорская/.test(titleInRussian);
}
