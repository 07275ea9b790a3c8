import { useEffect, useEffectEvent, useState } from "react";
import { useQuery } from "urql";
import { useSettled } from "../../lib/use-settled";
import { ArrivalsDocument, type DeskAttendanceFragment } from "../../graphql/generated";
import { useSnapshot } from "../../graphql/use-live";
import { useSessionState } from "../access/use-session";
import { useConsoleLive } from "../live/console-figures";
import { isOver } from "./desk-event";

const shownAtMost = 30;

interface Arrivals {
  /** The newest first; undefined until they were read. */
  arrivals: readonly DeskAttendanceFragment[] | undefined;
  /** How many people have come to the event. */
  present: number | undefined;
  /** How many places are taken, by registrations and by people who came without one. */
  placesTaken: number | undefined;
  /** Whether the event has ended. */
  isOver: boolean | undefined;
  hasFailed: boolean;
  lookAgain: () => void;
}

/**
 * Who came last. Read again when somebody was checked in here, when another desk has counted somebody, and
 * when somebody has signed in again.
 */
export function useArrivals(event: string): Arrivals {
  const [{ data, error }, readAgain] = useQuery({
    query: ArrivalsDocument,
    variables: { event, first: shownAtMost },
  });
  const [known, setKnown] = useState(data);
  if (data && data !== known) setKnown(data);
  const figures = useSnapshot(useConsoleLive());
  const counted = useSettled(figures?.volunteerTurnouts ?? 0, 2_000, 500);
  const { hasEnded } = useSessionState();
  const lookAgain = useEffectEvent(() => {
    if (known || error) readAgain();
  });
  useEffect(() => lookAgain(), [counted, hasEnded]);
  return {
    arrivals: known?.attendances.nodes,
    present: known?.event?.present,
    placesTaken: known?.event?.placesTaken,
    isOver: known?.event ? isOver(known.event) : undefined,
    hasFailed: error !== undefined,
    lookAgain: readAgain,
  };
}
