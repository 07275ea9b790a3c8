import { offerDemonstrationAccount } from "../../src/access/accounts.js";
import { Play, type PlayOptions } from "../../src/demo/play.js";
import type { World } from "./world.js";

/** A town small enough to be played in seconds. */
export const town: PlayOptions = { seed: "test", lapMs: 60_000, restMs: 0, volunteers: 1_200, crowd: 0.04 };

/** Gets a demonstration ready to be played by hand; stop it before its world is closed. */
export async function preparePlay(
  world: World,
  options: Partial<PlayOptions> = {},
): Promise<{ play: Play; stop: () => Promise<void> }> {
  const account = { email: "desk@demo.example.kz", displayName: "Demo: desk" };
  const { id } = await offerDemonstrationAccount(world.server.platform.db, account);
  const stop = new AbortController();
  const { displayName } = account;
  const signedIn = { id, displayName, isDemonstration: true, organization: null };
  const play = await Play.prepare(world.server, { ...town, ...options }, signedIn, stop);
  return {
    play,
    async stop() {
      stop.abort();
      await play.loadEverybody();
    },
  };
}

/** What a board shows, without what time alone changes. */
export async function readFigures(world: World, campaign: string): Promise<object> {
  await world.settle();
  const { progress } = await world.ask<{ progress: object }>(
    `query ($campaign: String!) {
      progress(campaign: $campaign) {
        activeVolunteers firstTimeVolunteers volunteerTurnouts volunteersReported headcountUnnamed
        hoursVerified hoursClaimed thankYousPublished thankYousReceived
        byDay { date activeVolunteers volunteerTurnouts }
        byCategory { category { code } activeVolunteers volunteerTurnouts }
        challenges { challenge { code } verified reported target }
      }
    }`,
    { campaign },
  );
  return progress;
}
