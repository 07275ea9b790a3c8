import type { ChangeVolunteerInput, PersonToChangeQuery } from "../../../graphql/generated";
import type { FormOrganizer } from "../../events/event-form";

/** A card as it was read for the form. */
export type PersonToChange = PersonToChangeQuery["volunteerCard"];

/** What stands in the fields of the form for a person, but for the reason. */
export interface PersonDetails {
  familyName: string;
  givenName: string;
  /** Digits; empty: not known. */
  birthYear: string;
  phone: string;
  email: string;
  organizations: readonly FormOrganizer[];
}

/** The names of the details, in the order of the form. */
export const detailNames = [
  "familyName",
  "givenName",
  "birthYear",
  "phone",
  "email",
  "organizations",
] as const satisfies readonly (keyof PersonDetails)[];

/** The fields as a card stands. */
export function fieldsOf(card: PersonToChange): PersonDetails {
  const { familyName, givenName, birthYear, phone, email, volunteer } = card;
  return {
    ...{ familyName, givenName, phone: phone ?? "", email: email ?? "" },
    birthYear: birthYear === null ? "" : String(birthYear),
    organizations: volunteer.organizations.map(({ id, name }) => ({ id, name })),
  };
}

const idsOf = (organizations: readonly FormOrganizer[]) => organizations.map(({ id }) => id);

/** Whether a detail is the same in both. */
export function isSame(name: keyof PersonDetails, one: PersonDetails, other: PersonDetails): boolean {
  return name === "organizations"
    ? idsOf(one.organizations).toSorted().join() === idsOf(other.organizations).toSorted().join()
    : one[name] === other[name];
}

/** Only what somebody has changed: what others change meanwhile is not written over. */
export function changesOf(
  before: PersonDetails,
  after: PersonDetails,
): Omit<ChangeVolunteerInput, "clientRef" | "volunteer" | "revision" | "reason"> {
  const isChanged = (name: keyof PersonDetails) => !isSame(name, before, after);
  return {
    ...(isChanged("familyName") && { familyName: after.familyName }),
    ...(isChanged("givenName") && { givenName: after.givenName }),
    ...(isChanged("birthYear") && { birthYear: after.birthYear.trim() ? Number(after.birthYear) : null }),
    ...(isChanged("phone") && { phone: after.phone }),
    ...(isChanged("email") && { email: after.email }),
    ...(isChanged("organizations") && { organizations: idsOf(after.organizations) }),
  };
}

/** The fields over a newer state: what somebody has typed stays, the rest is as it is by now. */
export function overNewer(typed: PersonDetails, before: PersonDetails, newer: PersonDetails): PersonDetails {
  const keep = <Name extends keyof PersonDetails>(name: Name): PersonDetails[Name] =>
    isSame(name, typed, before) ? newer[name] : typed[name];
  return {
    ...{ familyName: keep("familyName"), givenName: keep("givenName"), birthYear: keep("birthYear") },
    ...{ phone: keep("phone"), email: keep("email"), organizations: keep("organizations") },
  };
}
