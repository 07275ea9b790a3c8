import { createCampaignsService } from "../../src/campaigns/campaigns.service.js";
import { createEventsService } from "../../src/events/events.service.js";
import { createOrganizationsService } from "../../src/organizations/organizations.service.js";
import { createProjectsService } from "../../src/projects/projects.service.js";
import { dayFromNow, hoursFromNow } from "./open-marathon.js";
import { type TestPlatform, coordinator } from "./platform.js";
import { sixDays } from "./six-days.js";

/** A campaign that two organizations report to. */
export interface ReportedCampaign {
  id: string;
  slug: string;
  /** One that goes on, one that is over, a rehearsal, and a draft at last. */
  events: readonly string[];
  challenges: readonly { id: string; code: string }[];
  organizations: readonly { id: string; roster: string }[];
}

/** How many people the rosters of a campaign name, and how many pairs of them may be one person. */
export const inRosters = { people: 9, pairs: 3 };

/** Opens a campaign with events, challenges and organizations that nobody else has. */
export async function openReported(platform: TestPlatform, seed: number): Promise<ReportedCampaign> {
  const slug = `reports-${seed}`;
  let references = 0;
  const ref = () => ({ clientRef: `${slug} ${++references}` });
  const campaigns = createCampaignsService(platform);
  const days = { startsOn: dayFromNow(-2), endsOn: dayFromNow(3) };
  const { campaign } = await campaigns.open(coordinator, sixDays(slug, days));
  await campaigns.changePhase(coordinator, { ...ref(), campaign: slug, phase: "PUBLISHED" });

  const organizations = await Promise.all(
    rostersOf(seed).map(async (roster, n) => {
      const name = { ru: `Союз ${seed}-${n}` };
      const added = await createOrganizationsService(platform).add(coordinator, {
        ...ref(),
        ...{ name, kind: "STUDENT" },
      });
      return { id: added.organization.id, roster };
    }),
  );
  const projects = createProjectsService(platform);
  const { project } = await projects.addProject(coordinator, {
    ...ref(),
    ...{ campaign: slug, name: { ru: "Oz ortana Qamqor bol" } },
  });
  const challenges = [];
  for (const code of ["tea", "books"]) {
    const { challenge } = await projects.addChallenge(coordinator, {
      ...ref(),
      ...{ campaign: slug, project: project.id, code, name: { ru: code }, unit: { ru: "штук" } },
    });
    challenges.push({ id: challenge.id, code });
  }
  const events = [];
  for (const [startsIn, given] of [
    [-1, {}],
    [-6, {}],
    [-2, { isRehearsal: true }],
    [-1, { status: "DRAFT" }],
  ] as const) {
    const { event } = await createEventsService(platform).create(coordinator, {
      ...ref(),
      ...{ campaign: slug, title: { ru: "Горячий чай" }, place: "площадь", district: "medeu" },
      ...{ startsAt: hoursFromNow(startsIn), endsAt: hoursFromNow(startsIn + 3), category: "social" },
      organizers: organizations.map(({ id }) => id),
      ...{ countsAsEvent: true, isRehearsal: false, adultsOnly: false, status: "APPROVED", ...given },
    });
    events.push(event.id);
  }
  return { id: campaign.id, slug, events, challenges, organizations };
}

/** Two rosters: who is surely in both, who may be, and who is in one of them alone. */
function rostersOf(seed: number): readonly [string, string] {
  const heading = "Фамилия;Имя;Год рождения;Телефон;E-mail;Согласие родителя;Показывать имя";
  const childsYear = new Date().getFullYear() - 12;
  const phone = (n: number): string => `8702${String(seed * 100 + n).padStart(7, "0")}`;
  const both = [`Ортақ${seed};Ая;1990;${phone(1)};;;`, `Ортақ${seed};Әли;${childsYear};${phone(2)};;да;`];
  const first = [
    ...[`Қос${seed};Дана;1991;${phone(3)};;;`, `Қос${seed};Ержан;1992;${phone(4)};;;`],
    ...[`Жеке${seed};Вера;1993;;;;`, `қос${seed};дана;1991;${phone(3)};;;`],
  ];
  const second = [
    ...[
      `Қос${seed};Дана;1991;;dana-${seed}@example.org;;`,
      `Қос${seed};Ержан;1992;;erzhan-${seed}@example.org;;`,
    ],
    ...[`Жеке${seed};Вера;1993;;;;`, `Жалғыз${seed};Олег;1994;;oleg-${seed}@example.org;;`],
  ];
  const sheet = (rows: readonly string[]): string => [heading, ...rows, ""].join("\r\n");
  return [sheet([...both, ...first]), sheet([...both, ...second])];
}
