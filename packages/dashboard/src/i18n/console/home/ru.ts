/** The overview. */
export default {
  home: {
    title: "Обзор",
    campaign: "Кампания",
    phase: {
      DRAFT: "готовится",
      PUBLISHED: "объявлена",
      LIVE: "идёт",
      CLOSING: "принимаем поздние отчёты",
      CLOSED: "закрыта, итоги окончательные",
      ARCHIVED: "в архиве",
    },
    rehearsal: "Репетиция: ничего не считается",
    numbers: "Главные числа",
    turnouts: "{count, plural, one {приход} few {прихода} many {приходов} other {прихода}}",
    firstTime: "впервые: {shown}",
    received: "всего пришло: {shown}",
    tasks: "Что делать",
    deskHint: "Отмечать людей на мероприятии",
    thanksHint: "Читать и публиковать то, что пишут люди",
    boardHint: "Что видят все",
    screenHint: "Для стены в зале",
    campaigns: "Кампании",
    current: "текущая",
    empty: "Кампании пока нет",
    emptyHint: "Откройте первую здесь: дни, списки, потом программа.",
  },
};
