import type { ChallengeView } from "@igilik/schema";
import { inLanguage, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { entryName, idColumn, nameColumns } from "./columns.js";
import { onePage, ownCampaign } from "./own-campaign.js";

/** A challenge with how far it is, in its unit. */
type ChallengeRow = ChallengeView & { verified: number; reported: number };

export const challengesExport = listExport<ChallengeRow>({
  permission: "RECORD_PARTICIPATION",
  title: words("Челлендждер", "Челленджи", "Challenges"),
  async read(ground, { campaign }) {
    const { live, projects } = ground.services;
    const { id } = await ownCampaign(ground, campaign);
    const progress = await live.progressOf(id);
    const reached = new Map(progress.challenges.map((challenge) => [challenge.challengeId, challenge]));
    // One that was added a moment ago is in no version yet.
    const rows = (await projects.challengesOf(id)).map((challenge) => ({
      ...challenge,
      verified: reached.get(challenge.id)?.verified ?? 0,
      reported: reached.get(challenge.id)?.reported ?? 0,
    }));
    return onePage(rows);
  },
  columns: [
    {
      heading: words("Жоба", "Проект", "Project"),
      width: 26,
      cell: ({ projectId }, ground) => entryName(ground, "projects", projectId),
    },
    ...nameColumns,
    { heading: words("Қысқа аты", "Короткое имя", "Short name"), width: 18, cell: ({ code }) => code },
    {
      heading: words("Өлшемі", "Единица", "Unit"),
      width: 26,
      cell: ({ unit }, { language }) => inLanguage(unit, language),
    },
    { heading: words("Мақсат", "Цель", "Target"), width: 12, cell: ({ target }) => target },
    {
      heading: words("Расталды", "Подтверждено", "Verified"),
      width: 14,
      cell: ({ verified }) => verified,
    },
    {
      heading: words("Хабарланды, тексерілмеді", "Сообщено и не проверено", "Reported and not checked yet"),
      width: 14,
      cell: ({ reported }) => reported,
    },
    idColumn,
  ],
});
