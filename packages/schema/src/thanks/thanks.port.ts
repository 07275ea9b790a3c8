import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { FeedWatch } from "../live/live.port.js";
import type { LocalizedTextView } from "../localized-text.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import type {
  ModerateThankYouInput,
  ModerateThankYousInput,
  SendThankYouInput,
  TakeDownInput,
  ThankYouFilter,
} from "./thank-you.input.js";
import type {
  ModerateThankYouResult,
  ModerateThankYousResult,
  SendThankYouResult,
  TakeDownResult,
} from "./thank-you-result.type.js";
import type { ModerationDecisionView } from "./moderation-decision.type.js";
import type { ThankYouFlagView } from "./thank-you-flag.type.js";
import type { ThankYouTargetView, ThankYouView } from "./thank-you.type.js";
import type { ThanksFeedEvent } from "./thanks-feed.type.js";
import type { ThanksQueue } from "./thanks-queue.type.js";

/** What a list of thank-yous is asked for. */
export interface ThankYousQuery {
  /** Slug; null: the current campaign. */
  readonly campaign: string | null;
  readonly filter: ThankYouFilter | null;
}

/** Messages from those who were helped. `Of` as in the campaigns' port. */
export interface ThanksPort {
  /** Thank-yous, the newest first: approved ones for everybody, whatever is asked; all for MODERATE_THANKS. Refuses CAMPAIGN_NOT_FOUND, CURSOR_INVALID. */
  list(viewer: Viewer, query: ThankYousQuery, page: Page): MaybePromise<Connection<ThankYouView>>;

  /** Thank-yous for one event, as `list`. */
  ofEvent(viewer: Viewer, eventId: string, page: Page): MaybePromise<Connection<ThankYouView>>;

  /** What an event's poster of thanks adds to the event's code; null without MODERATE_THANKS. */
  posterSignatureOf(viewer: Viewer, eventId: string): MaybePromise<string | null>;

  /**
   * The feed for one caller in this process: everything since `after`, or Resync; then each item once and in order.
   * Sockets do not come this way: the server's hub runs one execution for all of them. Refuses CAMPAIGN_NOT_FOUND
   * before the first event.
   */
  follow(
    viewer: Viewer,
    watch: FeedWatch,
  ): AsyncIterable<ThanksFeedEvent> | Promise<AsyncIterable<ThanksFeedEvent>>;

  /** Open to everybody. Refuses TOO_MANY_REQUESTS, CAMPAIGN_NOT_FOUND, EVENT_NOT_FOUND, PROJECT_NOT_FOUND, ORGANIZATION_NOT_FOUND, BAD_INPUT; the rest are answers. */
  send(viewer: Viewer, input: SendThankYouInput): Promise<SendThankYouResult>;

  /** Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, THANK_YOU_NOT_FOUND, STALE_CHANGE, WRONG_STATE, NOT_SHORTENED, REFERENCE_REUSED. */
  moderate(viewer: Viewer, input: ModerateThankYouInput): Promise<ModerateThankYouResult>;

  /** What is wrong with one of them is in the answer. Refuses as `moderate` what is wrong with all, and CAMPAIGN_NOT_FOUND. */
  moderateAll(viewer: Viewer, input: ModerateThankYousInput): Promise<ModerateThankYousResult>;

  /** Decisions of a campaign, the newest first. Refuses as `queue`, and CURSOR_INVALID. */
  decisions(viewer: Viewer, campaign: string | null, page: Page): Promise<Connection<ModerationDecisionView>>;

  byId(thankYouId: string): MaybePromise<ThankYouView>;

  /** Hides an approved thank-you everywhere. Refuses as `moderate`. */
  takeDown(viewer: Viewer, input: TakeDownInput): Promise<TakeDownResult>;

  /** How many wait. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, CAMPAIGN_NOT_FOUND. */
  queue(viewer: Viewer, campaign: string | null): Promise<ThanksQueue>;

  /** What was noticed in the words as they came in, for MODERATE_THANKS; null for everybody else. */
  flagsOf(viewer: Viewer, thankYouId: string): MaybePromise<readonly ThankYouFlagView[] | null>;

  /** The words as they came in, for MODERATE_THANKS; null for everybody else. */
  originalTextOf(viewer: Viewer, thankYouId: string): MaybePromise<string | null>;

  /** The name of whom it is for, "all volunteers" for EVERYONE. */
  targetNameOf(target: ThankYouTargetView): MaybePromise<LocalizedTextView>;
}
