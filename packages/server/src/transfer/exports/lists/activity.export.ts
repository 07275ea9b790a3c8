import type { Activity } from "@igilik/schema";
import { momentCell } from "../export-cell.js";
import { activityKinds, inLanguage, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { named } from "./columns.js";

/** Without anybody's name and without words of thanks, as the feed itself. */
export const activityExport = listExport<Activity>({
  permission: "MANAGE_EVENTS",
  title: words("Не болды", "Что произошло", "What happened"),
  read: ({ services, viewer }, { campaign = null }, page) => services.live.activity(viewer, campaign, page),
  columns: [
    { heading: words("Қашан", "Когда", "When"), width: 18, cell: ({ at }) => momentCell(at) },
    {
      heading: words("Не болды", "Что произошло", "What happened"),
      width: 38,
      cell: ({ kind }, ground) => named(activityKinds, kind, ground),
    },
    { heading: words("Саны", "Сколько", "How many"), width: 12, cell: ({ amount }) => amount },
    {
      heading: words("Өлшемі", "Единица", "Unit"),
      width: 18,
      cell: ({ challenge }, { language }) => challenge && inLanguage(challenge.unit, language),
    },
    {
      heading: words("Іс-шара", "Мероприятие", "Event"),
      width: 40,
      cell: ({ event }, { language }) => event && inLanguage(event.title, language),
    },
    {
      heading: words("Жоба", "Проект", "Project"),
      width: 22,
      cell: ({ project }, { language }) => project && inLanguage(project.name, language),
    },
    {
      heading: words("Ұйым", "Организация", "Organization"),
      width: 32,
      cell: ({ organization }, { language }) => organization && inLanguage(organization.name, language),
    },
    {
      heading: words("Неге қатысты", "О чём, идентификатор", "Id of what it is about"),
      width: 38,
      cell: ({ subject }) => subject,
    },
  ],
});
