import type { DeskAttendanceFragment } from "../../graphql/generated";

type Times = Pick<DeskAttendanceFragment, "state" | "checkedInAt" | "checkedOutAt">;

/** When that happened which a row tells: the leaving of who has left, else the coming; null when nobody knows. */
export function toldTime({ state, checkedInAt, checkedOutAt }: Times): string | null {
  return (state === "LEFT" ? checkedOutAt : undefined) ?? checkedInAt;
}

/** By the time that each row tells, the latest first: a list written down later stands where it belongs. */
export function latestFirst<Row extends Times>(rows: readonly Row[]): Row[] {
  const toldAt = (row: Row) => Date.parse(toldTime(row) ?? "") || -Infinity;
  return rows.toSorted((a, b) => {
    const [first, second] = [toldAt(a), toldAt(b)];
    return first === second ? 0 : second - first;
  });
}
