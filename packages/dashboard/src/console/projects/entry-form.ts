import type { ListedChallengeFragment, ListedProjectFragment } from "../../graphql/generated";
import { languages, type Language } from "../../lib/language";
import { readAmount } from "../results/amount";

/** The texts of a form that are written in three languages. */
type Text = "name" | "unit";

/** What stands in the fields of a project or a challenge. A project has the name alone; the rest stays empty. */
export type EntryFields = Record<`${Text}_${Language}` | "code" | "target", string>;

/** What is in the form: a new one, or one that is changed. */
export type Entry =
  | { kind: "project"; before?: ListedProjectFragment }
  | { kind: "challenge"; project: string; before?: ListedChallengeFragment };

/** What is wrong with a field: a key of the words for it. */
export type EntryProblem = "noName" | "noUnit" | "codeRule" | "targetRule";

const mostWanted = 1_000_000_000;
const plainCode = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The fields as what is changed stands; empty for a new one. */
export function fieldsOf(entry: Entry): EntryFields {
  const name = entry.before?.name;
  const challenge = entry.kind === "challenge" ? entry.before : undefined;
  const unit = challenge?.unit;
  return {
    ...{ name_kk: name?.kk ?? "", name_ru: name?.ru ?? "", name_en: name?.en ?? "" },
    ...{ unit_kk: unit?.kk ?? "", unit_ru: unit?.ru ?? "", unit_en: unit?.en ?? "" },
    code: challenge?.code ?? "",
    target: challenge?.target ? String(challenge.target) : "",
  };
}

/** What has to be corrected before it is sent. */
export function entryProblems(
  entry: Entry,
  fields: EntryFields,
): Partial<Record<keyof EntryFields, EntryProblem>> {
  const isEmpty = (text: Text) => languages.every((one) => fields[`${text}_${one}`].trim() === "");
  const problems: ReturnType<typeof entryProblems> = {};
  if (isEmpty("name")) problems.name_kk = "noName";
  if (entry.kind === "project") return problems;
  if (isEmpty("unit")) problems.unit_kk = "noUnit";
  if (!entry.before && (fields.code.length > 40 || !plainCode.test(fields.code))) problems.code = "codeRule";
  const target = readAmount(fields.target) ?? 0;
  if (fields.target.trim() !== "" && (target <= 0 || target > mostWanted)) problems.target = "targetRule";
  return problems;
}

/** The languages that somebody has written; the API fills the others. */
export function textOf(fields: EntryFields, text: Text): Record<Language, string | null> {
  const written = (one: Language) => fields[`${text}_${one}`].trim() || null;
  return { kk: written("kk"), ru: written("ru"), en: written("en") };
}

/** The number wanted; null when the field is empty. */
export function targetOf({ target }: EntryFields): number | null {
  return readAmount(target) ?? null;
}

/** Only what somebody has changed: what others change meanwhile is not written over. */
export function changesOf(before: EntryFields, after: EntryFields) {
  const isOther = (text: Text) =>
    languages.some((one) => before[`${text}_${one}`] !== after[`${text}_${one}`]);
  return {
    ...(isOther("name") && { name: textOf(after, "name") }),
    ...(isOther("unit") && { unit: textOf(after, "unit") }),
    ...(before.target !== after.target && { target: targetOf(after) }),
  };
}
