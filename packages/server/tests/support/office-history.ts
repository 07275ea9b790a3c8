import type { EventsPort, ParticipationPort, TransferPort, VolunteersPort } from "@igilik/schema";
import { sql } from "kysely";
import type { Database } from "../../src/database/database.js";
import { sheet } from "./importing.js";
import { coordinator } from "./platform.js";
import { randomFrom } from "./random-from.js";
import { readOne } from "./read-one.js";
import { runSteps } from "./run-steps.js";

/** What a history of the front office acts through: the same ports that mutations call. */
export interface OfficeHands {
  events: EventsPort;
  participation: ParticipationPort;
  transfer: TransferPort;
  volunteers: VolunteersPort;
}

/** A campaign that has nothing yet, with people who may come to it; the first of them are under its consent age. */
export interface OfficeCampaign {
  id: string;
  slug: string;
  people: readonly string[];
}

const reason = "Қате";
const goesOn = sql`status in ('APPROVED', 'LIVE', 'HELD')`;
const titles = ["Концерт", "Уборка", "Чай", "Уроки"];
const states = ["подтверждено", "подтверждено", "на согласовании", "отменено"];
/** What takes place now, what is over, and what is still to come: when it begins, in hours from now. */
const beginnings = [-5, -1, 20];

/**
 * Plays one history on several hands at once: programmes are read in and undone while their events are changed, people
 * come and leave, consents are withdrawn and hours are claimed and decided.
 */
export async function playOffice(
  db: Database,
  hands: readonly OfficeHands[],
  { id, slug, people }: OfficeCampaign,
  seed: number,
  steps: number,
): Promise<void> {
  const random = randomFrom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T; // never empty here

  const plan = Array.from({ length: steps }, (_, number) => {
    const clientRef = `o${seed}-${number}`;
    const volunteer = pick(people);
    const [place, dice] = [below(12), random()];
    const rows = Array.from({ length: 1 + below(4) }, () =>
      rowOf(pick(titles), pick(beginnings), pick(states), 10 * (1 + below(3))),
    );
    // Every history begins with something to act upon.
    if (number < 2 || dice < 0.1) {
      const file = Buffer.from(sheet(...rows)).toString("base64");
      return ({ transfer }: OfficeHands) =>
        transfer.importProgramme(coordinator, { clientRef, campaign: slug, file, language: "KK" }, false);
    }
    if (dice < 0.18) {
      return async ({ transfer }: OfficeHands) => {
        const imported = await readOne(db, "programme_import", id, place % 3);
        if (imported) await transfer.undoImport(coordinator, { clientRef, import: imported, reason }, false);
      };
    }
    if (dice < 0.34) {
      const step = pick(["cancel", "reopen", "confirm", "change"] as const);
      return async (hand: OfficeHands) => {
        const event = await readOne(
          db,
          "event",
          id,
          place,
          step === "confirm" ? sql`ends_at < now() and ${goesOn}` : undefined,
        );
        if (event) await stepWith(hand, event, clientRef, step);
      };
    }
    if (dice < 0.58) {
      const at = new Date(Date.now() - below(200) * 60_000).toISOString();
      return async ({ participation }: OfficeHands) => {
        const event = await readOne(db, "event", id, place, sql`starts_at < now() and ${goesOn}`);
        if (event) await participation.checkIn(coordinator, { clientRef, event, volunteer, at });
      };
    }
    if (dice < 0.68) {
      const consent = { clientRef, volunteer: people[place % 2] ?? "", purpose: "TAKE_PART" } as const;
      const isWithdrawn = random() < 0.5;
      return ({ volunteers }: OfficeHands) =>
        isWithdrawn
          ? volunteers.withdrawConsent(coordinator, { ...consent, reason })
          : volunteers.recordConsent(coordinator, { ...consent, grantedBy: "GUARDIAN" });
    }
    const deed = pick(["leave", "leave", "return", "undo", "claim", "claim", "decide", "decide"] as const);
    const decision = pick(["VERIFIED", "VERIFIED", "REJECTED", "VOIDED"] as const);
    return async ({ participation }: OfficeHands) => {
      const visitState = deed === "return" ? "LEFT" : "PRESENT";
      const visit = await readOne(db, "attendance", id, place, sql`state = ${visitState}`);
      if (deed === "decide") {
        const entry = await readOne(db, "hours_entry", id, place, sql`state = 'CLAIMED'`);
        if (entry) {
          await participation.verifyHours(coordinator, { clientRef, entries: [entry], decision, reason });
        }
      } else if (!visit) return;
      else if (deed === "claim") {
        await participation.claimHours(coordinator, { clientRef, attendance: visit, hours: 1 + (place % 4) });
      } else if (deed === "return") {
        await participation.undoCheckOut(coordinator, { clientRef, attendance: visit, reason });
      } else if (deed === "undo") {
        await participation.undoCheckIn(coordinator, { clientRef, attendance: visit, reason });
      } else await participation.checkOut(coordinator, { clientRef, ...(await readVisit(db, visit)) });
    };
  });

  await runSteps(hands, plan);
}

function stepWith(
  { events }: OfficeHands,
  id: string,
  clientRef: string,
  step: "cancel" | "reopen" | "confirm" | "change",
): Promise<unknown> {
  if (step === "cancel") return events.cancel(coordinator, { clientRef, id, reason });
  if (step === "reopen") return events.reopen(coordinator, { clientRef, id, reason });
  if (step === "confirm") return events.confirmHeld(coordinator, { clientRef, id, note: reason });
  return events.change(coordinator, { clientRef, id, reason, district: "medeu" });
}

/** One row of a programme, by Almaty's clock. */
function rowOf(title: string, fromNow: number, state: string, capacity: number): string {
  const clock = (hours: number): [day: string, time: string] => {
    const local = new Date(Date.now() + (5 + hours) * 3_600_000).toISOString();
    return [local.slice(0, 10).split("-").toReversed().join("."), `${local.slice(11, 13)}:00`];
  };
  const [[day, from], [, to]] = [clock(fromNow), clock(fromNow + 3)];
  return `${day};${from};${to};${title};;Пожилые;;Центр «Үміт»;Жетысуский;Дом культуры;;${capacity};${state};`;
}

async function readVisit(db: Database, id: string): Promise<{ event: string; volunteer: string }> {
  const { rows } = await sql<{ event: string; volunteer: string }>`
    select event_id as event, person_id as volunteer from attendance where id = ${id}
  `.execute(db);
  return rows[0] ?? { event: "", volunteer: "" };
}
