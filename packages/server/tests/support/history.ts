import type { EventsPort, ParticipationPort, RecordCheckInInput, VolunteersPort } from "@igilik/schema";
import { expect } from "vitest";
import type { HistoryEdition, HistoryWorld } from "./history-world.js";
import { coordinator } from "./platform.js";
import { randomFrom } from "./random-from.js";

/** What a history acts through: the same ports that mutations call. */
export interface HistoryServices {
  events: EventsPort;
  participation: ParticipationPort;
  volunteers: VolunteersPort;
}

/** One step of a history, ready to run. */
export type Step = (services: HistoryServices) => Promise<unknown>;

/** A repeatable list of steps. Most are arrivals; everything else is what races them. */
export function planSteps(world: HistoryWorld, seed: number, count: number): Step[] {
  const random = randomFrom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T; // never empty here
  const repeated = `h${seed}-r`;
  let reference = 0;
  return Array.from({ length: count }, () => planStep());

  function planStep(): Step {
    const clientRef = `h${seed}-${++reference}`;
    const campaign = pick(world.campaigns);
    const event = pick(campaign.events);
    const volunteer = pick(world.people);
    const dice = random();
    if (dice < 0.34) {
      const input = Array.from({ length: 1 + below(4) }, (_, n) => ({
        // Now and then a reference comes twice: a desk that tries again.
        clientRef: random() < 0.1 ? `${repeated}${below(4)}` : `${clientRef}-${n}`,
        event: random() < 0.8 ? event : pick(campaign.events),
        volunteer: pick(world.people),
        organization: random() < 0.4 ? pick(world.organizations) : null,
        at: new Date(Date.now() - below(180) * 60_000).toISOString(),
      }));
      const fresh = input.filter((row) => !row.clientRef.startsWith(repeated));
      return async ({ participation }) => {
        const results = await participation.checkInAll(coordinator, input);
        const firstTimes = results.filter((row) => row.__typename === "CheckInRecorded" && row.firstTime);
        expectFirstTimes(campaign, fresh, new Set(firstTimes.map((row) => row.clientRef)));
      };
    }
    if (dice < 0.43) return (services) => undoSomebody(services, clientRef, event, below(5));
    if (dice < 0.52) {
      return ({ participation }) => participation.checkOut(coordinator, { clientRef, event, volunteer });
    }
    if (dice < 0.6) {
      const step = { clientRef, id: event, reason: "Қар" };
      const isPutOff = random() < 0.25;
      return ({ events }) =>
        isPutOff ? events.postpone(coordinator, step) : events.cancel(coordinator, step);
    }
    if (dice < 0.71) {
      return ({ events }) => events.reopen(coordinator, { clientRef, id: event, reason: "Ашық" });
    }
    if (dice < 0.73 && campaign.draft) {
      const id = campaign.draft;
      return ({ events }) => events.change(coordinator, { clientRef, id, status: "APPROVED" });
    }
    if (dice < 0.78) {
      const change =
        random() < 0.5
          ? { category: pick(["ecology", "children"]) }
          : { district: pick(["medeu", "alatau"]) };
      return ({ events }) => events.change(coordinator, { clientRef, id: event, reason: "Қате", ...change });
    }
    if (dice < 0.85) {
      const merge = pick(world.people);
      return ({ volunteers }) =>
        volunteers.merge(coordinator, { clientRef, keep: volunteer, merge, reason: "Бір адам" });
    }
    if (dice < 0.9) {
      return ({ volunteers }) =>
        volunteers.unmerge(coordinator, { clientRef, volunteer, reason: "Екі адам" });
    }
    if (dice < 0.93) {
      return ({ participation }) => participation.register(coordinator, { clientRef, event, volunteer });
    }
    if (dice < 0.96) {
      return ({ participation }) =>
        participation.submitReport(
          coordinator,
          {
            clientRef,
            event,
            organization: pick(world.organizations),
            people: [
              { volunteer, hours: 2 },
              { volunteer: pick(world.people), hours: 3 },
            ],
            headcountUnnamed: below(50),
          },
          false,
        );
    }
    if (dice < 0.97) {
      const organization = pick(world.organizations);
      const count = below(50);
      const countAtMost = count + below(30);
      return ({ participation }) =>
        participation.reportHeadcount(coordinator, {
          ...{ clientRef, event, organization, count, countAtMost },
          note: "Қайта саналды",
        });
    }
    const quantity = 1 + below(9);
    if (dice >= 0.985) {
      const decision = pick(["VERIFIED", "DISPUTED", "REJECTED", "VOIDED", "corrected"] as const);
      return (services) => decideResult(services, clientRef, campaign.slug, below(4), decision, quantity);
    }
    const verified = random() < 0.5;
    return ({ participation }) =>
      participation.recordImpact(coordinator, {
        clientRef,
        event,
        challenge: campaign.challenge,
        quantity,
        verified,
      });
  }
}

/** Nobody comes for the first time twice, or at a rehearsal. A repeated reference is answered as it was, and left out. */
function expectFirstTimes(
  { rehearsals }: HistoryEdition,
  rows: readonly RecordCheckInInput[],
  firstTimes: ReadonlySet<string>,
): void {
  const firsts = rows.filter((row) => firstTimes.has(row.clientRef));
  expect(firsts.filter((row) => rehearsals.includes(row.event))).toEqual([]);
  const people = firsts.map((row) => row.volunteer);
  expect(people).toEqual([...new Set(people)]);
}

/** Decides about one of the results, or says that its amount was another. */
async function decideResult(
  { participation }: HistoryServices,
  clientRef: string,
  campaign: string,
  place: number,
  decision: "VERIFIED" | "DISPUTED" | "REJECTED" | "VOIDED" | "corrected",
  quantity: number,
): Promise<unknown> {
  const { nodes } = await participation.impactEntries(
    coordinator,
    { campaign, event: null, state: null },
    { first: 10 },
  );
  const result = nodes[place % Math.max(1, nodes.length)];
  if (!result) return undefined;
  const step = { clientRef, id: result.id, reason: "Қайта саналды" };
  return decision === "corrected"
    ? participation.correctImpact(coordinator, { ...step, quantity })
    : participation.verifyImpact(coordinator, { ...step, decision });
}

async function undoSomebody(
  { participation }: HistoryServices,
  clientRef: string,
  event: string,
  place: number,
): Promise<unknown> {
  const { nodes } = await participation.attendances(coordinator, event, { first: 10 });
  const attendance = nodes[place % Math.max(1, nodes.length)];
  if (!attendance) return undefined;
  if (attendance.state === "LEFT" && place % 2 === 0) {
    return participation.undoCheckOut(coordinator, {
      ...{ clientRef, attendance: attendance.id },
      reason: "Кеткен жоқ",
    });
  }
  return participation.undoCheckIn(coordinator, {
    clientRef,
    attendance: attendance.id,
    reason: "Қате адам",
  });
}
