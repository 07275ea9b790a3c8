import { StartRefused } from "./start-refused.js";

/** The instant's offset from UTC in Asia/Almaty, in minutes, as some time zone data has it. */
export type AlmatyOffset = (instant: Date) => number;

/** Almaty's clocks went back for good on 1 March 2024: data from before that puts evenings on the wrong day. */
export const almatyOffsets = [
  { instant: new Date("2024-02-29T12:00:00Z"), minutes: 360 },
  { instant: new Date("2024-03-02T12:00:00Z"), minutes: 300 },
] as const;

/**
 * Stops the start when Node's own time zone data is out of date.
 *
 * @throws StartRefused
 */
export function refuseWrongTimeZones(offsetAt: AlmatyOffset = offsetOfNode): void {
  if (almatyOffsets.every(({ instant, minutes }) => offsetAt(instant) === minutes)) return;
  throw new StartRefused(
    "Node's time zone data is wrong about Asia/Almaty (+06:00 until 1 March 2024, +05:00 since), so days would be wrong: install a Node of 2024 or later",
  );
}

function offsetOfNode(instant: Date): number {
  const name = new Intl.DateTimeFormat("en", { timeZone: "Asia/Almaty", timeZoneName: "longOffset" })
    .formatToParts(instant)
    .find((part) => part.type === "timeZoneName")?.value;
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})$/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
