/** What came in besides: as real as the rest of life, and what becomes of it on the coordinator's table. */
export interface HeardWords {
  text: string;
  language: "KK" | "RU" | "EN";
  from: string | null;
  /** A project's name, a part of an event's Russian title, or null for everybody. */
  about: string | null;
  decision: "APPROVED" | "REJECTED" | "STASHED";
  reason: string | null;
}

/** Words from the street and from the form, a thank-you of the real campaign the first of them. */
export const heardWords: readonly HeardWords[] = [
  {
    text: "Мы очень благодарны волонтерам, которые помогают нам согреться в такую морозную погоду и поднимают настроение. Это придает сил",
    language: "RU",
    from: "работник коммунальной службы",
    about: "Oz ortana Qamqor bol",
    decision: "APPROVED",
    reason: null,
  },
  {
    text: "Рақмет, балалар! Шайларың ыстық екен, жүрекке жылу берді.",
    language: "KK",
    from: "коммуналдық қызмет жұмысшысы",
    about: "Oz ortana Qamqor bol",
    decision: "APPROVED",
    reason: null,
  },
  {
    text: "Спасибо за песни нашей молодости, пришли всем подъездом.",
    language: "RU",
    from: "зрительница концерта",
    about: "концерт для пенсионеров",
    decision: "APPROVED",
    reason: null,
  },
  {
    text: "Вы выгуляли всех! Барсик просит передать: приходите ещё.",
    language: "RU",
    from: "сотрудник приюта",
    about: "приюту для животных",
    decision: "APPROVED",
    reason: null,
  },
  {
    text: "КУПИТЕ КРЕДИТ БЫСТРО +7 701 000 00 00 http://spam.example",
    language: "RU",
    from: "аноним",
    about: null,
    decision: "REJECTED",
    reason: "Реклама",
  },
  {
    text: "Балаларымызбен бірге жасадық, алғысымыз шексіз!",
    language: "KK",
    from: "аула тұрғыны",
    about: "Кормушки для птиц",
    decision: "APPROVED",
    reason: null,
  },
  {
    text: "дураки вы все",
    language: "RU",
    from: null,
    about: null,
    decision: "REJECTED",
    reason: "Грубость",
  },
  {
    // Put aside, not rejected: it may be shown once somebody has written it down without the name.
    text: "Маша Иванова, 9 лет, из группы «Солнышко», плакала от счастья. Спасибо!",
    language: "RU",
    from: "воспитатель",
    about: "Спектакль для детей",
    decision: "STASHED",
    reason: "Имя ребёнка: показать без имени",
  },
  {
    text: "You make this city warmer than any winter. Thank you, volunteers of Almaty!",
    language: "EN",
    from: "guest",
    about: null,
    decision: "APPROVED",
    reason: null,
  },
];
