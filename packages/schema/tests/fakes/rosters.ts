import { DomainError, type RosterImportView, type RosterRowView, type RostersPort } from "../../src/index.js";
import { allow, found, pageOf } from "./answers.js";
import type { FakeWorld } from "./world.js";

/** Every roster has one new person and one row without a name; its job is done at once. */
export function fakeRosters(world: FakeWorld): RostersPort {
  const imports: RosterImportView[] = [];
  const rows: RosterRowView[] = [{ line: 3, verdict: "REFUSED", code: "NAME_BLANK", column: "Фамилия" }];
  return {
    async importRoster(viewer, { clientRef, organization, file }, dryRun) {
      allow(viewer, "RECORD_PARTICIPATION");
      if (file === "gone") throw new DomainError("FILE_NOT_FOUND");
      const askedAt = "2026-12-05T06:00:00Z";
      const job = {
        ...({
          id: world.id("job"),
          kind: "IMPORT_ROSTER",
          state: "DONE",
          done: 3,
          total: 3,
          error: null,
        } as const),
        ...{ file: null, askedAt, endedAt: askedAt },
      };
      world.jobs.push(job);
      const counts = { added: 1, maybeKnown: 0, known: 0, repeated: 0, refused: 1, withoutConsent: 0 };
      const asked = {
        ...{ id: world.id("roster"), fileName: "roster.csv", dryRun, askedAt, ...counts },
        ...{ organizationId: organization, jobId: job.id },
      };
      imports.push(asked);
      return { clientRef, import: asked, write: null };
    },
    async byId(viewer, id) {
      allow(viewer, "RECORD_PARTICIPATION");
      return found(
        imports.find((each) => each.id === id),
        "ROSTER_NOT_FOUND",
      );
    },
    async rowsOf(_, verdict, page) {
      const asked = rows.filter((row) => verdict === null || row.verdict === verdict);
      return pageOf(asked, page, ({ line }) => String(line));
    },
  };
}
