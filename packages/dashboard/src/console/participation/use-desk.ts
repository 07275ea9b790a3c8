import { useEffect, useState, useSyncExternalStore } from "react";
import { useClient } from "urql";
import { useSessionState } from "../access/use-session";
import { createDesk, type Desk } from "./desk";
import type { DeskState } from "./desk-answer";

/** The desk of an event for as long as the page shows it; goes on by itself after a new sign-in. */
export function useDesk(event: string, onChanged: () => void): { desk: Desk; state: DeskState } {
  const client = useClient();
  const [desk] = useState(() => createDesk({ client, event, onChanged }));
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  const { hasEnded } = useSessionState();
  useEffect(() => desk.open(), [desk]);
  const waitsForSignIn = state.kind === "waiting" && state.code === "NOT_SIGNED_IN";
  useEffect(() => {
    if (waitsForSignIn && !hasEnded) desk.repeat();
  }, [desk, waitsForSignIn, hasEnded]);
  return { desk, state };
}
