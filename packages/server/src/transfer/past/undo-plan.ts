import type { ImportHindrance } from "@igilik/schema";
import type { EventBefore, ImportedEvent } from "./import-log.repository.js";

/** What undoing an import would do. Nothing in it has been done. */
export interface UndoPlan {
  /** Ids of the events that the import made. */
  removals: string[];
  /** The events that it changed, with what they were. */
  returns: { eventId: string; before: EventBefore }[];
  hindrances: { eventId: string; why: ImportHindrance }[];
}

/**
 * Decides what becomes of the events of an import. One that it made must be untouched as a whole, since all that hangs
 * on it would go with it. One that it changed keeps what hangs on it, unless it would become a draft again: people
 * have joined what they read of as approved.
 */
export function planUndo(events: readonly ImportedEvent[]): UndoPlan {
  const plan: UndoPlan = { removals: [], returns: [], hindrances: [] };
  for (const { eventId, before, ...event } of events) {
    const why = hindranceOf({ before, ...event });
    if (why) plan.hindrances.push({ eventId, why });
    else if (before) plan.returns.push({ eventId, before });
    else plan.removals.push(eventId);
  }
  return plan;
}

function hindranceOf(event: Omit<ImportedEvent, "eventId">): ImportHindrance | null {
  const wasDraft = event.before?.status === "DRAFT" || event.before?.status === "SUBMITTED";
  if (event.hasRecords && (event.before === null || wasDraft)) return "RECORDED";
  if (event.status !== event.statusNow) return "GONE_ON";
  return event.revision === event.revisionNow ? null : "CHANGED";
}
