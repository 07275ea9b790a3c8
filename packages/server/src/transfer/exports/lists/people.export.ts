import type { VolunteerCardView } from "@igilik/schema";
import { inLanguage, words } from "../export-words.js";
import { type ExportGround, listExport } from "../list-export.js";
import { yesNo } from "./columns.js";

export const peopleExport = listExport<VolunteerCardView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Адамдар", "Люди", "People"),
  read: ({ services, viewer }, { campaign = null, people: filter = null, peopleOrder: orderBy }, page) =>
    services.volunteers.list(viewer, { campaign, filter, orderBy }, page),
  columns: [
    { heading: words("Тегі", "Фамилия", "Family name"), width: 22, cell: ({ familyName }) => familyName },
    { heading: words("Аты", "Имя", "Given name"), width: 22, cell: ({ givenName }) => givenName },
    { heading: words("Коды", "Код", "Code"), width: 12, cell: ({ code }) => code },
    {
      heading: words("Туған жылы", "Год рождения", "Year of birth"),
      width: 14,
      cell: ({ birthYear }) => birthYear,
    },
    {
      heading: words("Телефон", "Телефон", "Phone"),
      width: 18,
      cell: (card, ground) => contactOf(card, ground, card.phone),
    },
    {
      heading: words("Электрондық пошта", "Эл. почта", "E-mail"),
      width: 28,
      cell: (card, ground) => contactOf(card, ground, card.email),
    },
    {
      heading: words("Ұйымдар", "Организации", "Organizations"),
      width: 36,
      cell: async ({ volunteer }, { services, language }) =>
        (await services.organizations.organizationsOf(volunteer.id))
          .map(({ name }) => inLanguage(name, language))
          .join(", "),
    },
    {
      heading: words("18 жасқа толмаған", "Младше 18", "Under 18"),
      width: 12,
      cell: ({ isMinor }, ground) => yesNo(isMinor, ground),
    },
    {
      heading: words("Ата-ананың келісімі", "Согласие родителя", "Guardian's consent"),
      width: 14,
      cell: ({ hasGuardianConsent }, ground) => yesNo(hasGuardianConsent, ground),
    },
    {
      heading: words("Идентификатор", "Идентификатор", "Id"),
      width: 38,
      cell: ({ volunteer }) => volunteer.id,
    },
  ],
});

/** Whoever takes contacts away reads them: it is noted first, a line for each page of the list. */
async function contactOf(
  { volunteer }: VolunteerCardView,
  { services, viewer }: ExportGround,
  contact: string | null,
): Promise<string | null> {
  await services.volunteers.noteContactsRead(viewer, volunteer.id);
  return contact;
}
