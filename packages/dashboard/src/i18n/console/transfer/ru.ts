/** Files that come in: a programme, tried, mended and written. */
export default {
  import: {
    isTrial: "Пробный прогон: пока ничего не записано",
    isWritten: "Записано",
    steps: { file: "Файл", check: "Проверка", write: "Запись" },
    dropHint: "CSV в UTF-8, до 2 МБ и 2000 строк",
    choose: "Выбрать файл",
    replace: "Заменить",
    rows: "{shown} {count, plural, one {строка} few {строки} many {строк} other {строки}}",
    counts: "Что станет со строками",
    willBe: {
      imported: "будут добавлены",
      changed: "изменятся",
      repeated: "повторы, пропустим",
      refused: "отказ, исправьте здесь",
    },
    were: { imported: "добавлено", changed: "изменено", repeated: "повторы, пропущены", refused: "отказ" },
    list: "Строки файла",
    filter: "Какие строки",
    tab: { all: "Все", REFUSED: "Отказ", CHANGED: "Изменятся", REPEATED: "Повтор", IMPORTED: "Новые" },
    keyRows: "строки,",
    keyMend: "исправить",
    column: {
      line: "Строка",
      verdict: "Итог",
      event: "Мероприятие",
      when: "День и время",
      district: "Район",
      organizer: "Организация",
      capacity: "Мест",
      why: "Причина и исправление",
    },
    verdict: {
      tried: { IMPORTED: "будет добавлено", CHANGED: "изменится", REPEATED: "повтор", REFUSED: "отказ" },
      done: { IMPORTED: "добавлено", CHANGED: "изменено", REPEATED: "повтор", REFUSED: "отказ" },
    },
    mendCell: "{heading}, строка {line}",
    chooseOne: "выберите",
    accept: "Принять",
    download: "Скачать отказы",
    refusedFile: "otkazy.csv",
    tryAgain: "Проверить снова",
    another: "Другой файл",
  },
  importProgramme: {
    title: "Программа из файла",
    hint: "Файл CSV, как его сохранила таблица. Сначала только проба: ничего не записывается.",
    drop: "Перетащите сюда файл программы",
    wouldWrite:
      "{count, plural, =0 {Записывать нечего.} one {Запишем {shown} мероприятие.} few {Запишем {shown} мероприятия.} many {Запишем {shown} мероприятий.} other {Запишем {shown} мероприятия.}}",
    wouldWriteHint: "Отказы останутся в файле. Один файл дважды ничего не удваивает.",
    written:
      "{count, plural, =0 {Ничего не записано.} one {Записано {shown} мероприятие.} few {Записаны {shown} мероприятия.} many {Записано {shown} мероприятий.} other {Записано {shown} мероприятия.}}",
    writtenHint: "Подтверждённое появится на табло, как только кампания будет объявлена.",
    write:
      "{count, plural, one {Записать {shown} мероприятие} few {Записать {shown} мероприятия} many {Записать {shown} мероприятий} other {Записать {shown} мероприятия}}",
    toEvents: "К мероприятиям",
  },
  importThanks: {
    title: "Благодарности с улицы из файла",
    hint: "Файл CSV: Когда, Язык, Кто, Мероприятие или проект, Слова. Сначала только проба.",
    drop: "Перетащите сюда файл с благодарностями",
    column: { text: "Слова", when: "Когда", who: "Кто", language: "Язык", target: "Кому" },
    wouldWrite:
      "{count, plural, =0 {Записывать нечего.} one {Запишем {shown} благодарность.} few {Запишем {shown} благодарности.} many {Запишем {shown} благодарностей.} other {Запишем {shown} благодарности.}}",
    wouldWriteHint: "Они встанут в очередь, и с пометками тоже. Один файл дважды ничего не удваивает.",
    written:
      "{count, plural, =0 {Ничего не записано.} one {Записана {shown} благодарность.} few {Записаны {shown} благодарности.} many {Записано {shown} благодарностей.} other {Записано {shown} благодарности.}}",
    writtenHint: "Теперь они ждут решения в очереди.",
    write:
      "{count, plural, one {Записать {shown} благодарность} few {Записать {shown} благодарности} many {Записать {shown} благодарностей} other {Записать {shown} благодарности}}",
  },
};
