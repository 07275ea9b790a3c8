import { DomainError, type ExportListInput, type ExportsPort, type Viewer } from "@igilik/schema";
import { requirePermission } from "../../access/permissions.js";
import { createJobsService } from "../../jobs/jobs.service.js";
import type { CampaignBook } from "../../live/code-books.js";
import { findCampaign } from "../../live/find-campaign.js";
import type { Platform } from "../../platform.js";
import type { ExportOrder } from "./export-list-work.js";
import type { ListServices } from "./list-export.js";
import { listExports } from "./lists/lists.js";

/** Lists that go over all campaigns when none is named. */
const overAll = new Set<ExportListInput["list"]>(["PEOPLE", "ORGANIZATIONS"]);

/** Takes orders of files; jobs write them. */
export function createExportsService(platform: Platform, services: ListServices): ExportsPort {
  const jobs = createJobsService(platform);

  const campaignOf = (viewer: Viewer, { campaign, list }: ExportListInput): CampaignBook | undefined =>
    list === "DUPLICATES" || (!campaign && overAll.has(list))
      ? undefined
      : findCampaign(platform, viewer, campaign);

  return {
    async exportList(viewer, input) {
      const { accountId } = viewer;
      if (accountId === null) throw new DomainError("NOT_SIGNED_IN");
      const list = listExports[input.list];
      requirePermission(viewer, "RECORD_PARTICIPATION");
      requirePermission(viewer, list.permission);
      const book = campaignOf(viewer, input);
      const { clientRef, ...order } = { ...input, campaign: book?.slug ?? null };
      // Whatever the list refuses is refused now, not by a job that nobody looks at any more.
      const ground = { services, platform, viewer, language: input.language };
      await list.tryOut(ground, { clientRef, ...order });
      const { answer } = await platform.writer.write(
        viewer,
        { operation: "exportList", input },
        async (trx) => {
          const jobId = await platform.jobQueue.add(trx, {
            ...{ accountId, campaignId: book?.id ?? null, kind: "EXPORT_LIST" },
            input: order satisfies ExportOrder,
          });
          return {
            answer: { jobId },
            campaignId: book?.id ?? null,
            subjectKind: "job",
            subjectIds: [jobId],
            fields: filterNames(input),
          };
        },
      );
      return { clientRef: input.clientRef, job: await jobs.byId(viewer, answer.jobId) };
    },
  };
}

/** The list and what it was narrowed by, without by what: a search may be a name. */
export function filterNames({
  list,
  event,
  organization,
  state,
  duplicateState,
  ...filters
}: ExportListInput): string[] {
  const { events, people, organizations, photos, thankYous } = filters;
  const named = Object.entries({ events, people, organizations, photos, thankYous }).flatMap(
    ([filter, given]) =>
      Object.entries(given ?? {}).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : `${filter}.${name}`,
      ),
  );
  const alone = Object.entries({ event, organization, state, duplicateState }).flatMap(([name, value]) =>
    value ? [name] : [],
  );
  return [list, ...alone, ...named];
}
