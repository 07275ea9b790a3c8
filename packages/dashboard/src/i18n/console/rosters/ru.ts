export default {
  rosters: {
    title: "Люди из файла",
    hint: "Список людей организации, как его сохранила таблица. Сначала файл только проверяется.",
    organization: "Чьи это люди",
    drop: "Перетащите список сюда",
    dropHint: "CSV в UTF-8: Фамилия, Имя, Год рождения, Телефон, E-mail, Согласие родителя, Показывать имя",
    paste: "Или вставьте строки из таблицы вместе с заголовками",
    pasted: "Вставленные строки",
    check: "Проверить",
    sending: "Файл отправляется",
    trying: "Файл проверяется",
    reading: "Люди загружаются",
    counts: "Что будет со строками",
    rows: "{count, plural, one {{shown} строка} few {{shown} строки} many {{shown} строк} other {{shown} строки}}, каждая в одном из этих чисел",
    cards: "новые {added} + возможно, уже есть {maybeKnown} = {cards}",
    people: "В организации: добавленные {cards} + те, кто уже есть, {known} = {people}",
    willBe: {
      added:
        "{count, plural, one {новый человек} few {новых человека} many {новых человек} other {новых человека}}",
      maybeKnown: "возможно, уже есть: спросим вас",
      known: "уже есть",
      repeated: "{count, plural, one {повтор} few {повтора} many {повторов} other {повтора}}, пропускаем",
      refused:
        "{count, plural, one {строка не принята} few {строки не приняты} many {строк не принято} other {строки не принято}}",
    },
    were: {
      added:
        "{count, plural, one {человек добавлен} few {человека добавлены} many {человек добавлено} other {человека добавлено}}",
      maybeKnown: "возможно, уже были: решите, пожалуйста",
      known: "уже были",
      repeated:
        "{count, plural, one {повтор, пропущен} few {повтора, пропущены} many {повторов, пропущены} other {повтора, пропущены}}",
      refused:
        "{count, plural, one {строка не принята} few {строки не приняты} many {строк не принято} other {строки не принято}}",
    },
    withoutConsent:
      "{count, plural, one {{shown} ребёнок} few {{shown} ребёнка} many {{shown} детей} other {{shown} ребёнка}} без согласия родителя: карточки сохраняются, но отметить приход можно только после согласия.",
    list: "Строки, на которые стоит посмотреть",
    nothing: "Таких строк нет.",
    filter: "Какие строки",
    all: "Все",
    column: { line: "Строка", verdict: "Решение", row: "Строка файла", why: "Почему" },
    verdict: {
      ADDED: "новый",
      MAYBE_KNOWN: "возможно, есть",
      KNOWN: "есть",
      REPEATED: "повтор",
      REFUSED: "не принята",
    },
    why: {
      MAYBE_KNOWN: "Есть карточка с таким именем и годом. Вы решите в списке пар.",
      REPEATED: "Тот же человек, что в строке выше.",
    },
    inColumn: "{column}: {sentence}",
    write:
      "Загрузить: {count, plural, one {{shown} человек} few {{shown} человека} many {{shown} человек} other {{shown} человека}}",
    wouldWrite:
      "{count, plural, =0 {Новых людей нет.} one {Будет добавлен {shown} человек.} few {Будет добавлено {shown} человека.} many {Будет добавлено {shown} человек.} other {Будет добавлено {shown} человека.}}",
    wouldWriteHint:
      "Тем, кто уже есть, вторая карточка не создаётся. Повторная загрузка файла ничего не меняет.",
    written:
      "{count, plural, =0 {Никто не добавлен.} one {Добавлен {shown} человек.} few {Добавлено {shown} человека.} many {Добавлено {shown} человек.} other {Добавлено {shown} человека.}}",
    writtenHint: "Теперь их можно записывать и отмечать.",
    download: "Скачать непринятые",
    refusedFile: "refused.csv",
    another: "Другой файл",
    toDuplicates: "Решить о парах",
    toPeople: "К людям",
    open: "Люди из файла",
  },
};
