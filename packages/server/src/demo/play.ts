import { DomainError } from "@igilik/schema";
import { accountViewer, anonymousViewer, type SignedInAccount } from "../access/viewers.js";
import { type CampaignsService, createCampaignsService } from "../campaigns/campaigns.service.js";
import { hasPublicCampaign } from "../live/code-books.js";
import type { IgilikServer } from "../server.js";
import { Clock } from "./clock.js";
import { Hand } from "./hand.js";
import { type Lap, forgetLaps, newestLap, openLap } from "./laps.js";
import { Mutations } from "./mutations.js";
import { gatherOrganizations } from "./organizations.js";
import { Pace } from "./pace.js";
import { pause } from "./pause.js";
import { surveyPopulation } from "./script/crowd.js";
import { type Population, everybodyAfterMs } from "./script/programme.js";
import { lapEnd, writeScript } from "./script/script.js";
import type { Step } from "./script/steps.js";
import * as world from "./world/campaign.js";
import { type Registry, loadVolunteers } from "./world/load-volunteers.js";

/** How a demonstration is played. */
export interface PlayOptions {
  /** The same seed plays the same marathons with the same people. A database keeps the seed it began with. */
  seed: string;
  /** Real time that a lap takes. */
  lapMs: number;
  /** Real time between two laps. */
  restMs: number;
  /** People in the registry. */
  volunteers: number;
  /** How many come to the events, as a share of what a whole city sends. */
  crowd: number;
}

/** A lap with the hand that plays it. */
export interface OpenLap {
  lap: Lap;
  script: readonly Step[];
  hand: Hand;
}

/** Enough for the first event: the rest of the registry follows while that is played. */
const loadedFirst = 1_000;
const lookForRealEveryMs = 1_000;
const retryEveryMs = 2_000;
const lapsKept = 2;

/** Plays laps, one after the other. Whoever prepares it runs it once, or opens its laps and plays them by hand. */
export class Play {
  readonly #server: IgilikServer;
  readonly #options: PlayOptions;
  readonly #stop: AbortController;
  readonly #campaigns: CampaignsService;
  readonly #coordinator: Mutations;
  readonly #organizationIds: readonly string[];
  readonly #population: Population;
  readonly #registry: Registry;
  #everybody: Promise<void> | undefined;

  private constructor(
    server: IgilikServer,
    options: PlayOptions,
    stop: AbortController,
    coordinator: Mutations,
    registry: Registry,
  ) {
    this.#server = server;
    this.#options = options;
    this.#stop = stop;
    this.#campaigns = createCampaignsService(server.platform);
    this.#coordinator = coordinator;
    this.#organizationIds = registry.organizationIds;
    this.#population = surveyPopulation(
      options.seed,
      options.volunteers,
      registry.organizationIds.length,
      loadedFirst,
    );
    this.#registry = { ...registry, from: registry.to, to: options.volunteers };
  }

  /** Loads the rest of the registry, once. The first lap begins it when it is open: that is what people wait for. */
  loadEverybody(): Promise<void> {
    return (this.#everybody ??= this.#load(this.#registry));
  }

  /** Adds the organizations and the first volunteers where they are missing. */
  static async prepare(
    server: IgilikServer,
    options: PlayOptions,
    account: SignedInAccount,
    stop: AbortController,
  ): Promise<Play> {
    const viewer = accountViewer(account, { address: null, requestId: "demonstration" });
    const coordinator = new Mutations(server, viewer);
    const { writes, matchSecret } = server.platform;
    const organizationIds = await gatherOrganizations(writes, coordinator);
    const to = Math.min(loadedFirst, options.volunteers);
    const registry = { seed: options.seed, matchSecret, organizationIds, from: 0, to };
    await loadVolunteers(writes, registry, stop.signal);
    return new Play(server, options, stop, coordinator, registry);
  }

  /** Opens the lap that is due: the newest one while it is not closed, else the one after it. */
  async openDue(): Promise<OpenLap> {
    const { platform } = this.#server;
    const newest = await newestLap(platform);
    if (!newest) return this.#open(1);
    if (isOver(newest)) return this.#open(newest.number + 1);
    try {
      return await this.#open(newest.number);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // It was begun with another seed, or by a version of us with another script: it cannot be gone on with.
      platform.logger.warn({ code: error.code }, "the demonstration begins a new lap");
      await forgetLaps(platform, this.#options.seed, newest.number);
      return this.#open(newest.number + 1);
    }
  }

  /** Plays from an open lap on, until it is stopped or a real campaign is public: while it is shown, it moves. */
  async run(first: OpenLap): Promise<void> {
    const { signal } = this.#stop;
    const { codeBooks, logger } = this.#server.platform;
    const looking = setInterval(() => {
      if (hasPublicCampaign(codeBooks.all())) this.#stop.abort();
    }, lookForRealEveryMs);
    let open: OpenLap | undefined = first;
    while (!signal.aborted) {
      try {
        open ??= await this.openDue();
        await open.hand.play(signal);
        await pause(this.#options.restMs, signal);
      } catch (error) {
        logger.warn({ err: error }, "the demonstration pauses and goes on where it was");
        await pause(retryEveryMs, signal);
      }
      open = undefined;
    }
    clearInterval(looking);
    await this.loadEverybody();
  }

  async #open(number: number): Promise<OpenLap> {
    const { seed, crowd, lapMs } = this.#options;
    const { platform } = this.#server;
    const lap = await openLap(platform, this.#campaigns, this.#coordinator, {
      number,
      seed,
      organizationIds: this.#organizationIds,
    });
    await forgetLaps(platform, seed, number - lapsKept);
    const endsAt = lapEnd(world.campaignEndsOn);
    const script = writeScript({
      luck: `${seed}/${number}`,
      startsAt: lap.startsAt,
      endsAt,
      events: lap.events,
      organizationIds: this.#organizationIds,
      population: this.#population,
      crowd,
    });
    const hand = new Hand({
      stage: {
        campaign: lap.slug,
        coordinator: this.#coordinator,
        public: this.#coordinator.as(anonymousViewer({ address: null, requestId: "demonstration" })),
      },
      clock: await Clock.open(platform.writes, lap.campaignId),
      pace: new Pace(
        script.map(({ at }) => at),
        lap.startsAt,
        endsAt,
        lapMs,
      ),
      script,
      everybody: this.loadEverybody(),
      everybodyFrom: lap.startsAt + everybodyAfterMs,
      isOpen: () => {
        const book = platform.codeBooks.get(lap.campaignId);
        return book !== undefined && !isOver(book);
      },
      logger: platform.logger,
    });
    return { lap, script, hand };
  }

  /** A database that is away is waited for. */
  async #load(registry: Registry): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await loadVolunteers(this.#server.platform.writes, registry, signal);
        return;
      } catch (error) {
        this.#server.platform.logger.warn({ err: error }, "the demonstration's volunteers are added later");
        await pause(retryEveryMs, signal);
      }
    }
  }
}

function isOver({ phase }: { phase: string }): boolean {
  return phase === "CLOSED" || phase === "ARCHIVED";
}
