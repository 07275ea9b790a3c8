import { useEffect, useState, useSyncExternalStore } from "react";
import { useClient } from "urql";
import { useSession } from "../access/use-session";
import { createDesk, type Desk, type DeskPlace } from "./desk";
import type { DeskState } from "./desk-answer";
import { readKeptDesk } from "./kept/kept-desks";
import type { Sender } from "./outbox/outbox";
import { useOutbox } from "./outbox/use-outbox";

/** The desk of an event for as long as the page shows it. */
export function useDesk(place: DeskPlace, onChanged: () => void): { desk: Desk; state: DeskState } {
  const client = useClient();
  const outbox = useOutbox();
  const session = useSession();
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
      onChanged,
    });
  });
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  useEffect(() => desk.open(), [desk]);
  return { desk, state };
}
