import type { AccessPort, Session, Viewer } from "../../src/index.js";
import { organizations } from "./people.js";

const anywhere = { accountId: null, address: null, requestId: "test" };

/** A reader who has not signed in. */
export const anonymous: Viewer = {
  ...anywhere,
  kind: "ANONYMOUS",
  displayName: null,
  permissions: ["READ_PUBLIC"],
  organization: null,
  isDemonstrationOnly: false,
};

/** A coordinator with every permission. */
export const coordinator: Viewer = {
  ...anywhere,
  kind: "COORDINATOR",
  accountId: "account",
  displayName: "Дана",
  permissions: [
    "READ_PUBLIC",
    "MODERATE_THANKS",
    "RECORD_PARTICIPATION",
    "MANAGE_EVENTS",
    "MANAGE_CAMPAIGNS",
    "READ_AUDIT",
  ],
  organization: null,
  isDemonstrationOnly: true,
};

/** Somebody who answers for an organization. */
export const representative: Viewer = {
  ...anywhere,
  kind: "ORGANIZATION",
  accountId: "another account",
  displayName: "Сәуле",
  permissions: ["READ_PUBLIC", "REPORT_OWN", "READ_OWN", "MANAGE_OWN"],
  organization: organizations[0] ?? null,
  isDemonstrationOnly: true,
};

/** What the fake coordinator signs in with. */
export const CREDENTIALS = { email: "dana@example.org", password: "correct horse" } as const;

/** What opens the fake coordinator's socket. */
export const TICKET = "a ticket";

/** What the fake front office hands over to whom it invites. */
export const INVITATION = "aaaa-bbbb-cccc-dddd";

const inAnHour = () => new Date(Date.now() + 3_600_000);

function start(session: Session) {
  session.start("token", inAnHour());
  return { __typename: "SignedIn" as const, viewer: coordinator };
}

export function fakeAccess(): AccessPort {
  return {
    async signIn(_viewer, session, { email, password }) {
      if (email === CREDENTIALS.email && password === CREDENTIALS.password) return start(session);
      const message = "Check the e-mail address and the password.";
      return { __typename: "SignInRefused", code: "SIGN_IN_FAILED", message, retryAfterSeconds: null };
    },
    socketTicket: ({ accountId }) => (accountId === null ? null : TICKET),
    async signOut(_viewer, session) {
      session.end();
      return anonymous;
    },
    async acceptInvitation(_viewer, session, { code }) {
      if (code === INVITATION) return start(session);
      const message = "Ask the front office for a new code.";
      return { __typename: "SignInRefused", code: "WRONG_CODE", message, retryAfterSeconds: null };
    },
    async createFirstCoordinator(_viewer, session, { code }) {
      if (code === "123456") return start(session);
      const message = "Copy the code from the server's terminal.";
      return { __typename: "SignInRefused", code: "WRONG_CODE", message, retryAfterSeconds: null };
    },
  };
}
