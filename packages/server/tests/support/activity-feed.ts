import type { ActivityKind } from "@igilik/schema";
import { type Follower, followFeed } from "./feed-follower.js";

/** What a follower of the activity was told. */
export interface ActivityTold {
  __typename: "Activity" | "Resync";
  version: string;
  at?: string;
  kind?: ActivityKind;
  amount?: number | null;
  subject?: string;
  event?: { id: string; title: { ru: string } } | null;
  organization?: { id: string; name: { ru: string } } | null;
  project?: { id: string } | null;
  challenge?: { code: string; unit: { ru: string } } | null;
}

export const activitySubscription = `
  subscription Activity($campaign: String, $after: String) {
    activityFeed(campaign: $campaign, after: $after) {
      __typename
      ... on Resync { version }
      ... on Activity {
        version at kind amount subject
        event { id title { ru } } organization { id name { ru } } project { id } challenge { code unit { ru } }
      }
    }
  }
`;

/** Follows the activity in the name of a session. */
export function followActivity(
  address: () => string,
  session: string,
  variables: { campaign?: string; after?: string } = {},
): Follower<ActivityTold> {
  return followFeed(address, activitySubscription, variables, session);
}

/** The items, without Resync. */
export function happened(told: readonly ActivityTold[]): ActivityTold[] {
  return told.filter(({ __typename }) => __typename === "Activity");
}
