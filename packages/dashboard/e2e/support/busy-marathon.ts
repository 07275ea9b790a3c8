import { randomUUID } from "node:crypto";
import {
  addPerson,
  checkIn,
  createEvent,
  hoursFromNow,
  openMarathon,
  type Ask,
  type OpenMarathon,
} from "./front-office.js";

/** 48 letters without a space to break at: the longest name that pages are made for. */
export const longestName = "РеспубликалықжасеріктілерұйымдарыҚауымдастығыТау";

/** What has happened in the busy marathon, so that a test knows what pages have to say. */
export interface BusyMarathon extends OpenMarathon {
  /** Different people who came, all of them with the organization of the longest name. */
  people: number;
  /** Check-ins that count. */
  turnouts: number;
  /** Check-ins that do not: one was taken back, and one is of a cancelled event. */
  voided: number;
  cancelled: number;
}

/** A marathon in which a bit of everything has happened: what the pages can show, they show. */
export async function openBusyMarathon(ask: Ask): Promise<BusyMarathon> {
  const marathon = await openMarathon(ask, longestName);
  const { slug, organizationId, eventId } = marathon;
  const organization = organizationId;
  const library = await createEvent(ask, slug, organization, {
    title: { kk: "Ашық кітапхана", ru: "Открытая библиотека", en: "Open library" },
    district: "bostandyk",
    category: "education",
    capacity: 40,
  });
  const rained = await createEvent(ask, slug, organization, { place: "саябақ", category: "ecology" });
  await createEvent(ask, slug, organization, {
    title: { kk: "Жылы дастарқан", ru: "Тёплый стол", en: "A warm table" },
    startsAt: hoursFromNow(20),
    endsAt: hoursFromNow(23),
    category: "elderly",
  });

  const people: string[] = [];
  for (const familyName of ["Сейтқали", "Омарова", "Ли", "Ким", "Ахметов", "Иванова", "Нұрлан"])
    people.push(await addPerson(ask, familyName, "Дана", organization));
  for (const person of people) await checkIn(ask, eventId, person, { organization });
  for (const person of people.slice(0, 3)) await checkIn(ask, library, person, { organization });
  await checkIn(ask, rained, people[0]!, { organization });
  await cancelEvent(ask, rained);
  await undo(ask, await checkIn(ask, library, people[4]!, { organization }));
  await checkOut(ask, eventId, people[0]!);
  await setChallenge(ask, slug, eventId);
  for (const text of thanks) await sendThankYou(ask, slug, organization, text);
  return { ...marathon, people: people.length, turnouts: people.length + 3, voided: 1, cancelled: 1 };
}

const thanks = [
  "Рақмет сіздерге, жақсы адамдар! ".repeat(15).trim(),
  "Спасибо за тёплый чай на морозе: он придаёт нам сил.",
  "You found a home for our dog in one day. Thank you, kind people.",
];

async function cancelEvent(ask: Ask, id: string): Promise<void> {
  await ask(`mutation ($input: CancelEventInput!) { cancelEvent(input: $input) { event { status } } }`, {
    clientRef: randomUUID(),
    id,
    reason: "Heavy rain",
  });
}

async function undo(ask: Ask, attendance: string): Promise<void> {
  await ask(`mutation ($input: UndoCheckInInput!) { undoCheckIn(input: $input) { __typename } }`, {
    clientRef: randomUUID(),
    attendance,
    reason: "Checked in by mistake",
  });
}

async function checkOut(ask: Ask, event: string, volunteer: string): Promise<void> {
  await ask(`mutation ($input: RecordCheckOutInput!) { recordCheckOut(input: $input) { __typename } }`, {
    clientRef: randomUUID(),
    event,
    volunteer,
    at: new Date(Date.now() + 60_000).toISOString(),
  });
}

async function setChallenge(ask: Ask, campaign: string, event: string): Promise<void> {
  const { addProject } = await ask<{ addProject: { project: { id: string } } }>(
    `mutation ($input: AddProjectInput!) { addProject(input: $input) { project { id } } }`,
    { clientRef: randomUUID(), campaign, name: { kk: "Наркостоп", ru: "Наркостоп", en: "Narkostop" } },
  );
  const { addChallenge } = await ask<{ addChallenge: { challenge: { id: string } } }>(
    `mutation ($input: AddChallengeInput!) { addChallenge(input: $input) { challenge { id } } }`,
    {
      clientRef: randomUUID(),
      campaign,
      project: addProject.project.id,
      code: "adverts",
      name: { kk: "Наркостоп", ru: "Наркостоп", en: "Narkostop" },
      unit: { kk: "жарнама боялды", ru: "надписей закрашено", en: "adverts painted over" },
      target: 1500,
    },
  );
  const challenge = addChallenge.challenge.id;
  for (const [quantity, verified] of [
    [1284, true],
    [96, false],
  ]) {
    await ask(`mutation ($input: RecordImpactInput!) { recordImpact(input: $input) { __typename } }`, {
      clientRef: randomUUID(),
      event,
      challenge,
      quantity,
      verified,
    });
  }
}

/** Sends it, and publishes it unless it is the last: something has to wait in the queue. */
async function sendThankYou(ask: Ask, campaign: string, organization: string, text: string): Promise<void> {
  const { sendThankYou: sent } = await ask<{ sendThankYou: { id: string } }>(
    `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { ... on ThankYouReceived { id } } }`,
    { clientRef: randomUUID(), campaign, organization, text, from: "тұрғындар" },
  );
  if (text === thanks.at(-1)) return;
  await ask(
    `mutation ($input: ModerateThankYouInput!) { moderateThankYou(input: $input) { thankYou { status } } }`,
    { clientRef: randomUUID(), id: sent.id, decision: "APPROVED" },
  );
}
