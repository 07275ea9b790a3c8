import type { Viewer } from "../access/viewer.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { WriteReceipt } from "../write.js";
import type { Connection, Page } from "../connection.js";
import type { Activity, ActivityFeedEvent } from "./activity.type.js";
import type { ExplanationView } from "./explanation.type.js";
import type { MetricPointView, MetricView } from "./metric.type.js";
import type { ChallengeProgressView, OrganizationProgressView } from "./progress-part.type.js";
import type { Pace, ProgressView } from "./progress.type.js";

/** What a watcher asks for. */
export interface Watch {
  /** Slug; null: the current campaign, also into the next edition. */
  readonly campaign: string | null;
  /** The version the watcher has; a snapshot comes first unless it is the newest. */
  readonly after: string | null;
  readonly pace: Pace;
}

/** What a follower of a feed asks for. */
export interface FeedWatch {
  /** Slug; null: the current campaign, also into the next edition. */
  readonly campaign: string | null;
  /** The version the follower has; null: the feed begins now. */
  readonly after: string | null;
}

/** What somebody asks who has a version already. */
export interface LongWait {
  /** Slug; null: the current campaign. */
  readonly campaign: string | null;
  /** The version that the caller has. */
  readonly after: string;
  /** From 0 to 20. */
  readonly waitSeconds: number;
  /** As in the context. */
  readonly whenGone: ((listener: () => void) => () => void) | undefined;
}

/** The span of a metric's course. */
export interface HistorySpan {
  /** ISO 8601; null: the beginning of the campaign. */
  readonly from: string | null;
  /** ISO 8601; null: now. */
  readonly to: string | null;
  /** How many points at most, 2 to 1 000. */
  readonly points: number;
}

/** The figures, from one registry. `Of` as in the campaigns' port. */
export interface LivePort {
  /** The newest version of a campaign; `campaign` is a slug, null the current one. Refuses CAMPAIGN_NOT_FOUND. */
  progress(viewer: Viewer, campaign: string | null): MaybePromise<ProgressView>;

  /**
   * The first version that is newer than the caller's; the newest there is when none came within the time, the caller
   * is gone, too many wait already, or the server stops. Refuses CAMPAIGN_NOT_FOUND, BAD_INPUT.
   */
  nextProgress(viewer: Viewer, wait: LongWait): Promise<ProgressView>;

  /** The newest version of a campaign that the viewer may read already. */
  progressOf(campaignId: string): MaybePromise<ProgressView>;

  /**
   * The state topic for one caller in this process: a snapshot first, then versions that only rise, skipping to the
   * newest for a slow reader. Sockets do not come this way: the server's hub runs one execution for all of them.
   * Refuses CAMPAIGN_NOT_FOUND before the first version.
   */
  follow(viewer: Viewer, watch: Watch): AsyncIterable<ProgressView> | Promise<AsyncIterable<ProgressView>>;

  /**
   * What has happened in a campaign and is still kept, the newest first; for an organization what concerns it alone.
   * Refuses NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND, CURSOR_INVALID.
   */
  activity(viewer: Viewer, campaign: string | null, page: Page): Promise<Connection<Activity>>;

  /**
   * What happens in a campaign, for coordinators, or of it what concerns one organization alone: everything since
   * `after`, or Resync; then each item once and in order. As with `follow`, sockets do not come this way. Refuses
   * NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND before the first event.
   */
  followActivity(
    viewer: Viewer,
    watch: FeedWatch,
  ): AsyncIterable<ActivityFeedEvent> | Promise<AsyncIterable<ActivityFeedEvent>>;

  /** One metric by its id. Refuses CAMPAIGN_NOT_FOUND, METRIC_NOT_FOUND. */
  metric(viewer: Viewer, campaign: string | null, id: string): MaybePromise<MetricView>;

  /** All metrics of a campaign in the registry's order. Refuses CAMPAIGN_NOT_FOUND. */
  metrics(viewer: Viewer, campaign: string | null): MaybePromise<readonly MetricView[]>;

  /** The receipt of a metric, from counters alone. */
  explanationOf(metric: MetricView): MaybePromise<ExplanationView>;

  /** The course of a metric: at most one point a minute and as many in all as were asked for, the oldest first. */
  historyOf(metric: MetricView, span: HistorySpan): MaybePromise<readonly MetricPointView[]>;

  /** How far a challenge has come in the newest version. */
  challengeProgressOf(challengeId: string): MaybePromise<ChallengeProgressView>;

  /** What an organization has brought; `campaign` is a slug, null the current one. Null when it has brought nothing. Refuses CAMPAIGN_NOT_FOUND. */
  organizationProgress(
    viewer: Viewer,
    organizationId: string,
    campaign: string | null,
  ): MaybePromise<OrganizationProgressView | null>;

  /** The first version that holds a write, waited for up to 1 s; one wait serves a whole batch. Null after that. */
  versionOf(write: WriteReceipt): Promise<string | null>;
}
