import { buildSchema, type TopicScope, type Viewer } from "@igilik/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { type GroupChoice, chooseGroup } from "../src/http/choose-group.js";
import { toFeedOperation, toLiveOperation } from "../src/http/live-operation.js";
import { createPreparer } from "../src/http/prepare-operation.js";
import { type CampaignBook, CodeBooks } from "../src/live/code-books.js";
import { randomFrom } from "./support/random-from.js";
import { anonymous, coordinator, demonstrator, representativeOf } from "./support/platform.js";
import { type RandomOperation, pickWith, randomOperation } from "./support/random-operations.js";

const viewers = {
  anonymous,
  coordinator,
  demonstrator,
  fund: representativeOf("fund"),
  colleague: representativeOf("fund", { accountId: "00000000-0000-7000-8000-000000000004" }),
  program: representativeOf("fund", {
    accountId: "00000000-0000-7000-8000-000000000005",
    permissions: ["READ_PUBLIC", "READ_OWN"],
  }),
  reportingProgram: representativeOf("fund", {
    accountId: "00000000-0000-7000-8000-000000000006",
    permissions: ["READ_PUBLIC", "REPORT_OWN"],
  }),
  group: representativeOf("group"),
  demoGroup: representativeOf("demo-group", { isDemonstrationOnly: true }),
};
type Who = keyof typeof viewers;
const everybody = Object.keys(viewers) as Who[]; // the keys of the object above

/** Who may be sent what belongs to a campaign when it is shared with everybody, said here a second time. */
const readers: Readonly<Record<string, readonly Who[]>> = {
  "real-next": everybody,
  "real-draft": ["coordinator"],
  "real-rehearsal": ["coordinator"],
  "demo-open": everybody,
  "demo-draft": ["coordinator", "demonstrator"],
};

/** Whom one declared scope makes equal: two accounts of one organization and its key, and nobody else. */
const sideOf = (who: Who): string => (who === "colleague" || who === "program" ? "fund" : who);

/** Who is in none of the declared scopes, wherever: strangers, keys that may not read, and organizations where they are not meant. */
const isShutOut = (who: Who, declared: readonly TopicScope[]): boolean => {
  if (declared.includes("PUBLIC")) return false;
  if (who === "reportingProgram") return true;
  return viewers[who].organization ? !declared.includes("ORGANIZATION") : who === "anonymous";
};

/** The names of campaigns do not matter here, only who may read them. */
const bookOf = (slug: string, startsOn: string): CampaignBook => {
  const name = { kk: slug, ru: slug, en: slug };
  return {
    id: slug,
    slug,
    revision: 1,
    seriesId: "series",
    series: { id: "series", slug: "series", name },
    name,
    city: name,
    timeZone: "Asia/Almaty",
    startsOn,
    endsOn: startsOn,
    days: [startsOn],
    phase: slug.endsWith("draft") ? "DRAFT" : "LIVE",
    consentAge: 14,
    isRehearsal: slug === "real-rehearsal",
    isDemonstration: slug.startsWith("demo"),
    targets: [],
    publishedFigures: [],
    categories: [],
    districts: [],
    projects: [],
    challenges: [],
  };
};

/** Books of campaigns, each later than the one before; more of them come by themselves when they are reloaded. */
const openBooks = async (slugs: readonly string[]): Promise<CodeBooks> => {
  const known = [...slugs, "real-next"].map((slug, i) => bookOf(slug, `2026-12-0${i + 1}`));
  const codeBooks = new CodeBooks({
    readBook: async (id) => known.find((book) => book.id === id),
    readBooks: async () => known.filter(({ id }) => slugs.includes(id)),
  });
  await codeBooks.load();
  return codeBooks;
};

/** One viewer's operation, and the group that it is in. */
interface Watching {
  who: Who;
  declared: readonly TopicScope[];
  asked: RandomOperation;
  group: GroupChoice;
}

describe.each([1, 2, 3, 4, 5])("with viewers and operations at random (seed %i)", (seed) => {
  const watching: Watching[] = [];
  const refused: { who: Who; declared: readonly TopicScope[]; campaign: string | null; code: unknown }[] = [];
  let books: CodeBooks;

  beforeAll(async () => {
    const schema = await buildSchema();
    const prepare = createPreparer(schema);
    const pick = pickWith(randomFrom(seed));
    books = await openBooks(["real-draft", "real-rehearsal", "demo-open", "demo-draft"]);
    for (let i = 0; i < 2_000; i++) {
      const who = pick(everybody);
      const asked = randomOperation(pick, [null, ...books.all().map(({ slug }) => slug)]);
      const prepared = prepare(asked.query);
      if ("errors" in prepared) throw new Error(`${asked.query}: ${prepared.errors[0]?.message}`);
      const { document, operation } = prepared;
      const take = asked.topic === "progress" ? toLiveOperation : toFeedOperation;
      const shared = take(schema, document, operation, asked.variables);
      if (!shared) throw new Error(`not live: ${asked.query}`);
      // Beside what the schema's topics declare, what one for coordinators alone would.
      const declared = pick<readonly TopicScope[]>([shared.scopes, ["COORDINATOR"]]);
      try {
        const group = chooseGroup({ codeBooks: books }, viewers[who] satisfies Viewer, {
          ...shared,
          scopes: declared,
        });
        const pace = "pace" in shared ? String(shared.pace) : "";
        watching.push({
          who,
          declared,
          asked,
          group: { ...group, key: `${asked.topic} ${pace} ${group.key}` },
        });
      } catch (error) {
        refused.push({ who, declared, campaign: asked.campaign, code: (error as { code?: unknown }).code });
      }
    }
  });

  const shownTo = ({ group }: Watching): string | undefined => group.shown()?.slug;
  const nobodySeesTooMuch = (): void => {
    const wrong = watching.filter((each) => {
      const shown = shownTo(each);
      const isOfTheOtherWorld = each.who === "demoGroup" && !each.declared.includes("PUBLIC");
      return (
        shown !== undefined &&
        (!readers[shown]?.includes(each.who) || (isOfTheOtherWorld && shown.startsWith("real")))
      );
    });
    expect(wrong).toEqual([]);
  };
  const byGroup = (): Watching[][] => {
    const groups = new Map<string, Watching[]>();
    for (const each of watching) groups.set(each.group.key, [...(groups.get(each.group.key) ?? []), each]);
    return [...groups.values()];
  };

  it("two share a group only when they ask for the same, within one declared scope", () => {
    const groups = byGroup();
    expect(groups.filter((members) => members.length > 1).length).toBeGreaterThan(50);
    for (const members of groups) {
      expect(new Set(members.map(({ asked }) => asked.meaning)).size).toBe(1);
      const sides = new Set(members.map(({ who }) => sideOf(who)));
      const isForEverybody = members.every(
        (each) => each.declared.includes("PUBLIC") && readers[shownTo(each) ?? ""] === everybody,
      );
      expect(isForEverybody ? 1 : sides.size).toBe(1);
    }
  });

  it("two accounts of an organization share its own, of which nobody else is sent anything", () => {
    const own = byGroup().filter(([each]) => each?.group.organizationId);
    expect(own.length).toBeGreaterThan(10);
    for (const members of own) {
      const organizations = members.map(({ who }) => viewers[who].organization?.id);
      expect(new Set([...organizations, ...members.map(({ group }) => group.organizationId)]).size).toBe(1);
      expect(members.every(({ declared }) => !declared.includes("PUBLIC"))).toBe(true);
    }
    const shared = own.filter((members) => new Set(members.map(({ who }) => who)).size > 1);
    expect(shared.length).toBeGreaterThan(3);
    const unfiltered = watching.filter(({ group }) => group.organizationId === null);
    expect(
      unfiltered.filter(({ who, declared }) => viewers[who].organization && !declared.includes("PUBLIC")),
    ).toEqual([]);
  });

  it("strangers, organizations and coordinators share what is public", () => {
    const mixed = byGroup().filter((members) => new Set(members.map(({ who }) => sideOf(who))).size > 1);
    expect(mixed.length).toBeGreaterThan(5);
  });

  it("nobody is sent what is not for them, and nobody who may watch is refused", () => {
    nobodySeesTooMuch();
    expect(watching.every((each) => shownTo(each) !== undefined)).toBe(true);
    expect(refused.length).toBeGreaterThan(50);
    const expected = refused.map(({ who, declared, campaign }) => {
      if (!readers[campaign ?? "demo-open"]?.includes(who)) return "CAMPAIGN_NOT_FOUND";
      if (!isShutOut(who, declared)) return "welcome";
      return who === "anonymous" ? "NOT_SIGNED_IN" : "NOT_ALLOWED";
    });
    expect(refused.map(({ code }) => code)).toEqual(expected);
  });

  it("nobody is when the next edition takes the current one's place", async () => {
    await books.reload("real-next");
    nobodySeesTooMuch();
    const following = watching.filter(({ asked }) => asked.campaign === null);
    const shown = new Set(following.map((each) => `${each.who} ${each.declared.join()} ${shownTo(each)}`));
    expect(shown).toEqual(
      new Set([
        ...everybody.map((who) => `${who} PUBLIC,COORDINATOR real-next`),
        "coordinator COORDINATOR real-next",
        "coordinator COORDINATOR,ORGANIZATION real-next",
        "demonstrator COORDINATOR undefined",
        "demonstrator COORDINATOR,ORGANIZATION undefined",
        "fund COORDINATOR,ORGANIZATION real-next",
        "colleague COORDINATOR,ORGANIZATION real-next",
        "program COORDINATOR,ORGANIZATION real-next",
        "group COORDINATOR,ORGANIZATION real-next",
        "demoGroup COORDINATOR,ORGANIZATION undefined",
      ]),
    );
  });
});
