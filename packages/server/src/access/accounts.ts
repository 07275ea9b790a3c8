import { DomainError } from "@igilik/schema";
import { addAuditLine } from "../audit/audit.repository.js";
import type { Database } from "../database/database.js";
import { transact } from "../database/transact.js";
import { insertAccount, putDemonstrationAccount } from "./account.repository.js";
import { normalizeEmail, refuseAccount, requireDisplayName } from "./account-rules.js";
import { hashPassword, randomWords } from "./passwords.js";

/**
 * Adds a coordinator's account from inside the server, and tells its id; undefined when the address has one already.
 *
 * @throws DomainError BAD_EMAIL, WEAK_PASSWORD, BAD_INPUT
 */
export async function addAccount(
  db: Database,
  account: { email: string; displayName: string; password: string },
): Promise<string | undefined> {
  const refusal = refuseAccount(account);
  if (refusal) throw new DomainError(refusal);
  const displayName = requireDisplayName(account.displayName);
  const passwordHash = await hashPassword(account.password);
  return transact(db, async (trx) => {
    const email = normalizeEmail(account.email);
    const id = await insertAccount(trx, { email, displayName, passwordHash, isDemonstration: false });
    if (id) {
      await addAuditLine(trx, {
        campaignId: null,
        accountId: null,
        action: "addAccount",
        subjectKind: "account",
        subjectIds: [id],
        requestId: "operator",
      });
    }
    return id;
  });
}

/**
 * Makes sure that a demonstration sign-in exists, with a new random password that is told only now. It may change
 * demonstration campaigns only.
 */
export async function offerDemonstrationAccount(
  db: Database,
  account: { email: string; displayName: string },
): Promise<{ id: string; password: string }> {
  const password = randomWords(3);
  const passwordHash = await hashPassword(password);
  const email = normalizeEmail(account.email);
  const id = await transact(db, (trx) =>
    putDemonstrationAccount(trx, { email, displayName: account.displayName, passwordHash }),
  );
  if (!id) throw new Error(`${email} is a real account and cannot be the demonstration's`);
  return { id, password };
}
