import { type AttendanceView, DomainError } from "@igilik/schema";
import { momentCell } from "../export-cell.js";
import { factStates, tiers, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { codeColumn, eventColumn, idColumn, named, organizationColumn, personColumns } from "./columns.js";

export const attendancesExport = listExport<AttendanceView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Қатысу", "Участие", "Attendances"),
  read({ services, viewer }, { event }, page) {
    if (!event) throw new DomainError("BAD_INPUT", "Say whose attendances: the event is missing.");
    return services.participation.attendances(viewer, event, page);
  },
  columns: [
    ...personColumns,
    codeColumn,
    eventColumn,
    organizationColumn,
    {
      heading: words("Күйі", "Состояние", "State"),
      width: 16,
      cell: ({ state }, ground) => named(factStates, state, ground),
    },
    {
      heading: words("Дәлелі", "Чем подтверждено", "Tier"),
      width: 16,
      cell: ({ tier }, ground) => named(tiers, tier, ground),
    },
    {
      heading: words("Келді", "Пришёл", "Checked in"),
      width: 18,
      cell: ({ checkedInAt }) => momentCell(checkedInAt),
    },
    {
      heading: words("Кетті", "Ушёл", "Checked out"),
      width: 18,
      cell: ({ checkedOutAt }) => momentCell(checkedOutAt),
    },
    { heading: words("Сағат", "Часы", "Hours"), width: 10, cell: ({ hours }) => hours },
    {
      heading: words("Болжамды сағат", "Часы по концу мероприятия", "Hours to the event's end"),
      width: 14,
      cell: ({ assumedHours }) => assumedHours,
    },
    idColumn,
  ],
});
