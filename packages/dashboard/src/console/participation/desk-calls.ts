import type { Client, OperationResult } from "@urql/core";
import { codeOfError } from "../../graphql/errors";
import {
  AddVolunteerDocument,
  FindVolunteersDocument,
  RecordCheckInDocument,
  RecordCheckOutDocument,
  RecordConsentDocument,
  UndoCheckInDocument,
  type DeskAttendanceFragment,
} from "../../graphql/generated";
import { candidatesOf, meantBy, type Candidate } from "./candidate";
import type { Answer, PersonDetails, Wish } from "./desk-answer";

/** The server could not answer, or may not have: the same wish may be sent again under its reference. */
export class Unanswered extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

interface Call {
  client: Client;
  event: string;
  /** The reference of the wish. */
  clientRef: string;
}

const shownAtMost = 6;

/** Does what is wished. Throws Unanswered when the server did not say what became of it. */
export function fulfil(call: Call, wish: Wish): Promise<Answer> {
  switch (wish.kind) {
    case "find":
      return find(call, wish.entry);
    case "check-in":
      return checkIn(call, wish.candidate, wish.isKnown ?? false);
    case "consent":
      return agree(call, wish.candidate);
    case "add":
      return add(call, wish.person);
    case "leave":
      return checkOut(call, wish.attendance);
    case "undo":
      return undo(call, wish);
    default:
      return wish satisfies never;
  }
}

/** Looks the entry up; exactly one choice is checked in at once. */
async function find(call: Call, entry: string): Promise<Answer> {
  const { volunteers } = answerOf(
    await call.client.query(FindVolunteersDocument, { event: call.event, search: entry, first: shownAtMost }),
  );
  const candidates = candidatesOf(meantBy(entry, volunteers.nodes));
  const [only] = candidates;
  if (!only) return { kind: "nobody", entry };
  if (candidates.length === 1) return checkIn(call, only, false);
  return { kind: "choose", candidates, hasMore: volunteers.pageInfo.hasNextPage };
}

async function checkIn(
  { client, event, clientRef }: Call,
  candidate: Candidate,
  isKnown: boolean,
): Promise<Answer> {
  const { recordCheckIn } = answerOf(
    await client.mutation(RecordCheckInDocument, {
      input: {
        clientRef,
        event,
        volunteer: candidate.card.volunteer.id,
        organization: candidate.organization?.id ?? null,
      },
    }),
  );
  switch (recordCheckIn.__typename) {
    case "CheckInRecorded":
      return {
        kind: "recorded",
        attendance: recordCheckIn.attendance,
        firstTime: recordCheckIn.firstTime,
        isKnown,
      };
    case "AlreadyCheckedIn":
      return { kind: "already", attendance: recordCheckIn.attendance };
    case "CheckInRefused":
      return {
        kind: "refused",
        code: recordCheckIn.code,
        person: candidate.card,
        canRepeat: false,
        candidate,
      };
    default:
      return recordCheckIn satisfies never;
  }
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
  return checkIn(call, candidate, false);
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
  return checkIn(call, candidate ?? { card: addVolunteer.card, organization: undefined }, isKnown);
}

async function checkOut({ client, event, clientRef }: Call, here: DeskAttendanceFragment): Promise<Answer> {
  const input = { clientRef, event, volunteer: here.volunteer.id };
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
  return { kind: "undone", attendance: undoCheckIn.attendance };
}

/** After these the wish may go out again by itself. */
const comesBack = new Set(["NETWORK", "DATABASE_UNAVAILABLE", "NOT_SIGNED_IN"]);

/** Whether the server may answer the same wish later without anybody doing anything about the wish itself. */
export function isPassing(code: string): boolean {
  return comesBack.has(code);
}

function answerOf<Data>({ data, error }: OperationResult<Data>): Data {
  if (data === undefined || data === null || error)
    throw new Unanswered(error ? codeOfError(error) : "NETWORK");
  return data;
}
