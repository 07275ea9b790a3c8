import { DomainError } from "@igilik/schema";
import type { Transaction } from "kysely";
import { addAuditLine } from "../../audit/audit.repository.js";
import type { Database } from "../../database/database.js";
import type { DB } from "../../database/tables.js";
import type { JobRun, JobWork } from "../../jobs/job-kind.js";
import { keepDuplicatesOf } from "../../volunteers/duplicates/find-duplicates.js";
import type { TableRow } from "../table.js";
import { findKnownPeople } from "./known-people.repository.js";
import { countLines, readRows } from "./read-rows.js";
import { type RosterColumn, rosterColumns } from "./roster-columns.js";
import { readRosterRow, type RosterEntry } from "./roster-entry.js";
import { RosterMemory } from "./roster-memory.js";
import { type RosterOrder, findRosterOrder, keepOutcomes } from "./roster-import.repository.js";
import {
  type RosterGround,
  addContacts,
  addGuardiansConsents,
  addMemberships,
  addPairs,
  insertPeople,
  lockCandidates,
} from "./roster-people.repository.js";
import { type RosterCandidate, type RosterPlan, candidateOf, planRoster } from "./roster-plan.js";

const rowsAtOnce = 1_000;
const mostRows = 200_000;
/** As many as one line of the audit names. */
const auditedAtOnce = 500;

/** A row with the person that it tells of. */
interface ReadRow {
  entry: RosterEntry;
  candidate: RosterCandidate | undefined;
}

/** The job that reads a stored roster in. */
export function createRosterWork(db: Database, matchSecret: string): JobWork<{ importId: string }> {
  return {
    kind: "IMPORT_ROSTER",
    async run({ importId }, run) {
      const order = await findRosterOrder(db, importId);
      const fileId = order?.fileId;
      if (!fileId) throw new DomainError("FILE_NOT_FOUND");
      await readRosterIn({ order, matchSecret, read: () => run.files.read(fileId) }, run);
      return {};
    },
  };
}

/** What a roster is read in with. */
export interface RosterReading {
  order: RosterOrder;
  matchSecret: string;
  /** The file's bytes from its beginning, each time anew. */
  read: () => AsyncIterable<Buffer>;
}

/** Whose run it is, and how it writes. */
export type RosterRun = Pick<JobRun, "jobId" | "accountId" | "progress" | "step">;

/**
 * Reads a roster in, a thousand rows a transaction, each once: a run that takes up what another one began reads the
 * rows before again, for who was named in them, and decides about the rest.
 *
 * @throws DomainError FILE_NOT_CSV, FILE_WRONG_COLUMNS, FILE_WRONG_ENCODING, TOO_MANY_ROWS
 */
export async function readRosterIn(
  { order, matchSecret, read }: RosterReading,
  run: RosterRun,
): Promise<void> {
  const total = await countLines(read());
  run.progress(0, total);
  const ground = { ...order, year: new Date().getFullYear() };
  const memory = new RosterMemory();
  let rowsSoFar = 0;
  for await (const batch of inBatches(readRows(read(), rosterColumns))) {
    rowsSoFar += batch.length;
    if (rowsSoFar > mostRows) throw new DomainError("TOO_MANY_ROWS");
    const rows = batch.map((row) => readPerson(row, ground.year, matchSecret));
    const lastLine = batch.at(-1)?.line ?? 0;
    memory.join(await decide(run, { order, ground, rows, lastLine, memory }));
    run.progress(lastLine, total);
  }
  run.progress(total, total);
}

function readPerson(row: TableRow<RosterColumn>, year: number, matchSecret: string): ReadRow {
  const entry = readRosterRow(row, year);
  return { entry, candidate: "person" in entry ? candidateOf(entry.person, matchSecret) : undefined };
}

interface Batch {
  order: RosterOrder;
  ground: RosterGround;
  rows: readonly ReadRow[];
  lastLine: number;
  memory: RosterMemory;
}

/** Decides about some rows and keeps that, unless a run before has. Tells what they told. */
async function decide(
  run: RosterRun,
  { order, ground, rows, lastLine, memory }: Batch,
): Promise<RosterMemory> {
  const lines = rows.flatMap(({ entry, candidate }) => (candidate ? [{ line: entry.line, candidate }] : []));
  const candidates = lines.map(({ candidate }) => candidate);
  return run.step(async (trx) => {
    if (!order.isDryRun) await lockCandidates(trx, candidates);
    const known = await findKnownPeople(trx, lines, ground);
    // A transaction may be tried again: what it tells is remembered only when it was kept.
    const heard = memory.branch();
    const plan = planRoster(rows, known, heard, ground.year);
    if (lastLine <= order.doneLine) return heard;
    if (!order.isDryRun) await keepPeople(trx, run, plan, ground);
    await keepOutcomes(trx, order.id, lastLine, plan.outcomes);
    return heard;
  });
}

/** Adds who is new, completes who is known, and lets a coordinator be asked about the others. */
async function keepPeople(
  trx: Transaction<DB>,
  run: RosterRun,
  { additions, known, pairs }: RosterPlan,
  ground: RosterGround,
): Promise<void> {
  const personIds = known.map(({ personId }) => personId);
  const guarded = known.filter(({ candidate }) => candidate.person.guardianConsent);
  const consented = await addGuardiansConsents(
    trx,
    guarded.map(({ personId }) => personId),
  );
  const joined = await addMemberships(trx, personIds, ground.organizationId);
  const reached = await addContacts(trx, known);
  const added = await insertPeople(trx, additions, ground);
  await addPairs(trx, pairs);
  await keepDuplicatesOf(trx, added);
  await audit(trx, run, [...new Set([...added, ...joined, ...consented, ...reached])]);
}

async function audit(trx: Transaction<DB>, run: RosterRun, personIds: readonly string[]): Promise<void> {
  for (let from = 0; from < personIds.length; from += auditedAtOnce) {
    await addAuditLine(trx, {
      campaignId: null,
      accountId: run.accountId,
      action: "importRoster",
      subjectKind: "volunteer",
      subjectIds: personIds.slice(from, from + auditedAtOnce),
      requestId: run.jobId,
    });
  }
}

async function* inBatches<Row>(rows: AsyncIterable<Row>): AsyncIterable<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
