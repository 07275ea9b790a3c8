import type { LocalizedTextValue } from "../localized.js";

/** An entry of a code book before it has an id. */
export interface NewCodeEntry {
  code: string;
  name: LocalizedTextValue;
}

/** What marathons have helped with so far, in the order in which boards show it. */
export const defaultCategories: readonly NewCodeEntry[] = [
  { code: "education", name: { kk: "Білім беру", ru: "Образование", en: "Education" } },
  { code: "children", name: { kk: "Балалар", ru: "Дети", en: "Children" } },
  { code: "social", name: { kk: "Әлеуметтік жобалар", ru: "Социальные", en: "Social projects" } },
  { code: "needy", name: { kk: "Мұқтаж жандар", ru: "Нуждающиеся", en: "People in need" } },
  { code: "elderly", name: { kk: "Егде жастағылар", ru: "Пожилые", en: "Older people" } },
  { code: "ecology", name: { kk: "Экология", ru: "Экология", en: "Ecology" } },
  { code: "animals", name: { kk: "Жануарлар", ru: "Животные", en: "Animals" } },
];

/** Almaty's eight districts, by their short names: a hexagon has room for one word. */
export const almatyDistricts: readonly NewCodeEntry[] = [
  { code: "alatau", name: { kk: "Алатау", ru: "Алатау", en: "Alatau" } },
  { code: "almaly", name: { kk: "Алмалы", ru: "Алмалы", en: "Almaly" } },
  { code: "auezov", name: { kk: "Әуезов", ru: "Ауэзов", en: "Auezov" } },
  { code: "bostandyk", name: { kk: "Бостандық", ru: "Бостандык", en: "Bostandyk" } },
  { code: "zhetysu", name: { kk: "Жетісу", ru: "Жетысу", en: "Zhetysu" } },
  { code: "medeu", name: { kk: "Медеу", ru: "Медеу", en: "Medeu" } },
  { code: "nauryzbay", name: { kk: "Наурызбай", ru: "Наурызбай", en: "Nauryzbay" } },
  { code: "turksib", name: { kk: "Түрксіб", ru: "Турксиб", en: "Turksib" } },
];
