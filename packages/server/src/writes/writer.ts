import { DomainError, type Viewer, type WriteReceipt } from "@igilik/schema";
import type { Transaction } from "kysely";
import { addAuditLine } from "../audit/audit.repository.js";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import { transact } from "../database/transact.js";
import { canonicalHash } from "./canonical-hash.js";
import { type RequestAnswer, claimRequestKeys, keepAnswers } from "./request-key.repository.js";
import { refuseConstraint } from "./refuse-constraint.js";

/** A transaction id that every snapshot has seen: for a write that changed nothing now. */
export const longAgo = "0";

/** What a mutation wants done, once. */
export interface Command {
  /** The mutation's name; it stands in the audit. */
  operation: string;
  /** The mutation's whole input: the same reference with other content is refused. */
  input: { clientRef: string };
}

/** What the work did, told from inside its transaction. */
export interface Done<Answer extends RequestAnswer> {
  /** Ids to build the result from, now and whenever the same reference comes again. */
  answer: Answer;
  /** Null for what belongs to no campaign. */
  campaignId: string | null;
  subjectKind: string;
  subjectIds: readonly string[];
  /** Names of changed fields, for the audit. */
  fields?: readonly string[];
}

/** The outcome of a command. */
export interface Written<Answer extends RequestAnswer> {
  answer: Answer;
  receipt: WriteReceipt | null;
  /** It was done before; nothing happened now. */
  isRepeated: boolean;
}

/** The one way in which mutations change facts: claim the reference, work, audit, commit, wake the projector. */
export class Writer {
  readonly #db: Database;
  readonly #wake: () => void;

  constructor(db: Database, wake: () => void) {
    this.#db = db;
    this.#wake = wake;
  }

  /**
   * Does the command's work in one transaction unless its reference was answered before. `work` may run again after
   * a deadlock. A refusal thrown from it leaves nothing behind, not even the reference.
   *
   * @throws DomainError REFERENCE_REUSED, and whatever `work` refuses
   */
  async write<Answer extends RequestAnswer>(
    viewer: Viewer,
    command: Command,
    work: (trx: Transaction<DB>) => Promise<Done<Answer>>,
  ): Promise<Written<Answer>> {
    const { clientRef, ...content } = command.input;
    const scope = scopeOf(viewer);
    const inputHash = canonicalHash(content);
    const written = await refuseConstraint(
      transact(this.#db, async (trx): Promise<Written<Answer>> => {
        const known = (await claimRequestKeys(trx, scope, command.operation, [{ clientRef, inputHash }])).get(
          clientRef,
        );
        if (known) {
          if (known.operation !== command.operation || !known.inputHash.equals(inputHash)) {
            throw new DomainError("REFERENCE_REUSED");
          }
          const answer = known.answer as Answer; // kept below by the same operation
          const campaignId = typeof answer["campaignId"] === "string" ? answer["campaignId"] : null;
          return {
            answer,
            receipt: campaignId ? { campaignId, transactionId: longAgo } : null,
            isRepeated: true,
          };
        }
        const done = await work(trx);
        const answer = { ...done.answer, campaignId: done.campaignId };
        await keepAnswers(trx, scope, [{ clientRef, answer }]);
        const transactionId = await addAuditLine(trx, {
          campaignId: done.campaignId,
          accountId: viewer.accountId,
          action: command.operation,
          subjectKind: done.subjectKind,
          subjectIds: done.subjectIds,
          fields: done.fields ?? [],
          requestId: viewer.requestId,
        });
        const receipt = done.campaignId ? { campaignId: done.campaignId, transactionId } : null;
        return { answer, receipt, isRepeated: false };
      }),
    );
    if (!written.isRepeated) this.#wake();
    return written;
  }
}

/** Whose references these are: an account's own, or everybody's who has none. */
export function scopeOf(viewer: Viewer): string {
  return viewer.accountId ?? "public";
}
