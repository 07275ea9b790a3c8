import { useRouter } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import type { Permission } from "../../graphql/generated";
import type { Session, SessionState } from "./session";

/** The page's session, to tell it what the server has said. */
export function useSession(): Session {
  return useRouter().options.context.session;
}

/** Who sits at the page, as it changes. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.get);
}

/** Whether whoever sits at the page may do this. */
export function useMay(permission: Permission): boolean {
  return useSessionState().viewer?.permissions.includes(permission) ?? false;
}
