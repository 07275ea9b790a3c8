/** What happens, line by line. */
export default {
  activity: {
    title: "Прямо сейчас",
    hint: "сначала новое",
    empty: "Пока ничего не произошло",
    emptyHint: "Отметки прихода, отчёты, мероприятия и благодарности появятся здесь сами.",
    kind: {
      CHECKED_IN:
        "{count, plural, one {Отмечен {shown} человек} few {Отмечено {shown} человека} many {Отмечено {shown} человек} other {Отмечено {shown} человека}}",
      CHECK_IN_UNDONE: "Отметка прихода снята",
      PEOPLE_REPORTED:
        "{count, plural, one {В отчёте назван {shown} человек} few {В отчёте названы {shown} человека} many {В отчёте названо {shown} человек} other {В отчёте названо {shown} человека}}",
      HEADCOUNT_REPORTED:
        "Численность без имён: {shown} {count, plural, one {человек} few {человека} many {человек} other {человека}}",
      RESULT_CLAIMED: "Результат заявлен: {shown} {unit}",
      RESULT_VERIFIED: "Результат подтверждён: {shown} {unit}",
      RESULT_DISPUTED: "Результат под вопросом: {shown} {unit}",
      RESULT_REJECTED: "Результат отклонён: {shown} {unit}",
      RESULT_VOIDED: "Результат снят: {shown} {unit}",
      EVENT_DRAFT: "Мероприятие в черновике",
      EVENT_SUBMITTED: "Мероприятие ждёт одобрения",
      EVENT_APPROVED: "Мероприятие в программе",
      EVENT_LIVE: "Мероприятие началось",
      EVENT_HELD: "Мероприятие состоялось",
      EVENT_CANCELLED: "Мероприятие отменено",
      EVENT_POSTPONED: "Мероприятие перенесено",
      THANK_YOU_RECEIVED: "Пришла благодарность",
      THANK_YOU_APPROVED: "Благодарность опубликована",
      THANK_YOU_REJECTED: "Благодарность отклонена",
      THANK_YOU_STASHED: "Благодарность отложена",
      THANK_YOU_RETURNED: "Решение о благодарности отменено",
      THANK_YOU_HIDDEN: "Благодарность снята",
      PROGRAMME_IMPORTED:
        "Программа загружена: {shown} {count, plural, one {мероприятие} few {мероприятия} many {мероприятий} other {мероприятия}}",
      IMPORT_UNDONE:
        "Загрузка отменена: {shown} {count, plural, one {мероприятие} few {мероприятия} many {мероприятий} other {мероприятия}}",
      THANKS_IMPORTED:
        "Благодарности с улицы загружены: {shown} {count, plural, one {благодарность} few {благодарности} many {благодарностей} other {благодарности}}",
      CARDS_MERGED: "Две карточки одного человека объединены",
      CARDS_PARTED: "Объединение карточек отменено",
    },
  },
};
