import { DomainError, type RegistrationView } from "@igilik/schema";
import { registrationStates, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { codeColumn, eventColumn, idColumn, named, personColumns, yesNo } from "./columns.js";

export const registrationsExport = listExport<RegistrationView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Тіркелу", "Запись", "Registrations"),
  read({ services, viewer }, { event }, page) {
    if (!event) throw new DomainError("BAD_INPUT", "Say whose registrations: the event is missing.");
    return services.participation.registrationsAt(viewer, event, page);
  },
  columns: [
    ...personColumns,
    codeColumn,
    eventColumn,
    {
      heading: words("Күйі", "Состояние", "State"),
      width: 22,
      cell: ({ state }, ground) => named(registrationStates, state, ground),
    },
    {
      heading: words("Қамқоршы келісімі жоқ", "Нет согласия опекуна", "Guardian's consent missing"),
      width: 14,
      cell: async ({ id }, ground) => yesNo(await ground.services.participation.needsConsent(id), ground),
    },
    idColumn,
  ],
});
