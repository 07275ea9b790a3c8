import { shortName } from "./candidate";
import type { Wish } from "./desk-answer";

/** What a wish is about, in the words that were typed or as a name. */
export function nameOfWish(wish: Wish): string {
  switch (wish.kind) {
    case "find":
      return wish.entry;
    case "check-in":
    case "consent":
      return shortName(wish.candidate.card);
    case "add":
      return shortName(wish.person);
    case "leave":
    case "undo":
      return shortName(wish.attendance.card);
    default:
      return wish satisfies never;
  }
}
