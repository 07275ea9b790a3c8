import { DomainError, type JobView, type JobsPort, type StoredFileView } from "@igilik/schema";
import { findStoredFile } from "../files/stored-file.repository.js";
import { toFileView } from "../files/stored-file-view.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { findJob } from "./job.repository.js";

/** Shows jobs to whoever asked for them. */
export function createJobsService({ db }: Pick<Platform, "db">): JobsPort {
  return {
    async byId(viewer, id): Promise<JobView> {
      if (viewer.accountId === null) throw new DomainError("NOT_SIGNED_IN");
      const job = isUuid(id) ? await findJob(db, id) : undefined;
      const isOwn = job?.accountId === viewer.accountId;
      if (!job || !(isOwn || viewer.kind === "COORDINATOR")) throw new DomainError("JOB_NOT_FOUND");
      const file = isOwn ? await fileOf(job.fileId) : null;
      const { kind, state, done, total, error } = job;
      return {
        ...{ id, kind, state, done, total, error, file },
        askedAt: job.askedAt.toISOString(),
        endedAt: job.endedAt?.toISOString() ?? null,
      };
    },
  };

  async function fileOf(fileId: string | null): Promise<StoredFileView | null> {
    const file = fileId === null ? undefined : await findStoredFile(db, fileId);
    return file ? toFileView(file) : null;
  }
}
