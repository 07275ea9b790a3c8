/** Files that come in: a programme, tried, mended and written. */
export default {
  import: {
    isTrial: "Пробный прогон: пока ничего не записано",
    writing: "Файл загружается. Страницу можно закрыть: он загрузится и без вас.",
    isWritten: "Записано",
    steps: { file: "Файл", check: "Проверка", write: "Запись" },
    dropHint: "Excel (.xlsx) или CSV в UTF-8, до 2 МБ и 2000 строк",
    choose: "Выбрать файл",
    replace: "Заменить",
    rows: "{shown} {count, plural, one {строка} few {строки} many {строк} other {строки}}",
    counts: "Что станет со строками",
    willBe: {
      imported: "будет добавлено",
      changed: "{count, plural, one {изменится} few {изменятся} many {изменятся} other {изменится}}",
      repeated: "{count, plural, one {повтор} few {повтора} many {повторов} other {повтора}}, пропустим",
      refused: "{count, plural, one {отказ} few {отказа} many {отказов} other {отказа}}, исправьте здесь",
    },
    were: {
      imported: "добавлено",
      changed: "изменено",
      repeated:
        "{count, plural, one {повтор, пропущен} few {повтора, пропущены} many {повторов, пропущены} other {повтора, пропущены}}",
      refused: "{count, plural, one {отказ} few {отказа} many {отказов} other {отказа}}",
    },
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
    hint: "Книга Excel (.xlsx) или файл CSV, как его сохранила таблица. Сначала только проба: ничего не записывается.",
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
  pastImports: {
    title: "Прошлые загрузки",
    hint: "каждую можно отменить целиком",
    none: "Программу ещё не загружали",
    noneHint: "Записанный файл появится здесь, и его можно будет отменить.",
    noName: "Файл без имени",
    imported: "добавлено: {shown}",
    changed: "изменено: {shown}",
    repeated: "повторы: {shown}",
    refused: "отказ: {shown}",
    refusedRows:
      "{count, plural, one {исправить {shown} строку} few {исправить {shown} строки} many {исправить {shown} строк} other {исправить {shown} строки}}",
    nothing: "нет строк",
    undone: "отменена",
    undoneAt: "Отменена {when}",
    mend: "Исправить непринятые строки",
    mendedName: "{name} (непринятые строки).csv",
    undo: "Отменить загрузку",
    undoTitle: "Отменить загрузку? {name}",
    trialReason: "Что из этого выйдет",
    removes:
      "{count, plural, one {{shown} добавленное мероприятие исчезнет из списков и с табло.} few {{shown} добавленных мероприятия исчезнут из списков и с табло.} many {{shown} добавленных мероприятий исчезнут из списков и с табло.} other {{shown} добавленного мероприятия исчезнут из списков и с табло.}}",
    turnsBack:
      "{count, plural, one {{shown} изменённое мероприятие снова станет прежним.} few {{shown} изменённых мероприятия снова станут прежними.} many {{shown} изменённых мероприятий снова станут прежними.} other {{shown} изменённого мероприятия снова станут прежними.}}",
    keeps: "Организации и проекты из файла останутся.",
    reasonHint: "Координаторы прочтут её в этом списке.",
    hindered:
      "{count, plural, one {Целиком отменить нельзя: {shown} мероприятие с тех пор менялось.} few {Целиком отменить нельзя: {shown} мероприятия с тех пор менялись.} many {Целиком отменить нельзя: {shown} мероприятий с тех пор менялись.} other {Целиком отменить нельзя: {shown} мероприятия с тех пор менялись.}}",
    why: {
      GONE_ON: "началось, отменено или перенесено",
      CHANGED: "с тех пор изменено",
      RECORDED: "люди записались, пришли или благодарили",
    },
    andMore: "и ещё {shown}",
    instead: "Остальные отмените или измените по одному либо сначала верните более поздние изменения.",
  },
  importThanks: {
    title: "Благодарности с улицы из файла",
    hint: "Книга Excel (.xlsx) или файл CSV: Когда, Язык, Кто, Мероприятие или проект, Слова. Сначала только проба.",
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
