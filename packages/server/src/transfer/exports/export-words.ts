import type { Language } from "@igilik/schema";
import type { LocalizedTextValue } from "../../localized.js";

/** Words of a file that goes out, in three languages. */
export function words(kk: string, ru: string, en: string): LocalizedTextValue {
  return { kk, ru, en };
}

/** The words in the file's language. */
export function inLanguage(text: LocalizedTextValue, language: Language): string {
  return text[keys[language]];
}

const keys = { KK: "kk", RU: "ru", EN: "en" } as const;

export const yesOrNo = { true: words("иә", "да", "yes"), false: words("жоқ", "нет", "no") };

export const eventStatuses = {
  DRAFT: words("жоба", "черновик", "draft"),
  SUBMITTED: words("ұсынылды", "подано", "submitted"),
  APPROVED: words("алда", "впереди", "ahead"),
  LIVE: words("жүріп жатыр", "идёт", "going on"),
  HELD: words("өтті", "проведено", "held"),
  CANCELLED: words("болмайды", "отменено", "cancelled"),
  POSTPONED: words("кейінге қалды", "перенесено", "postponed"),
};

export const factStates = {
  CLAIMED: words("тексеруді күтеді", "ждёт проверки", "to be checked"),
  VERIFIED: words("расталды", "подтверждено", "verified"),
  DISPUTED: words("күмәнді", "под сомнением", "doubted"),
  REJECTED: words("қабылданбады", "отклонено", "rejected"),
  VOIDED: words("қайтарып алынды", "отозвано", "taken back"),
  PRESENT: words("келді", "был на месте", "came"),
  LEFT: words("келіп кетті", "был и ушёл", "came and left"),
};

export const tiers = {
  VERIFIED: words("расталды", "подтверждено", "verified"),
  REPORTED: words("хабарланды", "сообщено", "reported"),
  ESTIMATED: words("болжам", "оценка", "estimated"),
};

export const organizationKinds = {
  FRONT_OFFICE: words("Фронт-офис", "Фронт-офис", "Front office"),
  REGISTERED: words("Тіркелген ұйым", "Зарегистрированная организация", "Registered organization"),
  STUDENT: words("Студенттер тобы", "Студенческая группа", "Student group"),
  CORPORATE: words("Компания", "Компания", "Company"),
  STATE: words("Мемлекеттік орган", "Госорган", "Public body"),
  GROUP: words("Тіркелмеген топ", "Незарегистрированная группа", "Unregistered group"),
};

export const sizeClasses = {
  SMALL: words("100 адамға дейін", "до 100 человек", "under 100 people"),
  MEDIUM: words("100–999 адам", "от 100 до 999 человек", "100 to 999 people"),
  LARGE: words("1 000 адам және одан көп", "от 1 000 человек", "1,000 people or more"),
};

export const thankYouStatuses = {
  RECEIVED: words("шешім күтеді", "ждёт решения", "waiting"),
  APPROVED: words("қабырғада", "на стене", "on the wall"),
  REJECTED: words("қабылданбаған", "отклонена", "rejected"),
  STASHED: words("кейінге қойылған", "отложена", "put aside"),
  HIDDEN: words("алынған", "снята", "taken down"),
};

export const thankYouChannels = {
  PUBLIC_FORM: words("нысан арқылы", "через форму", "public form"),
  COORDINATOR: words("үйлестіруші арқылы", "через координатора", "by a coordinator"),
  STREET: words("көшеден", "с улицы", "from the street"),
};

export const languageNames = {
  KK: words("қазақша", "казахский", "Kazakh"),
  RU: words("орысша", "русский", "Russian"),
  EN: words("ағылшынша", "английский", "English"),
};

export const correctionSubjects = {
  EVENT: words("Іс-шара", "Мероприятие", "Event"),
  ATTENDANCE: words("Қатысу", "Участие", "Visit"),
  HEADCOUNT: words("Атаусыз қатысушылар", "Численность", "Head-count"),
  IMPACT: words("Нәтиже", "Результат", "Result"),
  HOURS: words("Сағат", "Часы", "Hours"),
};
