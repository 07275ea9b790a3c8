import { useEffect, useState, type ReactNode } from "react";
import { useClient } from "urql";
import { useSession, useSessionState } from "../../access/use-session";
import { createOutbox } from "./outbox";
import { openOutboxStore } from "./outbox-store";
import { forgetDesks } from "../kept/kept-desks";
import { createFindSender } from "./find-sender";
import { OutboxContext } from "./use-outbox";

/** The outbox of this device, on every page of a coordinator: what waits goes out wherever they are. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const session = useSession();
  const [outbox] = useState(() =>
    createOutbox({ client, store: openOutboxStore(), findSender: createFindSender(client, session) }),
  );
  useEffect(() => outbox.open(), [outbox]);
  useEffect(() => void forgetDesks("over"), []);
  const { viewer, hasEnded } = useSessionState();
  const account = viewer?.accountId;
  useEffect(() => {
    if (account && !hasEnded && outbox.outage()) outbox.send();
  }, [outbox, account, hasEnded]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}
