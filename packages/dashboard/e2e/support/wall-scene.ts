import type {
  SceneCampaign,
  SceneEvent,
  SceneFigures,
  SceneThankYou,
} from "../../src/screens/progress/scene-figures.js";

/** Everything that a wall asks its server for. */
export interface WallScene {
  figures: SceneFigures;
  thankYous: SceneThankYou[];
  events: SceneEvent[];
  /** The campaign's clock, ISO 8601. */
  now: string;
}

const words = (kk: string, ru: string, en: string) => ({ kk, ru, en });

const campaign: SceneCampaign = {
  id: "campaign-1",
  slug: "almaty-2026",
  name: words("Игі істер марафоны", "Марафон добрых дел", "Marathon of Good Deeds"),
  city: words("Алматы", "Алматы", "Almaty"),
  timeZone: "Asia/Almaty",
  startsOn: "2026-12-04",
  endsOn: "2026-12-09",
  days: ["2026-12-04", "2026-12-05", "2026-12-06", "2026-12-07", "2026-12-08", "2026-12-09"],
  phase: "LIVE",
  isDemonstration: true,
  isRehearsal: false,
};

const turnouts = [9049, 10_842, 9778, 12_872, 9906, 0];

const categories = [
  ["ecology", words("Экология", "Экология", "Ecology"), 14_690],
  ["children", words("Балаларға", "Детям", "Children"), 10_493],
  ["elderly", words("Үлкендерге", "Старшим", "The elderly"), 8919],
  ["animals", words("Жануарларға", "Животным", "Animals"), 5771],
  ["need", words("Мұқтаждарға", "Нуждающимся", "People in need"), 7870],
  ["social", words("Әлеуметтік", "Социальные", "Social"), 3100],
  ["education", words("Білім беру", "Образование", "Education"), 4704],
] as const;

const districts = [
  ["alatau", words("Алатау", "Алатауский", "Alatau"), 5726],
  ["zhetysu", words("Жетісу", "Жетысуский", "Zhetysu"), 4767],
  ["turksib", words("Түрксіб", "Турксибский", "Turksib"), 4770],
  ["auezov", words("Әуезов", "Ауэзовский", "Auezov"), 8583],
  ["almaly", words("Алмалы", "Алмалинский", "Almaly"), 7628],
  ["medeu", words("Медеу", "Медеуский", "Medeu"), 7635],
  ["nauryzbay", words("Наурызбай", "Наурызбайский", "Nauryzbay"), 3816],
  ["bostandyk", words("Бостандық", "Бостандыкский", "Bostandyk"), 9539],
] as const;

const organizations = [
  [words("«Жасыл Алатау» қоры", "Фонд «Жасыл Алатау»", "Zhasyl Alatau Foundation"), 5278],
  [words("«Мейірім» еріктілер тобы", "Волонтёры «Мейірім»", "Meirim Volunteers"), 4167],
  [
    words(
      "«Тау етегі» облысаралық студенттер еріктілер одағы",
      "Межрегиональный союз волонтёров-студентов «Ала»",
      "Interregional Union of Student Volunteers Tau Eteg",
    ),
    3380,
  ],
  [words("Қала студенттері одағы", "Союз студентов города", "City Students' Union"), 2948],
  [words("«Үміт» орталығы", "Центр «Үміт»", "Ümit Center"), 2597],
  [words("«Таза бұлақ» бірлестігі", "Объединение «Таза бұлақ»", "Taza Bulaq Association"), 2296],
  [words("«Қамқор жүрек» қауымы", "Община «Қамқор жүрек»", "Qamqor Zhurek Community"), 2011],
] as const;

const notes = [
  ["KK", "Мүгедектер арбасына арналған жолды түзеткендеріңізге үлкен рақмет!", "көше тұрғындары"],
  [
    "RU",
    "Вы привезли книги в нашу школу — дети читают вслух каждый вечер. Спасибо вам!",
    "учителя школы № 12",
  ],
  ["KK", "Көктөбеде бірге ағаш отырғыздық. Ұлым енді күн сайын суаруға барғысы келеді.", "көктөбелік отбасы"],
  ["RU", "Спасибо за тёплый обед и разговор. Давно ко мне никто не заходил просто так.", "пенсионер"],
  ["EN", "You found a home for our dog in one day. Thank you, kind people.", "a dog's family"],
  [
    "RU",
    "Мы очень благодарны волонтёрам, которые в такой мороз согревают нас и поднимают настроение. Это придаёт нам сил! Пусть у каждого из вас дома будет так же тепло, как от вашего чая на улице в семь утра.",
    "коммунальщики",
  ],
  ["KK", "Балалар үйіндегі сыйлықтар үшін рақмет!", "тәрбиешілер"],
  [
    "KK",
    "Қан тапсырған әр адамға рақмет — сіздер біреудің өмірін сақтап қалдыңыздар.",
    "аурухана дәрігерлері",
  ],
  ["RU", "Двор стал чище, а соседи наконец познакомились. Это дороже любых клумб.", "жители двора"],
] as const;

const happenings = [
  ["LIVE", words("Ашық кітапхана", "Открытая библиотека", "Open library"), "15:00", 7, 360, 164, 1],
  [
    "LIVE",
    words(
      "Oz ortana Qamqor bol: ыстық шай",
      "Oz ortana Qamqor bol: горячий чай коммунальщикам",
      "Oz ortana Qamqor bol: hot tea",
    ),
    "15:00",
    6,
    300,
    186,
    4,
  ],
  ["APPROVED", words("Балалар үйіне ертегі", "Сказка для детского дома", "A tale"), "17:00", 4, 360, 6, 1],
  ["APPROVED", words("Жылы дастарқан", "Тёплый стол", "A warm table"), "18:00", 1, 720, 40, 4],
] as const;

/** A wall in the middle of a campaign, with names as long as they come. All of it is invented. */
export function wallScene(): WallScene {
  return {
    now: "2026-12-08T15:42:00+05:00",
    figures: {
      version: "almaty-2026.1.1000.0",
      asOf: "2026-12-08T15:42:00+05:00",
      campaign,
      activeVolunteers: 52_466,
      peopleAtLeast: 52_466,
      peopleAtMost: 61_140,
      hoursVerified: 118_314,
      thankYousPublished: 8916,
      thankYousHidden: 4,
      eventsHeld: 24,
      eventsLive: 2,
      organizationsActive: 34,
      byDay: campaign.days.map((date, index) => ({ date, volunteerTurnouts: turnouts[index] ?? 0 })),
      byCategory: categories.map(([id, name, volunteerTurnouts]) => ({
        category: { id, name },
        volunteerTurnouts,
      })),
      byDistrict: districts.map(([code, name, activeVolunteers]) => ({
        district: { code, name },
        activeVolunteers,
      })),
      leading: organizations.map(([name, activeVolunteers], index) => ({
        organization: { id: `organization-${index}`, name },
        activeVolunteers,
      })),
      corrected: [],
    },
    thankYous: notes.map(([language, text, from], index) => ({
      id: `thank-you-${index}`,
      text,
      language,
      from,
      to: {
        kind: "ORGANIZATION",
        name: organizations[index % organizations.length]?.[0] ?? words("", "", ""),
      },
    })),
    events: happenings.map(([status, title, time, district, capacity, present, category], index) => ({
      id: `event-${index}`,
      title,
      status,
      startsAt: `2026-12-08T${time}:00+05:00`,
      localDate: "2026-12-08",
      district: { name: districts[district]?.[1] ?? words("", "", "") },
      category: { id: categories[category]?.[0] ?? "ecology" },
      capacity,
      present,
      placesTaken: present,
    })),
  };
}
