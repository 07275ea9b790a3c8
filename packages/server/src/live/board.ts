import { type Version, formatVersion } from "./version.js";

/** Metric name → value under one heading. Hours are minutes here, as they are stored. */
export type Readings = Record<string, number>;

/** What `live.tick` appends: the whole board of a campaign in ids and numbers. */
export interface BoardBody {
  /** Totals by metric. */
  t: Readings;
  /** dimension → key → readings; dimensions: day, category, district, challenge, organization, and class for receipts. */
  d: Record<string, Record<string, Readings> | undefined>;
  /** Corrections of the last minute: a total that went down. */
  k: { m: string; from: number; to: number; at: string }[];
  /** Revision of the campaign's code books. */
  c: number;
  /** The reconciler's last run. */
  r: { at: string; drift: number } | null;
  /** feed → place of its newest item within the board's epoch, [seq, ordinal]; without it, no feed has items yet. */
  f?: Record<string, [seq: number, ordinal: number] | undefined>;
}

/** One row of `live.board_log`, or of `live.tick`'s answer. */
export interface BoardRow {
  campaign_id: string;
  epoch: number;
  seq: number;
  at: Date;
  body: BoardBody;
  snapshot: string;
}

/** A version of a campaign's board, as the hub keeps the newest one. */
export interface Board {
  campaignId: string;
  version: Version;
  /** `version` as clients carry it. */
  versionText: string;
  /** When it was projected, on the campaign's clock. */
  at: Date;
  body: BoardBody;
  /** Which transactions it includes. */
  snapshot: string;
}

/** A row with its campaign's slug becomes a board. */
export function toBoard(row: BoardRow, slug: string): Board {
  const version = { slug, epoch: row.epoch, seq: row.seq, ordinal: 0 };
  return {
    campaignId: row.campaign_id,
    version,
    versionText: formatVersion(version),
    at: row.at,
    body: row.body,
    snapshot: row.snapshot,
  };
}

/** A total of the board; what was never counted is 0. */
export function total(board: Board, metric: string): number {
  return board.body.t[metric] ?? 0;
}
