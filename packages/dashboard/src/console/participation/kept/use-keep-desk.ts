import { useEffect } from "react";
import { useClient } from "urql";
import { useSession } from "../../access/use-session";
import type { DeskEvent } from "../desk-event";
import { keepPage } from "./keep-page";
import { forgetDesks, keepDesk, keptUntil } from "./kept-desks";
import { readRoster } from "./read-roster";

const againAfterMs = 300_000;

/**
 * Keeps what this desk needs without a network, now and every five minutes while the page is open: the page itself, the
 * event, and who is registered or came.
 */
export function useKeepDesk(event: DeskEvent, aheadMs: number | null): void {
  const client = useClient();
  const session = useSession();
  useEffect(() => {
    let isOpen = true;
    const keep = async () => {
      const cards = await readRoster(client, event.id);
      const { viewer } = session.get();
      if (!cards || viewer?.kind !== "COORDINATOR" || !isOpen) return;
      await keepDesk({ id: event.id, event, viewer, aheadMs, cards, until: keptUntil(event, aheadMs) });
      await forgetDesks("over");
    };
    // A page that cannot be kept is one that opens with a network only.
    const keepAll = () => void Promise.allSettled([keep(), keepPage()]);
    keepAll();
    const timer = setInterval(keepAll, againAfterMs);
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  }, [client, session, event, aheadMs]);
}
