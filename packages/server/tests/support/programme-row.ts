import { DomainError } from "@igilik/schema";
import { almatyDistricts, defaultCategories } from "../../src/campaigns/default-code-books.js";
import type { ProgrammeCells } from "../../src/transfer/programme-columns.js";

/** The cells of a row with nothing wrong. */
export const cells: ProgrammeCells = {
  date: "05.12.2026",
  start: "15:00",
  end: "17:00",
  titleRu: "Концерт",
  titleKk: "",
  category: "Пожилые",
  project: "",
  organizer: "Центр «Үміт»",
  district: "Жетысуский",
  place: "Дом культуры",
  beneficiaries: "",
  capacity: "",
  status: "подтверждено",
};
const withIds = <T extends object>(entries: readonly T[]) =>
  entries.map((entry, index) => ({ id: String(index), ...entry }));
/** What a row is read for. */
export const campaign = {
  timeZone: "Asia/Almaty",
  startsOn: "2026-12-04",
  endsOn: "2026-12-09",
  categories: withIds(defaultCategories),
  districts: withIds(almatyDistricts),
};

/** The code of what `work` refuses with. */
export function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
