import type {
  ChallengeView,
  EventView,
  LocalizedTextView,
  ProjectView,
  ThankYouView,
} from "../../src/index.js";
import { text } from "./places.js";

export const projects: readonly ProjectView[] = [
  {
    id: "narkostop",
    campaignId: "demo-2026",
    name: text("«Наркостоп»", "«Наркостоп»", "Narkostop"),
    revision: 1,
  },
  {
    id: "oz-ortana",
    campaignId: "demo-2026",
    name: text("«Oz ortana Qamqor bol»", "«Oz ortana Qamqor bol»", "Oz ortana Qamqor bol"),
    revision: 1,
  },
];

export const challenges: readonly ChallengeView[] = [
  {
    id: "adverts",
    code: "adverts",
    projectId: "narkostop",
    campaignId: "demo-2026",
    name: text("«Наркостоп»", "«Наркостоп»", "Narkostop"),
    unit: text("жарнама боялды", "реклам закрашено", "adverts painted over"),
    target: 1500,
    revision: 1,
  },
  {
    id: "tea",
    code: "tea",
    projectId: "oz-ortana",
    campaignId: "demo-2026",
    name: text("«Oz ortana Qamqor bol»", "«Oz ortana Qamqor bol»", "Oz ortana Qamqor bol"),
    unit: text("кесе шай таратылды", "чашек чая роздано", "cups of tea handed out"),
    target: 8000,
    revision: 1,
  },
];

const event = (
  id: string,
  title: LocalizedTextView,
  day: string,
  hours: string,
  rest: Partial<EventView>,
): EventView => {
  const [from, to] = hours.split("–");
  return {
    id,
    title,
    status: "APPROVED",
    awaitsConfirmation: false,
    startsAt: `2026-12-${day}T${from}:00+05:00`,
    endsAt: `2026-12-${day}T${to}:00+05:00`,
    localDate: `2026-12-${day}`,
    place: "Республика алаңы",
    beneficiaries: null,
    capacity: 120,
    countsAsEvent: true,
    isRehearsal: false,
    adultsOnly: false,
    cancelReason: null,
    revision: 1,
    campaignId: "demo-2026",
    districtId: "almaly",
    categoryId: "elderly",
    projectId: null,
    ...rest,
  };
};

/** One event in each state that a page shows. */
export const events: readonly EventView[] = [
  event("gifts", text("Балаларға сыйлық", "Подарки детям", "Gifts for children"), "04", "14:00–17:00", {
    status: "HELD",
    categoryId: "children",
    districtId: "auezov",
    capacity: 60,
  }),
  event("books", text("Кітап айырбасы", "Обмен книгами", "Book exchange"), "07", "12:00–14:00", {
    status: "APPROVED",
    awaitsConfirmation: true,
    categoryId: "culture",
    capacity: null,
  }),
  event("rink", text("Мұз айдыны", "Каток для всех", "Ice rink for all"), "07", "15:00–17:00", {
    status: "CANCELLED",
    cancelReason: "Оттепель: лёд растаял",
    districtId: "medeu",
  }),
  event("tea", text("Ыстық шай", "Горячий чай", "Hot tea"), "08", "17:00–20:00", {
    status: "LIVE",
    projectId: "oz-ortana",
    categoryId: "health",
  }),
  event(
    "concert",
    text("Үлкендерге концерт", "Концерт для старших", "Concert for older people"),
    "08",
    "19:00–21:00",
    {
      capacity: 40,
    },
  ),
  event("workshop", text("Экошеберхана", "Экомастерская", "Ecology workshop"), "09", "10:00–13:00", {
    districtId: "bostandyk",
    categoryId: "ecology",
  }),
  event(
    "patrol",
    text("«Наркостоп»: бояу", "«Наркостоп»: закрашиваем", "Narkostop: painting over"),
    "09",
    "16:00–19:00",
    {
      districtId: "turksib",
      categoryId: "health",
      projectId: "narkostop",
      adultsOnly: true,
      status: "POSTPONED",
      cancelReason: "Мороз",
    },
  ),
];

export const organizers: Readonly<Record<string, readonly string[]>> = {
  gifts: ["zhasyl-alatau"],
  books: ["students"],
  rink: ["students"],
  tea: ["qamqor-zhurek", "front-office"],
  concert: ["meirim"],
  workshop: ["zhasyl-alatau"],
  patrol: ["meirim"],
};

const thankYou = (id: string, words: string, rest: Partial<ThankYouView>): ThankYouView => ({
  id,
  text: words,
  language: "RU",
  from: null,
  to: { kind: "EVERYONE", eventId: null, projectId: null, organizationId: null },
  status: "APPROVED",
  revision: 1,
  channel: "STREET",
  receivedAt: "2026-12-08T18:00:00+05:00",
  heardAt: null,
  publishedAt: "2026-12-08T18:10:00+05:00",
  ...rest,
});

/** Newest first, as they are listed. */
export const thankYous: readonly ThankYouView[] = [
  thankYou("waiting", "Спасибо за тёплый обед и разговор.", {
    status: "RECEIVED",
    channel: "PUBLIC_FORM",
    publishedAt: null,
    receivedAt: "2026-12-08T18:40:00+05:00",
  }),
  thankYou(
    "frost",
    "Спасибо ребятам: в такой мороз принесли горячий чай и подняли настроение. Это даёт нам силы.",
    {
      from: "Бригада уборки улиц",
      to: { kind: "PROJECT", eventId: null, projectId: "oz-ortana", organizationId: null },
    },
  ),
  thankYou("tale", "Балаларымыз ертегіні тыңдап, көпке дейін күліп жүрді. Алғысымыз шексіз!", {
    language: "KK",
    from: "Тәрбиеші",
    to: { kind: "EVENT", eventId: "gifts", projectId: null, organizationId: null },
  }),
  thankYou("barsik", "Барсик теперь дома. Спасибо, что гуляли с ним каждый вечер.", {
    from: "Приют для животных",
    to: { kind: "ORGANIZATION", eventId: null, projectId: null, organizationId: "zhasyl-alatau" },
  }),
];
