import type { DeskEventQuery } from "../../graphql/generated";

/** The event that the desk stands at. */
export type DeskEvent = NonNullable<DeskEventQuery["event"]>;

/** Whether it has ended, with people or without anybody who was checked in so far. */
export function isOver({
  status,
  awaitsConfirmation,
}: Pick<DeskEvent, "status" | "awaitsConfirmation">): boolean {
  return status === "HELD" || awaitsConfirmation;
}
