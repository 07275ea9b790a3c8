import type { DeskCardFragment } from "../../graphql/generated";

type DeskOrganization = DeskCardFragment["volunteer"]["organizations"][number];

/** A person as the desk could check them in: with the organization that brought them, or on their own. */
export interface Candidate {
  card: DeskCardFragment;
  organization: DeskOrganization | undefined;
}

/** Somebody with several organizations is asked with which of them they have come; all others are one choice. */
export function candidatesOf(cards: readonly DeskCardFragment[]): Candidate[] {
  return cards.flatMap((card): Candidate[] => {
    const { organizations } = card.volunteer;
    if (organizations.length <= 1) return [{ card, organization: organizations[0] }];
    return [...organizations, undefined].map((organization) => ({ card, organization }));
  });
}

/** The names of somebody as they stand on the card. */
export type Named = Pick<DeskCardFragment, "givenName" | "familyName">;

/** What the desk calls people when others look on: Айгерім Қ. */
export function shortName({ givenName, familyName }: Named): string {
  const [initial = ""] = familyName.trim();
  return initial ? `${givenName} ${initial}.` : givenName;
}

/** The cards that an entry means: the one whose badge code it is, else all that were found. */
export function meantBy(entry: string, cards: readonly DeskCardFragment[]): readonly DeskCardFragment[] {
  const code = entry.replaceAll(/[\s-]/g, "").toUpperCase();
  const exact = cards.filter((card) => card.code.toUpperCase() === code);
  return exact.length > 0 ? exact : cards;
}
