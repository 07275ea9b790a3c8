import type { DeskEventQuery } from "../../graphql/generated";

/** The event that the desk stands at. */
export type DeskEvent = NonNullable<DeskEventQuery["event"]>;
