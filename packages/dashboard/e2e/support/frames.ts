/** How smoothly a page moved. */
export interface Frames {
  /** Frames a second. */
  perSecond: number;
  /** Longest time between two frames, in milliseconds. */
  longestMs: number;
  /** Frames that came more than 34 ms after the one before: two were due. */
  late: number;
}

/** Counts the frames that the page it runs in draws: for `page.evaluate`. */
export function countFrames(forMs: number): Promise<Frames> {
  return new Promise((resolve) => {
    let [frames, longestMs, late] = [0, 0, 0];
    let begin = 0;
    let before = 0;
    const frame = (now: number) => {
      if (before === 0) begin = now;
      else {
        frames += 1;
        longestMs = Math.max(longestMs, now - before);
        if (now - before > 34) late += 1;
      }
      before = now;
      if (now - begin < forMs) requestAnimationFrame(frame);
      else resolve({ perSecond: (frames * 1000) / (now - begin), longestMs, late });
    };
    requestAnimationFrame(frame);
  });
}
