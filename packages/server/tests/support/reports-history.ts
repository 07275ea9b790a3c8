import type {
  DuplicatesPort,
  EventsPort,
  ParticipationPort,
  PhotosPort,
  SubmitReportInput,
  Viewer,
} from "@igilik/schema";
import { sql } from "kysely";
import { expect } from "vitest";
import type { Database } from "../../src/database/database.js";
import type { PhotoImages } from "../../src/photos/photo-images.js";
import { keepPhotoFile } from "./photos.js";
import { anonymous, coordinator, representativeOf } from "./platform.js";
import { randomFrom } from "./random-from.js";
import { readOne } from "./read-one.js";
import type { ReportedCampaign } from "./reported-campaign.js";
import { peopleOfRosters } from "./reported-facts.js";
import type { createRosterRuns } from "./roster-run.js";
import { runSteps } from "./run-steps.js";

/** What a history of reports acts through: the same ports that mutations call. */
export interface ReportHands {
  duplicates: DuplicatesPort;
  events: EventsPort;
  images: PhotoImages;
  participation: ParticipationPort;
  photos: PhotosPort;
  rosters: ReturnType<typeof createRosterRuns>;
}

/** What a history must not take back. */
export interface PlayedReports {
  /** Who was checked in at a desk, and where. */
  checkedIn: { event: string; volunteer: string }[];
  /** References of the reports that were handed in and not only tried out. */
  handedIn: Set<string>;
  /** Photos of before the work that a stranger was given at some moment. */
  leaked: string[];
}

type Step = (hands: ReportHands) => Promise<unknown>;

const reason = "Қайта саналды";
const moments = ["BEFORE", "DURING", "AFTER"] as const;
const resultDecisions = ["VERIFIED", "VERIFIED", "DISPUTED", "REJECTED", "VOIDED"] as const;
const hoursDecisions = ["VERIFIED", "VERIFIED", "REJECTED", "DISPUTED"] as const;

/**
 * Plays one history on several hands at once: organizations report people, hours, crowds, results and photos, while a
 * coordinator checks people in, decides, corrects, publishes and takes down, events are cancelled and opened again, and
 * rosters are read in once more. Every sixth step is sent twice, as by a telephone that heard no answer.
 */
export async function playReports(
  db: Database,
  hands: readonly ReportHands[],
  campaign: ReportedCampaign,
  photo: Buffer,
  seed: number,
  steps: number,
): Promise<PlayedReports> {
  const random = randomFrom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T; // never empty here
  const organizationIds = campaign.organizations.map(({ id }) => id);
  const played: PlayedReports = { checkedIn: [], handedIn: new Set(), leaked: [] };
  const plan = Array.from({ length: steps }, (_, number) => planStep(number)).flatMap((step) =>
    random() < 0.17 ? [step, step] : [step],
  );
  await runSteps(hands, plan);
  return played;

  function planStep(number: number): Step {
    const clientRef = `p${seed}-${number}`;
    const event = pick(campaign.events);
    const organization = pick(campaign.organizations);
    const own = representativeOf(organization.id);
    const [viewer, place, dice] = [pick([own, coordinator]), below(12), random()];
    // No two are told the same amount: what is counted twice is found by it.
    const quantity = 1 + number;
    if (dice < 0.1) return attachPhoto(clientRef, event, viewer);
    if (dice < 0.26) return decideOnPhoto(clientRef, place, dice < 0.2);
    if (dice < 0.36) {
      const [verified, challenge] = [random() < 0.5, pick(campaign.challenges).id];
      const input = { clientRef, event, challenge, organization: organization.id, quantity, verified };
      return ({ participation }) => participation.recordImpact(coordinator, input);
    }
    if (dice < 0.5) return decideOnResult(clientRef, place, dice < 0.42 ? 1_000 + quantity : null);
    if (dice < 0.58) {
      const [count, margin, from] = [below(50), below(30), pick([organization.id, null])];
      const input = {
        clientRef,
        event,
        organization: from,
        count,
        countAtMost: count + margin,
        note: reason,
      };
      return ({ participation }) => participation.reportHeadcount(coordinator, input);
    }
    if (dice < 0.72) return report(clientRef, event, organization.id, viewer, 2_000 + quantity);
    if (dice < 0.8) {
      return async ({ participation }) => {
        const [volunteer = ""] = await readPeople([place]);
        const checkIn = { clientRef, event, volunteer, organization: organization.id };
        const { __typename } = await participation.checkIn(coordinator, checkIn);
        if (__typename !== "CheckInRefused") played.checkedIn.push({ event, volunteer });
      };
    }
    if (dice < 0.85) {
      const decision = pick(hoursDecisions);
      return async ({ participation }) => {
        const entry = await readOne(db, "hours_entry", campaign.id, place);
        const entries = entry ? [entry] : [];
        await participation.verifyHours(coordinator, { clientRef, entries, decision, reason });
      };
    }
    if (dice < 0.91) {
      const input = { clientRef, id: campaign.events[place % 3] ?? "", reason };
      return ({ events }) =>
        place < 5 ? events.cancel(coordinator, input) : events.reopen(coordinator, input);
    }
    if (dice < 0.95) {
      const dryRun = random() < 0.3;
      return async ({ rosters }) => {
        const { error } = await rosters.read(organization.id, organization.roster, { dryRun });
        expect(error).toBeNull();
      };
    }
    const decision = pick(["SAME", "SAME", "NOT_SAME", "OPEN"] as const);
    return async ({ duplicates }) => {
      const { pairs } = await peopleOfRosters(db, organizationIds);
      const candidate = pairs[place % Math.max(1, pairs.length)]?.id ?? "";
      await duplicates.decide(coordinator, { clientRef, candidate, decision });
    };
  }

  function attachPhoto(clientRef: string, event: string, viewer: Viewer): Step {
    const said = { clientRef, event, moment: pick(moments), note: "Ыстық шай" };
    return async ({ photos }) => {
      const file = await keepPhotoFile(db, viewer.accountId, photo);
      await photos.attach(viewer, { ...said, file });
    };
  }

  function decideOnPhoto(clientRef: string, place: number, isPublished: boolean): Step {
    return async ({ photos, images }) => {
      const id = (await readOne(db, "photo", campaign.id, place)) ?? "";
      const input = { clientRef, photo: id };
      try {
        if (isPublished) await photos.publish(coordinator, input);
        else await photos.takeDown(coordinator, { ...input, reason });
      } finally {
        const before = await readOne(db, "photo", campaign.id, place, sql`moment = 'BEFORE'`);
        if (before && (await images.read(anonymous, before, "LARGE"))) played.leaked.push(before);
      }
    };
  }

  /** Corrects a result to this amount; with null it is decided about. */
  function decideOnResult(clientRef: string, place: number, quantity: number | null): Step {
    const decision = pick(resultDecisions);
    return async ({ participation }) => {
      const id = (await readOne(db, "impact_entry", campaign.id, place)) ?? "";
      if (quantity === null)
        await participation.verifyImpact(coordinator, { clientRef, id, decision, reason });
      else await participation.correctImpact(coordinator, { clientRef, id, quantity, reason });
    };
  }

  function report(
    clientRef: string,
    event: string,
    organization: string,
    viewer: Viewer,
    quantity: number,
  ): Step {
    const places = [below(inSight), below(inSight), below(inSight)];
    const hours = pick([null, 2, 3.5]);
    const given: Omit<SubmitReportInput, "people"> = {
      ...{ clientRef, event, organization },
      ...(random() < 0.3 && { headcountUnnamed: below(40) }),
      ...(random() < 0.4 && { impact: [{ challenge: pick(campaign.challenges).id, quantity }] }),
    };
    const dryRun = random() < 0.15;
    return async ({ participation }) => {
      const people = (await readPeople(places)).map((volunteer) => ({ volunteer, hours }));
      await participation.submitReport(viewer, { ...given, people }, dryRun);
      if (!dryRun) played.handedIn.add(clientRef);
    };
  }

  /** Cards of the rosters at these places, the oldest first. Who is read in later stands behind them. */
  async function readPeople(places: readonly number[]): Promise<string[]> {
    const { people } = await peopleOfRosters(db, organizationIds);
    return places.flatMap((place) => people[place % people.length]?.id ?? []);
  }
}

/** Of the people of the rosters, those whom reports name: few, so that they are named again and again. */
const inSight = 6;
