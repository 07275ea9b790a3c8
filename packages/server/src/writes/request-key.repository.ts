import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";

/** What was answered to a reference, as ids: texts and names are read again when it is answered again. */
export type RequestAnswer = Record<string, string | number | boolean | null | string[]>;

/** A reference as it is known. */
export interface KnownRequest {
  clientRef: string;
  operation: string;
  inputHash: Buffer;
  answer: RequestAnswer;
}

/** One reference to be claimed. */
export interface RequestClaim {
  clientRef: string;
  inputHash: Buffer;
}

/**
 * Claims references for the caller, in sorted order so that two batches cannot wait for each other. Returns the
 * ones that were there already; another transaction's are waited for.
 */
export async function claimRequestKeys(
  trx: Transaction<DB>,
  scope: string,
  operation: string,
  claims: readonly RequestClaim[],
): Promise<Map<string, KnownRequest>> {
  const sorted = [...claims].sort((a, b) => (a.clientRef < b.clientRef ? -1 : 1));
  const references = sorted.map((claim) => claim.clientRef);
  const hashes = sorted.map((claim) => claim.inputHash);
  const { rows: claimed } = await sql<{ client_ref: string }>`
    insert into request_key (scope, client_ref, operation, input_hash)
    select ${scope}, r, ${operation}, h
    from unnest(${references}::text[], ${hashes}::bytea[]) with ordinality as t (r, h, n) order by n
    on conflict do nothing
    returning client_ref
  `.execute(trx);
  if (claimed.length === sorted.length) return new Map();
  const mine = new Set(claimed.map((row) => row.client_ref));
  // A statement of its own: only it sees what a concurrent duplicate committed while we waited for it.
  return findRequests(
    trx,
    scope,
    references.filter((reference) => !mine.has(reference)),
  );
}

/** References of the caller that were answered before. */
export async function findRequests(
  trx: Transaction<DB>,
  scope: string,
  references: readonly string[],
): Promise<Map<string, KnownRequest>> {
  if (references.length === 0) return new Map();
  const rows = await trx
    .selectFrom("request_key")
    .select(["client_ref", "operation", "input_hash", "answer"])
    .where("scope", "=", scope)
    .where("client_ref", "=", sql<string>`any(${references}::text[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.client_ref,
      {
        clientRef: row.client_ref,
        operation: row.operation,
        inputHash: row.input_hash,
        answer: row.answer as RequestAnswer, // written below, in exactly this shape
      },
    ]),
  );
}

/** Keeps what was answered, so that the same reference gets the same answer again. */
export async function keepAnswers(
  trx: Transaction<DB>,
  scope: string,
  answers: readonly { clientRef: string; answer: RequestAnswer }[],
): Promise<void> {
  if (answers.length === 0) return;
  await sql`
    update request_key k set answer = t.a
    from unnest(${answers.map((a) => a.clientRef)}::text[], ${answers.map((a) => JSON.stringify(a.answer))}::jsonb[]) as t (r, a)
    where k.scope = ${scope} and k.client_ref = t.r
  `.execute(trx);
}
