import type { ImpactEntryView } from "@igilik/schema";
import { entryOf } from "../../../campaigns/code-book-lookup.js";
import { momentCell } from "../export-cell.js";
import { factStates, inLanguage, tiers, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { entryName, eventColumn, idColumn, named, organizationColumn } from "./columns.js";

export const resultsExport = listExport<ImpactEntryView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Нәтижелер", "Результаты", "Results"),
  read: ({ services, viewer }, { campaign = null, event = null, state = null }, page) =>
    services.participation.impactEntries(viewer, { campaign, event, state }, page),
  columns: [
    {
      heading: words("Жазылды", "Записан", "Recorded"),
      width: 18,
      cell: ({ recordedAt }) => momentCell(recordedAt),
    },
    {
      heading: words("Челлендж", "Челлендж", "Challenge"),
      width: 30,
      cell: ({ challengeId }, ground) => entryName(ground, "challenges", challengeId),
    },
    { heading: words("Саны", "Количество", "Quantity"), width: 12, cell: ({ quantity }) => quantity },
    {
      heading: words("Өлшемі", "Единица", "Unit"),
      width: 16,
      cell: async ({ challengeId }, { platform, language }) =>
        inLanguage((await entryOf(platform, "challenges", challengeId)).unit, language),
    },
    {
      heading: words("Күйі", "Состояние", "State"),
      width: 18,
      cell: ({ state }, ground) => named(factStates, state, ground),
    },
    {
      heading: words("Дәлелі", "Чем подтверждено", "Tier"),
      width: 16,
      cell: ({ tier }, ground) => named(tiers, tier, ground),
    },
    eventColumn,
    organizationColumn,
    { heading: words("Ескерту", "Примечание", "Note"), width: 40, cell: ({ note }) => note },
    idColumn,
  ],
});
