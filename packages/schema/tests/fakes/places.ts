import type { CampaignView, CategoryView, DistrictView, LocalizedTextView } from "../../src/index.js";

/** The same text in three languages, Kazakh first. */
export const text = (kk: string, ru: string, en: string): LocalizedTextView => ({ kk, ru, en });

const entry = (code: string, name: LocalizedTextView) => ({ id: code, code, name });

export const categories: readonly CategoryView[] = [
  entry("ecology", text("Экология", "Экология", "Ecology")),
  entry("children", text("Балаларға", "Детям", "Children")),
  entry("elderly", text("Үлкендерге", "Старшим", "Older people")),
  entry("animals", text("Жануарларға", "Животным", "Animals")),
  entry("health", text("Денсаулық", "Здоровье", "Health")),
  entry("culture", text("Мәдениет", "Культура", "Culture")),
];

export const districts: readonly DistrictView[] = [
  entry("alatau", text("Алатау", "Алатау", "Alatau")),
  entry("almaly", text("Алмалы", "Алмалы", "Almaly")),
  entry("auezov", text("Әуезов", "Ауэзов", "Auezov")),
  entry("bostandyk", text("Бостандық", "Бостандык", "Bostandyk")),
  entry("zhetysu", text("Жетісу", "Жетысу", "Zhetysu")),
  entry("medeu", text("Медеу", "Медеу", "Medeu")),
  entry("nauryzbay", text("Наурызбай", "Наурызбай", "Nauryzbay")),
  entry("turksib", text("Түрксіб", "Турксиб", "Turksib")),
];

const name = text("Игі істер марафоны", "Марафон добрых дел", "Marathon of Good Deeds");

export const campaign: CampaignView = {
  id: "demo-2026",
  slug: "demo-2026",
  series: { id: "demo", slug: "demo", name },
  name,
  city: text("Алматы", "Алматы", "Almaty"),
  timeZone: "Asia/Almaty",
  startsOn: "2026-12-04",
  endsOn: "2026-12-09",
  days: ["2026-12-04", "2026-12-05", "2026-12-06", "2026-12-07", "2026-12-08", "2026-12-09"],
  phase: "LIVE",
  isRehearsal: false,
  isDemonstration: true,
  consentAge: 16,
  revision: 1,
};

/** The moment at which every fake world begins, by the campaign's clock. */
export const NOW = "2026-12-08T18:42:07+05:00";
