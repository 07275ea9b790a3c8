import type { DeskAttendanceFragment } from "../../graphql/generated";
import type { TurnedAway } from "./turned-away";

type Times = Pick<DeskAttendanceFragment, "state" | "checkedInAt" | "checkedOutAt">;

/** A line of who came last: somebody's attendance, or a wish that counted nobody. */
export type Latest<Row> = { at: string | null } & ({ attendance: Row } | { turned: TurnedAway });

/** When that happened which a row tells: the leaving of who has left, else the coming; null when nobody knows. */
export function toldTime({ state, checkedInAt, checkedOutAt }: Times): string | null {
  return (state === "LEFT" ? checkedOutAt : undefined) ?? checkedInAt;
}

/** By the time that each line tells, the latest first: a list written down later stands where it belongs. */
export function latestFirst<Row extends Times>(
  arrivals: readonly Row[],
  turned: readonly TurnedAway[],
): Latest<Row>[] {
  const lines: Latest<Row>[] = [
    ...turned.map((one) => ({ at: one.at, turned: one })),
    ...arrivals.map((attendance) => ({ at: toldTime(attendance), attendance })),
  ];
  const toldAt = ({ at }: Latest<Row>) => Date.parse(at ?? "") || -Infinity;
  return lines.toSorted((a, b) => {
    const [first, second] = [toldAt(a), toldAt(b)];
    return first === second ? 0 : second - first;
  });
}
