import { entryOf } from "../../../campaigns/code-book-lookup.js";
import type { LocalizedTextValue } from "../../../localized.js";
import { inLanguage, words, yesOrNo } from "../export-words.js";
import type { ExportColumn, ExportGround } from "../list-export.js";

/** A column of the rows' own ids, by which a file can be held against the API. */
export const idColumn: ExportColumn<{ id: string }> = {
  heading: words("Идентификатор", "Идентификатор", "Id"),
  width: 38,
  cell: ({ id }) => id,
};

/** A name in each of its three languages, for lists that are read to mend translations. */
export const nameColumns: readonly ExportColumn<{ name: LocalizedTextValue }>[] = [
  {
    heading: words("Атауы (қазақша)", "Название по-казахски", "Name in Kazakh"),
    width: 40,
    cell: ({ name }) => name.kk,
  },
  {
    heading: words("Атауы (орысша)", "Название по-русски", "Name in Russian"),
    width: 40,
    cell: ({ name }) => name.ru,
  },
  {
    heading: words("Атауы (ағылшынша)", "Название по-английски", "Name in English"),
    width: 40,
    cell: ({ name }) => name.en,
  },
];

/** The family name and the given name of the person that a row is about. */
export const personColumns: readonly ExportColumn<{ volunteerId: string }>[] = [
  {
    heading: words("Тегі", "Фамилия", "Family name"),
    width: 22,
    cell: async ({ volunteerId }, { services, viewer }) =>
      (await services.volunteers.cardOf(viewer, volunteerId)).familyName,
  },
  {
    heading: words("Аты", "Имя", "Given name"),
    width: 22,
    cell: async ({ volunteerId }, { services, viewer }) =>
      (await services.volunteers.cardOf(viewer, volunteerId)).givenName,
  },
];

/** The code on the badge of the person that a row is about. */
export const codeColumn: ExportColumn<{ volunteerId: string }> = {
  heading: words("Коды", "Код", "Code"),
  width: 12,
  cell: async ({ volunteerId }, { services, viewer }) =>
    (await services.volunteers.cardOf(viewer, volunteerId)).code,
};

/** The name of the event that a row is about. */
export const eventColumn: ExportColumn<{ eventId: string }> = {
  heading: words("Іс-шара", "Мероприятие", "Event"),
  width: 40,
  cell: async ({ eventId }, { services, language }) =>
    inLanguage((await services.events.byId(eventId)).title, language),
};

/** The name of the organization that a row names; empty when it names none. */
export const organizationColumn: ExportColumn<{ organizationId: string | null }> = {
  heading: words("Ұйым", "Организация", "Organization"),
  width: 32,
  cell: async ({ organizationId }, { services, language }) =>
    organizationId && inLanguage((await services.organizations.byId(organizationId)).name, language),
};

/** "Yes" or "no" in the file's language. */
export function yesNo(is: boolean, { language }: ExportGround): string {
  return inLanguage(yesOrNo[is ? "true" : "false"], language);
}

/** The word for a code, in the file's language. */
export function named<Code extends string>(
  names: Record<Code, LocalizedTextValue>,
  code: Code,
  { language }: ExportGround,
): string {
  return inLanguage(names[code], language);
}

/** The name of an entry of the campaign's book. */
export async function entryName(
  { platform, language }: ExportGround,
  list: "categories" | "districts" | "projects" | "challenges",
  id: string,
): Promise<string> {
  return inLanguage((await entryOf(platform, list, id)).name, language);
}
