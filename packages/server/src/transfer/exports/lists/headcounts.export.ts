import { DomainError, type HeadcountReportView } from "@igilik/schema";
import { momentCell } from "../export-cell.js";
import { words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { idColumn, organizationColumn, yesNo } from "./columns.js";

export const headcountsExport = listExport<HeadcountReportView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Атаусыз қатысушылар", "Численность без имён", "Head-counts"),
  read({ services, viewer }, { event }, page) {
    if (!event) throw new DomainError("BAD_INPUT", "Say whose head-counts: the event is missing.");
    return services.participation.headcountReports(viewer, event, page);
  },
  columns: [
    {
      heading: words("Хабарланды", "Сообщено", "Reported"),
      width: 18,
      cell: ({ reportedAt }) => momentCell(reportedAt),
    },
    { heading: words("Кемінде", "Не меньше", "At least"), width: 12, cell: ({ count }) => count },
    {
      heading: words("Көп дегенде", "Не больше", "At most"),
      width: 12,
      cell: ({ countAtMost }) => countAtMost,
    },
    organizationColumn,
    { heading: words("Ескерту", "Примечание", "Note"), width: 40, cell: ({ note }) => note },
    {
      heading: words("Кейінгісі алмастырды", "Заменено более поздним", "Replaced by a later one"),
      width: 14,
      cell: ({ isReplaced }, ground) => yesNo(isReplaced, ground),
    },
    idColumn,
  ],
});
