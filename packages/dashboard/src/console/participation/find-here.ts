import type { DeskCardFragment } from "../../graphql/generated";
import { candidatesOf, meantBy, type Candidate } from "./candidate";

const shownAtMost = 6;

/** Whom an entry means among the people this device knows: by code, or by the beginnings of the names. */
export function findHere(
  entry: string,
  cards: readonly DeskCardFragment[],
): { candidates: readonly Candidate[]; hasMore: boolean } {
  const words = entry.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  const code = entry.replaceAll(/[\s-]/g, "").toUpperCase();
  const found = cards.filter((card) => {
    const names = [card.familyName.toLowerCase(), card.givenName.toLowerCase()];
    return (
      card.code.toUpperCase() === code || words.every((word) => names.some((name) => name.startsWith(word)))
    );
  });
  const meant = meantBy(entry, found);
  return { candidates: candidatesOf(meant.slice(0, shownAtMost)), hasMore: meant.length > shownAtMost };
}
