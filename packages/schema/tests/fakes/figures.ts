import type { ExplanationView, MetricView, ProgressView } from "../../src/index.js";
import { campaign, categories, districts, NOW, text } from "./places.js";

const people = [2914, 4380, 3655, 2208, 1967, 0];
const categoryTurnouts = [3328, 3781, 3025, 1512, 1966, 1512];
const districtPeople = [1542, 2105, 2240, 2391, 1318, 1764, 988, 1276];

/** Invented figures, those of the design's pictures; they agree with each other. */
export const progress: ProgressView = {
  version: "demo-2026.1.18204.0",
  asOf: NOW,
  campaignId: campaign.id,
  eventsHeld: 19,
  eventsPlanned: 24,
  eventsLive: 1,
  activeVolunteers: 12_486,
  firstTimeVolunteers: 4871,
  volunteerTurnouts: 15_124,
  volunteersReported: 412,
  headcountUnnamed: 1930,
  headcountUnnamedAtMost: 1930,
  peopleAtLeast: 12_486,
  peopleAtMost: 14_828,
  hoursVerified: 38_940,
  hoursClaimed: 1210,
  thankYousPublished: 3247,
  thankYousHidden: 4,
  thankYousReceived: 3318,
  organizationsActive: 31,
  byDay: campaign.days.map((date, index) => ({
    date,
    activeVolunteers: people[index] ?? 0,
    volunteerTurnouts: people[index] ?? 0,
    eventsHeld: index < 4 ? 4 : index === 4 ? 3 : 0,
  })),
  byCategory: categories.map(({ id }, index) => ({
    categoryId: id,
    activeVolunteers: Math.round((categoryTurnouts[index] ?? 0) * 0.9),
    volunteerTurnouts: categoryTurnouts[index] ?? 0,
    eventsHeld: index === 0 ? 4 : 3,
  })),
  byDistrict: districts.map(({ id }, index) => ({
    districtId: id,
    activeVolunteers: districtPeople[index] ?? 0,
    volunteerTurnouts: (districtPeople[index] ?? 0) + 180,
    eventsHeld: index < 3 ? 3 : 2,
  })),
  challenges: [
    { challengeId: "adverts", verified: 1284, reported: 96, target: 1500 },
    { challengeId: "tea", verified: 6430, reported: 520, target: 8000 },
  ],
  leading: [
    {
      organizationId: "zhasyl-alatau",
      activeVolunteers: 5278,
      volunteerTurnouts: 6120,
      hoursVerified: 15_300,
    },
    { organizationId: "meirim", activeVolunteers: 4167, volunteerTurnouts: 4802, hoursVerified: 12_010 },
    { organizationId: "long-name", activeVolunteers: 2296, volunteerTurnouts: 2410, hoursVerified: 6020 },
  ],
  corrected: [],
  recountedAt: "2026-12-08T18:40:00+05:00",
  drift: 0,
};

const metric = (
  id: string,
  value: number,
  kk: string,
  ru: string,
  en: string,
): Omit<MetricView, "version" | "asOf"> => ({
  id,
  name: text(kk, ru, en),
  definition: text(`${kk}: анықтамасы.`, `${ru}: определение.`, `${en}: its definition.`),
  unit: null,
  readings: [{ tier: "VERIFIED", value }],
  campaignId: campaign.id,
});

/** The metrics that pages link to, by what the newest version says. */
export function metricsOf(now: ProgressView): readonly MetricView[] {
  return [
    {
      ...metric(
        "active_volunteers",
        now.activeVolunteers,
        "Белсенді волонтёрлер",
        "Активные волонтёры",
        "Active volunteers",
      ),
      readings: [
        { tier: "VERIFIED" as const, value: now.activeVolunteers },
        { tier: "REPORTED" as const, value: now.headcountUnnamed },
        { tier: "ESTIMATED" as const, value: 14_600 },
      ],
    },
    metric("events_held", now.eventsHeld, "Өткен іс-шаралар", "Проведённые мероприятия", "Events held"),
    metric(
      "organizations_active",
      now.organizationsActive,
      "Қатысқан ұйымдар",
      "Участвующие организации",
      "Organizations taking part",
    ),
    metric("volunteer_turnouts", now.volunteerTurnouts, "Келулер", "Приходы", "Turnouts"),
    metric(
      "thanks_published",
      now.thankYousPublished,
      "Жарияланған алғыстар",
      "Опубликованные благодарности",
      "Published thanks",
    ),
    {
      ...metric(
        "hours_verified",
        now.hoursVerified,
        "Расталған сағаттар",
        "Подтверждённые часы",
        "Verified hours",
      ),
      unit: text("сағат", "часы", "hours"),
    },
  ].map((view) => ({ ...view, version: now.version, asOf: now.asOf }));
}

/** A receipt whose parts add up to the value and, with what was left out, to all candidates. */
export function explanation(value: number, now: ProgressView): ExplanationView {
  const repeats = Math.max(0, now.volunteerTurnouts - now.activeVolunteers);
  const parts = [
    {
      id: "turnouts",
      label: text("Іс-шараға келулер", "Приходы на мероприятия", "Turnouts at events"),
      amount: value + repeats,
    },
    {
      id: "repeats",
      label: text("Қайта келулер", "Повторные приходы тех же людей", "The same people again"),
      amount: -repeats,
    },
  ];
  const leftOut = [
    {
      reason: "NOT_CHECKED_IN" as const,
      label: text("Тіркеліп, келмеген", "Записались, но не пришли", "Registered, did not come"),
      count: 3204,
    },
    {
      reason: "CANCELLED" as const,
      label: text("Болмаған іс-шаралар", "Отменённые мероприятия", "Cancelled events"),
      count: 112,
    },
    {
      reason: "DUPLICATE_PERSON" as const,
      label: text("Қос карточкалар", "Двойные карточки, объединены", "Merged cards"),
      count: 47,
    },
    { reason: "REHEARSAL" as const, label: text("Репетиция кезінде", "Репетиция", "Rehearsal"), count: 260 },
  ];
  const candidates = value + repeats + leftOut.reduce((sum, { count }) => sum + count, 0);
  return { parts, leftOut, candidates, recountedAt: now.recountedAt, recount: value, drift: now.drift };
}
