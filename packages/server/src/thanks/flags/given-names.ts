import { folded } from "./written-words.js";

/*
 * Given names as people say them of children in Almaty, the short forms above all. Written for this wall by its own
 * authors. Names that are words as well (Вера, Роза, Арман, Бақыт, Гүл) are left out: they would be found in half of all
 * thanks. Who has another name is found by what stands beside it (`find-children.ts`).
 */
const list = `
  Маша Миша Саша Паша Даша Наташа Гриша Лёша Алёша Серёжа Дима Вова Коля Толя Ваня Таня Аня Оля Юля Катя Настя Ксюша Лена Света
  Соня Полина Вика Ника Арина Алина Алиса Милана Ева Варя Лиза Кира Тимур Тёма Артём Илья Никита Кирилл Егор Максим Данил Данила
  Матвей Марк Богдан Рома Рустам Руслан Мария Анна Анастасия Екатерина Елизавета София Дарья Виктория Александр Алексей Дмитрий
  Сергей Андрей Иван Михаил Николай Владимир Денис Антон
  Алихан Әлихан Нұрислам Айсұлтан Алинұр Санжар Ерасыл Ансар Әмір Амир Мансұр Дамир Аслан Бекзат Дәулет Ержан Нұрлан Нұржан Бауыржан
  Тимурхан Мирас Райымбек Исатай Абылай Диас Әділет Сұлтан Алдияр Дінмұхаммед Мұхаммед Омар Осман Жандос Асқар Ерлан
  Айгерім Айша Аяулым Аружан Айзере Томирис Інжу Медина Раяна Асылым Айару Көркем Мерей Жанель Жансая Сезім Кәусар Ясмина Айлин Аида
  Динара Дильназ Дана Гүлназ Мадина Айнұр Айдана Әсел Зере Нұрай Салтанат Перизат Балнұр Ақбота
  Alikhan Alihan Amir Sanzhar Yerassyl Miras Timur Aisha Aruzhan Aigerim Tomiris Madina Ayala Masha Misha Sasha Dasha Ivan Anna Maria
  Emma Tom Daniel Michael
`;

const plain: Record<string, string> = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у" };

/** A name as it is compared: look-alikes of one kind, and none of the letters that many keyboards lack. */
function plainName(name: string): string {
  const script = /\p{Script=Cyrillic}/u.test(name) ? "cyrillic" : "latin";
  return folded(name, script).replaceAll(/[әғқңөұү]/g, (one) => plain[one] ?? one);
}

const givenNames: ReadonlySet<string> = new Set(list.trim().split(/\s+/).map(plainName));

const kazakhEndings =
  "(?:га|ге|ка|ке|нын|нин|дын|дин|тын|тин|ды|ди|ты|ти|ны|ни|дан|ден|тан|тен|нан|нен|мен|бен|пен|жан)";
const inflected = new RegExp(`^(.+?)${kazakhEndings}$`);

/** Whether a word is one of the names in any case of Russian or Kazakh. */
export function isGivenName(word: string): boolean {
  const name = plainName(word);
  if (givenNames.has(name)) return true;
  const [, beforeKazakh] = inflected.exec(name) ?? [];
  if (beforeKazakh !== undefined && givenNames.has(beforeKazakh)) return true;
  const [, stem] = /^(.{2,})(?:ой|ей|ою|ею|ом|ем|а|у|е|и|ы|ю|я)$/.exec(name) ?? [];
  return stem !== undefined && ["а", "я", "й", "ь", ""].some((ending) => givenNames.has(stem + ending));
}
