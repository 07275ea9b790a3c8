import { DomainError, type EventReportView } from "@igilik/schema";
import { momentCell } from "../export-cell.js";
import { words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { eventColumn, idColumn } from "./columns.js";

export const reportsExport = listExport<EventReportView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Есептер", "Отчёты", "Reports"),
  read({ services, viewer }, { organization, campaign = null }, page) {
    if (!organization) throw new DomainError("BAD_INPUT", "Say whose reports: the organization is missing.");
    return services.participation.reportsOf(viewer, organization, campaign, page);
  },
  columns: [
    {
      heading: words("Хабарланды", "Сообщено", "Reported"),
      width: 18,
      cell: ({ reportedAt }) => momentCell(reportedAt),
    },
    eventColumn,
    {
      heading: words("Жаңа адамдар", "Новых людей", "New people"),
      width: 14,
      cell: ({ peopleCounted }) => peopleCounted,
    },
    {
      heading: words("Бұрын хабарланған адамдар", "Уже названных людей", "People reported before"),
      width: 14,
      cell: ({ peopleKnown }) => peopleKnown,
    },
    {
      heading: words("Қабылданбаған жолдар", "Строк отклонено", "Rows refused"),
      width: 14,
      cell: ({ peopleRefused }) => peopleRefused,
    },
    {
      heading: words("Атаусыз, кемінде", "Без имён, не меньше", "Without names, at least"),
      width: 14,
      cell: ({ headcountUnnamed }) => headcountUnnamed,
    },
    {
      heading: words("Атаусыз, көп дегенде", "Без имён, не больше", "Without names, at most"),
      width: 14,
      cell: ({ headcountAtMost }) => headcountAtMost,
    },
    { heading: words("Нәтижелер", "Результатов", "Results"), width: 12, cell: ({ results }) => results },
    {
      heading: words("Тексерілмеген", "Не проверено", "Unchecked"),
      width: 14,
      cell: ({ unchecked }) => unchecked,
    },
    {
      heading: words("Расталған", "Подтверждено", "Confirmed"),
      width: 14,
      cell: ({ confirmed }) => confirmed,
    },
    idColumn,
  ],
});
