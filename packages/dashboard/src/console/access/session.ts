import type { Client } from "@urql/core";
import { codeOfError } from "../../graphql/errors";
import { WhoAsksDocument, type ConsoleViewerFragment } from "../../graphql/generated";

/** Who sits at this page. */
export interface SessionState {
  /** Undefined until the server was asked. */
  viewer: ConsoleViewerFragment | undefined;
  /** True when a sign-in of this page is over and the page waits for another one. */
  hasEnded: boolean;
}

/** The sign-in of this page, as far as the page knows. */
export interface Session {
  get: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  /** The viewer; asks the server only when nobody is known to be signed in. Throws the code of what went wrong. */
  find: (client: Client) => Promise<ConsoleViewerFragment>;
  /** The server has said who this is from now on. */
  became: (viewer: ConsoleViewerFragment) => void;
  /** The server has said that nobody is signed in any more. */
  end: () => void;
}

/** A session that nobody has asked about yet. */
export function createSession(): Session {
  let state: SessionState = { viewer: undefined, hasEnded: false };
  const listeners = new Set<() => void>();

  function set(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async find(client) {
      if (state.viewer && state.viewer.kind !== "ANONYMOUS") return state.viewer;
      const { data, error } = await client.query(WhoAsksDocument, {});
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      set({ viewer: data.viewer, hasEnded: false });
      return data.viewer;
    },
    became: (viewer) => set({ viewer, hasEnded: false }),
    end() {
      if (state.viewer && state.viewer.kind !== "ANONYMOUS" && !state.hasEnded)
        set({ ...state, hasEnded: true });
    },
  };
}
