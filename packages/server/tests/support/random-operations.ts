/** A subscription as somebody may write it, and what it means. */
export interface RandomOperation {
  topic: "progress" | "thanksFeed" | "activityFeed";
  query: string;
  variables: Record<string, unknown>;
  /** Slug, or null for the current campaign. */
  campaign: string | null;
  /** Equal only where the very same answer is asked for, in whatever words. */
  meaning: string;
}

/** Picks one at random. */
export type Pick = <T>(items: readonly T[]) => T;

/** Picks by a source of numbers from 0 to 1. */
export function pickWith(random: () => number): Pick {
  return <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T; // never empty here
}

/** Parts of an answer: how they are written, and what they mean. */
interface Part {
  text: string;
  meaning: string;
}

const unnamed = "of anything";

/**
 * Writes a subscription: under any alias, with literals or variables under any name, as fields or through fragments,
 * with or without a cursor.
 */
export function randomOperation(pick: Pick, campaigns: readonly (string | null)[]): RandomOperation {
  const topic = pick(["progress", "thanksFeed", "activityFeed"] as const);
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  let named = 0;
  /** A value as a literal, or as a variable with any name. */
  const write = (type: string, value: string | boolean): string => {
    if (pick([true, false])) return type === "String" ? JSON.stringify(value) : String(value);
    const name = pick([`v${++named}`, `other${++named}`]);
    const isDefault = type === "String" && pick([true, false, false]);
    declared.push(
      `$${name}: ${type}${isDefault ? ` = ${JSON.stringify(value)}` : type === "String" ? "" : "!"}`,
    );
    if (!isDefault) variables[name] = value;
    return `$${name}`;
  };
  const alias = pick(["", "", "a", "b"]);
  const campaign = pick(campaigns);
  const pace = topic === "progress" ? pick(["BOARD", "SCREEN"] as const) : "";
  const args = [
    ...(campaign === null ? [] : [`campaign: ${write("String", campaign)}`]),
    ...(pick([true, false]) ? [`after: ${write("String", pick(["nothing", "x.1.2.0"]))}`] : []),
    ...(pace ? [`pace: ${write("Pace", pace)}`] : []),
  ];
  const { text, meaning } = selections[topic](pick, write);
  const isSpread = topic === "progress" && pick([true, false, false]);
  const head = `subscription ${pick(["", "Mine", "Yours"])}${declared.length > 0 ? ` (${declared.join(", ")})` : ""}`;
  const root = `${alias ? `${alias}: ` : ""}${topic}${args.length > 0 ? ` (${args.join(", ")})` : ""}`;
  return {
    topic,
    query: isSpread
      ? `${head} { ${root} { ...All } } fragment All on Progress { ${text} }`
      : `${head} { ${root} { ${text} } }`,
    variables,
    campaign,
    meaning: [alias || topic, topic, campaign ?? unnamed, pace, meaning].join(" | "),
  };
}

type Write = (type: string, value: string | boolean) => string;

function figures(pick: Pick, write: Write): Part {
  const isShown = pick([true, false]);
  const language = pick(["KK", "RU"] as const);
  const more = pick<() => Part[]>([
    () => [],
    () => [{ text: "activeVolunteers", meaning: "people" }],
    () => [{ text: "people: activeVolunteers", meaning: "people as people" }],
    () => [
      {
        text: `eventsHeld @include(if: ${write("Boolean", isShown)})`,
        meaning: isShown ? "events" : "",
      },
    ],
    () => [
      {
        text: `campaign { name { in(language: ${write("Language", language)}) } }`,
        meaning: `name ${language}`,
      },
    ],
  ]);
  return together([
    { text: "version", meaning: "version" },
    { text: "campaign { slug }", meaning: "slug" },
    ...more(),
  ]);
}

function items(pick: Pick, write: Write): Part {
  const language = pick(["KK", "RU"] as const);
  const words = pick<() => Part>([
    () => ({ text: "id text", meaning: "text" }),
    () => ({ text: "id words: text", meaning: "text as words" }),
    () => ({
      text: `id to { name { in(language: ${write("Language", language)}) } }`,
      meaning: `to ${language}`,
    }),
  ])();
  return together([
    { text: "... on Resync { version }", meaning: "resync" },
    { text: "... on ThankYouHidden { version id }", meaning: "hidden" },
    { text: `... on ThankYouPublished { version thankYou { ${words.text} } }`, meaning: words.meaning },
  ]);
}

function happenings(pick: Pick): Part {
  const more = pick(["kind", "what: kind", "kind amount"]);
  return together([
    { text: "... on Resync { version }", meaning: "resync" },
    { text: `... on Activity { version ${more} }`, meaning: more },
  ]);
}

const selections: Record<RandomOperation["topic"], (pick: Pick, write: Write) => Part> = {
  progress: figures,
  thanksFeed: items,
  activityFeed: happenings,
};

function together(parts: readonly Part[]): Part {
  return {
    text: parts.map(({ text }) => text).join(" "),
    meaning: parts.map(({ meaning }) => meaning).join(", "),
  };
}
