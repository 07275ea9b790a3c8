import type { ChangeOrganizationInput, OrganizationKind, SizeClass } from "../../graphql/generated";
import type { LocalizedWords } from "../../lib/words-language";

/** What stands in the fields of the form for an organization. */
export interface OrganizationFields {
  /** The name in each language; at least one is filled in. */
  kk: string;
  ru: string;
  en: string;
  kind: OrganizationKind;
  /** Empty: not known. */
  size: SizeClass | "";
  verified: boolean;
}

/** An organization as far as the form shows it. */
export interface FormOrganization {
  name: LocalizedWords;
  kind: OrganizationKind;
  sizeClass: SizeClass | null;
  verified: boolean;
}

/** The fields before anything is known: many who come are not registered. */
export const emptyFields: OrganizationFields = {
  ...{ kk: "", ru: "", en: "", kind: "REGISTERED", size: "", verified: true },
};

/** The fields as an organization stands. */
export function fieldsOf({ name, kind, sizeClass, verified }: FormOrganization): OrganizationFields {
  return { kk: name.kk, ru: name.ru, en: name.en, kind, size: sizeClass ?? "", verified };
}

/** The languages that somebody has written; the API fills the others. */
export function nameOf({ kk, ru, en }: OrganizationFields) {
  return { kk: kk.trim() || null, ru: ru.trim() || null, en: en.trim() || null };
}

/** Only what somebody has changed: what others change meanwhile is not written over. */
export function changesOf(
  before: OrganizationFields,
  after: OrganizationFields,
): Omit<ChangeOrganizationInput, "clientRef" | "id" | "revision"> {
  const isRenamed = before.kk !== after.kk || before.ru !== after.ru || before.en !== after.en;
  return {
    ...(isRenamed && { name: nameOf(after) }),
    ...(before.kind !== after.kind && { kind: after.kind }),
    ...(before.size !== after.size && { sizeClass: after.size || null }),
    ...(before.verified !== after.verified && { verified: after.verified }),
  };
}
