import type { EventView } from "@igilik/schema";
import { dayCell, momentCell } from "../export-cell.js";
import { eventStatuses, inLanguage, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { entryName, idColumn, named, yesNo } from "./columns.js";

export const eventsExport = listExport<EventView>({
  permission: "MANAGE_EVENTS",
  title: words("Іс-шаралар", "Мероприятия", "Events"),
  read: ({ services, viewer }, { campaign = null, events: filter = null, eventOrder: orderBy }, page) =>
    services.events.list(viewer, { campaign, filter, orderBy }, page),
  columns: [
    { heading: words("Күні", "День", "Day"), width: 12, cell: ({ localDate }) => dayCell(localDate) },
    {
      heading: words("Басталуы", "Начало", "Begins"),
      width: 18,
      cell: ({ startsAt }) => momentCell(startsAt),
    },
    { heading: words("Аяқталуы", "Конец", "Ends"), width: 18, cell: ({ endsAt }) => momentCell(endsAt) },
    {
      heading: words("Атауы", "Название", "Title"),
      width: 44,
      cell: ({ title }, { language }) => inLanguage(title, language),
    },
    {
      heading: words("Күйі", "Состояние", "State"),
      width: 16,
      cell: ({ status }, ground) => named(eventStatuses, status, ground),
    },
    { heading: words("Орны", "Место", "Place"), width: 32, cell: ({ place }) => place },
    {
      heading: words("Аудан", "Район", "District"),
      width: 18,
      cell: ({ districtId }, ground) => entryName(ground, "districts", districtId),
    },
    {
      heading: words("Бағыт", "Направление", "Category"),
      width: 26,
      cell: ({ categoryId }, ground) => entryName(ground, "categories", categoryId),
    },
    {
      heading: words("Жоба", "Проект", "Project"),
      width: 22,
      cell: ({ projectId }, ground) => projectId && entryName(ground, "projects", projectId),
    },
    {
      heading: words("Ұйымдастырушылар", "Организаторы", "Organizers"),
      width: 36,
      cell: async ({ id }, { services, language }) =>
        (await services.organizations.organizersOf(id))
          .map(({ name }) => inLanguage(name, language))
          .join(", "),
    },
    {
      heading: words("Көмек алушылар", "Благополучатели", "Who is helped"),
      width: 28,
      cell: ({ beneficiaries }, { language }) => beneficiaries && inLanguage(beneficiaries, language),
    },
    {
      heading: words("Қанша волонтёр керек", "Нужно волонтёров", "Volunteers wanted"),
      width: 12,
      cell: ({ capacity }) => capacity,
    },
    {
      heading: words("Тіркелді", "Записались", "Registered"),
      width: 12,
      cell: ({ id }, { services }) => services.events.registeredOf(id),
    },
    {
      heading: words("Келді", "Пришли", "Came"),
      width: 12,
      cell: ({ id }, { services }) => services.events.presentOf(id),
    },
    {
      heading: words("Атаусыз қатысушылар, кемінде", "Без имён, не меньше", "Without names, at least"),
      width: 12,
      cell: async ({ id }, { services }) => (await services.events.headcountOf(id)).count,
    },
    {
      heading: words("Атаусыз қатысушылар, көп дегенде", "Без имён, не больше", "Without names, at most"),
      width: 12,
      cell: async ({ id }, { services }) => (await services.events.headcountOf(id)).countAtMost,
    },
    {
      heading: words("Іс-шара болып саналады", "Считается мероприятием", "Counts as an event"),
      width: 12,
      cell: ({ countsAsEvent }, ground) => yesNo(countsAsEvent, ground),
    },
    {
      heading: words("Репетиция", "Репетиция", "Rehearsal"),
      width: 12,
      cell: ({ isRehearsal }, ground) => yesNo(isRehearsal, ground),
    },
    {
      heading: words("Болмау себебі", "Причина отмены", "Why it was cancelled"),
      width: 30,
      cell: ({ cancelReason }) => cancelReason,
    },
    idColumn,
  ],
});
