import type { ConsentView, GuardianRelation } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { ConsentGranter, ConsentPurpose, DB } from "../database/tables.js";
import { cardsWithMerged } from "./card.repository.js";

/** A consent to keep. */
export interface NewConsent {
  purpose: ConsentPurpose;
  grantedBy: ConsentGranter;
  /** Left out or null: nobody wrote down which adult agreed. */
  guardian?: { name: string; relation: GuardianRelation } | null;
  /** Left out or null: it has no end. */
  until?: Date | null;
}

/** Keeps a consent on a card, unless one stands there already that says as much. */
export async function addConsent(
  trx: Transaction<DB>,
  personId: string,
  { purpose, grantedBy, guardian = null, until = null }: NewConsent,
): Promise<void> {
  await sql`select from person where id = ${personId} for update`.execute(trx);
  const [name, relation] = [guardian?.name ?? null, guardian?.relation ?? null];
  await sql`
    insert into consent (person_id, purpose, granted_by, guardian_name, guardian_relation, until)
    select ${personId}, ${purpose}, ${grantedBy}, ${name}, ${relation}, ${until}::timestamptz where not exists (
      select from consent c where c.person_id = ${personId} and c.purpose = ${purpose}
        and c.granted_by = ${grantedBy} and (c.until is null or c.until > now())
        and c.until is not distinct from ${until}::timestamptz
        and (${name}::text is null or (c.guardian_name, c.guardian_relation) = (${name}, ${relation}))
    )
  `.execute(trx);
}

/** Ends what holds for a purpose on a card and on those folded into it. Tells how many consents that were. */
export async function endConsents(
  trx: Transaction<DB>,
  personId: string,
  { purpose, reason }: { purpose: ConsentPurpose; reason: string },
): Promise<number> {
  // By the clock and not by the transaction's beginning: what was given while we waited ends after it was given.
  const { numAffectedRows } = await sql`
    with ${cardsWithMerged([personId])}
    update consent s set until = clock_timestamp(), withdrawn_because = ${reason}
    from cards c where s.person_id = c.id and s.purpose = ${purpose}
      and (s.until is null or s.until > clock_timestamp())
  `.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** All consents of these cards and of those folded into them, the latest first. */
export async function findConsents(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, readonly ConsentView[]>> {
  const { rows } = await sql<ConsentRow>`
    with ${cardsWithMerged(ids)}
    select c.key as card_id, s.purpose, s.granted_by, s.granted_at, s.until, s.guardian_name, s.guardian_relation,
      s.withdrawn_because, (s.until is null or s.until > now()) as holds
    from cards c join consent s on s.person_id = c.id
    order by s.granted_at desc, s.id desc
  `.execute(db);
  const found = new Map<string, ConsentView[]>();
  for (const row of rows) found.set(row.card_id, [...(found.get(row.card_id) ?? []), toConsentView(row)]);
  return found;
}

interface ConsentRow {
  card_id: string;
  purpose: ConsentPurpose;
  granted_by: ConsentGranter;
  granted_at: Date;
  until: Date | null;
  guardian_name: string | null;
  guardian_relation: GuardianRelation | null;
  withdrawn_because: string | null;
  holds: boolean;
}

function toConsentView(row: ConsentRow): ConsentView {
  const { guardian_name: name, guardian_relation: relation } = row;
  return {
    purpose: row.purpose,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at.toISOString(),
    until: row.until?.toISOString() ?? null,
    holds: row.holds,
    guardian: name !== null && relation !== null ? { name, relation } : null,
    withdrawnBecause: row.withdrawn_because,
  };
}
