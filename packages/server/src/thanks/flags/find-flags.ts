import { findChildren } from "./find-children.js";
import { findInsults } from "./find-insults.js";
import { findLinks } from "./find-links.js";
import { findPhones } from "./find-phones.js";
import type { Flag } from "./flag.js";

const finders = {
  PHONE: findPhones,
  LINK: findLinks,
  CHILD: findChildren,
  INSULT: findInsults,
} as const satisfies Record<Flag["kind"], (text: string) => string[]>;

/** What a message has that a moderator should see first, in the words and in the signature; each words once a kind. */
export function findFlags(text: string, sender: string | null): Flag[] {
  return (Object.keys(finders) as Flag["kind"][]).flatMap((kind) => {
    const found = [text, sender ?? ""].flatMap(finders[kind]);
    return [...new Set(found)].map((words) => ({ kind, words }));
  });
}

/** The kinds of flags, each once. */
export function kindsOf(flags: readonly Flag[]): Flag["kind"][] {
  return [...new Set(flags.map(({ kind }) => kind))];
}
