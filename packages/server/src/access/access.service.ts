import {
  type AccessPort,
  DomainError,
  type Session,
  type SignedIn,
  type SignInRefusal,
  type SignInRefused,
  type Viewer,
} from "@igilik/schema";
import { addAuditLine } from "../audit/audit.repository.js";
import { transact } from "../database/transact.js";
import type { Platform } from "../platform.js";
import {
  findAccount,
  hasCoordinator,
  insertAccount,
  lockFirstCoordinator,
  readOrganizationOf,
} from "./account.repository.js";
import { normalizeEmail, refuseAccount, requireDisplayName } from "./account-rules.js";
import { Attempts } from "./attempts.js";
import { takeUpInvitation } from "./invitation.repository.js";
import { hashCode, isSameCode } from "./one-time-code.js";
import { hashPassword, PasswordCheck, randomWords } from "./passwords.js";
import { isKeyProof, type KeyProof } from "./key-proof.js";
import { Keys } from "./keys.js";
import { type SessionProof, Sessions } from "./sessions.js";
import { accountViewer, anonymousViewer, keyViewer, type SignedInAccount } from "./viewers.js";

/** What shows who asks: a session, or a key of an organization. */
export type Proof = SessionProof | KeyProof;

/** The access port, with what only the server itself asks for. */
export interface AccessService extends AccessPort {
  /** Who a caller is: the anonymous viewer for no proof, an unknown or an ended one. */
  viewerOf(proof: Proof | null, address: string | null, requestId: string): Promise<Viewer>;

  /** The session that a ticket stands for; undefined for one that is over, or not ours. */
  redeemTicket(ticket: string): SessionProof | undefined;

  /**
   * Lets one request with a key in.
   *
   * @throws DomainError API_KEY_INVALID, TOO_MANY_REQUESTS
   */
  admitKey(key: KeyProof): Promise<void>;

  /** Those whose sessions and keys stand now. */
  findStandingSessions(proofs: readonly Proof[]): Promise<ReadonlySet<Proof>>;

  /** The code that sets up the first coordinator, to be printed in the terminal; null when there is one already. */
  firstRunCode(): Promise<string | null>;
}

/** Sign-ins over accounts and sessions in PostgreSQL. The one-time code is this process's own and never stored. */
export function createAccessService(
  { writes: db }: Pick<Platform, "writes">,
  { sessionSecret }: { sessionSecret: string },
): AccessService {
  const sessions = new Sessions(db, sessionSecret);
  const keys = new Keys(db);
  const attempts = new Attempts();
  const passwords = new PasswordCheck();
  const oneTimeCode = randomWords(3);

  const audit = (viewer: Viewer, action: string, accountId: string | undefined): Promise<string> =>
    transact(db, (trx) =>
      addAuditLine(trx, {
        campaignId: null,
        accountId: action === "signInFailed" ? null : (accountId ?? null),
        action,
        subjectKind: "account",
        subjectIds: accountId ? [accountId] : [],
        requestId: viewer.requestId,
      }),
    );
  const admit = async (viewer: Viewer, session: Session, account: SignedInAccount): Promise<SignedIn> => {
    await sessions.start(session, account.id);
    return { __typename: "SignedIn", viewer: accountViewer(account, viewer) };
  };

  return {
    async viewerOf(proof, address, requestId) {
      const origin = { address, requestId };
      if (isKeyProof(proof)) {
        const key = await keys.find(proof);
        return key ? keyViewer(key, origin) : anonymousViewer(origin);
      }
      const account = proof ? await sessions.find(proof) : undefined;
      if (account) attempts.recognize(address);
      return account ? accountViewer(account, origin) : anonymousViewer(origin);
    },

    redeemTicket: (ticket) => sessions.redeem(ticket),

    admitKey: (key) => keys.admit(key),

    async findStandingSessions(proofs) {
      const shown = proofs.filter(isKeyProof);
      const signedIn = proofs.filter((proof) => !isKeyProof(proof)) as SessionProof[]; // all that are no keys
      return new Set<Proof>([
        ...(signedIn.length > 0 ? await sessions.findStanding(signedIn) : []),
        ...(await keys.findStanding(shown)),
      ]);
    },

    socketTicket: ({ accountId }, { token }) =>
      accountId === null || token === null ? null : sessions.ticketOf(token),

    async firstRunCode() {
      return (await hasCoordinator(db)) ? null : oneTimeCode;
    },

    async signIn(viewer, session, input) {
      const email = normalizeEmail(input.email);
      const waitSeconds = await attempts.take(email, viewer.address);
      if (waitSeconds !== undefined) return refused("TOO_MANY_ATTEMPTS", waitSeconds);
      const account = await findAccount(db, email);
      if (!(await passwords.matches(account?.passwordHash ?? undefined, input.password)) || !account) {
        await audit(viewer, "signInFailed", account?.id);
        return refused("SIGN_IN_FAILED");
      }
      await attempts.forgive(email, viewer.address);
      await audit(viewer, "signIn", account.id);
      // Not before the password was right: how long a refusal takes tells nothing of the account.
      const organization = await readOrganizationOf(db, account.organizationId);
      return admit(viewer, session, { ...account, organization });
    },

    async signOut(viewer, session) {
      await sessions.end(session);
      return anonymousViewer(viewer);
    },

    async acceptInvitation(viewer, session, input) {
      const email = normalizeEmail(input.email);
      const waitSeconds = await attempts.take(email, viewer.address);
      if (waitSeconds !== undefined) return refused("TOO_MANY_ATTEMPTS", waitSeconds);
      const refusal = refuseAccount({ email, password: input.password });
      if (refusal) return refused(refusal);
      const taken = {
        email,
        codeHash: hashCode(input.code),
        passwordHash: await hashPassword(input.password),
      };
      const id = await transact(db, (trx) => takeUpInvitation(trx, taken));
      const account = await findAccount(db, email);
      if (!id || account?.id !== id) return refused("WRONG_CODE");
      await attempts.forgive(email, viewer.address);
      await audit(viewer, "acceptInvitation", id);
      const organization = await readOrganizationOf(db, account.organizationId);
      return admit(viewer, session, { ...account, organization });
    },

    async createFirstCoordinator(viewer, session, input) {
      const waitSeconds = await attempts.take("the first coordinator", viewer.address);
      if (waitSeconds !== undefined) return refused("TOO_MANY_ATTEMPTS", waitSeconds);
      if (await hasCoordinator(db)) return refused("ALREADY_SET_UP");
      if (!isSameCode(input.code, oneTimeCode)) return refused("WRONG_CODE");
      await attempts.forgive("the first coordinator", viewer.address);
      const refusal = refuseAccount(input);
      if (refusal) return refused(refusal);
      const displayName = requireDisplayName(input.displayName);
      const passwordHash = await hashPassword(input.password);
      const email = normalizeEmail(input.email);
      const id = await transact(db, async (trx) => {
        await lockFirstCoordinator(trx);
        if (await hasCoordinator(trx)) return undefined;
        const added = await insertAccount(trx, {
          email,
          displayName,
          passwordHash,
          organizationId: null,
          isDemonstration: false,
        });
        if (!added) throw new DomainError("BAD_INPUT", "email belongs to another sign-in; take another.");
        await addAuditLine(trx, {
          campaignId: null,
          accountId: added,
          action: "createFirstCoordinator",
          subjectKind: "account",
          subjectIds: [added],
          requestId: viewer.requestId,
        });
        return added;
      });
      if (!id) return refused("ALREADY_SET_UP");
      return admit(viewer, session, { id, displayName, isDemonstration: false, organization: null });
    },
  };
}

function refused(code: SignInRefusal, retryAfterSeconds: number | null = null): SignInRefused {
  return { __typename: "SignInRefused", code, message: new DomainError(code).message, retryAfterSeconds };
}
