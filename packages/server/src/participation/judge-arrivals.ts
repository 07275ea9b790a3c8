import type { CheckInRefusal, Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { isUuid } from "../uuid.js";
import { findPersonIdsByCode, normalizePersonCode } from "../volunteers/person.repository.js";
import { shareEvents, sharePeople } from "./arrival.repository.js";
import type { AcceptedRow, CheckInOutcomes, CheckInRow } from "./check-in-row.js";
import { refuseArrival } from "./check-in-rules.js";

/** Locks events, then people, and applies the rules to each row. */
export async function judgeArrivals(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: readonly CheckInRow[],
  outcomes: CheckInOutcomes,
): Promise<AcceptedRow[]> {
  const events = await shareEvents(
    trx,
    rows.map((row) => row.input.event),
  );
  const codes = await findPersonIdsByCode(
    trx,
    rows.flatMap((row) => (row.input.volunteer ? [] : [row.input.volunteerCode ?? ""])),
  );
  const shown = (row: CheckInRow): string =>
    row.input.volunteer ?? codes.get(normalizePersonCode(row.input.volunteerCode ?? "")) ?? "";
  const people = await sharePeople(trx, rows.map(shown));
  const organizations = await findOrganizations(
    trx,
    rows.flatMap((row) => row.input.organization ?? []),
  );
  const accepted: AcceptedRow[] = [];
  for (const row of rows) {
    const event = events.get(row.input.event.toLowerCase());
    const recordedPersonId = shown(row).toLowerCase();
    const person = people.get(recordedPersonId);
    const at = row.input.at ? new Date(row.input.at) : (event?.now ?? new Date());
    const code =
      refuseWorld(viewer, event) ??
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
        organizationId: row.input.organization?.toLowerCase() ?? null,
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
  organizations: Map<string, boolean>,
): CheckInRefusal | undefined {
  if (!row.input.organization) return undefined;
  const isDemonstration = organizations.get(row.input.organization.toLowerCase());
  return isDemonstration === event?.isDemonstration ? undefined : "UNKNOWN_ORGANIZATION";
}

async function findOrganizations(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, boolean>> {
  const valid = [...new Set(ids.filter(isUuid))];
  if (valid.length === 0) return new Map();
  const rows = await trx
    .selectFrom("organization")
    .select(["id", "is_demonstration"])
    .where("id", "in", valid)
    .execute();
  return new Map(rows.map((row) => [row.id, row.is_demonstration]));
}
