import type { Tier } from "@igilik/schema";
import type { LocalizedTextValue } from "../../localized.js";

const words = (kk: string, ru: string, en: string): LocalizedTextValue => ({ kk, ru, en });

/** What the report says beside names and numbers; the report's page says the same. */
export const sheetWords = {
  title: words("Марафон есебі", "Отчёт о марафоне", "Report of the campaign"),
  demonstration: words("Көрсетуге арналған деректер", "Демонстрационные данные", "Demonstration data"),
  rehearsal: words(
    "Репетиция: ештеңе саналмайды",
    "Репетиция: ничего не считается",
    "Rehearsal: nothing counts",
  ),
  asOf: words("{when} сәтіне", "На {when}", "As of {when}"),
  numbers: words("Барлық сандар", "Все показатели", "All numbers"),
  number: words("Көрсеткіш", "Показатель", "Number"),
  leftOut: words("Не кірмеді", "Не вошло", "Left out"),
  receipt: words("Чегі", "Чек", "Receipt"),
  target: words("мақсат {shown}", "цель {shown}", "target {shown}"),
  corrected: words("түзетілді, бұрын {before}", "исправлено, было {before}", "corrected, was {before}"),
  days: words("Күндер", "Дни", "Days"),
  categories: words("Кімге және неге көмектестік", "Кому и чему помогли", "Whom and what we helped"),
  districts: words("Аудандар", "Районы", "Districts"),
  people: words("адам", "люди", "people"),
  turnouts: words("қатысу", "приходы", "turnouts"),
  held: words("өткен іс-шара", "проведено", "events held"),
  partsNote: words(
    "Екі күн, екі бағытта немесе екі ауданда көмектескен адам әрқайсысында саналады. Сондықтан адамдардың қосындысы жалпы саннан көп болуы мүмкін.",
    "Кто помогал в два дня, в двух направлениях или в двух районах, посчитан в каждом. Поэтому сумма людей может быть больше общего числа.",
    "A person who helped on two days, for two causes or in two districts is counted in each. So people may add up to more than the total.",
  ),
  receipts: words(
    "Әр санның неден құралғанын айтатын чегі бар: {address}",
    "У каждого числа есть чек, в котором сказано, из чего оно складывается: {address}",
    "Each number has a receipt that says what it is made of: {address}",
  ),
  registry: words(
    "Барлық сан бір тізілімнен алынады және деректерден қайта-қайта есептеледі.",
    "Все числа берутся из одного реестра и снова и снова пересчитываются из фактов.",
    "All numbers come from one registry and are recounted from the facts again and again.",
  ),
  recount: words(
    "Соңғы салыстыру {time}, айырма {drift}.",
    "Последняя сверка {time}, расхождение {drift}.",
    "Last recount {time}, difference {drift}.",
  ),
};

const rangesBeforeMany = words(
  "есептермен бірге адам саны, шамамен",
  "человек вместе с отчётами, оценка",
  "people with reports, estimated",
);
const rangesBeforeFew: LocalizedTextValue = { ...rangesBeforeMany, ru: "человека вместе с отчётами, оценка" };
const russianPlurals = new Intl.PluralRules("ru");

/**
 * What stands after the range of people.
 *
 * @param atMost its upper end, whose plural Russian takes
 */
export function rangeWords(atMost: number): LocalizedTextValue {
  return russianPlurals.select(atMost) === "few" ? rangesBeforeFew : rangesBeforeMany;
}

/** What the tiers are called. */
export const tierWords: Readonly<Record<Tier, LocalizedTextValue>> = {
  VERIFIED: words("Расталды", "Подтверждено", "Verified"),
  REPORTED: words("Хабарланды", "Сообщено", "Reported"),
  ESTIMATED: words("Болжам", "Оценка", "Estimated"),
};
