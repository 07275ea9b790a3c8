import type { Language } from "@igilik/schema";
import { type ProgrammeColumn, programmeColumns } from "./programme-columns.js";
import type { RowOutcome } from "./programme-plan.js";
import type { RowRefusal } from "./programme-refusals.js";

/** What became of a row, in one language. */
interface Messages {
  imported: string;
  /** `fields` are the names of what changes. */
  changed: (fields: string) => string;
  known: string;
  /** The row of that line says the same event. */
  sameAs: (line: number) => string;
  /** `column` is the heading in quotation marks. */
  refused: Record<RowRefusal, (column: string) => string>;
  fields: Record<string, string>;
  /** Why an event changed or was called off, for its history. */
  reason: string;
}

const messages: Record<Language, Messages> = {
  RU: {
    imported: "Новое мероприятие.",
    changed: (fields) => `Мероприятие уже есть; меняется: ${fields}.`,
    known: "Такое мероприятие уже есть, ничего не меняется.",
    sameAs: (line) => `То же мероприятие в строке ${line}; второго не будет.`,
    refused: {
      TOO_WIDE: () =>
        "В строке больше ячеек, чем заголовков: проверьте лишний разделитель или кавычку в тексте.",
      BLANK: (column) => `Колонка ${column} пуста: заполните её.`,
      TOO_LONG: (column) => `В колонке ${column} слишком длинный текст: сократите его.`,
      BAD_DATE: (column) => `В колонке ${column} не дата: напишите её как 04.12.2026.`,
      BAD_TIME: (column) => `В колонке ${column} не время: напишите его как 10:00.`,
      BAD_COUNT: (column) =>
        `В колонке ${column} не число: напишите целое число больше нуля или оставьте пустой.`,
      BAD_STATUS: (column) =>
        `В колонке ${column} незнакомое слово: напишите «подтверждено», «отменено», «перенесено» или оставьте пустой.`,
      UNKNOWN_CATEGORY: (column) => `Такого направления в кампании нет: проверьте колонку ${column}.`,
      UNKNOWN_DISTRICT: (column) => `Такого района в кампании нет: проверьте колонку ${column}.`,
      ENDS_BEFORE_START: () =>
        "Конец раньше начала, а на следующий день вышло бы больше 12 часов: исправьте начало или конец.",
      OUTSIDE_CAMPAIGN: () => "Дата не входит в дни кампании: исправьте дату.",
      CALLED_OFF: () =>
        "Мероприятие отменено или перенесено: если оно состоится, откройте его снова в программе.",
      HELD: () => "Мероприятие уже состоялось: если это не так, отмените его в программе.",
      AMBIGUOUS: () =>
        "В этот день есть несколько таких мероприятий в другое время: измените нужное в программе.",
    },
    fields: {
      title: "название",
      startsAt: "начало",
      endsAt: "конец",
      category: "направление",
      district: "район",
      organizers: "организатор",
      project: "проект",
      beneficiaries: "кому помогаем",
      capacity: "сколько нужно волонтёров",
      status: "статус",
    },
    reason: "По загруженной программе",
  },
  KK: {
    imported: "Жаңа іс-шара.",
    changed: (fields) => `Іс-шара бұрыннан бар; өзгереді: ${fields}.`,
    known: "Мұндай іс-шара бұрыннан бар, ештеңе өзгермейді.",
    sameAs: (line) => `Дәл осы іс-шара ${line}-жолда бар; екіншісі болмайды.`,
    refused: {
      TOO_WIDE: () =>
        "Жолдағы ұяшықтар тақырыптардан көп: мәтіндегі артық бөлгішті не тырнақшаны тексеріңіз.",
      BLANK: (column) => `${column} бағаны бос: оны толтырыңыз.`,
      TOO_LONG: (column) => `${column} бағанындағы мәтін тым ұзын: оны қысқартыңыз.`,
      BAD_DATE: (column) => `${column} бағанында күн емес: оны 04.12.2026 түрінде жазыңыз.`,
      BAD_TIME: (column) => `${column} бағанында уақыт емес: оны 10:00 түрінде жазыңыз.`,
      BAD_COUNT: (column) =>
        `${column} бағанында сан емес: нөлден үлкен бүтін сан жазыңыз немесе бос қалдырыңыз.`,
      BAD_STATUS: (column) =>
        `${column} бағанындағы сөз белгісіз: «подтверждено», «отменено», «перенесено» деп жазыңыз немесе бос қалдырыңыз.`,
      UNKNOWN_CATEGORY: (column) => `Науқанда мұндай бағыт жоқ: ${column} бағанын тексеріңіз.`,
      UNKNOWN_DISTRICT: (column) => `Науқанда мұндай аудан жоқ: ${column} бағанын тексеріңіз.`,
      ENDS_BEFORE_START: () =>
        "Соңы басынан бұрын, ал келесі күні десек, 12 сағаттан асады: басын немесе соңын түзетіңіз.",
      OUTSIDE_CAMPAIGN: () => "Күн марафон күндеріне кірмейді: күнін түзетіңіз.",
      CALLED_OFF: () =>
        "Іс-шара тоқтатылған немесе кейінге қалдырылған: өтетін болса, бағдарламада қайта ашыңыз.",
      HELD: () => "Іс-шара өтіп кетті: олай болмаса, бағдарламада тоқтатыңыз.",
      AMBIGUOUS: () => "Бұл күні басқа уақытта осындай бірнеше іс-шара бар: керегін бағдарламада өзгертіңіз.",
    },
    fields: {
      title: "атауы",
      startsAt: "басталуы",
      endsAt: "аяқталуы",
      category: "бағыты",
      district: "ауданы",
      organizers: "ұйымдастырушысы",
      project: "жобасы",
      beneficiaries: "көмек алушылар",
      capacity: "қажет волонтёрлер саны",
      status: "күйі",
    },
    reason: "Жүктелген бағдарлама бойынша",
  },
  EN: {
    imported: "A new event.",
    changed: (fields) => `The event is there already; what changes: ${fields}.`,
    known: "The event is there already; nothing changes.",
    sameAs: (line) => `Line ${line} says the same event; there will be no second one.`,
    refused: {
      TOO_WIDE: () =>
        "The row has more cells than there are headings: look for a separator or a quotation mark inside a text.",
      BLANK: (column) => `The column ${column} is blank: fill it in.`,
      TOO_LONG: (column) => `The text in the column ${column} is too long: shorten it.`,
      BAD_DATE: (column) => `The column ${column} holds no date: write it like 04.12.2026.`,
      BAD_TIME: (column) => `The column ${column} holds no time: write it like 10:00.`,
      BAD_COUNT: (column) =>
        `The column ${column} holds no number: write a whole number above zero, or leave it blank.`,
      BAD_STATUS: (column) =>
        `The column ${column} holds an unknown word: write «подтверждено», «отменено» or «перенесено», or leave it blank.`,
      UNKNOWN_CATEGORY: (column) => `The campaign has no such category: check the column ${column}.`,
      UNKNOWN_DISTRICT: (column) => `The campaign has no such district: check the column ${column}.`,
      ENDS_BEFORE_START: () =>
        "The end lies before the beginning, and on the next day it would make more than 12 hours: correct one of them.",
      OUTSIDE_CAMPAIGN: () => "The date is none of the campaign's days: correct it.",
      CALLED_OFF: () =>
        "The event is cancelled or postponed: if it takes place, open it again in the programme.",
      HELD: () => "The event was held: if it was not, cancel it in the programme.",
      AMBIGUOUS: () =>
        "There are several such events on this day at other times: change the right one in the programme.",
    },
    fields: {
      title: "title",
      startsAt: "beginning",
      endsAt: "end",
      category: "category",
      district: "district",
      organizers: "organizer",
      project: "project",
      beneficiaries: "who is helped",
      capacity: "volunteers wanted",
      status: "status",
    },
    reason: "By the programme that was read in",
  },
};

/** What became of a row, as its reader is told. */
export function messageOf(outcome: RowOutcome, language: Language): string {
  const said = messages[language];
  switch (outcome.verdict) {
    case "IMPORTED":
      return said.imported;
    case "CHANGED":
      return said.changed(outcome.changes.map(({ field }) => said.fields[field] ?? field).join(", "));
    case "REPEATED":
      return outcome.otherLine === null ? said.known : said.sameAs(outcome.otherLine);
    case "REFUSED":
      return outcome.refusal ? said.refused[outcome.refusal](heading(outcome.column)) : "";
    default:
      return outcome.verdict satisfies never;
  }
}

/** The reason that is kept with what an import changes. */
export function importReason(language: Language): string {
  return messages[language].reason;
}

function heading(column: ProgrammeColumn | null): string {
  return column ? `«${programmeColumns[column]}»` : "";
}
