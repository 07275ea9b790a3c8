import { DomainError, type Language, type Viewer } from "@igilik/schema";
import type { Database } from "../database/database.js";
import type { CodeBooks } from "../live/code-books.js";
import { findCampaign } from "../live/find-campaign.js";
import { readReport } from "./campaign-report.repository.js";

/** Reports as they are downloaded. */
export interface ReportFiles {
  /** The newest report of a campaign, by its slug; undefined when none was made or the viewer may not read it. */
  read(
    viewer: Viewer,
    slug: string,
    language: Language,
  ): Promise<{ version: string; pdf: Buffer } | undefined>;
}

/** Opens the reports of a database. */
export function createReportFiles(db: Database, codeBooks: CodeBooks): ReportFiles {
  return {
    async read(viewer, slug, language) {
      try {
        return await readReport(db, findCampaign({ codeBooks }, viewer, slug).id, language);
      } catch (error) {
        if (error instanceof DomainError) return undefined;
        throw error;
      }
    },
  };
}
