import type { ErrorCode } from "@igilik/schema";
import type { Particulars } from "../../volunteers/match-keys.js";
import { isBirthYear, normalizeEmail, normalizePhone } from "../../volunteers/person-rules.js";
import type { TableRow } from "../table.js";
import type { RosterColumn } from "./roster-columns.js";

/** Somebody as a row of a roster tells of them, everything in its one form. */
export interface RosterPerson extends Particulars {
  /** Null: the roster does not say. */
  birthYear: number | null;
  guardianConsent: boolean;
  showName: boolean;
}

/** Why a row cannot be taken. */
export interface RosterRefusal {
  code: ErrorCode;
  /** Null: the row as a whole. */
  column: RosterColumn | null;
}

/** A row that was read: a person, or why there is none. */
export type RosterEntry = { line: number } & ({ person: RosterPerson } | { refusal: RosterRefusal });

const longestName = 100;
/** What a quotation mark that opens too early brings into a name. */
const noPartOfNames = /[;"]/;
const yes = new Set(["да", "иә", "ия", "yes", "y", "1", "+"]);
const no = new Set(["", "нет", "жоқ", "no", "n", "0", "-"]);

/** Reads one row; `year` is the one in which ages are reached. */
export function readRosterRow({ line, cells, isTooWide }: TableRow<RosterColumn>, year: number): RosterEntry {
  const refuse = (code: ErrorCode, column: RosterColumn | null): RosterEntry => ({
    line,
    refusal: { code, column },
  });
  if (isTooWide) return refuse("BAD_INPUT", null);
  for (const column of ["familyName", "givenName"] as const) {
    if (cells[column] === "") return refuse("NAME_BLANK", column);
    const isTorn = noPartOfNames.test(cells[column]);
    if (isTorn || cells[column].length > longestName) return refuse("BAD_INPUT", column);
  }
  const birthYear = cells.birthYear === "" ? null : readYear(cells.birthYear);
  if (birthYear !== null && !isBirthYear(year, birthYear)) return refuse("BAD_BIRTH_YEAR", "birthYear");
  const phone = normalizePhone(cells.phone);
  if (phone === undefined) return refuse("BAD_PHONE", "phone");
  const email = normalizeEmail(cells.email);
  if (email === undefined) return refuse("BAD_EMAIL", "email");
  const guardianConsent = readYesOrNo(cells.guardianConsent);
  if (guardianConsent === undefined) return refuse("BAD_INPUT", "guardianConsent");
  const showName = readYesOrNo(cells.showName);
  if (showName === undefined) return refuse("BAD_INPUT", "showName");
  const { familyName, givenName } = cells;
  return { line, person: { familyName, givenName, birthYear, phone, email, guardianConsent, showName } };
}

/** NaN, which is nobody's year of birth, for what is no year. */
function readYear(text: string): number {
  return /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
}

function readYesOrNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}
