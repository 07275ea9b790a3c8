import { type ActivityFeedEvent, DomainError, type LivePort } from "../../src/index.js";
import { allow, found, pageOf } from "./answers.js";
import { explanation, metricsOf } from "./figures.js";
import type { FakeWorld } from "./world.js";

export function fakeLive(world: FakeWorld): LivePort {
  const known = (campaign: string | null) => {
    if (campaign !== null && campaign !== world.campaigns[0]?.slug)
      throw new DomainError("CAMPAIGN_NOT_FOUND");
  };
  return {
    progress(_viewer, campaign) {
      known(campaign);
      return world.progress;
    },
    progressOf: () => world.progress,
    async nextProgress(_viewer, { campaign }) {
      known(campaign);
      return world.progress;
    },
    follow(_viewer, { campaign, after }) {
      known(campaign);
      return world.follow(after);
    },
    async activity(viewer, campaign, page) {
      allow(viewer, "MANAGE_EVENTS");
      known(campaign);
      return pageOf(world.activity.toReversed(), page, ({ version }) => version);
    },
    async *followActivity(viewer, { campaign }) {
      allow(viewer, "MANAGE_EVENTS");
      known(campaign);
      let told = world.activity.length;
      yield { __typename: "Resync", version: newestOf(world) };
      for await (const _version of world.follow(null)) {
        for (; told < world.activity.length; told++) yield world.activity[told] as ActivityFeedEvent; // told is below the length
      }
    },
    metric(_viewer, campaign, id) {
      // Of every campaign there is, because the overview holds one against the edition before.
      if (!world.campaigns.some(({ slug }) => slug === campaign)) known(campaign);
      return found(
        metricsOf(world.progress).find((metric) => metric.id === id),
        "METRIC_NOT_FOUND",
      );
    },
    metrics(_viewer, campaign) {
      known(campaign);
      return metricsOf(world.progress);
    },
    explanationOf: ({ readings }) => explanation(readings[0]?.value ?? 0, world.progress),
    historyOf({ readings }) {
      const value = readings[0]?.value ?? 0;
      return [0.25, 0.5, 0.75, 1].map((share, index) => ({
        at: `2026-12-0${index + 5}T18:00:00+05:00`,
        value: Math.round(value * share),
      }));
    },
    challengeProgressOf: (id) =>
      found(
        world.progress.challenges.find(({ challengeId }) => challengeId === id),
        "CHALLENGE_NOT_FOUND",
      ),
    organizationProgress: (_viewer, id) =>
      world.progress.leading.find(({ organizationId }) => organizationId === id) ?? null,
    versionOf: ({ transactionId }) => Promise.resolve(`demo-2026.1.${transactionId}.0`),
  };
}

/** The newest version of figures and activity alike: an item comes after the board of its own seq. */
function newestOf({ activity, progress }: FakeWorld): string {
  const item = activity.at(-1)?.version;
  return item?.startsWith(progress.version.replace(/0$/, "")) ? item : progress.version;
}
