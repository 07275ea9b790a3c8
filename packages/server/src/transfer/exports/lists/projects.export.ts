import type { ProjectView } from "@igilik/schema";
import { words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { idColumn, nameColumns } from "./columns.js";
import { onePage, ownCampaign } from "./own-campaign.js";

export const projectsExport = listExport<ProjectView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Жобалар", "Проекты", "Projects"),
  async read(ground, { campaign }) {
    const { id } = await ownCampaign(ground, campaign);
    return onePage(await ground.services.projects.projectsOf(id));
  },
  columns: [
    ...nameColumns,
    {
      heading: words("Челлендж саны", "Челленджей", "Challenges"),
      width: 14,
      cell: async ({ id }, { services }) => (await services.projects.challengesOfProject(id)).length,
    },
    idColumn,
  ],
});
