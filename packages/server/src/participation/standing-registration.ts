import { sql } from "kysely";

/** States of a registration of which a person has one an event at most, as the index registration_once says. */
export const standingStates = sql`('PENDING', 'CONFIRMED', 'WAITLISTED', 'NO_SHOW', 'EXCUSED')`;
