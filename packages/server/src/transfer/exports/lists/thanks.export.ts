import type { ThankYouView } from "@igilik/schema";
import { momentCell } from "../export-cell.js";
import { inLanguage, languageNames, thankYouChannels, thankYouStatuses, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { idColumn, named } from "./columns.js";

export const thanksExport = listExport<ThankYouView>({
  permission: "MODERATE_THANKS",
  title: words("Алғыс сөздер", "Благодарности", "Thank-yous"),
  read: ({ services, viewer }, { campaign = null, thankYous: filter = null }, page) =>
    services.thanks.list(viewer, { campaign, filter }, page),
  columns: [
    {
      heading: words("Келіп түсті", "Пришла", "Received"),
      width: 18,
      cell: ({ receivedAt }) => momentCell(receivedAt),
    },
    {
      heading: words("Айтылды", "Сказана", "Said"),
      width: 18,
      cell: ({ heardAt }) => momentCell(heardAt),
    },
    {
      heading: words("Жарияланды", "Опубликована", "Published"),
      width: 18,
      cell: ({ publishedAt }) => momentCell(publishedAt),
    },
    {
      heading: words("Күйі", "Состояние", "State"),
      width: 16,
      cell: ({ status }, ground) => named(thankYouStatuses, status, ground),
    },
    // Words that were taken down leave the house in no file.
    {
      heading: words("Сөздері", "Слова", "Words"),
      width: 70,
      cell: ({ status, text }) => (status === "HIDDEN" ? null : text),
    },
    {
      heading: words("Тілі", "Язык", "Language"),
      width: 12,
      cell: ({ language }, ground) => language && named(languageNames, language, ground),
    },
    {
      heading: words("Кімнен", "От кого", "From"),
      width: 26,
      cell: ({ status, from }) => (status === "HIDDEN" ? null : from),
    },
    {
      heading: words("Кімге", "Кому", "To"),
      width: 32,
      cell: async ({ to }, { services, language }) =>
        inLanguage(await services.thanks.targetNameOf(to), language),
    },
    {
      heading: words("Қайдан келді", "Откуда", "Came in by"),
      width: 18,
      cell: ({ channel }, ground) => named(thankYouChannels, channel, ground),
    },
    idColumn,
  ],
});
