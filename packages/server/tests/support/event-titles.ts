import type { EventFilter } from "@igilik/schema";
import type { Marathon } from "./marathon.js";
import { coordinator } from "./platform.js";

/** Titles of the events that somebody finds in a marathon, by beginning. */
export async function titlesOf(
  { campaign, events }: Marathon,
  filter: EventFilter,
  viewer = coordinator,
): Promise<string[]> {
  const query = { campaign: campaign.slug, filter, orderBy: "STARTS_AT_ASC" } as const;
  const page = await events.list(viewer, query, { first: 100 });
  return page.nodes.map(({ title }) => title.ru);
}
