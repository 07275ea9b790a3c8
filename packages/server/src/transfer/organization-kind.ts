import type { OrganizationKind } from "../database/tables.js";
import { sameText } from "./same-text.js";

const kinds: readonly [OrganizationKind, RegExp][] = [
  ["FRONT_OFFICE", /фронт-?офис/],
  ["STUDENT", /студент/],
  ["GROUP", /^группа( |$)/],
];

/** What sort of body a name in a programme speaks of; most that a programme names are registered. */
export function guessKind(name: string): OrganizationKind {
  return kinds.find(([, pattern]) => pattern.test(sameText(name)))?.[0] ?? "REGISTERED";
}
