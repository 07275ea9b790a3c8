import { readWalkInLine } from "./walk-in-line";
import type { PersonDetails } from "./desk-answer";

/** What stands in the fields of the form for a new person. */
export interface PersonFields {
  familyName: string;
  givenName: string;
  birthYear: string;
  phone: string;
  guardianConsent: boolean;
  showName: boolean;
}

const oldest = 110;

/** Begins the form with what was typed into the desk's field: a name, a phone number, or all in one line. */
export function fieldsFrom(entry: string): PersonFields {
  const line = readWalkInLine(entry);
  if (line) {
    const [familyName = "", ...givenNames] = line.names;
    const { birthYear, phone } = line;
    return {
      familyName,
      givenName: givenNames.join(" "),
      birthYear,
      phone,
      guardianConsent: false,
      showName: false,
    };
  }
  const isPhone = /^[+\d][\d\s()-]{3,}$/.test(entry);
  const isName = /^\p{L}[\p{L}\s.'’-]*$/u.test(entry);
  const [familyName = "", ...givenNames] = isName ? entry.split(/\s+/) : [];
  return {
    familyName,
    givenName: givenNames.join(" "),
    birthYear: "",
    phone: isPhone && entry.length > 4 ? entry : "",
    guardianConsent: false,
    showName: false,
  };
}

/** The years of birth that a person who comes in this year may have. */
export function birthYears(campaignYear: number): { from: number; to: number } {
  return { from: campaignYear - oldest, to: campaignYear };
}

/** The year that was written: null when the field is empty, undefined when it is no year of a living person. */
export function readBirthYear(text: string, campaignYear: number): number | null | undefined {
  if (text.trim() === "") return null;
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  const { from, to } = birthYears(campaignYear);
  return year >= from && year <= to ? year : undefined;
}

/** Whether a guardian has to agree; ages are those reached in the campaign's year. Unknown for an unknown age: no. */
export function needsGuardian(
  birthYear: number | null | undefined,
  campaignYear: number,
  consentAge: number,
) {
  return typeof birthYear === "number" && campaignYear - birthYear < consentAge;
}

/** What goes to the server. A tick that was set before the year changed counts only where it is asked for. */
export function detailsOf(fields: PersonFields, campaignYear: number, consentAge: number): PersonDetails {
  const birthYear = readBirthYear(fields.birthYear, campaignYear) ?? null;
  return {
    familyName: fields.familyName.trim(),
    givenName: fields.givenName.trim(),
    birthYear,
    phone: fields.phone.trim() || null,
    guardianConsent: fields.guardianConsent && needsGuardian(birthYear, campaignYear, consentAge),
    showName: fields.showName,
  };
}
