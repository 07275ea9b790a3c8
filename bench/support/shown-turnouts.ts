import type pg from "pg";
import type { Mark } from "./delays.js";

/**
 * The first version that shows each of so many check-ins, read from the log of boards: the k-th that began is taken to
 * be the k-th that is counted.
 *
 * @param counted turnouts before the first of them
 * @param beganMs when each began
 */
export async function marksOf(
  database: pg.Client,
  slug: string,
  counted: number,
  beganMs: readonly number[],
): Promise<Mark[]> {
  const { rows } = await database.query<{ seq: number; turnouts: number }>(
    `select seq::int, (body -> 't' ->> 'volunteer_turnouts')::int as turnouts
     from live.board_log join campaign on id = campaign_id where slug = $1 order by seq`,
    [slug],
  );
  const sorted = beganMs.toSorted((a, b) => a - b);
  let at = 0;
  return sorted.map((atMs, index) => {
    while (rows[at] && (rows[at]?.turnouts ?? 0) < counted + index + 1) at++;
    const version = rows[at];
    if (!version) throw new Error(`check-in ${index + 1} is on no board`);
    return { atMs, seq: version.seq };
  });
}
