import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { isUuid } from "../uuid.js";
import type { KnownRequest } from "../writes/request-key.repository.js";
import { referenceKey } from "./check-in-references.js";
import type { ArrivalEvent, ArrivalPerson } from "./check-in-rules.js";

/** An event as the desk needs it, with its campaign's clock. */
export interface LockedEvent extends ArrivalEvent {
  id: string;
  campaignId: string;
  now: Date;
}

/** A person as the desk needs them, under the id that counts: the kept one where cards were merged. */
export interface LockedPerson extends ArrivalPerson {
  id: string;
}

/** Everything that arrivals are judged by. */
export interface ArrivalGrounds {
  events: Map<string, LockedEvent>;
  /** Keyed by the id that was asked for. */
  people: Map<string, LockedPerson>;
  /** Whether each organization is a demonstration's. */
  organizations: Map<string, boolean>;
  /** References that were answered before, by their `referenceKey`. */
  requests: Map<string, KnownRequest>;
}

/** What arrivals name. Ids that are none are left out of what is found. */
export interface NamedGrounds {
  events: readonly string[];
  people: readonly string[];
  organizations: readonly string[];
  references: readonly { scope: string; clientRef: string }[];
  /** How long the transaction waits for a lock at most, in milliseconds; null: as long as a statement may take. */
  patience: number | null;
}

/**
 * Events and people by id, locked so that nobody moves what they count meanwhile, with organizations and known
 * references. One call, because a round trip costs a short list as much as several of its rows.
 */
export async function shareGrounds(trx: Transaction<DB>, named: NamedGrounds): Promise<ArrivalGrounds> {
  const { rows } = await sql<FoundGrounds>`
    select * from live.share_grounds(
      ${onlyIds(named.events)}::uuid[], ${onlyIds(named.people)}::uuid[], ${onlyIds(named.organizations)}::uuid[],
      ${named.references.map(({ scope }) => scope)}::text[],
      ${named.references.map(({ clientRef }) => clientRef)}::text[], ${named.patience}::int
    )
  `.execute(trx);
  const found = rows[0];
  if (!found) throw new Error("a function returned no row");
  return {
    events: new Map((found.events ?? []).map((event) => [event.id, toEvent(event)])),
    people: toPeople(found),
    organizations: new Map(Object.entries(found.organizations ?? {})),
    requests: new Map(
      (found.requests ?? []).map((request) => [
        referenceKey(request.scope, request.clientRef),
        toRequest(request),
      ]),
    ),
  };
}

/**
 * People by id, following merges to the card that is kept, locked so that nobody merges them meanwhile. The key is
 * the id that was asked for.
 */
export async function sharePeople(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, LockedPerson>> {
  const nothing = { events: [], organizations: [], references: [], patience: null };
  return (await shareGrounds(trx, { ...nothing, people: ids })).people;
}

/** What `live.share_grounds` answers, as JSON has it: null where nothing was found. */
interface FoundGrounds {
  events: FoundEvent[] | null;
  /** Of cards that count: id, birth year, whether they are a demonstration's. */
  people: [string, number | null, boolean][] | null;
  /** The card that counts for a merged one. */
  merged: Record<string, string> | null;
  /** Cards with a guardian's consent, of those who may need one. */
  guarded: string[] | null;
  organizations: Record<string, boolean> | null;
  requests: FoundRequest[] | null;
}

type FoundEvent = Omit<LockedEvent, "startsAt" | "endsAt" | "now"> &
  Record<"startsAt" | "endsAt" | "now", string>;
type FoundRequest = Omit<KnownRequest, "inputHash"> & { scope: string; inputHash: string };

function toEvent(event: FoundEvent): LockedEvent {
  const { startsAt, endsAt, now } = event;
  return { ...event, startsAt: new Date(startsAt), endsAt: new Date(endsAt), now: new Date(now) };
}

function toRequest(request: FoundRequest): KnownRequest {
  return { ...request, inputHash: Buffer.from(request.inputHash, "hex") };
}

function toPeople({ people, merged, guarded }: FoundGrounds): Map<string, LockedPerson> {
  const isGuarded = new Set(guarded);
  const found = new Map<string, LockedPerson>();
  for (const [id, birthYear, isDemonstration] of people ?? []) {
    found.set(id, { id, birthYear, isDemonstration, hasGuardianConsent: isGuarded.has(id) });
  }
  for (const [asked, root] of Object.entries(merged ?? {})) {
    const person = found.get(root);
    if (person) found.set(asked, person);
  }
  return found;
}

/** Ids come from outside: what is no UUID cannot be one of ours, and must not reach a cast. */
function onlyIds(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => isUuid(id)))];
}
