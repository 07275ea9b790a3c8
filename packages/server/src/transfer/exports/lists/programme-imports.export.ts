import type { ProgrammeImportView } from "@igilik/schema";
import { momentCell } from "../export-cell.js";
import { words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { idColumn } from "./columns.js";

export const programmeImportsExport = listExport<ProgrammeImportView>({
  permission: "MANAGE_EVENTS",
  title: words("Бағдарлама жүктеулері", "Загрузки программы", "Programme imports"),
  read: ({ services, viewer }, { campaign = null }, page) =>
    services.transfer.programmeImports(viewer, campaign, page),
  columns: [
    {
      heading: words("Жүктелді", "Загружена", "Read in"),
      width: 18,
      cell: ({ importedAt }) => momentCell(importedAt),
    },
    { heading: words("Файл", "Файл", "File"), width: 36, cell: ({ fileName }) => fileName },
    { heading: words("Кім жүктеді", "Кто загрузил", "By"), width: 26, cell: ({ by }) => by },
    { heading: words("Қосылды", "Добавлено", "Added"), width: 12, cell: ({ imported }) => imported },
    { heading: words("Өзгерді", "Изменено", "Changed"), width: 12, cell: ({ changed }) => changed },
    { heading: words("Қайталанды", "Повторы", "Repeats"), width: 12, cell: ({ repeated }) => repeated },
    { heading: words("Қабылданбады", "Отказ", "Refused"), width: 12, cell: ({ refused }) => refused },
    {
      heading: words("Түзету керек", "Ждут исправления", "To mend"),
      width: 16,
      cell: ({ toMend }) => toMend,
    },
    {
      heading: words("Неге сол күйінде қалды", "Почему оставлены как есть", "Why they are left out"),
      width: 40,
      cell: ({ leftReason }) => leftReason,
    },
    {
      heading: words("Кері қайтарылды", "Отменена", "Undone"),
      width: 18,
      cell: ({ undoneAt }) => momentCell(undoneAt),
    },
    {
      heading: words("Кім кері қайтарды", "Кто отменил", "Undone by"),
      width: 26,
      cell: ({ undoneBy }) => undoneBy,
    },
    {
      heading: words("Кері қайтару себебі", "Причина отмены", "Why it was undone"),
      width: 40,
      cell: ({ undoReason }) => undoReason,
    },
    idColumn,
  ],
});
