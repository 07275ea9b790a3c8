import type { Language, ThankYouColumn } from "@igilik/schema";
import { thanksColumns } from "./thanks-columns.js";
import type { ThanksOutcome } from "./thanks-plan.js";
import type { ThanksRefusal } from "./thanks-refusals.js";

/** What became of a row, in one language. */
interface Messages {
  imported: string;
  known: string;
  /** The row of that line says the same words. */
  sameAs: (line: number) => string;
  /** `column` is the heading in quotation marks. */
  refused: Record<ThanksRefusal, (column: string) => string>;
}

const messages: Record<Language, Messages> = {
  RU: {
    imported: "Новая благодарность, встанет в очередь.",
    known: "Эти слова уже записаны.",
    sameAs: (line) => `Те же слова в строке ${line}; второй раз не запишем.`,
    refused: {
      TOO_WIDE: () =>
        "В строке больше ячеек, чем заголовков: проверьте лишний разделитель или кавычку в тексте.",
      FROM_TOO_LONG: (column) => `В колонке ${column} слишком длинный текст: назовите роль, до 80 знаков.`,
      BAD_MOMENT: (column) =>
        `В колонке ${column} не день и время: напишите как 05.12.2026 08:40 или оставьте пустой.`,
      BAD_LANGUAGE: (column) =>
        `В колонке ${column} незнакомый язык: напишите kk, ru, en или оставьте пустой.`,
      HEARD_AHEAD: () => "Это время ещё не наступило: исправьте день или время.",
      TEXT_BLANK: () => "Слов нет: впишите их.",
      TEXT_TOO_LONG: () => "Слова длиннее 500 знаков: сократите их.",
      TEXT_ONLY_LINK: () => "В тексте одна ссылка, слов нет.",
      UNKNOWN_TARGET: (column) =>
        `Такого мероприятия и проекта в кампании нет: исправьте колонку ${column} или оставьте пустой, тогда спасибо всем.`,
      AMBIGUOUS: (column) =>
        `Таких мероприятий несколько: впишите время слов того же дня или исправьте колонку ${column}.`,
    },
  },
  KK: {
    imported: "Жаңа алғыс, кезекке тұрады.",
    known: "Бұл сөз бұрыннан жазылған.",
    sameAs: (line) => `Дәл осы сөз ${line}-жолда бар; екінші рет жазылмайды.`,
    refused: {
      TOO_WIDE: () =>
        "Жолдағы ұяшықтар тақырыптардан көп: мәтіндегі артық бөлгішті не тырнақшаны тексеріңіз.",
      FROM_TOO_LONG: (column) => `${column} бағанындағы мәтін тым ұзын: кім екенін 80 таңбаға дейін жазыңыз.`,
      BAD_MOMENT: (column) =>
        `${column} бағанында күн мен уақыт емес: 05.12.2026 08:40 түрінде жазыңыз не бос қалдырыңыз.`,
      BAD_LANGUAGE: (column) =>
        `${column} бағанындағы тіл белгісіз: kk, ru, en деп жазыңыз не бос қалдырыңыз.`,
      HEARD_AHEAD: () => "Бұл уақыт әлі келген жоқ: күнін не уақытын түзетіңіз.",
      TEXT_BLANK: () => "Сөз жоқ: оны жазыңыз.",
      TEXT_TOO_LONG: () => "Сөз 500 таңбадан ұзын: оны қысқартыңыз.",
      TEXT_ONLY_LINK: () => "Мәтінде тек сілтеме бар, сөз жоқ.",
      UNKNOWN_TARGET: (column) =>
        `Науқанда мұндай іс-шара да, жоба да жоқ: ${column} бағанын түзетіңіз не бос қалдырыңыз, сонда алғыс бәріне.`,
      AMBIGUOUS: (column) =>
        `Мұндай іс-шара бірнешеу: сөз айтылған сол күннің уақытын жазыңыз не ${column} бағанын түзетіңіз.`,
    },
  },
  EN: {
    imported: "A new thank-you; it will wait in the queue.",
    known: "These words are written down already.",
    sameAs: (line) => `Line ${line} has the same words; they are not written down twice.`,
    refused: {
      TOO_WIDE: () =>
        "The row has more cells than there are headings: look for a separator or a quotation mark inside a text.",
      FROM_TOO_LONG: (column) =>
        `The text in the column ${column} is too long: name a role, up to 80 characters.`,
      BAD_MOMENT: (column) =>
        `The column ${column} holds no day and time: write it like 05.12.2026 08:40, or leave it blank.`,
      BAD_LANGUAGE: (column) =>
        `The column ${column} holds an unknown language: write kk, ru or en, or leave it blank.`,
      HEARD_AHEAD: () => "This time is still to come: correct the day or the time.",
      TEXT_BLANK: () => "There are no words: write them.",
      TEXT_TOO_LONG: () => "The words are longer than 500 characters: shorten them.",
      TEXT_ONLY_LINK: () => "There is only a link, and no words.",
      UNKNOWN_TARGET: (column) =>
        `The campaign has no such event or project: correct the column ${column}, or leave it blank to thank all.`,
      AMBIGUOUS: (column) =>
        `There are several such events: give the time of the words on the day of one, or correct the column ${column}.`,
    },
  },
};

/** What became of a row, as its reader is told. */
export function thanksMessageOf(outcome: ThanksOutcome, language: Language): string {
  const said = messages[language];
  switch (outcome.verdict) {
    case "IMPORTED":
      return said.imported;
    case "REPEATED":
      return outcome.otherLine === null ? said.known : said.sameAs(outcome.otherLine);
    case "REFUSED":
      return outcome.refusal ? said.refused[outcome.refusal](heading(outcome.column)) : "";
    case "CHANGED":
      throw new Error("words of thanks are never changed by a file");
    default:
      return outcome.verdict satisfies never;
  }
}

function heading(column: ThankYouColumn | null): string {
  return column ? `«${thanksColumns[column]}»` : "";
}
