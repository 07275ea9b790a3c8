import type { OrganizationProgressView, ProgressView } from "@igilik/schema";
import { sql } from "kysely";
import type { Platform } from "../platform.js";
import { toHours } from "./progress-view.js";

interface Counted {
  epoch: number;
  seq: number;
  activeVolunteers: number;
  volunteerTurnouts: number;
  minutesVerified: number;
}

/**
 * What an organization has brought to a campaign, never ahead of the board that this node shows. Null when it has
 * brought nothing.
 */
export async function readOrganizationProgress(
  platform: Pick<Platform, "boards" | "db">,
  campaignId: string,
  organizationId: string,
  show: () => Promise<ProgressView>,
): Promise<OrganizationProgressView | null> {
  const { boards } = platform;
  const onBoard = async (): Promise<OrganizationProgressView | undefined> =>
    (await show()).leading.find((leading) => leading.organizationId === organizationId);

  const shown = await onBoard();
  if (shown) return shown;
  // A board names the first few only; of the others the counters tell, and of which version they are.
  const counted = await readCounted(platform, campaignId, organizationId);
  if (!counted) return null;
  const known = boards.known(campaignId)?.version;
  if (known?.epoch !== counted.epoch || known.seq < counted.seq) {
    await boards.refresh(campaignId);
    const shownMeanwhile = await onBoard();
    if (shownMeanwhile) return shownMeanwhile;
  }
  const { activeVolunteers, volunteerTurnouts, minutesVerified } = counted;
  return { organizationId, activeVolunteers, volunteerTurnouts, hoursVerified: toHours(minutesVerified) };
}

async function readCounted(
  { db }: Pick<Platform, "db">,
  campaignId: string,
  organizationId: string,
): Promise<Counted | undefined> {
  const { rows } = await sql<Counted>`
    select k.epoch, k.last_seq as seq,
      coalesce(sum(c.value) filter (where c.metric = 'active_volunteers'), 0) as "activeVolunteers",
      coalesce(sum(c.value) filter (where c.metric = 'volunteer_turnouts'), 0) as "volunteerTurnouts",
      coalesce(sum(c.value) filter (where c.metric = 'hours_verified'), 0) as "minutesVerified"
    from live.campaign_clock k
    join live.counter c on c.campaign_id = k.campaign_id
    where k.campaign_id = ${campaignId} and c.dimension = 'organization' and c.key = ${organizationId}
      and c.metric in ('active_volunteers', 'volunteer_turnouts', 'hours_verified')
    group by k.campaign_id
  `.execute(db);
  return rows[0];
}
