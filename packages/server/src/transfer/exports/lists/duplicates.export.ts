import type { DuplicateCandidateView, VolunteerCardView } from "@igilik/schema";
import { toZonedIso } from "../../../local-time.js";
import type { LocalizedTextValue } from "../../../localized.js";
import { type ExportCell, type LocalTime, momentCell } from "../export-cell.js";
import { duplicateSigns, duplicateStates, words } from "../export-words.js";
import { type ExportColumn, type ExportGround, listExport } from "../list-export.js";
import { idColumn, named } from "./columns.js";

/** Without contacts, as the list itself: what tells the cards apart is looked up where the reading is noted. */
export const duplicatesExport = listExport<DuplicateCandidateView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Екі рет жазылған ба", "Записаны дважды", "Known twice"),
  read: ({ services, viewer }, { duplicateState }, page) =>
    services.duplicates.list(viewer, duplicateState ?? "OPEN", page),
  columns: [
    {
      heading: words("Табылды", "Найдено", "Found"),
      width: 18,
      cell: ({ foundAt }, ground) => onCampaignClock(foundAt, ground),
    },
    {
      heading: words("Неге", "Почему", "Why"),
      width: 24,
      cell: ({ sign }, ground) => named(duplicateSigns, sign, ground),
    },
    ...cardColumns("firstId", {
      familyName: words("Бұрынғы карта: тегі", "Старшая карточка: фамилия", "Older card: family name"),
      givenName: words("Бұрынғы карта: аты", "Старшая карточка: имя", "Older card: given name"),
      birthYear: words(
        "Бұрынғы карта: туған жылы",
        "Старшая карточка: год рождения",
        "Older card: year of birth",
      ),
      code: words("Бұрынғы карта: коды", "Старшая карточка: код", "Older card: code"),
    }),
    ...cardColumns("secondId", {
      familyName: words("Кейінгі карта: тегі", "Младшая карточка: фамилия", "Younger card: family name"),
      givenName: words("Кейінгі карта: аты", "Младшая карточка: имя", "Younger card: given name"),
      birthYear: words(
        "Кейінгі карта: туған жылы",
        "Младшая карточка: год рождения",
        "Younger card: year of birth",
      ),
      code: words("Кейінгі карта: коды", "Младшая карточка: код", "Younger card: code"),
    }),
    {
      heading: words("Не шешілді", "Что решено", "Decision"),
      width: 18,
      cell: ({ state }, ground) => named(duplicateStates, state, ground),
    },
    {
      heading: words("Шешілді", "Решено", "Decided"),
      width: 18,
      cell: ({ decidedAt }, ground) => decidedAt && onCampaignClock(decidedAt, ground),
    },
    { heading: words("Кім шешті", "Кто решил", "By"), width: 26, cell: ({ by }) => by },
    { heading: words("Себебі", "Причина", "Reason"), width: 40, cell: ({ reason }) => reason },
    idColumn,
  ],
});

/** What the list shows of one of the two cards. */
function cardColumns(
  which: "firstId" | "secondId",
  headings: Record<"familyName" | "givenName" | "birthYear" | "code", LocalizedTextValue>,
): ExportColumn<DuplicateCandidateView>[] {
  const of =
    (pick: (card: VolunteerCardView) => ExportCell) =>
    async (pair: DuplicateCandidateView, { services, viewer }: ExportGround): Promise<ExportCell> =>
      pick(await services.volunteers.cardOf(viewer, pair[which]));
  return [
    { heading: headings.familyName, width: 22, cell: of(({ familyName }) => familyName) },
    { heading: headings.givenName, width: 22, cell: of(({ givenName }) => givenName) },
    { heading: headings.birthYear, width: 14, cell: of(({ birthYear }) => birthYear) },
    { heading: headings.code, width: 12, cell: of(({ code }) => code) },
  ];
}

/** A pair belongs to no campaign: its moments are told by the clocks of the one that matters now. */
function onCampaignClock(utc: string, { platform }: ExportGround): LocalTime | null {
  return momentCell(toZonedIso(new Date(utc), platform.codeBooks.current()?.timeZone ?? "UTC"));
}
