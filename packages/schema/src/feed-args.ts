/** How a feed is asked for; the same of each of them. */
export interface FeedArgs {
  readonly campaign?: string | null;
  readonly after?: string | null;
}

/** What a feed's argument `campaign` says, and that it may be left out. */
export const FEED_CAMPAIGN_ARG = {
  nullable: true,
  description:
    "The slug of the campaign; left out, the current one, and when the next edition takes its place, Resync and then its items.",
} as const;

/** What a feed's argument `after` says, and that it may be left out. */
export const FEED_AFTER_ARG = {
  nullable: true,
  description: "The version of the last event you have. Left out, the feed begins now.",
} as const;
