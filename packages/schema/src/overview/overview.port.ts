import type { Viewer } from "../access/viewer.js";
import type { Overview } from "./overview.type.js";

/** The first page of a coordinator. */
export interface OverviewPort {
  /** Of a campaign by its slug; null: the current one. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND. */
  read(viewer: Viewer, campaign: string | null): Promise<Overview>;
}
