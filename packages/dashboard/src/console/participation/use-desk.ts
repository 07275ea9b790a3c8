import { useEffect, useState, useSyncExternalStore } from "react";
import { useClient } from "urql";
import { useSession } from "../access/use-session";
import { useConsoleLive } from "../live/console-figures";
import { createDesk, type Desk, type DeskPlace } from "./desk";
import type { DeskState } from "./desk-answer";
import { readKeptDesk } from "./kept/kept-desks";
import type { Sender } from "./outbox/outbox";
import { useOutbox } from "./outbox/use-outbox";
import type { TurnedAway } from "./turned-away";

interface OpenDesk {
  desk: Desk;
  state: DeskState;
  turnedAway: readonly TurnedAway[];
}

/** The desk of an event for as long as the page shows it. */
export function useDesk(place: DeskPlace, onChanged: () => void): OpenDesk {
  const client = useClient();
  const outbox = useOutbox();
  const session = useSession();
  const live = useConsoleLive();
  const [desk] = useState(() => {
    const sender = (): Sender | undefined => {
      const { viewer } = session.get();
      return viewer?.accountId ? { id: viewer.accountId, name: viewer.displayName ?? "" } : undefined;
    };
    return createDesk({
      client,
      outbox,
      place,
      sender,
      kept: async () => (await readKeptDesk(place.event))?.cards ?? [],
      now: () => live.snapshot()?.asOf,
      onChanged,
    });
  });
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  const turnedAway = useSyncExternalStore(desk.subscribe, desk.turnedAway);
  useEffect(() => desk.open(), [desk]);
  return { desk, state, turnedAway };
}
