/** What a follower was told. */
export interface FeedTold {
  __typename: "ThankYouPublished" | "ThankYouHidden" | "Resync";
  version: string;
  id?: string;
  thankYou?: { id: string; text: string };
}

export const feedSubscription = `
  subscription Thanks($campaign: String, $after: String) {
    thanksFeed(campaign: $campaign, after: $after) {
      __typename
      ... on Resync { version }
      ... on ThankYouHidden { version id }
      ... on ThankYouPublished { version thankYou { id text from to { kind name { kk } } publishedAt } }
    }
  }
`;

/** What a follower was told of items, without Resync: to hold against the log. */
export function itemsOf(told: readonly FeedTold[]): { version: string; id: string }[] {
  return told.flatMap(({ version, id, thankYou }) => {
    const itemId = id ?? thankYou?.id;
    return itemId === undefined ? [] : [{ version, id: itemId }];
  });
}
