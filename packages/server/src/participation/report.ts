import {
  DomainError,
  type HeadcountRange,
  type MetricEffect,
  type ReportRow,
  type SubmitReportInput,
  type SubmitReportResult,
  type Viewer,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import { requireOrganization } from "../organizations/require-organizations.js";
import type { Platform } from "../platform.js";
import type { RequestAnswer } from "../writes/request-key.repository.js";
import { readRange, replaceHeadcount } from "./headcount.js";
import { addImpact } from "./impact.js";
import { type EventForFacts, requireBegun, shareEvent } from "./event-lock.repository.js";
import { insertEventReport } from "./event-report.repository.js";
import { reportPeople } from "./report-people.js";
import { compareTotals, isToldToItself, readTotals } from "./report-effect.js";
import type { Reporter } from "./reporter.js";

const peopleAtMost = 500;

/** What a report answers; kept whole, so that the same reference gets the same answer. */
interface Told {
  rows: ReportRow[];
  effect: MetricEffect[];
}

/** Carries a dry run's answer out of the transaction that it rolls back. */
class DryRun extends Error {
  constructor(readonly told: Told) {
    super("dry run");
  }
}

/**
 * What an organization says of an event: people with hours, a head-count, results. All of it is reported until
 * somebody checks it. A dry run does the same work and rolls it back. An organization that reports itself names people
 * who belong to it, and its answer depends on nothing but those: a stranger to it is as unknown as nobody.
 *
 * @throws DomainError EVENT_NOT_FOUND, WRONG_STATE, ORGANIZATION_NOT_FOUND, CHALLENGE_NOT_FOUND, BATCH_TOO_LARGE,
 * CAMPAIGN_CLOSED; BAD_INPUT for a head-count that ends before it begins, or has an upper end alone
 */
export async function submitReport(
  platform: Platform,
  viewer: Viewer,
  reporter: Reporter,
  input: SubmitReportInput,
  dryRun: boolean,
): Promise<SubmitReportResult> {
  if ((input.people?.length ?? 0) > peopleAtMost) throw new DomainError("BATCH_TOO_LARGE");
  const headcount = readHeadcount(input);
  try {
    const { answer, receipt } = await platform.writer.write(
      viewer,
      { operation: "submitReport", input },
      async (trx) => {
        const event = await shareEvent(trx, input.event);
        requireSameWorld(viewer, event);
        requireBegun(event);
        const told = await takeDown(trx, viewer, reporter, event, input, headcount);
        if (dryRun) throw new DryRun(told);
        return {
          answer: { told: JSON.stringify(told) } satisfies RequestAnswer,
          campaignId: event.campaignId,
          subjectKind: "event",
          subjectIds: [event.id],
          fields: ["report"],
        };
      },
    );
    const told = JSON.parse(answer.told) as Told; // kept above, in exactly this shape
    return { clientRef: input.clientRef, dryRun: false, ...told, write: receipt };
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
    return { clientRef: input.clientRef, dryRun: true, ...error.told, write: null };
  }
}

async function takeDown(
  trx: Transaction<DB>,
  viewer: Viewer,
  reporter: Reporter,
  event: EventForFacts,
  input: SubmitReportInput,
  headcount: HeadcountRange | null,
): Promise<Told> {
  const { isItself } = reporter;
  const organizationId = await requireOrganization(trx, reporter.organizationId, event);
  const before = await readTotals(trx, event.campaignId);
  const { rows, attendanceIds } = await reportPeople(
    trx,
    viewer,
    { organizationId, isItself },
    event,
    input.people ?? [],
  );
  const impactIds: string[] = [];
  for (const result of input.impact ?? []) {
    const id = await addImpact(trx, viewer, {
      campaignId: event.campaignId,
      eventId: event.id,
      challengeId: result.challenge,
      organizationId,
      quantity: result.quantity,
      state: "CLAIMED",
      note: null,
    });
    impactIds.push(id);
  }
  let headcountId: string | null = null;
  if (headcount) {
    headcountId = await replaceHeadcount(trx, viewer, {
      campaignId: event.campaignId,
      eventId: event.id,
      organizationId,
      ...headcount,
      note: null,
    });
  }
  await insertEventReport(trx, {
    ...{ campaignId: event.campaignId, eventId: event.id, organizationId, accountId: viewer.accountId },
    ...{ reportedAt: event.now, rows, headcount: headcount?.count ?? null },
    ...{ headcountId, attendanceIds, impactIds },
  });
  const after = await readTotals(trx, event.campaignId);
  const effect = compareTotals(before, after);
  return { rows, effect: isItself ? effect.filter(isToldToItself) : effect };
}

/** How many came without names, as the report says; null when it says nothing. */
function readHeadcount({ headcountUnnamed, headcountAtMost }: SubmitReportInput): HeadcountRange | null {
  if (typeof headcountUnnamed === "number") {
    return readRange(headcountUnnamed, headcountAtMost, "headcountAtMost");
  }
  if (typeof headcountAtMost !== "number") return null;
  throw new DomainError("BAD_INPUT", "headcountAtMost needs headcountUnnamed.", {
    fields: ["headcountUnnamed"],
  });
}
