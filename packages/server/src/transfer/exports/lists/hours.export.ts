import type { HoursEntryView } from "@igilik/schema";
import { momentCell } from "../export-cell.js";
import { factStates, hoursSources, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { eventColumn, idColumn, named, organizationColumn, personColumns } from "./columns.js";

export const hoursExport = listExport<HoursEntryView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Сағаттар", "Часы", "Hours"),
  read: ({ services, viewer }, { campaign = null, event = null, state = null }, page) =>
    services.participation.hoursEntries(viewer, { campaign, event, state }, page),
  columns: [
    {
      heading: words("Жазылды", "Записаны", "Recorded"),
      width: 18,
      cell: ({ recordedAt }) => momentCell(recordedAt),
    },
    ...personColumns,
    { heading: words("Сағат", "Часы", "Hours"), width: 10, cell: ({ hours }) => hours },
    {
      heading: words("Қайдан белгілі", "Откуда известно", "Known from"),
      width: 24,
      cell: ({ source }, ground) => named(hoursSources, source, ground),
    },
    {
      heading: words("Күйі", "Состояние", "State"),
      width: 18,
      cell: ({ state }, ground) => named(factStates, state, ground),
    },
    eventColumn,
    organizationColumn,
    idColumn,
  ],
});
