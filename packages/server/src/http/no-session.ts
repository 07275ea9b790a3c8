import type { Session } from "@igilik/schema";

/** Where a sign-in cannot be remembered: sockets, GET, calls inside the process. */
export const noSession: Session = { token: null, start() {}, end() {} };
