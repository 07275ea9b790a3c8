import type { Client } from "@urql/core";
import { DeskRosterDocument, type DeskCardFragment } from "../../../graphql/generated";

const pageSize = 100;
const pagesAtMost = 10;

/** The people who are registered for an event or came to it, 1 000 at most; undefined when the server did not tell. */
export async function readRoster(client: Client, event: string): Promise<DeskCardFragment[] | undefined> {
  const cards: DeskCardFragment[] = [];
  let after: string | null = null;
  for (let page = 0; page < pagesAtMost; page++) {
    const read = await readPage(client, event, after);
    if (!read) return undefined;
    cards.push(...read.nodes);
    if (!read.pageInfo.hasNextPage) break;
    after = read.pageInfo.endCursor;
  }
  return cards;
}

async function readPage(client: Client, event: string, after: string | null) {
  const { data } = await client.query(DeskRosterDocument, { event, first: pageSize, after });
  return data?.volunteers;
}
