import { shortName, type Named } from "./candidate";
import type { Wish } from "./desk-answer";

/** Whom a wish is about; undefined when only words or a code are known. */
export function personOf(wish: Wish): Named | undefined {
  switch (wish.kind) {
    case "find":
    case "code":
      return undefined;
    case "check-in":
    case "consent":
      return wish.candidate.card;
    case "add":
      return wish.person;
    case "leave":
    case "undo":
    case "stay":
      return wish.attendance.card;
    default:
      return wish satisfies never;
  }
}

/** What a wish is about, in the words that were typed or as a name. */
export function nameOfWish(wish: Wish): string {
  const person = personOf(wish);
  if (person) return shortName(person);
  if (wish.kind === "find") return wish.entry;
  return wish.kind === "code" ? wish.code : "";
}
