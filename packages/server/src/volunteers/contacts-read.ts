// Promise: nobody is answered somebody's phone number or e-mail address before the audit says that they looked, and
// however many cards one request reads, that is one line for each 500 of them.
import type { Viewer } from "@igilik/schema";
import DataLoader from "dataloader";
import { addAuditLine, contactsReadAction } from "../audit/audit.repository.js";
import type { Database } from "../database/database.js";

/** As many subjects as a line of the audit has at most. */
const subjectsAtMost = 500;

interface ContactsRead {
  viewer: Viewer;
  /** The card that counts. */
  cardId: string;
}

/** Notes whose contacts a viewer reads; resolves when it is committed. */
export function createContactsReads(writes: Database): (read: ContactsRead) => Promise<void> {
  const reads = new DataLoader<ContactsRead, null>(
    async (asked) => {
      for (const [viewer, cardIds] of byViewer(asked)) await note(writes, viewer, [...cardIds]);
      return asked.map(() => null);
    },
    { cache: false },
  );
  return async (read) => void (await reads.load(read));
}

function byViewer(asked: readonly ContactsRead[]): Map<Viewer, Set<string>> {
  const found = new Map<Viewer, Set<string>>();
  for (const { viewer, cardId } of asked) {
    const cards = found.get(viewer) ?? new Set();
    found.set(viewer, cards.add(cardId));
  }
  return found;
}

async function note(writes: Database, viewer: Viewer, cardIds: readonly string[]): Promise<void> {
  await writes.transaction().execute(async (trx) => {
    for (let at = 0; at < cardIds.length; at += subjectsAtMost) {
      await addAuditLine(trx, {
        campaignId: null,
        accountId: viewer.accountId,
        action: contactsReadAction,
        subjectKind: "volunteer",
        subjectIds: cardIds.slice(at, at + subjectsAtMost),
        requestId: viewer.requestId,
      });
    }
  });
}
