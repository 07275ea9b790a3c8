/** What watchers have received: for each frame the socket's number, when it came and its version's seq, in order. */
export type Frames = Float64Array;

/** Something that everybody is to see. */
export interface Mark {
  /** When it began, by the machine's clock. */
  atMs: number;
  /** The first version that shows it. */
  seq: number;
}

const partsOfFrame = 3;

/**
 * How long each mark took to each socket, in milliseconds, the shortest first: until the first frame that shows it or
 * something newer.
 *
 * @param marks the oldest version first
 * @returns the delays, and how many marks were never shown to a socket that got frames
 */
export function delaysOf(
  frames: readonly Frames[],
  marks: readonly Mark[],
): { delays: Float64Array; unseen: number } {
  const delays: number[] = [];
  let unseen = 0;
  for (const received of frames) {
    const next = new Map<number, number>();
    for (let at = 0; at < received.length; at += partsOfFrame) {
      const [socket = 0, atMs = 0, seq = 0] = received.subarray(at, at + partsOfFrame);
      let waiting = next.get(socket) ?? 0;
      for (let mark = marks[waiting]; mark && mark.seq <= seq; mark = marks[++waiting]) {
        delays.push(atMs - mark.atMs);
      }
      next.set(socket, waiting);
    }
    for (const shown of next.values()) unseen += marks.length - shown;
  }
  return { delays: Float64Array.from(delays).toSorted(), unseen };
}

/** The value that so many of all are not above: 0.5 is the middle. They are sorted, and there is one at least. */
export function percentile(sorted: Float64Array, share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}
