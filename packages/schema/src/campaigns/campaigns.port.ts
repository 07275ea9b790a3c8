import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { ChangeCampaignInput, ChangeCampaignPhaseInput, OpenCampaignInput } from "./campaign.input.js";
import type {
  ChangeCampaignPhaseResult,
  ChangeCampaignResult,
  OpenCampaignResult,
} from "./campaign-result.type.js";
import type { CampaignView, CategoryView, DistrictView } from "./campaign.type.js";
import type { OfferedCodeBooksView } from "./offered-code-books.type.js";
import type { PublishedFigureView, TargetView } from "./figure.type.js";

/**
 * Editions and their code books.
 *
 * Methods that end in `Of` or `ById` follow a link inside an answer that the viewer may read already. They take one
 * key, may batch behind the port, and answer at once from a cache for what a live version selects.
 */
export interface CampaignsPort {
  /** LIVE, else CLOSING, else the next PUBLISHED, else the last CLOSED; a demonstration only when there is no real one, a rehearsal never. */
  current(viewer: Viewer): MaybePromise<CampaignView | null>;

  /** The campaign with this slug; null when there is none or the viewer may not read it. */
  bySlug(viewer: Viewer, slug: string): MaybePromise<CampaignView | null>;

  /** All campaigns that the viewer may read, the latest first. Refuses CURSOR_INVALID. */
  list(viewer: Viewer, page: Page): MaybePromise<Connection<CampaignView>>;

  /** The lists that a campaign gets when it brings none of its own. */
  offeredCodeBooks(): OfferedCodeBooksView;

  /** Opens a draft. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, SLUG_TAKEN, CODE_TAKEN, ENDS_BEFORE_START, BAD_INPUT, REFERENCE_REUSED. */
  open(viewer: Viewer, input: OpenCampaignInput): Promise<OpenCampaignResult>;

  /**
   * Changes what is given of a campaign that is not closed. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY,
   * CAMPAIGN_NOT_FOUND, CAMPAIGN_CLOSED, STALE_CHANGE, WRONG_STATE for the first day of one that was announced,
   * ENDS_BEFORE_START, OUTSIDE_CAMPAIGN when an event would lie outside its days, CODE_TAKEN, BAD_INPUT, REFERENCE_REUSED.
   */
  change(viewer: Viewer, input: ChangeCampaignInput): Promise<ChangeCampaignResult>;

  /** Moves a campaign one phase on. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, CAMPAIGN_NOT_FOUND, PHASE_NOT_ALLOWED, REFERENCE_REUSED. */
  changePhase(viewer: Viewer, input: ChangeCampaignPhaseInput): Promise<ChangeCampaignPhaseResult>;

  /** The campaign's clock, as text in its zone: real time, or the demonstration's own. */
  nowOf(campaignId: string): MaybePromise<string>;

  byId(campaignId: string): MaybePromise<CampaignView>;
  categoryById(categoryId: string): MaybePromise<CategoryView>;
  districtById(districtId: string): MaybePromise<DistrictView>;
  categoriesOf(campaignId: string): MaybePromise<readonly CategoryView[]>;
  districtsOf(campaignId: string): MaybePromise<readonly DistrictView[]>;
  targetsOf(campaignId: string): MaybePromise<readonly TargetView[]>;
  publishedFiguresOf(campaignId: string): MaybePromise<readonly PublishedFigureView[]>;
}
