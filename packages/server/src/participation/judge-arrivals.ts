import type { CheckInRefusal, Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { isInWorld } from "../organizations/require-organizations.js";
import { findPersonIdsByCode, normalizePersonCode } from "../volunteers/person.repository.js";
import { scopeOf } from "../writes/writer.js";
import { type ArrivalGrounds, shareGrounds } from "./arrival.repository.js";
import type { AcceptedRow, CheckInOutcomes, CheckInRow } from "./check-in-row.js";
import { defaultArrival, refuseArrival } from "./check-in-rules.js";

/** What a batch names, found and locked. */
export interface BatchGrounds extends ArrivalGrounds {
  /** The id of the card that was shown, by id or by code; empty when nobody has the code. */
  shown: (row: CheckInRow) => string;
}

/** Finds what the rows name, and locks events, then people. */
export async function lockGrounds(
  trx: Transaction<DB>,
  rows: readonly CheckInRow[],
  patience: number | null,
): Promise<BatchGrounds> {
  const codes = await findPersonIdsByCode(
    trx,
    rows.flatMap((row) => (row.input.volunteer ? [] : [row.input.volunteerCode ?? ""])),
  );
  const shown = (row: CheckInRow): string =>
    (
      row.input.volunteer ??
      codes.get(normalizePersonCode(row.input.volunteerCode ?? "")) ??
      ""
    ).toLowerCase();
  const grounds = await shareGrounds(trx, {
    events: rows.map((row) => row.input.event),
    people: rows.map(shown),
    organizations: rows.flatMap((row) => row.input.organization ?? []),
    references: rows.map(({ viewer, input }) => ({ scope: scopeOf(viewer), clientRef: input.clientRef })),
    patience,
  });
  return { ...grounds, shown };
}

/** Applies the rules to each row; what they refuse is an outcome. */
export function judgeArrivals(
  rows: readonly CheckInRow[],
  { events, people, organizations, shown }: BatchGrounds,
  outcomes: CheckInOutcomes,
): AcceptedRow[] {
  const accepted: AcceptedRow[] = [];
  for (const row of rows) {
    const event = events.get(row.input.event.toLowerCase());
    const recordedPersonId = shown(row);
    const person = people.get(recordedPersonId);
    const at = row.input.at ? new Date(row.input.at) : defaultArrival(event);
    const code =
      refuseWorld(row.viewer, event) ??
      refuseArrival(event, person, at, event?.now ?? at) ??
      refuseOrganization(row, event, organizations);
    if (code || !event || !person) {
      outcomes.set(row.index, {
        kind: "REFUSED",
        clientRef: row.input.clientRef,
        code: code ?? "UNKNOWN_VOLUNTEER",
      });
      continue;
    }
    accepted.push({
      ...row,
      arrival: {
        campaignId: event.campaignId,
        eventId: event.id,
        personId: person.id,
        recordedPersonId,
        organizationId: row.input.organization?.toLowerCase() || null,
        at,
      },
    });
  }
  return accepted;
}

function refuseWorld(
  viewer: Viewer,
  event: { isDemonstration: boolean } | undefined,
): CheckInRefusal | undefined {
  return event && viewer.isDemonstrationOnly && !event.isDemonstration ? "EVENT_NOT_FOUND" : undefined;
}

function refuseOrganization(
  row: CheckInRow,
  event: { isDemonstration: boolean } | undefined,
  worlds: ReadonlyMap<string, boolean>,
): CheckInRefusal | undefined {
  if (!row.input.organization) return undefined;
  const isThere = event && isInWorld(worlds, row.input.organization, event.isDemonstration);
  return isThere ? undefined : "UNKNOWN_ORGANIZATION";
}
