/**
 * English titles of the programme's events, which the front office's file has no column for: by the Russian title. They
 * are written in after the import, as a coordinator would, so that English pages need not show Russian.
 */
export const englishTitles: ReadonlyMap<string, string> = new Map([
  ["Открытие марафона и присяга волонтёров", "Opening and the volunteers' pledge"],
  ["Подарки детям детского дома № 1", "Gifts for Children's Home No. 1"],
  ["«Наркостоп»: закрашиваем рекламу", "Narkostop: painting over adverts"],
  ["Ночной обход: тёплая еда бездомным", "Night round: warm food for the homeless"],
  ["Oz ortana Qamqor bol: горячий чай коммунальщикам", "Oz ortana Qamqor bol: hot tea for utility workers"],
  ["Форум ко Дню волонтёра", "Volunteer Day forum"],
  ["Благотворительный концерт для пенсионеров", "Charity concert for pensioners"],
  ["Экологический мастер-класс: вторая жизнь вещей", "Ecology workshop: a second life for things"],
  ["Помощь приюту для животных", "Help for the animal shelter"],
  ["Мастер-класс по сортировке отходов", "Waste sorting workshop"],
  ["Уроки цифровой грамотности для старших", "Digital lessons for older people"],
  ["Донорская акция", "Blood donation day"],
  ["Вечер настольных игр в интернате", "Board games evening at the boarding school"],
  ["Ёлка желаний", "Wishing tree"],
  ["Кормушки для птиц", "Bird feeders"],
  ["Первая помощь: мастер-класс", "First aid workshop"],
  ["Ремонт окон одиноким пенсионерам", "Window repairs for pensioners who live alone"],
  ["Сбор тёплых вещей", "Collecting warm clothes"],
  ["Спектакль для детей из детских домов", "A play for children from children's homes"],
  ["Уборка русла реки Есентай", "Esentai riverbed clean-up"],
  ["Церемония награждения волонтёров", "Volunteer award ceremony"],
  ["Чтение вслух в хосписе", "Reading aloud at the hospice"],
]);
