import type { CorrectionView } from "@igilik/schema";
import { momentCell } from "../export-cell.js";
import { correctionSubjects, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { eventColumn, idColumn, named } from "./columns.js";

export const correctionsExport = listExport<CorrectionView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Түзетулер", "Исправления", "Corrections"),
  read: ({ services, viewer }, { campaign = null, event = null }, page) =>
    services.corrections.list(viewer, { campaign, event }, page),
  columns: [
    {
      heading: words("Түзетілді", "Исправлено", "Corrected"),
      width: 18,
      cell: ({ correctedAt }) => momentCell(correctedAt),
    },
    {
      heading: words("Не түзетілді", "Что", "What"),
      width: 22,
      cell: ({ subject }, ground) => named(correctionSubjects, subject, ground),
    },
    eventColumn,
    // Details keep the names and codes that the API gives them, so that one file can be held against another.
    {
      heading: words("Өзгерістер", "Изменения", "Changes"),
      width: 44,
      cell: ({ changes }) =>
        changes.map(({ field, from, to }) => `${field}: ${from ?? "–"} → ${to ?? "–"}`).join("; "),
    },
    { heading: words("Себебі", "Причина", "Reason"), width: 40, cell: ({ reason }) => reason },
    { heading: words("Кім түзетті", "Кто исправил", "By"), width: 26, cell: ({ by }) => by },
    idColumn,
  ],
});
