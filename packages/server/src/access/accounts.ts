import { DomainError } from "@igilik/schema";
import type { Transaction } from "kysely";
import { addAuditLine } from "../audit/audit.repository.js";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import { transact } from "../database/transact.js";
import { readOrganizationWorlds } from "../organizations/organization.repository.js";
import { type NewAccount, insertAccount, putDemonstrationAccount } from "./account.repository.js";
import { normalizeEmail, refuseAccount, requireDisplayName } from "./account-rules.js";
import { hashPassword, randomWords } from "./passwords.js";

/**
 * Adds an account from inside the server, and tells its id; undefined when the address has one already. It is a
 * coordinator's, or of somebody who answers for `organization` (an id) and belongs to its world: the demonstration's or
 * the real one.
 *
 * @throws DomainError BAD_EMAIL, WEAK_PASSWORD, BAD_INPUT, ORGANIZATION_NOT_FOUND
 */
export async function addAccount(
  db: Database,
  account: { email: string; displayName: string; password: string; organization?: string | undefined },
): Promise<string | undefined> {
  const refusal = refuseAccount(account);
  if (refusal) throw new DomainError(refusal);
  const displayName = requireDisplayName(account.displayName);
  const passwordHash = await hashPassword(account.password);
  return transact(db, async (trx) => {
    const email = normalizeEmail(account.email);
    const side = await sideOf(trx, account.organization);
    const id = await insertAccount(trx, { email, displayName, passwordHash, ...side });
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

async function sideOf(
  trx: Transaction<DB>,
  organization: string | undefined,
): Promise<Pick<NewAccount, "organizationId" | "isDemonstration">> {
  if (organization === undefined) return { organizationId: null, isDemonstration: false };
  const [found] = await readOrganizationWorlds(trx, [organization]);
  if (!found) throw new DomainError("ORGANIZATION_NOT_FOUND");
  const [organizationId, isDemonstration] = found;
  return { organizationId, isDemonstration };
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
  if (!id) throw new Error(`${email} is somebody's account and cannot be the demonstration's`);
  return { id, password };
}
