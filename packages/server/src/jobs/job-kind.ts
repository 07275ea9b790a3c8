import type { JobKind } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import type { StoredFiles } from "../files/stored-files.js";

/** One run of a job, as its work sees it. */
export interface JobRun {
  readonly jobId: string;
  /** Null for work that belongs to no campaign. */
  readonly campaignId: string | null;
  /** The account or key that asked for it; null: somebody who has not signed in. */
  readonly accountId: string | null;
  /** Aborted when the server stops, or when another one has taken the job over. */
  readonly signal: AbortSignal;
  readonly files: StoredFiles;
  /** Says how far it is; shown a few times a second at most. */
  progress(done: number, total?: number): void;
  /**
   * Writes in a transaction of its own, which is kept only if this run still has the job: of a server that was frozen
   * and taken for dead nothing is written twice. Steps are short, a few seconds at most.
   *
   * @throws JobLost when the job is no longer this run's or the server stops
   */
  step<T>(work: (trx: Transaction<DB>) => Promise<T>): Promise<T>;
}

/** What a job came to. */
export interface JobResult {
  /** The file that it made. */
  fileId?: string;
}

/**
 * How one kind of job is done. It may be begun again after a part of its steps: it looks at what is there, or does what
 * can be done twice. A DomainError that it throws ends the job with that code; whatever else is thrown is a fault.
 */
export interface JobWork<Input extends object> {
  readonly kind: JobKind;
  run(input: Input, run: JobRun): Promise<JobResult>;
}

/** Thrown where a run must end because the job is no longer its own. */
export class JobLost extends Error {
  override readonly name = "JobLost";
}
