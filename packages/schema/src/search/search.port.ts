import type { Viewer } from "../access/viewer.js";
import type { SearchResult } from "./search.type.js";

/** What is searched for. */
export interface SearchQuery {
  /** Slug; null: the current campaign. */
  readonly campaign: string | null;
  readonly text: string;
  /** How many of each sort, at most. */
  readonly first: number;
}

/** Search over everything. */
export interface SearchPort {
  /** What holds the text. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND. */
  find(viewer: Viewer, query: SearchQuery): Promise<SearchResult>;
}
