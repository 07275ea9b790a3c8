import type { Client, OperationResult } from "@urql/core";
import { codeOfError } from "../../graphql/errors";
import {
  AddVolunteerDocument,
  FindVolunteersDocument,
  RecordCheckInDocument,
  RecordCheckOutDocument,
  RecordConsentDocument,
  UndoCheckInDocument,
  UndoCheckOutDocument,
  type DeskAttendanceFragment,
  type RecordCheckInInput,
  type RecordCheckInMutation,
} from "../../graphql/generated";
import { candidatesOf, meantBy, type Candidate } from "./candidate";
import type { Answer, PersonDetails, Wish } from "./desk-answer";
import { personOf } from "./name-of-wish";

/** The server could not answer, or may not have: the same wish may be sent again under its reference. */
export class Unanswered extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What all that is sent for one wish has in common. */
interface Facts {
  event: string;
  /** The reference of the wish. */
  clientRef: string;
  /** When it happened, by the campaign's clock; null: when the server hears of it. */
  at: string | null;
}

interface Call extends Facts {
  client: Client;
}

type CheckInWish = Wish & { kind: "check-in" | "code" };
type CheckInResult = RecordCheckInMutation["recordCheckIn"];

const shownAtMost = 6;

/** Does what is wished. Throws Unanswered when the server did not say what became of it. */
export function fulfil(call: Call, wish: Exclude<Wish, { kind: "find" }>): Promise<Answer> {
  switch (wish.kind) {
    case "check-in":
    case "code":
      return checkIn(call, wish);
    case "consent":
      return agree(call, wish.candidate);
    case "add":
      return add(call, wish.person);
    case "leave":
      return checkOut(call, wish.attendance);
    case "undo":
      return undo(call, wish);
    case "stay":
      return stay(call, wish);
    default:
      return wish satisfies never;
  }
}

/** Who an entry means. Throws Unanswered when the server did not say. */
export async function find(
  { client, event }: { client: Client; event: string },
  entry: string,
): Promise<{ candidates: readonly Candidate[]; hasMore: boolean }> {
  const { volunteers } = answerOf(
    await client.query(FindVolunteersDocument, { event, search: entry, first: shownAtMost }),
  );
  const candidates = candidatesOf(meantBy(entry, volunteers.nodes));
  return { candidates, hasMore: volunteers.pageInfo.hasNextPage };
}

/** A check-in as it is sent, by itself or in a list: the same content under the same reference. */
export function checkInInput({ event, clientRef, at }: Facts, wish: CheckInWish): RecordCheckInInput {
  return {
    clientRef,
    event,
    at,
    ...(wish.kind === "code"
      ? { volunteerCode: wish.code }
      : {
          volunteer: wish.candidate.card.volunteer.id,
          organization: wish.candidate.organization?.id ?? null,
        }),
  };
}

/** What the server's result means at the desk. */
export function checkInAnswer(result: CheckInResult, wish: Wish): Answer {
  switch (result.__typename) {
    case "CheckInRecorded": {
      const isKnown = wish.kind === "check-in" && (wish.isKnown ?? false);
      return { kind: "recorded", attendance: result.attendance, firstTime: result.firstTime, isKnown };
    }
    case "AlreadyCheckedIn":
      return { kind: "already", attendance: result.attendance };
    case "CheckInRefused":
      return {
        kind: "refused",
        code: result.code,
        person: personOf(wish),
        canRepeat: false,
        ...(wish.kind === "check-in" && { candidate: wish.candidate }),
      };
    default:
      return result satisfies never;
  }
}

async function checkIn(call: Call, wish: CheckInWish): Promise<Answer> {
  const input = checkInInput(call, wish);
  const { recordCheckIn } = answerOf(await call.client.mutation(RecordCheckInDocument, { input }));
  return checkInAnswer(recordCheckIn, wish);
}

/** Keeps the guardian's word on the card and checks the child in; both writes hang on the one reference of the wish. */
async function agree(call: Call, candidate: Candidate): Promise<Answer> {
  answerOf(
    await call.client.mutation(RecordConsentDocument, {
      input: {
        clientRef: `${call.clientRef}.consent`,
        volunteer: candidate.card.volunteer.id,
        purpose: "TAKE_PART",
        grantedBy: "GUARDIAN",
      },
    }),
  );
  return checkIn(call, { kind: "check-in", candidate });
}

/** Adds the person and checks them in; both writes hang on the one reference of the wish. */
async function add(call: Call, person: PersonDetails): Promise<Answer> {
  const { addVolunteer } = answerOf(
    await call.client.mutation(AddVolunteerDocument, {
      input: { ...person, event: call.event, clientRef: `${call.clientRef}.card` },
    }),
  );
  if (addVolunteer.__typename === "AddVolunteerRefused") {
    return { kind: "not-added", code: addVolunteer.code };
  }
  const [candidate] = candidatesOf([addVolunteer.card]);
  const isKnown = addVolunteer.__typename === "VolunteerKnown";
  return checkIn(call, {
    kind: "check-in",
    candidate: candidate ?? { card: addVolunteer.card, organization: undefined },
    isKnown,
  });
}

async function checkOut({ client, ...facts }: Call, here: DeskAttendanceFragment): Promise<Answer> {
  const input = { ...facts, volunteer: here.volunteer.id };
  const { recordCheckOut } = answerOf(await client.mutation(RecordCheckOutDocument, { input }));
  if (recordCheckOut.__typename === "CheckOutRefused") {
    return { kind: "refused", code: recordCheckOut.code, person: here.card, canRepeat: false };
  }
  return { kind: "left", attendance: recordCheckOut.attendance, hours: recordCheckOut.hours };
}

async function undo({ client, clientRef }: Call, wish: Wish & { kind: "undo" }): Promise<Answer> {
  const { undoCheckIn } = answerOf(
    await client.mutation(UndoCheckInDocument, {
      input: { clientRef, attendance: wish.attendance.id, reason: wish.reason },
    }),
  );
  return { kind: "undone", person: undoCheckIn.attendance.card };
}

async function stay({ client, clientRef }: Call, wish: Wish & { kind: "stay" }): Promise<Answer> {
  const { undoCheckOut } = answerOf(
    await client.mutation(UndoCheckOutDocument, {
      input: { clientRef, attendance: wish.attendance.id, reason: wish.reason },
    }),
  );
  return { kind: "back", attendance: undoCheckOut.attendance };
}

/** After these the wish may go out again by itself. */
const comesBack = new Set(["NETWORK", "DATABASE_UNAVAILABLE", "NOT_SIGNED_IN", "TOO_MANY_REQUESTS"]);

/** Whether the server may answer the same wish later without anybody doing anything about the wish itself. */
export function isPassing(code: string): boolean {
  return comesBack.has(code);
}

/** What the server answered. Throws Unanswered when it did not. */
export function answerOf<Data>({ data, error }: OperationResult<Data>): Data {
  if (data === undefined || data === null || error)
    throw new Unanswered(error ? codeOfError(error) : "NETWORK");
  return data;
}
