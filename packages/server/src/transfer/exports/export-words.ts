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
  DRAFT: words("дайындалуда", "черновик", "draft"),
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

export const registrationStates = {
  PENDING: words("жауап күтуде", "ждёт ответа", "asked"),
  CONFIRMED: words("орны бар", "есть место", "has a place"),
  WAITLISTED: words("кезекте", "в очереди", "waits for a place"),
  DECLINED: words("қабылданбады", "отказано", "declined"),
  CANCELLED: words("бас тартты", "отменена", "cancelled"),
  NO_SHOW: words("келмеді", "не пришёл(ла)", "did not come"),
  EXCUSED: words("себебі дәлелді", "уважительная причина", "excused"),
};

export const duplicateStates = {
  OPEN: words("шешу керек", "решить", "to be decided"),
  SAME: words("бір адам", "один человек", "one person"),
  NOT_SAME: words("екі адам", "разные люди", "two people"),
};

export const duplicateSigns = {
  NAME_AND_YEAR: words("аты мен жылы", "имя и год", "name and year"),
  SAME_CONTACT: words("аты мен байланысы", "имя и контакт", "name and contact"),
  TWO_CONTACTS: words("бір жолдағы байланыс", "контакты в одной строке", "contacts in one row"),
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

export const hoursSources = {
  CLAIM: words("айтылған", "со слов", "somebody said so"),
  EVENT_END: words("іс-шара соңына дейін", "до конца мероприятия", "to the event's end"),
};

export const activityKinds = {
  CHECKED_IN: words("Келгендер белгіленді", "Отмечены пришедшие", "Volunteers were checked in"),
  CHECK_IN_UNDONE: words("Келу белгісі алынды", "Отметка прихода снята", "A check-in was taken back"),
  PEOPLE_REPORTED: words("Есепте адамдар аталды", "В отчёте названы люди", "A report named people"),
  HEADCOUNT_REPORTED: words(
    "Атаусыз қатысушылар хабарланды",
    "Сообщена численность без имён",
    "People without names were reported",
  ),
  RESULT_CLAIMED: words("Нәтиже мәлімделді", "Результат заявлен", "A result was reported"),
  RESULT_VERIFIED: words("Нәтиже расталды", "Результат подтверждён", "A result was checked"),
  RESULT_DISPUTED: words("Нәтижеге күмән бар", "Результат под вопросом", "A result is in doubt"),
  RESULT_REJECTED: words("Нәтиже қабылданбады", "Результат отклонён", "A result was refused"),
  RESULT_VOIDED: words("Нәтиже алынды", "Результат снят", "A result was taken back"),
  EVENT_DRAFT: words("Іс-шара дайындалуда", "Мероприятие в черновике", "An event is being written"),
  EVENT_SUBMITTED: words(
    "Іс-шара мақұлдауды күтіп тұр",
    "Мероприятие ждёт одобрения",
    "An event waits for approval",
  ),
  EVENT_APPROVED: words("Іс-шара бағдарламада", "Мероприятие в программе", "An event is in the programme"),
  EVENT_LIVE: words("Іс-шара басталды", "Мероприятие началось", "An event has begun"),
  EVENT_HELD: words("Іс-шара өтті", "Мероприятие состоялось", "An event was held"),
  EVENT_CANCELLED: words("Іс-шара өткізілмейді", "Мероприятие отменено", "An event was cancelled"),
  EVENT_POSTPONED: words("Іс-шара кейінге қалдырылды", "Мероприятие перенесено", "An event was put off"),
  THANK_YOU_RECEIVED: words("Алғыс сөз келді", "Пришла благодарность", "A thank-you came in"),
  THANK_YOU_APPROVED: words(
    "Алғыс сөз жарияланды",
    "Благодарность опубликована",
    "A thank-you was published",
  ),
  THANK_YOU_REJECTED: words("Алғыс сөз қабылданбады", "Благодарность отклонена", "A thank-you was refused"),
  THANK_YOU_STASHED: words(
    "Алғыс сөз кейінге қойылды",
    "Благодарность отложена",
    "A thank-you was put aside",
  ),
  THANK_YOU_RETURNED: words(
    "Алғыс сөз туралы шешім қайтарылды",
    "Решение о благодарности отменено",
    "A decision about a thank-you was taken back",
  ),
  THANK_YOU_HIDDEN: words("Алғыс сөз алынды", "Благодарность снята", "A thank-you was taken down"),
  PROGRAMME_IMPORTED: words("Бағдарлама жүктелді", "Программа загружена", "A programme was imported"),
  IMPORT_UNDONE: words("Жүктеу кері қайтарылды", "Загрузка отменена", "An import was undone"),
  THANKS_IMPORTED: words(
    "Көшеде естілген алғыстар жүктелді",
    "Благодарности с улицы загружены",
    "Thanks from the street came in",
  ),
  CARDS_MERGED: words(
    "Бір адамның екі карточкасы біріктірілді",
    "Две карточки одного человека объединены",
    "Two cards of one person were merged",
  ),
  CARDS_PARTED: words(
    "Карточкалардың біріктірілуі қайтарылды",
    "Объединение карточек отменено",
    "A merge of cards was taken back",
  ),
};

export const photoMoments = {
  BEFORE: words("дейін", "до", "before"),
  DURING: words("барысында", "во время", "during"),
  AFTER: words("кейін", "после", "after"),
};

export const photoStatuses = {
  RECEIVED: words("жарияланбаған", "не опубликовано", "not public"),
  PUBLISHED: words("жарияланған", "опубликовано", "public"),
  HIDDEN: words("алынған", "снято", "taken down"),
};
