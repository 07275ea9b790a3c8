import {
  type DecideDuplicateInput,
  DomainError,
  type DuplicateCandidateView,
  type DuplicatesPort,
  type Viewer,
  tidyText,
  toConnection,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requirePermission } from "../../access/permissions.js";
import { fromCursor, toCursor } from "../../database/keyset.js";
import type { DB } from "../../database/tables.js";
import type { Platform } from "../../platform.js";
import { isUuid } from "../../uuid.js";
import { mergeVolunteers, unmergeVolunteer } from "../merge-commands.js";
import { findRootPersonId } from "../person.repository.js";
import { findDuplicate, listDuplicates, setDuplicateState } from "./duplicate.repository.js";

/** What a correction says when the coordinator has written nothing. */
const silentReasons = {
  SAME: "Бір адам · Один человек · The same person",
  OPEN: "Шешім қайтарылды · Решение отменено · The decision was taken back",
};

/** People who may be known twice: shown in pairs and decided, through the same merges as on a person's page. */
export function createDuplicatesService({ db, writer }: Pick<Platform, "db" | "writer">): DuplicatesPort {
  return {
    async list(viewer, state, { first, after }) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const found = await listDuplicates(db, {
        state,
        isDemonstration: viewer.isDemonstrationOnly,
        after: after ? fromCursor(after, ["moment", "id"]) : undefined,
        limit: first + 1,
      });
      const places = new Map(found.map(({ view, place }) => [view.id, place]));
      const views = found.map(({ view }) => view);
      return toConnection(views, first, ({ id }) => toCursor(places.get(id) ?? []));
    },

    async decide(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const { answer, receipt } = await writer.write(
        viewer,
        { operation: "decideDuplicate", input },
        async (trx) => {
          const pair = isUuid(input.candidate)
            ? await findDuplicate(trx, input.candidate, viewer, "for update")
            : undefined;
          if (!pair) throw new DomainError("DUPLICATE_NOT_FOUND");
          if (pair.state === input.decision) throw new DomainError("WRONG_STATE");
          const campaignId = await moveCards(trx, viewer, pair, input);
          await setDuplicateState(trx, pair.id, {
            state: input.decision,
            reason: input.reason ? tidyText(input.reason) : null,
            accountId: viewer.accountId,
          });
          const subjectIds = [pair.firstId, pair.secondId];
          return { answer: { id: pair.id }, campaignId, subjectKind: "volunteer", subjectIds };
        },
      );
      const candidate = await findDuplicate(db, answer.id, viewer);
      if (!candidate) throw new DomainError("DUPLICATE_NOT_FOUND");
      return { clientRef: input.clientRef, candidate, write: receipt };
    },
  };
}

/** Makes the cards one or parts them, as the decision asks. Tells the campaign in which that shows. */
async function moveCards(
  trx: Transaction<DB>,
  viewer: Viewer,
  { firstId, secondId, state }: DuplicateCandidateView,
  { decision, reason }: DecideDuplicateInput,
): Promise<string | null> {
  const because = (silent: string) => ({ viewer, text: reason ? tidyText(reason) : silent });
  let campaignId: string | null = null;
  if (state === "SAME" && (await isPartOf(trx, secondId, firstId))) {
    ({ campaignId } = await unmergeVolunteer(trx, secondId, because(silentReasons.OPEN)));
  }
  if (decision === "SAME") {
    const cards = { keep: firstId, merge: secondId };
    ({ campaignId } = await mergeVolunteers(trx, cards, because(silentReasons.SAME)));
  }
  return campaignId;
}

/**
 * Whether the merge still stands: somebody may have parted the cards on a person's page. It went to the card that counts
 * for the kept one, which may have been merged itself.
 */
async function isPartOf(trx: Transaction<DB>, merged: string, kept: string): Promise<boolean> {
  const root = (await findRootPersonId(trx, kept)) ?? kept;
  const row = await trx
    .selectFrom("person")
    .select("id")
    .where("id", "=", merged)
    .where("merged_into", "=", root)
    .executeTakeFirst();
  return row !== undefined;
}
