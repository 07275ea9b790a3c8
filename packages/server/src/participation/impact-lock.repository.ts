import { DomainError, type Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import { isUuid } from "../uuid.js";
import { shareEvent } from "./event-lock.repository.js";

/**
 * Locks a result behind its event, in the order in which everybody takes locks.
 *
 * @throws DomainError IMPACT_NOT_FOUND, CAMPAIGN_CLOSED, DEMONSTRATION_ONLY
 */
export async function lockImpact(trx: Transaction<DB>, viewer: Viewer, id: string) {
  const found = isUuid(id)
    ? await trx.selectFrom("impact_entry").select(["id", "event_id"]).where("id", "=", id).executeTakeFirst()
    : undefined;
  if (!found) throw new DomainError("IMPACT_NOT_FOUND");
  const event = await shareEvent(trx, found.event_id);
  requireSameWorld(viewer, event);
  return trx
    .selectFrom("impact_entry")
    .selectAll()
    .where("id", "=", found.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
