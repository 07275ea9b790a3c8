import { Readable } from "node:stream";
import { randomUUID } from "node:crypto";
import type { RosterImportView, RosterRowView, Viewer } from "@igilik/schema";
import { pino } from "pino";
import { openStoredFiles } from "../../src/files/stored-files.js";
import { findJob } from "../../src/jobs/job.repository.js";
import { runJob } from "../../src/jobs/run-job.js";
import { insertOrganization } from "../../src/organizations/organization.repository.js";
import { createRosterWork } from "../../src/transfer/rosters/import-roster.js";
import { createRostersService } from "../../src/transfer/rosters/rosters.service.js";
import { coordinator, type TestPlatform } from "./platform.js";

/** What became of a roster, when its job has ended. */
export interface RosterRun {
  import: RosterImportView;
  /** What the job was given up with. */
  error: string | null;
  rows: readonly RosterRowView[];
}

/** Sends rosters in and does their jobs, one after another. */
export function createRosterRuns(platform: TestPlatform) {
  const { db } = platform;
  const files = openStoredFiles(db);
  const rosters = createRostersService(platform);
  const ground = {
    ...{ db, files, wake: () => undefined, logger: pino({ level: "silent" }) },
    kinds: [createRosterWork(db, platform.matchSecret)],
  };
  let made = 0;

  const send = async (content: Buffer | string | Iterable<Buffer>, viewer = coordinator): Promise<string> => {
    const bytes = typeof content === "string" || Buffer.isBuffer(content) ? [Buffer.from(content)] : content;
    const file = { accountId: viewer.accountId ?? "", name: "people.csv", mediaType: "text/csv" };
    return (await files.write(file, Readable.from(bytes), 64 * 1024 * 1024)).id;
  };
  return {
    rosters,
    ground,
    send,
    newOrganization: (isDemonstration = false): Promise<string> =>
      db.transaction().execute((trx) => {
        const name = `Группа ${++made}`;
        const localized = { kk: name, ru: name, en: name };
        return insertOrganization(trx, {
          ...{ name: localized, kind: "GROUP", sizeClass: null, verified: false, isDemonstration },
        });
      }),
    async read(
      organization: string,
      content: Buffer | string | Iterable<Buffer>,
      given: { dryRun?: boolean; viewer?: Viewer } = {},
    ): Promise<RosterRun> {
      const { dryRun = false, viewer = coordinator } = given;
      const input = { clientRef: randomUUID(), organization, file: await send(content, viewer) };
      const { import: asked } = await rosters.importRoster(viewer, input, dryRun);
      await runJob(ground, asked.jobId, new AbortController().signal);
      const job = await findJob(db, asked.jobId);
      const { nodes } = await rosters.rowsOf(asked.id, null, { first: 100 });
      return { import: await rosters.byId(viewer, asked.id), error: job?.error ?? null, rows: nodes };
    },
  };
}
