import type { ConsentView, OrganizationView, VolunteerCardView } from "../../src/index.js";
import { text } from "./places.js";

const organization = (
  id: string,
  kk: string,
  ru: string,
  en: string,
  rest: Partial<OrganizationView> = {},
): OrganizationView => ({
  id,
  name: text(kk, ru, en),
  kind: "REGISTERED",
  verified: true,
  sizeClass: "LARGE",
  revision: 1,
  districtId: null,
  ...rest,
});

/** Invented bodies; the last has a name of 48 letters, which no page may cut. */
export const organizations: readonly OrganizationView[] = [
  organization("zhasyl-alatau", "«Жасыл Алатау» қоры", "Фонд «Жасыл Алатау»", "Zhasyl Alatau Foundation", {
    districtId: "medeu",
  }),
  organization("meirim", "«Мейірім» еріктілер тобы", "Волонтёры «Мейірім»", "Meirim volunteers", {
    kind: "GROUP",
  }),
  organization("qamqor-zhurek", "«Қамқор жүрек» қауымы", "Община «Қамқор жүрек»", "Qamqor Zhurek community"),
  organization(
    "students",
    "Қала студенттері одағы",
    "Союз студентов города",
    "Union of the City's Students",
    {
      kind: "STUDENT",
    },
  ),
  organization("front-office", "Волонтёрлер фронт-офисі", "Фронт-офис волонтёров", "Volunteer front office", {
    kind: "FRONT_OFFICE",
    sizeClass: null,
  }),
  organization(
    "long-name",
    "Қалалық қайырымдылық бастамаларын қолдау бірлестігі",
    "Городское объединение поддержки добрых инициатив",
    "City Association for Support of Good Initiatives",
    { kind: "STATE", verified: false, sizeClass: "SMALL" },
  ),
];

const card = (
  id: string,
  code: string,
  familyName: string,
  givenName: string,
  birthYear: number | null,
  rest: Partial<VolunteerCardView> = {},
): VolunteerCardView => ({
  volunteer: { id },
  code,
  familyName,
  givenName,
  birthYear,
  revision: 1,
  phone: null,
  email: null,
  isMinor: birthYear === null || birthYear > 2008,
  hasGuardianConsent: false,
  ...rest,
});

/** Invented people: an adult, a child with a guardian's consent, a child without, and one of unknown age. */
export const cards: readonly VolunteerCardView[] = [
  card("aigerim", "AK4821", "Қасымова", "Айгерім", 2001, { phone: "+77010000001" }),
  card("nurlan", "NT1190", "Тілеубай", "Нұрлан", 2011, { hasGuardianConsent: true }),
  card("sanzhar", "SE7302", "Ермеков", "Санжар", 2012),
  card("maria", "MV5544", "Воронова", "Мария", null, { email: "maria@example.org" }),
];

export const memberships: Readonly<Record<string, readonly string[]>> = {
  aigerim: ["zhasyl-alatau"],
  nurlan: ["meirim", "students"],
  sanzhar: ["students"],
};

const consent = (purpose: ConsentView["purpose"], grantedBy: ConsentView["grantedBy"]): ConsentView => ({
  purpose,
  grantedBy,
  grantedAt: "2026-11-20T12:00:00+05:00",
  until: null,
  holds: true,
  guardian: null,
  withdrawnBecause: null,
});

export const consents: Readonly<Record<string, readonly ConsentView[]>> = {
  aigerim: [consent("SHOW_NAME", "SELF"), consent("TAKE_PART", "SELF")],
  nurlan: [
    { ...consent("TAKE_PART", "GUARDIAN"), guardian: { name: "Тілеубай Гүлнәр", relation: "MOTHER" } },
  ],
};
