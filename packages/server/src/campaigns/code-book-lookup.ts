import type { MaybePromise } from "@igilik/schema";
import { sql } from "kysely";
import type { CampaignBook } from "../live/code-books.js";
import type { Platform } from "../platform.js";

/** The lists of a campaign's book whose entries others point to by id. */
type EntryList = "categories" | "districts" | "projects" | "challenges";

const tables = {
  categories: "category",
  districts: "district",
  projects: "project",
  challenges: "challenge",
} as const satisfies Record<EntryList, string>;

/**
 * Finds the book of a campaign that something points to: at once when this node knows it, else by reading it, since
 * another node may have just opened the campaign.
 */
export function bookOf({ codeBooks }: Platform, campaignId: string): MaybePromise<CampaignBook> {
  return (
    codeBooks.get(campaignId) ??
    codeBooks.reload(campaignId).then((book) => book ?? missing("campaign", campaignId))
  );
}

/** Selects a part of a campaign's book, at once when this node knows it. */
export function fromBook<Part>(
  platform: Platform,
  campaignId: string,
  select: (book: CampaignBook) => Part,
): MaybePromise<Part> {
  const book = bookOf(platform, campaignId);
  return book instanceof Promise ? book.then(select) : select(book);
}

/** Finds an entry that something points to, in whichever campaign's book it is; as `bookOf`. */
export function entryOf<List extends EntryList>(
  platform: Platform,
  list: List,
  id: string,
): MaybePromise<CampaignBook[List][number]> {
  for (const book of platform.codeBooks.all()) {
    const known = inBook(book, list, id);
    if (known) return known;
  }
  return readEntry(platform, list, id);
}

async function readEntry<List extends EntryList>(
  platform: Platform,
  list: List,
  id: string,
): Promise<CampaignBook[List][number]> {
  const { rows } = await sql<{ campaign_id: string }>`
    select campaign_id from ${sql.table(tables[list])} where id = ${id}
  `.execute(platform.db);
  const book = rows[0] && (await platform.codeBooks.reload(rows[0].campaign_id));
  return (book && inBook(book, list, id)) ?? missing(list, id);
}

function inBook<List extends EntryList>(
  book: CampaignBook,
  list: List,
  id: string,
): CampaignBook[List][number] | undefined {
  const entries: readonly CampaignBook[List][number][] = book[list];
  return entries.find((entry) => entry.id === id);
}

function missing(what: string, id: string): never {
  throw new Error(`something points to ${id} in ${what}, which is not there`);
}
