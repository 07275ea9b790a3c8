import { DomainError, type Viewer } from "@igilik/schema";
import type { Database } from "../database/database.js";
import { findAccountById, readOrganizationOf } from "./account.repository.js";
import { accountViewer } from "./viewers.js";

/**
 * Whoever asked for long work, as they are when it is done: what was taken from them meanwhile they may not do any more.
 *
 * @throws DomainError NOT_ALLOWED when the account has ended
 */
export async function viewerOfAccount(db: Database, accountId: string, requestId: string): Promise<Viewer> {
  const account = await findAccountById(db, accountId);
  if (!account) throw new DomainError("NOT_ALLOWED");
  const organization = await readOrganizationOf(db, account.organizationId);
  return accountViewer({ ...account, organization }, { address: null, requestId });
}
