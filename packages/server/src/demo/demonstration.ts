/*
 * A demonstration that plays itself: a marathon with invented people, lap after lap, on a clock of its own. The promise:
 * - it never begins beside a real campaign, goes on beside one that is prepared, and gives way to one that is public;
 * - all that it makes is marked as a demonstration's, and its accounts may touch nothing else;
 * - after a restart it goes on where it was, and nothing is done twice.
 */
import { offerDemonstrationAccount } from "../access/accounts.js";
import { hasPublicCampaign } from "../live/code-books.js";
import type { IgilikServer } from "../server.js";
import { Play, type PlayOptions } from "./play.js";

/** What a start may ask to be different; only the seed has to be said. */
export type DemonstrationOptions = Pick<PlayOptions, "seed"> & Partial<PlayOptions>;

/** A demonstration's account, with a password that is made anew at each start and told only here. */
export interface DemonstrationSignIn {
  email: string;
  displayName: string;
  password: string;
}

/** A demonstration that runs. */
export interface Demonstration {
  /** Coordinators who may change demonstrations only. */
  signIns: readonly DemonstrationSignIn[];
  /** Stops it, and with it its clock. The campaign stays for the next start. */
  close(): Promise<void>;
}

const aCity: Omit<PlayOptions, "seed"> = {
  lapMs: 60 * 60_000,
  restMs: 20_000,
  volunteers: 50_000,
  crowd: 1,
};

const deskAccount = { email: "desk@demo.example.kz", displayName: "Demo: Айгерім, check-in desk" };
const officeAccount = { email: "office@demo.example.kz", displayName: "Demo: Данияр, front office" };

/**
 * Starts the demonstration, or goes on with the one that the database holds. Resolves when its campaign is open and
 * its clock runs. Undefined where a real campaign is public, or was made before any demonstration: then nothing is touched.
 */
export async function startDemonstration(
  server: IgilikServer,
  options: DemonstrationOptions,
): Promise<Demonstration | undefined> {
  const { writes, codeBooks } = server.platform;
  const books = codeBooks.all();
  const isBegun = books.some(({ isDemonstration }) => isDemonstration);
  if (hasPublicCampaign(books) || (!isBegun && books.length > 0)) return undefined;
  const desk = await offerDemonstrationAccount(writes, deskAccount);
  const office = await offerDemonstrationAccount(writes, officeAccount);
  const stop = new AbortController();
  const { displayName } = deskAccount;
  const account = { id: desk.id, displayName, isDemonstration: true, organization: null };
  const play = await Play.prepare(server, { ...aCity, ...options }, account, stop);
  const first = await play.openDue().catch((error: unknown) => {
    stop.abort();
    throw error;
  });
  const running = play.run(first);
  return {
    signIns: [
      { ...deskAccount, password: desk.password },
      { ...officeAccount, password: office.password },
    ],
    async close() {
      stop.abort();
      await running;
    },
  };
}
