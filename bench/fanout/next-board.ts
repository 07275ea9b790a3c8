import type { Board, BoardRow } from "../../packages/server/dist/live/board.js";

/** The version after `board`, as the projector's tick gives it: every number has moved. */
export function nextBoard(board: Board): BoardRow {
  const { body, version } = board;
  const step = (readings: Record<string, number>): Record<string, number> =>
    Object.fromEntries(Object.entries(readings).map(([metric, value]) => [metric, value + 1]));
  const stepAll = (
    keys: Record<string, Record<string, number>> = {},
  ): Record<string, Record<string, number>> =>
    Object.fromEntries(Object.entries(keys).map(([key, readings]) => [key, step(readings)]));
  return {
    campaign_id: board.campaignId,
    epoch: version.epoch,
    seq: version.seq + 1,
    at: new Date(),
    body: {
      ...body,
      t: step(body.t),
      d: Object.fromEntries(Object.entries(body.d).map(([dimension, keys]) => [dimension, stepAll(keys)])),
    },
    snapshot: board.snapshot,
  };
}
